// SPDX-License-Identifier: Apache-2.0
// The names of the vocabulary by their normal form, whole, as the end or the beginning of a longer name, or alike. Knows no unit.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bihuan::indicators {

// A name in the form in which two wordings of one thing meet, its part of the place apart.
struct NameForm {
  std::string words, scope;

  std::string key() const { return scope + '|' + words; }
};
NameForm name_form(std::string_view name);

class NameIndex {
 public:
  static const NameIndex& instance();

  // Says whether the indicator (an index into vocabulary()) may be meant; a name may be one of several that their units tell apart.
  using Accept = std::function<bool(int)>;

  // The first accepted one of this form; -1 for none.
  int whole(const NameForm& form, const Accept& accept) const;
  // The longest name of at least `least` bytes that is the end of the words.
  struct Part {
    int indicator = -1;
    std::size_t size = 0;  // bytes
  };
  Part ending(const NameForm& form, std::size_t least, const Accept& accept) const;
  // The same for the beginning, where only words such as 工程 and 任务 stand behind it.
  Part beginning(const NameForm& form, std::size_t least, const Accept& accept) const;
  // The most similar, if it is at least `least` so and clearly more than the next indicator.
  int alike(const NameForm& form, double least, const Accept& accept) const;

  // The forms that more than one indicator has, for the test that holds the vocabulary together.
  std::vector<std::pair<std::string, std::vector<int>>> shared_forms() const;

 private:
  NameIndex();
  int accepted(std::string_view key, const Accept& accept) const;

  std::unordered_map<std::string, std::vector<int>> by_key_;  // NameForm::key
  struct Entry {
    NameForm form;
    int indicator;
    std::size_t pair_count;
  };
  std::vector<Entry> entries_;
  std::unordered_map<std::uint64_t, std::vector<int>> by_pair_;  // pairs of characters to entries_
};

}  // namespace bihuan::indicators
