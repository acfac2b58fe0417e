// SPDX-License-Identifier: Apache-2.0
#include "base/module_table.h"

#include <dlfcn.h>

namespace bihuan::base {

const void* load_module_table(const char* file) {
  void* const library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  return library ? dlsym(library, "bihuan_module") : nullptr;
}

}  // namespace bihuan::base
