// SPDX-License-Identifier: Apache-2.0
#include "main/compare_command.h"

#include <unistd.h>

#include <functional>
#include <optional>
#include <unordered_set>

#include "domain/comparison/upper.h"
#include "main/figure_groups.h"
#include "main/figure_input.h"
#include "main/output_file.h"
#include "main/overwritten_input.h"
#include "main/say_error.h"
#include "main/terminal.h"
#include "report/comparison_rows.h"
#include "report/csv_sink.h"
#include "report/workbook.h"

namespace bihuan {
namespace {

using comparison::Figure;
using comparison::Standing;
using comparison::UpperFinding;

constexpr int same = 0, differs = 1, trouble = 2;

void print(std::string_view text) { write_all(STDOUT_FILENO, text, "-"); }

report::TableStyle style_of(const CompareOptions& options) {
  return {options.language, terminal_width(STDOUT_FILENO), may_colour(STDOUT_FILENO)};
}

int told(const FigureInput& input, const CompareOptions& options) {
  for (const base::Error& error : input.errors) say_error(error, options.language);
  if (input.plan_count == 0 && input.errors.empty()) {
    say_error({base::ErrorKind::not_found, "plan-not-found", named_paths(options.input), {}}, options.language);
    return trouble;
  }
  return input.errors.empty() ? same : trouble;
}

// Writes groups as they come; of a table for people it holds the rows that are shown, else what came before a second plan.
class GroupOutput {
 public:
  GroupOutput(const CompareOptions& options, bool show_all) : options_(options), show_all_(show_all), style_(style_of(options)) {
    if (options.form == ComparisonForm::csv) {
      report::write_csv_header(report::comparison_columns(), options.language, text_);
      csv_.emplace(text_, drain_);
    }
    if (options.form == ComparisonForm::json) text_ = "[";
    if (!options.workbook_path.empty()) {
      workbook_file_.emplace(options.workbook_path);
      workbook_.emplace(workbook_file_->unfinished_path(), options.workbook_path, options.language);
      sheet_ = &workbook_->add_sheet(report::pick(options.language, "比较", "comparison"), report::comparison_columns());
    }
  }

  void add(Figure& figure) {
    if (!is_asked_for(figure)) return;
    if (key_ != figure.key) end_group();
    key_ = figure.key;
    ++counts_.values;
    if (plans_.insert(std::hash<std::string>{}(figure.file)).second) ++counts_.plans;
    if (options_.form == ComparisonForm::table && !sheet_) {
      if (held_.size() < options_.rows) held_.push_back(std::move(figure));
      return;
    }
    held_.push_back(std::move(figure));
    if (show_all_ || counts_.plans > 1) release();
  }

  void finish() {
    end_group();
    if (options_.form == ComparisonForm::json) text_ += group_count_ == 0 ? "]\n" : "\n]\n";
    print(text_);
    if (!workbook_) return;
    workbook_->close();
    workbook_file_->keep();
  }

 private:
  bool is_asked_for(const Figure& figure) const {
    if (options_.indicator.empty()) return true;
    const indicators::Indicator* indicator = indicators::find_indicator(figure.indicator);
    const auto holds = [&](std::string_view text) { return text.find(options_.indicator) != std::string_view::npos; };
    return holds(figure.name) || holds(figure.indicator) ||
           (indicator != nullptr && (holds(indicator->chinese) || holds(indicator->english)));
  }

  void release() {
    for (const Figure& figure : held_) write(figure);
    held_.clear();
  }

  void write(const Figure& figure) {
    if (sheet_ != nullptr) workbook_->write([&] { report::write_comparison_row(figure, options_.language, *sheet_); });
    switch (options_.form) {
      case ComparisonForm::table:
        if (shown_.size() < options_.rows) shown_.push_back(figure);
        break;
      case ComparisonForm::json:
        if (!is_open_) {
          text_ += group_count_++ == 0 ? "\n" : ",\n";
          std::string head = report::group_json(figure);
          head.pop_back();
          text_ += head + ",\"values\":[";
        }
        text_ += is_open_ ? ",\n " : "\n ";
        text_ += report::figure_json(figure);
        break;
      case ComparisonForm::lines:
        text_ += report::figure_json(figure) + '\n';
        break;
      case ComparisonForm::csv:
        report::write_comparison_row(figure, options_.language, *csv_);
        break;
    }
    is_open_ = true;
    report::drain_full_block(text_, drain_);
  }

  void end_group() {
    if (options_.form == ComparisonForm::table) {
      if (!sheet_) shown_.swap(held_);
      if (show_all_ || counts_.plans > 1) {
        text_ += report::comparison_table(shown_, counts_, style_);
        report::drain_full_block(text_, drain_);
      }
    } else if (is_open_ && options_.form == ComparisonForm::json) {
      text_ += "]}";
    }
    held_.clear();
    shown_.clear();
    plans_.clear();
    counts_ = {};
    is_open_ = false;
  }

  const CompareOptions& options_;
  bool show_all_;
  report::TableStyle style_;
  report::Drain drain_ = [](std::string_view block) { print(block); };
  std::string text_, key_;
  std::optional<report::CsvSink> csv_;
  std::optional<OutputFile> workbook_file_;
  std::optional<report::Workbook> workbook_;
  report::RowSink* sheet_ = nullptr;
  std::vector<Figure> held_, shown_;
  std::unordered_set<std::size_t> plans_;
  report::GroupCounts counts_;
  bool is_open_ = false;
  std::size_t group_count_ = 0;
};

int compare_plans(const CompareOptions& options) {
  FigureGroups groups(options.memory_bytes);
  const FigureInput input = read_figures(options.input, [&](Figure& figure) { groups.add(figure); });
  GroupOutput output(options, options.all || input.plan_count < 2);
  groups.drain([&](Figure& figure) { output.add(figure); });
  output.finish();
  return told(input, options);
}

// Lower plans one after the other; only one plan's figures are held.
class UpperRun {
 public:
  explicit UpperRun(const CompareOptions& options) : options_(options), style_(style_of(options)) {}

  int run() {
    CompareOptions above = options_;
    above.input.paths = {options_.upper_path};
    const FigureInput input = read_figures(above.input, [&](Figure& figure) { upper_.push_back(figure); });
    if (const int status = told(input, above); status != same) return status;
    if (options_.form == ComparisonForm::json) print("[");
    const auto take = [&](Figure& figure) {
      if (!lower_.empty() && lower_.front().file != figure.file) judge(lower_.front().file);
      lower_.push_back(std::move(figure));
    };
    const auto without = [&](const std::string& name) {
      if (!lower_.empty()) judge(lower_.front().file);
      judge(name);
    };
    const FigureInput lowers = read_figures(options_.input, take, without);
    if (!lower_.empty()) judge(lower_.front().file);
    if (options_.form == ComparisonForm::json) print("\n]\n");
    const int status = told(lowers, options_);
    return status != same ? status : differs_ ? differs : same;
  }

 private:
  void judge(const std::string& file) {
    const auto findings = comparison::against_upper(upper_, lower_);
    for (const UpperFinding& finding : findings)
      differs_ |= finding.standing == Standing::weaker || finding.standing == Standing::inflated || finding.standing == Standing::missing;
    if (options_.form == ComparisonForm::json || options_.form == ComparisonForm::lines) {
      std::string text;
      for (const UpperFinding& finding : findings) {
        if (options_.form == ComparisonForm::json) text += count_++ == 0 ? "\n" : ",\n";
        text += report::upper_json(finding);
        if (options_.form == ComparisonForm::lines) text += '\n';
      }
      print(text);
    } else {
      const bool is_titled = !lower_.empty() && !lower_.front().title.empty();
      print(report::upper_table(findings, is_titled ? lower_.front().title : file, style_));
    }
    lower_.clear();
  }

  const CompareOptions& options_;
  report::TableStyle style_;
  std::vector<Figure> upper_, lower_;
  bool differs_ = false;
  std::size_t count_ = 0;
};

}  // namespace

int run_compare(const CompareOptions& options) {
  CompareOptions all = options;
  if (const auto error = append_listed(all.input)) {
    say_error(*error, options.language);
    return trouble;
  }
  if (const auto error = overwritten_input(all.input, {options.workbook_path})) {
    say_error(*error, options.language);
    return trouble;
  }
  return options.upper_path.empty() ? compare_plans(all) : UpperRun(all).run();
}

}  // namespace bihuan
