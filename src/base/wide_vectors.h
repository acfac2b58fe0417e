// SPDX-License-Identifier: Apache-2.0
// Which of two forms a scan over bytes takes: the one every machine has, or one for processors that compare 32 bytes at a time (AVX2)
// and count bits (POPCNT). A wide form stands beside its narrow one, between `#if defined(__x86_64__)`, and carries the attribute
// gnu::target.
#pragma once

namespace bihuan::base {

// What the processor can; the wide forms run where it is true. Tests set it to false to see the narrow forms at work.
extern bool has_wide_vectors;

}  // namespace bihuan::base
