// SPDX-License-Identifier: Apache-2.0
// Webhooks, and how far in the journal each has been told. Knows no HTTP.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"

namespace bihuan::store {

struct Webhook {
  std::int64_t number = 0;
  std::string url, secret;
  std::string actions;           // beginnings of journal actions, by spaces
  std::string state = "active";  // active, paused, stopped
  std::int64_t position = 0;
  int failures = 0;
  std::int64_t next_at = 0;
  int last_status = 0;
  std::string last_error, made_by;
  std::int64_t made_at = 0;
};

class WebhooksStore {
 public:
  WebhooksStore(Connection& connection, std::string_view region) : connection_(connection), region_(region) {}

  std::vector<Webhook> list();
  std::optional<Webhook> find(std::int64_t number);
  std::vector<Webhook> due(std::int64_t now);

  // Inside a write.
  void add(const Webhook& hook);
  void save(const Webhook& hook);  // as it was found in this write
  void save_position(std::int64_t number, std::int64_t position);  // never back, and nothing else
  void remove(std::int64_t number);

 private:
  Connection& connection_;
  std::string_view region_;
};

}  // namespace bihuan::store
