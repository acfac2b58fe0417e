// SPDX-License-Identifier: Apache-2.0
#include "report/pack_document.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "domain/packs/burden.h"
#include "domain/packs/diagram.h"
#include "domain/packs/pack_names.h"
#include "report/messages.h"

namespace bihuan::report {
namespace {

using namespace packs;

// A cell of a Markdown table: no bar and no line end of its own, no tag.
std::string cell(std::string_view text) {
  std::string shown;
  for (const char c : text) {
    if (c == '|') shown += "\\|";
    else if (c == '<') shown += "&lt;";
    else shown += c == '\n' || c == '\r' ? ' ' : c;
  }
  return shown;
}

constexpr std::array<std::string_view, 6> relations_in_chinese = {"当地的", "承办单位的", "承办单位上级的", "被叫单位的", "吹哨单位的", "任一单位的"};
constexpr std::array<std::string_view, 6> relations_in_english = {"of the place", "of the unit in charge", "above the unit in charge",
                                                                  "of a called unit", "of the caller",   "anywhere"};

// Of the program's own posts.
std::string post_word(std::string_view id, Language language) {
  constexpr std::array<std::array<std::string_view, 3>, 9> words = {{{"reporter", "反映人", "reporter"},
                                                                    {"grid_worker", "网格员", "grid worker"},
                                                                    {"clerk", "受理员", "clerk"},
                                                                    {"dispatcher", "派遣员", "dispatcher"},
                                                                    {"liaison", "联络员", "liaison"},
                                                                    {"supervisor", "督查员", "supervisor"},
                                                                    {"verifier", "核查回访员", "verifier"},
                                                                    {"leader", "分管领导", "leader"},
                                                                    {"evaluator", "考核员", "evaluator"}}};
  for (const auto& row : words)
    if (row[0] == id) return std::string(pick(language, row[1], row[2]));
  return std::string(id);
}

// The titles of some things of a list, as a person reads them one after the other.
template <class Things>
std::string title_list(const Things& things, const std::vector<std::string>& ids, Language language) {
  std::string text;
  for (const std::string& id : ids) {
    const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
    text.append(text.empty() ? "" : pick(language, "、", ", ")).append(found == things.end() ? std::string_view(id) : pick(language, found->title.zh, found->title.en));
  }
  return text;
}

class Writer {
 public:
  Writer(const Pack& pack, Language language) : pack_(pack), language_(language) {}

  std::string write() {
    head();
    states();
    transitions();
    clocks();
    kinds();
    rates();
    burden();
    return std::move(out_);
  }

 private:
  std::string_view word(std::string_view chinese, std::string_view english) const { return pick(language_, chinese, english); }
  std::string in(const Text& text) const { return cell(pick(language_, text.zh, text.en)); }
  void line(std::string_view text = {}) { out_.append(text).append("\n"); }
  void heading(std::string_view chinese, std::string_view english) { line("\n## " + std::string(word(chinese, english)) + "\n"); }
  template <class... Cells>
  void row(const Cells&... cells) {
    out_ += "|";
    ((out_ += " " + std::string(cells) + " |"), ...);
    out_ += "\n";
  }
  template <class... Names>
  void table(const Names&... names) {
    row(names...);
    out_ += "|";
    for (std::size_t i = 0; i < sizeof...(names); ++i) out_ += "---|";
    out_ += "\n";
  }

  template <class Things>
  std::string title_of(const Things& things, std::string_view id) const {
    for (const auto& thing : things)
      if (thing.id == id) return in(thing.title);
    return cell(id);
  }
  template <class Things>
  std::string titles(const Things& things, const std::vector<std::string>& ids) const {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : std::string(word("、", ", "))) + (id == "*" ? "*" : title_of(things, id));
    return text;
  }
  std::string post(std::string_view id) const {
    for (const Post& own : pack_.posts)
      if (own.id == id) return in(own.title);
    return post_word(id, language_);
  }
  std::string who(const Who& one) const {
    if (one.is_timer) return std::string(word("程序", "the program"));
    if (one.is_reporter) return std::string(word("反映人", "the reporter"));
    const auto place = static_cast<std::size_t>(one.relation);
    if (language_ == Language::english) return post(one.post) + " " + std::string(relations_in_english[place]) + (one.is_apart_from_handler ? ", apart from the handler" : "");
    return std::string(relations_in_chinese[place]) + post(one.post) + (one.is_apart_from_handler ? "（不是办理的人）" : "");
  }
  std::string whos(const std::vector<Who>& who_list) const {
    std::string text;
    for (const Who& one : who_list) text += (text.empty() ? "" : std::string(word("、", "; "))) + who(one);
    return text;
  }
  std::string asks(const std::vector<std::string>& form, const std::vector<std::string>& required) const {
    std::string text;
    for (const std::string& id : form) {
      text += (text.empty() ? "" : std::string(word("、", ", "))) + title_of(pack_.fields, id);
      for (const std::string& needed : required)
        if (needed == id) text += "*";
    }
    return text;
  }
  std::string condition(const Condition& when) const { return cell(condition_words(pack_, when, language_)); }

  void head() {
    line("# " + in(pack_.title));
    line("\n`" + pack_.id + "` " + std::string(word("第 ", "version ")) + std::to_string(pack_.version) + std::string(word(" 版", "")));
    line("\n" + in(pack_.purpose));
    if (!pack_.sources.empty()) line();
    for (const Text& source : pack_.sources) line("- " + in(source));
  }

  void states() {
    heading("状态", "States");
    table(word("状态", "state"), word("告诉反映人的话", "what the reporter reads"), "");
    for (const State& state : pack_.states)
      row(in(state.title), in(state.told), state.is_end ? word("结束", "end") : state.is_waiting ? word("等待", "waiting") : "");
    line("\n```mermaid\n" + mermaid_of(pack_, language_ == Language::chinese) + "```");
  }

  void transitions() {
    heading("每一步", "Steps");
    table(word("步骤", "step"), word("从", "from"), word("到", "to"), word("谁", "who"), word("条件", "when"), word("要填（* 必填）", "asked (* must be given)"));
    for (const Transition& one : pack_.transitions)
      row(in(one.title), titles(pack_.states, one.from), one.to.empty() ? "" : title_of(pack_.states, one.to), cell(whos(one.who)), condition(one.when),
          asks(one.form, one.required));
  }

  void clocks() {
    heading("时限", "Terms");
    table(word("时钟", "clock"), word("期限", "term"), word("到期告诉谁", "who hears"));
    for (const ClockRule& clock : pack_.clocks) {
      std::string terms, hears;
      for (const ClockTerm& term : clock.terms) {
        const std::string when = condition(term.when);
        terms += (terms.empty() ? "" : "<br>") + (when.empty() ? "" : when + ": ") + term_words(term.term, language_);
      }
      for (const Step& step : clock.steps) hears += (hears.empty() ? "" : "<br>") + moment(step) + ": " + cell(whos(step.tells)) + done_by(step);
      row(in(clock.title), terms, hears);
    }
  }
  std::string moment(const Step& step) const {
    const std::array<std::string_view, 3> words = {word("开始", "start"), word("将到期", "due soon"), word("到期", "due")};
    std::string text(words[static_cast<std::size_t>(step.from)]);
    return step.after ? text + " + " + term_words(*step.after, language_) : text;
  }
  std::string done_by(const Step& step) const { return step.transition.empty() ? "" : " → " + title_of(pack_.transitions, step.transition); }

  void kinds() {
    heading("类别和上报时要填的", "Kinds and what is asked when they are reported");
    table(word("类别", "kind"), word("要填（* 必填）", "asked (* must be given)"), word("密级", "secrecy"));
    for (const Kind& kind : pack_.kinds) row(in(kind.title), asks(kind.form, kind.required), std::to_string(kind.secrecy));
  }

  void rates() {
    if (pack_.rates.empty() && pack_.measures.empty()) return;
    heading("比率和数字", "Rates and figures");
    table(word("名称", "name"), word("分子", "numerator"), word("分母", "denominator"), word("说明", "note"));
    for (const Rate& rate : pack_.rates) row(in(rate.title), counted(rate.numerator), counted(rate.denominator), in(rate.note));
    for (const Measure& one : pack_.measures)
      row(in(one.title), std::string(name_of(one.as)) + " " + std::string(name_of(one.of)), counted(one.counted), in(one.note));
  }
  std::string counted(const Counted& one) const {
    std::string text = "`" + one.at + "`";
    const std::string when = condition(one.when);
    if (!when.empty()) text += " · " + when;
    if (!one.clock_met.empty()) text += " · " + std::string(word("按时：", "in time: ")) + title_of(pack_.clocks, one.clock_met);
    if (!one.clock_missed.empty()) text += " · " + std::string(word("超时：", "late: ")) + title_of(pack_.clocks, one.clock_missed);
    return text;
  }

  void burden() {
    heading("负担：问谁多少", "Burden: what is asked of whom");
    table(word("类别", "kind"), word("谁", "who"), word("项数", "fields"), word("必填", "must"), word("照片、文件", "photos, files"), word("轨迹", "tracks"),
          word("约需秒数（只填必填）", "seconds, about (the mandatory ones)"));
    for (const KindBurden& one : burden_of(pack_))
      for (const Asked& asked : one.asked)
        row(title_of(pack_.kinds, one.kind), post(asked.who), std::to_string(asked.fields), std::to_string(asked.mandatory), std::to_string(asked.photos),
            std::to_string(asked.tracks), std::to_string(asked.seconds) + " (" + std::to_string(asked.least_seconds) + ")");
  }

  const Pack& pack_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string condition_words(const Pack& pack, const Condition& when, Language language) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text.append(text.empty() ? "" : pick(language, "；", "; ")).append(part);
  };
  const auto add_titled = [&](std::string_view title, const std::string& names) {
    if (!names.empty()) add(std::string(title) + names);
  };
  add(title_list(pack.kinds, when.kinds, language));
  add(title_list(pack.levels, when.levels, language));
  add(title_list(pack.channels, when.channels, language));
  add(title_list(pack.results, when.results, language));
  for (const ObjectClass object : when.objects)
    add(std::string(object == ObjectClass::part    ? pick(language, "部件", "facilities")
                    : object == ObjectClass::event ? pick(language, "事件", "street matters")
                                                   : pick(language, "其他", "others")));
  for (const auto& [id, values] : when.fields)
    if (const Field* field = pack.field(id)) add(std::string(pick(language, field->title.zh, field->title.en)) + " = " + title_list(field->choices, values, language));
  add_titled(pick(language, "已做：", "done: "), title_list(pack.transitions, when.done, language));
  add_titled(pick(language, "未做：", "not done: "), title_list(pack.transitions, when.not_done, language));
  add_titled(pick(language, "未到期：", "in time: "), title_list(pack.clocks, when.in_time, language));
  if (when.called == Condition::Called::none) add(std::string(pick(language, "没有吹哨", "no whistle is going on")));
  if (when.called == Condition::Called::rated) add(std::string(pick(language, "该来的单位都已打分", "every unit that had to come is rated")));
  return text;
}

std::string pack_document(const packs::Pack& pack, Language language) { return Writer(pack, language).write(); }

std::string fault_line(const packs::Fault& fault, std::string_view file, Language language) {
  std::string where(file);
  if (fault.line > 0) where += ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
  where += fault.is_error ? pick(language, "：错误", ": error") : pick(language, "：提醒", ": warning");
  std::string text = error_sentence({base::ErrorKind::invalid, fault.code, where, fault.detail}, language);
  if (!fault.path.empty()) text += " [" + fault.path + "]";
  return text;
}

std::string term_words(const clocks::Term& term, Language language) {
  if (language == Language::english) return clocks::to_text(term);
  constexpr std::array<std::string_view, 4> units = {"分钟", "工作小时", "个工作日", "个自然日"};
  std::string text = std::to_string(term.amount) + " " + std::string(units[static_cast<std::size_t>(term.unit)]);
  const bool counts_days = term.unit == clocks::TermUnit::working_day || term.unit == clocks::TermUnit::calendar_day;
  if (counts_days && term.start == clocks::StartRule::at_once) text += "（当日起算）";
  return text;
}

}  // namespace bihuan::report
