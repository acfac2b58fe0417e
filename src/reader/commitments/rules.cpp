// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/rules.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "reader/commitments/indicator.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using plan::Comparator;
using Words = std::string_view;

// The right side must be something that can be measured.
constexpr WordSet measurable{Words("增速"),   Words("增长"), Words("水平"), Words("平均"), Words("标准"), Words("指标"), Words("目标"),
                             Words("收入"),   Words("均值"), Words("上年"), Words("去年"), Words("增幅"), Words("要求"), Words("下达"),
                             Words("任务"),   Words("规模"), Words("同期"), Words("速度"), Words("支出"), Words("发展"), Words("GDP"),
                             Words("涨幅"),   Words("比例"), Words("数量"), Words("人均"), Words("总量"), Words("面积"), Words("率"),
                             Words("上一年"), Words("核定"), Words("国家"), Words("省定"), Words("物价"), Words("工资"), Words("全国"),
                             Words("全省"),   Words("全市")};

constexpr int most_comparisons = 4;        // of one clause: no sentence of a plan has more
constexpr std::uint32_t left_reach = 360;  // bytes in front of the comparison that may name its left side

// What is on the left when the right names only whose: 农村居民收入增速快于城镇.
constexpr WordSet changing{Words("增速"), Words("增长"), Words("增幅"), Words("涨幅"), Words("增长率"), Words("水平"), Words("增长速度")};

bool is_measurable(std::string_view text) { return measurable.holds(text); }

class RuleReader {
 public:
  RuleReader(const Tokens& tokens, const Clause& clause, Piece clause_before, const Paragraph& paragraph, std::uint32_t window,
             plan::Plan& plan)
      : tokens_(tokens),
        text_(tokens.text),
        clause_(clause),
        clause_before_(clause_before),
        paragraph_(paragraph),
        window_(window),
        plan_(plan) {}

  void run() {
    int tried = 0;
    for (std::uint32_t i = clause_.first_token; i < clause_.last_token && tried < most_comparisons; ++i) {
      const Token& token = tokens_.list[i];
      if (token.kind != TokenKind::word) continue;
      if (token.word.kind == WordKind::relation || (token.word.kind == WordKind::compare_left && !token.word.reaches)) {
        ++tried;
        const std::string_view word = text_.substr(token.begin, token.end - token.begin);
        const bool done = word.find("同步") != Words::npos || word.find("持平") != Words::npos ? together(token) : compare(i);
        if (done) return;
      }
    }
  }

 private:
  plan::Span place(std::uint32_t begin, std::uint32_t end) const { return paragraph_.source(window_ + begin, window_ + end); }

  bool compare(std::uint32_t index) {
    const Token& token = tokens_.list[index];
    const auto op = static_cast<Comparator>(token.word.sub);
    if (op == Comparator::equal || op == Comparator::about) return false;
    const NounPhrase left = left_side(index);
    std::uint32_t end = clause_.end, right_end = clause_.end;
    std::optional<base::Decimal> factor;
    plan::Span factor_at;
    for (const Value& value : clause_.values) {
      if (value.text.begin < token.end) continue;
      const Token& number = tokens_.list[value.token];
      if (number.kind != TokenKind::quantity) return false;
      const Quantity& quantity = tokens_.quantities[number.index];
      if (value.core <= token.end) return false;
      const bool share = text_.substr(0, value.text.begin).ends_with("的");  // 不低于上年的90%; 高于全市平均2个百分点 has no factor
      const bool difference = quantity.unit.kind == UnitKind::point || (quantity.unit.kind == UnitKind::percent && !share);
      if (!difference && quantity.unit.kind != UnitKind::times && quantity.unit.kind != UnitKind::percent) return false;
      if (!difference) {
        factor = quantity.unit.kind == UnitKind::percent ? quantity.value.scaled(-2) : quantity.value;
        factor_at = place(value.text.begin, value.text.end);
      }
      right_end = value.core;
      end = value.text.end;
      break;
    }
    if (left.at.is_empty() || right_end < token.end + 6 || !stands_alone(token)) return false;
    std::string_view right = text_.substr(token.end, right_end - token.end);
    while (right.ends_with("的")) right.remove_suffix(3);
    if ((!is_measurable(right) && !changing.ends(left.text)) || right.size() > 120) return false;
    add(left, op, {right, place(token.end, token.end + static_cast<std::uint32_t>(right.size()))}, left.at.begin, end, factor, factor_at);
    return true;
  }

  // The text in front of the comparison; 应当高于 leans on the clause before.
  NounPhrase left_side(std::uint32_t index) const {
    const std::uint32_t end = tokens_.list[index].begin;
    if (end > clause_.begin + left_reach) return {};
    const NounPhrase own = phrase_before(tokens_, {clause_.begin, end}, index, true, plan_.strings);
    if (!own.at.is_empty() && own.text != "应当" && own.text != "应" && own.text != "且" && own.text != "并") return own;
    return clause_before_.is_empty() ? NounPhrase{} : phrase_before(tokens_, name_before(), true, plan_.strings);
  }

  // 村民收入 of the clause before, 村民收入年均增长8%以上: what stands in front of its first number and of the words that lead to it.
  Piece name_before() const {
    Piece name = clause_before_;
    const auto first = std::lower_bound(tokens_.list.begin(), tokens_.list.end(), name.begin,
                                        [](const Token& token, std::uint32_t at) { return token.begin < at; });
    auto token = first;
    while (token != tokens_.list.end() && token->begin < name.end && token->kind != TokenKind::quantity) ++token;
    if (token == tokens_.list.end() || token->begin >= name.end) return name;
    name.end = token->begin;
    for (; token != first && (token - 1)->end == name.end; --token) {
      const Token& before = *(token - 1);
      if (!before.is(WordKind::growth) && !before.is(WordKind::compare_left) && !before.is(WordKind::recurrence)) break;
      name.end = before.begin;
    }
    return name;
  }

  // 按不低于上年的标准: an attribute of something else.
  bool stands_alone(const Token& token) const {
    const std::string_view before = text_.substr(0, token.begin);
    return !before.ends_with("按") && !before.ends_with("按照") && !before.ends_with("以");
  }

  // A与B同步, A同B基本持平: the link stands between the two.
  bool together(const Token& token) {
    if ((!clause_.values.empty() && clause_.values.front().text.begin < token.begin) || token.begin > clause_.begin + left_reach)
      return false;
    std::size_t link = std::string_view::npos;
    std::size_t length = 0;
    const std::string_view before = text_.substr(clause_.begin, token.begin - clause_.begin);
    for (const Words word : {Words("与"), Words("同"), Words("和")}) {
      link = before.rfind(word);
      length = word.size();
      if (link != std::string_view::npos) break;
    }
    if (link == std::string_view::npos || link == 0) return false;
    std::string_view right = before.substr(link + length);
    for (const Words word : {Words("保持"), Words("实现"), Words("基本")})
      while (right.ends_with(word)) right.remove_suffix(word.size());
    const NounPhrase left = phrase_before(tokens_, {clause_.begin, clause_.begin + static_cast<std::uint32_t>(link)}, true, plan_.strings);
    if (left.at.is_empty() || right.empty() || !is_measurable(right)) return false;
    const auto right_begin = clause_.begin + static_cast<std::uint32_t>(link + length);
    add(left, Comparator::about, {right, place(right_begin, right_begin + static_cast<std::uint32_t>(right.size()))}, left.at.begin,
        token.end, std::nullopt, {});
    return true;
  }

  void add(const NounPhrase& left, Comparator op, plan::Quote right, std::uint32_t begin, std::uint32_t end,
           std::optional<base::Decimal> factor, plan::Span factor_at) {
    plan::Rule rule;
    rule.span = place(begin, end);
    rule.left = {left.text, place(left.at.begin, left.at.end)};
    rule.op = op;
    rule.right = right;
    rule.factor = factor;
    rule.factor_span = factor_at;
    rule.heading = paragraph_.heading;
    rule.task = paragraph_.task;
    plan_.rules.push_back(rule);
  }

  const Tokens& tokens_;
  std::string_view text_;
  const Clause& clause_;
  Piece clause_before_;
  const Paragraph& paragraph_;
  std::uint32_t window_;
  plan::Plan& plan_;
};

}  // namespace

void read_rule(const Tokens& tokens, const Clause& clause, Piece clause_before, const Paragraph& paragraph, std::uint32_t window,
               plan::Plan& plan) {
  RuleReader(tokens, clause, clause_before, paragraph, window, plan).run();
}

}  // namespace bihuan::reader
