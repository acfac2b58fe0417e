// SPDX-License-Identifier: Apache-2.0
#include "api/kept_answers.h"

#include <memory>
#include <utility>

#include "api/gzip.h"

namespace bihuan::api {
namespace {

// What keeping it takes: the question stands twice, and an answer of few bytes is still an object.
std::size_t size_of(const std::string& question, const Response& response) {
  return 2 * question.size() + 2 * sizeof(Response) + response.shared_body->size() + (response.shared_gzip ? response.shared_gzip->size() : 0);
}

}  // namespace

std::optional<Response> KeptAnswers::find(const std::string& question, std::string_view state) const {
  const std::lock_guard lock(mutex_);
  if (state != state_) return std::nullopt;
  const auto found = answers_.find(question);
  return found == answers_.end() ? std::nullopt : std::optional(found->second);
}

void KeptAnswers::keep(const std::string& question, std::string_view state, Response& response, bool as_gzip) {
  if (response.status != 200 || response.shared_body || response.body.size() > most_bytes_ / 16) return;
  response.shared_body = std::make_shared<const std::string>(std::move(response.body));
  response.body.clear();
  if (as_gzip && response.shared_body->size() >= smallest_gzip && is_compressible(response.content_type))
    response.shared_gzip = std::make_shared<const std::string>(gzip(*response.shared_body, GzipEffort::quick));
  const std::lock_guard lock(mutex_);
  if (state != state_) {
    forget_all();
    state_ = state;
  }
  if (!answers_.emplace(question, response).second) return;  // somebody else was asked the same meanwhile
  questions_.push_back(question);
  bytes_ += size_of(question, response);
  while (bytes_ > most_bytes_) forget_oldest();
}

void KeptAnswers::forget_all() {
  answers_.clear();
  questions_.clear();
  bytes_ = 0;
}

void KeptAnswers::forget_oldest() {
  const auto oldest = answers_.find(questions_.front());
  bytes_ -= size_of(oldest->first, oldest->second);
  answers_.erase(oldest);
  questions_.pop_front();
}

}  // namespace bihuan::api
