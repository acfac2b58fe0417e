// SPDX-License-Identifier: Apache-2.0
// bihuan_bench: how fast, how small and how soon the reader is, as rows of a Markdown table.
// usage: bihuan_bench [--bytes N] [--bihuan PROGRAM] [--small FILE] [--folder DIR] [--files DIR]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <thread>

#include "domain/lint/lint.h"
#include "hostile.h"
#include "meters.h"
#include "reader/formats/open_document.h"
#include "reading.h"

namespace bihuan::bench {
namespace {

constexpr double megabyte = 1e6;
constexpr int rounds = 3;

struct Options {
  std::size_t bytes = 64'000'000;
  std::string bihuan;  // the program, for what is measured from outside
  std::string small;   // a small plan, for the time to the first record
  std::string folder;  // a folder of plans, for the memory of a whole run
  std::string files;   // files of other formats
};

void row(const std::string& what, const char* measured, const char* bar) { std::printf("| %s | %s | %s |\n", what.c_str(), measured, bar); }

template <class... Values>
void row(const std::string& what, const char* bar, const char* form, Values... values) {
  char text[160];
  std::snprintf(text, sizeof text, form, values...);
  row(what, text, bar);
}

double speed(std::size_t bytes, Seconds seconds) { return static_cast<double>(bytes) / megabyte / seconds.count(); }

void measure_one_thread(const std::vector<plan::Document>& corpus) {
  RecordReader reader;
  const std::size_t bytes = text_bytes(corpus);
  const Seconds seconds = shortest_run(rounds, [&] { reader.read_all(corpus); });
  row("text in memory to records, one thread", ">= 150, aim 300 MB/s", "%.0f MB/s", speed(bytes, seconds));
  row("bytes for each target found", "", "%zu", bytes * rounds / std::max<std::size_t>(reader.target_count(), 1));
}

void measure_with_decoding(const std::vector<plan::Document>& corpus) {
  RecordReader reader;
  const Seconds seconds = shortest_run(rounds, [&] {
    for (const plan::Document& document : corpus) {
      if (const auto opened = reader::open_document(document.text, document.name)) reader.records(*opened);
    }
  });
  row("the same with detecting and checking the encoding", "", "%.0f MB/s", speed(text_bytes(corpus), seconds));
}

Seconds lint_time(const std::vector<plan::Document>& corpus, RecordReader& reader, lint::Linter& linter) {
  Seconds spent{};
  for (const plan::Document& document : corpus) {
    const plan::Plan& plan = reader.read(document);
    const auto start = std::chrono::steady_clock::now();
    linter.lint(document, plan);
    spent += std::chrono::steady_clock::now() - start;
  }
  return spent;
}

// Both in turn, so that a change of the machine's speed meets both.
void measure_lint(const std::vector<plan::Document>& corpus) {
  RecordReader reader;
  lint::Linter linter;
  Seconds reading = Seconds::max(), linting = Seconds::max();
  for (int i = 0; i < rounds; ++i) {
    reading = std::min(reading, shortest_run(1, [&] { reader.read_all(corpus); }));
    linting = std::min(linting, lint_time(corpus, reader, linter));
  }
  row("linting ÷ reading, one thread", "<= 0.30", "%.2f (%.0f MB/s)", linting / reading, speed(text_bytes(corpus), linting));
}

// One plan of ten thousand targets against one of a tenth.
void measure_lint_growth() {
  const auto one_plan = [](std::size_t bytes) {
    std::string text;
    for (const plan::Document& document : text_documents(bytes, 21)) text += document.text;
    return std::vector<plan::Document>{text_document(std::move(text))};
  };
  RecordReader reader;
  lint::Linter linter;
  const auto shortest = [&](const std::vector<plan::Document>& corpus) {
    Seconds least = Seconds::max();
    for (int i = 0; i < rounds; ++i) least = std::min(least, lint_time(corpus, reader, linter));
    return least;
  };
  const std::vector<plan::Document> small = one_plan(375'000), large = one_plan(3'750'000);
  const Seconds small_time = shortest(small), large_time = shortest(large);
  row("linting one plan of " + std::to_string(reader.read(large.front()).targets.size()) + " targets", "<= 14 x (n log n)",
      "%.2f s, %.1f x one of a tenth", large_time.count(), large_time / small_time);
}

Seconds wall_time(const std::vector<std::vector<plan::Document>>& shares) {
  Seconds shortest = Seconds::max();
  for (int i = 0; i < rounds; ++i) {
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::thread> threads;
    for (const auto& share : shares) threads.emplace_back([&share] { RecordReader().read_all(share); });
    for (std::thread& thread : threads) thread.join();
    shortest = std::min<Seconds>(shortest, std::chrono::steady_clock::now() - start);
  }
  return shortest;
}

void measure_two_threads(std::size_t bytes) {
  std::vector<std::vector<plan::Document>> shares;
  shares.push_back(text_documents(bytes / 2, 11));
  const double one = speed(text_bytes(shares[0]), wall_time(shares));
  shares.push_back(text_documents(bytes / 2, 12));
  const double two = speed(text_bytes(shares[0]) + text_bytes(shares[1]), wall_time(shares));
  row("two threads, wall clock", ">= 1.70 x", "%.0f MB/s, %.2f x one thread", two, two / one);
}

void measure_memory(const std::vector<plan::Document>& corpus) {
  const std::int64_t beyond = memory_beyond([&] { RecordReader().read_all(corpus); });
  row("memory beyond the input, plans one after the other", "< 16 MB", "%.1f MB", static_cast<double>(beyond) / megabyte);
}

void measure_hostile(const HostileText& hostile) {
  constexpr std::size_t size = 10'000'000;
  const plan::Document half = text_document(hostile.make(size / 2));
  const plan::Document whole = text_document(hostile.make(size));
  RecordReader reader;
  const Seconds short_time = shortest_run(rounds, [&] { reader.records(half); });
  const Seconds long_time = shortest_run(rounds, [&] { reader.records(whole); });
  row("hostile: 10 MB of " + std::string(hostile.name), hostile.bar, "%.0f MB/s, %.1f x the time of 5 MB",
      speed(whole.text.size(), long_time), long_time / short_time);
}

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A page is 1,200 characters of Chinese, 3,600 bytes of text.
void measure_format(const std::string& ending, const std::vector<std::filesystem::path>& paths) {
  std::vector<std::string> files;
  for (const auto& path : paths) files.push_back(file_bytes(path));
  RecordReader reader;
  std::size_t text = 0, bytes = 0, failed = 0;
  const Seconds seconds = shortest_run(rounds, [&] {
    text = bytes = failed = 0;
    for (const std::string& file : files) {
      const auto opened = reader::open_document(file, "plan" + ending);
      bytes += file.size();
      if (!opened) {
        ++failed;
        continue;
      }
      text += opened->text.size();
      reader.records(*opened);
    }
  });
  row(ending.substr(1) + " to records, one thread", failed == 0 ? "" : "a file could not be read",
      "%.1f MB/s of file, %.1f MB/s of text, %.0f pages/s", speed(bytes, seconds), speed(text, seconds),
      static_cast<double>(text) / 3600 / seconds.count());
}

void measure_formats(const std::string& folder) {
  std::map<std::string, std::vector<std::filesystem::path>> by_ending;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) by_ending[entry.path().extension()].push_back(entry.path());
  for (const auto& [ending, paths] : by_ending) measure_format(ending, paths);
}

void measure_program(const Options& options) {
  std::vector<double> milliseconds;
  for (int i = 0; i < 25; ++i) {
    if (const auto run = run_program({options.bihuan, "read", options.small, "--ndjson"}))
      milliseconds.push_back(run->first_byte.count() * 1e3);
  }
  if (milliseconds.empty()) return row("start-up to the first record", "the program failed", "< 10 ms");
  std::sort(milliseconds.begin(), milliseconds.end());
  row("start-up to the first record, median of 25", "< 10 ms", "%.1f ms", milliseconds[milliseconds.size() / 2]);
  if (const auto run = run_program({options.bihuan, "read", options.folder, "--ndjson"})) {
    row("memory of a whole run over a folder of plans", "", "%.1f MB", static_cast<double>(run->highest_memory) / megabyte);
  }
}

bool read_options(int argc, char** argv, Options& options) {
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    const std::string value = argv[i + 1];
    if (name == "--bytes")
      options.bytes = std::strtoull(value.c_str(), nullptr, 10);
    else if (name == "--bihuan")
      options.bihuan = value;
    else if (name == "--small")
      options.small = value;
    else if (name == "--folder")
      options.folder = value;
    else if (name == "--files")
      options.files = value;
    else
      return false;
  }
  return argc % 2 == 1;
}

int run(const Options& options) {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  std::printf("| what | measured | bar |\n|---|--:|--:|\n");
  if (!options.bihuan.empty()) measure_program(options);  // first: a child's peak counts what its parent held when it was started
  {
    const std::vector<plan::Document> corpus = text_documents(options.bytes, 7);
    measure_memory(corpus);
    measure_one_thread(corpus);
    measure_with_decoding(corpus);
    measure_lint(corpus);
  }
  measure_lint_growth();
  measure_two_threads(options.bytes);
  for (const HostileText& hostile : hostile_texts()) measure_hostile(hostile);
  if (!options.files.empty()) measure_formats(options.files);
  return 0;
}

}  // namespace
}  // namespace bihuan::bench

int main(int argc, char** argv) {
  bihuan::bench::Options options;
  if (!bihuan::bench::read_options(argc, argv, options)) {
    std::fputs("usage: bihuan_bench [--bytes N] [--bihuan PROGRAM] [--small FILE] [--folder DIR] [--files DIR]\n", stderr);
    return 2;
  }
  return bihuan::bench::run(options);
}
