// SPDX-License-Identifier: Apache-2.0
#include "app/phrase.h"

#include "report/value_phrase.h"

namespace bihuan::app {

std::string phrase_of(const ledger::TargetEntry& target) {
  plan::Target shown;
  shown.op = target.op;
  shown.kind = target.kind;
  shown.recur = target.recur;
  shown.hedged = target.hedged;
  shown.has_value = target.value.has_value();
  shown.value = target.value.value_or(base::Decimal());
  shown.value_max = target.value_max;
  shown.baseline = target.baseline;
  shown.unit.text = target.unit;
  shown.per.text = target.per;
  shown.span = {0, static_cast<std::uint32_t>(target.printed.size())};
  return report::value_phrase(shown, target.printed, report::Language::chinese);
}

}  // namespace bihuan::app
