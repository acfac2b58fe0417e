// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/text/decode_text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>

#include "base/utf8.h"
#include "reader/formats/limits.h"
#include "reader/formats/text/guess_encoding.h"
#include "reader/formats/text/icu_convert.h"

namespace bihuan::reader {
namespace {

using base::ErrorKind;
using base::Result;
using std::string_view;

constexpr string_view utf8_bom = "\xEF\xBB\xBF";
constexpr string_view replacement = "\xEF\xBF\xBD";

// Above one wrong sequence in this many bytes, the bytes are in another encoding and not merely damaged.
constexpr std::size_t bytes_for_one_fault = 200;

bool is_tolerable(std::size_t fault_count, std::size_t size) { return fault_count <= 1 + size / bytes_for_one_fault; }

// Replaces each maximal wrong sequence as the Unicode Standard, chapter 3.9, recommends; gives their count.
std::size_t replace_invalid_utf8(std::string& text) {
  std::size_t valid = base::valid_utf8_prefix(text);
  if (valid == text.size()) return 0;
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  std::size_t faults = 0;
  string_view rest = text;
  while (true) {
    out.append(rest.substr(0, valid));
    rest.remove_prefix(valid);
    if (rest.empty()) break;
    ++faults;
    out += replacement;
    rest.remove_prefix(1);
    while (!rest.empty() && (static_cast<unsigned char>(rest[0]) & 0xC0) == 0x80) rest.remove_prefix(1);
    valid = base::valid_utf8_prefix(rest);
  }
  text = std::move(out);
  return faults;
}

// Wrong sequences in a sample, without writing it anew.
std::size_t count_utf8_faults(string_view text) {
  std::size_t faults = 0;
  for (text.remove_prefix(base::valid_utf8_prefix(text)); !text.empty(); text.remove_prefix(base::valid_utf8_prefix(text))) {
    ++faults;
    text.remove_prefix(1);
    while (!text.empty() && (static_cast<unsigned char>(text[0]) & 0xC0) == 0x80) text.remove_prefix(1);
  }
  return faults;
}

std::size_t count_wide_bytes(string_view bytes) {
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; }));
}

// Whether one of eight bytes is less than 20 hex: then alone the subtraction borrows from the top bit of a byte whose own is 0.
bool holds_control(const char* eight) {
  std::uint64_t word = 0;
  std::memcpy(&word, eight, 8);
  return ((word - 0x2020202020202020u) & ~word & 0x8080808080808080u) != 0;
}

// A NUL, or more control characters than any text has.
bool is_binary(string_view bytes) {
  if (std::memchr(bytes.data(), 0, bytes.size()) != nullptr) return true;
  const string_view head = bytes.substr(0, 1024);
  std::size_t controls = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    while (i + 8 < head.size() && !holds_control(head.data() + i)) i += 8;
    const auto byte = static_cast<unsigned char>(head[i]);
    controls += byte < 0x20 && (byte < 0x09 || byte > 0x0D) && byte != 0x1B && byte != 0x1A;
  }
  return controls * 20 > head.size();
}

// Bytes of the Chinese characters and full-width signs that the bytes hold as UTF-8. Other encodings of Chinese hold next to none by
// chance; what takes two bytes in UTF-8 they hold often.
std::size_t count_chinese_utf8_bytes(string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  std::size_t count = 0;
  for (std::size_t i = 0; i + 2 < bytes.size(); ++i) {
    const bool is_lead = (at(i) >= 0xE3 && at(i) <= 0xE9) || at(i) == 0xEF;
    if (!is_lead || (at(i + 1) & 0xC0) != 0x80 || (at(i + 2) & 0xC0) != 0x80) continue;
    count += 3;
    i += 2;
  }
  return count;
}

// UTF-8 with damage: two thirds of what is not ASCII are Chinese in UTF-8.
bool is_mostly_utf8(string_view bytes) {
  const std::size_t chinese = count_chinese_utf8_bytes(bytes);
  return chinese >= 9 && chinese * 3 >= count_wide_bytes(bytes) * 2;
}

class Decoder {
 public:
  Decoder(std::string bytes, const DecodeRequest& request) : bytes_(std::move(bytes)), request_(request) {}

  Result<DecodedText> decode() {
    if (!request_.forced.empty()) return decode_forced();
    if (const auto utf16 = guess_utf16(bytes_)) return convert(*utf16);
    if (is_binary(bytes_)) return base::fail(ErrorKind::unsupported, "file-binary", request_.where);
    if (bytes_.starts_with(utf8_bom)) return take_utf8();
    const std::size_t valid = base::valid_utf8_prefix(bytes_);
    if (valid == bytes_.size()) return take_valid_utf8();
    const auto hinted = encoding_by_name(request_.hinted);
    if (is_mostly_utf8(bytes_) || (hinted == Encoding::utf8 && is_tolerable(count_utf8_faults(bytes_), bytes_.size()))) return take_utf8();
    if (hinted == Encoding::gb18030 || hinted == Encoding::big5) {
      // A page may lie about itself: the other one must read much better to win.
      const Encoding other = *hinted == Encoding::big5 ? Encoding::gb18030 : Encoding::big5;
      return convert(chinese_share(bytes_, other) > 2 * chinese_share(bytes_, *hinted) + 0.05 ? other : *hinted);
    }
    return convert(guess_multibyte(bytes_));
  }

 private:
  Result<DecodedText> decode_forced() {
    const auto known = forced_encoding();
    if (known == Encoding::utf8) {
      const bool fits = is_mostly_utf8(bytes_) || is_tolerable(count_utf8_faults(bytes_), bytes_.size());
      return fits ? take_utf8() : mismatch(seeming_encoding());
    }
    std::string icu_name;
    if (known) {
      icu_name = encoding_name(*known);
    } else if (auto found = icu_encoding_name(request_.forced)) {
      icu_name = *found;
    } else {
      return base::fail(ErrorKind::invalid, "encoding-unknown", request_.where, request_.forced);
    }
    if (contradicts(known)) return mismatch(seeming_encoding());
    auto decoded = known ? convert(*known) : convert_with(icu_name.c_str(), icu_name);
    if (decoded && !is_tolerable(faults_, bytes_.size())) return mismatch(seeming_encoding());
    return decoded;
  }

  // Plain "UTF-16" leaves the byte order to the bytes.
  std::optional<Encoding> forced_encoding() const {
    const auto known = encoding_by_name(request_.forced);
    const bool is_utf16 = known == Encoding::utf16le || known == Encoding::utf16be;
    return is_utf16 && request_.forced.ends_with("16") ? guess_utf16(bytes_).value_or(*known) : known;
  }

  // Whether the bytes are, beyond doubt, in another encoding than the forced one.
  bool contradicts(std::optional<Encoding> forced) const {
    const auto utf16 = guess_utf16(bytes_);
    if (utf16 && forced != *utf16) return true;
    if (forced == Encoding::utf16le || forced == Encoding::utf16be) return !utf16 && !has_utf16_shape();
    const string_view sample = string_view(bytes_).substr(0, 64u << 10);
    const std::size_t valid = base::valid_utf8_prefix(sample);
    if (count_wide_bytes(sample) >= 12 && valid + 3 >= sample.size()) return true;
    if (forced != Encoding::gb18030 && forced != Encoding::big5) return false;
    const Encoding other = *forced == Encoding::big5 ? Encoding::gb18030 : Encoding::big5;
    return count_wide_bytes(sample) >= 24 && chinese_share(bytes_, other) > 3 * chinese_share(bytes_, *forced) + 0.1;
  }

  // Chinese without a single ASCII character has no NUL to go by; then the person is believed unless it is valid UTF-8.
  bool has_utf16_shape() const { return bytes_.size() % 2 == 0 && base::valid_utf8_prefix(bytes_) != bytes_.size(); }

  std::string_view seeming_encoding() const {
    if (const auto utf16 = guess_utf16(bytes_)) return encoding_name(*utf16);
    const std::size_t valid = base::valid_utf8_prefix(bytes_);
    if (valid == bytes_.size() || is_mostly_utf8(bytes_)) return encoding_name(Encoding::utf8);
    return encoding_name(guess_multibyte(bytes_));
  }

  tl::unexpected<base::Error> mismatch(string_view seeming) const {
    return base::fail(ErrorKind::invalid, "encoding-mismatch", request_.where, seeming);
  }

  Result<DecodedText> take_utf8() {
    if (bytes_.find('\0') != std::string::npos) return base::fail(ErrorKind::unsupported, "file-binary", request_.where);
    faults_ = replace_invalid_utf8(bytes_);
    return finish(std::move(bytes_), encoding_name(Encoding::utf8));
  }

  Result<DecodedText> take_valid_utf8() { return finish(std::move(bytes_), encoding_name(Encoding::utf8)); }

  Result<DecodedText> convert(Encoding encoding) {
    // HKSCS is a superset of Big5, and of what Taiwan's and Hong Kong's offices write.
    return convert_with(encoding == Encoding::big5 ? "Big5-HKSCS" : encoding_name(encoding).data(), encoding_name(encoding));
  }

  Result<DecodedText> convert_with(const char* icu_name, string_view name) {
    auto converted = convert_to_utf8(bytes_, icu_name, request_.max_text_bytes);
    if (!converted) return base::fail(ErrorKind::invalid, "encoding-unknown", request_.where, name);
    if (converted->too_large) return too_large();
    faults_ = converted->invalid_count;
    if (converted->text.find('\0') != std::string::npos) return base::fail(ErrorKind::unsupported, "file-binary", request_.where);
    return finish(std::move(converted->text), name);
  }

  Result<DecodedText> finish(std::string text, string_view name) const {
    if (text.starts_with(utf8_bom)) text.erase(0, utf8_bom.size());
    if (text.size() > request_.max_text_bytes) return too_large();
    return DecodedText{std::move(text), std::string(name), faults_ > 0};
  }

  tl::unexpected<base::Error> too_large() const {
    return base::fail(ErrorKind::too_large, "file-too-large", request_.where, size_words(request_.max_text_bytes));
  }

  std::string bytes_;
  const DecodeRequest& request_;
  std::size_t faults_ = 0;
};

}  // namespace

Result<DecodedText> decode_text(std::string bytes, const DecodeRequest& request) { return Decoder(std::move(bytes), request).decode(); }

}  // namespace bihuan::reader
