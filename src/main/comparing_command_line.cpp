// SPDX-License-Identifier: Apache-2.0
#include "main/comparing_command_line.h"

#include "main/compare_command.h"
#include "main/diff_command.h"
#include "main/validators.h"

namespace bihuan {

using report::Language;

std::string ComparingCommandLine::text(std::string_view chinese, std::string_view english) const { return say(language_, chinese, english); }

void ComparingCommandLine::add_to(CLI::App& app, Language language) {
  language_ = language;
  compare.language = ledger.language = language;
  add_diff(app);
  add_compare(app);
}

std::vector<CLI::App*> ComparingCommandLine::all() const { return {diff_command, compare_command}; }

void ComparingCommandLine::add_diff(CLI::App& app) {
  diff_command = app.add_subcommand("diff", text("两份方案之间改了什么", "what changed between two plans"));
  CLI::App& command = *diff_command;
  command
      .add_option("OLD", diff.before,
                  text("旧的：文件，- 为标准输入，或台账库里的方案，如 990101-3@1",
                       "the older: a file, - for standard input, or a plan of the ledger, such as 990101-3@1"))
      ->required()
      ->option_text(" ");
  command.add_option("NEW", diff.after, text("新的，同上", "the newer, likewise"))->required()->option_text(" ");
  command.add_flag("--list", diff.is_list,
                   text("NEW 是一年的清单：方案里哪些承诺它承接了，哪些无人承接",
                        "NEW is a year's list: what of the plan it carries, and what nobody carries"));
  command.add_flag("--json", diff.is_json, text("输出 JSON", "print JSON"));
  add_ways_of_reading(command, diff.ways, language_);
  add_ledger_options(command, ledger, language_);
}

void ComparingCommandLine::add_compare(CLI::App& app) {
  compare_command = app.add_subcommand("compare", text("同一指标在各地、各层级、各年份的目标值", "one indicator across places, levels and years"));
  CLI::App& command = *compare_command;
  command
      .add_option("PLAN", compare.input.paths,
                  text("方案：文件、文件夹、压缩包；- 和 .ndjson 也可以是 bihuan read --ndjson 的输出",
                       "plans: files, folders, archives; - and .ndjson may be what bihuan read --ndjson printed"))
      ->option_text(" ");
  const std::string what = text("比什么", "What to compare");
  command.add_option("--upper", compare.upper_path, text("上级方案：看下级各项指标一致、偏低、加码还是缺", "the plan above: which of its targets a lower plan takes over, weakens, inflates or leaves out"))
      ->option_text("PLAN")
      ->group(what);
  command.add_option("--indicator", compare.indicator, text("只看编号或名称含这些字的指标", "only indicators whose id or name holds this"))
      ->option_text("TEXT")
      ->group(what);
  command.add_flag("--all", compare.all, text("只有一份方案写了的指标也列出", "also what a single plan has"))->group(what);
  const std::string output = text("输出到标准输出（缺省为表格）", "To standard output (a table by default)");
  command.add_flag("--json", json_, text("JSON：一个指标一个对象", "JSON: an object for each indicator"))->group(output);
  command.add_flag("--ndjson", lines_, text("每行一个 JSON：一个值一行", "JSON lines: one for each value"))->group(output);
  command.add_flag("--csv", csv_, text("CSV：一个值一行", "CSV: a row for each value"))->group(output);
  command.add_option("--rows", compare.rows, text("表格里每个指标最多列几个值（缺省 20）", "values of an indicator that a table shows at most (default 20)"))
      ->check(number_between(1, 100000, language_))
      ->option_text("N")
      ->group(output);
  command.add_option("--xlsx", compare.workbook_path, text("另写电子表格", "also write a workbook"))
      ->check(file_ending({".xlsx"}, language_))
      ->option_text("FILE")
      ->group(text("另写文件", "To files"));
  add_plan_input(command, compare.input, language_);
  add_size(command, "--memory", compare.memory_bytes,
           text("超过多少就放到临时文件里，如 256M（缺省 64M）", "from how much on rows wait in temporary files, such as 256M (default 64M)"), language_);
}

std::optional<std::string> ComparingCommandLine::settle() {
  if (!compare_command->parsed()) return std::nullopt;
  if (json_ + lines_ + csv_ > 1)
    return text("--json、--ndjson、--csv 只能选一个", "only one of --json, --ndjson and --csv can be chosen");
  if (!compare.upper_path.empty() && (csv_ || !compare.workbook_path.empty()))
    return text("--upper 输出表格、--json 或 --ndjson", "--upper prints a table, --json or --ndjson");
  compare.form = json_ ? ComparisonForm::json : lines_ ? ComparisonForm::lines : csv_ ? ComparisonForm::csv : ComparisonForm::table;
  return settle_input(compare.input, language_);
}

std::optional<int> ComparingCommandLine::run() const {
  if (compare_command->parsed()) return run_compare(compare);
  if (diff_command->parsed()) return run_diff(ledger, diff);
  return std::nullopt;
}

}  // namespace bihuan
