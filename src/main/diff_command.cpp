// SPDX-License-Identifier: Apache-2.0
#include "main/diff_command.h"

#include <unistd.h>

#include <algorithm>

#include "domain/changes/carried.h"
#include "domain/changes/changes.h"
#include "domain/ledger/entries_of.h"
#include "main/output_file.h"
#include "main/say_error.h"
#include "main/terminal.h"
#include "reader/formats/open_document.h"
#include "reader/formats/sources.h"
#include "reader/read_plan.h"
#include "report/changes_report.h"

namespace bihuan {
namespace {

constexpr int same = 0, differs = 1, trouble = 2;

// The only document that `path` leads to.
base::Result<plan::Document> open_one(const std::string& path, const DiffOptions& options) {
  reader::Sources sources({path});
  auto first = sources.next();
  if (!first) return base::fail(base::ErrorKind::not_found, "plan-not-found", path);
  auto bytes = first->load();
  if (!bytes) return tl::unexpected(std::move(bytes.error()));
  if (sources.next()) return base::fail(base::ErrorKind::invalid, "diff-several", path);
  reader::OpenOptions open_options;
  open_options.encoding = options.read.encoding;
  return reader::open_owned_document(std::move(*bytes), first->name(), open_options);
}

struct Side {
  reader::PlanReader reader;
  plan::Document document;
  const plan::Plan* plan = nullptr;
  ledger::PlanEntries entries;

  report::ComparedPlan compared() const { return {document, *plan, entries}; }
};

bool read_side(const std::string& path, const DiffOptions& options, Side& side) {
  auto document = open_one(path, options);
  if (!document) {
    say_error(document.error(), options.read.language);
    return false;
  }
  side.document = std::move(*document);
  side.plan = &side.reader.read(side.document, {options.read.year});
  side.entries = ledger::entries_of(side.document, *side.plan);
  return true;
}

bool falls_short(const changes::Carried& carried) {
  return carried.list_entry < 0 ? carried.is_due : carried.strength == changes::Strength::weaker;
}

}  // namespace

int run_diff(const DiffOptions& options) {
  Side before, after;
  const bool both = read_side(options.old_path, options, before);
  if (!read_side(options.new_path, options, after) || !both) return trouble;
  const report::TableStyle style{options.read.language, terminal_width(STDOUT_FILENO), may_colour(STDOUT_FILENO)};
  const report::ComparedPlan one = before.compared(), other = after.compared();
  std::string text;
  bool changed = false;
  if (options.is_list) {
    const changes::ListCheck check = changes::check_list(before.entries, after.entries);
    changed = std::any_of(check.plan.begin(), check.plan.end(), falls_short);
    text = options.json ? report::list_json(one, other, check, options.read.language) + '\n' : report::list_text(one, other, check, style);
  } else {
    const auto found = changes::changes_between(before.entries, after.entries);
    changed = !found.empty();
    text = options.json ? report::changes_json(one, other, found, options.read.language) + '\n'
                        : report::changes_text(one, other, found, style);
  }
  if (!options.quiet) write_all(STDOUT_FILENO, text, "-");
  return changed ? differs : same;
}

}  // namespace bihuan
