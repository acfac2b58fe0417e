// SPDX-License-Identifier: Apache-2.0
#include "main/import_command.h"

#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "app/add_plan.h"
#include "main/open_ledger.h"
#include "main/ordered_work.h"
#include "main/progress_line.h"
#include "reader/formats/sources.h"
#include "report/messages.h"
#include "report/visible_text.h"

namespace bihuan {
namespace {

using report::Language;

struct ImportSlot {
  reader::SourceItem source;
  std::shared_ptr<app::ReadFile> file;
  base::Error error;
};

class ImportRun {
 public:
  ImportRun(const OpenLedger& ledger, const LedgerOptions& where, const PlanInput& input)
      : ledger_(ledger), where_(where), input_(input), sources_(input.paths, source_limits(input.ways)), progress_(where.language, known_total(input)) {}

  int run() {
    OrderedWork<ImportSlot> work(thread_count(input_));
    work.run([this](ImportSlot& slot) { return take(slot); }, [this](ImportSlot& slot, const auto&) { read(slot); },
             [this](ImportSlot& slot) { keep(slot); });
    wait_until_kept(0);
    progress_.clear();
    return tell_end();
  }

 private:
  static constexpr std::size_t most_waiting = 512;  // files read and not yet durable

  bool take(ImportSlot& slot) {
    auto next = sources_.next();
    if (!next) return false;
    slot.source = std::move(*next);
    slot.file.reset();
    return true;
  }

  void read(ImportSlot& slot) const {
    try {
      auto bytes = slot.source.load();
      if (!bytes) {
        slot.error = bytes.error();
        return;
      }
      auto file = app::read_file({slot.source.name(), std::move(*bytes), input_.ways.year, input_.ways.encoding}, read_limits(input_.ways));
      if (file)
        slot.file = std::make_shared<app::ReadFile>(std::move(*file));
      else
        slot.error = file.error();
    } catch (const std::bad_alloc&) {
      slot.error = {base::ErrorKind::too_large, "memory-short", slot.source.name(), {}};
    }
  }

  void keep(ImportSlot& slot) {
    ++seen_;
    if (!slot.file) {
      errors_.push_back(slot.error);
      return;
    }
    wait_until_kept(most_waiting);
    {
      const std::lock_guard lock(mutex_);
      ++waiting_;
    }
    app::add_plan_later(
        ledger_.ledger(), ledger_.actor(), std::move(slot.file),
        [this, name = slot.source.name()](const app::Added& added, std::exception_ptr fault) { acknowledge(name, added, fault); });
  }

  // In the writer's thread, once it is durable.
  void acknowledge(const std::string& name, const app::Added& added, std::exception_ptr fault) {
    const std::lock_guard lock(mutex_);
    --waiting_;
    if (fault) {
      note_fault(name, fault);
    } else {
      ++kept_[static_cast<std::size_t>(added.outcome)];
      std::printf("%s\n", line_for(added, name).c_str());
      std::fflush(stdout);
    }
    settled_.notify_one();
  }

  // What the engine has against this one plan leaves the others alone; what is wrong with the engine ends the run.
  void note_fault(const std::string& name, const std::exception_ptr& fault) {
    try {
      std::rethrow_exception(fault);
    } catch (const store::StoreFault& refused) {
      if (refused.kind() == store::FaultKind::other || refused.kind() == store::FaultKind::conflict)
        refused_.push_back({base::ErrorKind::invalid, "plan-not-kept", name, refused.what()});
      else if (!fault_)
        fault_ = fault;
    } catch (...) {
      if (!fault_) fault_ = fault;
    }
  }

  void wait_until_kept(std::size_t most) {
    std::unique_lock lock(mutex_);
    settled_.wait(lock, [&] { return waiting_ <= most; });
    if (fault_) {
      settled_.wait(lock, [&] { return waiting_ == 0; });
      std::rethrow_exception(fault_);
    }
  }

  bool is_chinese() const { return where_.language == Language::chinese; }

  std::string line_for(const app::Added& added, const std::string& name) const {
    static constexpr std::string_view chinese[] = {"新增", "更新", "未变"}, english[] = {"added", "changed", "unchanged"};
    const auto outcome = static_cast<std::size_t>(added.outcome);
    std::string line(is_chinese() ? chinese[outcome] : english[outcome]);
    line += "  " + to_text(added.plan.id) + "  " + report::visible(added.plan.entry.title);
    const std::string tasks = std::to_string(added.plan.task_count), targets = std::to_string(added.plan.target_count);
    line += is_chinese() ? "  任务 " + tasks + "  目标 " + targets : "  " + tasks + " tasks  " + targets + " targets";
    if (added.outcome == app::Outcome::changed) {
      const app::Changes& changes = added.changes;
      const std::string kept = std::to_string(changes.kept), more = std::to_string(changes.added), other = std::to_string(changes.changed),
                        gone = std::to_string(changes.gone);
      line += is_chinese() ? "（不变 " + kept + "，改 " + other + "，增 " + more + "，减 " + gone + "）"
                           : " (" + kept + " kept, " + other + " changed, " + more + " added, " + gone + " gone)";
    }
    return line + "  " + report::visible(name);
  }

  int tell_end() {
    errors_.insert(errors_.end(), refused_.begin(), refused_.end());
    for (const base::Error& error : errors_) say_error(error, where_.language);
    if (seen_ == 0)
      say_error({base::ErrorKind::not_found, "plan-not-found", named_paths(input_), {}}, where_.language);
    if (seen_ > 1) {
      const std::string added = std::to_string(kept_[0]), changed = std::to_string(kept_[1]), same = std::to_string(kept_[2]),
                        bad = std::to_string(errors_.size());
      const std::string line = is_chinese() ? "新增 " + added + "，更新 " + changed + "，未变 " + same + "，没有读 " + bad + "。\n"
                                            : added + " added, " + changed + " changed, " + same + " unchanged, " + bad + " not read.\n";
      std::fputs(line.c_str(), stderr);
    }
    return errors_.empty() && seen_ > 0 ? 0 : 1;
  }

  const OpenLedger& ledger_;
  const LedgerOptions& where_;
  const PlanInput& input_;
  reader::Sources sources_;
  ProgressLine progress_;
  std::vector<base::Error> errors_;
  std::size_t seen_ = 0;
  std::mutex mutex_;  // of what follows
  std::condition_variable settled_;
  std::size_t waiting_ = 0;
  std::size_t kept_[3] = {};
  std::vector<base::Error> refused_;
  std::exception_ptr fault_;
};

}  // namespace

int run_import(const LedgerOptions& ledger, const PlanInput& input) {
  PlanInput all = input;
  if (const auto error = append_listed(all)) {
    say_error(*error, ledger.language);
    return 1;
  }
  return with_store_faults_told(ledger, [&] {
    const OpenLedger opened(ledger, OpenLedger::Purpose::adding);
    return opened ? ImportRun(opened, ledger, all).run() : 1;
  });
}

}  // namespace bihuan
