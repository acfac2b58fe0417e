// SPDX-License-Identifier: Apache-2.0
#include "report/messages.h"

#include <algorithm>

#include "base/two_languages.h"
#include "report/visible_text.h"

namespace bihuan::report {
namespace {

void replace_all(std::string& text, std::string_view gap, std::string_view filling) {
  for (std::size_t at = text.find(gap); at != std::string::npos; at = text.find(gap, at + filling.size()))
    text.replace(at, gap.size(), filling);
}

}  // namespace

std::optional<Message> find_message(std::string_view code) {
  const std::span<const Message> all = messages();
  const auto found = std::ranges::lower_bound(all, code, {}, &Message::code);
  if (found == all.end() || found->code != code) return std::nullopt;
  return *found;
}

std::string_view notice_sentence(std::string_view code, Language language) {
  const std::optional<Message> message = find_message(code);
  if (!message) return code;
  return pick(language, message->chinese, message->english);
}

std::string error_sentence(const base::Error& error, Language language) {
  std::string text;
  const bool is_named = base::is_in_both(error.detail);  // by its title; its id is for programs
  const std::string_view detail = base::in_one(error.detail, language == Language::chinese);
  if (!error.where.empty() && !is_named) {
    // Standard input and output are both called so on a command line.
    const std::string_view stream =
        error.code.starts_with("output-") ? pick(language, "标准输出", "standard output") : pick(language, "标准输入", "standard input");
    text += error.where == "-" ? std::string(stream) : visible(error.where);
    text += pick(language, "：", ": ");
  }
  std::optional<Message> message = find_message(error.code + "-" + std::string(detail));
  if (!message) message = find_message(error.code);
  if (!message) return text + error.code + (detail.empty() ? "" : " (" + std::string(detail) + ")");
  std::string sentence(pick(language, message->chinese, message->english));
  replace_all(sentence, "{detail}", visible(detail));
  return text + sentence;
}

}  // namespace bihuan::report
