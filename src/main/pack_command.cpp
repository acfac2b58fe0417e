// SPDX-License-Identifier: Apache-2.0
#include "main/pack_command.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <optional>

#include "domain/packs/carried.h"
#include "domain/packs/pack_yaml.h"
#include "domain/packs/yaml_tree.h"
#include "main/output_file.h"
#include "main/say_error.h"
#include "report/pack_document.h"

namespace bihuan {
namespace {

using report::pick;

// A byte more than a pack may have, so that the reader can say that it is too large.
std::optional<std::string> text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(packs::longest_yaml + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.is_open() || file.bad() || (file.fail() && !file.eof())) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

std::optional<std::string> text_of_file_or_id(const std::string& name) {
  for (const std::string_view yaml : packs::carried_packs())
    if (packs::read_pack(yaml).pack.id == name) return std::string(yaml);
  return text_of(name);
}

void say_unreadable(const std::string& path, report::Language language) {
  say_error({base::ErrorKind::not_found, "pack-file", path, {}}, language);
}

void print(const std::string& text) { write_all(STDOUT_FILENO, text, "-"); }

bool check_file(const std::string& path, report::Language language) {
  const auto text = text_of(path);
  if (!text) {
    say_unreadable(path, language);
    return false;
  }
  const packs::ReadPack read = packs::read_pack(*text);
  for (const packs::Fault& fault : read.faults) print(report::fault_line(fault, path, language) + "\n");
  const packs::Pack& pack = read.pack;
  if (!read.is_sound()) return false;
  const std::string sizes = std::to_string(pack.kinds.size()) + pick(language, " 类、", " kinds, ").data() + std::to_string(pack.states.size()) +
                            pick(language, " 个状态、", " states, ").data() + std::to_string(pack.transitions.size()) +
                            pick(language, " 步、", " steps, ").data() + std::to_string(pack.clocks.size()) + pick(language, " 个时钟", " clocks").data();
  print(path + std::string(pick(language, "：可以用：", ": sound: ")) + sizes + "\n");
  return true;
}

}  // namespace

int run_pack_check(const PackCommandOptions& options) {
  bool is_sound = true;
  for (const std::string& path : options.files) is_sound = check_file(path, options.language) && is_sound;
  return is_sound ? 0 : 1;
}

int run_pack_doc(const PackCommandOptions& options) {
  const auto text = text_of_file_or_id(options.file);
  if (!text) {
    say_unreadable(options.file, options.language);
    return 1;
  }
  if (options.is_yaml) {
    print(*text);
    return 0;
  }
  const packs::ReadPack read = packs::read_pack(*text);
  if (!read.is_sound()) {
    for (const packs::Fault& fault : read.faults) print(report::fault_line(fault, options.file, options.language) + "\n");
    return 1;
  }
  print(report::pack_document(read.pack, options.language));
  return 0;
}

int run_pack_list(const PackCommandOptions& options) {
  for (const std::string_view yaml : packs::carried_packs()) {
    const packs::Pack pack = packs::read_pack(yaml).pack;
    const packs::Text& title = pack.title;
    print(pack.id + "\t" + std::to_string(pack.version) + "\t" + std::string(pick(options.language, title.zh, title.en)) + "\n");
  }
  return 0;
}

}  // namespace bihuan
