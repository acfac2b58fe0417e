// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/told.h"

#include <optional>

namespace bihuan::packs {
namespace {

struct Gap {
  std::size_t begins = 0, ends = 0;  // with its brackets
  std::string_view field;
};

std::optional<Gap> next_gap(std::string_view text, std::size_t from) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
  for (std::size_t open = text.find('<', from); open != std::string_view::npos; open = text.find('<', open + 1)) {
    const std::size_t close = text.find_first_not_of(letters, open + 1);
    if (close != std::string_view::npos && close > open + 1 && text[close] == '>') return Gap{open, close + 1, text.substr(open + 1, close - open - 1)};
  }
  return std::nullopt;
}

std::string shown(const Pack& pack, std::string_view id, const std::map<std::string, std::string>& values, bool is_chinese) {
  const auto value = values.find(std::string(id));
  if (value == values.end() || value->second.empty()) return "—";
  const Field* field = pack.field(id);
  if (field == nullptr) return value->second;
  for (const Choice& choice : field->choices)
    if (choice.id == value->second) return is_chinese ? choice.title.zh : choice.title.en;
  if (field->type == FieldType::yes_no && is_chinese) return value->second == "yes" ? "是" : "否";
  return value->second;
}

std::string filled(const Pack& pack, std::string_view text, const std::map<std::string, std::string>& values, bool is_chinese) {
  std::string told;
  std::size_t at = 0;
  for (auto gap = next_gap(text, at); gap; gap = next_gap(text, at)) {
    told.append(text.substr(at, gap->begins - at)).append(shown(pack, gap->field, values, is_chinese));
    at = gap->ends;
  }
  return told.append(text.substr(at));
}

}  // namespace

std::vector<std::string_view> fields_in(std::string_view text) {
  std::vector<std::string_view> fields;
  for (auto gap = next_gap(text, 0); gap; gap = next_gap(text, gap->ends)) fields.push_back(gap->field);
  return fields;
}

Text told_text(const Pack& pack, const Text& text, const std::map<std::string, std::string>& values) {
  return {filled(pack, text.zh, values, true), filled(pack, text.en, values, false)};
}

}  // namespace bihuan::packs
