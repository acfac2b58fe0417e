// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

namespace bihuan::lint {
namespace {

struct Item {
  plan::Span span;
  std::string_view number;
};

// 一 二 … 九十九, 1 …; 0 for none.
int value_of(std::string_view digits) {
  int value = 0, last = 0;
  for (std::size_t at = 0; at < digits.size();) {
    const char byte = digits[at];
    if (byte >= '0' && byte <= '9') {
      value = value * 10 + (byte - '0');
      ++at;
      continue;
    }
    const std::string_view character = digits.substr(at, 3);
    constexpr std::string_view numerals = "一二三四五六七八九";
    const std::size_t place = numerals.find(character);
    if (character == "十")
      value += (last == 0 ? 1 : last) * 10, last = 0;
    else if (character.size() == 3 && place != std::string_view::npos && place % 3 == 0)
      last = static_cast<int>(place / 3) + 1;
    else
      return 0;
    at += 3;
  }
  return value + last;
}

// The number without its brackets, and what kind of numbering it is.
std::pair<std::string, int> read(std::string_view number) {
  std::string style;
  std::string digits;
  for (std::size_t at = 0; at < number.size();) {
    const std::size_t length = static_cast<unsigned char>(number[at]) < 0x80 ? 1 : 3;
    const std::string_view character = number.substr(at, length);
    if ((length == 1 && character[0] >= '0' && character[0] <= '9') || (length == 3 && value_of(character) > 0)) {
      if (digits.empty()) style += length == 1 ? "1" : "一";
      digits += character;
    } else {
      style += character == "（" ? "(" : character == "）" ? ")" : std::string(character);
    }
    at += length;
  }
  return {style, value_of(digits)};
}

// The reader may not have taken it for a heading.
bool is_in_text(const Context& context, std::uint32_t from, std::uint32_t to, const std::string& style, int value) {
  static constexpr std::string_view numerals[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  std::string digits = std::to_string(value);
  if (style.find("一") != std::string::npos) {
    digits = value <= 10 ? std::string(numerals[value])
             : value < 20
                 ? "十" + std::string(numerals[value - 10])
                 : std::string(numerals[std::min(value / 10, 9)]) + "十" + (value % 10 == 0 ? "" : std::string(numerals[value % 10]));
  }
  return context.parts.has({from, to}, digits + ".") || context.parts.has({from, to}, digits + "、") ||
         context.parts.has({from, to}, digits + "．") || context.parts.has({from, to}, digits + ")") ||
         context.parts.has({from, to}, digits + "）") || context.parts.has({from, to}, digits + "条") ||
         context.parts.has({from, to}, digits + "章");
}

}  // namespace

// (三) after (一); a document that begins with (四).
void check_numbering_gap(const Context& context, Findings& findings) {
  const plan::Plan& plan = context.plan();
  std::vector<Item> items;
  items.reserve(plan.headings.size() + plan.tasks.size());
  for (const plan::Heading& heading : plan.headings)
    if (!heading.number.empty() && !context.in_table(heading.span)) items.push_back({heading.span, heading.number});
  for (const plan::Task& task : plan.tasks)
    if (!task.number.empty() && !context.in_table(task.span)) items.push_back({task.span, task.number});
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.span.begin < b.span.begin; });
  struct Last {
    int value = 0;
    plan::Span span;
  };
  std::vector<std::pair<std::string, Last>> styles;  // few
  for (const Item& item : items) {
    const auto [style, value] = read(item.number);
    if (value == 0 || value > 200) continue;
    auto known = std::find_if(styles.begin(), styles.end(), [&, &style = style](const auto& one) { return one.first == style; });
    if (known == styles.end()) known = styles.insert(known, {style, Last()});
    Last& before = known->second;
    if (before.span.begin == item.span.begin && before.value != 0) continue;  // a heading and its task
    const std::uint32_t from = before.value == 0 ? 0 : before.span.begin;
    const bool is_next = value == before.value + 1 || value == 1;
    const auto beginning = [&](plan::Span span) { return plan::Span{span.begin, std::min(span.end, context.parts.next(span.begin, 14).end)}; };
    if (!is_next && before.value == 0 && !is_in_text(context, from, item.span.begin, style, value - 1))
      findings.add({{beginning(item.span), Role::subject}}, {std::string(item.number), "0"}, Severity::note);
    if (!is_next && before.value != 0 && value != before.value && !is_in_text(context, from, item.span.begin, style, value - 1))
      findings.add({{beginning(item.span), Role::subject}, {beginning(before.span), Role::other}},
                   {std::string(item.number), std::to_string(before.value)});
    before = {value, item.span};
  }
}

}  // namespace bihuan::lint
