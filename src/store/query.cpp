// SPDX-License-Identifier: Apache-2.0
#include "store/query.h"

#include "domain/ledger/search_pairs.h"

namespace bihuan::store {
namespace {

// Escapes % _ and ! for LIKE … ESCAPE '!' and puts % around.
std::string holding(std::string_view words) {
  std::string pattern = "%";
  for (const char c : words) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + '%';
}

}  // namespace

void Query::append(std::string_view piece) {
  for (const char c : piece) {
    sql_ += c == '?' ? "$" + std::to_string(++number_) : std::string(1, c);
  }
}

Statement& Query::on(Connection& connection) const {
  Statement& statement = connection.prepare(sql_);
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    if (const auto* integer = std::get_if<std::int64_t>(&values_[i]))
      statement.bind(number, *integer);
    else
      statement.bind(number, std::string_view(std::get<std::string>(values_[i])));
  }
  return statement;
}

std::int64_t first_integer(Statement& row) {
  const std::int64_t value = row.step() ? row.integer(0) : 0;
  row.reset();
  return value;
}

void add_holding(Query& query, Engine engine, const std::vector<std::string_view>& columns, std::string_view words) {
  const bool is_sqlite = engine == Engine::sqlite;
  for (const auto& forms : ledger::search_words(words)) {
    std::string_view opening = "and (";
    for (const std::string& form : forms)
      for (const std::string_view column : columns) {
        query.add(opening);
        if (forms.size() > 1)
          query.add(column).add(is_sqlite ? " like ? escape '!'" : " ilike ? escape '!'", holding(form));
        else  // without letters there are no capitals, and finding bytes is many times faster
          query.add(is_sqlite ? "instr(" : "strpos(").add(column).add(", ?) > 0", form);
        opening = " or ";
      }
    query.add(") ");
  }
}

}  // namespace bihuan::store
