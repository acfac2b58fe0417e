// SPDX-License-Identifier: Apache-2.0
#include "store/evidence_store.h"

#include "store/query.h"

namespace bihuan::store {

std::vector<StoredEvidence> EvidenceStore::list(cases::CaseNumber number) {
  constexpr std::string_view sql = R"(select evidence_id, field, name, media_type, sha256, added_by, byte_count, added_at, event_number
    from case_evidence where region = $1 and case_id = $2 order by evidence_id)";
  std::vector<StoredEvidence> list;
  Statement& row = bound(connection_.prepare(sql), region_, number);
  while (row.step())
    list.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4)),
                    std::string(row.text(5)), row.integer(6), row.integer(7), static_cast<int>(row.integer(8)), {}});
  return list;
}

std::optional<StoredEvidence> EvidenceStore::find(cases::CaseNumber number, std::int64_t evidence) {
  constexpr std::string_view sql = R"(select field, name, media_type, sha256, added_by, byte_count, added_at, event_number, bytes
    from case_evidence where region = $1 and case_id = $2 and evidence_id = $3)";
  Statement& row = bound(connection_.prepare(sql), region_, number, evidence);
  std::optional<StoredEvidence> found;
  if (row.step())
    found = StoredEvidence{evidence, std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
                           std::string(row.text(4)), row.integer(5), row.integer(6), static_cast<int>(row.integer(7)), std::string(row.bytes(8))};
  row.reset();
  return found;
}

std::int64_t EvidenceStore::byte_count(cases::CaseNumber number) {
  constexpr std::string_view sql = "select coalesce(sum(byte_count), 0) from case_evidence where region = $1 and case_id = $2";
  return first_integer(bound(connection_.prepare(sql), region_, number));
}

std::int64_t EvidenceStore::add(cases::CaseNumber number, const StoredEvidence& evidence) {
  constexpr std::string_view last = "select max(evidence_id) from case_evidence where region = $1 and case_id = $2";
  constexpr std::string_view sql = R"(insert into case_evidence (region, case_id, evidence_id, field, name, media_type, sha256, byte_count,
      added_by, added_at, event_number, bytes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11))";
  const std::int64_t next = first_integer(bound(connection_.prepare(last), region_, number)) + 1;
  Statement& row = bound(connection_.prepare(sql), region_, number, next, evidence.field, evidence.name, evidence.media_type, evidence.sha256,
                         evidence.byte_count, evidence.added_by, evidence.added_at);
  row.bind_bytes(11, evidence.bytes);
  while (row.step()) {
  }
  return next;
}

void EvidenceStore::remove(cases::CaseNumber number, std::int64_t evidence) {
  execute(connection_, "delete from case_evidence where region = $1 and case_id = $2 and evidence_id = $3", region_, number, evidence);
}

void EvidenceStore::let_go(cases::CaseNumber number, std::int64_t evidence) {
  execute(connection_, "update case_evidence set bytes = '' where region = $1 and case_id = $2 and evidence_id = $3", region_, number, evidence);
}

std::vector<EvidenceStore::Kept> EvidenceStore::kept_of_closed(std::int64_t closed_by, const Kept& after, std::size_t most) {
  constexpr std::string_view sql = R"(select e.case_id, e.evidence_id, e.field from case_evidence e
    join case_file c on c.region = $1 and c.case_id = e.case_id
    where e.region = $1 and (e.case_id, e.evidence_id) > ($2, $3) and length(e.bytes) > 0 and c.closed_at > 0 and c.closed_at <= $4
    order by e.case_id, e.evidence_id limit $5)";
  std::vector<Kept> found;
  Statement& row = bound(connection_.prepare(sql), region_, after.about, after.number, closed_by, most);
  while (row.step()) found.push_back({row.integer(0), row.integer(1), std::string(row.text(2))});
  return found;
}

void EvidenceStore::give(cases::CaseNumber number, const std::vector<std::string>& fields, int event) {
  constexpr std::string_view sql =
      "update case_evidence set event_number = $4 where region = $1 and case_id = $2 and field = $3 and event_number = 0";
  for (const std::string& field : fields) execute(connection_, sql, region_, number, field, event);
}

}  // namespace bihuan::store
