// SPDX-License-Identifier: Apache-2.0
#include "main/diff_command_line.h"

#include "main/validators.h"

namespace bihuan {

void DiffCommandLine::add_to(CLI::App& app, report::Language words) {
  const auto text = [&](std::string_view chinese, std::string_view english) { return say(words, chinese, english); };
  ledger.language = words;
  diff_command = app.add_subcommand("diff", text("两份方案之间改了什么", "what changed between two plans"));
  diff_command
      ->add_option("OLD", options.before,
                   text("旧的：文件，- 为标准输入，或台账库里的方案，如 990101-3@1",
                        "the older: a file, - for standard input, or a plan of the ledger, such as 990101-3@1"))
      ->required()
      ->option_text(" ");
  diff_command->add_option("NEW", options.after, text("新的，同上", "the newer, likewise"))->required()->option_text(" ");
  diff_command->add_flag("--list", options.is_list,
                         text("NEW 是一年的清单：方案里哪些承诺它承接了，哪些无人承接",
                              "NEW is a year's list: what of the plan it carries, and what nobody carries"));
  diff_command->add_flag("--json", options.is_json, text("输出 JSON", "print JSON"));
  const std::string reading = text("怎样读", "How to read");
  diff_command->add_option("--year", options.year, text("“年内”“全年”所指的年份", "the year that 年内 and 全年 mean"))
      ->check(number_between(1949, 2199, words))
      ->option_text("N")
      ->group(reading);
  diff_command
      ->add_option("--encoding", options.encoding,
                   text("文字编码，如 GB18030（缺省自动判断）", "text encoding such as GB18030 (default: detected)"))
      ->option_text("NAME")
      ->group(reading);
  const std::string kept = text("台账库", "The ledger");
  diff_command
      ->add_option("--db", ledger.database,
                   text("台账库：文件（缺省 bihuan.db）或 postgres://…", "the ledger: a file (default bihuan.db) or postgres://…"))
      ->option_text("DB")
      ->group(kept);
  diff_command
      ->add_option("--region", ledger.region,
                   text("行政区划代码（缺省：库里唯一的那个）", "administrative division code (default: the only one there)"))
      ->option_text("CODE")
      ->group(kept);
}

std::optional<int> DiffCommandLine::run() const {
  if (!diff_command->parsed()) return std::nullopt;
  return run_diff(ledger, options);
}

}  // namespace bihuan
