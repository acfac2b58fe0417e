// SPDX-License-Identifier: Apache-2.0
#include "main/read_command.h"

#include <unistd.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "main/ordered_work.h"
#include "main/overwritten_input.h"
#include "main/plan_output.h"
#include "main/progress_line.h"
#include "main/say_error.h"
#include "main/terminal.h"
#include "reader/formats/open_document.h"
#include "reader/formats/sources.h"
#include "reader/read_plan.h"
#include "report/messages.h"

namespace bihuan {
namespace {

// One document on its way from its source to the output.
struct ReadSlot {
  reader::SourceItem source;
  base::Result<plan::Document> document;
  std::unique_ptr<reader::PlanReader> reader = std::make_unique<reader::PlanReader>();
  const plan::Plan* plan = nullptr;
  RenderedPlan rendered;
};

class ReadRun {
 public:
  explicit ReadRun(const ReadCommandOptions& options)
      : options_(options),
        style_{options.language, terminal_width(STDOUT_FILENO), may_colour(STDOUT_FILENO)},
        sources_(options.input.paths, source_limits(options.input.ways)),
        progress_(options.language, known_total(options.input)),
        output_(options, is_collection(options.input)),
        open_options_(open_options(options.input.ways)) {}

  int run() {
    OrderedWork<ReadSlot> work(thread_count(options_.input));
    work.run([this](ReadSlot& slot) { return take(slot); }, [this](ReadSlot& slot, const auto& turn) { read(slot, turn); },
             [this](ReadSlot& slot) { deliver(slot); });
    output_.finish();
    progress_.clear();
    report_skipped();
    report_errors();
    return errors_.empty() && done_ > 0 ? 0 : 1;
  }

 private:
  bool take(ReadSlot& slot) {
    std::optional<reader::SourceItem> next = sources_.next();
    if (!next) return false;
    slot.source = std::move(*next);
    return true;
  }

  // What one file does to the program stays with that file.
  void read(ReadSlot& slot, const std::function<void()>& turn) {
    try {
      base::Result<std::string> bytes = slot.source.load();
      slot.document = bytes ? reader::open_owned_document(std::move(*bytes), slot.source.name(), open_options_)
                            : tl::unexpected(std::move(bytes.error()));
      if (!slot.document) return;
      slot.plan = &slot.reader->read(*slot.document, {options_.input.ways.year});
      slot.rendered.render(*slot.document, *slot.plan, options_, style_, output_, turn);
    } catch (const std::bad_alloc&) {
      give_up(slot, "memory-short");
    } catch (const std::length_error&) {
      give_up(slot, "memory-short");
    } catch (const std::exception& fault) {
      give_up(slot, "reader-fault", fault.what());
    }
  }

  // The slot begins anew, so that what it had taken of the memory is free for the next.
  static void give_up(ReadSlot& slot, std::string_view code, std::string_view detail = {}) {
    if (slot.rendered.has_begun()) throw;
    base::Error error{base::ErrorKind::too_large, std::string(code), slot.source.name(), std::string(detail)};
    slot.reader = std::make_unique<reader::PlanReader>();
    slot.rendered = RenderedPlan();
    slot.document = tl::unexpected(std::move(error));
  }

  void deliver(ReadSlot& slot) {
    progress_.clear();
    if (slot.document)
      output_.deliver(*slot.document, *slot.plan, slot.rendered);
    else
      errors_.push_back(slot.document.error());
    progress_.show(++done_, slot.source.name());
    slot.document = plan::Document();  // its text may be large
  }

  // For the person at the terminal; a script has not asked.
  void report_skipped() const {
    const std::size_t skipped = sources_.skipped_count();
    if (skipped == 0 || !is_terminal(STDERR_FILENO)) return;
    const std::string count = std::to_string(skipped);
    const std::string text = options_.language == report::Language::chinese
                                 ? "另有 " + count + " 个文件不是文档，没有打开。\n"
                                 : count + " other files are no documents and were not opened.\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
  }

  void report_errors() const {
    if (done_ == 0) return say_error({base::ErrorKind::not_found, "plan-not-found", named_paths(options_.input), {}}, options_.language);
    for (const base::Error& error : errors_) say_error(error, options_.language);
    if (done_ < 2 || errors_.empty()) return;
    const std::string bad = std::to_string(errors_.size()), all = std::to_string(done_);
    const bool is_chinese = options_.language == report::Language::chinese;
    std::string text = is_chinese ? all + " 份都没有读。\n" : "none of the " + all + " was read.\n";
    if (errors_.size() < done_)
      text = is_chinese ? all + " 份中有 " + bad + " 份没有读，其余已读。\n" : bad + " of " + all + " not read; the rest was.\n";
    std::fputs(text.c_str(), stderr);
  }

  const ReadCommandOptions& options_;
  report::TableStyle style_;
  reader::Sources sources_;
  ProgressLine progress_;
  PlanOutput output_;
  reader::OpenOptions open_options_;
  std::vector<base::Error> errors_;
  std::size_t done_ = 0;
};

}  // namespace

int run_read(const ReadCommandOptions& options) {
  constexpr int wrong_usage = 2;
  ReadCommandOptions all = options;
  if (const auto error = append_listed(all.input)) {
    say_error(*error, options.language);
    return 1;
  }
  if (const auto error = overwritten_input(all.input, {all.page_path, all.workbook_path}, all.printed != Printed::nothing)) {
    say_error(*error, options.language);
    return wrong_usage;
  }
  return ReadRun(all).run();
}

}  // namespace bihuan
