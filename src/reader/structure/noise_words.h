// SPDX-License-Identifier: Apache-2.0
// The words by which a line gives itself away as part of the web page around a document.
#pragma once

#include <cstdint>
#include <string_view>

namespace bihuan::reader {

enum class NoiseWord : std::uint8_t {
  none,
  opener,    // a line that begins so is noise, however long: 本文仅代表
  claim,     // a line that begins so is noise when it also speaks of rights and sources: 声明
  evidence,  // of rights and sources: 转载, 侵权, 本站
  strong,    // a short line that holds it is noise: 上一篇, 责任编辑
  weak       // noise among noise: 首页, 登录
};

struct NoiseWords {
  bool opens = false;   // begins with an opener
  bool claims = false;  // begins with a claim
  int evidence = 0;
  int strong = 0;
  int weak = 0;
  std::uint32_t first_strong = 0;  // byte of the first strong word
};

// The noise words of `line`: of its beginning alone when it is longer than `short_line` bytes, but for evidence after a claim.
NoiseWords noise_words_in(std::string_view line, std::size_t short_line);

}  // namespace bihuan::reader
