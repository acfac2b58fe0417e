// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/pdf_module.h"

#include <dlfcn.h>

namespace bihuan::reader {

const PdfModule* pdf_module() {
  // Found through the program's run path: the build folder, or lib/bihuan beside bin.
  static const PdfModule* const module = []() -> const PdfModule* {
    void* const library = dlopen("bihuan_pdf.so", RTLD_NOW | RTLD_LOCAL);
    return library ? static_cast<const PdfModule*>(dlsym(library, pdf_module_symbol)) : nullptr;
  }();
  return module;
}

}  // namespace bihuan::reader
