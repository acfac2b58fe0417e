// SPDX-License-Identifier: Apache-2.0
// The packs in force, kept in memory: those that the program carries and those that the office has published. A version never changes, so what was read
// once stays. Safe to use from several threads.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/packs/pack.h"
#include "store/connection.h"

namespace bihuan::app {

using SharedPack = std::shared_ptr<const packs::Pack>;

class PackShelf {
 public:
  // Nothing when there is no such version, published or carried.
  SharedPack find(store::Connection& connection, std::string_view region, std::string_view pack, int version);
  // The newest version; nothing for an id that nobody knows. What another program has published meanwhile counts a second later; `now` in microseconds.
  SharedPack newest(store::Connection& connection, std::string_view region, std::string_view pack, std::int64_t now);
  // The same without asking the store; nothing where it was not asked within the second, or knows no such pack.
  SharedPack newest_recent(std::string_view region, std::string_view pack, std::int64_t now);
  // The newest version of each, by id.
  std::vector<SharedPack> all(store::Connection& connection, std::string_view region);
  // Whether the version stands in the store, be it published or written down with its first case; as up to date as newest().
  bool is_stored(store::Connection& connection, std::string_view region, const packs::Pack& pack, std::int64_t now);
  // After something was published.
  void look_anew();
  // The YAML of a version; '' when there is none.
  std::string content(store::Connection& connection, std::string_view region, std::string_view pack, int version);

 private:
  SharedPack kept(const std::string& region, std::string_view content, const std::pair<std::string, int>& name);

  using Name = std::pair<std::string, int>;
  struct Listed {
    std::int64_t at = 0;
    std::map<std::string, int> newest;
    std::set<Name> stored;
  };
  std::shared_ptr<const Listed> recently_listed(std::string_view region, std::int64_t now);
  std::shared_ptr<const Listed> listed(store::Connection& connection, std::string_view region, std::int64_t now);

  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const Listed>> listed_;  // by region
  std::map<std::string, std::map<std::pair<std::string, int>, SharedPack>> packs_;  // by region
};

// The versions that the program carries: the YAML by id and version.
const std::map<std::pair<std::string, int>, std::string_view>& carried_packs();

}  // namespace bihuan::app
