// SPDX-License-Identifier: Apache-2.0
#include "store/packs_store.h"

namespace bihuan::store {

std::optional<StoredPack> PacksStore::find(std::string_view pack, int version) {
  constexpr std::string_view sql = "select content, published_by, published_at from pack where region = $1 and pack = $2 and version = $3";
  Statement& row = bound(connection_.prepare(sql), region_, pack, version);
  std::optional<StoredPack> found;
  if (row.step()) found = StoredPack{std::string(pack), version, std::string(row.text(0)), std::string(row.text(1)), row.integer(2)};
  row.reset();
  return found;
}

std::vector<StoredPack> PacksStore::list() {
  constexpr std::string_view sql =
      "select pack, version, published_by, published_at from pack where region = $1 order by pack, version desc";
  std::vector<StoredPack> packs;
  Statement& row = bound(connection_.prepare(sql), region_);
  while (row.step()) packs.push_back({std::string(row.text(0)), static_cast<int>(row.integer(1)), {}, std::string(row.text(2)), row.integer(3)});
  return packs;
}

void PacksStore::add(const StoredPack& pack) {
  constexpr std::string_view sql =
      "insert into pack (region, pack, version, content, published_by, published_at) values ($1, $2, $3, $4, $5, $6)";
  execute(connection_, sql, region_, pack.pack, pack.version, pack.content, pack.published_by, pack.published_at);
}

}  // namespace bihuan::store
