// SPDX-License-Identifier: Apache-2.0
#include "main/diff_command.h"

#include <unistd.h>

#include <charconv>
#include <optional>
#include <utility>

#include "app/look.h"
#include "app/read_file.h"
#include "domain/changes/carried.h"
#include "domain/changes/changes.h"
#include "main/open_ledger.h"
#include "main/output_file.h"
#include "main/say_error.h"
#include "main/terminal.h"
#include "reader/formats/sources.h"
#include "report/changes_report.h"

namespace bihuan {
namespace {

constexpr int same = 0, different = 1, not_told = 2;

struct Version {
  ledger::PlanId plan;
  int version = 0;  // 0 for the newest
};

// "990101-3", "990101-3@2"; nothing for what is no such name.
std::optional<Version> version_in(std::string_view name) {
  Version named;
  if (const std::size_t at = name.rfind('@'); at != std::string_view::npos) {
    const std::string_view digits = name.substr(at + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), named.version);
    if (error != std::errc() || end != digits.data() + digits.size() || named.version < 1) return std::nullopt;
    name = name.substr(0, at);
  }
  auto id = ledger::plan_id_in(name);
  if (!id) return std::nullopt;
  named.plan = std::move(*id);
  return named;
}

class Opener {
 public:
  Opener(const LedgerOptions& ledger, const DiffOptions& options) : ledger_(ledger), options_(options) {}

  // A file where there is one of that name, else what the ledger calls so.
  base::Result<app::File> open(const std::string& name) {
    const auto version = version_in(name);
    if (version && name != "-" && ::access(name.c_str(), F_OK) != 0) return kept(*version);
    reader::Sources sources({name}, source_limits(options_.ways));
    auto source = sources.next();
    if (!source) return base::fail(base::ErrorKind::not_found, "plan-not-found", name);
    auto bytes = source->load();
    if (!bytes) return tl::unexpected(std::move(bytes.error()));
    if (sources.next()) return base::fail(base::ErrorKind::invalid, "diff-several-plans", name);
    return app::File{source->name(), std::move(*bytes), options_.ways.year, options_.ways.encoding};
  }

  bool has_failed_to_open_ledger() const { return opened_ && !*opened_; }

 private:
  base::Result<app::File> kept(const Version& version) {
    if (!opened_) opened_.emplace(ledger_, OpenLedger::Purpose::looking);
    if (!*opened_) return base::fail(base::ErrorKind::not_found, "plan-missing", to_text(version.plan));
    auto source = app::fetch_source(opened_->ledger(), version.plan, version.version);
    if (!source) return tl::unexpected(std::move(source.error()));
    source->file.name = to_text(version.plan) + "@" + std::to_string(source->version) + "/" + source->file.name;
    return std::move(source->file);
  }

  const LedgerOptions& ledger_;
  const DiffOptions& options_;
  std::optional<OpenLedger> opened_;
};

report::ReadText shown(const std::string& name, const app::ReadFile& read) { return {name, read.content, &read.entries}; }

int print(const std::string& text, bool is_same) {
  write_all(STDOUT_FILENO, text, "-");
  return is_same ? same : different;
}

int told(const LedgerOptions& ledger, const DiffOptions& options) {
  Opener opener(ledger, options);
  std::string names[2];
  std::optional<app::ReadFile> reads[2];
  for (const int i : {0, 1}) {
    auto file = opener.open(i == 0 ? options.before : options.after);
    if (opener.has_failed_to_open_ledger()) return not_told;  // which has been said
    if (file) names[i] = file->name;
    auto read = file ? app::read_file(std::move(*file), read_limits(options.ways)) : tl::unexpected(std::move(file.error()));
    if (!read) {
      say_error(read.error(), ledger.language);
      return not_told;
    }
    reads[i] = std::move(*read);
  }
  const report::ReadText before = shown(names[0], *reads[0]), after = shown(names[1], *reads[1]);
  const report::TableStyle style{ledger.language, terminal_width(STDOUT_FILENO), may_colour(STDOUT_FILENO)};
  if (options.is_list) {
    const changes::Carrying carrying = changes::carrying_between(*before.entries, *after.entries);
    const bool is_all = carrying.carried_count() == carrying.plan.size() && carrying.without_plan.empty();
    return print(options.is_json ? report::carrying_json(carrying, before, after) : report::carrying_text(carrying, before, after, style),
                 is_all);
  }
  const changes::Changes all = changes::changes_between(*before.entries, *after.entries);
  return print(
      options.is_json ? report::changes_json(all, before, after, ledger.language) : report::changes_text(all, before, after, style),
      all.items.empty());
}

}  // namespace

int run_diff(const LedgerOptions& ledger, const DiffOptions& options) {
  int status = not_told;
  const int store_status = with_store_faults_told(ledger, [&] {
    status = told(ledger, options);
    return 0;
  });
  return store_status == 0 ? status : not_told;
}

}  // namespace bihuan
