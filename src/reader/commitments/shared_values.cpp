// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/shared_values.h"

#include <array>

namespace bihuan::reader {
namespace {

using Words = std::string_view;

// What parts of a joint indicator begin with when they share their end: 城镇和农村(居民收入).
constexpr std::array modifiers = {Words("城镇"), Words("农村"), Words("城市"), Words("乡村"), Words("公办"), Words("民办"), Words("省级"), Words("市级"), Words("县级"), Words("区级"), Words("国家级"), Words("小学"), Words("初中"),
                                  Words("高中"), Words("男性"), Words("女性"), Words("企业"), Words("机关"), Words("第一产业"), Words("第二产业"), Words("第三产业"), Words("一产"), Words("二产"), Words("三产"), Words("进口"), Words("出口"), Words("职工"), Words("居民"), Words("学前"), Words("成人"), Words("儿童")};

std::string_view modifier_of(std::string_view text) {
  for (const Words word : modifiers)
    if (text.starts_with(word)) return text.substr(0, word.size());
  return {};
}

// Parts a joint indicator at 、 和 与 及, outside brackets and quotations.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("（") || rest.starts_with("(") || rest.starts_with("“")) ++depth;
    if (rest.starts_with("）") || rest.starts_with(")") || rest.starts_with("”")) --depth;
    std::size_t length = 0;
    for (const Words link : {Words("、"), Words("以及"), Words("和"), Words("与"), Words("及")})
      if (depth <= 0 && rest.starts_with(link)) length = link.size();
    if (length > 0 && at > start) {
      parts.push_back(text.substr(start, at - start));
      start = at += length;
    } else {
      at += static_cast<unsigned char>(text[at]) < 0x80 ? 1 : static_cast<unsigned char>(text[at]) < 0xE0 ? 2 : static_cast<unsigned char>(text[at]) < 0xF0 ? 3 : 4;
    }
  }
  parts.push_back(text.substr(start));
  return parts;
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
  for (std::uint32_t i = clause.first_token; i < value.token; ++i) {
    const Token& token = tokens.list[i];
    if (token.begin >= value.left && token.is(WordKind::growth) && (token.word.sub & 1)) return true;
  }
  return false;
}

void inherit_phrase(const Tokens& tokens, Piece clause_before, const plan::Target* target_before, const Value& value, plan::Plan& plan, NounPhrase& phrase, plan::Target& target) {
  const bool goes_on = value.reaches || value.grows || value.shrinks || value.has_left_op || value.has_right_op;
  if (target_before != nullptr && goes_on) {
    target.indicator = target_before->indicator;
    if (!target.per.is_given()) target.per = target_before->per;
    return;
  }
  if (clause_before.is_empty()) return;
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
      const std::string_view last_modifier = modifier_of(parts.back());
      const std::string_view shared_end = parts.back().substr(last_modifier.size());
      for (std::size_t i = 0; i < count; ++i) {
        const bool bare = i + 1 < count && !last_modifier.empty() && modifier_of(parts[i]) == parts[i];
        give(i, bare ? plan.strings.join({parts[i], shared_end}) : parts[i]);
      }
    } else if (parts.size() == 1 && count == 2 && joint.text.find("城乡") != Words::npos) {
      const std::size_t at = joint.text.find("城乡");
      give(0, plan.strings.join({joint.text.substr(0, at), "城市", joint.text.substr(at + 6)}));
      give(1, plan.strings.join({joint.text.substr(0, at), "农村", joint.text.substr(at + 6)}));
    }
    first += count - 1;
  }
}

}  // namespace bihuan::reader
