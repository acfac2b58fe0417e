// SPDX-License-Identifier: Apache-2.0
// A plan against the year's list.
#include <algorithm>

#include "report/changes_report.h"
#include "report/compared_side.h"
#include "report/display_width.h"
#include "report/visible_text.h"

namespace bihuan::report {
namespace {

using changes::Carried;
using changes::ListCheck;
using changes::Strength;

enum class Standing : std::uint8_t { carried, weaker, stronger, other, uncarried, later };

Standing standing_of(const Carried& carried) {
  if (carried.list_entry < 0) return carried.is_due ? Standing::uncarried : Standing::later;
  switch (carried.strength) {
    case Strength::same:
      return Standing::carried;
    case Strength::stronger:
      return Standing::stronger;
    case Strength::weaker:
      return Standing::weaker;
    case Strength::other:
      return Standing::other;
  }
  return Standing::carried;
}

std::string_view name_of(Standing standing) {
  constexpr std::string_view names[] = {"carried", "weaker", "stronger", "altered", "uncarried", "not_due"};
  return names[static_cast<std::size_t>(standing)];
}

std::string_view word_of(Standing standing, Language language) {
  constexpr std::pair<std::string_view, std::string_view> words[] = {{"已列", "carried"},
                                                                     {"列了但偏低", "carried, weaker"},
                                                                     {"列了且更高", "carried, stronger"},
                                                                     {"列了但不同", "carried, altered"},
                                                                     {"无人认领", "nobody carries it"},
                                                                     {"不在本年", "not due this year"}};
  const auto& [chinese, english] = words[static_cast<std::size_t>(standing)];
  return pick(language, chinese, english);
}

std::string painted(std::string_view text, std::string_view colour, const TableStyle& style) {
  if (!style.colour) return std::string(text);
  return "\033[" + std::string(colour) + 'm' + std::string(text) + "\033[0m";
}

std::string_view colour_of(Standing standing) {
  if (standing == Standing::uncarried) return "31";
  return standing == Standing::carried || standing == Standing::stronger ? "32" : standing == Standing::later ? "2" : "33";
}

}  // namespace

std::string list_text(const ComparedPlan& plan, const ComparedPlan& list, const ListCheck& check, const TableStyle& style) {
  const ComparedSide plan_side(plan, style.language), list_side(list, style.language);
  std::string out;
  std::size_t counts[6] = {};
  for (const Carried& carried : check.plan) {
    const Standing standing = standing_of(carried);
    ++counts[static_cast<std::size_t>(standing)];
    std::string line = plan_side.subject(carried.is_task, carried.entry);
    if (const std::string value = plan_side.value(carried.is_task, carried.entry); !value.empty()) line += "  " + value;
    if (carried.list_entry >= 0 && !carried.is_task) line += " → " + list_side.value(false, carried.list_entry);
    out += painted(visible(plan_side.place(carried.is_task, carried.entry)), "2", style) + ": " +
           painted(word_of(standing, style.language), colour_of(standing), style) + std::string(pick(style.language, "：", ": ")) +
           visible(line) + '\n';
    if (carried.list_entry >= 0) out += "    " + painted(visible(list_side.place(carried.is_task, carried.list_entry)), "2", style) + '\n';
  }
  for (const int index : check.only_in_list)
    out += painted(visible(list_side.place(false, index)), "2", style) + ": " +
           std::string(pick(style.language, "方案里没有：", "not in the plan: ")) +
           visible(list_side.subject(false, index) + "  " + list_side.value(false, index)) + '\n';
  std::string totals;
  for (std::size_t i = 0; i < 6; ++i)
    if (counts[i] > 0)
      totals +=
          (totals.empty() ? "" : " · ") + std::string(word_of(static_cast<Standing>(i), style.language)) + ' ' + std::to_string(counts[i]);
  if (!check.only_in_list.empty())
    totals += (totals.empty() ? "" : " · ") + std::string(pick(style.language, "方案里没有 ", "not in the plan ")) +
              std::to_string(check.only_in_list.size());
  return out + totals + '\n';
}

std::string list_json(const ComparedPlan& plan, const ComparedPlan& list, const ListCheck& check, Language language) {
  const ComparedSide plan_side(plan, language), list_side(list, language);
  JsonText json;
  json.open_object().name("plan");
  plan_side.write_head_json(json);
  json.name("list");
  list_side.write_head_json(json);
  json.name("commitments").open_array();
  for (const Carried& carried : check.plan) {
    json.open_object();
    json.member("standing", name_of(standing_of(carried)));
    json.member("of", carried.is_task ? "task" : "target");
    json.name("plan");
    plan_side.write_json(carried.is_task, carried.entry, json);
    json.name("list");
    if (carried.list_entry >= 0)
      list_side.write_json(carried.is_task, carried.list_entry, json);
    else
      json.null();
    json.close_object();
  }
  json.close_array().name("only_in_list").open_array();
  for (const int index : check.only_in_list) list_side.write_json(false, index, json);
  json.close_array().close_object();
  return std::move(json).take();
}

}  // namespace bihuan::report
