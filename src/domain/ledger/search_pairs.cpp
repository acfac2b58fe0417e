// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/search_pairs.h"

#include <algorithm>

#include "base/utf8.h"

namespace bihuan::ledger {
namespace {

enum class Script : std::uint8_t { none, word, ideograph };

// Full width to half width, capitals to small letters.
char32_t folded(char32_t c) {
  if (c == 0x3000) return ' ';
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

Script script_of(char32_t c) {
  if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) return Script::word;
  if (c < 0x80) return Script::none;
  if (c < 0x2E80) return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) ? Script::word : Script::none;  // é, Ω, Я
  if (c >= 0x3000 && c <= 0x3004) return Script::none;
  if (c >= 0x3008 && c <= 0x3020) return Script::none;
  if (c >= 0xFE10 && c <= 0xFE6F) return Script::none;
  if (c >= 0xFF00 && c <= 0xFFEF) return Script::none;
  if (c >= 0xE000 && c <= 0xF8FF) return Script::none;  // private use
  return Script::ideograph;
}

std::u32string folded_text(std::string_view text) {
  std::u32string folds;
  folds.reserve(text.size() / 3 + 1);
  for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at])))
    folds.push_back(folded(base::utf8_at(text, at)));
  return folds;
}

std::string utf8(std::u32string_view text) {
  std::string bytes;
  for (const char32_t c : text) base::append_utf8(bytes, c);
  return bytes;
}

// Calls `use` with each run of one script.
template <class Use>
void for_each_run(std::u32string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const Script script = script_of(text[at]);
    std::size_t end = at + 1;
    while (end < text.size() && script_of(text[end]) == script) ++end;
    if (script != Script::none) use(text.substr(at, end - at), script);
    at = end;
  }
}

bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0; }

std::vector<std::u32string> parts_of(std::string_view query) {
  std::vector<std::u32string> parts;
  std::u32string part;
  for (const char32_t c : folded_text(query) + U' ') {
    if (!is_blank(c)) {
      part.push_back(c);
    } else if (!part.empty()) {
      parts.push_back(std::move(part));
      part.clear();
    }
  }
  return parts;
}

}  // namespace

std::vector<std::string> search_pairs(std::string_view text) {
  std::vector<std::string> pairs;
  for_each_run(folded_text(text), [&](std::u32string_view run, Script script) {
    if (script == Script::word) return pairs.push_back(utf8(run));
    for (std::size_t i = 0; i < run.size(); ++i) pairs.push_back(utf8(run.substr(i, 2)));
  });
  return pairs;
}

std::string spaced_pairs(std::string_view text) {
  std::string spaced;
  for (const std::string& pair : search_pairs(text)) (spaced += spaced.empty() ? "" : " ") += pair;
  return spaced;
}

std::vector<SearchPhrase> search_phrases(std::string_view query) {
  std::vector<SearchPhrase> phrases;
  for (const std::u32string& part : parts_of(query))
    for_each_run(part, [&](std::u32string_view run, Script script) {
      SearchPhrase phrase;
      phrase.is_open = script == Script::word || run.size() == 1;
      if (phrase.is_open)
        phrase.pairs.push_back(utf8(run));
      else
        for (std::size_t i = 0; i + 1 < run.size(); ++i) phrase.pairs.push_back(utf8(run.substr(i, 2)));
      phrases.push_back(std::move(phrase));
    });
  return phrases;
}

std::vector<std::vector<std::string>> search_words(std::string_view query) {
  std::vector<std::vector<std::string>> words;
  for (const std::u32string& part : parts_of(query)) {
    std::u32string wide = part;
    for (char32_t& c : wide)
      if (c > 0x20 && c < 0x7F) c += 0xFEE0;
    words.push_back({utf8(part)});
    if (wide != part) words.back().push_back(utf8(wide));
  }
  return words;
}

std::vector<Place> found_places(std::string_view text, std::string_view query) {
  const std::u32string words = folded_text(text);
  std::vector<Place> places;
  for (const std::u32string& part : parts_of(query)) {
    std::size_t at = words.find(part);
    if (at == std::u32string::npos) return {};
    for (; at != std::u32string::npos; at = words.find(part, at + part.size()))
      places.push_back({static_cast<std::int64_t>(at), static_cast<std::int64_t>(at + part.size())});
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.begins < b.begins; });
  std::vector<Place> parted;
  for (const Place& place : places)
    if (parted.empty() || place.begins >= parted.back().ends) parted.push_back(place);
  return parted;
}

}  // namespace bihuan::ledger
