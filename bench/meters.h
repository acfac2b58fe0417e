// SPDX-License-Identifier: Apache-2.0
// Clocks and gauges: what a thread's work costs in processor time, what the process holds in memory, how soon a program answers.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bihuan::bench {

using Seconds = std::chrono::duration<double>;

// Processor time of the calling thread: not disturbed by what else the machine does.
Seconds thread_time();

// The shortest of `rounds` runs, in processor time of this thread; what takes more than two seconds runs once.
Seconds shortest_run(int rounds, const std::function<void()>& work);

// Highest resident memory while `work` ran, beyond what was resident before it, in bytes.
std::int64_t memory_beyond(const std::function<void()>& work);

struct ProgramRun {
  Seconds first_byte{};             // from start to the first byte of its output
  std::int64_t highest_memory = 0;  // resident, in bytes
};

// Runs a program to its end; nothing when it could not be started or failed.
std::optional<ProgramRun> run_program(const std::vector<std::string>& command);

}  // namespace bihuan::bench
