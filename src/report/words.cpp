// SPDX-License-Identifier: Apache-2.0
#include "report/words.h"

#include <array>
#include <cstddef>

namespace bihuan::report {
namespace {

template <class Enum, std::size_t N>
constexpr std::string_view word(const std::array<std::string_view, N>& words, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < N ? words[index] : std::string_view();
}

using Words4 = std::array<std::string_view, 4>;
using Words6 = std::array<std::string_view, 6>;
using Words7 = std::array<std::string_view, 7>;

constexpr Words7 op_signs{"", "≥", ">", "≤", "<", "≈", ""};
constexpr Words4 kind_zh{"水平", "数量", "增减", "比值"};
constexpr Words7 recurrence_zh{"", "每日", "每周", "每月", "每季度", "每半年", "每年"};
constexpr Words7 recurrence_en{"", "daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"};
constexpr Words6 inferred_zh{"", "清单标题所写年份", "章节标题所写年份", "任务的完成时限", "方案的实施期", "文件的年份"};
constexpr Words6 inferred_en{
    "", "year in the list's title", "year in the section's heading", "the task's own deadline", "the plan's period", "the document's year"};

}  // namespace

std::string_view op_sign(plan::Comparator op) { return word(op_signs, op); }
std::string_view kind_word(plan::TargetKind kind, Language language) {
  return language == Language::chinese ? word(kind_zh, kind) : kind_name(kind);
}
std::string_view recurrence_word(plan::Recurrence recurrence, Language language) {
  return word(language == Language::chinese ? recurrence_zh : recurrence_en, recurrence);
}
std::string_view inferred_word(plan::InferredFrom reason, Language language) {
  return word(language == Language::chinese ? inferred_zh : inferred_en, reason);
}

}  // namespace bihuan::report
