// SPDX-License-Identifier: Apache-2.0
#include "base/memory.h"

#include <malloc.h>

namespace bihuan::base {

void give_large_blocks_back() { ::mallopt(M_MMAP_THRESHOLD, 1 << 20); }

void give_memory_back() { ::malloc_trim(0); }

}  // namespace bihuan::base
