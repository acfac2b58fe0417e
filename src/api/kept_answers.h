// SPDX-License-Identifier: Apache-2.0
// Answers to GET requests, kept for as long as the ledger stays what it was when they were made. Any number of threads. Knows no route: what
// is asked and what the ledger's state is are texts to it.
#pragma once

#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "api/http.h"

namespace bihuan::api {

class KeptAnswers {
 public:
  // Takes about `most_bytes` of memory at most, questions included, for the newest; 0 keeps nothing. What is larger than a sixteenth of it is not kept.
  explicit KeptAnswers(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  std::optional<Response> find(const std::string& question, std::string_view state) const;
  // Keeps what has the status 200. The body becomes one that many answers share, compressed once if `as_gzip`.
  void keep(const std::string& question, std::string_view state, Response& response, bool as_gzip);

 private:
  void forget_all();
  void forget_oldest();

  const std::size_t most_bytes_;
  mutable std::mutex mutex_;
  std::string state_;
  std::unordered_map<std::string, Response> answers_;
  std::deque<std::string> questions_;  // of answers_, oldest first
  std::size_t bytes_ = 0;
};

}  // namespace bihuan::api
