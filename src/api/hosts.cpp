// SPDX-License-Identifier: Apache-2.0
#include "api/hosts.h"

#include <algorithm>

#include "api/header_words.h"

namespace bihuan::api {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

bool is_name_character(char character) {
  const char small = lower(character);
  return (small >= 'a' && small <= 'z') || is_digit(character) || character == '-' || character == '.' || character == '_';
}

bool is_address_character(char character) {
  const char small = lower(character);
  return is_digit(character) || (small >= 'a' && small <= 'f') || character == ':' || character == '.';
}

// The name before the port, an IPv6 address without its brackets; empty when `host` is not well formed.
std::string_view name_of(std::string_view host) {
  std::string_view name;
  std::string_view rest;
  if (host.starts_with('[')) {
    const std::size_t end = host.find(']');
    if (end == std::string_view::npos) return {};
    name = host.substr(1, end - 1);
    rest = host.substr(end + 1);
    if (!std::ranges::all_of(name, is_address_character)) return {};
  } else {
    const std::size_t end = std::min(host.find(':'), host.size());
    name = host.substr(0, end);
    rest = host.substr(end);
    if (!std::ranges::all_of(name, is_name_character)) return {};
  }
  if (!rest.empty() && (rest[0] != ':' || rest.size() > 6 || !std::ranges::all_of(rest.substr(1), is_digit))) return {};
  return name;
}

bool is_address(std::string_view host, std::string_view name) {
  return host.starts_with('[') || std::ranges::all_of(name, [](char character) { return is_digit(character) || character == '.'; });
}

}  // namespace

Hosts::Hosts(std::string_view address, const std::vector<std::string>& names)
    : names_{"localhost", "127.0.0.1", "::1", std::string(address)}, takes_any_address_(address == "0.0.0.0" || address == "::") {
  for (const std::string& name : names) {
    if (name == "*") takes_any_ = true;
    names_.emplace_back(name_of(name).empty() ? std::string_view(name) : name_of(name));
  }
}

bool Hosts::are_ours(std::string_view host) const {
  const std::string_view name = name_of(host);
  if (name.empty()) return false;
  if (takes_any_ || (takes_any_address_ && is_address(host, name))) return true;
  return std::ranges::any_of(names_, [&](const std::string& ours) { return same_word(ours, name); });
}

bool is_host(std::string_view host) { return !name_of(host).empty(); }

}  // namespace bihuan::api
