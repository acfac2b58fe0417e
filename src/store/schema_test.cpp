// SPDX-License-Identifier: Apache-2.0
// Reads the migrations and the statements of the stores and holds them against what a database distributed by region asks for: every key
// begins with the region, none is ever updated, and no lock reaches across regions (Citus refuses the rest).
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "store/migrations.h"

namespace bihuan::store {
namespace {

std::string plain(std::string sql) {
  sql = std::regex_replace(sql, std::regex("--[^\n]*"), " ");
  sql = std::regex_replace(sql, std::regex("\\s+"), " ");
  std::transform(sql.begin(), sql.end(), sql.begin(), [](unsigned char c) { return std::tolower(c); });
  return sql;
}

// What a key must not be: everything that breaks the rules in one piece of SQL.
std::vector<std::string> faults(const std::string& written) {
  static const std::regex key(R"((?:primary key|unique(?: index (?:if not exists )?\w+ on \w+(?: using \w+)?)?) ?\( ?(\w+))");
  static const std::regex column_key(R"(\w+ (?:\w+ )+(?:primary key|unique)\b(?! ?\(| index))");
  static const std::regex table(R"(create table (?:if not exists )?(\w+) \( ?(\w+) (\w+) not null)");
  static const std::regex table_start(R"(create table )");
  static const std::regex sets_region(R"(\bset (?:[^;]*?, ?)?region ?=)");
  static const std::regex lock(R"(\bfor (?:no key )?(?:update|share)\b)");
  const std::string sql = plain(written);
  std::vector<std::string> found;
  for (std::sregex_iterator match(sql.begin(), sql.end(), key), end; match != end; ++match)
    if ((*match)[1] != "region") found.push_back("key: " + match->str());
  for (std::sregex_iterator match(sql.begin(), sql.end(), column_key), end; match != end; ++match) found.push_back("key: " + match->str());
  for (std::sregex_iterator match(sql.begin(), sql.end(), table), end; match != end; ++match)
    if ((*match)[2] != "region") found.push_back("first column: " + match->str());
  const auto begun = std::distance(std::sregex_iterator(sql.begin(), sql.end(), table_start), std::sregex_iterator());
  const auto keyed = std::distance(std::sregex_iterator(sql.begin(), sql.end(), table), std::sregex_iterator());
  if (begun != keyed) found.push_back("a table that does not begin with region");
  if (std::regex_search(sql, sets_region)) {
    const std::string update = sql.substr(sql.find(" set "));
    const std::string assignments = update.substr(0, update.find(" where "));
    if (std::regex_search(assignments, sets_region)) found.push_back("updates a region: " + assignments);
  }
  if (std::regex_search(sql, lock) && sql.find("region =") == std::string::npos) found.push_back("locks across regions: " + sql);
  return found;
}

// Texts of a C++ source, raw and plain, that hold SQL.
std::vector<std::string> statements_in(const std::string& source) {
  static const std::regex literal(R"re(R"(\w*)\(([\s\S]*?)\)\1"|"((?:[^"\\\n]|\\.)*)")re");
  static const std::regex verb(R"(^\s*(?:select|insert|update|delete|with|create|set)\b)");
  std::vector<std::string> found;
  for (std::sregex_iterator match(source.begin(), source.end(), literal), end; match != end; ++match) {
    const std::string text = (*match)[2].matched ? (*match)[2].str() : (*match)[3].str();
    if (std::regex_search(text, verb)) found.push_back(text);
  }
  return found;
}

TEST(Schema, every_key_of_every_migration_begins_with_the_region) {
  int keys = 0;
  for (const Migration& migration : migrations())
    for (const std::string_view sql : {migration.sqlite, migration.postgres}) {
      for (const std::string& fault : faults(std::string(sql))) ADD_FAILURE() << migration.number << "_" << migration.name << ": " << fault;
      const std::string text = plain(std::string(sql));
      for (std::size_t at = text.find("primary key"); at != std::string::npos; at = text.find("primary key", at + 1)) ++keys;
    }
  EXPECT_GT(keys, 10);
}

TEST(Schema, no_statement_of_a_store_moves_a_row_to_another_region_or_locks_across_them) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(BIHUAN_SOURCE_DIR) + "/src/store")) {
    const std::string name = entry.path().filename();
    if (!name.ends_with(".cpp") || name.ends_with("_test.cpp")) continue;
    std::ostringstream source;
    source << std::ifstream(entry.path()).rdbuf();
    for (const std::string& statement : statements_in(source.str())) {
      ++count;
      for (const std::string& fault : faults(statement)) ADD_FAILURE() << name << ": " << fault;
    }
  }
  EXPECT_GT(count, 20u);
}

TEST(Schema, the_rules_see_what_breaks_them) {
  struct Case {
    const char* sql;
    bool is_good;
  };
  for (const Case& each : {
           Case{"create table a (region text not null, id bigint not null, primary key (region, id));", true},
           Case{"create table a (region text not null, id bigint not null, primary key (id, region));", false},
           Case{"create table a (id bigint not null, region text not null, primary key (region, id));", false},
           Case{"create table a (region text not null, id bigint not null primary key);", false},
           Case{"create table a (region text not null, id bigint not null unique);", false},
           Case{"create unique index a_by_b on a (b);", false},
           Case{"create unique index a_by_b on a using btree (region, b);", true},
           Case{"create index a_by_b on a (b);", true},
           Case{"update a set region = $1 where id = $2", false},
           Case{"update a set b = 1,\n region = $1 where id = $2", false},
           Case{"update a set b = 1 where region = $1", true},
           Case{"select id from a for update", false},
           Case{"select id from a where region = $1 for update skip locked", true},
       })
    EXPECT_EQ(faults(each.sql).empty(), each.is_good) << each.sql;
}

}  // namespace
}  // namespace bihuan::store
