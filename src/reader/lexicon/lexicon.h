// SPDX-License-Identifier: Apache-2.0
// The words that the reader knows, with what they do, and the units of measure. Built on first use; read-only afterwards, any thread.
#pragma once

#include <string_view>

#include "reader/lexicon/automaton.h"
#include "reader/lexicon/unit.h"
#include "reader/lexicon/word.h"

namespace bihuan::reader {

class Lexicon {
 public:
  static const Lexicon& instance();

  const Automaton& words() const { return words_; }
  // The words that matter in a sentence without values: cues of tense, comparisons, values in words and numerals, digits of full width,
  // what only looks like them, and the 。 that ends it.
  const Automaton& cues() const { return cues_; }
  // Whether a word tells something about the sentences around its own.
  static bool is_cue(const Word& word);
  const Word& word(std::size_t value) const { return word_list_[value]; }

  // The unit of measure that begins at text[at], the longest; kind none when there is none.
  struct UnitMatch {
    std::uint32_t length = 0;
    Unit unit;
  };
  UnitMatch unit_at(std::string_view text, std::size_t at) const;
  // False only where none does; at < text.size().
  bool may_begin_unit_at(std::string_view text, std::size_t at) const { return units_.may_begin_at(text, at); }

 private:
  Lexicon();
  void add_words();
  void add_whole_deeds();
  void add_units();

  Automaton words_;
  Automaton cues_;
  std::vector<Word> word_list_;
  Automaton units_;
  std::vector<Unit> unit_list_;
};

}  // namespace bihuan::reader
