// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/name_groups.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>

#include "base/utf8.h"
#include "domain/indicators/indicator_name.h"
#include "domain/indicators/name_index.h"

namespace bihuan::indicators {
namespace {

constexpr double like_enough = 0.7;
constexpr std::size_t neighbours = 12;  // looked at behind each name, in both orders

std::string reversed(std::string_view words) {
  std::string back;
  for (std::size_t end = words.size(); end > 0;) {
    const std::size_t begin = base::utf8_before(words, end);
    back += words.substr(begin, end - begin);
    end = begin;
  }
  return back;
}

class Groups {
 public:
  explicit Groups(std::size_t count) : leader_(count) { std::iota(leader_.begin(), leader_.end(), 0); }
  int leader(int name) {
    while (leader_[static_cast<std::size_t>(name)] != name) {
      int& next = leader_[static_cast<std::size_t>(name)];
      name = next = leader_[static_cast<std::size_t>(next)];
    }
    return name;
  }
  // The one that comes first leads both.
  void join(int a, int b) {
    a = leader(a);
    b = leader(b);
    leader_[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
  }

 private:
  std::vector<int> leader_;
};

bool are_alike(const NameForm& a, const NameForm& b) {
  if (a.scope != b.scope) return false;
  return a.words == b.words || (similarity(a.words, b.words) >= like_enough && !are_contrasting(a.words, b.words));
}

}  // namespace

std::vector<int> group_names(const std::vector<std::string>& names) {
  std::vector<int> in_order(names.size());
  std::iota(in_order.begin(), in_order.end(), 0);
  std::sort(in_order.begin(), in_order.end(), [&](int a, int b) {
    return std::tie(names[static_cast<std::size_t>(a)], a) < std::tie(names[static_cast<std::size_t>(b)], b);
  });
  std::vector<NameForm> forms;  // by rank in that order
  std::vector<std::string> backwards;
  for (const int name : in_order) {
    forms.push_back(name_form(names[static_cast<std::size_t>(name)]));
    backwards.push_back(reversed(forms.back().words));
  }
  Groups groups(names.size());
  std::vector<int> ranks(names.size());
  const auto join_neighbours = [&](auto key) {
    std::iota(ranks.begin(), ranks.end(), 0);
    std::sort(ranks.begin(), ranks.end(), [&](int a, int b) {
      const int order = key(a).compare(key(b));
      return order != 0 ? order < 0 : a < b;
    });
    for (std::size_t i = 0; i < ranks.size(); ++i)
      for (std::size_t j = i + 1; j < ranks.size() && j <= i + neighbours; ++j)
        if (are_alike(forms[static_cast<std::size_t>(ranks[i])], forms[static_cast<std::size_t>(ranks[j])]))
          groups.join(ranks[i], ranks[j]);
  };
  join_neighbours([&](int rank) -> const std::string& { return forms[static_cast<std::size_t>(rank)].words; });
  join_neighbours([&](int rank) -> const std::string& { return backwards[static_cast<std::size_t>(rank)]; });
  std::vector<int> group_of(names.size());
  for (int rank = 0; rank < static_cast<int>(names.size()); ++rank)
    group_of[static_cast<std::size_t>(in_order[static_cast<std::size_t>(rank)])] = in_order[static_cast<std::size_t>(groups.leader(rank))];
  return group_of;
}

}  // namespace bihuan::indicators
