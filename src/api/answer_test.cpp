// SPDX-License-Identifier: Apache-2.0
#include "api/answer.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "api/gzip.h"
#include "api/tags.h"

namespace bihuan::api {
namespace {

AnswerTerms terms_of_get() {
  AnswerTerms terms;
  terms.is_get = true;
  terms.request_id = "0123456789abcdef";
  return terms;
}

bool has(const Answer& answer, std::string_view line) { return answer.head.find("\r\n" + std::string(line) + "\r\n") != std::string::npos; }

std::string unpacked(std::string_view packed) {
  std::string out(1 << 20, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "{\"item\":" + std::to_string(i) + "},";
  return text;
}

TEST(Answer, IsCompressedWhereItPays) {
  AnswerTerms terms = terms_of_get();
  terms.accept_encoding = "gzip";
  const Answer answer = make_answer({.body = long_text(), .etag = "v1"}, terms);
  EXPECT_TRUE(has(answer, "Content-Encoding: gzip"));
  EXPECT_TRUE(has(answer, "Vary: Accept-Encoding"));
  EXPECT_TRUE(has(answer, "ETag: \"v1-gzip\""));
  EXPECT_TRUE(has(answer, "Content-Length: " + std::to_string(answer.body.size())));
  EXPECT_LT(answer.body.size(), long_text().size() / 3);
  EXPECT_EQ(unpacked(answer.body), long_text());
}

TEST(Answer, IsSentAsItIsWhereCompressionDoesNotPay) {
  AnswerTerms terms = terms_of_get();
  terms.accept_encoding = "gzip";
  EXPECT_EQ(make_answer({.body = "{}"}, terms).body, "{}");
  EXPECT_EQ(make_answer({.content_type = "image/png", .body = long_text()}, terms).body, long_text());
  terms.accept_encoding = "gzip;q=0";
  const Answer plain = make_answer({.body = long_text(), .etag = "v1"}, terms);
  EXPECT_EQ(plain.body, long_text());
  EXPECT_TRUE(has(plain, "Vary: Accept-Encoding"));
  EXPECT_TRUE(has(plain, "ETag: \"v1\""));
}

TEST(Answer, PassesOnWhatWasCompressedOnce) {
  const auto text = std::make_shared<const std::string>(long_text());
  const auto packed = std::make_shared<const std::string>(gzip(*text, GzipEffort::thorough));
  const Response response{.content_type = "font/ttf", .shared_body = text, .etag = "v1", .shared_gzip = packed};
  AnswerTerms terms = terms_of_get();
  EXPECT_EQ(make_answer(response, terms).shared_body, text);
  terms.accept_encoding = "gzip";
  EXPECT_EQ(make_answer(response, terms).shared_body, packed);
  terms.if_none_match = "\"v1-gzip\"";
  const Answer same = make_answer(response, terms);
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(same.payload(), "");
  EXPECT_TRUE(has(same, "ETag: \"v1-gzip\""));
  EXPECT_TRUE(has(same, "Vary: Accept-Encoding"));
  terms.if_none_match = "\"v1\"";  // other bytes than those that would be sent
  EXPECT_EQ(make_answer(response, terms).status, 200);
}

TEST(Answer, NamesTags) {
  for (const char* header : {"*", " * ", "\"v1\"", "\"v0\", \"v1\"", "\"v0\",\"v1\"", "W/\"v1\"", "\"a,b\" , W/\"v1\"", ", \"v1\""})
    EXPECT_TRUE(names_tag(header, "v1")) << header;
  for (const char* header : {"", "v1", "\"v1", "\"v0\"", "\"v1 \"", "\"v0\" \"v1\"", "\"v0\", *", "\""})
    EXPECT_FALSE(names_tag(header, "v1")) << header;
}

TEST(Answer, LetsNoFieldBeginAnother) {
  Response response;
  response.headers.emplace_back("X-Name", "a\r\nSet-Cookie: b\r\n\r\n<p>");
  const Answer answer = make_answer(std::move(response), terms_of_get());
  EXPECT_EQ(answer.head.find("\r\nSet-Cookie"), std::string::npos);
  EXPECT_EQ(answer.head.find("\r\n\r\n"), answer.head.size() - 4);
}

TEST(Answer, HasNoBodyWhereTheStatusHasNone) {
  const Answer answer = make_answer({.status = 204, .body = "x"}, terms_of_get());
  EXPECT_EQ(answer.payload(), "");
  EXPECT_EQ(answer.head.find("Content-"), answer.head.find("Content-Security-Policy"));
}

TEST(Answer, WritesTheDateOfRfc9110) {
  EXPECT_EQ(http_date(base::Instant(std::chrono::seconds(784111777))), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(http_date(base::Instant(std::chrono::seconds(784111777) - std::chrono::microseconds(1))), "Sun, 06 Nov 1994 08:49:36 GMT");
  EXPECT_EQ(http_date(base::Instant{}), "Thu, 01 Jan 1970 00:00:00 GMT");
}

}  // namespace
}  // namespace bihuan::api
