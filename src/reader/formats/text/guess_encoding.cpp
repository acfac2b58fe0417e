// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/text/guess_encoding.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "reader/formats/text/icu_convert.h"

namespace bihuan::reader {
namespace {

using std::string_view;

// Characters that every Chinese text of some length holds, in both scripts, and the punctuation of official writing.
constexpr std::u32string_view common_characters =
    U"的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過民前面"
    U"全部年月日市区區县縣乡鄉镇鎮村社街道办辦实實施方案计計划劃规規目标標任务務责責单單位建设設完成推进進提高加强強新增农農业業产產"
    U"项項达達万萬亿億元亩畝户戶公里米率数數量第二三四五六七八九十政府委员員会局教育医醫疗療卫衛文化体體服务务环環境治理安保障"
    U"重点點工程开開展发展经經济濟社会行动動三年底各级級相关關落组組织織领領导導本省自号號通知印件"
    U",。、:;()《》“”!?%〔〕—·";

constexpr std::size_t sample_bytes = 32u << 10;

bool is_chinese_text_unit(unsigned unit) {
  return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3000 && unit <= 0x303F) || (unit >= 0xFF00 && unit <= 0xFFEF) ||
         (unit >= 0x2010 && unit <= 0x2033) || (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t';
}

// The share of code units that belong in a Chinese text when the byte at `high` (0 or 1) of each pair is the high one.
double plausible_share(string_view bytes, int high) {
  std::size_t good = 0, all = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2, ++all) {
    const unsigned a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    good += is_chinese_text_unit(high == 0 ? a << 8 | b : b << 8 | a);
  }
  return all == 0 ? 0 : static_cast<double>(good) / static_cast<double>(all);
}

// Big5 and GB18030 both put two bytes to a character, so a sample can only be cut where an ASCII byte ends the one before.
string_view sample_of(string_view bytes) {
  const std::size_t first = std::min<std::size_t>(
      bytes.size(),
      static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; }) - bytes.begin()));
  return bytes.substr(first, sample_bytes);
}

std::string normalised(string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c + 32);
    else if (c != '-' && c != '_' && c != ' ')
      out += c;
  }
  return out;
}

}  // namespace

string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf16le:
      return "UTF-16LE";
    case Encoding::utf16be:
      return "UTF-16BE";
    case Encoding::gb18030:
      return "GB18030";
    case Encoding::big5:
      return "Big5";
  }
  return "UTF-8";
}

std::optional<Encoding> encoding_by_name(string_view name) {
  const std::string plain = normalised(name);
  if (plain == "utf8" || plain == "unicode11utf8") return Encoding::utf8;
  if (plain == "utf16le" || plain == "utf16") return Encoding::utf16le;
  if (plain == "utf16be") return Encoding::utf16be;
  if (plain == "gb18030" || plain == "gbk" || plain == "gb2312" || plain == "cp936" || plain == "xgbk" || plain == "ms936")
    return Encoding::gb18030;
  if (plain == "big5" || plain == "cp950" || plain == "big5hkscs" || plain == "xxbig5") return Encoding::big5;
  return std::nullopt;
}

std::optional<Encoding> guess_utf16(string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16le;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16be;
  const string_view sample = bytes.substr(0, 4096);
  if (sample.find('\0') == string_view::npos) return std::nullopt;
  const double big = plausible_share(sample, 0), little = plausible_share(sample, 1);
  if (std::max(big, little) < 0.9 || big == little) return std::nullopt;
  return little > big ? Encoding::utf16le : Encoding::utf16be;
}

double chinese_share(string_view bytes, Encoding encoding) {
  const auto converted = convert_to_utf8(sample_of(bytes), encoding == Encoding::big5 ? "Big5-HKSCS" : "gb18030", sample_bytes * 4);
  if (!converted) return 0;
  std::size_t common = 0, wide = 0;
  const string_view text = converted->text;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = base::utf8_at(text, i);
    i += base::utf8_length(static_cast<unsigned char>(text[i]));
    if (c < 0x80) continue;
    ++wide;
    common += common_characters.find(c) != std::u32string_view::npos;
  }
  if (wide == 0) return 0;
  const std::size_t wrong = std::min(wide, converted->invalid_count * 4);
  return static_cast<double>(common) / static_cast<double>(wide) - static_cast<double>(wrong) / static_cast<double>(wide);
}

Encoding guess_multibyte(string_view bytes) {
  return chinese_share(bytes, Encoding::big5) > chinese_share(bytes, Encoding::gb18030) ? Encoding::big5 : Encoding::gb18030;
}

}  // namespace bihuan::reader
