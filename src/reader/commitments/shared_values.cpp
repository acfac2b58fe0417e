// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/shared_values.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "reader/commitments/target_kind.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using Words = std::string_view;

// Parts a joint indicator at 、 和 与 及, outside brackets and quotations.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  int depth = 0;
  constexpr WordSet openers{"（", "(", "“"};
  constexpr WordSet closers{"）", ")", "”"};
  constexpr WordSet links{"、", "以及", "和", "与", "及"};
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    depth += openers.begins(rest);
    depth -= closers.begins(rest);
    const std::size_t length = depth <= 0 ? links.at_start(rest) : 0;
    if (length > 0 && at > start) {
      parts.push_back(text.substr(start, at - start));
      start = at += length;
    } else {
      at += base::utf8_length(static_cast<unsigned char>(text[at]));
    }
  }
  parts.push_back(text.substr(start));
  return parts;
}

// 城镇和农村居民收入, 有色、石化产业增加值: what the shorter part lacks of the last one's end. Nothing when it names an indicator by itself.
std::string_view end_shared_with(std::string_view part, std::string_view last) {
  if (part.size() + 6 > last.size() || names_stock(part) || (part.size() >= 12 && part.substr(part.size() - 6) == last.substr(last.size() - 6))) return {};
  const std::string_view end = last.substr(part.size());
  return (static_cast<unsigned char>(end[0]) & 0xC0) == 0x80 ? Words() : end;
}

}  // namespace

void take_word_value(FullValue word, plan::Target& target) {
  switch (word) {
    case FullValue::all:
      target.value = base::Decimal(100);
      target.unit.text = "%";
      return;
    case FullValue::doubled:
    case FullValue::quadrupled:
      target.value = base::Decimal(word == FullValue::doubled ? 2 : 4);
      target.unit.text = "倍";
      return;
    case FullValue::zero: target.value = base::Decimal(0); return;
    case FullValue::half: target.value = base::Decimal(5, -1); return;
  }
}

bool says_less(const Tokens& tokens, const Clause& clause, const Value& value) {
  const std::string_view op = tokens.text.substr(value.op_at.begin, value.op_at.end - value.op_at.begin);
  if (op != "至" && op != "到") return false;
  for (std::uint32_t i = value.token; i-- > clause.first_token;) {
    const Token& token = tokens.list[i];
    if (token.begin < value.left) return false;
    if (token.is(WordKind::growth) && (token.word.sub & 1)) return true;
  }
  return false;
}

void inherit_phrase(const Tokens& tokens, Piece clause_before, const plan::Target* target_before, const Value& value, plan::Plan& plan, NounPhrase& phrase, plan::Target& target) {
  const bool goes_on = value.reaches || value.grows || value.shrinks || value.has_left_op || value.has_right_op;
  if (target_before != nullptr && (goes_on || target_before->unit.text == target.unit.text || clause_before.is_empty())) {
    target.indicator = target_before->indicator;
    if (!target.per.is_given()) target.per = target_before->per;
    return;
  }
  if (clause_before.is_empty()) return;
  // 现有养老机构12家，…达到15家: what stands in front of the number there.
  const auto first = std::lower_bound(tokens.list.begin(), tokens.list.end(), clause_before.begin, [](const Token& token, std::uint32_t at) { return token.begin < at; });
  for (auto token = first; token != tokens.list.end() && token->begin < clause_before.end; ++token)
    if (token->kind == TokenKind::quantity) {
      clause_before.end = token->begin;
      break;
    }
  const NounPhrase before = phrase_before(tokens, clause_before, false, plan.strings);
  phrase.text = before.text;
  phrase.at = before.at;
  if (phrase.action.is_empty()) phrase.action = before.action;
}

void set_baselines(const Tokens& tokens, const Clause& clause, const std::vector<std::int32_t>& target_of_value, const Paragraph& paragraph, std::uint32_t window, plan::Plan& plan) {
  const auto& values = clause.values;
  for (std::size_t first = 0; first < values.size(); ++first) {
    if (!values[first].from) continue;
    std::size_t count = 1;
    while (first + count < values.size() && values[first + count].follows_on) ++count;
    const std::size_t levels = first + count;
    for (std::size_t i = 0; i < count && levels + i < values.size(); ++i) {
      const Token& token = tokens.list[values[first + i].token];
      if (target_of_value[levels + i] < 0 || token.kind != TokenKind::quantity || (i > 0 && !values[levels + i].follows_on)) break;
      plan::Target& target = plan.targets[static_cast<std::size_t>(target_of_value[levels + i])];
      const Quantity& quantity = tokens.quantities[token.index];
      target.baseline = quantity.value;
      target.baseline_span = paragraph.source(window + values[first + i].text.begin, window + values[first + i].text.end);
    }
    first += count - 1;
  }
}

void share_following_names(const Clause& clause, const std::vector<std::int32_t>& target_of_value, plan::Plan& plan) {
  for (std::size_t i = 0; i + 1 < clause.values.size(); ++i) {
    if (target_of_value[i] < 0 || target_of_value[i + 1] < 0) continue;
    plan::Target& target = plan.targets[static_cast<std::size_t>(target_of_value[i])];
    const plan::Target& next = plan.targets[static_cast<std::size_t>(target_of_value[i + 1])];
    const bool nameless = !target.indicator.is_given() || (target.action.is_given() && target.indicator.text.data() == target.action.text.data());
    if (nameless && next.unit.text == target.unit.text && next.indicator.is_given()) target.indicator = next.indicator;
  }
}

void distribute_indicators(const Clause& clause, const std::vector<std::int32_t>& target_of_value, plan::Plan& plan) {
  for (std::size_t first = 0; first < clause.values.size(); ++first) {
    if (target_of_value[first] < 0) continue;
    std::size_t count = 1;
    while (first + count < clause.values.size() && clause.values[first + count].follows_on && target_of_value[first + count] >= 0) ++count;
    if (count < 2) continue;
    const plan::Quote joint = plan.targets[static_cast<std::size_t>(target_of_value[first])].indicator;
    const auto give = [&](std::size_t i, std::string_view text) { plan.targets[static_cast<std::size_t>(target_of_value[first + i])].indicator.text = text; };
    const auto parts = parts_of(joint.text);
    if (parts.size() == count) {
      for (std::size_t i = 0; i < count; ++i) {
        const std::string_view shared_end = i + 1 < count ? end_shared_with(parts[i], parts.back()) : Words();
        give(i, shared_end.empty() ? parts[i] : plan.strings.join({parts[i], shared_end}));
      }
    } else if (parts.size() == 1 && count == 2 && joint.text.find("城乡") != Words::npos) {
      const std::size_t at = joint.text.find("城乡");
      give(0, plan.strings.join({joint.text.substr(0, at), "城市", joint.text.substr(at + 6)}));
      give(1, plan.strings.join({joint.text.substr(0, at), "农村", joint.text.substr(at + 6)}));
    }
    first += count - 1;
  }
}

void distribute_deadlines(const Tokens& tokens, const Clause& clause, const std::vector<std::int32_t>& target_of_value, const Paragraph& paragraph, std::uint32_t window, plan::Plan& plan) {
  std::vector<const Token*> dates;
  for (std::uint32_t i = clause.first_token; i < clause.last_token; ++i)
    if (tokens.list[i].kind == TokenKind::date && tokens.dates[tokens.list[i].index].last) dates.push_back(&tokens.list[i]);
  std::vector<std::int32_t> targets;
  for (const std::int32_t target : target_of_value)
    if (target >= 0) targets.push_back(target);
  if (dates.size() < 2 || dates.size() != targets.size() || dates.back()->begin > clause.values.front().text.begin) return;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    plan::Target& target = plan.targets[static_cast<std::size_t>(targets[i])];
    target.deadline = tokens.dates[dates[i]->index].last;
    target.deadline_span = paragraph.source(window + dates[i]->begin, window + dates[i]->end);
  }
}

}  // namespace bihuan::reader
