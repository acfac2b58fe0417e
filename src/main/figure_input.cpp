// SPDX-License-Identifier: Apache-2.0
#include "main/figure_input.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <new>
#include <utility>

#include "main/ordered_work.h"
#include "reader/formats/open_document.h"
#include "reader/formats/sources.h"
#include "reader/plan_lines.h"
#include "reader/read_plan.h"
#include "report/text_lines.h"

namespace bihuan {
namespace {

using comparison::Figure;

// A document on its way to its figures, or some lines that follow each other.
struct Slot {
  enum class Kind : std::uint8_t { source, lines, bytes, nothing } kind = Kind::source;
  reader::SourceItem source;
  std::string bytes;  // of a document from standard input
  std::vector<std::string> lines;
  std::string name;            // of the document, or of where the lines stand
  std::size_t first_line = 0;  // from 1
  std::unique_ptr<reader::PlanReader> reader = std::make_unique<reader::PlanReader>();
  reader::PlanLines line_reader;
  indicators::MatchMemory memory;

  std::vector<Figure> figures;
  std::size_t plan_count = 0;
  std::vector<std::string> without;  // names of plans without a target
  std::vector<base::Error> errors;
};

// Lines for one thread at a time: enough that handing them over costs little.
constexpr std::size_t most_lines = 256, most_line_bytes = std::size_t{1} << 18;

bool is_lines_name(const std::string& path) { return path.ends_with(".ndjson") || path.ends_with(".jsonl"); }

std::string iso_deadline(const plan::Target& target) {
  if (target.deadline) return base::to_iso(*target.deadline);
  return target.inferred_deadline ? base::to_iso(*target.inferred_deadline) : std::string();
}

void add_figures(const plan::Document& document, const plan::Plan& plan, indicators::MatchMemory& memory, std::vector<Figure>& figures) {
  const comparison::PlanHead head{document.name, std::string(plan.meta.title.text), std::string(plan.meta.region.text), plan.meta.year};
  const report::TextLines lines(document.text);
  for (const plan::Target& target : plan.targets) {
    comparison::TargetFacts facts{std::string(target.indicator.text), std::string(target.action.text), std::string(target.unit.text),
                                  std::string(target.per.text)};
    facts.kind = target.kind;
    facts.direction = target.direction;
    facts.op = target.op;
    if (target.has_value) facts.value = target.value;
    facts.value_max = target.value_max;
    facts.hedged = target.hedged;
    facts.deadline = iso_deadline(target);
    facts.printed = document.text.substr(target.span.begin, target.span.end - target.span.begin);
    facts.sentence = report::on_one_line(report::sentence_around(document, target.span));
    const report::TextPosition position = lines.position(target.span.begin);
    facts.line = position.line;
    facts.column = position.column;
    figures.push_back(comparison::figure_of(head, facts, memory));
  }
}

class Input {
 public:
  Input(const PlanInput& input, const std::function<void(Figure&)>& take, const std::function<void(const std::string&)>& without)
      : input_(input),
        take_(take),
        without_(without),
        sources_(plan_paths(input.paths), source_limits(input.ways)),
        open_options_(open_options(input.ways)) {
    for (const std::string& path : input.paths)
      if (path == "-" || is_lines_name(path)) line_paths_.push_back(path);
  }

  FigureInput run() {
    OrderedWork<Slot> work(thread_count(input_));
    work.run([this](Slot& slot) { return fill(slot); }, [this](Slot& slot, const auto&) { read(slot); },
             [this](Slot& slot) { deliver(slot); });
    return std::move(result_);
  }

 private:
  static std::vector<std::string> plan_paths(const std::vector<std::string>& paths) {
    std::vector<std::string> plans;
    for (const std::string& path : paths)
      if (path != "-" && !is_lines_name(path)) plans.push_back(path);
    return plans;
  }

  bool fill(Slot& slot) {
    slot.figures.clear();
    slot.without.clear();
    slot.errors.clear();
    slot.plan_count = 0;
    if (fill_lines(slot)) return true;
    auto next = sources_.next();
    if (!next) return false;
    slot.kind = Slot::Kind::source;
    slot.name = next->name();
    slot.source = std::move(*next);
    return true;
  }

  // The next lines of those inputs, or what one of them is instead.
  bool fill_lines(Slot& slot) {
    while (next_path_ < line_paths_.size() || lines_ != nullptr) {
      if (lines_ == nullptr && !open_next(slot)) return true;
      if (lines_ != nullptr && take_lines(slot)) return true;
      lines_ = nullptr;
    }
    return false;
  }

  bool take_lines(Slot& slot) {
    slot.kind = Slot::Kind::lines;
    slot.name = name_;
    slot.first_line = line_number_ + 1;
    slot.lines.clear();
    for (std::size_t bytes = 0; slot.lines.size() < most_lines && bytes < most_line_bytes;) {
      std::string line;
      if (!std::getline(*lines_, line)) break;
      bytes += line.size();
      slot.lines.push_back(std::move(line));
    }
    line_number_ += slot.lines.size();
    return !slot.lines.empty();
  }

  // False where the slot holds what there is: an error, or a document that came through standard input.
  bool open_next(Slot& slot) {
    name_ = line_paths_[next_path_++];
    line_number_ = 0;
    if (name_ == "-") return open_standard_input(slot);
    file_ = std::ifstream(name_);
    if (file_) {
      lines_ = &file_;
      return true;
    }
    slot.kind = Slot::Kind::nothing;
    slot.errors.push_back({base::ErrorKind::not_found, "file-missing", name_, {}});
    return false;
  }

  // Lines begin with a brace; blank lines before them are none.
  bool open_standard_input(Slot& slot) {
    std::ios::sync_with_stdio(false);
    std::string blanks;
    int next = std::cin.peek();
    for (; next == ' ' || next == '\t' || next == '\r' || next == '\n'; next = std::cin.peek()) blanks += static_cast<char>(std::cin.get());
    if (next == '{') {
      line_number_ = static_cast<std::size_t>(std::count(blanks.begin(), blanks.end(), '\n'));
      lines_ = &std::cin;
      return true;
    }
    slot.kind = Slot::Kind::bytes;
    slot.name = "-";
    slot.bytes = std::move(blanks);
    slot.bytes.append(std::istreambuf_iterator<char>(std::cin), {});
    return false;
  }

  void read(Slot& slot) {
    try {
      if (slot.kind == Slot::Kind::lines) read_lines(slot);
      if (slot.kind == Slot::Kind::source) read_document(slot, slot.source.load());
      if (slot.kind == Slot::Kind::bytes) read_document(slot, std::move(slot.bytes));
    } catch (const std::bad_alloc&) {
      slot.reader = std::make_unique<reader::PlanReader>();
      slot.figures = {};
      slot.errors.push_back({base::ErrorKind::too_large, "memory-short", slot.name, {}});
    }
  }

  void read_document(Slot& slot, base::Result<std::string> bytes) const {
    auto document =
        bytes ? reader::open_owned_document(std::move(*bytes), slot.name, open_options_) : tl::unexpected(std::move(bytes.error()));
    if (!document) return slot.errors.push_back(std::move(document.error()));
    add_figures(*document, slot.reader->read(*document, {input_.ways.year}), slot.memory, slot.figures);
    slot.plan_count = 1;
    if (slot.figures.empty()) slot.without.push_back(slot.name);
  }

  static void read_lines(Slot& slot) {
    for (std::size_t i = 0; i < slot.lines.size(); ++i) {
      const std::string where = slot.name + ':' + std::to_string(slot.first_line + i);
      const bool is_blank = slot.lines[i].find_first_not_of(" \t\r") == std::string::npos;
      const auto count = slot.line_reader.read(slot.lines[i], [&](const comparison::PlanHead& head, const comparison::TargetFacts& facts) {
        slot.figures.push_back(comparison::figure_of(head, facts, slot.memory));
      });
      if (!count) {
        slot.errors.push_back(count.error());
        slot.errors.back().where = where;
      } else if (!is_blank) {
        ++slot.plan_count;
        if (*count == 0) slot.without.push_back(where);
      }
    }
  }

  void deliver(Slot& slot) {
    for (base::Error& error : slot.errors) result_.errors.push_back(std::move(error));
    result_.plan_count += slot.plan_count;
    for (Figure& figure : slot.figures) take_(figure);
    if (without_) std::for_each(slot.without.begin(), slot.without.end(), without_);
  }

  const PlanInput& input_;
  const std::function<void(Figure&)>& take_;
  const std::function<void(const std::string&)>& without_;
  reader::Sources sources_;
  reader::OpenOptions open_options_;
  std::vector<std::string> line_paths_;
  std::size_t next_path_ = 0;
  std::istream* lines_ = nullptr;
  std::ifstream file_;
  std::string name_;
  std::size_t line_number_ = 0;
  FigureInput result_;
};

}  // namespace

FigureInput read_figures(const PlanInput& input, const std::function<void(Figure&)>& take,
                         const std::function<void(const std::string&)>& without) {
  return Input(input, take, without).run();
}

}  // namespace bihuan
