// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/targets.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "reader/commitments/lexer.h"
#include "reader/commitments/rules.h"
#include "reader/commitments/shared_values.h"
#include "reader/commitments/target_filter.h"
#include "reader/commitments/target_kind.h"

namespace bihuan::reader {
namespace {

using plan::Comparator;
using Words = std::string_view;

constexpr std::size_t window_size = 32 * 1024;  // a paragraph is read in pieces of this size, so that a hostile one costs no memory
constexpr std::uint32_t reach = 360;            // bytes in front of a value that may name its indicator

// Where the window that begins at `at` ends: behind the last 。 in reach, else between two characters.
std::size_t window_end(std::string_view text, std::size_t at) {
  if (text.size() - at <= window_size) return text.size();
  const std::size_t stop = text.substr(at, window_size).rfind("。");
  if (stop != std::string_view::npos && stop > 0) return at + stop + 3;
  std::size_t end = at + window_size;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

bool begins_noun(std::string_view rest) {
  if (rest.size() < 3) return false;
  const auto lead = static_cast<unsigned char>(rest[0]);
  if (lead < 0x80) return (rest[0] >= 'A' && rest[0] <= 'Z') || (rest[0] >= '0' && rest[0] <= '9') || rest[0] == '"';
  constexpr std::array no_noun = {Words("，"), Words("。"), Words("；"), Words("、"), Words("：")  , Words("）"), Words("（"), Words("的"), Words("”"), Words("】"), Words("〕"), Words("和"), Words("与"), Words("及"),
                                  Words("以"), Words("并"), Words("，"), Words("！"), Words("？"), Words("　"), Words("》"), Words("—"), Words("…"), Words("或"), Words("用于"), Words("为"), Words("至"), Words("到"), Words("等")};
  for (const Words word : no_noun)
    if (rest.starts_with(word)) return false;
  return true;
}

}  // namespace

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
  tokenize(text, plan_->meta.year, tokens_);
  Scope scope(plan_->meta.year);
  clause_ = {};
  last_target_ = -1;
  clause_before_ = {};
  int depth = 0;
  const auto close = [&](std::uint32_t end, std::uint32_t next_begin, std::uint32_t next_token) {
    clause_.end = end;
    clause_.last_token = next_token;
    read_clause(clause_, scope);
    clause_before_ = {clause_.begin, clause_.end};
    clause_.begin = next_begin;
    clause_.first_token = next_token;
  };
  for (std::uint32_t i = 0; i < tokens_.list.size(); ++i) {
    const Token& token = tokens_.list[i];
    if (token.kind != TokenKind::word) continue;
    const WordKind kind = token.word.kind;
    if (kind == WordKind::open) ++depth;
    if (kind == WordKind::close && depth > 0) --depth;
    if (kind == WordKind::stop || (depth == 0 && (kind == WordKind::comma || kind == WordKind::semicolon || kind == WordKind::colon))) {
      close(token.begin, token.end, i + 1);
      if (kind == WordKind::comma || kind == WordKind::colon) {
        scope.end_clause();
        continue;
      }
      depth = 0;
      kind == WordKind::stop ? scope.end_sentence() : scope.end_semicolon();
      clause_before_ = {};
      last_target_ = -1;
    }
  }
  close(static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(tokens_.list.size()));
}

void CommitmentReader::read_clause(Clause& clause, Scope& scope) {
  if (clause.first_token == clause.last_token) return;
  find_values(tokens_, clause);
  situations_.clear();
  int title = 0;
  std::size_t next = 0;
  for (std::uint32_t i = clause.first_token; i < clause.last_token; ++i) {
    const Token& token = tokens_.list[i];
    if (next < clause.values.size() && clause.values[next].token == i) {
      situations_.push_back({scope.deadline(), scope.deadline_at(), scope.recur(), scope.recur_at(), scope.hedged_at(), scope.is_past()});
      ++next;
      continue;
    }
    title += token.is(WordKind::title_open) ? 1 : token.is(WordKind::title_close) ? -1 : 0;
    if (title <= 0) scope.take(tokens_, i, clause.begin);
  }
  read_rule(tokens_, clause, *paragraph_, window_, *plan_);
  const std::size_t first_target = plan_->targets.size();
  target_of_value_.assign(clause.values.size(), -1);
  for (std::size_t i = 0; i < clause.values.size(); ++i) {
    clause.values[i].left = std::max(clause.values[i].left, clause.values[i].core > reach ? clause.values[i].core - reach : 0);
    while (clause.values[i].left < clause.values[i].core && (static_cast<unsigned char>(tokens_.text[clause.values[i].left]) & 0xC0) == 0x80) ++clause.values[i].left;
    read_value(clause, i);
  }
  settle_groups(clause, first_target);
}

void CommitmentReader::read_value(const Clause& clause, std::size_t index) {
  const Value& value = clause.values[index];
  const Situation& situation = situations_[index];
  if (situation.past || value.from) return;
  const Value* previous = index > 0 ? &clause.values[index - 1] : nullptr;
  const Value* following = index + 1 < clause.values.size() ? &clause.values[index + 1] : nullptr;
  NounPhrase phrase = phrase_before(tokens_, {value.left, value.core}, plan_->strings);

  // What stands behind the value, up to the next value's own words.
  std::uint32_t limit = clause.end;
  if (value.bracket > 0) limit = std::min<std::uint32_t>(limit, static_cast<std::uint32_t>(std::min(tokens_.text.find_first_of(")", value.after), tokens_.text.find("）", value.after))));
  if (following != nullptr) {
    limit = std::max(value.after, following->core);
    const std::size_t pause = tokens_.text.substr(0, limit).rfind("、");
    if (pause != std::string_view::npos && pause >= value.after) limit = static_cast<std::uint32_t>(pause);
  }
  const bool noun_after = limit > value.after && begins_noun(tokens_.text.substr(value.after, limit - value.after));
  if (!is_commitment(tokens_, clause, index, phrase, noun_after)) return;

  plan::Target target;
  const Token& token = tokens_.list[value.token];
  const auto place = [this](Piece piece) { return paragraph_->source(window_ + piece.begin, window_ + piece.end); };
  target.span = place(value.text);
  target.heading = paragraph_->heading;
  target.task = paragraph_->task;
  if (token.is(WordKind::full_value)) {
    take_word_value(static_cast<FullValue>(token.word.sub), target);
    if (target.unit.text == "%" ) target.unit.span = target.span;
  } else {
    const Quantity& quantity = tokens_.quantities[token.index];
    target.value = quantity.value;
    target.value_max = quantity.value_max;
    target.has_value = quantity.has_value;
    if (quantity.unit_end > quantity.unit_begin) {
      target.unit.text = quantity.unit.kind == UnitKind::percent && tokens_.text.substr(quantity.unit_begin, 3) != "‰" ? Words("%") : tokens_.text.substr(quantity.unit_begin, quantity.unit_end - quantity.unit_begin);
      target.unit.span = place({quantity.unit_begin, quantity.unit_end});
    }
  }

  target.op = target.value_max && value.op == Comparator::equal ? Comparator::range : value.op;
  if (target.value_max && (value.reaches || value.op == Comparator::about)) target.op = Comparator::range;
  if (!value.op_at.is_empty()) target.op_span = place(value.op_at);
  if (!value.has_left_op && !value.has_right_op && value.follows_on && target_of_value_[index - 1] >= 0) {
    const plan::Target& leader = plan_->targets[static_cast<std::size_t>(target_of_value_[index - 1])];
    target.op = leader.op == Comparator::range ? target.op : leader.op;
    target.op_span = leader.op_span;
  }
  if (value.reaches && target.op == Comparator::at_least && says_less(tokens_, clause, value)) target.op = Comparator::at_most;

  for (std::uint32_t i = clause.first_token; i < value.token; ++i)
    if (tokens_.list[i].is(WordKind::each) && tokens_.list[i].begin >= value.left) {
      target.per.text = tokens_.text.substr(tokens_.list[i].begin + 3, tokens_.list[i].end - tokens_.list[i].begin - 3);
      for (const Words classifier : {Words("个"), Words("所"), Words("家")})
        if (target.per.text.starts_with(classifier) && target.per.text.size() > 3) target.per.text.remove_prefix(3);
      target.per.span = place({tokens_.list[i].end - static_cast<std::uint32_t>(target.per.text.size()), tokens_.list[i].end});
    }

  // The indicator stands in front, else behind, else it is that of the value before.
  const plan::Target* leader = value.follows_on && target_of_value_[index - 1] >= 0 ? &plan_->targets[static_cast<std::size_t>(target_of_value_[index - 1])] : nullptr;
  if (phrase.at.is_empty() && noun_after) {
    const NounPhrase behind = phrase_after(tokens_, value.after, limit, plan_->strings);
    phrase.text = behind.text;
    phrase.at = behind.at;
  }
  if (phrase.at.is_empty() && leader != nullptr) {
    target.indicator = leader->indicator;
    target.action = leader->action;
    target.kind = leader->kind;
    target.per = leader->per;
  } else {
    if (phrase.at.is_empty()) inherit_phrase(tokens_, clause_before_, last_target_ >= 0 ? &plan_->targets[static_cast<std::size_t>(last_target_)] : nullptr, value, *plan_, phrase, target);
    if (!phrase.at.is_empty()) {
      target.indicator = {phrase.text, place(phrase.at)};
    }
    if (!phrase.action.is_empty()) target.action = {tokens_.text.substr(phrase.action.begin, phrase.action.end - phrase.action.begin), place(phrase.action)};
    if (target.indicator.text.empty() && target.action.is_given()) target.indicator = target.action;
    target.kind = kind_of(tokens_, value, phrase, target.per.is_given());
    if (phrase.action.is_empty() && previous != nullptr && target_of_value_[index - 1] >= 0) {
      const plan::Target& before = plan_->targets[static_cast<std::size_t>(target_of_value_[index - 1])];
      if (before.action.is_given() && target.kind == plan::TargetKind::count && !phrase.at.is_empty()) target.action = before.action;
    }
  }

  if (situation.deadline) {
    target.deadline = situation.deadline;
    target.deadline_span = place(situation.deadline_at);
  } else if (paragraph_->list_year != 0) {
    target.deadline = base::last_day_of_year(paragraph_->list_year);
    target.deadline_span = paragraph_->list_year_span;
  }
  target.recur = value.yearly_growth ? plan::Recurrence::yearly : situation.recur;
  if (situation.recur != plan::Recurrence::none) target.recur_span = place(situation.recur_at);
  target.hedged = !situation.hedged_at.is_empty();
  if (target.hedged) target.hedge_span = place(situation.hedged_at);
  target_of_value_[index] = static_cast<std::int32_t>(plan_->targets.size());
  last_target_ = target_of_value_[index];
  plan_->targets.push_back(target);
}

void CommitmentReader::settle_groups(const Clause& clause, std::size_t first_target) {
  if (plan_->targets.size() == first_target) return;
  set_baselines(tokens_, clause, target_of_value_, *paragraph_, window_, *plan_);
  if (clause.respectively) distribute_indicators(tokens_, clause, target_of_value_, *plan_);
}

}  // namespace bihuan::reader
