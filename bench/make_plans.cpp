// SPDX-License-Identifier: Apache-2.0
// bihuan_make_plans --bytes N --seed S --out DIR|-: writes invented plans, one file each, or all to standard output.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "plan_grammar.h"

namespace {

struct Options {
  std::size_t bytes = 1 << 20;
  std::uint64_t seed = 1;
  std::string out = "-";
};

bool read_options(int argc, char** argv, Options& options) {
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    if (name == "--bytes")
      options.bytes = std::strtoull(argv[i + 1], nullptr, 10);
    else if (name == "--seed")
      options.seed = std::strtoull(argv[i + 1], nullptr, 10);
    else if (name == "--out")
      options.out = argv[i + 1];
    else
      return false;
  }
  return argc % 2 == 1;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (!read_options(argc, argv, options)) {
    std::fputs("usage: bihuan_make_plans [--bytes N] [--seed S] [--out FOLDER|-]\n", stderr);
    return 2;
  }
  bihuan::bench::PlanGrammar grammar(options.seed);
  if (options.out != "-") std::filesystem::create_directories(options.out);
  std::size_t total = 0;
  for (int number = 1; total < options.bytes; ++number) {
    const std::string plan = grammar.next();
    total += plan.size();
    if (options.out == "-")
      std::fwrite(plan.data(), 1, plan.size(), stdout);
    else
      std::ofstream(options.out + "/plan-" + std::to_string(number) + ".txt", std::ios::binary) << plan;
  }
  return 0;
}
