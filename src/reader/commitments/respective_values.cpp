// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/respective_values.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "reader/commitments/name_links.h"
#include "reader/commitments/target_kind.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using Words = std::string_view;

constexpr std::uint32_t reach = 360;  // bytes in front of a value that may hold the verbs for it
constexpr WordSet numerals{"一", "二", "三", "四"};

constexpr WordSet openers{"（", "(", "“"};
constexpr WordSet closers{"）", ")", "”"};
constexpr auto marks_of_parts = united(openers, closers, name_links);

// Parts a joint indicator at 、 和 与 及, outside brackets and quotations.
void take_parts(std::string_view text, std::vector<std::string_view>& parts) {
  parts.clear();
  std::size_t start = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    std::size_t length = 0;
    if (marks_of_parts.may_begin(rest)) {
      depth += openers.begins(rest);
      depth -= closers.begins(rest);
      length = depth <= 0 ? name_link_at(text, at) : 0;
    }
    if (length > 0 && at > start) {
      parts.push_back(text.substr(start, at - start));
      start = at += length;
    } else {
      at += base::utf8_length(static_cast<unsigned char>(text[at]));
    }
  }
  parts.push_back(text.substr(start));
}

// 城镇和农村居民收入, 有色、石化产业增加值: what the shorter part lacks of the last one's end. Nothing when it names an indicator by
// itself.
std::string_view end_shared_with(std::string_view part, std::string_view last) {
  if ((part.starts_with("第") ? part.size() : part.size() + 3) + 3 > last.size() || names_stock(part) ||
      (part.size() >= 12 && part.substr(part.size() - 6) == last.substr(last.size() - 6)))
    return {};
  const std::size_t head = part.starts_with("第") && !last.starts_with("第") ? part.size() - 3 : part.size();  // 第一、二、三产业
  const std::string_view end = last.substr(head);
  return (static_cast<unsigned char>(end[0]) & 0xC0) == 0x80 ? Words() : end;
}

// 新建、续建、改造 in front of what they all make: the verbs of the clause that stand side by side, as pieces of the text.
void take_linked_verbs(const Tokens& tokens, const Clause& clause, std::uint32_t end, std::vector<Piece>& verbs) {
  verbs.clear();
  const auto near = std::lower_bound(tokens.list.begin() + clause.first_token, tokens.list.begin() + clause.last_token,
                                     end > reach ? end - reach : 0, [](const Token& token, std::uint32_t at) { return token.begin < at; });
  for (auto i = static_cast<std::uint32_t>(near - tokens.list.begin()); i < clause.last_token && tokens.list[i].end <= end; ++i) {
    const Token& token = tokens.list[i];
    if (!token.is(WordKind::verb)) continue;
    if (!verbs.empty() && !is_name_link(tokens.text.substr(verbs.back().end, token.begin - verbs.back().end))) {
      if (verbs.size() > 1) break;
      verbs.clear();
    }
    std::uint32_t begin = token.begin;
    for (std::uint32_t at = begin; at < token.end; at += 3)  // 新建、改建 and 新建和改造 are one word
      if (tokens.text.substr(at, 3) == "、" || tokens.text.substr(at, 3) == "和") {
        verbs.push_back({begin, at});
        begin = at + 3;
      }
    verbs.push_back({begin, token.end});
  }
}

}  // namespace

void RespectiveValues::take_dates(const Tokens& tokens, const Clause& clause) {
  found_.clear();
  const std::uint32_t first_value = clause.values.empty() ? clause.last_token : clause.values.front().token;
  for (std::uint32_t i = clause.first_token; i < first_value; ++i) {
    const Token& token = tokens.list[i];
    if (token.kind != TokenKind::date || !tokens.dates[token.index].last) continue;
    if (!found_.empty()) {
      const std::uint32_t end = tokens.list[found_.back()].end;
      const Words between = tokens.text.substr(end, token.begin - end);
      if (!is_name_link(between) && !between.ends_with("到") && !between.ends_with("前和")) found_.clear();
    }
    found_.push_back(i);
  }
  if (!found_.empty()) dates_.swap(found_);
}

void RespectiveValues::share_out(const Tokens& tokens, const Clause& clause, const std::vector<std::int32_t>& target_of_value,
                                 const Paragraph& paragraph, std::uint32_t window, plan::Plan& plan) {
  all_.clear();
  for (std::size_t first = 0; first < clause.values.size(); ++first) {
    if (target_of_value[first] < 0) continue;
    group_.assign(1, target_of_value[first]);
    while (first + group_.size() < clause.values.size() && clause.values[first + group_.size()].follows_on &&
           target_of_value[first + group_.size()] >= 0)
      group_.push_back(target_of_value[first + group_.size()]);
    all_.insert(all_.end(), group_.begin(), group_.end());
    const std::size_t count = group_.size();
    if (count > 1) share_group(tokens, clause, clause.values[first].core, plan);
    first += count - 1;
  }
  share_dates(tokens, all_, paragraph, window, plan);
}

void RespectiveValues::share_group(const Tokens& tokens, const Clause& clause, std::uint32_t begin, plan::Plan& plan) {
  const auto target = [&](std::size_t i) -> plan::Target& { return plan.targets[static_cast<std::size_t>(group_[i])]; };
  const std::string_view joint = target(0).indicator.text;
  take_parts(joint, parts_);
  // 到2027年分别达到5万元、3万元: the names are those of the values before.
  const bool nameless = group_before_.size() == group_.size() && !group_before_.empty() &&
                        joint.data() == plan.targets[static_cast<std::size_t>(group_before_.back())].indicator.text.data();
  if (nameless) {
    for (std::size_t i = 0; i < group_.size(); ++i)
      target(i).indicator = plan.targets[static_cast<std::size_t>(group_before_[i])].indicator;
  } else if (parts_.size() == group_.size()) {
    for (std::size_t i = 0; i < group_.size(); ++i) {
      const std::string_view shared_end = i + 1 < group_.size() ? end_shared_with(parts_[i], parts_.back()) : Words();
      const std::string_view ordinal = parts_[0].starts_with("第") && numerals.begins(parts_[i]) ? Words("第") : Words();
      target(i).indicator.text = shared_end.empty() && ordinal.empty() ? parts_[i] : plan.strings.join({ordinal, parts_[i], shared_end});
    }
  } else if (parts_.size() == 1 && group_.size() == 2 && joint.find("城乡") != Words::npos) {
    const std::size_t at = joint.find("城乡");
    target(0).indicator.text = plan.strings.join({joint.substr(0, at), "城市", joint.substr(at + 6)});
    target(1).indicator.text = plan.strings.join({joint.substr(0, at), "农村", joint.substr(at + 6)});
  }
  if (parts_.size() == 1) share_verbs(tokens, clause, begin, plan);
  group_before_ = group_;
}

void RespectiveValues::share_verbs(const Tokens& tokens, const Clause& clause, std::uint32_t begin, plan::Plan& plan) {
  take_linked_verbs(tokens, clause, begin, verbs_);
  if (verbs_.size() != group_.size()) return;
  for (std::size_t i = 0; i < group_.size(); ++i) {
    plan::Quote& action = plan.targets[static_cast<std::size_t>(group_[i])].action;
    if (action.is_given()) action.text = tokens.text.substr(verbs_[i].begin, verbs_[i].end - verbs_[i].begin);
  }
}

// 2025年、2026年分别新增800个、700个; 到2026年、2028年，森林覆盖率分别达到40%、42%.
void RespectiveValues::share_dates(const Tokens& tokens, const Group& targets, const Paragraph& paragraph, std::uint32_t window,
                                   plan::Plan& plan) const {
  if (dates_.size() < 2 || dates_.size() != targets.size()) return;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Token& date = tokens.list[dates_[i]];
    plan::Target& target = plan.targets[static_cast<std::size_t>(targets[i])];
    target.deadline = tokens.dates[date.index].last;
    target.deadline_span = paragraph.source(window + date.begin, window + date.end);
  }
}

}  // namespace bihuan::reader
