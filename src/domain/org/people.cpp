// SPDX-License-Identifier: Apache-2.0
#include "domain/org/people.h"

#include <algorithm>

#include "base/utf8.h"

namespace bihuan::org {
namespace {

using base::ErrorKind;

tl::unexpected<base::Error> wrong(std::string_view code, std::string_view where, std::string_view detail = {}) {
  return base::fail(ErrorKind::invalid, code, where, detail);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_phone(std::string_view phone) {
  const auto is_part = [](char c) { return is_digit(c) || c == ' ' || c == '+' || c == '-' || c == '(' || c == ')'; };
  return std::all_of(phone.begin(), phone.end(), is_part) && std::count_if(phone.begin(), phone.end(), is_digit) >= 5;
}

bool is_email(std::string_view email) {
  const std::size_t at = email.find('@');
  return at != 0 && at != std::string_view::npos && at + 1 < email.size() && email.find('@', at + 1) == std::string_view::npos &&
         std::none_of(email.begin(), email.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"'; });
}

bool is_title(std::string_view title) {
  return title.size() <= longest_title &&
         std::all_of(title.begin(), title.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_'; });
}

bool needs_unit(PostKind kind) {
  return kind != PostKind::administrator && kind != PostKind::security_administrator && kind != PostKind::auditor && kind != PostKind::evaluator;
}

bool overlap(const Post& a, const Post& b) { return (!a.to_on || b.from_on < *a.to_on) && (!b.to_on || a.from_on < *b.to_on); }

base::Result<void> check_deputy(const Post& post, const Post* principal) {
  const bool fits = principal != nullptr && principal->person != post.person && principal->deputy_of == 0 && principal->kind == post.kind &&
                    principal->title == post.title && principal->unit == post.unit && principal->from_on <= post.from_on &&
                    (!principal->to_on || (post.to_on && *post.to_on <= *principal->to_on));
  if (!fits) return wrong("post-deputy-wrong", "deputy_of");
  return {};
}

}  // namespace

Holding holding_of(const Post& post) { return {post.number, post.kind, post.title, post.unit, post.deputy_of != 0}; }

base::Result<void> check_person(const Person& person) {
  if (person.name.find_first_not_of(' ') == std::string::npos) return wrong("person-name-missing", "name");
  if (base::count_code_points(person.name) > longest_person_name) return wrong("person-text-too-long", "name", std::to_string(longest_person_name));
  if (person.phone.size() > longest_phone) return wrong("person-text-too-long", "phone", std::to_string(longest_phone));
  if (!person.phone.empty() && !is_phone(person.phone)) return wrong("person-phone-wrong", "phone");
  if (person.email.size() > longest_email) return wrong("person-text-too-long", "email", std::to_string(longest_email));
  if (!person.email.empty() && !is_email(person.email)) return wrong("person-email-wrong", "email");
  if (person.to_on && *person.to_on < person.from_on) return wrong("person-time-wrong", "to_on");
  return {};
}

base::Result<void> check_post(const Post& post, const std::vector<Post>& others, const Post* principal) {
  if (!may_be_held(post.kind)) return wrong("post-kind-wrong", "kind", post_kind_name(post.kind));
  if (!is_title(post.title)) return wrong("post-title-wrong", "title");
  if (post.to_on && *post.to_on <= post.from_on) return wrong("post-time-wrong", "to_on");
  if (post.unit == 0 && needs_unit(post.kind)) return wrong("post-unit-missing", "unit");
  for (const Post& other : others) {
    if (other.number == post.number || !overlap(post, other)) continue;
    if (!may_hold_both(post.kind, other.kind)) return base::fail(ErrorKind::conflict, "posts-not-together", "kind", post_kind_name(other.kind));
    if (other.kind == post.kind && other.unit == post.unit && other.title == post.title) return base::fail(ErrorKind::conflict, "post-held-already", "kind");
  }
  if (post.deputy_of != 0) return check_deputy(post, principal);
  return {};
}

std::string masked_phone(std::string_view phone) {
  constexpr std::size_t shown_before = 3, shown_after = 2, short_phone = 8;
  if (phone.size() < short_phone) return std::string(phone.size(), '*');
  return std::string(phone.substr(0, shown_before)) + std::string(phone.size() - shown_before - shown_after, '*') +
         std::string(phone.substr(phone.size() - shown_after));
}

std::string masked_email(std::string_view email) {
  const std::size_t at = email.find('@');
  if (at == std::string_view::npos || at == 0) return std::string(email.size(), '*');
  return std::string(email.substr(0, base::utf8_length(static_cast<unsigned char>(email[0])))) + "***" + std::string(email.substr(at));
}

}  // namespace bihuan::org
