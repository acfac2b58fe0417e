// SPDX-License-Identifier: Apache-2.0
#include "domain/accounts/account.h"

#include <algorithm>

#include "domain/org/thing_id.h"

namespace bihuan::accounts {
namespace {

char small(char character) { return character >= 'A' && character <= 'Z' ? static_cast<char>(character | 0x20) : character; }

bool is_letter_or_digit(char character) { return (small(character) >= 'a' && small(character) <= 'z') || (character >= '0' && character <= '9'); }

}  // namespace

std::string account_id(std::string_view region, std::int64_t number) { return org::thing_id(region, 'a', number); }
std::string token_id(std::string_view region, std::int64_t number) { return org::thing_id(region, 't', number); }
std::string session_id(std::string_view region, std::int64_t number) { return org::thing_id(region, 's', number); }

std::optional<std::int64_t> number_in(std::string_view id, std::string_view region, char kind) { return org::thing_number(id, region, kind); }

std::string normal_login(std::string_view login) {
  std::string normal(login);
  std::ranges::transform(normal, normal.begin(), small);
  return normal;
}

base::Result<void> login_allowed(std::string_view login) {
  const bool is_right = login.size() >= 2 && login.size() <= longest_login && is_letter_or_digit(login.front()) &&
                        std::ranges::all_of(login, [](char character) {
                          return is_letter_or_digit(character) || std::string_view("._-@").find(character) != std::string_view::npos;
                        });
  if (!is_right) return base::fail(base::ErrorKind::invalid, "login-wrong", "login", std::to_string(longest_login));
  return {};
}

bool is_administration(org::PostKind kind) {
  return kind == org::PostKind::administrator || kind == org::PostKind::security_administrator || kind == org::PostKind::auditor;
}

}  // namespace bihuan::accounts
