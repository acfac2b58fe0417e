// SPDX-License-Identifier: Apache-2.0
#include "app/pack_shelf.h"

#include <algorithm>

#include "domain/packs/carried.h"
#include "domain/packs/pack_yaml.h"
#include "store/packs_store.h"

namespace bihuan::app {
namespace {

constexpr std::int64_t longest_kept = 1'000'000;  // microseconds

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

// A clock that jumps back is asked again at once.
std::shared_ptr<const PackShelf::Listed> PackShelf::recently_listed(std::string_view region, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  const auto& known = listed_[std::string(region)];
  return known && now >= known->at && now - known->at < longest_kept ? known : nullptr;
}

std::shared_ptr<const PackShelf::Listed> PackShelf::listed(store::Connection& connection, std::string_view region, std::int64_t now) {
  if (auto known = recently_listed(region, now)) return known;
  auto list = std::make_shared<Listed>();
  list->at = now;
  const auto note = [&](const Name& name) {
    int& newest = list->newest[name.first];
    newest = std::max(newest, name.second);
  };
  for (const auto& [name, content] : carried_packs()) note(name);
  for (const store::StoredPack& pack : store::PacksStore(connection, region).list()) {
    note({pack.pack, pack.version});
    list->stored.emplace(pack.pack, pack.version);
  }
  const std::lock_guard lock(mutex_);
  return listed_[std::string(region)] = std::move(list);
}

void PackShelf::look_anew() {
  const std::lock_guard lock(mutex_);
  listed_.clear();
}

bool PackShelf::is_stored(store::Connection& connection, std::string_view region, const packs::Pack& pack, std::int64_t now) {
  return listed(connection, region, now)->stored.contains({pack.id, pack.version}) || store::PacksStore(connection, region).find(pack.id, pack.version);
}

SharedPack PackShelf::newest(store::Connection& connection, std::string_view region, std::string_view pack, std::int64_t now) {
  const auto list = listed(connection, region, now);
  const auto found = list->newest.find(std::string(pack));
  return found == list->newest.end() ? nullptr : find(connection, region, pack, found->second);
}

SharedPack PackShelf::newest_recent(std::string_view region, std::string_view pack, std::int64_t now) {
  const auto list = recently_listed(region, now);
  if (!list) return nullptr;
  const auto found = list->newest.find(std::string(pack));
  if (found == list->newest.end()) return nullptr;
  const std::lock_guard lock(mutex_);
  const auto& known = packs_[std::string(region)];
  const auto kept = known.find(*found);
  return kept == known.end() ? nullptr : kept->second;
}

std::vector<SharedPack> PackShelf::all(store::Connection& connection, std::string_view region) {
  look_anew();
  std::vector<SharedPack> packs;
  for (const auto& [pack, version] : listed(connection, region, 0)->newest)
    if (SharedPack one = find(connection, region, pack, version)) packs.push_back(std::move(one));
  return packs;
}

}  // namespace bihuan::app
