// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/heading_shape.h"

#include <algorithm>
#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

// A half-width . closes a sentence when no letter or digit follows: "设施提标改造.新建".
bool is_stop_at(std::string_view text, std::uint32_t at, Char c) {
  if (is_full_stop(c.code)) return true;
  if (c.code != '.' || at == 0) return false;
  const Char next = char_at(text, at + c.length);
  if (is_digit(next.code) || is_letter(next.code) || next.code == '.') return false;
  const char32_t before = last_char(text.substr(0, at)).code;
  return before != '.' && !is_letter(before);
}

// A quote or bracket that closes behind a full stop belongs to the sentence.
std::uint32_t behind_stop(std::string_view text, std::uint32_t at) {
  at += char_at(text, at).length;
  while (is_closer(char_at(text, at).code)) at += char_at(text, at).length;
  return at;
}

// What a character that is not plain does to a heading.
enum class MarkRole : std::uint8_t { none, opener, closer, stop, colon, semicolon, comma };

MarkRole role_of(char32_t c) {
  switch (c) {
    case ',':
      return MarkRole::comma;
    case ';':
      return MarkRole::semicolon;
    case ':':
      return MarkRole::colon;
    case '.':  // closes a sentence at times
      return MarkRole::stop;
    default:
      if (is_full_stop(c)) return MarkRole::stop;
      if (is_opener(c)) return MarkRole::opener;
      return is_closer(c) ? MarkRole::closer : MarkRole::none;
  }
}

// The heading that a full stop at `at` closes.
HeadingPlace closed_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t behind = behind_stop(text, at);
  return {behind >= end ? HeadingShape::closed : HeadingShape::run_in_stop, at, behind};
}

// Whether the white space taken out at `at` parts two words, with text enough behind it.
bool is_gap_in(std::string_view text, std::uint32_t begin, std::uint32_t at, std::uint32_t end) {
  return is_ideograph(char_at(text, at).code) && is_ideograph(last_char(text.substr(begin, at - begin)).code) &&
         width(text.substr(at, end - at), 12) >= 12;
}

bool ends_in_comma(std::string_view text) {
  const char32_t last = last_char(text).code;
  return last == ',' || last == U'、' || last == U'…';
}

bool ends_like_speech(std::string_view title) {
  static constexpr WordSet words{"如下"sv, "指出"sv, "强调"sv, "要求"sv, "认为"sv, "提出"sv, "包括"sv, "为"sv,  "是"sv,
                                 "有"sv,   "说"sv,   "表示"sv, "以下"sv, "做到"sv, "意见"sv, "通知"sv, "明确"sv};
  return words.ends(title);
}

}  // namespace

std::uint32_t first_full_stop(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end;) {
    at = static_cast<std::uint32_t>(behind_plain(text, at, end));
    if (at >= end) break;
    const Char c = char_at(text, at);
    if (is_stop_at(text, at, c)) return at;
    at += c.length;
  }
  return end;
}

std::string_view first_sentence(std::string_view text) {
  std::string_view sentence = text.substr(0, first_full_stop(text, 0, static_cast<std::uint32_t>(text.size())));
  for (Char last = last_char(sentence); is_terminator(last.code) || is_clause_mark(last.code) || last.code == '.';
       last = last_char(sentence))
    sentence.remove_suffix(last.length);
  return sentence;
}

HeadingPlace heading_in(std::string_view text, std::uint32_t begin, std::uint32_t end, std::uint32_t gap, std::uint32_t longest) {
  std::uint32_t characters = 0;
  std::uint32_t commas = 0;
  std::uint32_t depth = 0;
  for (std::uint32_t at = begin; at < end;) {
    if (at == gap && at > begin && commas == 0 && depth == 0 && characters >= 2 && characters <= 24 && is_gap_in(text, begin, at, end))
      return {HeadingShape::run_in_gap, at, at};
    if (const auto next = static_cast<std::uint32_t>(behind_plain(text, at, at < gap ? std::min(gap, end) : end)); next != at) {
      characters += (next - at) / 3;
      if (characters > longest) return {};
      at = next;
      continue;
    }
    const Char c = char_at(text, at);
    switch (role_of(c.code)) {
      case MarkRole::opener:
        ++depth;
        break;
      case MarkRole::closer:
        depth -= depth > 0;
        break;
      case MarkRole::stop:
        if (depth == 0 && is_stop_at(text, at, c)) return characters >= 2 ? closed_at(text, at, end) : HeadingPlace{};
        break;
      case MarkRole::colon:
        if (depth > 0) break;
        if (at + c.length >= end) return {HeadingShape::whole, at, end};
        if (commas == 0 && characters >= 2 && characters <= 22 && !ends_like_speech(text.substr(begin, at - begin)))
          return {HeadingShape::run_in_colon, at, at};
        break;
      case MarkRole::semicolon:
        return {};
      case MarkRole::comma:
        ++commas;
        break;
      case MarkRole::none:
        break;
    }
    if (++characters > longest) return {};
    at += c.length;
  }
  return begin < end && !ends_in_comma(text.substr(begin, end - begin)) ? HeadingPlace{HeadingShape::whole, end, end} : HeadingPlace{};
}

bool has_quantity(std::string_view text) {
  int quoted = 0;
  bool in_number = false;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!in_number && begins_plain(text[at])) {
      at = behind_plain(text, at);
      before = 0;
      continue;
    }
    const Char c = char_at(text, at);
    at += c.length;
    if (c.code == U'“' || c.code == U'《' || c.code == U'「') ++quoted;
    if ((c.code == U'”' || c.code == U'》' || c.code == U'」') && quoted > 0) --quoted;
    if (is_digit(c.code)) {
      if (!is_digit(before)) in_number = quoted == 0 && !is_letter(before);  // S304线 is a name
      before = c.code;
      continue;
    }
    if (in_number && (c.code == '.' || c.code == ',')) continue;
    before = c.code;
    if (!in_number) continue;
    in_number = false;
    if (c.code == '%' || c.code == U'‰' || c.code == U'％') return true;
    if (c.code == U'人' && char_at(text, at).code == U'才') continue;
    if (is_ideograph(c.code) && c.code != U'年' && c.code != U'月' && c.code != U'日' && c.code != U'号' && c.code != U'届' &&
        c.code != U'级' && c.code != U'大' && c.code != U'期')
      return true;
  }
  return false;
}

bool opens_with_action(std::string_view text) {
  static constexpr WordSet words{
      "推进"sv, "推动"sv, "加强"sv, "加快"sv, "强化"sv, "深化"sv, "提升"sv, "提高"sv, "完善"sv, "健全"sv, "优化"sv, "建设"sv, "打造"sv,
      "实施"sv, "开展"sv, "落实"sv, "促进"sv, "保障"sv, "改善"sv, "发展"sv, "培育"sv, "创新"sv, "创建"sv, "构建"sv, "建立"sv, "扩大"sv,
      "拓展"sv, "巩固"sv, "坚持"sv, "突出"sv, "聚焦"sv, "着力"sv, "持续"sv, "全面"sv, "大力"sv, "积极"sv, "扎实"sv, "深入"sv, "切实"sv,
      "严格"sv, "统筹"sv, "支持"sv, "引导"sv, "鼓励"sv, "规范"sv, "稳步"sv, "抓好"sv, "做好"sv, "做强"sv, "做优"sv, "做大"sv, "做实"sv,
      "壮大"sv, "激发"sv, "夯实"sv, "增强"sv, "营造"sv, "维护"sv, "防范"sv, "化解"sv, "守牢"sv, "兜牢"sv, "筑牢"sv, "织密"sv, "繁荣"sv,
      "弘扬"sv, "丰富"sv, "狠抓"sv, "抓实"sv, "压实"sv, "释放"sv, "挖掘"sv, "畅通"sv, "补齐"sv, "科学"sv, "有序"sv, "有效"sv, "精准"sv,
      "高标"sv, "高质"sv, "高水"sv, "坚决"sv, "坚定"sv, "广泛"sv, "探索"sv, "整治"sv, "治理"sv, "转变"sv, "树立"sv, "严守"sv, "厉行"sv,
      "充分"sv, "不断"sv, "继续"sv, "用好"sv, "办好"sv, "管好"sv, "建好"sv, "提质"sv, "聚力"sv, "全力"sv, "奋力"sv, "合力"sv, "更加"sv,
      "主动"sv, "增加"sv, "稳定"sv, "解决"sv, "倡导"sv, "擦亮"sv, "唱响"sv, "打响"sv, "打好"sv, "打赢"sv, "立足"sv, "紧扣"sv, "盘活"sv,
      "大抓"sv, "严把"sv, "补强"sv, "延伸"sv, "培优"sv, "引进"sv, "整合"sv, "普及"sv, "改造"sv, "改革"sv, "搭建"sv, "抢抓"sv, "抓牢"sv,
      "抓紧"sv, "稳住"sv, "把握"sv, "加大"sv, "加速"sv, "提速"sv, "推行"sv, "推广"sv, "完成"sv, "形成"sv, "扶持"sv, "关爱"sv, "服务"sv,
      "守护"sv, "擘画"sv, "谋划"sv, "赋能"sv, "升级"sv, "纵深"sv, "系统"sv, "常态"sv, "进一"sv, "牢牢"sv, "始终"sv, "严厉"sv, "合理"sv,
      "适度"sv, "妥善"sv, "倾力"sv, "倾情"sv, "用心"sv, "用力"sv, "用情"sv, "精心"sv, "加力"sv, "聚合"sv, "集聚"sv, "激活"sv};
  if (text.size() < 6) return false;
  const std::string_view opening = text.substr(0, 6);
  return words.is_one(opening);
}

bool may_head_paragraph(std::string_view title) {
  static constexpr WordSet connectives{
      "一年来"sv, "各位"sv,   "今年"sv, "过去"sv, "同时"sv, "此外"sv, "为"sv, "现"sv,   "根据"sv, "按照"sv, "经"sv,   "据"sv,   "我们"sv,
      "我市"sv,   "我区"sv,   "我县"sv, "会议"sv, "以"sv,   "在"sv,   "到"sv, "截至"sv, "去年"sv, "目前"sv, "近年"sv, "这"sv,   "其中"sv,
      "但"sv,     "一是"sv,   "二是"sv, "三是"sv, "首先"sv, "对"sv,   "本"sv, "请"sv,   "附"sv,   "注"sv,   "上述"sv, "以上"sv, "明年"sv,
      "五年来"sv, "三年来"sv, "未来"sv, "今后"sv, "当前"sv, "必须"sv, "要"sv, "通过"sv, "由于"sv, "因此"sv, "随着"sv, "《"sv};
  std::uint32_t characters = 0;
  int commas = 0;
  for (std::size_t at = 0; at < title.size();) {
    if (begins_plain(title[at])) {
      if (++characters > 26) return false;
      at += 3;
      continue;
    }
    const Char c = char_at(title, at);
    ++characters;
    commas += c.code == ',';
    if (c.code == ';' || c.code == ':' || characters > 26) return false;
    at += c.length;
  }
  if (characters < 4 || commas > 1 || contains(title, "了"sv) || has_quantity(title)) return false;
  return !connectives.begins(title);
}

}  // namespace bihuan::reader
