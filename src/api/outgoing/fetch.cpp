// SPDX-License-Identifier: Apache-2.0
#include "api/outgoing/fetch.h"


#include "api/hosts.h"
#include "api/outgoing/curl_module.h"
#include "base/module_missing.h"

namespace bihuan::api {
namespace {

constexpr std::size_t most_bytes = 256 << 10;
constexpr long connect_seconds = 5, all_seconds = 10;

const CurlModule& curl() {
  static const CurlModule* const module = [] {
    const CurlModule* const loaded = base::module_table<CurlModule>();
    if (loaded == nullptr || loaded->curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw base::ModuleMissing(CurlModule::file);
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

bool is_link_local(std::string_view address) {
  return address.starts_with("169.254.") || address.starts_with("fe8") || address.starts_with("fe9") || address.starts_with("fea") ||
         address.starts_with("feb") || address.starts_with("::ffff:169.254.");
}

bool is_this_machine(std::string_view address) {
  return address.starts_with("127.") || address == "::1" || address == "0.0.0.0" || address == "::" || address.starts_with("::ffff:127.");
}

// Asked when the connection stands, with the address that the name turned out to be: a name that resolves to another one the second time gains nothing.
int may_reach(void* reach, char* address, char*, int, int) {
  const bool is_refused = is_link_local(address) || (*static_cast<const Reach*>(reach) == Reach::other_machines && is_this_machine(address));
  return is_refused ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

class Question {
 public:
  explicit Question(const Wanted& wanted) : easy_(curl().curl_easy_init()), headers_(curl().curl_slist_append(nullptr, "Accept: application/json")), reach_(wanted.reach) {
    if (easy_ == nullptr) throw std::bad_alloc();
    set(CURLOPT_URL, wanted.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(CURLOPT_TIMEOUT, all_seconds);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROXY, "");  // whatever the environment says: the provider is asked directly
    set(CURLOPT_WRITEFUNCTION, &take);
    set(CURLOPT_WRITEDATA, &fetched_.body);
    if (!wanted.form.empty()) {
      set(CURLOPT_POSTFIELDSIZE, static_cast<long>(wanted.form.size()));
      set(CURLOPT_POSTFIELDS, wanted.form.c_str());
    }
    for (const std::string& header : wanted.headers) headers_ = curl().curl_slist_append(headers_, header.c_str());
    if (!wanted.content_type.empty()) headers_ = curl().curl_slist_append(headers_, ("Content-Type: " + wanted.content_type).c_str());
    set(CURLOPT_HTTPHEADER, headers_);
    if (!wanted.body.empty()) {
      set(CURLOPT_POSTFIELDSIZE, static_cast<long>(wanted.body.size()));
      set(CURLOPT_POSTFIELDS, wanted.body.c_str());
    }
    if (reach_ != Reach::protected_ones) {
      set(CURLOPT_PREREQFUNCTION, &may_reach);
      set(CURLOPT_PREREQDATA, static_cast<void*>(&reach_));
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
  curl_slist* headers_;
  Reach reach_;
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
  if (wanted.reach == Reach::protected_ones && !is_protected_url(wanted.url)) return base::fail(base::ErrorKind::conflict, "provider-unreachable", wanted.url, "http");
  return Question(wanted).ask(wanted.url);
}

}  // namespace bihuan::api
