// SPDX-License-Identifier: Apache-2.0
#include "api/metrics.h"

#include <algorithm>
#include <cstdio>

namespace bihuan::api {
namespace {

std::size_t method_index(std::string_view method) {
  const auto found = std::find(Metrics::methods.begin(), Metrics::methods.end() - 1, method);
  return static_cast<std::size_t>(found - Metrics::methods.begin());
}

std::string seconds(std::uint64_t micros) {
  char text[32];
  std::snprintf(text, sizeof text, "%.9g", static_cast<double>(micros) / 1e6);
  return text;
}

}  // namespace

void Metrics::count_request(std::string_view method, int status, std::chrono::microseconds took) {
  const auto group = static_cast<std::size_t>(std::clamp(status / 100, 1, static_cast<int>(classes)) - 1);
  requests_[method_index(method) * classes + group].add(1);
  const std::int64_t micros = std::max<std::int64_t>(took.count(), 0);
  durations_[static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), micros) - bounds.begin())].add(1);
  duration_sum_.add(static_cast<std::uint64_t>(micros));
}

// Writes the sums of the parts.
class MetricsText {
 public:
  explicit MetricsText(std::span<const Metrics* const> parts) : parts_(parts) {}

  std::string write(const ServerFacts& facts) {
    requests();
    durations();
    refusals();
    single("bihuan_http_received_bytes_total", "counter", "Bytes read from clients.",
           sum([](const Metrics& part) { return part.received_.value(); }));
    single("bihuan_http_sent_bytes_total", "counter", "Bytes written to clients.",
           sum([](const Metrics& part) { return part.sent_.value(); }));
    single("bihuan_http_connections_total", "counter", "Connections taken.",
           sum([](const Metrics& part) { return part.connections_.value(); }));
    single("bihuan_http_connections", "gauge", "Connections open now.", facts.open_connections);
    single("bihuan_http_waiting_requests", "gauge", "Requests that wait for a work thread.", facts.waiting);
    open("bihuan_uptime_seconds", "gauge", "Since the server began to listen.");
    line("bihuan_uptime_seconds", "", seconds(static_cast<std::uint64_t>(facts.up_for.count())));
    open("bihuan_build_info", "gauge", "Always 1; the version is in the label.");
    line("bihuan_build_info", "version=\"" + std::string(facts.version) + "\"", "1");
    return std::move(out_);
  }

 private:
  template <class Get>
  std::uint64_t sum(Get get) const {
    std::uint64_t total = 0;
    for (const Metrics* part : parts_) total += get(*part);
    return total;
  }

  void open(std::string_view name, std::string_view type, std::string_view meaning) {
    out_.append("# HELP ").append(name).append(" ").append(meaning).append("\n# TYPE ").append(name).append(" ").append(type).append("\n");
  }
  void line(std::string_view name, const std::string& labels, const std::string& value) {
    out_.append(name);
    if (!labels.empty()) out_.append("{").append(labels).append("}");
    out_.append(" ").append(value).append("\n");
  }
  void single(std::string_view name, std::string_view type, std::string_view meaning, std::uint64_t value) {
    open(name, type, meaning);
    line(name, "", std::to_string(value));
  }

  void requests() {
    open("bihuan_http_requests_total", "counter", "Requests answered, by method and class of status.");
    for (std::size_t i = 0; i < Metrics::methods.size() * Metrics::classes; ++i) {
      const std::uint64_t total = sum([i](const Metrics& part) { return part.requests_[i].value(); });
      if (total == 0) continue;
      const std::string method(Metrics::methods[i / Metrics::classes]);
      line("bihuan_http_requests_total", "method=\"" + method + "\",class=\"" + std::to_string(i % Metrics::classes + 1) + "xx\"",
           std::to_string(total));
    }
  }

  void durations() {
    constexpr std::string_view name = "bihuan_http_request_duration_seconds";
    open(name, "histogram", "From the last byte of a request to the last byte of its answer.");
    std::uint64_t total = 0;
    for (std::size_t i = 0; i <= Metrics::bounds.size(); ++i) {
      total += sum([i](const Metrics& part) { return part.durations_[i].value(); });
      const std::string bound = i < Metrics::bounds.size() ? seconds(static_cast<std::uint64_t>(Metrics::bounds[i])) : "+Inf";
      line("bihuan_http_request_duration_seconds_bucket", "le=\"" + bound + "\"", std::to_string(total));
    }
    line("bihuan_http_request_duration_seconds_sum", "", seconds(sum([](const Metrics& part) { return part.duration_sum_.value(); })));
    line("bihuan_http_request_duration_seconds_count", "", std::to_string(total));
  }

  void refusals() {
    open("bihuan_http_refused_total", "counter", "Requests and connections that the transport refused, by reason.");
    for (std::size_t i = 1; i < refusal_count; ++i) {
      const std::string reason(facts_of(static_cast<Refusal>(i)).metric);
      line("bihuan_http_refused_total", "reason=\"" + reason + "\"",
           std::to_string(sum([i](const Metrics& part) { return part.refused_[i].value(); })));
    }
  }

  std::span<const Metrics* const> parts_;
  std::string out_;
};

std::string metrics_text(std::span<const Metrics* const> parts, const ServerFacts& facts) { return MetricsText(parts).write(facts); }

}  // namespace bihuan::api
