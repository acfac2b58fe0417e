// SPDX-License-Identifier: Apache-2.0
#include "main/pack_command_line.h"

#include "main/pack_test_command.h"
#include "main/validators.h"

namespace bihuan {

void PackCommandLine::add_to(CLI::App& app, report::Language words) {
  const auto text = [&](std::string_view chinese, std::string_view english) { return say(words, chinese, english); };
  options_.language = words;
  pack_command = app.add_subcommand("pack", text("业务包：检查、说明、列出、演练", "packs: check, describe, list, test"));
  pack_command->require_subcommand(1);
  check_command_ = pack_command->add_subcommand("check", text("检查业务包，逐处说明怎么改", "check packs and say at each place what to write"));
  check_command_->add_option("FILE", options_.files, text("业务包文件（.yaml）", "files of packs (.yaml)"))->required()->option_text(" ");
  doc_command_ = pack_command->add_subcommand("doc", text("把业务包写成一页说明（Markdown）", "describe a pack on a page (Markdown)"));
  doc_command_->add_option("FILE", options_.file, text("业务包文件，或自带业务包的编号", "file of a pack, or the id of one that comes with the program"))
      ->required()
      ->option_text(" ");
  doc_command_->add_flag("--yaml", options_.is_yaml, text("原样输出 YAML，供拷贝来改", "print the YAML itself, to be copied and changed"));
  list_command_ = pack_command->add_subcommand("list", text("列出随程序带的业务包", "list the packs that come with the program"));
  test_command_ = pack_command->add_subcommand("test", text("按故事演一遍业务包，核对日志", "play the story beside a pack and compare its journal"));
  test_command_->add_option("FILE", options_.files, text("业务包或故事文件（.yaml、.scenario.yaml）", "files of packs or stories (.yaml, .scenario.yaml)"))
      ->required()
      ->option_text(" ");
  test_command_->add_flag("--update", is_update_, text("故事成真的，重写日志", "write the journals of those that come true anew"));
}

std::optional<int> PackCommandLine::run() {
  if (check_command_->parsed()) return run_pack_check(options_);
  if (doc_command_->parsed()) return run_pack_doc(options_);
  if (list_command_->parsed()) return run_pack_list(options_);
  if (test_command_->parsed()) return run_pack_test(options_, is_update_);
  return std::nullopt;
}

}  // namespace bihuan
