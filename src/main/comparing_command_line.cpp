// SPDX-License-Identifier: Apache-2.0
#include "main/comparing_command_line.h"

#include <unistd.h>

#include "main/compare_command.h"
#include "main/terminal.h"
#include "main/validators.h"

namespace bihuan {

using report::Language;

std::string ComparingCommandLine::text(std::string_view chinese, std::string_view english) const {
  return say(language_, chinese, english);
}

void ComparingCommandLine::add_to(CLI::App& app, Language language) {
  language_ = language;
  add_compare(app);
  add_diff(app);
}

std::vector<CLI::App*> ComparingCommandLine::all() const { return {compare_command, diff_command}; }

void ComparingCommandLine::add_ways_of_reading(CLI::App& command, ReadCommandOptions& read) {
  read.language = language_;
  const std::string reading = text("怎样读", "How to read");
  command.add_option("--year", read.year, text("“年内”“全年”所指的年份", "the year that 年内 and 全年 mean"))
      ->check(number_between(1949, 2199, language_))
      ->option_text("N")
      ->group(reading);
  command.add_option("--encoding", read.encoding, text("文字编码（缺省自动判断）", "text encoding (default: detected)"))
      ->option_text("NAME")
      ->group(reading);
}

void ComparingCommandLine::add_diff(CLI::App& app) {
  diff_command = app.add_subcommand("diff", text("两份方案之间承诺的变化", "what changed between two plans"));
  CLI::App& command = *diff_command;
  command.add_option("OLD", diff.old_path, text("原来的方案；用 --list 时是方案", "the plan before; with --list the plan"))
      ->required()
      ->option_text(" ");
  command.add_option("NEW", diff.new_path, text("后来的方案；用 --list 时是年度清单", "the plan after; with --list the year's list"))
      ->required()
      ->option_text(" ");
  command
      .add_flag("--list", diff.is_list,
                text("看年度清单列了方案里的哪些承诺，哪些无人认领", "what of the plan the year's list carries, and what nobody does"))
      ->group(text("比什么", "What to compare"));
  const std::string output = text("输出到标准输出（缺省为文字）", "To standard output (text by default)");
  command.add_flag("--json", diff.json, text("JSON：一个对象", "JSON: one object"))->group(output);
  command.add_flag("-q,--quiet", diff.quiet, text("不输出，只看退出码", "print nothing; the exit code tells"))->group(output);
  add_ways_of_reading(command, diff.read);
}

void ComparingCommandLine::add_compare(CLI::App& app) {
  compare_command =
      app.add_subcommand("compare", text("同一指标在各地、各层级、各年份的目标值", "one indicator across places, levels and years"));
  CLI::App& command = *compare_command;
  command
      .add_option("PLAN", compare.read.paths,
                  text("方案：文件、文件夹、压缩包；- 和 .ndjson 也可以是 bihuan read --ndjson 的输出",
                       "plans: files, folders, archives; - and .ndjson may be what bihuan read --ndjson printed"))
      ->option_text(" ");
  const std::string what = text("比什么", "What to compare");
  command
      .add_option("--upper", compare.upper_path,
                  text("上级方案：看下级各项指标一致、偏低、加码还是缺",
                       "the plan above: which of its targets a lower plan takes over, weakens, inflates or leaves out"))
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
  command
      .add_option("--rows", compare.rows,
                  text("表格里每个指标最多列几个值（缺省 20）", "values of an indicator that a table shows at most (default 20)"))
      ->check(number_between(1, 100000, language_))
      ->option_text("N")
      ->group(output);
  command.add_option("--xlsx", compare.workbook_path, text("另写电子表格", "also write a workbook"))
      ->check(file_ending({".xlsx"}, language_))
      ->option_text("FILE")
      ->group(text("另写文件", "To files"));
  add_ways_of_reading(command, compare.read);
  command.add_option("-j,--jobs", compare.read.threads, text("并行数（缺省为核数）", "threads (default: one a core)"))
      ->check(number_between(1, 256, language_))
      ->option_text("N")
      ->group(text("怎样读", "How to read"));
  command
      .add_option("--memory", memory_,
                  text("超过多少就放到临时文件里，如 256M（缺省 64M）",
                       "from how much on rows wait in temporary files, such as 256M (default 64M)"))
      ->check(CLI::Validator(
          [this](std::string& size) {
            return byte_size(size) ? std::string()
                                   : text("“" + size + "”不是大小，写成 64M 或 1G 这样", "\"" + size + "\" is no size; write 64M or 1G");
          },
          ""))
      ->option_text("SIZE")
      ->group(text("怎样读", "How to read"));
}

std::optional<std::string> ComparingCommandLine::settle() {
  if (!compare_command->parsed()) return std::nullopt;
  if (json_ + lines_ + csv_ > 1) return text("--json、--ndjson、--csv 只能选一个", "only one of --json, --ndjson and --csv can be chosen");
  if (!compare.upper_path.empty() && (csv_ || !compare.workbook_path.empty()))
    return text("--upper 输出表格、--json 或 --ndjson", "--upper prints a table, --json or --ndjson");
  compare.form = json_ ? ComparisonForm::json : lines_ ? ComparisonForm::lines : csv_ ? ComparisonForm::csv : ComparisonForm::table;
  if (!memory_.empty()) compare.memory_bytes = *byte_size(memory_);
  if (!compare.read.paths.empty()) return std::nullopt;
  if (is_terminal(STDIN_FILENO)) return text("没有说比哪些方案", "no plan was named");
  compare.read.paths.push_back("-");
  return std::nullopt;
}

std::optional<int> ComparingCommandLine::run() const {
  if (compare_command->parsed()) return run_compare(compare);
  if (diff_command->parsed()) return run_diff(diff);
  return std::nullopt;
}

}  // namespace bihuan
