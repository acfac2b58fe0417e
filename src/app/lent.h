// SPDX-License-Identifier: Apache-2.0
// Memory that a thread keeps from one file to the next, unless a file made it large.
#pragma once

#include <cstddef>
#include <memory>

namespace bihuan::app {

// This thread's Kept while it lives. One at a time for each thread and type.
template <class Kept>
class Lent {
 public:
  static constexpr std::size_t kept_text = 256 << 10;  // bytes of text whose work takes little enough to be kept

  explicit Lent(std::size_t text_bytes) : is_large_(text_bytes > kept_text) {
    if (!kept()) kept() = std::make_unique<Kept>();
  }
  ~Lent() {
    if (is_large_) kept().reset();
  }
  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;

  Kept& operator*() const { return *kept(); }
  Kept* operator->() const { return kept().get(); }

 private:
  static std::unique_ptr<Kept>& kept() {
    thread_local std::unique_ptr<Kept> one;
    return one;
  }

  const bool is_large_;
};

}  // namespace bihuan::app
