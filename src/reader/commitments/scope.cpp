// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/scope.h"
#include "reader/lexicon/word_set.h"

#include <array>
#include <string_view>

namespace bihuan::reader {
namespace {

using Words = std::string_view;

constexpr WordSet no_hedge_before{Words("，"), Words(","),  Words("。"), Words("、"),  Words("；"),
                                  Words("”"),  Words("》"), Words("的"), Words("目标")};

// 较2020年下降, 以2020年为基数, 从2020年的…: what is compared with, no deadline.
constexpr WordSet compared_before{Words("较"), Words("比"),   Words("以"),   Words("自"), Words("从"),
                                  Words("由"), Words("对比"), Words("相比"), Words("于"), Words("同")};
constexpr WordSet compared_after{Words("以来"),     Words("相比"),   Words("同期"),   Words("水平"),   Words("起"),
                                 Words("基础"),     Words("基数"),   Words("及以前"), Words("以前建"), Words("年底前建成"),
                                 Words("底前建成"), Words("建成的"), Words("前建成")};
// 2024年政府工作报告, 2023年居家养老项目: a name.
constexpr WordSet named_after{Words("版"), Words("》"), Words("”"), Words("号"), Words("届")};
// The words that say "for good": past until the end of the sentence, not of the clause.
constexpr WordSet lasting_past{Words("去年"), Words("过去"), Words("年来"),   Words("截至"),
                               Words("截止"), Words("上年"), Words("近年来"), Words("以来")};

// 力争 always; 计划 and 预计 only where they are no noun: at the head of a clause or in front of a verb.
bool is_hedge(const Tokens& tokens, std::uint32_t i, std::uint32_t clause_begin) {
  const Token& token = tokens.list[i];
  const std::string_view word = tokens.text.substr(token.begin, token.end - token.begin);
  if (word != "计划" && word != "预期" && word != "预计" && word != "争取") return true;
  const std::string_view after = tokens.text.substr(token.end);
  if (no_hedge_before.begins(after)) return false;
  if (token.begin == clause_begin || token.begin == 0) return true;
  const bool touches = i > 0 && tokens.list[i - 1].end == token.begin && tokens.list[i - 1].begin >= clause_begin;
  return touches || (i + 1 < tokens.list.size() && tokens.list[i + 1].begin == token.end && tokens.list[i + 1].is(WordKind::verb));
}

// 完成上年度结转项目: what is finished now was begun then.
bool is_attribute_of_object(const Tokens& tokens, std::size_t i) {
  return i > 0 && tokens.list[i - 1].is(WordKind::verb) && tokens.list[i - 1].end == tokens.list[i].begin;
}

// 每人每月860元, 人均每年用电量, 提高到每月860元: the period is part of how the one value is measured. 每个乡镇每年 says how often.
bool divides_value(const Tokens& tokens, std::size_t i, std::uint32_t clause_begin) {
  static constexpr WordSet averages{Words("人均"), Words("户均"), Words("亩均"), Words("生均")};
  static constexpr WordSet heads{Words("人"),   Words("户"),   Words("名"),   Words("家"),   Words("生"),
                                 Words("老人"), Words("家庭"), Words("儿童"), Words("职工"), Words("亩")};
  const std::uint32_t begin = tokens.list[i].begin;
  if (averages.ends(tokens.text.substr(clause_begin, begin - clause_begin))) return true;
  if (i == 0 || tokens.list[i - 1].end != begin || tokens.list[i - 1].begin < clause_begin) return false;
  const Token& before = tokens.list[i - 1];
  if (before.is(WordKind::each)) return heads.ends(tokens.text.substr(before.begin, before.end - before.begin));
  return before.is(WordKind::compare_left) || before.is(WordKind::growth);
}

// 确保6月底前通车，: the date says when that one thing is done, and no more; 6月底前， says by when all that follows is.
bool is_spent(std::string_view before, std::string_view after) {
  static constexpr WordSet ends_of_dates{Words("底前"), Words("末前"), Words("前"), Words("底"), Words("末")};
  static constexpr WordSet done{Words("建成通车"), Words("建成投用"), Words("建成投产"), Words("竣工投产"),
                                Words("投入使用"), Words("全面完成"), Words("全部完成"), Words("通车"),
                                Words("完成"),     Words("建成"),     Words("投用"),     Words("投产"),
                                Words("竣工"),     Words("交付"),     Words("开工"),     Words("启用")};
  static constexpr WordSet marks{Words("，"), Words(","), Words("；"), Words("、")};
  static constexpr WordSet openings{Words("到"), Words("在"), Words("于")};
  if (before.empty() || openings.is_one(before)) return false;
  after.remove_prefix(ends_of_dates.at_start(after));
  const std::size_t deed = done.at_start(after);
  return deed > 0 && marks.begins(after.substr(deed));
}

bool is_lasting(std::string_view word) { return lasting_past.holds(word); }

}  // namespace

bool recurs(const Tokens& tokens, std::size_t i) {
  const Token& token = tokens.list[i];
  if (!tokens.text.substr(0, token.end).ends_with("均")) return true;
  if (i + 1 >= tokens.list.size() || tokens.list[i + 1].begin != token.end) return false;
  const Token& next = tokens.list[i + 1];
  return next.kind == TokenKind::quantity || next.is(WordKind::verb) || next.is(WordKind::growth) || next.is(WordKind::compare_left);
}

void Scope::end_semicolon() {
  end_clause();
  recur_ = plan::Recurrence::none;
  hedged_ = {};
  if (relative_) deadline_.reset(), relative_ = false;
}

// 年底前, 力争 or 确保 in front of a word that else tells what has been achieved.
bool Scope::looks_ahead(const Tokens& tokens, std::uint32_t i, std::uint32_t clause_begin) const {
  if (deadline_ || !undated_at_.is_empty() || hedged()) return true;
  return i > 0 && tokens.list[i - 1].is(WordKind::lead_in) && tokens.list[i - 1].begin >= clause_begin;
}

void Scope::take_date(const Tokens& tokens, std::size_t i, std::uint32_t clause_begin) {
  const Token& token = tokens.list[i];
  const CalendarDate& date = tokens.dates[token.index];
  const std::string_view before = tokens.text.substr(clause_begin, token.begin - clause_begin);
  const std::string_view after = tokens.text.substr(token.end);
  if (compared_before.ends(before) || compared_after.begins(after) || named_after.begins(after)) return;
  const bool gone = (date.relative && date.year_offset < 0) || (year_ != 0 && date.last && date.last->year < year_);
  if (gone && is_attribute_of_object(tokens, i)) return;
  if (deadline_ && tokens.text.substr(token.begin, token.end - token.begin) == "当年")
    return;  // that year, whichever the sentence speaks of
  if (date.relative && date.year_offset < 0) {
    year_names_past_ = true;
    return;
  }
  if (year_ != 0 && date.last && date.last->year < year_ && date.names_year) {
    // A year gone by at the head of a clause: what follows is what has been. Elsewhere it is an attribute (完成2023年度结转项目).
    if (token.begin > clause_begin + 12 || after.starts_with("的")) {
      static constexpr WordSet reached{"达到", "底达到", "年底达到", "已达", "为", "达"};
      if (reached.begins(after)) past_in_clause_ = true;  // 管理率2025年达到72%
      return;
    }
    year_names_past_ = true;
    deadline_.reset();
    return;
  }
  if (!date.last) {
    if (date.relative) year_names_past_ = false, past_ = {};
    undated_at_ = {token.begin, token.end};
    deadline_.reset();
    return;
  }
  year_names_past_ = false;
  past_ = {};
  if (is_spent(before, after)) return;
  recur_ = plan::Recurrence::none;
  deadline_ = date.last;
  undated_at_ = {};
  deadline_at_ = {token.begin, token.end};
  relative_ = date.relative && tokens.text.substr(token.begin, token.end - token.begin) == "全年";
}

void Scope::take_recurrence(const Tokens& tokens, std::uint32_t i, std::uint32_t clause_begin) {
  const Token& token = tokens.list[i];
  const std::string_view word = tokens.text.substr(token.begin, token.end - token.begin);
  const auto recurrence = static_cast<plan::Recurrence>(token.word.sub);
  if (!recurs(tokens, i)) return;
  if (word.ends_with("均") || divides_value(tokens, i, clause_begin)) {
    clause_recur_ = recurrence;
    clause_recur_at_ = {token.begin, token.end};
    return;
  }
  const bool touches =
      i > 0 && tokens.list[i - 1].end == token.begin && tokens.list[i - 1].begin >= clause_begin && !tokens.list[i - 1].is(WordKind::verb);
  // 区财政每年安排5000万元 goes on with what is done; 市图书馆每周开放时间 is a name.
  static constexpr WordSet names{"开放时间", "开馆时间", "营业时间", "服务时间", "运营时间", "运行时间", "工作时间"};
  const bool is_name = names.begins(tokens.text.substr(token.end));
  if ((token.begin <= clause_begin + 12 && !is_name) || touches) {
    recur_ = recurrence;
    recur_at_ = {token.begin, token.end};
  } else {
    clause_recur_ = recurrence;
    clause_recur_at_ = {token.begin, token.end};
  }
}

void Scope::take(const Tokens& tokens, std::uint32_t i, std::uint32_t clause_begin) {
  const Token& token = tokens.list[i];
  if (token.kind == TokenKind::date) return take_date(tokens, i, clause_begin);
  if (token.kind != TokenKind::word) return;
  if (token.is(WordKind::lead_in) && token.end - token.begin >= 9 &&
      tokens.text.substr(token.begin, token.end - token.begin).ends_with("累计"))
    recur_ = plan::Recurrence::none;  // 三年累计
  if (token.word.kind != WordKind::recurrence && token.word.kind != WordKind::hedge && token.word.kind != WordKind::past) return;
  const std::string_view word = tokens.text.substr(token.begin, token.end - token.begin);
  switch (token.word.kind) {
    case WordKind::recurrence:
      take_recurrence(tokens, i, clause_begin);
      break;
    case WordKind::hedge:
      if (is_hedge(tokens, i, clause_begin)) hedged_ = {token.begin, token.end};
      break;
    case WordKind::past: {
      const std::string_view before = tokens.text.substr(clause_begin, token.begin - clause_begin);
      if (is_lasting(word) && is_attribute_of_object(tokens, i)) break;
      if (before.ends_with("较") || before.ends_with("比") || before.ends_with("不低于") || before.ends_with("高于") ||
          before.ends_with("由") || before.ends_with("从") || before.ends_with("在"))
        break;
      if (token.word.sub == 1 && looks_ahead(tokens, i, clause_begin)) break;  // 年底前圆满完成
      if (is_lasting(word)) past_ = {token.begin, token.end};
      past_in_clause_ = true;
      break;
    }
    default:
      break;
  }
}

}  // namespace bihuan::reader
