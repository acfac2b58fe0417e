// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/text/icu_convert.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>
#include <memory>

namespace bihuan::reader {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// Counts what cannot be decoded and lets ICU write U+FFFD for it.
void count_and_substitute(const void* counter, UConverterToUnicodeArgs* arguments, const char* units, int32_t length,
                          UConverterCallbackReason reason, UErrorCode* error) {
  if (reason <= UCNV_IRREGULAR) ++*static_cast<std::size_t*>(const_cast<void*>(counter));
  UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, arguments, units, length, reason, error);
}

Converter open_converter(const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &error));
  if (U_FAILURE(error)) return nullptr;
  return converter;
}

}  // namespace

std::optional<std::string> icu_encoding_name(std::string_view name) {
  const Converter converter = open_converter(std::string(name).c_str());
  if (!converter || name.empty()) return std::nullopt;
  UErrorCode error = U_ZERO_ERROR;
  const char* icu_name = ucnv_getName(converter.get(), &error);
  const char* standard = ucnv_getStandardName(icu_name, "MIME", &error);
  return std::string(standard != nullptr ? standard : icu_name);
}

std::optional<Conversion> convert_to_utf8(std::string_view bytes, const char* encoding, std::size_t max_bytes) {
  const Converter source = open_converter(encoding);
  const Converter target = open_converter("UTF-8");
  if (!source || !target) return std::nullopt;
  Conversion result;
  UErrorCode error = U_ZERO_ERROR;
  ucnv_setToUCallBack(source.get(), count_and_substitute, &result.invalid_count, nullptr, nullptr, &error);

  std::array<UChar, 4096> pivot;
  UChar* pivot_from = pivot.data();
  UChar* pivot_to = pivot.data();
  const char* from = bytes.data();
  bool first = true;
  std::size_t used = 0;
  do {
    result.text.resize(
        std::min(used + std::max<std::size_t>(4096, bytes.size() + bytes.size() / 2 - std::min(used, bytes.size())), max_bytes + 8));
    char* to = result.text.data() + used;
    error = U_ZERO_ERROR;
    ucnv_convertEx(target.get(), source.get(), &to, result.text.data() + result.text.size(), &from, bytes.data() + bytes.size(),
                   pivot.data(), &pivot_from, &pivot_to, pivot.data() + pivot.size(), first, true, &error);
    first = false;
    used = static_cast<std::size_t>(to - result.text.data());
    result.too_large = used > max_bytes;
  } while (error == U_BUFFER_OVERFLOW_ERROR && !result.too_large);
  result.text.resize(used);
  return result;
}

}  // namespace bihuan::reader
