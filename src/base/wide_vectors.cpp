// SPDX-License-Identifier: Apache-2.0
#include "base/wide_vectors.h"

namespace bihuan::base {

#if defined(__x86_64__)
bool has_wide_vectors = (__builtin_cpu_init(), __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("popcnt") != 0);
#else
bool has_wide_vectors = false;
#endif

}  // namespace bihuan::base
