// SPDX-License-Identifier: Apache-2.0
#include "store/people_store.h"

#include "store/query.h"

namespace bihuan::store {
namespace {

std::string text_of(const std::optional<base::Date>& day) { return day ? base::to_iso(*day) : std::string(); }
base::Date day_of(std::string_view text) { return base::from_iso(text).value_or(base::Date{}); }

org::Person person_of(const Statement& row) {
  org::Person person;
  person.number = row.integer(0);
  person.name = row.text(1);
  person.phone = row.text(2);
  person.email = row.text(3);
  person.from_on = day_of(row.text(4));
  person.to_on = base::from_iso(row.text(5));
  return person;
}

org::Post post_of(const Statement& row) {
  org::Post post;
  post.number = row.integer(0);
  post.person = row.integer(1);
  post.unit = row.integer(2);
  post.kind = org::post_kind_from(row.text(3)).value_or(org::PostKind::visitor);  // what nobody wrote gives no right
  post.title = row.text(4);
  post.from_on = day_of(row.text(5));
  post.to_on = base::from_iso(row.text(6));
  post.deputy_of = row.integer(7);
  return post;
}

std::vector<org::Post> posts(Statement& row) {
  std::vector<org::Post> posts;
  while (row.step()) posts.push_back(post_of(row));
  return posts;
}

void add_conditions(Query& query, Engine engine, std::string_view region, std::string_view words, org::UnitNumber unit, const std::string& on) {
  query.add("p.region = ? and (p.to_on = '' or p.to_on > ?) ", region, on);
  if (unit != 0)
    query.add("and exists (select 1 from post o where o.region = ? and o.unit_id = ? and o.person_id = p.person_id ", region, unit)
        .add("and o.from_on <= ? and (o.to_on = '' or o.to_on > ?)) ", on, on);
  add_holding(query, engine, {"p.name"}, words);
}

}  // namespace

std::optional<org::Person> PeopleStore::find(std::string_view region, std::int64_t person) {
  constexpr std::string_view sql = R"(select person_id, name, phone, email, from_on, to_on from person
    where region = $1 and person_id = $2)";
  Statement& row = bound(connection_.prepare(sql), region, person);
  std::optional<org::Person> found;
  if (row.step()) found = person_of(row);
  row.reset();
  return found;
}

Page<org::Person> PeopleStore::list(std::string_view region, std::string_view words, org::UnitNumber unit, base::Date on, Window window) {
  const std::string day = base::to_iso(on);
  Query total;
  total.add("select count(*) from (select 1 from person p where ");
  add_conditions(total, connection_.engine(), region, words, unit, day);
  total.add("limit ?) as counted", counted_to);
  Page<org::Person> page;
  page.count(first_integer(total.on(connection_)));
  Query query;
  query.add("select p.person_id, p.name, p.phone, p.email, p.from_on, p.to_on from person p where ");
  add_conditions(query, connection_.engine(), region, words, unit, day);
  query.add("order by p.person_id limit ? offset ?", window.count, window.first);
  Statement& row = query.on(connection_);
  while (row.step()) page.rows.push_back(person_of(row));
  return page;
}

std::vector<org::Person> PeopleStore::all(std::string_view region) {
  constexpr std::string_view sql = "select person_id, name, phone, email, from_on, to_on from person where region = $1 order by person_id";
  std::vector<org::Person> people;
  Statement& row = bound(connection_.prepare(sql), region);
  while (row.step()) people.push_back(person_of(row));
  return people;
}

std::optional<org::Post> PeopleStore::find_post(std::string_view region, std::int64_t post) {
  constexpr std::string_view sql = R"(select post_id, person_id, unit_id, kind, title, from_on, to_on, deputy_of from post
    where region = $1 and post_id = $2)";
  Statement& row = bound(connection_.prepare(sql), region, post);
  std::optional<org::Post> found;
  if (row.step()) found = post_of(row);
  row.reset();
  return found;
}

std::vector<org::Post> PeopleStore::posts_of(std::string_view region, std::int64_t person) {
  constexpr std::string_view sql = R"(select post_id, person_id, unit_id, kind, title, from_on, to_on, deputy_of from post
    where region = $1 and person_id = $2 order by post_id)";
  return posts(bound(connection_.prepare(sql), region, person));
}

std::vector<org::Post> PeopleStore::posts_in(std::string_view region, org::UnitNumber unit) {
  constexpr std::string_view sql = R"(select post_id, person_id, unit_id, kind, title, from_on, to_on, deputy_of from post
    where region = $1 and unit_id = $2 order by post_id)";
  return posts(bound(connection_.prepare(sql), region, unit));
}

std::vector<org::Post> PeopleStore::deputies_of(std::string_view region, std::int64_t post) {
  const auto principal = find_post(region, post);
  std::vector<org::Post> deputies;
  if (principal)
    for (org::Post& other : posts_in(region, principal->unit))
      if (other.deputy_of == post) deputies.push_back(std::move(other));
  return deputies;
}

std::vector<org::Post> PeopleStore::all_posts(std::string_view region) {
  constexpr std::string_view sql = R"(select post_id, person_id, unit_id, kind, title, from_on, to_on, deputy_of from post
    where region = $1 order by post_id)";
  return posts(bound(connection_.prepare(sql), region));
}

void PeopleStore::add(std::string_view region, const org::Person& person) {
  constexpr std::string_view sql = R"(insert into person (region, person_id, name, phone, email, from_on, to_on)
    values ($1, $2, $3, $4, $5, $6, $7))";
  execute(connection_, sql, region, person.number, person.name, person.phone, person.email, base::to_iso(person.from_on), text_of(person.to_on));
}

void PeopleStore::save(std::string_view region, const org::Person& person) {
  constexpr std::string_view sql = R"(update person set name = $3, phone = $4, email = $5, from_on = $6, to_on = $7
    where region = $1 and person_id = $2)";
  execute(connection_, sql, region, person.number, person.name, person.phone, person.email, base::to_iso(person.from_on), text_of(person.to_on));
}

void PeopleStore::add(std::string_view region, const org::Post& post) {
  constexpr std::string_view sql = R"(insert into post (region, post_id, person_id, unit_id, kind, title, from_on, to_on, deputy_of)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))";
  execute(connection_, sql, region, post.number, post.person, post.unit, org::post_kind_name(post.kind), post.title, base::to_iso(post.from_on),
          text_of(post.to_on), post.deputy_of);
}

void PeopleStore::save(std::string_view region, const org::Post& post) {
  constexpr std::string_view sql = R"(update post set person_id = $3, unit_id = $4, kind = $5, title = $6, from_on = $7, to_on = $8, deputy_of = $9
    where region = $1 and post_id = $2)";
  execute(connection_, sql, region, post.number, post.person, post.unit, org::post_kind_name(post.kind), post.title, base::to_iso(post.from_on),
          text_of(post.to_on), post.deputy_of);
}

}  // namespace bihuan::store
