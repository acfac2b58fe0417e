// SPDX-License-Identifier: Apache-2.0
#include "main/figure_input.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <new>
#include <thread>
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

struct Slot {
  enum class Kind : std::uint8_t { source, line, bytes } kind = Kind::source;
  reader::SourceItem source;
  std::string text;   // a line, or a document from standard input
  std::string where;  // of a line
  std::unique_ptr<reader::PlanReader> reader = std::make_unique<reader::PlanReader>();
  reader::PlanLines lines;
  indicators::MatchMemory memory;
  std::vector<Figure> figures;
  std::optional<base::Error> error;
  bool is_blank = false;
};

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
  Input(const ReadCommandOptions& options, const std::function<void(Figure&)>& take, const std::function<void(const std::string&)>& without)
      : options_(options), take_(take), without_(without), sources_(plan_paths(options.paths)) {
    open_options_.encoding = options.encoding;
    for (const std::string& path : options.paths)
      if (path == "-" || is_lines_name(path)) line_paths_.push_back(path);
  }

  FigureInput run() {
    OrderedWork<Slot> work(options_.threads > 0 ? options_.threads : std::thread::hardware_concurrency());
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
    if (fill_line(slot)) return true;
    auto next = sources_.next();
    if (!next) return false;
    slot.kind = Slot::Kind::source;
    slot.source = std::move(*next);
    return true;
  }

  // The next line of those inputs; one that cannot be opened is an error and passed over.
  bool fill_line(Slot& slot) {
    while (next_path_ < line_paths_.size() || lines_ != nullptr) {
      if (lines_ == nullptr && !open_next(slot)) return true;
      if (lines_ != nullptr && std::getline(*lines_, slot.text)) {
        slot.kind = Slot::Kind::line;
        slot.where = name_ + ':' + std::to_string(++line_number_);
        return true;
      }
      lines_ = nullptr;
    }
    return false;
  }

  // False where the slot holds what there is to be known of it: an error, or a document that came through standard input.
  bool open_next(Slot& slot) {
    name_ = line_paths_[next_path_++];
    line_number_ = 0;
    if (name_ == "-") {
      if (const int first = (std::cin >> std::ws).peek(); first == '{') {
        lines_ = &std::cin;
        return true;
      }
      slot.kind = Slot::Kind::bytes;
      slot.where = "-";
      slot.text.assign(std::istreambuf_iterator<char>(std::cin), {});
      return false;
    }
    file_ = std::ifstream(name_);
    if (file_) {
      lines_ = &file_;
      return true;
    }
    slot.kind = Slot::Kind::line;
    slot.text.clear();
    slot.error = base::Error{base::ErrorKind::not_found, "file-missing", name_, {}};
    return false;
  }

  void read(Slot& slot) {
    slot.figures.clear();
    slot.is_blank = false;
    if (slot.error) return;
    try {
      if (slot.kind == Slot::Kind::line) return read_line(slot);
      base::Result<std::string> bytes =
          slot.kind == Slot::Kind::bytes ? base::Result<std::string>(std::move(slot.text)) : slot.source.load();
      const std::string name = slot.kind == Slot::Kind::bytes ? "-" : slot.source.name();
      auto document =
          bytes ? reader::open_owned_document(std::move(*bytes), name, open_options_) : tl::unexpected(std::move(bytes.error()));
      if (!document) {
        slot.error = std::move(document.error());
        return;
      }
      add_figures(*document, slot.reader->read(*document, {options_.year}), slot.memory, slot.figures);
    } catch (const std::bad_alloc&) {
      slot.reader = std::make_unique<reader::PlanReader>();
      slot.figures = {};
      slot.error =
          base::Error{base::ErrorKind::too_large, "memory-short", slot.kind == Slot::Kind::source ? slot.source.name() : slot.where, {}};
    }
  }

  static void read_line(Slot& slot) {
    const auto count = slot.lines.read(slot.text, [&](const comparison::PlanHead& head, const comparison::TargetFacts& facts) {
      slot.figures.push_back(comparison::figure_of(head, facts, slot.memory));
    });
    slot.is_blank = count && *count == 0 && slot.text.find('{') == std::string::npos;
    if (count) return;
    slot.error = count.error();
    slot.error->where = slot.where;
  }

  void deliver(Slot& slot) {
    if (slot.error)
      result_.errors.push_back(std::move(*slot.error));
    else if (!slot.is_blank)
      count(slot);
    slot.error.reset();
    for (Figure& figure : slot.figures) take_(figure);
  }

  void count(const Slot& slot) {
    ++result_.plan_count;
    if (slot.figures.empty() && without_) without_(slot.kind == Slot::Kind::source ? slot.source.name() : slot.where);
  }

  const ReadCommandOptions& options_;
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

FigureInput read_figures(const ReadCommandOptions& options, const std::function<void(Figure&)>& take,
                         const std::function<void(const std::string&)>& without) {
  return Input(options, take, without).run();
}

}  // namespace bihuan
