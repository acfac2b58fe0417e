// SPDX-License-Identifier: Apache-2.0
#include "report/changes_report.h"

#include <array>

#include "report/changes_words.h"
#include "report/code_point_lines.h"
#include "report/display_width.h"
#include "report/json_text.h"
#include "report/visible_text.h"

namespace bihuan::report {
namespace {

using changes::Change;
using changes::ChangeKind;
using changes::Commitment;

class Text {
 public:
  Text(const ReadText& read, const TableStyle& style) : read_(read), lines_(read.content), style_(style) {}

  // "  - plan.txt:51:105  到2025年，…"
  std::string quoted(const Commitment& commitment, std::string_view sign, std::string_view colour) const {
    const auto at = lines_.position(commitment_place(commitment, *read_.entries).begins);
    std::string line =
        "  " + std::string(sign) + " " + visible(read_.name) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + "  ";
    const int room = std::max(style_.width - display_width(line), 40);
    line += visible(around(commitment, room));
    return style_.colour ? std::string(colour) + line + "\x1b[0m\n" : line + "\n";
  }

 private:
  // The sentence, or as much of it around the commitment as has room.
  std::string around(const Commitment& commitment, int room) const {
    const std::string clause = commitment_clause(commitment, *read_.entries);
    if (display_width(clause) <= room || commitment.target < 0) return fitted(on_one_line(clause), room);
    const ledger::TargetEntry& target = read_.entries->targets[static_cast<std::size_t>(commitment.target)];
    std::size_t begin = 0, end = clause.size();
    const auto step = [&](std::size_t at) { return at + base::utf8_length(static_cast<unsigned char>(clause[at])); };
    std::int64_t skipped =
        target.place.begins - target.clause_begins - room / 3;  // two columns a character: the target begins after two thirds
    for (; skipped > 0 && begin < clause.size(); --skipped) begin = step(begin);
    const std::string kept = begin > 0 ? "… " : "";
    int left = room - 4;
    for (end = begin; end < clause.size(); end = step(end)) {
      left -= character_width(base::utf8_at(clause, end));
      if (left < 0) break;
    }
    return kept + on_one_line(clause.substr(begin, end - begin)) + (end < clause.size() ? " …" : "");
  }

  const ReadText& read_;
  CodePointLines lines_;
  const TableStyle& style_;
};

constexpr std::string_view red = "\x1b[31m", green = "\x1b[32m", bold = "\x1b[1m", plain = "\x1b[0m";

std::string counts_line(const changes::Changes& all, Language language) {
  std::array<std::size_t, changes::kind_count> counts{};
  for (const Change& change : all.items)
    for (const ChangeKind kind : change.kinds) ++counts[static_cast<std::size_t>(kind)];
  std::string line(pick(language, "改动 ", "changes: "));
  line += std::to_string(all.items.size());
  std::string_view before = pick(language, "：", ": ");
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    line += std::string(before) + std::string(change_word(static_cast<ChangeKind>(i), language)) + " " + std::to_string(counts[i]);
    before = pick(language, "，", ", ");
  }
  return line + std::string(pick(language, "；没有变 ", "; unchanged ")) + std::to_string(all.kept) + "\n";
}

void add_side(JsonText& json, std::string_view key, const std::vector<Commitment>& side, const ReadText& read,
              const CodePointLines& lines) {
  json.name(key).open_array();
  for (const Commitment& one : side) {
    const ledger::Place place = commitment_place(one, *read.entries);
    const TextPosition at = lines.position(place.begins);
    json.open_object()
        .member("kind", one.target >= 0 ? "target" : "task")
        .member("index", std::int64_t{one.target >= 0 ? one.target : one.task});
    json.member("start", place.begins)
        .member("end", place.ends)
        .member("line", std::int64_t{at.line})
        .member("column", std::int64_t{at.column});
    json.member("name", commitment_name(one, *read.entries)).member("value", commitment_value(one, *read.entries));
    json.member("deadline", commitment_deadline(one, *read.entries)).member("lead", commitment_lead(one, *read.entries));
    json.member("sentence", commitment_clause(one, *read.entries)).close_object();
  }
  json.close_array();
}

}  // namespace

std::string changes_text(const changes::Changes& all, const ReadText& before, const ReadText& after, const TableStyle& style) {
  const Text old_text(before, style), new_text(after, style);
  std::string out;
  for (const Change& change : all.items) {
    std::string kinds;
    for (const ChangeKind kind : change.kinds)
      kinds += (kinds.empty() ? "" : std::string(pick(style.language, "、", ", "))) + std::string(change_word(kind, style.language));
    const std::string head = "[" + kinds + "] " + visible(change_name(change, *before.entries, *after.entries));
    out += style.colour ? std::string(bold) + head + std::string(plain) : head;
    out += std::string(pick(style.language, "：", ": ")) +
           visible(change_sentence(change, *before.entries, *after.entries, style.language)) + "\n";
    for (const Commitment& one : change.before) out += old_text.quoted(one, "-", red);
    for (const Commitment& one : change.after) out += new_text.quoted(one, "+", green);
    out += "\n";
  }
  return out + counts_line(all, style.language);
}

std::string changes_json(const changes::Changes& all, const ReadText& before, const ReadText& after, Language language) {
  const CodePointLines old_lines(before.content), new_lines(after.content);
  JsonText json;
  json.open_object()
      .member("old", before.name)
      .member("new", after.name)
      .member("kept", static_cast<std::int64_t>(all.kept))
      .name("changes")
      .open_array();
  for (const Change& change : all.items) {
    json.open_object().name("kinds").open_array();
    for (const ChangeKind kind : change.kinds) json.text(changes::kind_name(kind));
    json.close_array().member("name", change_name(change, *before.entries, *after.entries));
    json.member("message", change_sentence(change, *before.entries, *after.entries, language));
    add_side(json, "old", change.before, before, old_lines);
    add_side(json, "new", change.after, after, new_lines);
    json.close_object();
  }
  json.close_array().close_object();
  return std::move(json).take() + "\n";
}

std::string carrying_text(const changes::Carrying& carrying, const ReadText& plan, const ReadText& list, const TableStyle& style) {
  const Text plan_text(plan, style), list_text(list, style);
  const auto head = [&](std::string_view word, const Commitment& one, const ReadText& read) {
    const std::string value = commitment_value(one, *read.entries);
    return "[" + std::string(word) + "] " + visible(commitment_name(one, *read.entries) + (value.empty() ? "" : " " + value)) + "\n";
  };
  std::string out;
  for (const changes::Carried& one : carrying.plan) {
    if (one.items.empty()) continue;
    out += head(pick(style.language, "清单有", "carried"), one.plan, plan) + plan_text.quoted(one.plan, "=", "");
    for (const Commitment& item : one.items) out += list_text.quoted(item, "+", green);
    out += "\n";
  }
  for (const changes::Carried& one : carrying.plan)
    if (one.items.empty())
      out += head(pick(style.language, "无人承接", "carried by nobody"), one.plan, plan) + plan_text.quoted(one.plan, "-", red) + "\n";
  for (const Commitment& one : carrying.without_plan)
    out += head(pick(style.language, "方案里没有", "not in the plan"), one, list) + list_text.quoted(one, "+", green) + "\n";
  const std::string total = std::to_string(carrying.plan.size()), carried = std::to_string(carrying.carried_count()),
                    more = std::to_string(carrying.without_plan.size());
  out += style.language == Language::chinese
             ? "方案承诺 " + total + " 项：清单承接 " + carried + " 项，无人承接 " +
                   std::to_string(carrying.plan.size() - carrying.carried_count()) + " 项；清单另有 " + more + " 项\n"
             : total + " commitments of the plan: " + carried + " carried by the list, " +
                   std::to_string(carrying.plan.size() - carrying.carried_count()) + " by nobody; " + more +
                   " items of the list are not in the plan\n";
  return out;
}

std::string carrying_json(const changes::Carrying& carrying, const ReadText& plan, const ReadText& list) {
  const CodePointLines plan_lines(plan.content), list_lines(list.content);
  JsonText json;
  json.open_object()
      .member("plan", plan.name)
      .member("list", list.name)
      .member("carried", static_cast<std::int64_t>(carrying.carried_count()))
      .name("commitments")
      .open_array();
  for (const changes::Carried& one : carrying.plan) {
    json.open_object();
    add_side(json, "plan", {one.plan}, plan, plan_lines);
    add_side(json, "list", one.items, list, list_lines);
    json.close_object();
  }
  json.close_array();
  add_side(json, "not_in_plan", carrying.without_plan, list, list_lines);
  json.close_object();
  return std::move(json).take() + "\n";
}

}  // namespace bihuan::report
