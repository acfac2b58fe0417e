// SPDX-License-Identifier: Apache-2.0
// A connection that passes everything on and keeps which statements were asked, with their values: for tests and benchmarks that look at
// statements. For one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "store/connection.h"

namespace bihuan::store {

using Value = std::variant<std::int64_t, double, std::string>;

struct Asked {
  std::string sql;
  std::vector<Value> values;
};

// Passes everything on and keeps what was asked.
class ListeningStatement : public Statement {
 public:
  ListeningStatement(Statement& inner, Asked& asked) : inner_(inner), asked_(asked) {}

  void bind(int number, std::int64_t value) override { keep(number, value), inner_.bind(number, value); }
  void bind(int number, double value) override { keep(number, value), inner_.bind(number, value); }
  void bind(int number, std::string_view text) override { keep(number, std::string(text)), inner_.bind(number, text); }
  void bind_bytes(int number, std::string_view bytes) override { inner_.bind_bytes(number, bytes); }
  bool step() override { return inner_.step(); }
  void reset() override { inner_.reset(); }
  std::int64_t integer(int column) const override { return inner_.integer(column); }
  double real(int column) const override { return inner_.real(column); }
  std::string_view text(int column) const override { return inner_.text(column); }
  std::string_view bytes(int column) const override { return inner_.bytes(column); }

 private:
  void keep(int number, Value value) {
    const auto index = static_cast<std::size_t>(number);
    if (asked_.values.size() < index) asked_.values.resize(index);
    asked_.values[index - 1] = std::move(value);
  }

  Statement& inner_;
  Asked& asked_;
};

class ListeningConnection : public Connection {
 public:
  explicit ListeningConnection(Connection& inner) : inner_(inner) {}

  Engine engine() const override { return inner_.engine(); }
  Statement& prepare(std::string_view sql) override {
    asked_.push_back(std::make_unique<Asked>(Asked{std::string(sql), {}}));
    statements_.push_back(std::make_unique<ListeningStatement>(inner_.prepare(sql), *asked_.back()));
    return *statements_.back();
  }
  void run(const std::string& sql) override { inner_.run(sql); }
  std::int64_t changed() const override { return inner_.changed(); }
  bool is_alive() const override { return inner_.is_alive(); }

  const std::vector<std::unique_ptr<Asked>>& asked() const { return asked_; }

 private:
  Connection& inner_;
  std::vector<std::unique_ptr<Asked>> asked_;
  std::vector<std::unique_ptr<ListeningStatement>> statements_;
};
}  // namespace bihuan::store
