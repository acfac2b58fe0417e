// SPDX-License-Identifier: Apache-2.0
#include "api/org_units_routes.h"

#include <utility>

#include "api/attachment.h"
#include "api/header_words.h"
#include "api/json_members.h"
#include "api/large_work.h"
#include "api/org_shapes.h"
#include "api/parameters.h"
#include "api/preferences.h"
#include "app/org_tree.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t longest_words = 100, longest_text = 400, longest_id = 40, longest_day = 10, longest_file_name = 255;  // bytes
constexpr std::size_t largest_change = 8u << 20;  // bytes: an area may have many points
constexpr std::size_t most_units = 500, most_export_rows = 1'000'000, large_import = 1u << 20;
constexpr std::string_view kinds[] = {"", "district", "street", "community", "grid", "department", "other"};

// The members of a unit that a body gives, each where it is there; `null` is no area.
struct UnitBody {
  std::optional<std::string> name, code, kind, parent, polygon;
  std::optional<std::vector<std::string>> aliases;
  std::optional<std::int64_t> population;

  explicit UnitBody(JsonMembers& body)
      : name(body.optional_text("name", longest_text)),
        code(body.optional_text("code", org::longest_unit_code)),
        kind(body.optional_text("kind", longest_id)),
        parent(body.optional_text("parent", longest_id)),
        polygon(body.json("polygon")),
        population(body.integer("population", 0, org::largest_population)) {
    if (polygon == "null") polygon = "";
    if (auto given = body.optional_texts("aliases", org::most_aliases, longest_text)) aliases = std::move(*given);
  }
};

base::Result<org::UnitKind> kind_in(const std::string& word) {
  const auto kind = org::unit_kind_from(word);
  if (!kind) return base::fail(ErrorKind::invalid, "unit-kind-wrong", "kind", word);
  return *kind;
}

base::Result<org::UnitFields> fields_in(const Call& call, const UnitBody& body) {
  org::UnitFields fields;
  fields.name = body.name.value_or("");
  fields.code = body.code.value_or("");
  const auto kind = kind_in(body.kind.value_or(""));
  if (!kind) return tl::unexpected(kind.error());
  fields.kind = *kind;
  const auto parent = unit_number(call, body.parent.value_or(""), "parent");
  if (!parent) return tl::unexpected(parent.error());
  fields.parent = *parent;
  fields.aliases = body.aliases.value_or(std::vector<std::string>());
  fields.population = body.population.value_or(0);
  fields.polygon = body.polygon.value_or("");
  return fields;
}

base::Result<org::UnitPatch> patch_in(const Call& call, const UnitBody& body) {
  org::UnitPatch patch;
  patch.name = body.name;
  patch.code = body.code;
  if (body.kind) {
    const auto kind = kind_in(*body.kind);
    if (!kind) return tl::unexpected(kind.error());
    patch.kind = *kind;
  }
  if (body.parent) {
    const auto parent = unit_number(call, *body.parent, "parent");
    if (!parent) return tl::unexpected(parent.error());
    patch.parent = *parent;
  }
  patch.aliases = body.aliases;
  patch.population = body.population;
  patch.polygon = body.polygon;
  return patch;
}

Answer record_response(const Call& call, org::UnitNumber number, int status) {
  const auto tree = app::org_tree(call.ledger, call.actor.now);
  if (!tree) return tl::unexpected(tree.error());
  const auto record = app::show_org_unit(call.ledger, call.actor, number);
  if (!record) return tl::unexpected(record.error());
  JsonText json;
  write_org_unit_record(json, call, **tree, *record);
  return json_response(std::move(json), status);
}

Answer changed_response(const Call& call, const base::Result<org::Unit>& unit, int status = 200) {
  if (!unit) return tl::unexpected(unit.error());
  return record_response(call, unit->number, status);
}

base::Result<app::Split> split_in(const Call& call, org::UnitNumber number, JsonMembers& body) {
  app::Split split;
  split.goes_on = body.boolean("goes_on").value_or(false);
  if (const auto heir = body.integer("heir", 0, most_units - 1)) split.heir = static_cast<std::size_t>(*heir);
  const auto tree = app::org_tree(call.ledger, call.actor.now);
  if (!tree) return tl::unexpected(tree.error());
  for (const std::string& item : body.items("parts", most_units)) {
    JsonMembers part(item);
    const UnitBody given(part);
    const std::vector<std::string> children = part.texts("children", most_units, longest_id);
    if (const auto failed = part.failed()) return tl::unexpected(*failed);
    auto fields = fields_in(call, given);
    if (!fields) return tl::unexpected(fields.error());
    if (!given.parent) fields->parent = (*tree)->parent_of(number);
    for (const std::string& child : children) {
      const auto child_number = unit_number(call, child, "children");
      if (!child_number) return tl::unexpected(child_number.error());
      split.children[*child_number] = split.parts.size();
    }
    split.parts.push_back(std::move(*fields));
  }
  return split;
}

}  // namespace

Answer list_org_units(const Call& call) {
  Parameters parameters(call);
  app::UnitFilter filter;
  filter.words = parameters.text("q", longest_words);
  const std::string parent = parameters.text("parent", longest_id), within = parameters.text("within", longest_id);
  if (const std::size_t kind = parameters.one_of("kind", kinds); kind != 0) filter.kind = org::unit_kind_from(kinds[kind]);
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  const auto tree = app::org_tree(call.ledger, call.actor.now);
  if (!tree) return tl::unexpected(tree.error());
  if (parent == "root") {
    filter.parent = 0;
  } else if (!parent.empty()) {
    const auto number = unit_number(call, parent, "parent");
    if (!number) return tl::unexpected(number.error());
    filter.parent = *number;
  }
  const auto branch = unit_number(call, within, "within");
  if (!branch) return tl::unexpected(branch.error());
  filter.within = *branch;
  const app::FoundUnits found = app::find_units(**tree, filter, window.first, window.count);
  store::PageHead head;
  head.total = found.total;
  JsonText json;
  open_page(json, head, parameters.page(), parameters.page_size());
  for (const org::UnitNumber number : found.numbers) write_org_unit(json, call, **tree, number);
  json.close_array().close_object();
  return json_response(std::move(json));
}

Answer show_org_unit(const Call& call) {
  const auto number = unit_in_path(call);
  if (!number) return tl::unexpected(number.error());
  return record_response(call, *number, 200);
}

Answer add_org_unit(const Call& call) {
  JsonMembers body(call.request, largest_change);
  const UnitBody given(body);
  const auto on = day_in(body.text("on", longest_day), "on");
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (!on) return tl::unexpected(on.error());
  const auto fields = fields_in(call, given);
  if (!fields) return tl::unexpected(fields.error());
  return changed_response(call, app::add_org_unit(call.ledger, call.actor, *fields, *on), 201);
}

Answer change_org_unit(const Call& call) {
  const auto number = unit_in_path(call);
  if (!number) return tl::unexpected(number.error());
  JsonMembers body(call.request, largest_change);
  const UnitBody given(body);
  const auto on = day_in(body.text("on", longest_day), "on");
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (!on) return tl::unexpected(on.error());
  const auto patch = patch_in(call, given);
  if (!patch) return tl::unexpected(patch.error());
  return changed_response(call, app::change_org_unit(call.ledger, call.actor, *number, *patch, *on));
}

Answer merge_org_units(const Call& call) {
  const auto after = unit_in_path(call);
  if (!after) return tl::unexpected(after.error());
  JsonMembers body(call.request);
  const std::vector<std::string> ids = body.texts("units", most_units, longest_id);
  const auto on = day_in(body.text("on", longest_day), "on");
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (!on) return tl::unexpected(on.error());
  std::vector<org::UnitNumber> before;
  for (const std::string& id : ids) {
    const auto number = unit_number(call, id, "units");
    if (!number) return tl::unexpected(number.error());
    before.push_back(*number);
  }
  return changed_response(call, app::merge_org_units(call.ledger, call.actor, before, *after, *on));
}

Answer split_org_unit(const Call& call) {
  const auto number = unit_in_path(call);
  if (!number) return tl::unexpected(number.error());
  JsonMembers body(call.request, largest_change);
  const auto on = day_in(body.text("on", longest_day), "on");
  const auto split = split_in(call, *number, body);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (!on) return tl::unexpected(on.error());
  if (!split) return tl::unexpected(split.error());
  if (const auto parts = app::split_org_unit(call.ledger, call.actor, *number, *split, *on); !parts) return tl::unexpected(parts.error());
  return record_response(call, *number, 200);
}

Answer close_org_unit(const Call& call) {
  const auto number = unit_in_path(call);
  if (!number) return tl::unexpected(number.error());
  JsonMembers body(call.request);
  const auto on = day_in(body.text("on", longest_day), "on");
  const auto heir = unit_number(call, body.text("heir", longest_id), "heir");
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (!on) return tl::unexpected(on.error());
  if (!heir) return tl::unexpected(heir.error());
  return changed_response(call, app::close_org_unit(call.ledger, call.actor, *number, *heir, *on));
}

Answer export_org_units(const Call& call) {
  static constexpr std::string_view formats[] = {"xlsx", "csv", "geojson"}, languages[] = {"", "zh", "en"};
  static constexpr std::string_view types[] = {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv; charset=utf-8",
                                               "application/geo+json"};
  Parameters parameters(call);
  const std::size_t format = parameters.one_of("format", formats), language = parameters.one_of("lang", languages);
  const std::string unit = parameters.text("unit", longest_id);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  const auto branch = unit_number(call, unit, "unit");
  if (!branch) return tl::unexpected(branch.error());
  const LargeWork work(true);
  if (!work.may_begin()) return server_busy(call.request);
  auto bytes = app::export_org_units(call.ledger, call.actor, static_cast<app::UnitsFormat>(format),
                                     preferred_language(language == 0 ? call.request.accept_language : languages[language]), *branch, most_export_rows);
  if (!bytes) return tl::unexpected(bytes.error());
  return attachment(types[format], "units." + std::string(formats[format]), std::move(*bytes));
}

Answer import_org_units(const Call& call) {
  Parameters parameters(call);
  app::File file;
  file.name = parameters.text("name", longest_file_name);
  const bool only_look = parameters.one_of("dry_run", dry_run_words) >= first_trial_word;
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  if (!is_media_type(call.request.content_type, "application/octet-stream"))
    return base::fail(ErrorKind::unsupported, "body-not-file", "Content-Type");
  file.bytes = call.request.body;
  const LargeWork work(file.bytes.size() >= large_import);
  if (!work.may_begin()) return server_busy(call.request);
  const auto outcome = app::import_org_units(call.ledger, call.actor, file, only_look);
  if (!outcome) return tl::unexpected(outcome.error());
  JsonText json;
  write_import(json, *outcome, preferred_language(call.request.accept_language));
  return json_response(std::move(json), outcome->is_kept || only_look ? 200 : 422);
}

}  // namespace bihuan::api
