// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <cstdlib>

#include "plan_grammar.h"
#include "plan_rules.h"

namespace bihuan::bench {
namespace {

constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// "12" -> 120, "0.5" -> 5: tenths, so that a decimal slot stays exact.
int tenths(std::string_view number) {
  const std::size_t dot = number.find('.');
  int whole = 0;
  std::from_chars(number.data(), number.data() + number.size(), whole);
  return whole * 10 + (dot == std::string_view::npos ? 0 : number[dot + 1] - '0');
}

// The rules with their continued lines joined.
std::vector<std::string> logical_lines(std::string_view source) {
  std::vector<std::string> lines;
  while (!source.empty()) {
    const std::size_t end = std::min(source.find('\n'), source.size());
    const std::string_view line = source.substr(0, end);
    source.remove_prefix(std::min(end + 1, source.size()));
    if (line.empty()) continue;
    if (line.front() == ' ')
      lines.back() += line;
    else
      lines.emplace_back(line);
  }
  return lines;
}

}  // namespace

std::uint64_t Chance::next() {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

Expander::Expander(std::uint64_t seed) : chance_(seed) {
  add_rules(word_rules);
  add_rules(sentence_rules);
}

int Expander::rule_index(std::string_view name) {
  const auto [place, added] = rule_names_.try_emplace(std::string(name), static_cast<int>(rules_.size()));
  if (added) rules_.emplace_back();
  return place->second;
}

int Expander::value_index(std::string_view name) {
  const auto [place, added] = value_names_.try_emplace(std::string(name), static_cast<int>(values_.size()));
  if (added) values_.emplace_back();
  return place->second;
}

void Expander::add_rules(std::string_view source) {
  for (const std::string& line : logical_lines(source)) {
    const std::size_t equals = line.find(" =");
    const int rule = rule_index(line.substr(0, equals));
    std::string_view rest = std::string_view(line).substr(equals + 2);
    for (;;) {
      const std::size_t bar = rest.find('|');
      Alternative alternative = parse(trim(rest.substr(0, bar)));
      rules_[rule].push_back(std::move(alternative));
      if (bar == std::string_view::npos) break;
      rest.remove_prefix(bar + 1);
    }
  }
}

Expander::Alternative Expander::parse(std::string_view text) {
  Alternative pieces;
  while (!text.empty()) {
    const std::size_t sign = std::min(text.find_first_of("{$<"), text.size());
    if (sign > 0) pieces.push_back({Part::text, std::string(text.substr(0, sign))});
    text.remove_prefix(sign);
    if (text.empty()) break;
    std::size_t end = text.front() == '{' ? text.find('}') : text.find('>');
    if (text.front() == '$') end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1);
    const std::string_view inner = text.substr(1, end - 1);
    const std::size_t dash = inner.find('-');
    if (text.front() == '{') {
      pieces.push_back({Part::rule, {}, rule_index(inner)});
    } else if (text.front() == '$') {
      pieces.push_back({Part::value, {}, value_index(inner)});
    } else if (inner == "cn") {
      pieces.push_back({Part::chinese, {}, 1, 8});
    } else {
      const bool whole = inner.find('.') == std::string_view::npos;
      const int unit = whole ? 10 : 1;
      pieces.push_back(
          {whole ? Part::integer : Part::decimal, {}, tenths(inner.substr(0, dash)) / unit, tenths(inner.substr(dash + 1)) / unit});
    }
    text.remove_prefix(text.front() == '$' ? std::min(end, text.size()) : end + 1);
  }
  return pieces;
}

void Expander::set(std::string_view name, std::string value) { values_[value_index(name)] = std::move(value); }

void Expander::append(std::string_view rule, std::string& out) { append_rule(rule_names_.find(rule)->second, out); }

void Expander::append_rule(int rule, std::string& out) {
  const std::vector<Alternative>& alternatives = rules_[rule];
  for (const Piece& piece : alternatives[chance_.next() % alternatives.size()]) append_piece(piece, out);
}

void Expander::append_piece(const Piece& piece, std::string& out) {
  switch (piece.part) {
    case Part::text:
      out += piece.text;
      break;
    case Part::rule:
      append_rule(piece.low, out);
      break;
    case Part::value:
      out += values_[piece.low];
      break;
    case Part::integer:
      out += std::to_string(chance_.between(piece.low, piece.high));
      break;
    case Part::chinese:
      out += numerals[chance_.between(piece.low, piece.high)];
      break;
    case Part::decimal: {
      const int value = chance_.between(piece.low, piece.high);
      out += std::to_string(value / 10);
      if (value % 10 != 0) out.append(".").append(1, static_cast<char>('0' + value % 10));
      break;
    }
  }
}

}  // namespace bihuan::bench
