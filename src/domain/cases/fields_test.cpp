// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/fields.h"

#include "domain/cases/cases_for_test.h"

namespace bihuan::cases {
namespace {

using packs::FieldType;

packs::Field field_of(FieldType type) {
  packs::Field field;
  field.id = "f";
  field.type = type;
  field.title = {"甲项", "item"};
  field.choices = {{"one", {}}, {"two", {}}};
  return field;
}

TEST(Fields, TakeWhatTheirTypeSays) {
  const org::Tree tree = org::tree_of(org::chengyan());
  struct Row {
    FieldType type;
    std::string value;
    bool is_right;
  };
  std::string long_text, too_long;
  for (int i = 0; i < 200; ++i) long_text += "长";
  too_long = long_text + "长";
  const Row rows[] = {
      {FieldType::text, "荷塘路 8 号", true},
      {FieldType::text, long_text, true},
      {FieldType::text, too_long, false},
      {FieldType::long_text, too_long, true},
      {FieldType::text, "两\n行", false},
      {FieldType::long_text, "两\n行\t", true},
      {FieldType::long_text, std::string("空\0字", 7), false},
      {FieldType::text, "\xE8\xB7", false},                  // cut in the middle of a character
      {FieldType::text, "\xE2\x80\xAE" "olleh", false},      // turns what follows round
      {FieldType::text, "\xE2\x80\xA8", false},              // a line separator
      {FieldType::text, "<script>alert(1)</script>", true},  // a text; who shows it must not run it
      {FieldType::text, "'; drop table case_; --", true},
      {FieldType::choice, "one", true},
      {FieldType::choice, "three", false},
      {FieldType::reason, "two", true},
      {FieldType::reason, "two ", false},
      {FieldType::number, "12.50", true},
      {FieldType::number, "-3", true},
      {FieldType::number, "1e9", false},
      {FieldType::number, "NaN", false},
      {FieldType::number, "1,5", false},
      {FieldType::yes_no, "yes", true},
      {FieldType::yes_no, "true", false},
      {FieldType::date, "2024-02-29", true},
      {FieldType::date, "2026-02-29", false},
      {FieldType::instant, "2026-03-02T09:15", true},
      {FieldType::instant, "2026-03-02 09:15:30", true},
      {FieldType::instant, "2026-03-02T09:15:30+08:00", true},
      {FieldType::instant, "2026-03-02T01:15:30Z", true},
      {FieldType::instant, "2026-03-02T24:15", false},
      {FieldType::instant, "2026-03-02", false},
      {FieldType::phone, "138 0000 0001", true},
      {FieldType::phone, "+86-990-1234567", true},
      {FieldType::phone, "12345", true},
      {FieldType::phone, "12", false},
      {FieldType::phone, "１３８", false},
      {FieldType::unit, "5", true},
      {FieldType::unit, "99", false},
      {FieldType::unit, "05x", false},
      {FieldType::unit, "-5", false},
      {FieldType::units, "5,6", true},
      {FieldType::units, "5,5", false},
      {FieldType::units, "5,", false},
      {FieldType::units, "5, 6", false},
      {FieldType::rating, "5", true},
      {FieldType::rating, "0", false},
      {FieldType::rating, "10", false},
  };
  for (const Row& row : rows) EXPECT_EQ(check_value(field_of(row.type), row.value, tree).has_value(), row.is_right) << row.value;
}

TEST(Fields, ALimitOfTheFieldCounts) {
  packs::Field field = field_of(FieldType::text);
  field.longest = 3;
  const org::Tree tree = org::tree_of(org::chengyan());
  EXPECT_TRUE(check_value(field, "三个字", tree));
  EXPECT_FALSE(check_value(field, "四个字呢", tree));
}

TEST(Fields, WhatIsBlankIsNotGiven) {
  packs::Pack pack;
  pack.fields = {field_of(FieldType::text)};
  packs::Field photo = field_of(FieldType::photo);
  photo.id = "p";
  pack.fields.push_back(photo);
  const org::Tree tree = org::tree_of(org::chengyan());
  const std::vector<std::string> form = {"f", "p"};
  const auto code = [&](const Values& values, std::vector<std::string> required, std::vector<std::string> files = {}) {
    const auto checked = check_values(pack, form, required, values, files, tree);
    return checked ? std::string() : checked.error().code + " " + checked.error().where;
  };
  EXPECT_EQ(code({{"f", "  "}}, {"f"}), "case-field-missing f");
  EXPECT_EQ(code({}, {"f"}), "case-field-missing f");
  EXPECT_EQ(code({{"f", "x"}}, {"f"}), "");
  EXPECT_EQ(code({{"g", "x"}}, {}), "case-field-unknown g");
  EXPECT_EQ(code({}, {"p"}), "case-field-missing p");
  EXPECT_EQ(code({}, {"p"}, {"p"}), "") << "a file that came";
}

TEST(Fields, UnitsComeAsNumbers) {
  const org::Tree tree = org::tree_of(org::chengyan());
  EXPECT_EQ(units_from("5,99,6", tree), (std::vector<org::UnitNumber>{5, 6}));
  EXPECT_TRUE(units_from("", tree).empty());
}

}  // namespace
}  // namespace bihuan::cases
