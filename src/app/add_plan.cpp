// SPDX-License-Identifier: Apache-2.0
#include "app/add_plan.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "app/phrase.h"
#include "app/state_digest.h"
#include "domain/ledger/correction.h"
#include "domain/ledger/match_targets.h"
#include "report/json_text.h"
#include "store/clauses_store.h"
#include "store/counters_store.h"
#include "store/journal_store.h"
#include "store/plans_store.h"
#include "store/targets_store.h"
#include "store/tasks_store.h"

namespace bihuan::app {
namespace {

// What the document page needs beside the rows: headings, noise and notices, as docs/output.md writes them.
std::string outline_of(const ledger::PlanEntries& entries) {
  report::JsonText json;
  const auto place = [&json](ledger::Place at) { json.member("start", at.begins).member("end", at.ends); };
  json.open_object().name("headings").open_array();
  for (const ledger::HeadingEntry& heading : entries.headings) {
    json.open_object();
    place(heading.place);
    json.member("level", heading.level).member("number", heading.number).member("title", heading.title).close_object();
  }
  json.close_array().name("noise").open_array();
  for (const ledger::Place& noise : entries.noise) json.open_array().number(noise.begins).number(noise.ends).close_array();
  json.close_array().name("notices").open_array();
  for (const ledger::NoticeEntry& notice : entries.notices) {
    json.open_object().member("code", notice.code);
    place(notice.place);
    json.close_object();
  }
  json.close_array().close_object();
  return std::move(json).take();
}

using Corrections = std::map<std::int64_t, std::vector<ledger::Correction>>;

// One file going into the ledger, inside one write.
class Keeping {
 public:
  Keeping(const Ledger& ledger, const Actor& actor, const ReadFile& file, store::Connection& connection)
      : ledger_(ledger),
        actor_(actor),
        file_(file),
        entries_(file.entries),
        connection_(connection),
        plans_(connection),
        tasks_(connection),
        targets_(connection) {}

  Added keep() {
    store::hold_region(connection_, ledger_.region);
    Kin kin = kin_of(connection_, ledger_.region, file_);
    if (kin.outcome == Outcome::unchanged) return {kin.outcome, std::move(*kin.plan), {}};
    added_.outcome = kin.outcome;
    const auto& same = kin.plan;
    id_ = same ? same->id : ledger::PlanId{ledger_.region, store::take_numbers(connection_, ledger_.region, "plan")};
    version_ = same ? same->version + 1 : 1;
    if (same) read_what_was_kept();
    number_tasks();
    number_targets();
    mark_what_is_gone();
    store::ClausesStore(connection_).replace(id_, entries_.clauses);
    save_plan();
    note_in_journal();
    return std::move(added_);
  }

 private:
  // Old targets as they had been read, before anybody corrected them; and the corrections that hold, not those that a newer version ended.
  void read_what_was_kept() {
    old_tasks_ = tasks_.of_plan(id_);
    Corrections all;
    for (auto& [number, correction] : targets_.corrections_of_plan(id_)) all[number].push_back(std::move(correction));
    for (const store::StoredTarget& target : targets_.of_plan(id_)) {
      std::vector<ledger::FieldValue> was;
      for (ledger::Correction& correction : all[target.id.number]) {
        if (std::find(target.corrected.begin(), target.corrected.end(), correction.field) == target.corrected.end()) continue;
        was.push_back({correction.field, correction.was});
        corrections_[target.id.number].push_back(std::move(correction));
      }
      old_targets_.push_back(ledger::as_read(target.entry, was));
    }
  }

  std::int64_t new_numbers(const char* noun, std::size_t count) {
    if (count == 0) return 0;
    return store::take_numbers(connection_, ledger_.region, std::string(noun) + ' ' + std::to_string(id_.number),
                               static_cast<std::int64_t>(count));
  }

  void number_tasks() {
    const std::vector<int> old_of = ledger::match_tasks(old_tasks_, entries_.tasks);
    std::int64_t next = new_numbers("task", count_new(old_of));
    kept_tasks_.assign(old_tasks_.size(), false);
    for (std::size_t i = 0; i < entries_.tasks.size(); ++i) {
      ledger::TaskEntry task = entries_.tasks[i];
      const bool is_known = old_of[i] >= 0;
      if (is_known) kept_tasks_[static_cast<std::size_t>(old_of[i])] = true;
      task.number = is_known ? old_tasks_[static_cast<std::size_t>(old_of[i])].number : next++;
      task_numbers_.push_back(task.number);
      tasks_.save(id_, task, static_cast<int>(i));
    }
  }

  void number_targets() {
    const std::vector<int> old_of = ledger::match_targets(old_targets_, entries_.targets);
    std::int64_t next = new_numbers("target", count_new(old_of));
    kept_targets_.assign(old_targets_.size(), false);
    for (std::size_t i = 0; i < entries_.targets.size(); ++i) {
      ledger::TargetEntry target = entries_.targets[i];
      if (old_of[i] >= 0) {
        const auto old = static_cast<std::size_t>(old_of[i]);
        kept_targets_[old] = true;
        target.number = old_targets_[old].number;
        if (ledger::without_figures(target.clause) != ledger::without_figures(old_targets_[old].clause)) corrections_.erase(target.number);
        ++(ledger::is_changed(old_targets_[old], target) ? added_.changes.changed : added_.changes.kept);
      } else {
        target.number = next++;
        ++added_.changes.added;
      }
      save_target(target, static_cast<int>(i));
    }
  }

  static std::size_t count_new(const std::vector<int>& old_of) {
    std::size_t count = 0;
    for (const int old : old_of) count += old < 0;
    return count;
  }

  // What a person corrected stays as long as the sentence is the same, figures apart, and says there what was corrected.
  void save_target(ledger::TargetEntry target, int position) {
    std::vector<ledger::FieldValue> fields;
    std::vector<std::string> names;
    for (const ledger::Correction& correction : corrections_[target.number]) {
      if (ledger::field_text(target, correction.field) != correction.was) continue;
      fields.push_back({correction.field, correction.value});
      names.push_back(correction.field);
    }
    if (auto as_corrected = ledger::corrected(target, fields); as_corrected && !fields.empty()) {
      target = std::move(*as_corrected);
      target.phrase = phrase_of(target);
    } else {
      names.clear();
    }
    const std::int64_t task = target.task < 0 ? 0 : task_numbers_[static_cast<std::size_t>(target.task)];
    targets_.save(id_, target, task, position, names);
  }

  void mark_what_is_gone() {
    for (std::size_t i = 0; i < old_tasks_.size(); ++i)
      if (!kept_tasks_[i]) tasks_.mark_gone(id_, old_tasks_[i].number, version_);
    for (std::size_t i = 0; i < old_targets_.size(); ++i) {
      if (kept_targets_[i]) continue;
      targets_.mark_gone(id_, old_targets_[i].number, version_);
      ++added_.changes.gone;
    }
  }

  void save_plan() {
    store::StoredPlan& plan = added_.plan;
    plan.id = id_;
    plan.version = version_;
    plan.entry = entries_.plan;
    plan.file_name = file_.about.file_name;
    plan.task_count = static_cast<int>(entries_.tasks.size());
    plan.target_count = static_cast<int>(entries_.targets.size());
    plan.notice_count = static_cast<int>(entries_.notices.size());
    plan.imported_at = actor_.now;
    plans_.save(plan);
    const std::string outline = outline_of(entries_);
    store::NewVersion version{file_.about, file_.bytes, file_.content, outline};
    version.about.version = version_;
    version.about.reader = ledger_.version;
    version.about.imported_by = actor_.name;
    version.about.imported_at = actor_.now;
    plans_.add_version(id_, version);
  }

  void note_in_journal() {
    report::JsonText data;
    data.open_object().member("version", version_).member("title", entries_.plan.title).member("file", file_.about.file_name);
    data.member("sha256", file_.about.sha256).member("tasks", added_.plan.task_count).member("targets", added_.plan.target_count);
    data.member("kept", added_.changes.kept).member("added", added_.changes.added).member("changed", added_.changes.changed);
    data.member("gone", added_.changes.gone).member("state", state_digest(connection_, id_)).close_object();
    ledger::JournalEntry entry;
    entry.region = ledger_.region;
    entry.happened_at = actor_.now;
    entry.actor = actor_.name;
    entry.action = added_.outcome == Outcome::added ? "plan.added" : "plan.changed";
    entry.noun = "plan";
    entry.noun_id = to_text(id_);
    entry.data = std::move(data).take();
    store::JournalStore(connection_).append(std::move(entry));
  }

  const Ledger& ledger_;
  const Actor& actor_;
  const ReadFile& file_;
  const ledger::PlanEntries& entries_;
  store::Connection& connection_;
  store::PlansStore plans_;
  store::TasksStore tasks_;
  store::TargetsStore targets_;

  Added added_;
  ledger::PlanId id_;
  int version_ = 1;
  std::vector<ledger::TaskEntry> old_tasks_;
  std::vector<ledger::TargetEntry> old_targets_;
  Corrections corrections_;
  std::vector<bool> kept_tasks_, kept_targets_;
  std::vector<std::int64_t> task_numbers_;
};

}  // namespace

base::Result<Added> add_plan(const Ledger& ledger, const Actor& actor, const ReadFile& file) {
  if (auto may = allowed(actor, org::Action::write_plans); !may) return tl::unexpected(may.error());
  Added added;
  ledger.database->write([&](store::Connection& connection) { added = Keeping(ledger, actor, file, connection).keep(); });
  return added;
}

void add_plan_later(const Ledger& ledger, const Actor& actor, std::shared_ptr<const ReadFile> file,
                    std::function<void(const Added&, std::exception_ptr)> done) {
  const auto added = std::make_shared<Added>();
  ledger.database->write_later(
      [ledger, actor, file, added](store::Connection& connection) { *added = Keeping(ledger, actor, *file, connection).keep(); },
      [added, done = std::move(done)](std::exception_ptr fault) { done(*added, fault); });
}

}  // namespace bihuan::app
