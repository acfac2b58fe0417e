// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <cstring>

#include "store/postgres/libpq_module.h"
#include "store/postgres/postgres_connection.h"

namespace bihuan::store {
namespace {

int nibble(char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

// "\x00ff", as the server prints bytes.
std::string from_hexadecimal(std::string_view printed) {
  std::string bytes;
  if (!printed.starts_with("\\x")) return bytes;
  bytes.reserve(printed.size() / 2);
  for (std::size_t i = 2; i + 1 < printed.size(); i += 2) bytes += static_cast<char>(nibble(printed[i]) * 16 + nibble(printed[i + 1]));
  return bytes;
}

template <class Number>
std::string printed(Number value) {
  std::array<char, 32> room;
  const auto end = std::to_chars(room.data(), room.data() + room.size(), value).ptr;
  return {room.data(), end};
}

template <class Number>
Number parsed(std::string_view text) {
  Number value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// All but INSERT, UPDATE and DELETE without RETURNING; ours are written in small letters.
bool gives_rows(std::string_view sql) {
  const bool is_change = sql.starts_with("insert ") || sql.starts_with("update ") || sql.starts_with("delete ");
  return !is_change || sql.find(" returning ") != std::string_view::npos;
}

}  // namespace

std::optional<std::int64_t> changed_rows(PGresult* result) {
  const std::string_view command = libpq().PQcmdStatus(result);
  if (!command.starts_with("INSERT") && !command.starts_with("UPDATE") && !command.starts_with("DELETE")) return std::nullopt;
  return parsed<std::int64_t>(libpq().PQcmdTuples(result));
}

PostgresStatement::PostgresStatement(PGconn* connection, std::string name, std::string sql, std::int64_t& changed, PostgresPipeline& pipeline, const HeldNumbers& held)
    : connection_(connection), name_(std::move(name)), sql_(std::move(sql)), changed_(changed), pipeline_(pipeline), held_(held), gives_rows_(gives_rows(sql_)) {
  const PostgresResult prepared(libpq().PQprepare(connection_, name_.c_str(), sql_.c_str(), 0, nullptr));
  check_result(connection_, prepared.get());
}

std::string& PostgresStatement::parameter(int number, bool is_binary) {
  if (number < 1) throw StoreFault(FaultKind::other, "parameters are counted from $1");
  const auto index = static_cast<std::size_t>(number) - 1;
  if (index >= values_.size()) {
    values_.resize(index + 1);
    is_binary_.resize(index + 1, 0);
  }
  is_binary_[index] = is_binary ? 1 : 0;
  return values_[index];
}

void PostgresStatement::bind(int number, std::int64_t value) { parameter(number, false) = printed(value); }

void PostgresStatement::bind(int number, double value) { parameter(number, false) = printed(value); }

void PostgresStatement::bind(int number, std::string_view text) {
  if (text.find('\0') != std::string_view::npos) throw StoreFault(FaultKind::other, "a text with a NUL in it");
  parameter(number, false).assign(text);
}

void PostgresStatement::bind_bytes(int number, std::string_view bytes) { parameter(number, true).assign(bytes); }

void PostgresStatement::start() {
  pointers_.clear();
  lengths_.clear();
  for (const std::string& value : values_) {
    pointers_.push_back(value.c_str());
    lengths_.push_back(static_cast<int>(value.size()));
  }
  if (goes_into_pipeline()) return pipeline_.send(name_.c_str(), static_cast<int>(values_.size()), pointers_.data(), lengths_.data(), is_binary_.data());
  pipeline_.drain();
  result_.reset(libpq().PQexecPrepared(connection_, name_.c_str(), static_cast<int>(values_.size()), pointers_.data(), lengths_.data(),
                                       is_binary_.data(), 0));
  try {
    check_result(connection_, result_.get());
  } catch (...) {
    reset();
    throw;
  }
  changed_ = changed_rows(result_.get()).value_or(changed_);
}

bool PostgresStatement::step() {
  if (!result_) start();
  if (!result_) return false;  // on its way
  decoded_.clear();
  if (++row_ < libpq().PQntuples(result_.get())) return true;
  reset();
  return false;
}

void PostgresStatement::reset() {
  result_.reset();
  row_ = -1;
  decoded_.clear();
}

void PostgresStatement::discard() {
  const PostgresResult done(libpq().PQexec(connection_, ("deallocate " + name_).c_str()));
  check_result(connection_, done.get());
}

std::string_view PostgresStatement::text(int column) const {
  return {libpq().PQgetvalue(result_.get(), row_, column), static_cast<std::size_t>(libpq().PQgetlength(result_.get(), row_, column))};
}

std::int64_t PostgresStatement::integer(int column) const {
  const std::string_view printed = text(column);
  return printed == "t" ? 1 : parsed<std::int64_t>(printed);  // a comparison is a boolean here, a number on SQLite
}

double PostgresStatement::real(int column) const { return parsed<double>(text(column)); }

std::string_view PostgresStatement::bytes(int column) const {
  const auto [place, is_new] = decoded_.try_emplace(column);
  if (is_new) place->second = from_hexadecimal(text(column));
  return place->second;
}

}  // namespace bihuan::store
