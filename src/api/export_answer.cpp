// SPDX-License-Identifier: Apache-2.0
#include "api/export_answer.h"

#include "api/attachment.h"
#include "api/large_work.h"
#include "api/preferences.h"

namespace bihuan::api {
namespace {

constexpr std::size_t most_rows = 200'000;  // here, where the memory is shared; the command line writes more
constexpr std::int64_t many_rows = 5'000;   // from which making the file is large work

struct FileKind {
  std::string_view ending, content_type;
};
constexpr FileKind kinds[] = {
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"csv", "text/csv; charset=utf-8"},
    {"json", "application/json"},
};

}  // namespace

app::ExportForm export_form(const Call& call, Parameters& parameters) {
  static constexpr std::string_view formats[] = {"xlsx", "csv", "json"}, languages[] = {"", "zh", "en"};
  app::ExportForm form;
  form.format = static_cast<app::ExportFormat>(parameters.one_of("format", formats));
  const std::size_t language = parameters.one_of("lang", languages);
  form.language = preferred_language(language == 0 ? call.request.accept_language : languages[language]);
  form.most_rows = most_rows;
  return form;
}

Answer export_answer(const Call& call, const app::ExportForm& form, std::string_view name, std::int64_t rows,
                     const std::function<base::Result<std::string>()>& make) {
  const LargeWork work(rows >= many_rows);
  if (!work.may_begin()) return server_busy(call.request);
  auto bytes = make();
  if (!bytes) return tl::unexpected(bytes.error());
  const FileKind& kind = kinds[static_cast<std::size_t>(form.format)];
  return attachment(kind.content_type, std::string(name) + '.' + std::string(kind.ending), std::move(*bytes));
}

}  // namespace bihuan::api
