// SPDX-License-Identifier: Apache-2.0
#include "plan_grammar.h"

namespace bihuan::bench {
namespace {

// 1 -> 一, 12 -> 十二, 25 -> 二十五.
std::string chinese(int number) {
  static constexpr std::string_view digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  std::string out;
  if (number >= 20) out += digits[number / 10];
  if (number >= 10) out += "十";
  return out.append(digits[number % 10]);
}

}  // namespace

std::string PlanGrammar::next() {
  year_ = words_.chance().between(2016, 2030);
  words_.set("year", std::to_string(year_));
  words_.set("last", std::to_string(year_ - 1));
  words_.set("end", std::to_string(year_ + words_.chance().between(1, 4)));
  std::string out;
  out.reserve(65536);
  switch (words_.chance().between(0, 3)) {
    case 0:
      work_report(out);
      break;
    case 1:
      action_plan(out);
      break;
    case 2:
      implementation_plan(out);
      break;
    default:
      livelihood_list(out);
      break;
  }
  return out;
}

void PlanGrammar::sentences(std::string_view rule, int count, std::string& out) {
  for (int i = 0; i < count; ++i) words_.append(rule, out);
}

void PlanGrammar::front_matter(std::string_view title, std::string& out) {
  std::string district;
  words_.append("place", district);
  words_.set("district", district + "区");
  out.append(district).append("区人民政府办公室\n关于印发").append(district).append("区").append(std::to_string(year_)).append("年");
  words_.append("area", out);
  out.append(title).append("的通知\n").append(district).append("政办发〔").append(std::to_string(year_)).append("〕");
  out.append(std::to_string(words_.chance().between(1, 99))).append("号\n\n");
  words_.append("opening", out);
  out += "\n";
}

void PlanGrammar::signature(std::string& out) {
  words_.append("place", out);
  out.append("区人民政府办公室\n").append(std::to_string(year_)).append("年").append(std::to_string(words_.chance().between(1, 12)));
  out.append("月").append(std::to_string(words_.chance().between(1, 28))).append("日\n");
}

void PlanGrammar::task(int number, bool run_in, std::string& out) {
  out.append(std::to_string(number)).append(".");
  words_.append("task_title", out);
  out += run_in ? "。" : "\n";
  sentences("body_sentence", words_.chance().between(2, 6), out);
  words_.append("task_units", out);
  out += "\n";
}

void PlanGrammar::table(int rows, std::string& out) {
  out += "序号\t工作任务\t目标要求\t牵头单位\t责任单位\t完成时限\n";
  for (int row = 1; row <= rows; ++row) {
    out.append(std::to_string(row)).append("\t");
    words_.append("task_title", out);
    out += "\t";
    words_.append("target_of_row", out);
    out += "\t";
    words_.append("bureau", out);
    out += "\t";
    words_.append("units", out);
    out.append("\t").append(std::to_string(year_)).append("年").append(std::to_string(words_.chance().between(3, 12))).append("月底\n");
  }
}

void PlanGrammar::work_report(std::string& out) {
  std::string place;
  words_.append("place", place);
  out.append(place)
      .append("区政府工作报告\n——")
      .append(std::to_string(year_))
      .append("年1月在")
      .append(place)
      .append("区人民代表大会上\n\n各位代表：\n");
  out.append("一、").append(std::to_string(year_ - 1)).append("年工作回顾\n");
  for (int i = words_.chance().between(5, 9); i > 0; --i) {
    sentences("past_sentence", words_.chance().between(3, 7), out);
    out += "\n";
  }
  out.append("二、").append(std::to_string(year_)).append("年目标任务\n");
  sentences("target_sentence", words_.chance().between(4, 8), out);
  out.append("\n三、").append(std::to_string(year_)).append("年重点工作\n");
  const int sections = words_.chance().between(6, 10);
  for (int section = 1; section <= sections; ++section) {
    out.append("（").append(chinese(section)).append("）");
    words_.append("heading_title", out);
    out += "\n";
    for (int i = words_.chance().between(2, 5); i > 0; --i) {
      words_.append("task_title", out);
      out += "。";
      sentences("body_sentence", words_.chance().between(3, 8), out);
      out += "\n";
    }
  }
}

void PlanGrammar::action_plan(std::string& out) {
  front_matter("三年行动方案", out);
  out += "一、总体要求\n";
  sentences("soft_sentence", words_.chance().between(3, 6), out);
  out += "\n二、主要目标\n";
  sentences("target_sentence", words_.chance().between(3, 8), out);
  out += "\n三、重点任务\n";
  const bool run_in = words_.chance().one_in(2);
  const int sections = words_.chance().between(4, 8);
  int number = 1;
  for (int section = 1; section <= sections; ++section) {
    out.append("（").append(chinese(section)).append("）");
    words_.append("heading_title", out);
    out += "\n";
    for (int i = words_.chance().between(2, 5); i > 0; --i) task(number++, run_in, out);
  }
  out += "四、保障措施\n";
  words_.append("guarantee", out);
  out += "\n";
  signature(out);
}

void PlanGrammar::implementation_plan(std::string& out) {
  front_matter("实施方案", out);
  const int chapters = words_.chance().between(5, 9);
  for (int chapter = 1; chapter <= chapters; ++chapter) {
    out.append(chinese(chapter)).append("、");
    words_.append("heading_title", out);
    out += "\n";
    sentences("body_sentence", words_.chance().between(1, 4), out);
    out += "\n";
    const int tasks = words_.chance().between(2, 5);
    for (int number = 1; number <= tasks; ++number) task(number, words_.chance().one_in(3), out);
  }
  signature(out);
  out.append("附件\n").append(std::to_string(year_)).append("年任务分解表\n");
  table(words_.chance().between(10, 40), out);
}

void PlanGrammar::livelihood_list(std::string& out) {
  front_matter("民生实事项目清单", out);
  const int items = words_.chance().between(10, 30);
  for (int item = 1; item <= items; ++item) {
    out.append(chinese(item)).append("、");
    words_.append("task_title", out);
    out += "\n";
    for (int i = words_.chance().between(1, 4); i > 0; --i) {
      words_.append("item_of_list", out);
      out += "。";
      sentences("body_sentence", words_.chance().between(1, 2), out);
    }
    words_.append("task_units", out);
    out += "\n";
  }
  signature(out);
}

std::vector<std::string> make_plans(std::size_t bytes, std::uint64_t seed) {
  PlanGrammar grammar(seed);
  std::vector<std::string> plans;
  for (std::size_t total = 0; total < bytes; total += plans.back().size()) plans.push_back(grammar.next());
  return plans;
}

}  // namespace bihuan::bench
