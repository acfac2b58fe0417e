// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// Who is summoned or punished depends on a word that nobody can compute.
void check_judgement_word(const Context& context, Findings& findings) {
  std::vector<Place> places;
  std::string words;
  std::size_t next = 0;
  const auto& consequences = context.words.of(Word::consequence);
  for (const Hit& hit : context.words.of(Word::judgement)) {
    if (context.is_noise(hit.span())) continue;
    const plan::Span sentence = context.parts.sentence_at(hit.begin);
    while (next < consequences.size() && consequences[next].begin < sentence.begin) ++next;
    if (next == consequences.size() || consequences[next].begin >= sentence.end) continue;
    places.push_back({hit.span(), Role::subject});
    if (places.size() <= 6) words += (words.empty() ? "" : "、") + context.figure(hit.span());
  }
  if (!places.empty()) findings.add(std::move(places), {words});
}

}  // namespace bihuan::lint
