// SPDX-License-Identifier: Apache-2.0
#include "main/lint_command.h"

#include <unistd.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <iostream>
#include <memory>
#include <new>

#include "domain/lint/lint.h"
#include "domain/lint/rule_table.h"
#include "domain/lint/waivers.h"
#include "main/ordered_work.h"
#include "main/output_file.h"
#include "main/progress_line.h"
#include "main/say_error.h"
#include "main/terminal.h"
#include "main/validators.h"
#include "reader/formats/open_document.h"
#include "reader/formats/sources.h"
#include "reader/read_plan.h"
#include "report/lint_json.h"
#include "report/lint_report.h"
#include "report/lint_texts.h"
#include "report/visible_text.h"

namespace bihuan {
namespace {

constexpr int not_read = 1, wrong_usage = 2, has_warnings = 4, has_errors = 5;

struct LintSlot {
  reader::SourceItem source;
  std::optional<base::Error> error;
  std::unique_ptr<reader::PlanReader> reader = std::make_unique<reader::PlanReader>();
  lint::Linter linter;
  report::LintCounts counts;
  std::vector<bool> used_waivers;
  std::string printed;
};

class LintRun {
 public:
  LintRun(const LintCommandOptions& options, lint::Options rules, std::vector<lint::Waiver> waivers)
      : options_(options),
        rules_(std::move(rules)),
        waivers_(std::move(waivers)),
        used_(waivers_.size(), false),
        style_{options.language, terminal_width(STDOUT_FILENO), may_colour(STDOUT_FILENO)},
        sources_(options.input.paths, source_limits(options.input.ways)),
        progress_(options.language, known_total(options.input)),
        open_options_(open_options(options.input.ways)) {}

  int run() {
    if (options_.printed == LintPrinted::sarif) print(report::sarif_opening(options_.language, BIHUAN_VERSION));
    if (options_.printed == LintPrinted::json) print("[");
    OrderedWork<LintSlot> work(thread_count(options_.input));
    work.run([this](LintSlot& slot) { return take(slot); }, [this](LintSlot& slot, const auto&) { read(slot); },
             [this](LintSlot& slot) { deliver(slot); });
    progress_.clear();
    if (options_.printed == LintPrinted::sarif) print(report::sarif_closing());
    if (options_.printed == LintPrinted::json) print("]\n");
    if (options_.printed == LintPrinted::text && counts_.plans > 0) print(report::lint_summary(counts_, options_.language));
    return told();
  }

 private:
  bool take(LintSlot& slot) {
    std::optional<reader::SourceItem> next = sources_.next();
    if (!next) return false;
    slot.source = std::move(*next);
    return true;
  }

  // What one file does to the program stays with that file.
  void read(LintSlot& slot) {
    slot.printed.clear(), slot.error.reset(), slot.counts = {};
    slot.used_waivers.assign(waivers_.size(), false);
    try {
      lint_source(slot);
    } catch (const std::bad_alloc&) {
      slot.error = base::Error{base::ErrorKind::too_large, "memory-short", slot.source.name(), {}};
    } catch (const std::exception& fault) {
      slot.error = base::Error{base::ErrorKind::invalid, "reader-fault", slot.source.name(), fault.what()};
    }
  }

  void lint_source(LintSlot& slot) {
    base::Result<std::string> bytes = slot.source.load();
    base::Result<plan::Document> document = bytes ? reader::open_owned_document(std::move(*bytes), slot.source.name(), open_options_)
                                                  : tl::unexpected(std::move(bytes.error()));
    if (!document) {
      slot.error = document.error();
      return;
    }
    const plan::Plan& plan = slot.reader->read(*document, {options_.input.ways.year});
    std::vector<lint::Finding> findings = slot.linter.lint(*document, plan, rules_);
    const std::vector<report::WaivedFinding> waived = waive(*document, findings, slot.used_waivers);
    slot.counts.count(findings);
    slot.counts.waived = waived.size();
    if (options_.printed == LintPrinted::json) slot.printed = report::lint_json(*document, findings, waived, options_.language);
    if (options_.printed == LintPrinted::sarif) slot.printed = report::sarif_results(*document, findings, waived, options_.language);
    if (options_.printed == LintPrinted::text) report::write_lint_report(*document, findings, style_, slot.printed);
  }

  // Takes what a waiver speaks of out of `findings`.
  std::vector<report::WaivedFinding> waive(const plan::Document& document, std::vector<lint::Finding>& findings,
                                           std::vector<bool>& used) const {
    std::vector<report::WaivedFinding> waived;
    const auto is_waived = [&](lint::Finding& finding) {
      for (std::size_t i = 0; i < waivers_.size(); ++i) {
        if (!lint::fits(waivers_[i], finding, lint::rules()[finding.rule].name, document)) continue;
        used[i] = true;
        waived.push_back({std::move(finding), waivers_[i].reason, waivers_[i].name});
        return true;
      }
      return false;
    };
    std::vector<lint::Finding> left;
    for (lint::Finding& finding : findings)
      if (!is_waived(finding)) left.push_back(std::move(finding));
    findings = std::move(left);
    return waived;
  }

  void deliver(LintSlot& slot) {
    progress_.clear();
    ++done_;
    if (slot.error) {
      errors_.push_back(std::move(*slot.error));
    } else {
      if (options_.printed != LintPrinted::text && !slot.printed.empty() && has_printed_) print(",\n");
      has_printed_ = has_printed_ || !slot.printed.empty();
      print(slot.printed);
      counts_.plans += slot.counts.plans, counts_.errors += slot.counts.errors, counts_.warnings += slot.counts.warnings;
      counts_.notes += slot.counts.notes, counts_.waived += slot.counts.waived;
      for (std::size_t i = 0; i < used_.size(); ++i) used_[i] = used_[i] || slot.used_waivers[i];
    }
    progress_.show(done_, slot.source.name());
  }

  int told() {
    if (done_ == 0)
      errors_.push_back({base::ErrorKind::not_found, "plan-not-found", named_paths(options_.input), {}});
    for (const base::Error& error : errors_) say_error(error, options_.language);
    for (std::size_t i = 0; i < waivers_.size(); ++i)
      if (!used_[i])
        say_error({base::ErrorKind::not_found, "waiver-unused", options_.waivers_path + ":" + std::to_string(waivers_[i].written_on),
                   waivers_[i].rule},
                  options_.language);
    if (!errors_.empty()) return not_read;
    return counts_.errors > 0 ? has_errors : counts_.warnings > 0 ? has_warnings : 0;
  }

  static void print(const std::string& text) { write_all(STDOUT_FILENO, text, "-"); }

  const LintCommandOptions& options_;
  lint::Options rules_;
  std::vector<lint::Waiver> waivers_;
  std::vector<bool> used_;
  report::TableStyle style_;
  reader::Sources sources_;
  ProgressLine progress_;
  reader::OpenOptions open_options_;
  std::vector<base::Error> errors_;
  report::LintCounts counts_;
  std::size_t done_ = 0;
  bool has_printed_ = false;
};

int say_unknown_rule(const std::string& name, report::Language language) {
  say_error({base::ErrorKind::not_found, "rule-unknown", {}, name}, language);
  return wrong_usage;
}

// Sets the entries of the rules that `name` means: a rule, or all of a severity. False when it means none.
bool mark(const std::string& name, std::vector<bool>& marked) {
  bool found = false;
  for (std::size_t i = 0; i < lint::rules().size(); ++i)
    if (lint::rules()[i].name == name || lint::severity_name(lint::rules()[i].severity) == name) marked[i] = found = true;
  return found;
}

// None for an empty path.
base::Result<std::vector<lint::Waiver>> read_waivers(const std::string& path) {
  if (path.empty()) return std::vector<lint::Waiver>();
  constexpr std::size_t most_bytes = std::size_t{16} << 20;
  const auto text = reader::read_file_bytes(path, most_bytes);
  return text ? lint::read_waivers(*text, path) : tl::unexpected(text.error());
}

}  // namespace

int run_lint(const LintCommandOptions& options) {
  lint::Options rules;
  const std::size_t count = lint::rules().size();
  std::vector<bool> only(count, options.only.empty()), dropped(count, false);
  for (const std::string& name : options.only)
    if (!mark(name, only)) return say_unknown_rule(name, options.language);
  for (const std::string& name : options.not_these)
    if (!mark(name, dropped)) return say_unknown_rule(name, options.language);
  for (std::size_t i = 0; i < count; ++i) rules.skipped.push_back(!only[i] || dropped[i]);
  auto waivers = read_waivers(options.waivers_path);
  if (!waivers) {
    say_error(waivers.error(), options.language);
    return wrong_usage;
  }
  LintCommandOptions all = options;
  if (const auto error = append_listed(all.input)) {
    say_error(*error, options.language);
    return not_read;
  }
  return LintRun(all, std::move(rules), std::move(*waivers)).run();
}

int run_explain(const std::string& name, report::Language language) {
  if (name.empty()) {
    write_all(STDOUT_FILENO, report::rule_list(language), "-");
    return 0;
  }
  const auto rule = lint::rule_named(name);
  if (!rule) return say_unknown_rule(name, language);
  write_all(STDOUT_FILENO, report::rule_explanation(*rule, language), "-");
  return 0;
}

}  // namespace bihuan
