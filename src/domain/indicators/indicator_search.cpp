// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/indicator_search.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "domain/indicators/indicator_name.h"
#include "domain/indicators/name_index.h"

namespace bihuan::indicators {
namespace {

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return small;
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  constexpr std::string_view wide_blank = "　";
  for (std::size_t at = 0; at < text.size();) {
    const bool is_wide = text.substr(at).starts_with(wide_blank);
    if (is_wide || text[at] == ' ' || text[at] == '\t')
      words.emplace_back();
    else
      words.back() += text[at];
    at += is_wide ? wide_blank.size() : 1;
  }
  std::erase(words, std::string());
  for (std::string& word : words) word = in_small_letters(word);
  return words;
}

bool has_words(const Indicator& indicator, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    const auto holds = [&](std::string_view name) { return in_small_letters(name).find(word) != std::string::npos; };
    return holds(indicator.english) || std::any_of(indicator.names.begin(), indicator.names.end(), holds);
  });
}

double likeness(const Indicator& indicator, std::string_view words) {
  double most = 0;
  for (const std::string_view name : indicator.names) most = std::max(most, similarity(name_form(name).words, words));
  return most;
}

}  // namespace

std::vector<const Indicator*> search(const Wanted& wanted, std::span<const Indicator* const> own) {
  std::vector<std::pair<double, const Indicator*>> found;
  const std::vector<std::string> words = words_in(wanted.words);
  const std::string like = name_form(wanted.like).words;
  const auto look_at = [&](const Indicator& indicator) {
    if (!has_words(indicator, words) || (wanted.measured && !fits(indicator, *wanted.measured))) return;
    const double alike = like.empty() ? 1 : likeness(indicator, like);
    if (alike > 0) found.emplace_back(alike, &indicator);
  };
  for (const Indicator* indicator : own) look_at(*indicator);
  for (const Indicator& indicator : vocabulary()) look_at(indicator);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const Indicator*> indicators;
  for (const auto& [like_so_much, indicator] : found) indicators.push_back(indicator);
  return indicators;
}

}  // namespace bihuan::indicators
