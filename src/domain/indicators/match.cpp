// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/match.h"

#include <algorithm>
#include <vector>

#include "domain/indicators/measure_unit.h"
#include "domain/indicators/name_index.h"
#include "domain/plan/names.h"

namespace bihuan::indicators {
namespace {

using plan::TargetKind;

constexpr std::size_t least_part = 9;  // bytes of a name within a longer one: three characters
constexpr double like_enough = 0.74;

bool is_one_of(Dimension dimension, std::initializer_list<Dimension> list) {
  return std::find(list.begin(), list.end(), dimension) != list.end();
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool ends_like_a_rate(std::string_view name) {
  for (const std::string_view ending : {"率", "比例", "比重", "占比", "度", "水平", "比"})
    if (name.ends_with(ending)) return true;
  return false;
}

// "民间投资增速" -> "民间投资": the name of a change without what says that it is one; the same text where nothing does.
std::string_view without_change(std::string_view name) {
  for (const std::string_view ending : {"增速", "增幅", "增长率", "增长速度", "涨幅", "降幅", "降低率", "下降率", "增长"})
    if (name.size() > ending.size() + 6 && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  return name;
}

// A target's words and what else could be meant by them, the most telling first.
std::vector<NameForm> readings(const Measured& measured) {
  std::vector<std::string> names;
  const std::string name(measured.name), action(measured.action), per(measured.per);
  if (!per.empty() && !name.starts_with("每")) names.push_back("每" + per + name);
  if (!action.empty()) {
    names.push_back(action + name);
    names.push_back(name + action);
  }
  names.push_back(name);
  if (const std::string_view plain = without_change(name); plain.size() < name.size()) names.emplace_back(plain);
  if (measure_unit(measured.unit).measure.over == Dimension::percent && measured.kind == TargetKind::level && !ends_like_a_rate(name)) {
    names.push_back(name + "覆盖率");
    names.push_back(name + "占比");
  }
  std::vector<NameForm> forms;
  for (const std::string& reading : names) forms.push_back(name_form(reading));
  return forms;
}

// "甲、乙和丙" -> 甲, 乙, 丙; nothing when it names one thing.
std::vector<std::string> listed(std::string_view name) {
  std::vector<std::string> items(1);
  for (std::size_t at = 0; at < name.size();) {
    const std::string_view rest = name.substr(at);
    std::size_t mark = 0;
    for (const std::string_view word : {"、", "和", "及", "与"})
      if (rest.starts_with(word)) mark = word.size();
    if (mark == 0) {
      items.back() += rest.front();
      ++at;
      continue;
    }
    items.emplace_back();
    at += mark;
  }
  if (items.size() == 1) items.clear();
  return items;
}

}  // namespace

bool fits(const Indicator& indicator, const Measured& measured) {
  if (indicator.units.empty()) return true;
  const Measure measure = measure_unit(measured.unit).measure;
  const bool is_change = measured.kind == TargetKind::growth || without_change(measured.name).size() < measured.name.size();
  if (is_change && is_one_of(measure.over, {Dimension::percent, Dimension::points, Dimension::times})) return true;
  return std::any_of(indicator.units.begin(), indicator.units.end(), [&](std::string_view unit) {
    const Measure own = measure_unit(unit).measure;
    if (own.over == Dimension::other || measure.over == Dimension::other) return unit == measured.unit;
    return own == measure || are_counted_alike(own, measure);
  });
}

Aspect aspect_of(const Indicator& indicator, const Measured& measured) {
  if (measured.kind == TargetKind::growth) return Aspect::growth;
  const bool is_percent = measure_unit(measured.unit).measure.over == Dimension::percent;
  if (is_percent && (indicator.kind == TargetKind::growth || without_change(measured.name).size() < measured.name.size()))
    return Aspect::growth;
  const std::string_view action = measured.action;
  if (indicator.kind == TargetKind::count && has_any(action, {"改造", "维修", "修缮", "更新", "提升", "升级", "加固", "修复"}) &&
      !has_any(action, {"新", "建", "增", "扩"}) && !has_any(indicator.chinese, {"改造", "更新", "修", "加固", "提升", "治理"}))
    return Aspect::renewed;
  if (indicator.kind == TargetKind::level && measured.kind == TargetKind::count &&
      (has_any(action, {"新增", "增加", "再增"}) || has_any(measured.name, {"新增"})))
    return Aspect::added;
  return Aspect::value;
}

namespace {

class Search {
 public:
  explicit Search(const Measured& measured)
      : measured_(measured), accept_([this](int i) { return fits(vocabulary()[static_cast<std::size_t>(i)], measured_); }) {}

  std::optional<Match> find() {
    const std::vector<NameForm> forms = readings(measured_);
    for (const NameForm& form : forms)
      if (const int found = index_.whole(form, accept_); found >= 0) return result(found, {}, {});
    for (const NameForm& form : forms)
      if (!form.scope.empty())
        if (const int found = index_.whole({form.words, {}}, accept_); found >= 0) return result(found, form.scope, {});
    for (const NameForm& form : forms)
      if (const auto part = index_.ending(form, least_part, accept_); part.indicator >= 0)
        return result(part.indicator, form.scope, form.words.substr(0, form.words.size() - part.size));
    for (const NameForm& form : forms)
      if (const auto part = index_.beginning(form, least_part, accept_); part.indicator >= 0) return result(part.indicator, form.scope, {});
    if (const auto found = find_head()) return found;
    if (const auto found = find_listed()) return found;
    for (const NameForm& form : forms)
      if (const int found = index_.alike(form, like_enough, accept_); found >= 0) return result(found, form.scope, {});
    return std::nullopt;
  }

 private:
  Match result(int indicator, std::string scope, std::string qualifier) const {
    const Indicator& found = vocabulary()[static_cast<std::size_t>(indicator)];
    return {&found, aspect_of(found, measured_), std::move(scope), std::move(qualifier)};
  }

  // "适合毕业生的岗位" -> "岗位", which what stands before 的 narrows.
  std::optional<Match> find_head() const {
    constexpr std::string_view of = "的";
    const std::size_t at = measured_.name.rfind(of);
    if (at == std::string_view::npos) return std::nullopt;
    Measured head = measured_;
    head.name.remove_prefix(at + of.size());
    for (const NameForm& form : readings(head))
      if (const int found = index_.whole(form, accept_); found >= 0) return result(found, form.scope, std::string(measured_.name.substr(0, at)));
    return std::nullopt;
  }

  // Several things in one name: what those of them that are known agree on, if they are at least half of them.
  std::optional<Match> find_listed() const {
    int agreed = -1;
    std::size_t known = 0;
    const std::vector<std::string> items = listed(measured_.name);
    for (const std::string& item : items) {
      Measured one = measured_;
      one.name = item;
      one.action = {};
      for (const NameForm& form : readings(one)) {
        int found = index_.whole(form, accept_);
        if (found < 0) found = index_.whole({form.words, {}}, accept_);
        if (found < 0) continue;
        if (agreed >= 0 && found != agreed) return std::nullopt;
        agreed = found;
        ++known;
        break;
      }
    }
    if (agreed < 0 || known * 2 < items.size()) return std::nullopt;
    return result(agreed, {}, std::string(measured_.name));
  }

  const Measured& measured_;
  const NameIndex& index_ = NameIndex::instance();
  NameIndex::Accept accept_;
};

}  // namespace

Measured measured_in(const plan::Target& target) {
  return {target.indicator.text, target.action.text, target.unit.text, target.per.text, target.kind};
}

std::optional<Match> match(const Measured& measured) {
  if (measured.name.empty() || measured.name.starts_with("占")) return std::nullopt;  // 占…比重: a share of nobody knows what
  return Search(measured).find();
}

const std::optional<Match>& MatchMemory::match(const Measured& measured) {
  constexpr std::size_t most_answers = 4096;
  std::string key;
  for (const std::string_view part : {measured.name, measured.action, measured.unit, measured.per}) (key += part) += '\n';
  key += plan::kind_name(measured.kind);
  if (answers_.size() >= most_answers && !answers_.contains(key)) answers_.clear();
  const auto [place, is_new] = answers_.try_emplace(std::move(key));
  if (is_new) place->second = indicators::match(measured);
  return place->second;
}

std::string_view aspect_name(Aspect aspect) {
  switch (aspect) {
    case Aspect::value:
      return "value";
    case Aspect::growth:
      return "growth";
    case Aspect::added:
      return "added";
    case Aspect::renewed:
      return "renewed";
  }
  return {};
}

}  // namespace bihuan::indicators
