// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/grant.h"

#include <algorithm>

#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using plan::Comparator;

constexpr WordSet grants{"补助", "补贴", "奖励", "奖补", "资助", "给予", "予以", "奖", "补", "给予支持", "扶持", "贴息"};
// Behind the sum; 给予20万元的一次性奖励, 按500元的标准给予补贴.
constexpr WordSet given{"补助", "补贴", "奖励", "奖补", "资助", "扶持",     "奖金",     "支持",     "一次性", "安家",
                        "生活", "租房", "贴息", "给予", "予以", "资金支持", "资金奖励", "资金补助", "购房"};
constexpr WordSet giving{"给予", "予以", "按", "奖励", "补助", "补贴", "可享受", "享受"};
// One case of many: the sum is what each may get at most.
constexpr WordSet single_cases{"单个",     "单户",   "单项",     "单家",     "单人",     "同一",     "每个项目", "每个企业", "每家企业",
                               "每户企业", "每企业", "年度累计", "累计最高", "累计补助", "补助总额", "奖励总额", "奖补总额"};
constexpr WordSet ceilings{"最高", "最多", "上限为", "封顶", "最高可", "最高为", "上限"};
constexpr WordSet grant_verbs{"奖励", "补助", "补贴", "资助", "给予", "扶持", "支持"};

constexpr std::size_t most_listed = 8;  // sums that share their words

class GrantFinder {
 public:
  GrantFinder(const Tokens& tokens, const Clause& clause, std::size_t index) : tokens_(tokens), clause_(clause) {
    const std::size_t back = index > most_listed ? index - most_listed : 0, ahead = std::min(index + most_listed, clause.values.size() - 1);
    std::size_t last = index;
    while (index > back && clause.values[index].follows_on) --index;  // 分别给予10万元、5万元奖励
    while (last < ahead && clause.values[last + 1].follows_on) ++last;
    first_ = &clause.values[index];
    last_ = &clause.values[last];
    lead_ = tokens.text.substr(first_->left, first_->core > first_->left ? first_->core - first_->left : 0);
    while (!lead_.empty() && lead_.back() == ' ') lead_.remove_suffix(1);
  }

  bool found(std::string_view action) const {
    const bool pays_out = !action.empty() && !grant_verbs.is_one(action);
    if (is_ceiling()) return true;
    if (first_->reaches || first_->grows || first_->shrinks) return false;
    return leads(pays_out) || follows();
  }

 private:
  // 单个项目不超过50万元; 最高50万元 where the clause says no more.
  bool is_ceiling() const {
    const bool bounded = first_->op == Comparator::at_most || ceilings.ends(lead_);
    if (bounded && single_cases.begins(lead_)) return true;
    return ceilings.at_end(lead_) == lead_.size() && !lead_.empty();
  }

  // 每亩补助200元, 奖励最高50万元, 分别给予10万元; but 发放补贴200万元 is paid out as a whole.
  bool leads(bool pays_out) const {
    std::string_view lead = lead_;
    for (std::size_t length = 0; (length = std::max(ceilings.at_end(lead), others.at_end(lead))) > 0;) lead.remove_suffix(length);
    const std::size_t word = grants.at_end(lead);
    if (word == 0 || !pays_out) return word != 0;
    return lead.starts_with("对") || others.ends(lead.substr(0, lead.size() - word));
  }

  // 给予10万元奖励, 按每人500元的标准给予补贴.
  bool follows() const {
    std::string_view rest =
        tokens_.text.substr(last_->after, std::min<std::size_t>(clause_.end > last_->after ? clause_.end - last_->after : 0, 60));
    if (!giving.holds(tokens_.text.substr(first_->left, first_->text.begin - first_->left))) return false;
    for (const std::string_view filler : {"的标准", "标准", "的"})
      if (rest.starts_with(filler)) rest.remove_prefix(filler.size());
    return given.begins(rest);
  }

  static constexpr WordSet others{"每人", "每户", "每家", "每亩", "每年", "每月", "每次", "每个", "每件", "分别", "一次性", "标准为"};
  const Tokens& tokens_;
  const Clause& clause_;
  const Value* first_ = nullptr;  // of the values that share their words
  const Value* last_ = nullptr;
  std::string_view lead_;
};

}  // namespace

bool is_grant(const Tokens& tokens, const Clause& clause, std::size_t index, std::string_view action) {
  const Token& token = tokens.list[clause.values[index].token];
  if (token.kind != TokenKind::quantity) return false;
  const UnitKind unit = tokens.quantities[token.index].unit.kind;
  if (unit != UnitKind::money && unit != UnitKind::percent) return false;
  return GrantFinder(tokens, clause, index).found(action);
}

}  // namespace bihuan::reader
