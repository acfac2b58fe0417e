// SPDX-License-Identifier: Apache-2.0
#include "report/changes_report.h"

#include <algorithm>
#include <array>

#include "report/compared_side.h"
#include "report/display_width.h"
#include "report/visible_text.h"

namespace bihuan::report {
namespace {

using changes::Change;
using changes::ChangeKind;

constexpr std::string_view bold = "1", dim = "2", red = "31", green = "32", yellow = "33";
constexpr int indent = 4;

std::string painted(std::string_view text, std::string_view colour, const TableStyle& style) {
  if (!style.colour) return std::string(text);
  return "\033[" + std::string(colour) + 'm' + std::string(text) + "\033[0m";
}

std::string_view kind_word(ChangeKind kind, Language language) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 11> words = {{{"新增", "added"},
                                                                                    {"删去", "dropped"},
                                                                                    {"加强", "strengthened"},
                                                                                    {"减弱", "weakened"},
                                                                                    {"改动", "altered"},
                                                                                    {"推迟", "postponed"},
                                                                                    {"提前", "advanced"},
                                                                                    {"换单位", "handed over"},
                                                                                    {"拆分", "split"},
                                                                                    {"合并", "merged"},
                                                                                    {"改写", "reworded"}}};
  const auto& [chinese, english] = words[static_cast<std::size_t>(kind)];
  return pick(language, chinese, english);
}

std::string_view kind_colour(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::dropped:
    case ChangeKind::weakened:
    case ChangeKind::postponed:
      return red;
    case ChangeKind::added:
    case ChangeKind::strengthened:
    case ChangeKind::advanced:
      return green;
    default:
      return yellow;
  }
}

class Writer {
 public:
  Writer(const ComparedPlan& old_plan, const ComparedPlan& new_plan, const TableStyle& style)
      : old_(old_plan, style.language), new_(new_plan, style.language), style_(style) {}

  void write(const Change& change) {
    const bool has_new = !change.new_ones.empty();
    const ComparedSide& side = has_new ? new_ : old_;
    const int first = has_new ? change.new_ones.front() : change.old_ones.front();
    out_ += painted(visible(side.place(change.is_task, first)), dim, style_) + ": " +
            painted(kind_word(change.kind, style_.language), kind_colour(change.kind), style_) + std::string(say("：", ": ")) +
            painted(visible(headline(change, side, first)), bold, style_) + '\n';
    for (const int index : change.old_ones) write_sentence('-', red, old_, change.is_task, index);
    for (const int index : change.new_ones) write_sentence('+', green, new_, change.is_task, index);
  }

  std::string finish(const std::vector<Change>& changes) {
    std::array<std::size_t, 11> counts{};
    for (const Change& change : changes) ++counts[static_cast<std::size_t>(change.kind)];
    std::string totals;
    for (std::size_t i = 0; i < counts.size(); ++i)
      if (counts[i] > 0)
        totals += (totals.empty() ? "" : " · ") + std::string(kind_word(static_cast<ChangeKind>(i), style_.language)) + ' ' +
                  std::to_string(counts[i]);
    out_ += totals.empty() ? std::string(say("两份方案的承诺一致。", "Both plans commit to the same.")) : totals;
    return std::move(out_ += '\n');
  }

 private:
  std::string_view say(std::string_view chinese, std::string_view english) const { return pick(style_.language, chinese, english); }

  std::string headline(const Change& change, const ComparedSide& side, int first) const {
    std::string line = side.subject(change.is_task, first);
    switch (change.kind) {
      case ChangeKind::postponed:
      case ChangeKind::advanced:
        return line += "  " + dated(change.before) + " → " + dated(change.after);
      case ChangeKind::handed_over:
        line += change.role == plan::UnitRole::lead ? say("  牵头 ", "  lead ") : say("  责任 ", "  responsible ");
        return line += owned(change.before) + " → " + owned(change.after);
      case ChangeKind::strengthened:
      case ChangeKind::weakened:
      case ChangeKind::altered:
        return line += "  " + old_.value(false, change.old_ones.front()) + " → " + new_.value(false, change.new_ones.front());
      case ChangeKind::split:
        return old_.subject(change.is_task, change.old_ones.front()) + "  1 → " + std::to_string(change.new_ones.size());
      case ChangeKind::merged:
        return line += "  " + std::to_string(change.old_ones.size()) + " → 1";
      case ChangeKind::added:
      case ChangeKind::dropped:
      case ChangeKind::reworded:
        break;
    }
    const std::string value = side.value(change.is_task, first);
    return value.empty() ? line : line += "  " + value;
  }

  std::string dated(const std::string& day) const { return day.empty() ? std::string(say("没有期限", "no date")) : day; }
  std::string owned(const std::string& units) const { return units.empty() ? std::string(say("无", "nobody")) : units; }

  void write_sentence(char sign, std::string_view colour, const ComparedSide& side, bool is_task, int index) {
    const int width = std::clamp(style_.width, 40, 200) - indent - 2;
    const std::string sentence = std::string(1, sign) + ' ' + fitted(side.sentence(is_task, index), width);
    out_ += std::string(indent, ' ') + painted(sentence, colour, style_) + '\n';
  }

  ComparedSide old_, new_;
  const TableStyle& style_;
  std::string out_;
};

void write_ones(JsonText& json, std::string_view name, const std::vector<int>& ones, bool is_task, const ComparedSide& side) {
  json.name(name).open_array();
  for (const int index : ones) side.write_json(is_task, index, json);
  json.close_array();
}

}  // namespace

std::string changes_text(const ComparedPlan& old_plan, const ComparedPlan& new_plan, const std::vector<Change>& changes,
                         const TableStyle& style) {
  Writer writer(old_plan, new_plan, style);
  for (const Change& change : changes) writer.write(change);
  return writer.finish(changes);
}

std::string changes_json(const ComparedPlan& old_plan, const ComparedPlan& new_plan, const std::vector<Change>& changes,
                         Language language) {
  const ComparedSide old_side(old_plan, language), new_side(new_plan, language);
  JsonText json;
  json.open_object().name("old");
  old_side.write_head_json(json);
  json.name("new");
  new_side.write_head_json(json);
  json.name("changes").open_array();
  for (const Change& change : changes) {
    json.open_object();
    json.member("change", changes::change_name(change.kind));
    json.member("of", change.is_task ? "task" : "target");
    if (!change.before.empty() || !change.after.empty()) {
      json.member("before", change.before);
      json.member("after", change.after);
    }
    if (change.kind == ChangeKind::handed_over) json.member("role", plan::role_name(change.role));
    write_ones(json, "old", change.old_ones, change.is_task, old_side);
    write_ones(json, "new", change.new_ones, change.is_task, new_side);
    json.close_object();
  }
  json.close_array().close_object();
  return std::move(json).take();
}

}  // namespace bihuan::report
