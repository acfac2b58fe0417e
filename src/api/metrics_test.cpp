// SPDX-License-Identifier: Apache-2.0
#include "api/metrics.h"

#include <gtest/gtest.h>

namespace bihuan::api {
namespace {

using namespace std::chrono_literals;

TEST(Metrics, AddUpTheThreads) {
  Metrics first;
  Metrics second;
  first.count_request("GET", 200, 90us);
  first.count_request("GET", 304, 100us);
  second.count_request("GET", 204, 101us);
  second.count_request("BREW", 501, 30s);
  second.count_refusal(Refusal::method);
  second.count_sent(10);
  first.count_sent(5);
  const Metrics* const parts[] = {&first, &second};
  const std::string text = metrics_text(parts, {.version = "1", .open_connections = 3, .up_for = 1500ms});
  for (const char* line : {
           "bihuan_http_requests_total{method=\"GET\",class=\"2xx\"} 2\n",
           "bihuan_http_requests_total{method=\"GET\",class=\"3xx\"} 1\n",
           "bihuan_http_requests_total{method=\"other\",class=\"5xx\"} 1\n",
           "bihuan_http_request_duration_seconds_bucket{le=\"0.0001\"} 2\n",
           "bihuan_http_request_duration_seconds_bucket{le=\"0.00025\"} 3\n",
           "bihuan_http_request_duration_seconds_bucket{le=\"10\"} 3\n",
           "bihuan_http_request_duration_seconds_bucket{le=\"+Inf\"} 4\n",
           "bihuan_http_request_duration_seconds_sum 30.000291\n",
           "bihuan_http_request_duration_seconds_count 4\n",
           "bihuan_http_refused_total{reason=\"method\"} 1\n",
           "bihuan_http_refused_total{reason=\"slow\"} 0\n",
           "bihuan_http_sent_bytes_total 15\n",
           "bihuan_http_connections 3\n",
           "bihuan_uptime_seconds 1.5\n",
           "# TYPE bihuan_http_request_duration_seconds histogram\n",
       })
    EXPECT_NE(text.find(line), std::string::npos) << line << text;
}

}  // namespace
}  // namespace bihuan::api
