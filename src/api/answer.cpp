// SPDX-License-Identifier: Apache-2.0
#include "api/answer.h"

#include <array>
#include <cstdio>

#include "api/gzip.h"
#include "api/header_words.h"
#include "api/preferences.h"
#include "api/tags.h"

namespace bihuan::api {
namespace {

// Nothing inline, nothing from elsewhere, in no frame.
constexpr std::string_view security_fields =
    "Content-Security-Policy: default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n";

struct Phrase {
  int status;
  std::string_view phrase;
};
constexpr Phrase phrases[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {303, "See Other"},
    {304, "Not Modified"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
    {507, "Insufficient Storage"},
};

std::string_view phrase_of(int status) {
  for (const Phrase& known : phrases) {
    if (known.status == status) return known.phrase;
  }
  return "";
}

// A field of the handler's cannot begin another one.
void add_field(std::string& head, std::string_view name, std::string_view value) {
  const std::size_t begin = head.size();
  head.append(name).append(": ").append(value);
  for (std::size_t i = begin; i < head.size(); ++i) {
    if ((static_cast<unsigned char>(head[i]) < 0x20 && head[i] != '\t') || head[i] == 0x7F) head[i] = ' ';
  }
  head += "\r\n";
}

std::string quoted_tag(std::string_view tag) { return '"' + std::string(tag) + '"'; }

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

// Chooses the representation. Its tag differs from that of the text as it is, since the bytes do.
bool is_sent_as_gzip(const Response& response, std::size_t size, const AnswerTerms& terms) {
  if (!has_body(response.status) || terms.is_stream || size < smallest_gzip || !accepts_gzip(terms.accept_encoding)) return false;
  return response.shared_gzip || is_compressible(response.content_type);
}

void compress(Response& response) {
  if (response.shared_gzip) {
    response.shared_body = std::move(response.shared_gzip);
  } else {
    response.body = gzip(response.shared_body ? *response.shared_body : response.body, GzipEffort::quick);
    response.shared_body = nullptr;
  }
}

std::string head_of(const Response& response, const AnswerTerms& terms, bool is_gzip, bool varies, std::size_t size) {
  std::string head;
  head.reserve(1024);
  head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ").append(phrase_of(response.status)).append("\r\nDate: ");
  head.append(http_date(terms.now)).append("\r\nX-Request-Id: ").append(terms.request_id).append("\r\n");
  if (has_body(response.status)) {
    add_field(head, "Content-Type", response.content_type);
    if (!terms.is_stream) head.append("Content-Length: ").append(std::to_string(size)).append("\r\n");
    if (is_gzip) head += "Content-Encoding: gzip\r\n";
  }
  if (!response.etag.empty()) add_field(head, "ETag", quoted_tag(response.etag));
  if (!response.cache_control.empty()) add_field(head, "Cache-Control", response.cache_control);
  if (varies) head += "Vary: Accept-Encoding\r\n";
  for (const auto& [name, value] : response.headers) add_field(head, name, value);
  head += security_fields;
  if (terms.is_secure) head += "Strict-Transport-Security: max-age=31536000\r\n";
  if (!terms.keeps_alive)
    head += "Connection: close\r\n";
  else if (terms.is_http10)
    head += "Connection: keep-alive\r\n";
  return head += "\r\n";
}

}  // namespace

Answer make_answer(Response response, const AnswerTerms& terms) {
  const std::size_t plain_size = response.shared_body ? response.shared_body->size() : response.body.size();
  const bool is_gzip = is_sent_as_gzip(response, plain_size, terms);
  const bool varies = has_body(response.status) && (response.shared_gzip || is_compressible(response.content_type));
  if (is_gzip && !response.etag.empty()) response.etag += "-gzip";
  if (terms.is_get && response.status == 200 && !response.etag.empty() && names_tag(terms.if_none_match, response.etag)) {
    response.status = 304;
    response.body.clear();
    response.shared_body = nullptr;
  }
  if (is_gzip && response.status != 304) compress(response);
  Answer answer;
  answer.status = response.status;
  answer.head = head_of(response, terms, is_gzip, varies, response.shared_body ? response.shared_body->size() : response.body.size());
  if (!terms.is_head && has_body(answer.status)) {
    answer.body = std::move(response.body);
    answer.shared_body = std::move(response.shared_body);
  }
  return answer;
}

std::string http_date(base::Instant at) {
  static constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
  char text[64];
  std::snprintf(text, sizeof text, "%s, %02u %s %04d %02d:%02d:%02d GMT", days[std::chrono::weekday(day).c_encoding()],
                static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return text;
}

}  // namespace bihuan::api
