// SPDX-License-Identifier: Apache-2.0
#include "api/packs_routes.h"

#include "api/attachment.h"
#include "api/header_words.h"
#include "api/packs_json.h"
#include "api/parameters.h"
#include "api/preferences.h"
#include "api/shapes.h"
#include "app/publish_pack.h"

namespace bihuan::api {
namespace {

constexpr std::size_t largest_pack = 1u << 20;  // bytes
constexpr int most_versions = 100'000;

std::optional<base::Error> not_yaml(const Call& call) {
  if (!is_media_type(call.request.content_type, "application/yaml"))
    return base::Error{base::ErrorKind::unsupported, "body-not-yaml", "Content-Type", {}};
  if (call.request.body.size() > largest_pack)
    return base::Error{base::ErrorKind::too_large, "request-body-too-large", "body", std::to_string(largest_pack >> 10) + " KB"};
  return std::nullopt;
}

Answer pack_response(const base::Result<app::SharedPack>& pack, const Call& call, int status) {
  if (!pack) return tl::unexpected(pack.error());
  JsonText json;
  write_pack(json, **pack, preferred_language(call.request.accept_language));
  return json_response(std::move(json), status);
}

}  // namespace

Answer list_packs(const Call& call) {
  const report::Language language = preferred_language(call.request.accept_language);
  JsonText json;
  json.open_object().name("items").open_array();
  for (const app::PackHead& head : app::list_packs(call.ledger)) write_pack_head(json, *head.pack, head.is_carried, language);
  json.close_array().close_object();
  return json_response(std::move(json));
}

Answer show_pack(const Call& call) {
  Parameters parameters(call);
  const int version = parameters.number("version", 1, most_versions, 0);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  return pack_response(app::show_pack(call.ledger, call.path_parts.front(), version), call, 200);
}

Answer fetch_pack(const Call& call) {
  Parameters parameters(call);
  const int version = parameters.number("version", 1, most_versions, 0);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  auto content = app::pack_content(call.ledger, call.path_parts.front(), version);
  if (!content) return tl::unexpected(std::move(content.error()));
  return attachment("application/yaml", call.path_parts.front() + ".yaml", std::move(*content));
}

Answer check_pack(const Call& call) {
  if (auto wrong = not_yaml(call)) return tl::unexpected(std::move(*wrong));
  const packs::ReadPack read = packs::read_pack(call.request.body);
  const report::Language language = preferred_language(call.request.accept_language);
  JsonText json;
  json.open_object().member("sound", read.is_sound()).name("faults").open_array();
  for (const packs::Fault& fault : read.faults) write_fault(json, fault, language);
  json.close_array().name("pack");
  write_pack(json, read.pack, language);
  json.close_object();
  return json_response(std::move(json));
}

Answer publish_pack(const Call& call) {
  if (auto wrong = not_yaml(call)) return tl::unexpected(std::move(*wrong));
  return pack_response(app::publish_pack(call.ledger, call.actor, std::string(call.request.body)), call, 201);
}

}  // namespace bihuan::api
