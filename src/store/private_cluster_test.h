// SPDX-License-Identifier: Apache-2.0
// A PostgreSQL cluster of this test program's own: in a temporary folder, reached through a socket there, started when first asked for.
// A guard process stops it and removes the folder when the program ends, however it ends. Knows nothing of the store.
#pragma once

#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace bihuan::store {

// A new folder below the system's temporary one.
inline std::filesystem::path temporary_folder() {
  std::string pattern =
      std::filesystem::temp_directory_path() / ("bihuan-test-" + std::string(6, 'X'));  // mkdtemp puts letters of its own there
  if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder can be made");
  return pattern;
}

class PrivateCluster {
 public:
  // Null where PostgreSQL is not installed or cannot be started; why_not() says which.
  static PrivateCluster* get() {
    static PrivateCluster cluster;
    return cluster.is_running_ ? &cluster : nullptr;
  }
  static std::string& why_not() {
    static std::string reason;
    return reason;
  }

  std::string address(const std::string& database) const { return "postgres://postgres@/" + database + "?host=" + folder_.string(); }
  void start() const { control("start -w -t 60 -l '" + (folder_ / "log").string() + "'"); }
  // `mode`: fast ends the connections with a word, immediate without one, as if the machine had stopped.
  void stop(const std::string& mode) const { control("stop -w -m " + mode); }

  PrivateCluster(const PrivateCluster&) = delete;
  PrivateCluster& operator=(const PrivateCluster&) = delete;

 private:
  PrivateCluster() {
    const std::filesystem::path programs = newest_programs();
    if (programs.empty()) {
      why_not() = "PostgreSQL is not installed (postgresql-15): its half of the test was not run";
      return;
    }
    programs_ = programs.string() + "/";
    folder_ = temporary_folder();
    if (const passwd* owner = geteuid() == 0 ? getpwnam("postgres") : nullptr) {  // the server refuses to run as root
      as_owner_ = "setpriv --reuid=postgres --regid=postgres --init-groups ";
      if (chown(folder_.c_str(), owner->pw_uid, owner->pw_gid) != 0) throw std::runtime_error("the cluster's folder cannot be given away");
    }
    post_guard();
    run(programs_ + "initdb -D '" + data() + "' -U postgres -A trust -E UTF8 --locale=C --no-sync --no-instructions");
    start();
    is_running_ = true;
  }

  ~PrivateCluster() {
    if (guard_ <= 0) return;
    close(leash_);
    waitpid(guard_, nullptr, 0);
  }

  static std::filesystem::path newest_programs() {
    std::vector<std::pair<int, std::filesystem::path>> found;
    std::error_code none;
    for (const auto& version : std::filesystem::directory_iterator("/usr/lib/postgresql", none))
      if (exists(version.path() / "bin/initdb")) found.emplace_back(std::atoi(version.path().filename().c_str()), version.path() / "bin");
    return found.empty() ? std::filesystem::path() : std::max_element(found.begin(), found.end())->second;
  }

  // The guard waits until nobody holds the other end of the leash: this program has ended, however. The server must not inherit it.
  void post_guard() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    guard_ = fork();
    if (guard_ == 0) {
      setsid();
      close(ends[1]);
      char nothing = 0;
      while (read(ends[0], &nothing, 1) > 0) {
      }
      stop("immediate");
      std::error_code ignored;
      std::filesystem::remove_all(folder_, ignored);
      _exit(0);
    }
    close(ends[0]);
    leash_ = ends[1];
  }

  std::string data() const { return (folder_ / "data").string(); }

  void control(const std::string& what) const {
    const std::string settings = "-F -c listen_addresses= -c max_connections=60 -c shared_buffers=16MB -k " + folder_.string();
    run(programs_ + "pg_ctl -D '" + data() + "' -o '" + settings + "' " + what);
  }
  void run(const std::string& command) const {
    const std::string quiet = "cd / && " + as_owner_ + command + " </dev/null >/dev/null 2>&1";
    if (std::system(quiet.c_str()) != 0 && guard_ > 0) why_not() = "PostgreSQL refused: " + command;
  }

  std::filesystem::path folder_;
  std::string programs_;
  std::string as_owner_;
  pid_t guard_ = 0;
  int leash_ = -1;
  bool is_running_ = false;
};

}  // namespace bihuan::store
