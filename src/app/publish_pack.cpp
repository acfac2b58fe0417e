// SPDX-License-Identifier: Apache-2.0
#include "app/publish_pack.h"

#include <algorithm>
#include <utility>

#include "app/journal_note.h"
#include "base/sha256.h"
#include "report/json_text.h"
#include "store/packs_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

base::Result<SharedPack> keep(store::Connection& connection, const Ledger& ledger, const Actor& actor, const packs::Pack& pack,
                              const std::string& yaml) {
  ledger.packs->look_anew();
  const SharedPack newest = ledger.packs->newest(connection, ledger.region, pack.id, actor.now);
  if (newest && newest->version >= pack.version)
    return base::fail(ErrorKind::conflict, "pack-version-taken", "version", std::to_string(newest->version));
  store::PacksStore(connection, ledger.region).add({pack.id, pack.version, yaml, actor.name, actor.now});
  report::JsonText data;
  data.open_object().member("version", pack.version).member("title", pack.title.zh).member("state", base::sha256(yaml)).close_object();
  tell_journal(connection, ledger, {actor.name, actor.now, "pack.published", "pack", pack.id + ' ' + std::to_string(pack.version)}, std::move(data));
  return std::make_shared<const packs::Pack>(pack);
}

}  // namespace

std::vector<PackHead> list_packs(const Ledger& ledger) {
  std::vector<PackHead> heads;
  ledger.database->read([&](store::Connection& connection) {
    heads.clear();
    for (SharedPack& pack : ledger.packs->all(connection, ledger.region)) {
      const bool is_carried = carried_packs().contains(std::pair(pack->id, pack->version));
      heads.push_back({std::move(pack), is_carried});
    }
  });
  return heads;
}

base::Result<SharedPack> show_pack(const Ledger& ledger, const std::string& id, int version) {
  SharedPack pack;
  ledger.database->read([&](store::Connection& connection) {
    pack = version == 0 ? ledger.packs->newest(connection, ledger.region, id, 0) : ledger.packs->find(connection, ledger.region, id, version);
  });
  if (!pack) return base::fail(ErrorKind::not_found, "pack-missing", "pack", id);
  return pack;
}

base::Result<std::string> pack_content(const Ledger& ledger, const std::string& id, int version) {
  auto pack = show_pack(ledger, id, version);
  if (!pack) return tl::unexpected(std::move(pack.error()));
  std::string content;
  ledger.database->read(
      [&](store::Connection& connection) { content = ledger.packs->content(connection, ledger.region, id, (*pack)->version); });
  return content;
}

base::Result<SharedPack> publish_pack(const Ledger& ledger, const Actor& actor, const std::string& yaml) {
  if (auto may = allowed(actor, org::Action::publish_packs); !may) return tl::unexpected(std::move(may.error()));
  const packs::ReadPack read = packs::read_pack(yaml);
  const auto first = std::ranges::find(read.faults, true, &packs::Fault::is_error);
  if (first != read.faults.end())
    return base::fail(ErrorKind::invalid, "pack-unsound", std::to_string(first->line) + ':' + std::to_string(first->column), first->code);
  base::Result<SharedPack> outcome;
  ledger.database->write([&](store::Connection& connection) { outcome = keep(connection, ledger, actor, read.pack, yaml); });
  ledger.packs->look_anew();
  return outcome;
}

}  // namespace bihuan::app
