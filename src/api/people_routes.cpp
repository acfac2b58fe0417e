// SPDX-License-Identifier: Apache-2.0
#include "api/people_routes.h"

#include <utility>

#include "api/json_members.h"
#include "api/org_shapes.h"
#include "api/parameters.h"
#include "app/callers.h"
#include "app/case_work.h"
#include "app/org_journal.h"
#include "app/org_tree.h"
#include "domain/org/thing_id.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t longest_words = 100, longest_text = 200, longest_id = 40, longest_day = 10;  // bytes

// The number of a person or a post that a body names; 0 for an empty one.
base::Result<std::int64_t> number_in(const Call& call, std::string_view id, char letter, std::string_view where) {
  if (id.empty()) return 0;
  const std::int64_t number = org::thing_number(id, call.ledger.region, letter).value_or(0);
  if (number == 0) return base::fail(ErrorKind::invalid, "body-wrong-member", where);
  return number;
}

Answer person_response(const Call& call, std::int64_t number, int status) {
  const auto tree = app::org_tree(call.ledger, call.actor.now);
  if (!tree) return tl::unexpected(tree.error());
  const auto record = app::show_person(call.ledger, call.actor, number);
  if (!record) return tl::unexpected(record.error());
  JsonText json;
  write_person(json, call, **tree, *record);
  return json_response(std::move(json), status);
}

Answer changed_response(const Call& call, const base::Result<org::Person>& person, int status) {
  if (!person) return tl::unexpected(person.error());
  return person_response(call, person->number, status);
}

Answer post_response(const Call& call, const base::Result<org::Post>& post, int status) {
  if (!post) return tl::unexpected(post.error());
  const auto tree = app::org_tree(call.ledger, call.actor.now);
  if (!tree) return tl::unexpected(tree.error());
  JsonText json;
  write_post(json, call, **tree, *post);
  return json_response(std::move(json), status);
}

}  // namespace

Answer list_people(const Call& call) {
  Parameters parameters(call);
  app::PeopleFilter filter;
  filter.words = parameters.text("q", longest_words);
  const std::string unit = parameters.text("unit", longest_id);
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  const auto number = unit_number(call, unit, "unit");
  if (!number) return tl::unexpected(number.error());
  filter.unit = *number;
  const auto tree = app::org_tree(call.ledger, call.actor.now);
  if (!tree) return tl::unexpected(tree.error());
  const auto page = app::list_people(call.ledger, call.actor, filter, window);
  if (!page) return tl::unexpected(page.error());
  return page_response(*page, parameters.page(), parameters.page_size(),
                       [&](JsonText& json, const app::PersonRecord& record) { write_person(json, call, **tree, record); });
}

Answer show_person(const Call& call) {
  const auto number = person_in_path(call);
  if (!number) return tl::unexpected(number.error());
  return person_response(call, *number, 200);
}

Answer add_person(const Call& call) {
  JsonMembers body(call.request);
  org::Person person;
  person.name = body.text("name", longest_text);
  person.phone = body.text("phone", longest_text);
  person.email = body.text("email", longest_text);
  const auto from_on = day_in(body.text("from_on", longest_day), "from_on");
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (!from_on) return tl::unexpected(from_on.error());
  person.from_on = from_on->value_or(base::Date{});
  return changed_response(call, app::add_person(call.ledger, call.actor, std::move(person)), 201);
}

Answer change_person(const Call& call) {
  const auto number = person_in_path(call);
  if (!number) return tl::unexpected(number.error());
  JsonMembers body(call.request);
  app::PersonPatch patch;
  patch.name = body.optional_text("name", longest_text);
  patch.phone = body.optional_text("phone", longest_text);
  patch.email = body.optional_text("email", longest_text);
  const auto last = body.optional_text("to_on", longest_day);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (last) {
    const auto to_on = day_in(*last, "to_on");
    if (!to_on) return tl::unexpected(to_on.error());
    patch.to_on = *to_on;
  }
  return changed_response(call, app::change_person(call.ledger, call.actor, *number, patch), 200);
}

Answer give_post(const Call& call) {
  JsonMembers body(call.request);
  const std::string person = body.text("person", longest_id), unit = body.text("unit", longest_id), kind = body.text("kind", longest_id),
                    deputy_of = body.text("deputy_of", longest_id);
  org::Post post;
  post.title = body.text("title", org::longest_title);
  const auto from_on = day_in(body.text("from_on", longest_day), "from_on"), to_on = day_in(body.text("to_on", longest_day), "to_on");
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  const auto person_number = number_in(call, person, app::person_letter, "person"), principal = number_in(call, deputy_of, app::post_letter, "deputy_of");
  const auto in_unit = unit_number(call, unit, "unit");
  if (!person_number) return tl::unexpected(person_number.error());
  if (!principal) return tl::unexpected(principal.error());
  if (!in_unit) return tl::unexpected(in_unit.error());
  if (!from_on) return tl::unexpected(from_on.error());
  if (!to_on) return tl::unexpected(to_on.error());
  const auto known = org::post_kind_from(kind);
  if (!known) return base::fail(ErrorKind::invalid, "post-kind-wrong", "kind", kind);
  post.person = *person_number;
  post.unit = *in_unit;
  post.kind = *known;
  post.from_on = from_on->value_or(base::Date{});
  post.to_on = *to_on;
  post.deputy_of = *principal;
  return post_response(call, app::give_post(call.ledger, call.actor, std::move(post)), 201);
}

Answer end_post(const Call& call) {
  const auto number = post_in_path(call);
  if (!number) return tl::unexpected(number.error());
  JsonMembers body(call.request);
  const auto on = day_in(body.text("on", longest_day), "on");
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (!on) return tl::unexpected(on.error());
  return post_response(call, app::end_post(call.ledger, call.actor, *number, *on), 200);
}

Answer hand_post_over(const Call& call) {
  const auto number = post_in_path(call);
  if (!number) return tl::unexpected(number.error());
  JsonMembers body(call.request);
  const std::string to = body.text("to", longest_id);
  const auto on = day_in(body.text("on", longest_day), "on");
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (!on) return tl::unexpected(on.error());
  const auto person = number_in(call, to, app::person_letter, "to");
  if (!person) return tl::unexpected(person.error());
  return post_response(call, app::hand_post_over(call.ledger, call.actor, *number, *person, *on), 201);
}

Answer show_open_work(const Call& call) {
  const auto number = post_in_path(call);
  if (!number) return tl::unexpected(number.error());
  const auto work = app::open_work(call.ledger, call.actor, *number);
  if (!work) return tl::unexpected(work.error());
  JsonText json;
  json.open_object().member("count", work->count).name("cases").open_array();
  for (const std::int64_t one : work->cases) json.text(org::thing_id(call.ledger.region, app::case_letter, one));
  json.close_array().close_object();
  return json_response(std::move(json));
}

}  // namespace bihuan::api
