// SPDX-License-Identifier: Apache-2.0
#include "base/secrets.h"

#include <gtest/gtest.h>

#include <set>

#include "base/password_hash.h"

namespace bihuan::base {
namespace {

std::string hex(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    text += "0123456789abcdef"[static_cast<unsigned char>(byte) >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

TEST(Secrets, HmacIsThatOfRfc2202AndRfc4231) {
  EXPECT_EQ(hex(hmac_sha1(std::string(20, '\x0b'), "Hi There")), "b617318655057264e28bc0b6fb378c8ef146be00");
  EXPECT_EQ(hex(hmac_sha1("Jefe", "what do ya want for nothing?")), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
  EXPECT_EQ(hex(hmac_sha256("Jefe", "what do ya want for nothing?")), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(hex(hmac_sha256(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Secrets, AreWrittenAsRfc4648Says) {
  const struct {
    const char *bytes, *in32, *in64;
  } rows[] = {{"", "", ""},           {"f", "MY", "Zg"},          {"fo", "MZXQ", "Zm8"},           {"foo", "MZXW6", "Zm9v"},
              {"foob", "MZXW6YQ", "Zm9vYg"}, {"fooba", "MZXW6YTB", "Zm9vYmE"}, {"foobar", "MZXW6YTBOI", "Zm9vYmFy"}};
  for (const auto& row : rows) {
    EXPECT_EQ(base32(row.bytes), row.in32);
    EXPECT_EQ(base64url(row.bytes), row.in64);
    EXPECT_EQ(base32_decoded(row.in32), row.bytes);
    EXPECT_EQ(base64url_decoded(row.in64), row.bytes);
  }
  EXPECT_EQ(base64url("\xfb\xff"), "-_8");
  for (const char* wrong : {"Z", "Zg=", "Zh", "Z g", "Zm9v+", "Zm9v/"}) EXPECT_FALSE(base64url_decoded(wrong)) << wrong;
  for (const char* wrong : {"M", "my", "MZ", "M1", "MY=", "MZXW6Y"}) EXPECT_FALSE(base32_decoded(wrong)) << wrong;
}

TEST(Secrets, AreComparedWhole) {
  EXPECT_TRUE(is_same_secret("", ""));
  EXPECT_TRUE(is_same_secret("secret", "secret"));
  for (const char* other : {"", "secre", "secrets", "Secret", "secreT"}) EXPECT_FALSE(is_same_secret("secret", other)) << other;
}

TEST(Secrets, AreAnotherEachTime) {
  std::set<std::string> seen;
  for (int i = 0; i < 200; ++i) seen.insert(random_bytes(32));
  EXPECT_EQ(seen.size(), 200u);
  EXPECT_EQ(random_bytes(300).size(), 300u);
}

TEST(PasswordHash, KnowsItsOwnPasswordAndNoOther) {
  for (const PasswordHash kind : {PasswordHash::argon2id, PasswordHash::pbkdf2_sm3}) {
    const PasswordHash other_kind = kind == PasswordHash::argon2id ? PasswordHash::pbkdf2_sm3 : PasswordHash::argon2id;
    const std::string stored = hashed_password(kind, "雁栖湖Correct7");
    EXPECT_TRUE(is_password(stored, "雁栖湖Correct7"));
    EXPECT_FALSE(is_password(stored, "雁栖湖Correct8"));
    EXPECT_FALSE(is_password(stored, ""));
    EXPECT_TRUE(is_hashed_as(kind, stored));
    EXPECT_FALSE(is_hashed_as(other_kind, stored));
    EXPECT_NE(hashed_password(kind, "雁栖湖Correct7"), stored) << "each has a salt of its own";
  }
}

TEST(PasswordHash, TheKindIsTakenFromWhatIsStored) {
  // By the reference program: argon2 -id -t 2 -k 19456 -p 1, and with fewer passes, as an earlier version might have kept it.
  const std::string strong = hashed_password(PasswordHash::argon2id, "password");
  EXPECT_TRUE(strong.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << strong;
  EXPECT_FALSE(is_hashed_as(PasswordHash::argon2id, "$argon2id$v=19$m=4096,t=3,p=1$c29tZXNhbHQ$aaaa"));
  for (const char* none : {"", "password", "$", "$argon2id$", "$pbkdf2-sm3$i=", "$pbkdf2-sm3$i=1$$", "$pbkdf2-sm3$i=0$AAAA$AAAA", "$pbkdf2-sm3$i=99999999999$AAAA$AAAA"})
    EXPECT_FALSE(is_password(none, "password")) << none;
}

}  // namespace
}  // namespace bihuan::base
