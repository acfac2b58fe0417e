// SPDX-License-Identifier: Apache-2.0
#include "app/file.h"

#include "app/lent.h"
#include "reader/formats/open_document.h"
#include "reader/read_plan.h"

namespace bihuan::app {

base::Result<void> read_by(const File& file, const ReadLimits& limits, const LookAtPlan& look) {
  reader::OpenOptions options;
  options.encoding = file.encoding;
  options.max_text_bytes = limits.most_text_bytes;
  options.max_unpacked_bytes = limits.most_unpacked_bytes;
  auto document = reader::open_document(file.bytes, file.name, options);
  if (!document) return tl::unexpected(std::move(document.error()));
  const Lent<reader::PlanReader> reader(document->text.size());
  const plan::Plan& plan = reader->read(*document, {file.year});
  if (plan.tasks.size() + plan.targets.size() > limits.most_entries)
    return base::fail(base::ErrorKind::too_large, "reading-too-many", file.name, std::to_string(limits.most_entries));
  look(*document, plan);
  return {};
}

}  // namespace bihuan::app
