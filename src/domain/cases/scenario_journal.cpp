// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/scenario_journal.h"

#include <algorithm>

#include "domain/cases/fields.h"
#include "domain/cases/move.h"
#include "domain/cases/told.h"

namespace bihuan::cases {
namespace {

struct Word {
  std::string_view id, zh;
};
constexpr Word post_words[] = {{"grid_worker", "网格员"}, {"clerk", "受理员"},     {"dispatcher", "派遣员"}, {"liaison", "联络员"},
                               {"supervisor", "督查员"},  {"verifier", "核查员"},  {"leader", "分管领导"},   {"evaluator", "考核员"},
                               {"citizen", "群众"},       {"administrator", "系统管理员"}};

std::string post_name(const JournalPage& page, const std::string& post) {
  for (const packs::Post& own : page.pack.posts)
    if (own.id == post) return own.title.zh;
  for (const Word& word : post_words)
    if (word.id == post) return std::string(word.zh);
  return post;
}

std::string state_name(const JournalPage& page, const std::string& id) {
  const packs::State* state = page.pack.state(id);
  return state ? state->title.zh : id;
}

std::string clock_name(const JournalPage& page, const std::string& id) {
  const packs::ClockRule* clock = page.pack.clock(id);
  return clock ? clock->title.zh : id;
}

std::string unit_name(const JournalPage& page, org::UnitNumber unit) { return std::string(page.tree.name_of(unit)); }

std::string value_text(const JournalPage& page, const std::string& id, const std::string& value) {
  const packs::Field* field = page.pack.field(id);
  if (!field) return value;
  if (field->type == packs::FieldType::unit || field->type == packs::FieldType::units) return unit_names(value, page.tree);
  if (field->type == packs::FieldType::yes_no) return value == "yes" ? "是" : "否";
  for (const packs::Choice& choice : field->choices)
    if (choice.id == value) return choice.title.zh;
  return value;
}

std::string given_text(const JournalPage& page, const Event& event) {
  std::string text;
  for (const auto& [id, value] : event.values) {
    if (id.find(':') != std::string::npos) continue;
    const packs::Field* field = page.pack.field(id);
    text += "；" + (field ? field->title.zh : id) + "：" + value_text(page, id, value);
  }
  for (const std::string& file : event.evidence) {
    const packs::Field* field = page.pack.field(file);
    text += "；附" + (field ? field->title.zh : file);
  }
  return text;
}

std::string happening(const JournalPage& page, const Event& event) {
  if (event.transition == "report") return "上报";
  if (event.transition == "follow") return "随主件";
  if (event.transition == "calendar") return "日历变动，时限重算";
  if (event.transition.starts_with("clock:")) {
    const std::size_t mark = event.transition.rfind(':');
    std::string text = clock_name(page, event.transition.substr(6, mark - 6)) + " 第" + event.transition.substr(mark + 1) + "步";
    if (event.unit != 0) text += "（" + unit_name(page, event.unit) + "）";
    return text;
  }
  const packs::Transition* transition = page.pack.transition(event.transition);
  return transition ? transition->title.zh : event.transition;
}

std::string actor_text(const JournalPage& page, const Event& event) {
  if (event.transition.starts_with("clock:") || (event.person == 0 && event.actor.empty())) return "程序";
  return event.actor + (event.unit != 0 ? "（" + unit_name(page, event.unit) + "）" : "");
}

const Timer* same_timer(const Case& before, std::size_t place) { return place < before.timers.size() ? &before.timers[place] : nullptr; }

// Clocks that began, stopped or moved.
std::string clock_lines(const JournalPage& page, const Case& before, const Case& after) {
  std::string lines;
  for (std::size_t i = 0; i < after.timers.size(); ++i) {
    const Timer& now = after.timers[i];
    const Timer* then = same_timer(before, i);
    const std::string name = clock_name(page, now.clock) + (now.unit != 0 ? "（" + unit_name(page, now.unit) + "）" : "");
    if (now.is_running() && (!then || !then->is_running())) lines += "    计时 " + name + "：" + time_text(now.due_at) + " 到期\n";
    else if (now.is_running() && then->due_at != now.due_at) lines += "    改期 " + name + "：" + time_text(then->due_at) + " → " + time_text(now.due_at) + "\n";
    else if (!now.is_running() && then && then->is_running()) lines += "    停表 " + name + (now.stopped_at <= now.due_at ? "：按期\n" : "：逾期\n");
  }
  return lines;
}

std::string case_lines(const JournalPage& page, const Case& before, const Case& after) {
  std::string lines;
  if (after.owner != before.owner && after.owner != 0) lines += "    承办 " + unit_name(page, after.owner) + "\n";
  if (after.call_back.seed != 0 && before.call_back.seed == 0) lines += after.call_back.is_drawn ? "    抽中回访\n" : "    未抽中回访\n";
  return lines;
}

std::string notice_lines(const JournalPage& page, const Outcome& outcome) {
  std::string lines;
  for (const Notice& notice : outcome.notices) {
    if (notice.unit == 0) continue;  // what the reporter reads has a line of its own
    lines += "    告知 " + unit_name(page, notice.unit) + " " + post_name(page, notice.post) + (notice.level > 0 ? "，第" + std::to_string(notice.level) + "级" : "") + "\n";
  }
  return lines;
}

}  // namespace

std::string lines_of(const JournalPage& page, const std::string& story_case, const Case& before, const Outcome& outcome) {
  std::string lines;
  Values fields = before.fields;
  for (const Event& event : outcome.events) {
    keep_given(fields, page.pack, event);
    lines += time_text(event.at) + " 【" + story_case + "】" + actor_text(page, event) + " " + happening(page, event);
    if (event.from.empty()) lines += "：" + state_name(page, event.to);
    else if (event.from != event.to) lines += "：" + state_name(page, event.from) + " → " + state_name(page, event.to);
    lines += given_text(page, event) + "\n";
    if (const std::string told = told_of(page.pack, event, fields, page.tree).zh; !told.empty()) lines += "    对反映人说 " + told + "\n";
  }
  return lines + case_lines(page, before, outcome.after) + clock_lines(page, before, outcome.after) + notice_lines(page, outcome);
}

}  // namespace bihuan::cases
