// SPDX-License-Identifier: Apache-2.0
// What the office says that names mean, over HTTP; and the indicators that they may mean.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_indicators(const Call& call);
Answer list_indicator_names(const Call& call);
Answer name_indicator(const Call& call);
Answer take_name_back(const Call& call);

}  // namespace bihuan::api
