// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/entries_of.h"

#include <utility>

#include "base/utf8.h"
#include "domain/ledger/search_pairs.h"
#include "domain/ledger/sentences.h"

namespace bihuan::ledger {
namespace {

constexpr std::size_t longest_heading = 360;  // bytes
constexpr std::size_t longest_clause = 3000;  // bytes of a task's words
constexpr std::size_t longest_unit = 300;     // bytes, a hundred characters: what is longer is no unit's name

std::string cut(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return std::string(text);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string iso(const std::optional<base::Date>& date) { return date ? to_iso(*date) : std::string(); }

class EntryMaker {
 public:
  EntryMaker(const plan::Document& document, const plan::Plan& plan)
      : document_(document),
        text_(document.text),
        plan_(plan),
        line_ends_(document.hard_wrapped ? LineEnds::pages : LineEnds::paragraphs),
        code_points_(document.text) {}

  PlanEntries make() {
    entries_.plan = head();
    for (const plan::Heading& heading : plan_.headings)
      entries_.headings.push_back(
          {place(heading.span), heading.level, cut(heading.number, longest_heading), cut(heading.title, longest_heading)});
    for (const plan::Span& noise : plan_.noise) entries_.noise.push_back(place(noise));
    for (const plan::Task& task : plan_.tasks) entries_.tasks.push_back(entry(task));
    for (const plan::Target& target : plan_.targets) add(target);
    for (const plan::Span& sentence : sentences_of(text_, plan_.noise, line_ends_))
      entries_.clauses.push_back({place(sentence), std::string(words(sentence)), spaced_pairs(words(sentence))});
    for (const plan::Notice& notice : plan_.notices) entries_.notices.push_back({notice.code, place(notice.span)});
    return std::move(entries_);
  }

 private:
  std::string_view words(plan::Span span) const { return text_.substr(span.begin, span.end - span.begin); }
  Place place(plan::Span span) const {
    if (span.is_empty()) return {};
    return {code_points_.at(span.begin), code_points_.at(span.end)};
  }

  PlanEntry head() const {
    const plan::Metadata& meta = plan_.meta;
    PlanEntry head;
    head.is_titled = meta.title.is_given();
    head.title = head.is_titled ? cut(meta.title.text, longest_heading) : file_name_in(document_.name);
    head.issuer = cut(meta.issuer.text, longest_heading);
    head.doc_number = cut(meta.doc_number.text, longest_heading);
    head.index_number = cut(meta.index_number.text, longest_heading);
    head.place = cut(meta.region.text, longest_heading);
    head.year = meta.year;
    head.published_on = iso(meta.published.date);
    head.signed_on = iso(meta.signed_on.date);
    head.starts_on = iso(meta.plan_start.date);
    head.ends_on = iso(meta.plan_end.date);
    return head;
  }

  // As printed, without the mark that closes it.
  std::string heading_text(std::int32_t index) const {
    if (index < 0) return {};
    std::string_view printed = words(plan_.headings[static_cast<std::size_t>(index)].span);
    if (printed.ends_with("。") || printed.ends_with("：")) printed.remove_suffix(3);
    return cut(printed, longest_heading);
  }

  std::int32_t outermost(std::int32_t index) const {
    while (index >= 0 && plan_.headings[static_cast<std::size_t>(index)].parent >= 0)
      index = plan_.headings[static_cast<std::size_t>(index)].parent;
    return index;
  }

  TaskEntry entry(const plan::Task& task) {
    TaskEntry entry;
    entry.label = task.number;
    entry.title = cut(task.title, longest_heading);
    entry.chapter = heading_text(outermost(task.heading));
    entry.section = cut(task.section, longest_heading);
    entry.deadline = iso(task.deadline);
    entry.place = place(task.span);
    entry.clause = cut(words(task.span), longest_clause);
    for (std::uint32_t i = 0; i < task.unit_count; ++i) {
      const plan::UnitMention& unit = plan_.units[task.first_unit + i];
      if (unit.name.text.size() > longest_unit) entries_.notices.push_back({"unit-too-long", place(unit.name.span)});
      entry.units.push_back({cut(unit.name.text, longest_unit), unit.role, unit.wildcard, place(unit.name.span)});
    }
    return entry;
  }

  std::string lead_of(int task) const {
    if (task < 0) return {};
    for (const UnitEntry& unit : entries_.tasks[static_cast<std::size_t>(task)].units)
      if (unit.role == plan::UnitRole::lead) return unit.name;
    return {};
  }

  void add(const plan::Target& target) {
    TargetEntry entry;
    entry.task = target.task;
    entry.indicator = target.indicator.text;
    entry.action = target.action.text;
    entry.op = target.op;
    if (target.has_value) entry.value = target.value;
    entry.value_max = target.value_max;
    entry.baseline = target.baseline;
    entry.unit = target.unit.text;
    entry.kind = target.kind;
    entry.direction = target.direction;
    entry.per = target.per.text;
    entry.recur = target.recur;
    entry.deadline = iso(target.deadline);
    entry.inferred_deadline = iso(target.inferred_deadline);
    entry.inferred_from = target.inferred_from;
    entry.hedged = target.hedged;
    entry.chapter = heading_text(outermost(target.heading));
    entry.section = heading_text(target.heading);
    entry.lead_unit = lead_of(target.task);
    entry.place = place(target.span);
    entry.printed = words(target.span);
    const plan::Span sentence = sentence_around(text_, target.span, line_ends_);
    entry.clause = words(sentence);
    entry.clause_begins = code_points_.at(sentence.begin);
    add_places(target, entry);
    if (target.task >= 0) ++entries_.tasks[static_cast<std::size_t>(target.task)].target_count;
    entries_.targets.push_back(std::move(entry));
  }

  void add_places(const plan::Target& target, TargetEntry& entry) const {
    const std::pair<const char*, plan::Span> spans[] = {{"indicator", target.indicator.span},
                                                        {"action", target.action.span},
                                                        {"op", target.op_span},
                                                        {"unit", target.unit.span},
                                                        {"per", target.per.span},
                                                        {"recur", target.recur_span},
                                                        {"hedged", target.hedge_span},
                                                        {"baseline", target.baseline_span},
                                                        {"deadline", target.deadline_span},
                                                        {"inferred_deadline", target.inferred_span}};
    for (const auto& [field, span] : spans)
      if (!span.is_empty()) entry.places.push_back({field, place(span)});
  }

  const plan::Document& document_;
  std::string_view text_;
  const plan::Plan& plan_;
  LineEnds line_ends_;
  base::CodePointIndex code_points_;
  PlanEntries entries_;
};

}  // namespace

PlanEntries entries_of(const plan::Document& document, const plan::Plan& plan) { return EntryMaker(document, plan).make(); }

std::string file_name_in(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

}  // namespace bihuan::ledger
