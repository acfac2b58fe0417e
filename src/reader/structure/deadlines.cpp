// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/dates.h"
#include "reader/structure/characters.h"
#include "reader/structure/tasks.h"

namespace bihuan::reader {

DeadlinePlace deadline_in(std::string_view text, int year) {
  DeadlinePlace latest;
  text = text.substr(0, 300);
  for (std::size_t at = 0; at < text.size();) {
    const auto date = calendar_date_at(text, at, year);
    if (!date || date->end <= at) {
      at += char_at(text, at).length;
      continue;
    }
    const bool starts = text.substr(date->end).starts_with("起");
    if (!starts && date->last && (!latest.date || *date->last > *latest.date))
      latest = {date->last, static_cast<std::uint32_t>(at), date->end};
    at = date->end;
  }
  return latest;
}

}  // namespace bihuan::reader
