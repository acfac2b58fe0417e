// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/shared_values.h"

#include <algorithm>

#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

constexpr WordSet attributes{"级", "类", "型", "以上", "以下", "以内"};
constexpr WordSet bounds{"以上", "及以上", "以下", "及以下"};
constexpr WordSet nouns{"升级", "提级", "晋级", "年级", "班级", "上级", "转型", "分类", "种类", "品类", "人类", "模型", "典型"};

// 园区 of 省级园区 for 国家级: what follows the same ending. Empty when `text` has none, or nothing behind it.
std::string_view behind_attribute(std::string_view attribute, std::string_view text) {
  const std::size_t length = nouns.ends(attribute) ? 0 : attributes.at_end(attribute);
  const std::size_t at = length == 0 ? std::string_view::npos : text.find(attribute.substr(attribute.size() - length));
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + length);
  text.remove_prefix(bounds.at_start(text));  // 龙头企业 of 市级以上龙头企业 for 省级
  return text;
}

}  // namespace

std::string_view completed_attribute(std::string_view attribute, std::string_view whole, plan::Plan& plan) {
  const std::size_t length = nouns.ends(attribute) ? 0 : attributes.at_end(attribute);
  if (length == 0) return attribute;
  const std::string_view rest = behind_attribute(attribute, whole);
  return rest.empty() && attributes.ends(whole) ? attribute : plan.strings.join({attribute, rest.empty() ? whole : rest});
}

void take_word_value(FullValue word, plan::Target& target) {
  switch (word) {
    case FullValue::all:
      target.value = base::Decimal(100);
      target.unit.text = "%";
      return;
    case FullValue::doubled:
    case FullValue::tripled:
    case FullValue::quadrupled:
    case FullValue::octupled:
      target.value = base::Decimal(word == FullValue::doubled ? 2 : word == FullValue::tripled ? 3 : word == FullValue::quadrupled ? 4 : 8);
      target.unit.text = "倍";
      return;
    case FullValue::zero:
      target.value = base::Decimal(0);
      return;
    case FullValue::half:
      target.value = base::Decimal(5, -1);
      return;
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

// 发放高龄津贴: something is done there.
bool begins_with_verb(const Tokens& tokens, Piece clause) {
  const auto first = std::lower_bound(tokens.list.begin(), tokens.list.end(), clause.begin,
                                      [](const Token& token, std::uint32_t at) { return token.begin < at; });
  return first != tokens.list.end() && first->begin == clause.begin && first->is(WordKind::verb);
}

void inherit_phrase(const Tokens& tokens, Piece clause_before, bool is_bare_before, const plan::Target* target_before, const Value& value, plan::Plan& plan,
                    NounPhrase& phrase, plan::Target& target) {
  const bool goes_on = value.reaches || value.grows || value.shrinks || value.has_left_op || value.has_right_op;
  // 完成改造2000户，发放高龄津贴，每人每月提高20元: of what stands between, where the unit is another.
  const bool is_new_thing = is_bare_before && target_before != nullptr && target_before->unit.text != target.unit.text && tokens.list[value.token].kind == TokenKind::quantity &&
                            target_before->kind == plan::TargetKind::count && begins_with_verb(tokens, clause_before);
  if (target_before != nullptr && !is_new_thing &&
      (goes_on || target.kind == plan::TargetKind::ratio || target_before->unit.text == target.unit.text || clause_before.is_empty())) {
    target.indicator = target_before->indicator;
    if (!target.per.is_given()) target.per = target_before->per;
    return;
  }
  if (clause_before.is_empty()) return;
  // 现有养老机构12家，…达到15家: what stands in front of the number there; of 65岁以上老年人健康管理率达到72% the second one.
  const auto first = std::lower_bound(tokens.list.begin(), tokens.list.end(), clause_before.begin,
                                      [](const Token& token, std::uint32_t at) { return token.begin < at; });
  NounPhrase before;
  constexpr int most_numbers = 3;
  int numbers = 0;
  for (auto token = first; token != tokens.list.end() && token->begin < clause_before.end && before.at.is_empty(); ++token) {
    if (token->kind != TokenKind::quantity || ++numbers > most_numbers) continue;
    Piece name{clause_before.begin, token->begin};
    const bool is_reached = token != first && (token - 1)->end == name.end && (token - 1)->is(WordKind::compare_left);
    if (is_reached) name.end = (token - 1)->begin;
    before = phrase_before(tokens, name, is_reached, plan.strings);
  }
  if (before.at.is_empty() && (numbers == 0 || is_new_thing)) before = phrase_before(tokens, clause_before, false, plan.strings);
  phrase.text = before.text;
  phrase.at = before.at;
  if (phrase.action.is_empty() && !value.grows && !value.shrinks) phrase.action = before.action;
}

void set_baselines(const Tokens& tokens, const Clause& clause, const std::vector<std::int32_t>& target_of_value, const Paragraph& paragraph,
                   std::uint32_t window, plan::Plan& plan) {
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
  for (std::size_t i = clause.values.size(); i-- > 1;) {
    if (target_of_value[i - 1] < 0 || target_of_value[i] < 0) continue;
    plan::Target& target = plan.targets[static_cast<std::size_t>(target_of_value[i - 1])];
    const plan::Target& next = plan.targets[static_cast<std::size_t>(target_of_value[i])];
    if (next.unit.text != target.unit.text || !next.indicator.is_given()) continue;
    const bool nameless =
        !target.indicator.is_given() || (target.action.is_given() && target.indicator.text.data() == target.action.text.data());
    if (nameless) target.indicator = next.indicator;
    const std::string_view rest = behind_attribute(target.indicator.text, next.indicator.text);
    if (!rest.empty()) target.indicator.text = plan.strings.join({target.indicator.text, rest});
  }
}

}  // namespace bihuan::reader
