// SPDX-License-Identifier: Apache-2.0
// The packs in force, kept in memory: those that the program carries and those that the office has published. A version never changes, so what was read
// once stays. Safe to use from several threads.
#pragma once

#include <map>
#include <memory>
#include <mutex>
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
  // The newest version; nothing for an id that nobody knows.
  SharedPack newest(store::Connection& connection, std::string_view region, std::string_view pack);
  // The newest version of each, by id.
  std::vector<SharedPack> all(store::Connection& connection, std::string_view region);
  // The YAML of a version; '' when there is none.
  std::string content(store::Connection& connection, std::string_view region, std::string_view pack, int version);

 private:
  SharedPack kept(const std::string& region, std::string_view content, const std::pair<std::string, int>& name);

  std::mutex mutex_;
  std::map<std::string, std::map<std::pair<std::string, int>, SharedPack>> packs_;  // by region
};

// The versions that the program carries: the YAML by id and version.
const std::map<std::pair<std::string, int>, std::string_view>& carried_packs();

}  // namespace bihuan::app
