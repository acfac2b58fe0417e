// SPDX-License-Identifier: Apache-2.0
#include "main/read_command.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include "main/ordered_work.h"
#include "main/overwritten_input.h"
#include "main/plan_output.h"
#include "main/progress_line.h"
#include "main/say_error.h"
#include "main/terminal.h"
#include "reader/formats/archive_entries.h"
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

bool holds_several(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored) || reader::is_archive_name(path);
}

// More than one plan may come, even if only one does.
bool is_collection(const ReadCommandOptions& options) {
  return options.paths.size() != 1 || !options.list_path.empty() || holds_several(options.paths.front());
}

reader::SourceLimits source_limits(const ReadCommandOptions& options) {
  reader::SourceLimits limits;
  if (options.max_bytes > 0) limits.max_file_bytes = options.max_bytes;
  if (options.max_bytes > limits.max_unpacked_bytes) limits.max_unpacked_bytes = options.max_bytes;
  return limits;
}

// Adds the lines of the file; an error when there is no such file.
std::optional<base::Error> append_listed(const std::string& list_path, std::vector<std::string>& paths) {
  std::ifstream file;
  if (list_path != "-") {
    file.open(list_path);
    if (!file) return base::Error{base::ErrorKind::not_found, "file-missing", list_path, {}};
  }
  std::istream& lines = list_path == "-" ? std::cin : file;
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) paths.push_back(line);
  }
  return std::nullopt;
}

// Known only when nothing stands for more than one.
std::size_t known_total(const ReadCommandOptions& options) {
  for (const std::string& path : options.paths)
    if (holds_several(path)) return 0;
  return options.paths.size();
}

class ReadRun {
 public:
  explicit ReadRun(const ReadCommandOptions& options)
      : options_(options),
        style_{options.language, terminal_width(STDOUT_FILENO), may_colour(STDOUT_FILENO)},
        sources_(options.paths, source_limits(options)),
        progress_(options.language, known_total(options)),
        output_(options, is_collection(options)) {
    open_options_.encoding = options.encoding;
    if (options.max_bytes > 0) open_options_.max_text_bytes = open_options_.max_unpacked_bytes = options.max_bytes;
  }

  int run() {
    const std::size_t threads = options_.threads > 0 ? options_.threads : std::thread::hardware_concurrency();
    OrderedWork<ReadSlot> work(threads);
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
      slot.plan = &slot.reader->read(*slot.document, {options_.year});
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
    if (done_ == 0) return say_error({base::ErrorKind::not_found, "plan-not-found", named_paths(), {}}, options_.language);
    for (const base::Error& error : errors_) say_error(error, options_.language);
    if (done_ < 2 || errors_.empty()) return;
    const std::string bad = std::to_string(errors_.size()), all = std::to_string(done_);
    const bool is_chinese = options_.language == report::Language::chinese;
    std::string text = is_chinese ? all + " 份都没有读。\n" : "none of the " + all + " was read.\n";
    if (errors_.size() < done_)
      text = is_chinese ? all + " 份中有 " + bad + " 份没有读，其余已读。\n" : bad + " of " + all + " not read; the rest was.\n";
    std::fputs(text.c_str(), stderr);
  }

  std::string named_paths() const {
    std::string names;
    for (const std::string& path : options_.paths) names += (names.empty() ? "" : " ") + path;
    return names.empty() ? options_.list_path : names;
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
  if (const auto error = options.list_path.empty() ? std::nullopt : append_listed(options.list_path, all.paths)) {
    say_error(*error, options.language);
    return 1;
  }
  if (const auto error = overwritten_input(all)) {
    say_error(*error, options.language);
    return wrong_usage;
  }
  return ReadRun(all).run();
}

}  // namespace bihuan
