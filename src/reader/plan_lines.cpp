// SPDX-License-Identifier: Apache-2.0
#include "reader/plan_lines.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <charconv>
#include <string_view>

#include "base/utf8.h"
#include "domain/plan/names.h"

namespace bihuan::reader {
namespace {

using Json = rapidjson::Value;
// Numbers stay texts, so that none passes through a double; without recursion, as the depth of a line is anybody's.
constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag;

const Json* member(const Json& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::string_view text(const Json& object, const char* name) {
  const Json* value = member(object, name);
  return value != nullptr && value->IsString() ? std::string_view(value->GetString(), value->GetStringLength()) : std::string_view();
}

int number(const Json& object, const char* name) {
  int value = 0;
  const std::string_view digits = text(object, name);
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<base::Decimal> decimal(const Json& object, const char* name) {
  std::string_view digits = text(object, name);
  const std::size_t exponent = digits.find('e');
  auto value = base::Decimal::parse(digits.substr(0, exponent));
  if (!value || exponent == std::string_view::npos) return value;
  int power = 0;
  digits.remove_prefix(exponent + 1);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  std::from_chars(digits.data(), digits.data() + digits.size(), power);
  return value->scaled(std::clamp(power, -400, 400));
}

plan::Direction direction_named(std::string_view name) {
  return name == "up" ? plan::Direction::up : name == "down" ? plan::Direction::down : plan::Direction::none;
}

// The first member of a target that has not the form in which it is printed; empty for none.
std::string_view wrong_member(const Json& target) {
  if (!target.IsObject()) return "targets";
  for (const char* name : {"indicator", "action", "unit", "per", "kind", "direction", "op", "value", "value_max", "deadline", "text", "sentence",
                           "line", "column"}) {
    const Json* value = member(target, name);
    if (value != nullptr && !value->IsNull() && !value->IsString()) return name;
  }
  for (const char* name : {"value", "value_max"})
    if (!text(target, name).empty() && !decimal(target, name)) return name;
  if (!text(target, "kind").empty() && !plan::kind_named(text(target, "kind"))) return "kind";
  if (!text(target, "op").empty() && !plan::op_named(text(target, "op"))) return "op";
  const Json* hedged = member(target, "hedged");
  return hedged != nullptr && !hedged->IsBool() && !hedged->IsNull() ? "hedged" : std::string_view();
}

base::Result<int> wrong(std::string_view name) {
  return base::fail(base::ErrorKind::invalid, "plan-line-member", {}, std::string(name));
}

comparison::TargetFacts facts_of(const Json& target) {
  comparison::TargetFacts facts;
  facts.indicator = text(target, "indicator");
  facts.action = text(target, "action");
  facts.unit = text(target, "unit");
  facts.per = text(target, "per");
  facts.kind = plan::kind_named(text(target, "kind")).value_or(plan::TargetKind::level);
  facts.direction = direction_named(text(target, "direction"));
  facts.op = plan::op_named(text(target, "op")).value_or(plan::Comparator::equal);
  facts.value = decimal(target, "value");
  facts.value_max = decimal(target, "value_max");
  const Json* hedged = member(target, "hedged");
  facts.hedged = hedged != nullptr && hedged->IsTrue();
  facts.deadline = text(target, "deadline");
  if (const Json* inferred = member(target, "inferred_deadline"); facts.deadline.empty() && inferred != nullptr)
    facts.deadline = text(*inferred, "date");
  facts.printed = text(target, "text");
  facts.sentence = text(target, "sentence");
  facts.line = static_cast<std::uint32_t>(std::max(0, number(target, "line")));
  facts.column = static_cast<std::uint32_t>(std::max(0, number(target, "column")));
  return facts;
}

}  // namespace

struct PlanLines::Memory {
  rapidjson::MemoryPoolAllocator<> pool;  // its chunks are small enough to come back from the heap line after line
};

PlanLines::PlanLines() : memory_(std::make_unique<Memory>()) {}
PlanLines::~PlanLines() = default;

base::Result<int> PlanLines::read(std::string& line, const Take& take) {
  if (line.find_first_not_of(" \t\r\n") == std::string::npos) return 0;
  memory_->pool.Clear();
  rapidjson::Document document(&memory_->pool);
  // RapidJSON's own look at the encoding reads beyond a character that is cut off by the end.
  if (const std::size_t valid = base::valid_utf8_prefix(line); valid != line.size())
    return base::fail(base::ErrorKind::invalid, "plan-line-damaged", {}, std::to_string(valid));
  document.ParseInsitu<flags>(line.data());
  if (document.HasParseError() || !document.IsObject())
    return base::fail(base::ErrorKind::invalid, "plan-line-damaged", {}, std::to_string(document.GetErrorOffset()));
  comparison::PlanHead head;
  head.file = text(document, "file");
  head.title = text(document, "title");
  head.place = text(document, "region");
  head.year = number(document, "year");
  const Json* targets = member(document, "targets");
  if (targets == nullptr && member(document, "indicator") != nullptr) {
    if (const std::string_view name = wrong_member(document); !name.empty()) return wrong(name);
    take(head, facts_of(document));
    return 1;
  }
  if (targets == nullptr || !targets->IsArray()) return base::fail(base::ErrorKind::invalid, "plan-line-damaged", {}, "0");
  if (const Json* meta = member(document, "meta")) {
    head.title = text(*meta, "title");
    head.place = text(*meta, "region");
  }
  if (const Json* context = member(document, "context")) head.year = number(*context, "year");
  for (const Json& target : targets->GetArray())
    if (const std::string_view name = wrong_member(target); !name.empty()) return wrong(name);
  for (const Json& target : targets->GetArray()) take(head, facts_of(target));
  return static_cast<int>(targets->Size());
}

}  // namespace bihuan::reader
