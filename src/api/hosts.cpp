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

// What stands behind the name; `otherwise` without a port.
std::string_view port_of(std::string_view host, std::string_view otherwise) {
  const std::size_t colon = host.find(':', host.starts_with('[') ? std::min(host.find(']'), host.size()) : 0);
  return colon == std::string_view::npos || colon + 1 == host.size() ? otherwise : host.substr(colon + 1);
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

bool is_loopback(std::string_view host) {
  const std::string_view name = name_of(host);
  return same_word(name, "localhost") || name == "::1" || (name.starts_with("127.") && is_address(host, name));
}

bool is_origin_of(std::string_view origin, std::string_view host) {
  const bool is_secure = same_word(origin.substr(0, 8), "https://");
  if (!is_secure && !same_word(origin.substr(0, 7), "http://")) return false;
  origin.remove_prefix(is_secure ? 8 : 7);
  const std::string_view usual = is_secure ? "443" : "80";
  return is_host(origin) && same_word(name_of(origin), name_of(host)) && port_of(origin, usual) == port_of(host, usual);
}

bool is_foreign_page(std::string_view host, std::string_view origin, std::string_view fetch_site) {
  const bool is_other_site = !fetch_site.empty() && fetch_site != "same-origin" && fetch_site != "none";
  return host.empty() || is_other_site || (!origin.empty() && !is_origin_of(origin, host));
}

bool is_host(std::string_view host) { return !name_of(host).empty(); }

}  // namespace bihuan::api
