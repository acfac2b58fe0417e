// SPDX-License-Identifier: Apache-2.0
#include "app/add_evidence.h"

#include <optional>
#include <string_view>
#include <utility>

#include "app/journal_note.h"
#include "domain/org/thing_id.h"
#include "base/sha256.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "report/json_text.h"
#include "store/evidence_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

constexpr std::size_t largest = 10u << 20, largest_of_case = 100u << 20;
constexpr std::uint64_t most_points = 100'000'000;

struct Sort {
  std::string_view begins, media_type;
  bool is_picture;
};
constexpr Sort sorts[] = {{"\xFF\xD8\xFF", "image/jpeg", true},
                          {"\x89PNG\r\n\x1A\n", "image/png", true},
                          {"RIFF", "image/webp", true},
                          {"%PDF-", "application/pdf", false},
                          {"PK\x03\x04", "application/zip", false}};

const Sort* sort_of(std::string_view bytes) {
  for (const Sort& sort : sorts) {
    if (!bytes.starts_with(sort.begins)) continue;
    if (sort.begins == "RIFF" && bytes.substr(0, 12).substr(8 < bytes.size() ? 8 : bytes.size()) != "WEBP") continue;
    return &sort;
  }
  return nullptr;
}

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[i - 1]);
  return value;
}

// What a WebP says in its first chunk (RFC 9649, 2.5 to 2.7): lossy, lossless or extended.
std::uint64_t points_of_webp(std::string_view bytes) {
  constexpr std::uint32_t fourteen_bits = 0x3FFF;
  const std::string_view chunk = bytes.substr(12, 4);
  if (chunk == "VP8 ") return std::uint64_t{little_endian(bytes.substr(26, 2)) & fourteen_bits} * (little_endian(bytes.substr(28, 2)) & fourteen_bits);
  if (chunk == "VP8X") return (std::uint64_t{little_endian(bytes.substr(24, 3))} + 1) * (std::uint64_t{little_endian(bytes.substr(27, 3))} + 1);
  const std::uint32_t sizes = little_endian(bytes.substr(21, 4));
  return chunk == "VP8L" ? std::uint64_t{(sizes & fourteen_bits) + 1} * ((sizes >> 14 & fourteen_bits) + 1) : 0;
}

// As a file may be called wherever it is saved: no folder, nothing unseen.
std::string file_name(std::string_view given) {
  given.remove_prefix(given.find_last_of("/\\") == std::string_view::npos ? 0 : given.find_last_of("/\\") + 1);
  std::string name;
  for (std::size_t at = 0; at < given.size(); at += base::utf8_length(static_cast<unsigned char>(given[at])))
    if (!base::acts_on_terminal(base::utf8_at(given, at))) name += given.substr(at, base::utf8_length(static_cast<unsigned char>(given[at])));
  return name.find_first_not_of(". ") == std::string::npos ? "file" : name;
}

// What a PNG says of its size in its first chunk (ISO/IEC 15948, 11.2.2), a JPEG in its frame header (ITU-T T.81, B.2.2); 0 where it does not say.
std::uint64_t points_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG") && bytes.size() >= 24) return std::uint64_t{big_endian(bytes.substr(16, 4))} * big_endian(bytes.substr(20, 4));
  if (bytes.starts_with("RIFF") && bytes.size() >= 30) return points_of_webp(bytes);
  if (!bytes.starts_with("\xFF\xD8")) return 0;
  for (std::size_t at = 2; at + 9 < bytes.size() && bytes[at] == '\xFF';) {
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    const bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) return std::uint64_t{big_endian(bytes.substr(at + 5, 2))} * big_endian(bytes.substr(at + 7, 2));
    at += 2 + big_endian(bytes.substr(at + 2, 2));
  }
  return 0;
}

base::Result<std::string> media_type_of(const packs::Pack& pack, const NewEvidence& evidence) {
  const packs::Field* field = pack.field(evidence.field);
  const bool takes_file = field != nullptr && (field->type == packs::FieldType::photo || field->type == packs::FieldType::file ||
                                               field->type == packs::FieldType::track);
  if (!takes_file) return base::fail(ErrorKind::invalid, "evidence-field-unknown", "field", evidence.field);
  if (evidence.bytes.size() > largest) return base::fail(ErrorKind::too_large, "evidence-too-large", "file", std::to_string(largest >> 20));
  const Sort* sort = sort_of(evidence.bytes);
  if (sort == nullptr || (field->type == packs::FieldType::photo && !sort->is_picture)) return base::fail(ErrorKind::unsupported, "evidence-kind", "file");
  if (points_of(evidence.bytes) > most_points) return base::fail(ErrorKind::too_large, "picture-too-large", "file");
  return std::string(sort->media_type);
}

void note_in_journal(store::Connection& connection, const Ledger& ledger, const Actor& actor, cases::CaseNumber number, std::int64_t added,
                     const store::StoredEvidence& evidence) {
  report::JsonText data;
  data.open_object().member("evidence", added).member("field", evidence.field).member("bytes", evidence.byte_count);
  data.member("sha256", evidence.sha256).close_object();
  tell_journal(connection, ledger, {actor.name, actor.now, "case.evidence", "case", org::thing_id(ledger.region, case_letter, number)}, std::move(data));
}

base::Result<std::int64_t> keep(store::Connection& connection, const Ledger& ledger, const Actor& actor, cases::CaseNumber number,
                                const NewEvidence& evidence) {
  CaseWork work(ledger, connection, actor.now);
  auto found = visible_case(work, actor, number);
  if (!found) return tl::unexpected(std::move(found.error()));
  if (!may_with(actor, org::Action::act_on_case, work.tree(), *found)) return base::fail(ErrorKind::denied, "not-allowed");
  if (!found->is_open()) return base::fail(ErrorKind::conflict, "case-closed");
  auto media_type = media_type_of(*work.pack_of(*found), evidence);
  if (!media_type) return tl::unexpected(std::move(media_type.error()));
  store::EvidenceStore store(connection, ledger.region);
  if (store.byte_count(number) + static_cast<std::int64_t>(evidence.bytes.size()) > static_cast<std::int64_t>(largest_of_case))
    return base::fail(ErrorKind::too_large, "evidence-too-large", "file", std::to_string(largest_of_case >> 20));
  store::StoredEvidence stored;
  stored.field = evidence.field;
  stored.name = file_name(evidence.name);
  stored.media_type = std::move(*media_type);
  stored.bytes = evidence.bytes;
  stored.byte_count = static_cast<std::int64_t>(evidence.bytes.size());
  stored.sha256 = base::sha256(evidence.bytes);
  stored.added_by = actor.name;
  stored.added_at = actor.now;
  const std::int64_t added = store.add(number, stored);
  note_in_journal(connection, ledger, actor, number, added, stored);
  return added;
}

}  // namespace

base::Result<std::int64_t> add_evidence(const Ledger& ledger, const Actor& actor, cases::CaseNumber number, NewEvidence evidence) {
  if (auto may = allowed(actor, org::Action::act_on_case); !may) return tl::unexpected(std::move(may.error()));
  base::Result<std::int64_t> outcome;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->write([&](store::Connection& connection) { outcome = keep(connection, ledger, actor, number, evidence); });
  return outcome;
}

}  // namespace bihuan::app
