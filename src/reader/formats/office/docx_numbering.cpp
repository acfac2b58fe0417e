// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/docx_numbering.h"

#include <algorithm>

#include "reader/formats/office/list_number.h"
#include "reader/formats/office/xml_part.h"

namespace bihuan::reader {
namespace {

using std::string_view;

constexpr int largest_number = 1000000;
constexpr std::size_t longest_pattern = 200;  // bytes of a label before its numbers

int plausible_start(std::optional<int> start, int otherwise) { return std::clamp(start.value_or(otherwise), 0, largest_number); }

bool is_valid_level(std::optional<int> level, int count) { return level && *level >= 0 && *level < count; }

// "1." and "1.1" must not run into a number that begins the text; 一、 and (一) cannot.
bool needs_space_behind(const std::string& label) {
  if (label.empty()) return false;
  const auto last = static_cast<unsigned char>(label.back());
  return last < 0x80 && last != ')' && last != ',' && last != ' ';
}

}  // namespace

DocxNumbering::DocxNumbering(const pugi::xml_node& numbering) {
  for (const pugi::xml_node node : numbering) {
    if (local_name(node) == "abstractNum") {
      AbstractList list;
      list.defined_by_style = value_of(child(node, "numStyleLink"), "val");
      list.defines_style = value_of(child(node, "styleLink"), "val");
      for (const pugi::xml_node level : node) {
        const auto index = number_of(level, "ilvl");
        if (local_name(level) == "lvl" && is_valid_level(index, level_count))
          list.levels[static_cast<std::size_t>(*index)] = read_level(level);
      }
      abstract_lists_.insert_or_assign(number_of(node, "abstractNumId").value_or(-1), std::move(list));
    } else if (local_name(node) == "num") {
      List list;
      list.abstract_list = number_of(child(node, "abstractNumId"), "val").value_or(-1);
      for (const pugi::xml_node change : node) {
        const auto index = number_of(change, "ilvl");
        if (local_name(change) != "lvlOverride" || !is_valid_level(index, level_count)) continue;
        if (const pugi::xml_node own = child(change, "lvl")) list.own_levels[*index] = read_level(own);
        if (const auto start = number_of(child(change, "startOverride"), "val")) list.own_starts[*index] = plausible_start(start, 1);
      }
      lists_.insert_or_assign(number_of(node, "numId").value_or(-1), std::move(list));
    }
  }
}

DocxNumbering::Level DocxNumbering::read_level(const pugi::xml_node& node) {
  Level level;
  level.start = plausible_start(number_of(child(node, "start"), "val"), 0);
  // A format that Word has added since 2010 hides in an alternative; its fallback is what older readers print.
  pugi::xml_node format = child(node, "numFmt");
  if (!format) format = child(child(child(node, "AlternateContent"), "Fallback"), "numFmt");
  if (format) level.format = value_of(format, "val");
  const string_view text = value_of(child(node, "lvlText"), "val");
  if (text.size() <= longest_pattern) level.text = text;
  level.style = value_of(child(node, "pStyle"), "val");
  level.all_decimal = is_on(child(node, "isLgl"));
  level.restarts_after = number_of(child(node, "lvlRestart"), "val");
  return level;
}

int DocxNumbering::resolved_abstract_list(int id) const {
  const auto found = abstract_lists_.find(id);
  if (found == abstract_lists_.end() || found->second.defined_by_style.empty()) return id;
  for (const auto& [other, list] : abstract_lists_) {
    if (list.defines_style == found->second.defined_by_style) return other;
  }
  return id;
}

const DocxNumbering::Level& DocxNumbering::level_of(const List& list, int level) const {
  if (const auto own = list.own_levels.find(level); own != list.own_levels.end()) return own->second;
  return abstract_lists_.at(resolved_abstract_list(list.abstract_list)).levels[static_cast<std::size_t>(level)];
}

void DocxNumbering::restart_below(const List& list, Counters& counters, int level) const {
  for (int below = level + 1; below < level_count; ++below) {
    const auto restarts_after = level_of(list, below).restarts_after;
    if (!restarts_after || (*restarts_after > 0 && level + 1 <= *restarts_after)) counters.running[static_cast<std::size_t>(below)] = false;
  }
}

std::string DocxNumbering::next_label(ListPlace place) {
  const auto found = lists_.find(place.list);
  if (found == lists_.end() || place.level < 0 || place.level >= level_count) return {};
  List& list = found->second;
  const int abstract_list = resolved_abstract_list(list.abstract_list);
  if (abstract_lists_.find(abstract_list) == abstract_lists_.end()) return {};
  Counters& counters = counters_[abstract_list];
  if (!list.has_begun) {
    list.has_begun = true;
    for (const auto& [level, start] : list.own_starts) {
      counters.values[static_cast<std::size_t>(level)] = start - 1;
      counters.running[static_cast<std::size_t>(level)] = true;
    }
  }
  // Levels above that have not been counted yet show their start.
  for (int level = 0; level <= place.level; ++level) {
    const auto at = static_cast<std::size_t>(level);
    const bool was_running = counters.running[at];
    if (!was_running) counters.values[at] = level_of(list, level).start;
    counters.running[at] = true;
    if (was_running && level == place.level && counters.values[at] < largest_number) ++counters.values[at];
  }
  restart_below(list, counters, place.level);

  const Level& own = level_of(list, place.level);
  if (own.format == "bullet" || own.format == "none") return {};
  std::string label;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const char next = i + 1 < own.text.size() ? own.text[i + 1] : '\0';
    if (own.text[i] != '%' || next < '1' || next > '9') {
      label += own.text[i];
      continue;
    }
    const int level = next - '1';
    const string_view format = own.all_decimal ? string_view("decimal") : string_view(level_of(list, level).format);
    label += list_number(format, counters.values[static_cast<std::size_t>(level)]);
    ++i;
  }
  if (needs_space_behind(label)) label += ' ';
  return label;
}

std::optional<int> DocxNumbering::level_of_style(int list_id, string_view style_id) const {
  const auto found = lists_.find(list_id);
  if (found == lists_.end() || style_id.empty()) return std::nullopt;
  if (abstract_lists_.find(resolved_abstract_list(found->second.abstract_list)) == abstract_lists_.end()) return std::nullopt;
  for (int level = 0; level < level_count; ++level) {
    if (level_of(found->second, level).style == style_id) return level;
  }
  return std::nullopt;
}

}  // namespace bihuan::reader
