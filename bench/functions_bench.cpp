// SPDX-License-Identifier: Apache-2.0
// The functions that reading spends its time in, each alone: run it with --benchmark_filter=NAME while working on one.
#include <benchmark/benchmark.h>

#include "base/utf8.h"
#include "domain/clocks/national_calendar.h"
#include "domain/clocks/term.h"
#include "plan_grammar.h"
#include "reader/expressions/dates.h"
#include "reader/expressions/numerals.h"
#include "reader/read_plan.h"
#include "reader/structure/structure.h"
#include "reading.h"

namespace bihuan::bench {
namespace {

const std::vector<plan::Document>& corpus() {
  static const std::vector<plan::Document> documents = text_documents(4'000'000, 3);
  return documents;
}

void count_bytes(benchmark::State& state) { state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text_bytes(corpus()))); }

void validating_utf8(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    for (const plan::Document& document : corpus()) benchmark::DoNotOptimize(base::valid_utf8_prefix(document.text));
  }
  count_bytes(state);
}
BENCHMARK(validating_utf8);

void indexing_code_points(benchmark::State& state) {
  base::CodePointIndex index;
  for ([[maybe_unused]] auto _ : state) {
    for (const plan::Document& document : corpus()) index.reset(document.text);
  }
  count_bytes(state);
}
BENCHMARK(indexing_code_points);

void reading_a_numeral(benchmark::State& state) {
  static constexpr std::string_view texts[] = {"35%以上", "6.6万亩", "1,200,000元", "三十五个", "百分之五", "1亿2千万元"};
  for ([[maybe_unused]] auto _ : state) {
    for (const std::string_view text : texts) benchmark::DoNotOptimize(reader::numeral_at(text, 0));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(std::size(texts)));
}
BENCHMARK(reading_a_numeral);

void reading_a_date(benchmark::State& state) {
  static constexpr std::string_view texts[] = {"2025年底前", "2023年11月30日", "6月底", "上半年", "年内", "2023-2025年"};
  for ([[maybe_unused]] auto _ : state) {
    for (const std::string_view text : texts) benchmark::DoNotOptimize(reader::calendar_date_at(text, 0, 2025));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(std::size(texts)));
}
BENCHMARK(reading_a_date);

void finding_the_structure(benchmark::State& state) {
  reader::Structure structure;
  plan::Plan plan;
  for ([[maybe_unused]] auto _ : state) {
    for (const plan::Document& document : corpus()) {
      plan.clear();
      structure.read(document, {}, plan);
    }
  }
  count_bytes(state);
}
BENCHMARK(finding_the_structure);

void reading_plans(benchmark::State& state) {
  reader::PlanReader reader;
  for ([[maybe_unused]] auto _ : state) {
    for (const plan::Document& document : corpus()) benchmark::DoNotOptimize(reader.read(document).targets.size());
  }
  count_bytes(state);
}
BENCHMARK(reading_plans);

void reading_to_records(benchmark::State& state) {
  RecordReader reader;
  for ([[maybe_unused]] auto _ : state) reader.read_all(corpus());
  count_bytes(state);
}
BENCHMARK(reading_to_records);

// A term of so many working days from each quarter of an hour on, with a pause in it: what taking in a case costs.
void reckoning_a_due_moment(benchmark::State& state) {
  clocks::Term term;
  term.amount = state.range(0);
  const clocks::WorkingTime time{&clocks::national_calendar()};
  base::Instant start = clocks::instant_of({2022, 1, 4}, 0);
  const clocks::Pause pause{start + std::chrono::hours(100), start + std::chrono::hours(200), "bench"};
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(clocks::due_at(term, start, {&pause, 1}, time));
    start += std::chrono::minutes(15);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(reckoning_a_due_moment)->Arg(5)->Arg(1000);

}  // namespace
}  // namespace bihuan::bench

BENCHMARK_MAIN();
