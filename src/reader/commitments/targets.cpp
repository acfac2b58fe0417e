// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/targets.h"

#include <algorithm>
#include <array>

#include "reader/commitments/lexer.h"
#include "reader/commitments/rules.h"
#include "reader/commitments/shared_values.h"
#include "reader/commitments/target_builder.h"
#include "reader/commitments/target_kind.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

constexpr std::size_t window_size = 32 * 1024;  // a paragraph is read in pieces of this size, so that a hostile one costs no memory
constexpr std::uint32_t reach = 360;            // bytes in front of a value that may name its indicator

constexpr std::uint32_t reach_in_tokens = 48;  // no name is made of so many words and marks

// Where the window that begins at `at` ends: behind the last 。 in reach, else between two characters.
std::size_t window_end(std::string_view text, std::size_t at) {
  if (text.size() - at <= window_size) return text.size();
  std::size_t end = at + window_size;
  for (std::size_t stop = end - 1; stop > at + 2; --stop)  // 。 is E3 80 82
    if (text[stop] == '\x82' && text[stop - 1] == '\x80' && text[stop - 2] == '\xE3') return stop + 1;

  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

// What a word is to the division into clauses. One look-up for a token, most of which are nothing to it.
enum Part : std::uint8_t {
  nothing = 0,
  value = 1,
  relation = 2,
  opens = 4,
  closes = 8,
  parts_clauses = 16,
  parts_sentences = 32,
  governs = 64,
  date = 128
};

constexpr auto part_of_kind = [] {
  std::array<std::uint8_t, static_cast<std::size_t>(WordKind::kind_count)> parts{};
  const auto set = [&](WordKind kind, std::uint8_t part) { parts[static_cast<std::size_t>(kind)] = part; };
  set(WordKind::full_value, value);
  set(WordKind::relation, relation);
  set(WordKind::compare_left, relation);
  set(WordKind::open, opens);
  set(WordKind::close, closes);
  for (const WordKind mark : {WordKind::comma, WordKind::semicolon, WordKind::colon}) set(mark, parts_clauses);
  set(WordKind::stop, parts_sentences);
  for (const WordKind cue : {WordKind::lead_in, WordKind::recurrence, WordKind::hedge, WordKind::past}) set(cue, governs);
  return parts;
}();

constexpr std::array<std::uint8_t, 3> part_of_token{nothing, value, date};

// Without a branch: a quantity and a date have no word.
std::uint8_t part_of(const Token& token) {
  return part_of_kind[static_cast<std::size_t>(token.word.kind)] | part_of_token[static_cast<std::size_t>(token.kind)];
}

// What is left of `text` behind any number of these words.
template <class Set>
std::string_view without_all(std::string_view text, const Set& words) {
  while (const std::size_t length = words.at_start(text)) text.remove_prefix(length);
  return text;
}

}  // namespace

void CommitmentReader::begin_document() {
  tense_.begin_document();
  last_heading_ = -1;
}

void CommitmentReader::read(const Paragraph& paragraph, plan::Plan& plan) {
  if (paragraph.past || paragraph.kind == ParagraphKind::front_matter || paragraph.kind == ParagraphKind::footnote) return;
  paragraph_ = &paragraph;
  plan_ = &plan;
  for (std::size_t at = 0; at < paragraph.text.size();) {
    const std::size_t end = window_end(paragraph.text, at);
    read_window(paragraph.text.substr(at, end - at), static_cast<std::uint32_t>(at));
    at = end;
  }
}

void CommitmentReader::read_window(std::string_view text, std::uint32_t offset) {
  window_ = offset;
  const int list_year = paragraph_->list_year != 0 ? paragraph_->list_year : paragraph_->section_year;
  tokenize(text, list_year != 0 ? list_year : plan_->meta.year, tokens_);  // 6月底前 in the list of 2027 is of that year
  const bool reviews = offset == 0 && tense_.is_past(tokens_, paragraph_->heading != last_heading_);
  last_heading_ = paragraph_->heading;
  if (offset == 0) reviews_ = reviews;
  std::uint32_t begin = 0;
  const auto count = static_cast<std::uint32_t>(tokens_.list.size());
  for (std::uint32_t first = 0; first < count;) {
    std::uint8_t parts = nothing;
    std::uint32_t last = first;
    for (; last < count; ++last) {
      const std::uint8_t part = part_of(tokens_.list[last]);
      if (part == parts_sentences) break;
      parts |= part;
    }
    const std::uint32_t end = last < count ? tokens_.list[last].begin : static_cast<std::uint32_t>(text.size());
    if ((parts & (value | relation)) != 0) read_sentence({begin, end}, first, last);
    begin = last < count ? tokens_.list[last].end : end;
    first = last + 1;
  }
}

// Nothing of one sentence governs the next.
void CommitmentReader::read_sentence(Piece sentence, std::uint32_t first_token, std::uint32_t last_token) {
  Scope scope(plan_->meta.year);
  clause_.begin = sentence.begin;
  clause_.first_token = first_token;
  last_target_ = -1;
  piece_before_ = {};
  undated_.clear();
  states_ = false;
  clause_before_ = {};
  respective_.end_sentence();
  int depth = 0;
  std::uint8_t parts = nothing;
  const auto close = [&](std::uint32_t end, std::uint32_t next_begin, std::uint32_t next_token) {
    clause_.end = end;
    clause_.last_token = next_token;
    close_clause(parts, scope);
    parts = nothing;
    clause_before_ = {clause_.begin, clause_.end};
    is_bare_before_ = clause_.values.empty();
    clause_.begin = next_begin;
    clause_.first_token = next_token;
  };
  for (std::uint32_t i = first_token; i < last_token; ++i) {
    const Token& token = tokens_.list[i];
    const std::uint8_t part = part_of(token);
    if (part == nothing) continue;
    parts |= part;
    depth += part == opens;
    depth -= part == closes && depth > 0;
    if (part != parts_clauses || depth > 0) continue;
    close(token.begin, token.end, i + 1);
    if (token.word.kind == WordKind::semicolon) {
      respective_.end_sentence();
      scope.end_semicolon();
      piece_before_ = {clause_before_, last_target_};
      clause_before_ = {};
      last_target_ = -1;
      undated_.clear();
      continue;
    }
    if (token.word.kind == WordKind::colon && clause_before_.end - clause_before_.begin < 30)
      clause_before_ = {};  // 年度目标： names nothing
    scope.end_clause();
  }
  close(sentence.end, sentence.end, last_token);
}

void CommitmentReader::close_clause(std::uint8_t parts, Scope& scope) {
  if ((parts & value) != 0)
    find_values(tokens_, clause_);
  else
    clause_.values.clear();
  govern(parts, scope);
  if ((parts & date) != 0) respective_.take_dates(tokens_, clause_);
  if ((parts & relation) != 0 && !reviews_ && !scope.is_past()) read_rule(tokens_, clause_, clause_before_, *paragraph_, window_, *plan_);
  if (!clause_.values.empty()) return read_values(parts);
  if ((parts & date) != 0 && !undated_.empty()) take_closing_clause();
}

// Takes the clause's dates and cue words in, and notes for each of its values what governs it there.
void CommitmentReader::govern(std::uint8_t parts, Scope& scope) {
  situations_.clear();
  const bool has_cues = (parts & (governs | date)) != 0;
  int title = 0;
  std::uint32_t i = clause_.first_token;
  const auto take_until = [&](std::uint32_t last) {
    for (; has_cues && i < last; ++i) {
      const Token& token = tokens_.list[i];
      if (token.is(WordKind::title_open)) ++title;
      if (token.is(WordKind::title_close)) --title;
      if (title <= 0 && (part_of(token) & (governs | date)) != 0) scope.take(tokens_, i, clause_.begin);
    }
  };
  for (std::size_t index = 0; index < clause_.values.size(); ++index) {
    const Value& at = clause_.values[index];
    take_until(at.token);
    i = at.token + 1;
    const bool past = scope.is_past() || (reviews_ && !scope.deadline() && !scope.hedged());
    situations_.push_back(
        {scope.deadline(), scope.deadline_at(), scope.recur(), scope.recur_at(), scope.hedged_at(), past, scope.undated_at()});
    if (!at.from && (index + 1 == clause_.values.size() || !clause_.values[index + 1].follows_on)) scope.end_value();
  }
  take_until(clause_.last_token);
}

// The values that commit to something become targets.
void CommitmentReader::read_values(std::uint8_t parts) {
  const std::size_t first_target = plan_->targets.size();
  target_of_value_.assign(clause_.values.size(), -1);
  TargetBuilder builder(tokens_, clause_, *paragraph_, window_, *plan_);
  if (states_ && moves_on()) states_ = false;
  const std::uint32_t existing = (parts & governs) != 0 ? what_exists() : clause_.last_token;
  for (std::size_t i = 0; i < clause_.values.size(); ++i) {
    const Value& at = clause_.values[i];
    const Situation& situation = situations_[i];
    states_ = states_ || ((at.exists || existing < at.token) && tells_state(at, situation));
    if (situation.past || states_ || at.from) continue;
    bound_left(i, builder.noun_end());
    const bool goes_on = continues_piece_before(at);
    if (!builder.build(i, {target_of_value_, goes_on ? piece_before_.last_target : last_target_,
                           goes_on ? piece_before_.clause : clause_before_, situation.recur != plan::Recurrence::none,
                           !goes_on && is_bare_before_}))
      continue;
    plan::Target& target = plan_->targets.back();
    apply_situation(situation, at, target);
    if (!situation.deadline && !take_closing_date(at, target) && target.recur == plan::Recurrence::none)
      undated_.push_back(static_cast<std::int32_t>(plan_->targets.size() - 1));
    last_target_ = target_of_value_[i] = static_cast<std::int32_t>(plan_->targets.size() - 1);
    report_doubts(situation, target);
  }
  if (plan_->targets.size() > first_target && clause_.values.size() > 1) settle_groups();
}

// 管理率2026年达到72%；到2027年达到80%: behind the semicolon nothing but the date stands in front of what is reached.
bool CommitmentReader::continues_piece_before(const Value& value) const {
  if (!value.reaches || last_target_ >= 0 || !clause_before_.is_empty() || piece_before_.clause.is_empty()) return false;
  static constexpr WordSet openings{"到", "至", "在", "，", "力争", "确保", " "};
  std::uint32_t at = clause_.begin;
  bool is_dated = false;
  for (std::uint32_t i = clause_.first_token; i < value.token && tokens_.list[i].begin < value.core; ++i) {
    const Token& token = tokens_.list[i];
    if (token.begin < at || !without_all(tokens_.text.substr(at, token.begin - at), openings).empty()) return false;
    is_dated = is_dated || token.kind == TokenKind::date;
    if (token.kind != TokenKind::date && !token.is(WordKind::hedge) && !token.is(WordKind::lead_in) && !token.is(WordKind::compare_left))
      return false;
    at = token.end;
  }
  return is_dated && at >= value.core;
}

// 全市现有养老机构56家，床位8200张，今年计划新增…: something is to be done after all.
bool CommitmentReader::moves_on() const {
  return std::any_of(tokens_.list.begin() + clause_.first_token, tokens_.list.begin() + clause_.last_token, [](const Token& token) {
    return token.kind == TokenKind::date || token.is(WordKind::verb) || token.is(WordKind::hedge) || token.is(WordKind::future) ||
           token.is(WordKind::growth) || token.is(WordKind::state) || (token.is(WordKind::compare_left) && token.word.reaches);
  });
}

// 现有, 下辖, 境内有: the first word of the past in the clause that tells what there is; last_token when there is none.
std::uint32_t CommitmentReader::what_exists() const {
  static constexpr WordSet words{"有", "下辖", "现辖"};
  std::uint32_t i = clause_.first_token;
  for (; i < clause_.last_token; ++i) {
    const Token& token = tokens_.list[i];
    if (token.is(WordKind::past) && words.ends(tokens_.text.substr(token.begin, token.end - token.begin))) break;
  }
  return i;
}

// 我村有6个村民小组，412户: what there is, for the rest of the sentence, where a word in front says 有.
bool CommitmentReader::tells_state(const Value& value, const Situation& situation) const {
  if (value.has_left_op || value.has_right_op || situation.deadline || !situation.hedged_at.is_empty()) return false;
  if (tokens_.text.substr(value.left, value.text.begin - value.left).find("各") != std::string_view::npos) return false;  // 各县有1所
  for (std::uint32_t i = clause_.first_token; i < value.token; ++i)
    if (tokens_.list[i].is(WordKind::each) || tokens_.list[i].is(WordKind::lead_in) || tokens_.list[i].is(WordKind::state)) return false;
  return true;
}

// The text that may name a value's indicator begins behind the last value that counted, and not too far in front.
void CommitmentReader::bound_left(std::size_t index, std::uint32_t noun_end) {
  Value& value = clause_.values[index];
  if (index > 0 && clause_.values[index - 1].bracket == value.bracket && target_of_value_[index - 1] < 0) {
    const Value& before = clause_.values[index - 1];
    const bool listed =
        !before.from && !value.follows_on && tokens_.text.substr(before.after).starts_with("、");  // 占地800亩、总投资15亿元
    value.left = listed ? before.after : before.left;
    value.among = value.among || before.among;
    value.follows_on = value.follows_on && before.from;
    if (before.from) value.core = before.core;  // 普及率由91.5%提高到94%: the name stands in front of 由
  }
  if (noun_end > value.left && noun_end <= value.core) value.left = noun_end;
  if (value.core > value.left + reach) value.left = value.core - reach;
  if (value.token > clause_.first_token + reach_in_tokens)
    value.left = std::max(value.left, std::min(value.core, tokens_.list[value.token - reach_in_tokens].begin));
  while (value.left < value.core && (static_cast<unsigned char>(tokens_.text[value.left]) & 0xC0) == 0x80) ++value.left;
}

void CommitmentReader::apply_situation(const Situation& situation, const Value& value, plan::Target& target) const {
  const auto place = [this](Piece piece) { return paragraph_->source(window_ + piece.begin, window_ + piece.end); };
  if (situation.deadline) {
    target.deadline = situation.deadline;
    target.deadline_span = place(situation.deadline_at);
  } else if (paragraph_->task >= 0 && plan_->tasks[static_cast<std::size_t>(paragraph_->task)].deadline) {
    target.deadline = plan_->tasks[static_cast<std::size_t>(paragraph_->task)].deadline;
    target.deadline_span = plan_->tasks[static_cast<std::size_t>(paragraph_->task)].deadline_span;
  } else if (paragraph_->list_year != 0) {
    target.deadline = base::last_day_of_year(paragraph_->list_year);
    target.deadline_span = paragraph_->list_year_span;
  }
  target.recur = value.yearly_growth ? plan::Recurrence::yearly : situation.recur;
  if (situation.recur != plan::Recurrence::none) target.recur_span = place(situation.recur_at);
  // 每年投入不少于5000万元 is done anew each year, 不少于5000万元 alone is a level.
  const bool done_anew = target.recur != plan::Recurrence::none && value.has_left_op && !value.reaches && target.unit.text != "%" &&
                         !names_stock(target.indicator.text);
  if (done_anew && target.kind == plan::TargetKind::level && !target.per.is_given()) target.kind = plan::TargetKind::count;
  target.hedged = !situation.hedged_at.is_empty();
  if (target.hedged) target.hedge_span = place(situation.hedged_at);
}

// 发放消费券500万元于6月底前完成, 建成农贸市场2个（6月底前）: a date behind the values that says when they are done. False where none is.
bool CommitmentReader::take_closing_date(const Value& value, plan::Target& target) const {
  static constexpr WordSet closings{"完成",     "建成",   "投用",   "投入使用", "竣工",     "交付",     "验收",     "到位",
                                    "全部完成", "前完成", "前建成", "前投用",   "全面完成", "落实到位", "发放到位", "前竣工",
                                    "）",       ")",      "前）",   "开工",     "启用",     "前"};
  if (value.token < clause_.values.back().token && clause_.values.back().bracket == value.bracket)
    return take_closing_date(clause_.values.back(), target);
  for (std::uint32_t i = value.token + 1; i < clause_.last_token; ++i) {
    const Token& token = tokens_.list[i];
    if (token.kind == TokenKind::quantity || token.begin > value.after + 30) return false;
    if (token.kind != TokenKind::date || !tokens_.dates[token.index].last) continue;
    const std::string_view between = tokens_.text.substr(value.after, token.begin - value.after);
    const bool introduced = between.ends_with("于") || between.ends_with("在") || between.ends_with("（") || between.ends_with("(");
    if (!introduced || !closings.begins(tokens_.text.substr(token.end))) return false;
    target.deadline = tokens_.dates[token.index].last;
    target.deadline_span = paragraph_->source(window_ + token.begin, window_ + token.end);
    return true;
  }
  return false;
}

// 改造燃气管道120公里，2027年底前全部完成: a clause that says no more than by when what stands before it is done.
void CommitmentReader::take_closing_clause() {
  static constexpr WordSet openings{"并于", "并在", "均于", "均在", "全部于", "于", "在", "到", "力争", "确保", "争取", "计划", "预计", "务必", "并"};
  static constexpr WordSet ends_of_dates{"年底前", "底前", "末前", "之前", "以前", "前", "底", "末"};
  static constexpr WordSet adverbs{"全部", "全面", "基本", "如期", "按期", "顺利", "高质量", "整体", "力争", "确保", "必须", "应", "须", "要", "均"};
  static constexpr WordSet deeds{"建成投入使用", "建成投用", "建成通车", "建成投产", "建成", "投入使用", "投入运营", "投入运行", "投用",
                                 "投产",         "投运",     "竣工",     "完成",     "完工", "交付使用", "交付",     "通车",     "运营",
                                 "启用",         "到位",     "达标",     "实现"};
  static constexpr WordSet sequels{"并", "建设", "改造", "任务", "目标", "验收", "全部", "工作"};
  std::uint32_t i = clause_.first_token;
  while (i < clause_.last_token && tokens_.list[i].kind != TokenKind::date) ++i;
  if (i == clause_.last_token || !tokens_.dates[tokens_.list[i].index].last) return;
  const Token& date = tokens_.list[i];
  if (!without_all(tokens_.text.substr(clause_.begin, date.begin - clause_.begin), openings).empty()) return;
  std::string_view after = tokens_.text.substr(date.end, clause_.end - date.end);
  after = without_all(without_all(after, ends_of_dates), adverbs);
  const std::size_t deed = deeds.at_start(after);
  if (deed == 0 || !without_all(without_all(after.substr(deed), sequels), deeds).empty()) return;
  for (const std::int32_t index : undated_) {
    plan::Target& target = plan_->targets[static_cast<std::size_t>(index)];
    target.deadline = tokens_.dates[date.index].last;
    target.deadline_span = paragraph_->source(window_ + date.begin, window_ + date.end);
  }
  undated_.clear();
}

void CommitmentReader::report_doubts(const Situation& situation, const plan::Target& target) {
  if (!target.has_value)
    plan_->notices.push_back({target.kind == plan::TargetKind::ratio ? "ratio-not-read" : "number-not-read", target.span});
  if (!target.indicator.is_given()) plan_->notices.push_back({"target-without-name", target.span});
  if (target.deadline || situation.undated_at.is_empty()) return;
  const plan::Span date = paragraph_->source(window_ + situation.undated_at.begin, window_ + situation.undated_at.end);
  if (plan_->notices.empty() || plan_->notices.back().span != date) plan_->notices.push_back({"deadline-without-year", date});
}

void CommitmentReader::settle_groups() {
  share_following_names(clause_, target_of_value_, *plan_);
  set_baselines(tokens_, clause_, target_of_value_, *paragraph_, window_, *plan_);
  if (!clause_.respectively) return;
  respective_.share_out(tokens_, clause_, target_of_value_, *paragraph_, window_, *plan_);
}

}  // namespace bihuan::reader
