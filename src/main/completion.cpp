// SPDX-License-Identifier: Apache-2.0
#include "main/completion.h"

#include <vector>

namespace bihuan {
namespace {

struct Word {
  std::string name, description;
};

// "--json", "-j", "--jobs", ... of the program and of one of its commands (nullptr: none).
std::vector<Word> options_of(const CommandLine& commands, const CLI::App* command) {
  std::vector<Word> words;
  const auto add = [&](const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
      if (option->nonpositional()) {
        for (const std::string& name : option->get_snames()) words.push_back({"-" + name, option->get_description()});
        for (const std::string& name : option->get_lnames()) words.push_back({"--" + name, option->get_description()});
      }
    }
  };
  if (command != nullptr) {
    add(*command);
    for (const CLI::App* inner : command->get_subcommands({})) add(*inner);  // verify of journal
  }
  add(commands.app);
  return words;
}

std::string joined(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text += (text.empty() ? "" : " ") + word.name;
  return text;
}

std::string command_names(const CommandLine& commands) {
  std::string text;
  for (const CLI::App* command : commands.all()) text += (text.empty() ? "" : " ") + command->get_name();
  return text;
}

// Single-quoted for a shell, without the characters that zsh and fish read in descriptions.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char character : text) out += character == '\'' || character == '[' || character == ']' ? ' ' : character;
  return out + "'";
}

constexpr std::string_view encodings = "UTF-8 UTF-16LE UTF-16BE GB18030 GBK Big5";

std::string bash_script(const CommandLine& commands) {
  std::string script =
      "# bash completion for bihuan\n_bihuan() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i\n";
  script +=
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n    case ${COMP_WORDS[i]} in\n      -*) ;;\n      *) command=${COMP_WORDS[i]}; break ;;\n "
      "   esac\n  done\n";
  script +=
      "  case $before in\n    --lang) COMPREPLY=($(compgen -W 'zh en' -- \"$word\")); return ;;\n    --encoding) COMPREPLY=($(compgen -W '";
  script += encodings;
  script += "' -- \"$word\")); return ;;\n    --year|--max-size|-j|--jobs) return ;;\n  esac\n  case $command in\n";
  for (const CLI::App* command : commands.all()) {
    script += "    " + command->get_name() + ")\n";
    if (command == commands.help_command)
      script += "      [[ $word == -* ]] || { COMPREPLY=($(compgen -W '" + command_names(commands) + "' -- \"$word\")); return; }\n";
    if (command == commands.completion_command)
      script += "      [[ $word == -* ]] || { COMPREPLY=($(compgen -W 'bash zsh fish' -- \"$word\")); return; }\n";
    script += "      [[ $word == -* ]] && COMPREPLY=($(compgen -W '" + joined(options_of(commands, command)) + "' -- \"$word\")) ;;\n";
  }
  script += "    *)\n      COMPREPLY=($(compgen -W '" + command_names(commands) + " " + joined(options_of(commands, nullptr)) +
            "' -- \"$word\")) ;;\n";
  return script + "  esac\n}\ncomplete -o default -F _bihuan bihuan\n";
}

std::string zsh_script(const CommandLine& commands) {
  std::string script = "#compdef bihuan\n# zsh completion for bihuan\n_bihuan() {\n  local -a commands options\n  commands=(\n";
  for (const CLI::App* command : commands.all()) script += "    " + quoted(command->get_name() + ":" + command->get_description()) + "\n";
  script += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n";
  for (const CLI::App* command : commands.all()) {
    script += "    " + command->get_name() + ")\n      options=(\n";
    for (const Word& word : options_of(commands, command)) script += "        " + quoted(word.name + ":" + word.description) + "\n";
    script += "      )\n";
    if (command == commands.help_command) script += "      _describe command commands\n";
    if (command == commands.completion_command) script += "      compadd bash zsh fish\n";
    script += "      _describe option options\n";
    const bool takes_plans = command == commands.read_command || command == commands.lint.lint_command || command == commands.comparing.compare_command ||
                             command == commands.comparing.diff_command;
    if (takes_plans) script += "      _files\n";
    script += "      ;;\n";
  }
  return script + "  esac\n}\ncompdef _bihuan bihuan\n";
}

std::string fish_script(const CommandLine& commands) {
  std::string script = "# fish completion for bihuan\n";
  for (const CLI::App* command : commands.all()) {
    script +=
        "complete -c bihuan -f -n __fish_use_subcommand -a " + command->get_name() + " -d " + quoted(command->get_description()) + "\n";
  }
  script += "complete -c bihuan -f -n '__fish_seen_subcommand_from help' -a '" + command_names(commands) + "'\n";
  script += "complete -c bihuan -f -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'\n";
  for (const CLI::App* command : commands.all())
    for (const Word& word : options_of(commands, command)) {
      const bool is_long = word.name.starts_with("--");
      script += "complete -c bihuan -n '__fish_seen_subcommand_from " + command->get_name() + "' ";
      script += (is_long ? "-l " + word.name.substr(2) : "-s " + word.name.substr(1)) + " -d " + quoted(word.description) + "\n";
    }
  return script;
}

}  // namespace

std::string completion_script(const CommandLine& commands, std::string_view shell) {
  if (shell == "bash") return bash_script(commands);
  if (shell == "zsh") return zsh_script(commands);
  return fish_script(commands);
}

}  // namespace bihuan
