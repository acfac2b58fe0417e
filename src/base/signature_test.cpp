// SPDX-License-Identifier: Apache-2.0
#include "base/signature.h"

#include <gtest/gtest.h>

#include "base/secrets.h"

namespace bihuan::base {
namespace {

const std::string payload = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

std::string bytes(const char* text) { return base64url_decoded(text).value(); }

TEST(Signature, IsThatOfRfc7515A2) {
  const std::string message = "eyJhbGciOiJSUzI1NiJ9." + payload;
  const std::string modulus = bytes(
      "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSH"
      "SXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ");
  std::string signature = bytes(
      "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPv"
      "kSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw");
  const std::string exponent = bytes("AQAB");
  EXPECT_TRUE(is_rs256(message, signature, modulus, exponent));
  EXPECT_FALSE(is_rs256(message + " ", signature, modulus, exponent));
  EXPECT_FALSE(is_rs256(message, "", modulus, exponent));
  EXPECT_FALSE(is_rs256(message, signature, modulus.substr(0, 128), exponent)) << "a short key";
  EXPECT_FALSE(is_rs256(message, signature, "", ""));
  signature.back() = static_cast<char>(signature.back() ^ 1);
  EXPECT_FALSE(is_rs256(message, signature, modulus, exponent));
}

TEST(Signature, IsThatOfRfc7515A3) {
  const std::string message = "eyJhbGciOiJFUzI1NiJ9." + payload;
  const std::string x = bytes("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"), y = bytes("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
  std::string signature = bytes("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
  EXPECT_TRUE(is_es256(message, signature, x, y));
  EXPECT_FALSE(is_es256(message + " ", signature, x, y));
  EXPECT_FALSE(is_es256(message, signature, y, x)) << "no point of the curve";
  EXPECT_FALSE(is_es256(message, std::string(64, '\0'), x, y));
  EXPECT_FALSE(is_es256(message, signature + "x", x, y));
  signature.front() = static_cast<char>(signature.front() ^ 1);
  EXPECT_FALSE(is_es256(message, signature, x, y));
}

}  // namespace
}  // namespace bihuan::base
