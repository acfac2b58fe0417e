// SPDX-License-Identifier: Apache-2.0
#include "domain/accounts/password_policy.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "domain/accounts/account.h"

namespace bihuan::accounts {
namespace {

using base::ErrorKind;

// Of the commonest passwords that have leaked, the pieces from which they are made, in small letters and with @ 0 1 3 $ read as letters where they stand
// for some. Longer pieces come before those they hold.
constexpr std::string_view common_pieces[] = {
    "1234567890", "0987654321", "123456789", "987654321", "12345678", "87654321", "1234567", "7654321", "123456", "654321", "112233", "123321", "111111", "222222",
    "333333", "555555", "666666", "888888", "999999", "000000", "123123", "147258", "159357", "789456", "5201314", "1314520", "12345", "54321", "1234", "4321", "1314", "520",
    "passw0rd", "p@ssw0rd", "p@ssword", "password", "passwd", "administrator", "admin", "root", "system", "manager", "welcome", "letmein", "iloveyou", "woaini", "woaiwojia",
    "zhongguo", "china", "beijing", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwerty", "asdfgh", "asdf", "zxcv", "1qaz2wsx", "1qaz", "2wsx", "3edc", "q1w2e3r4", "1q2w3e4r5t", "1q2w3e4r",
    "1q2w3e", "qazwsx", "abcdefg", "abcd", "abc", "aaaaaa", "monkey", "dragon", "football", "baseball", "sunshine", "princess", "master", "shadow", "superman", "michael", "login",
    "test", "guest", "user", "bihuan", "changeme", "default", "secret", "hello"};
constexpr std::size_t least_beside = 6;  // characters that must be left when all of these are taken out, and as many different ones

std::string without(std::string text, std::string_view piece) {
  for (std::size_t at = text.find(piece); !piece.empty() && at != std::string::npos; at = text.find(piece, at)) text.erase(at, piece.size());
  return text;
}

int kinds_of_characters(std::string_view password) {
  bool has_small = false, has_capital = false, has_digit = false, has_other = false;
  for (const char character : password) {
    if (character >= 'a' && character <= 'z')
      has_small = true;
    else if (character >= 'A' && character <= 'Z')
      has_capital = true;
    else if (character >= '0' && character <= '9')
      has_digit = true;
    else
      has_other = true;
  }
  return has_small + has_capital + has_digit + has_other;
}

std::size_t different_characters(std::string text) {
  std::ranges::sort(text);
  return static_cast<std::size_t>(std::unique(text.begin(), text.end()) - text.begin());
}

// Whether too little is left of it when the login and the name are taken out.
bool is_made_of_names(const std::string& small, std::string_view login, std::string_view name) {
  const std::string left = without(without(small, normal_login(login.substr(0, login.find('@')))), normal_login(name));
  return left.size() < small.size() && base::count_code_points(left) < least_beside;
}

bool is_common(const std::string& small) {
  std::string left = small;
  for (const std::string_view piece : common_pieces) left = without(std::move(left), piece);
  return base::count_code_points(left) < least_beside || different_characters(small) < least_beside;
}

}  // namespace

base::Result<void> password_allowed(std::string_view password, std::string_view login, std::string_view name) {
  const std::size_t length = base::count_code_points(password);
  if (password.size() > longest_password) return base::fail(ErrorKind::invalid, "password-too-long", "password", std::to_string(longest_password));
  if (length < shortest_password) return base::fail(ErrorKind::invalid, "password-too-short", "password", std::to_string(shortest_password));
  if (length < long_password && kinds_of_characters(password) < 3)
    return base::fail(ErrorKind::invalid, "password-too-plain", "password", std::to_string(long_password));
  const std::string small = normal_login(password);
  if (is_made_of_names(small, login, name)) return base::fail(ErrorKind::invalid, "password-holds-name", "password");
  if (is_common(small)) return base::fail(ErrorKind::invalid, "password-common", "password");
  return {};
}

}  // namespace bihuan::accounts
