// SPDX-License-Identifier: Apache-2.0
#include "main/lint_command_line.h"

#include "main/lint_command.h"
#include "main/validators.h"

namespace bihuan {

void LintCommandLine::add_to(CLI::App& app, report::Language words) {
  const auto text = [&](std::string_view chinese, std::string_view english) { return say(words, chinese, english); };
  options.language = words;
  lint_command = app.add_subcommand("lint", text("查方案里的矛盾、缺项和文字错误", "find what is wrong with a plan before it is issued"));
  lint_command
      ->add_option("PLAN", options.paths,
                   text("方案：文件、文件夹、压缩包，- 为标准输入", "plans: files, folders, archives, - for standard input"))
      ->required()
      ->option_text(" ");
  const std::string output = text("输出到标准输出（缺省为文字）", "To standard output (text by default)");
  CLI::Option* json =
      lint_command->add_flag("--json", json_, text("JSON：一份方案一个对象的数组", "JSON: an array with an object for each plan"));
  CLI::Option* sarif = lint_command->add_flag("--sarif", sarif_, text("SARIF 2.1.0", "SARIF 2.1.0"));
  json->group(output)->excludes(sarif);
  sarif->group(output);
  const std::string judging = text("查什么", "What to look for");
  lint_command
      ->add_option("--only", options.only, text("只查这些规则，或 error、warning、note", "these rules only, or error, warning, note"))
      ->delimiter(',')
      ->option_text("RULE,...")
      ->group(judging);
  lint_command
      ->add_option("--not", options.not_these, text("不查这些规则，或 error、warning、note", "not these rules, or error, warning, note"))
      ->delimiter(',')
      ->option_text("RULE,...")
      ->group(judging);
  lint_command
      ->add_option("--waivers", options.waivers_path,
                   text("豁免文件：规则、位置、理由、姓名", "a file of waivers: rule, place, reason, name"))
      ->option_text("FILE")
      ->group(judging);
  const std::string reading = text("怎样读", "How to read");
  lint_command->add_option("--year", options.year, text("“年内”“全年”所指的年份", "the year that 年内 and 全年 mean"))
      ->check(number_between(1949, 2199, words))
      ->option_text("N")
      ->group(reading);
  lint_command
      ->add_option("--encoding", options.encoding,
                   text("文字编码，如 GB18030（缺省自动判断）", "text encoding such as GB18030 (default: detected)"))
      ->option_text("NAME")
      ->group(reading);
  lint_command->add_option("-j,--jobs", options.threads, text("并行数（缺省为核数）", "threads (default: one a core)"))
      ->check(number_between(1, 256, words))
      ->option_text("N")
      ->group(reading);
  explain_command = app.add_subcommand("explain", text("说明一条规则，附例子", "explain a rule of lint, with an example"));
  explain_command->add_option("RULE", rule_, text("规则名；缺省列出全部", "name of a rule; all are listed without one"))->option_text(" ");
}

std::optional<int> LintCommandLine::run() {
  if (lint_command->parsed()) {
    if (json_) options.printed = LintPrinted::json;
    if (sarif_) options.printed = LintPrinted::sarif;
    return run_lint(options);
  }
  if (explain_command->parsed()) return run_explain(rule_, options.language);
  return std::nullopt;
}

}  // namespace bihuan
