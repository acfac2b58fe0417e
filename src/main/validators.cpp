// SPDX-License-Identifier: Apache-2.0
#include "main/validators.h"

#include <charconv>
#include <cstdint>

#include "domain/ledger/ids.h"

namespace bihuan {
namespace {

using report::Language;
using report::pick;

std::optional<long> whole_number(std::string_view text) {
  long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "a, b or c"
std::string listed(const std::vector<std::string>& words, std::string_view between, std::string_view last) {
  std::string list = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) list.append(i + 1 == words.size() ? last : between).append(words[i]);
  return list;
}

}  // namespace

std::string say(Language language, std::string_view chinese, std::string_view english) {
  return std::string(pick(language, chinese, english));
}

std::optional<std::size_t> byte_size(std::string_view text) {
  int shift = 0;
  if (!text.empty()) {
    const std::size_t unit = std::string_view("KMGkmg").find(text.back());
    if (unit != std::string_view::npos) {
      shift = 10 * (static_cast<int>(unit % 3) + 1);
      text.remove_suffix(1);
    }
  }
  const std::optional<long> value = whole_number(text);
  if (!value || *value < 1 || *value > (1l << 40) >> shift) return std::nullopt;
  return static_cast<std::size_t>(*value) << shift;
}

CLI::Validator number_between(long low, long high, Language language) {
  return CLI::Validator(
      [=](std::string& text) {
        const std::optional<long> value = whole_number(text);
        if (value && low <= *value && *value <= high) return std::string();
        const std::string range = std::to_string(low) + "–" + std::to_string(high);
        return say(language, "“" + text + "”不是 " + range + " 的整数", "\"" + text + "\" is no whole number from " + range);
      },
      "");
}

CLI::Validator one_of(std::vector<std::string> words, Language language) {
  return CLI::Validator(
      [=](std::string& text) {
        std::string all;
        for (const std::string& word : words) {
          if (word == text) return std::string();
          all += (all.empty() ? "" : ", ") + word;
        }
        return say(language, "“" + text + "”不在可选值 " + all + " 之中", "\"" + text + "\" is none of " + all);
      },
      "");
}

CLI::Validator file_ending(std::vector<std::string> endings, Language language) {
  return CLI::Validator(
      [=](std::string& text) {
        for (const std::string& ending : endings)
          if (text.size() > ending.size() && text.ends_with(ending)) return std::string();
        return say(language, "要写的文件“" + text + "”应以 " + listed(endings, "、", " 或 ") + " 结尾",
                   "the file to write, \"" + text + "\", should end in " + listed(endings, ", ", " or "));
      },
      "");
}

CLI::Validator region_code(Language language) {
  return CLI::Validator(
      [=](std::string& text) {
        if (ledger::is_region(text)) return std::string();
        return say(language, "区划代码“" + text + "”应是 1 到 12 位数字或字母，如 990101",
                   "\"" + text + "\" is no region code: 1 to 12 digits or letters, such as 990101");
      },
      "");
}

}  // namespace bihuan
