// SPDX-License-Identifier: Apache-2.0
#include "main/units_command.h"

#include <cstdio>
#include <string>

#include "app/org_units_files.h"
#include "main/open_ledger.h"
#include "main/output_file.h"
#include "reader/formats/open_document.h"
#include "report/messages.h"
#include "report/visible_text.h"

namespace bihuan {
namespace {

constexpr std::size_t largest_file = 1u << 30;  // bytes

app::UnitsFormat format_of(const std::string& path) {
  if (path.ends_with(".xlsx")) return app::UnitsFormat::xlsx;
  return path.ends_with(".csv") ? app::UnitsFormat::csv : app::UnitsFormat::geojson;
}

void tell_outcome(const app::ImportOutcome& outcome, report::Language language) {
  const bool is_chinese = language == report::Language::chinese;
  const char* form = outcome.is_kept ? (is_chinese ? "已存：新增 %zu，改动 %zu，未变 %zu\n" : "kept: %zu added, %zu changed, %zu unchanged\n")
                                     : (is_chinese ? "试算：将新增 %zu，改动 %zu，未变 %zu\n" : "dry run: %zu to add, %zu to change, %zu unchanged\n");
  std::printf(form, outcome.added, outcome.changed, outcome.unchanged);
}

void tell_errors(const app::ImportOutcome& outcome, const std::string& path, report::Language language) {
  for (const org::RowError& error : outcome.errors) {
    base::Error told = error.error;
    told.where = path + ':' + std::to_string(error.row) + ' ' + error.column;
    say_error(told, language);
  }
  say_error({base::ErrorKind::invalid, "units-file-wrong", path, std::to_string(outcome.wrong_rows)}, language);
}

}  // namespace

int run_units_import(const LedgerOptions& options, const UnitsOptions& wanted) {
  return with_store_faults_told(options, [&] {
    auto bytes = reader::read_file_bytes(wanted.path, largest_file);
    if (!bytes) {
      say_error(bytes.error(), options.language);
      return 1;
    }
    const OpenLedger opened(options, OpenLedger::Purpose::adding);
    if (!opened) return 1;
    const app::Actor actor = opened.actor();
    const auto outcome = app::import_org_units(opened.ledger(), app::administering_actor(actor.name, actor.now), {wanted.path, std::move(*bytes), 0, ""},
                                               wanted.only_look);
    if (!outcome) {
      say_error(outcome.error(), options.language);
      return 1;
    }
    if (outcome->wrong_rows != 0) {
      tell_errors(*outcome, wanted.path, options.language);
      return 1;
    }
    tell_outcome(*outcome, options.language);
    return 0;
  });
}

int run_units_export(const LedgerOptions& options, const UnitsOptions& wanted) {
  return with_store_faults_told(options, [&] {
    const OpenLedger opened(options, OpenLedger::Purpose::looking);
    if (!opened) return 1;
    const auto bytes = app::export_org_units(opened.ledger(), opened.actor(), format_of(wanted.path), options.language, 0, SIZE_MAX);
    if (!bytes) {
      say_error(bytes.error(), options.language);
      return 1;
    }
    OutputFile file(wanted.path);
    file.write(*bytes);
    file.keep();
    std::printf("%s%s\n", options.language == report::Language::chinese ? "已写 " : "written: ", report::visible(wanted.path).c_str());
    return 0;
  });
}

}  // namespace bihuan
