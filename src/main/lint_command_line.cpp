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
      ->add_option("PLAN", options.input.paths,
                   text("方案：文件、文件夹、压缩包，- 为标准输入", "plans: files, folders, archives, - for standard input"))
      ->option_text(" ");
  const std::string output = text("输出到标准输出（缺省为文字）", "To standard output (text by default)");
  lint_command->add_flag("--json", json_, text("JSON：一份方案一个对象的数组", "JSON: an array with an object for each plan"))
      ->group(output);
  lint_command->add_flag("--sarif", sarif_, text("SARIF 2.1.0，供编辑器和审阅工具用", "SARIF 2.1.0, for editors and review tools"))
      ->group(output);
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
  add_plan_input(*lint_command, options.input, words);
  explain_command = app.add_subcommand("explain", text("说明一条规则，附例子", "explain a rule of lint, with an example"));
  explain_command->add_option("RULE", rule_, text("规则名；缺省列出全部", "name of a rule; all are listed without one"))->option_text(" ");
}

std::optional<std::string> LintCommandLine::settle() {
  if (!lint_command->parsed()) return std::nullopt;
  if (json_ && sarif_) return say(options.language, "--json、--sarif 只能选一个", "only one of --json and --sarif can be chosen");
  return settle_input(options.input, options.language);
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
