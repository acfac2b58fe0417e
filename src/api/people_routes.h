// SPDX-License-Identifier: Apache-2.0
// People and the posts they hold, over HTTP.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_people(const Call& call);
Answer add_person(const Call& call);
Answer show_person(const Call& call);
Answer change_person(const Call& call);
Answer give_post(const Call& call);
Answer end_post(const Call& call);
Answer hand_post_over(const Call& call);
Answer show_open_work(const Call& call);

}  // namespace bihuan::api
