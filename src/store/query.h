// SPDX-License-Identifier: Apache-2.0
// Puts a query together from fixed pieces of SQL, each with its values bound: the only way in which SQL is not one literal. Nothing that a
// person gave ever becomes part of the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/connection.h"

namespace bihuan::store {

class Query {
 public:
  // `piece` is a literal; each ? in it takes the next of `values` and becomes $1, $2, …
  template <class... Values>
  Query& add(std::string_view piece, const Values&... values) {
    (values_.push_back(held(values)), ...);
    append(piece);
    return *this;
  }

  // Prepared and bound. There are as many statements as there are ways to put the pieces together.
  Statement& on(Connection& connection) const;

 private:
  using Value = std::variant<std::int64_t, std::string>;

  template <class T>
  static Value held(const T& value) {
    if constexpr (std::is_integral_v<T>)
      return static_cast<std::int64_t>(value);
    else
      return std::string(value);
  }
  void append(std::string_view piece);

  std::string sql_;
  std::vector<Value> values_;
  int number_ = 0;
};

// The first column of the first row, 0 without one; for counts. Ends the run.
std::int64_t first_integer(Statement& row);

// "and (…)": every word of `words` stands in one of `columns`, in small letters or capitals, half or full width.
void add_holding(Query& query, Engine engine, const std::vector<std::string_view>& columns, std::string_view words);

}  // namespace bihuan::store
