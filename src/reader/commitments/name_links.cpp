// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/name_links.h"

namespace bihuan::reader {
namespace {

constexpr WordSet begun_before{"普及", "涉及", "触及", "遍及", "参与", "共和", "饱和", "缓和", "温和", "总和"};
constexpr WordSet gone_on_with{"和美", "和谐", "和平", "和睦", "和解", "及时", "及格", "与会"};

}  // namespace

std::size_t name_link_at(std::string_view text, std::size_t at) {
  const std::size_t length = name_links.at_start(text.substr(at));
  if (length == 0 || length == 6 || text.substr(at).starts_with("、")) return length;
  return begun_before.ends(text.substr(0, at + length)) || gone_on_with.begins(text.substr(at)) ? 0 : length;
}

bool is_inside_word(std::string_view text, std::size_t at) {
  return at < text.size() && is_name_link(text.substr(at, 3)) && name_link_at(text, at) == 0;
}

bool is_name_link(std::string_view text) { return name_links.is_one(text); }

}  // namespace bihuan::reader
