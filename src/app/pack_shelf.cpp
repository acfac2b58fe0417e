// SPDX-License-Identifier: Apache-2.0
#include "app/pack_shelf.h"

#include "domain/packs/carried.h"
#include "domain/packs/pack_yaml.h"
#include "store/packs_store.h"

namespace bihuan::app {
namespace {

using Versions = std::map<std::string, int>;  // the newest of each pack

Versions newest_versions(store::Connection& connection, std::string_view region) {
  Versions versions;
  const auto note = [&](const std::string& pack, int version) {
    int& newest = versions[pack];
    if (version > newest) newest = version;
  };
  for (const auto& [name, content] : carried_packs()) note(name.first, name.second);
  for (const store::StoredPack& pack : store::PacksStore(connection, region).list()) note(pack.pack, pack.version);
  return versions;
}

}  // namespace

const std::map<std::pair<std::string, int>, std::string_view>& carried_packs() {
  static const auto carried = [] {
    std::map<std::pair<std::string, int>, std::string_view> by_name;
    for (const std::string_view content : packs::carried_packs()) {
      const packs::Pack pack = packs::read_pack(content).pack;
      by_name.emplace(std::pair(pack.id, pack.version), content);
    }
    return by_name;
  }();
  return carried;
}

SharedPack PackShelf::kept(const std::string& region, std::string_view content, const std::pair<std::string, int>& name) {
  auto pack = std::make_shared<const packs::Pack>(packs::read_pack(content).pack);
  const std::lock_guard lock(mutex_);
  return packs_[region].try_emplace(name, std::move(pack)).first->second;
}

SharedPack PackShelf::find(store::Connection& connection, std::string_view region, std::string_view pack, int version) {
  const std::pair name(std::string(pack), version);
  const std::string of(region);
  {
    const std::lock_guard lock(mutex_);
    const auto& known = packs_[of];
    if (const auto found = known.find(name); found != known.end()) return found->second;
  }
  const std::string text = content(connection, region, pack, version);
  return text.empty() ? nullptr : kept(of, text, name);
}

std::string PackShelf::content(store::Connection& connection, std::string_view region, std::string_view pack, int version) {
  if (auto stored = store::PacksStore(connection, region).find(pack, version)) return std::move(stored->content);
  const auto carried = carried_packs().find(std::pair(std::string(pack), version));
  return carried == carried_packs().end() ? std::string() : std::string(carried->second);
}

SharedPack PackShelf::newest(store::Connection& connection, std::string_view region, std::string_view pack) {
  const Versions versions = newest_versions(connection, region);
  const auto found = versions.find(std::string(pack));
  return found == versions.end() ? nullptr : find(connection, region, pack, found->second);
}

std::vector<SharedPack> PackShelf::all(store::Connection& connection, std::string_view region) {
  std::vector<SharedPack> packs;
  for (const auto& [pack, version] : newest_versions(connection, region))
    if (SharedPack one = find(connection, region, pack, version)) packs.push_back(std::move(one));
  return packs;
}

}  // namespace bihuan::app
