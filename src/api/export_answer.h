// SPDX-License-Identifier: Apache-2.0
// Rows as a file to be saved: what of it is the same for every noun.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "api/parameters.h"
#include "app/export_form.h"

namespace bihuan::api {

// ?format= and ?lang=, which is the one of Accept-Language when it is not given.
app::ExportForm export_form(const Call& call, Parameters& parameters);

// The file "<name>.xlsx" that `make` gives; 503 when many long ones are being made. `rows` is how many there are, roughly.
Answer export_answer(const Call& call, const app::ExportForm& form, std::string_view name, std::int64_t rows,
                     const std::function<base::Result<std::string>()>& make);

}  // namespace bihuan::api
