// SPDX-License-Identifier: Apache-2.0
#include "api/oidc/fetch.h"

#include <stdexcept>

#include "api/hosts.h"
#include "api/oidc/curl_module.h"

namespace bihuan::api {
namespace {

constexpr std::size_t most_bytes = 256 << 10;
constexpr long connect_seconds = 5, all_seconds = 10;

const CurlModule& curl() {
  static const CurlModule* const module = [] {
    const CurlModule* const loaded = base::module_table<CurlModule>();
    if (loaded == nullptr || loaded->curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw std::runtime_error(std::string(CurlModule::file) + " is not in place");
    return loaded;
  }();
  return *module;
}

// Less than it was given ends the transfer.
std::size_t take(char* bytes, std::size_t, std::size_t count, void* body) {
  auto& text = *static_cast<std::string*>(body);
  if (text.size() + count > most_bytes) return 0;
  text.append(bytes, count);
  return count;
}

class Question {
 public:
  explicit Question(const Wanted& wanted) : easy_(curl().curl_easy_init()), headers_(curl().curl_slist_append(nullptr, "Accept: application/json")) {
    if (easy_ == nullptr) throw std::bad_alloc();
    set(CURLOPT_URL, wanted.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(CURLOPT_TIMEOUT, all_seconds);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROXY, "");  // whatever the environment says: the provider is asked directly
    set(CURLOPT_HTTPHEADER, headers_);
    set(CURLOPT_WRITEFUNCTION, &take);
    set(CURLOPT_WRITEDATA, &fetched_.body);
    if (!wanted.form.empty()) {
      set(CURLOPT_POSTFIELDSIZE, static_cast<long>(wanted.form.size()));
      set(CURLOPT_POSTFIELDS, wanted.form.c_str());
    }
    if (!wanted.secret.empty()) {
      set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
      set(CURLOPT_USERNAME, wanted.user.c_str());
      set(CURLOPT_PASSWORD, wanted.secret.c_str());
    }
  }
  ~Question() {
    curl().curl_easy_cleanup(easy_);
    curl().curl_slist_free_all(headers_);
  }
  Question(const Question&) = delete;
  Question& operator=(const Question&) = delete;

  base::Result<Fetched> ask(const std::string& url) {
    const CURLcode code = curl().curl_easy_perform(easy_);
    if (code != CURLE_OK) return base::fail(base::ErrorKind::conflict, "provider-unreachable", url, "curl " + std::to_string(code));
    long status = 0;
    curl().curl_easy_getinfo(easy_, CURLINFO_RESPONSE_CODE, &status);
    fetched_.status = static_cast<int>(status);
    return std::move(fetched_);
  }

 private:
  template <class Value>
  void set(CURLoption option, Value value) {
    curl().curl_easy_setopt(easy_, option, value);
  }

  CURL* const easy_;
  curl_slist* const headers_;
  Fetched fetched_;
};

}  // namespace

bool is_protected_url(const std::string& url) {
  if (url.starts_with("https://")) return true;
  if (!url.starts_with("http://")) return false;
  const std::string host = url.substr(7, url.find_first_of("/?#", 7) - 7);
  return host.find('@') == std::string::npos && is_loopback(host);
}

base::Result<Fetched> fetch(const Wanted& wanted) {
  if (!is_protected_url(wanted.url)) return base::fail(base::ErrorKind::conflict, "provider-unreachable", wanted.url, "http");
  return Question(wanted).ask(wanted.url);
}

}  // namespace bihuan::api
