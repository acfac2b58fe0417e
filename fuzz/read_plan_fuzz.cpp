// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <string>

#include "base/utf8.h"
#include "reader/read_plan.h"
#include "sound_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  static bihuan::reader::PlanReader reader;
  bihuan::plan::Document document;
  document.format = "txt";
  document.text = input.substr(0, bihuan::base::valid_utf8_prefix(input));
  const bihuan::plan::Plan& plan = reader.read(document);
  for (const auto& heading : plan.headings) bihuan::require_sound(heading.span, document.text);
  for (const auto& target : plan.targets) bihuan::require_sound(target.span, document.text);
  for (const auto& task : plan.tasks) bihuan::require_sound(task.span, document.text);
  for (const auto& unit : plan.units) bihuan::require_sound(unit.name.span, document.text);
  for (const auto& rule : plan.rules) bihuan::require_sound(rule.span, document.text);
  for (const auto& noise : plan.noise) bihuan::require_sound(noise, document.text);
  return 0;
}
