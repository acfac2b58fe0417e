// SPDX-License-Identifier: Apache-2.0
#include "meters.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace bihuan::bench {
namespace {

// A line such as "VmHWM:    1234 kB" of /proc/self/status.
std::int64_t status_bytes(const std::string& name) {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word) {
    if (word == name + ":") {
      std::int64_t kilobytes = 0;
      status >> kilobytes;
      return kilobytes * 1024;
    }
  }
  return 0;
}

}  // namespace

Seconds thread_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return Seconds(static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9);
}

Seconds shortest_run(int rounds, const std::function<void()>& work) {
  constexpr Seconds enough{2};
  Seconds shortest = Seconds::max();
  for (int i = 0; i < rounds && (i == 0 || shortest < enough); ++i) {
    const Seconds start = thread_time();
    work();
    shortest = std::min(shortest, thread_time() - start);
  }
  return shortest;
}

std::int64_t memory_beyond(const std::function<void()>& work) {
  std::ofstream("/proc/self/clear_refs") << "5";  // forget the peak that was (proc(5))
  const std::int64_t before = status_bytes("VmRSS");
  work();
  return status_bytes("VmHWM") - before;
}

std::optional<ProgramRun> run_program(const std::vector<std::string>& command) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int fault = posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  ProgramRun run;
  std::array<char, 65536> buffer{};
  bool any = false;
  while (fault == 0 && read(ends[0], buffer.data(), buffer.size()) > 0) {
    if (!any) run.first_byte = std::chrono::steady_clock::now() - start;
    any = true;
  }
  close(ends[0]);
  if (fault != 0) return std::nullopt;
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  if (!any || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  run.highest_memory = std::int64_t{usage.ru_maxrss} * 1024;
  return run;
}

}  // namespace bihuan::bench
