// SPDX-License-Identifier: Apache-2.0
// Runs a test on both engines, each time on a fresh, empty database. Where PostgreSQL is not installed its half is skipped with a word.
// class MyTest : public OnBothEngines {}; TEST_P(MyTest, …) {…}; BOTH_ENGINES(MyTest);
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "store/database.h"
#include "store/driver.h"
#include "store/private_cluster_test.h"

namespace bihuan::store {

// The address of an empty database that is gone with this object.
class FreshDatabase {
 public:
  explicit FreshDatabase(Engine engine) : engine_(engine), folder_(temporary_folder()) {
    address_ = folder_ / "ledger.db";
    if (engine != Engine::postgres) return;
    static int count = 0;
    name_ = "test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    on_server("create database " + name_);
    address_ = PrivateCluster::get()->address(name_);
  }
  ~FreshDatabase() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
    try {
      if (engine_ == Engine::postgres) on_server("drop database " + name_ + " with (force)");
    } catch (const StoreFault&) {  // the server is stopped; the cluster goes with its folder
      return;
    }
  }
  FreshDatabase(const FreshDatabase&) = delete;
  FreshDatabase& operator=(const FreshDatabase&) = delete;

  const std::string& address() const { return address_; }
  const std::filesystem::path& folder() const { return folder_; }  // for files beside it
  const std::string& name() const { return name_; }                // of the PostgreSQL database

  static void on_server(const std::string& sql) { driver_for(PrivateCluster::get()->address("postgres"))->open_writer()->run(sql); }

 private:
  Engine engine_;
  std::filesystem::path folder_;
  std::string address_;
  std::string name_;
};

class OnBothEngines : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (GetParam() == Engine::postgres && !PrivateCluster::get()) GTEST_SKIP() << PrivateCluster::why_not();
    fresh_ = std::make_unique<FreshDatabase>(GetParam());
  }

  DatabaseOptions options() const { return {.address = fresh_->address(), .now = 1'700'000'000'000'000}; }
  std::unique_ptr<Database> open() const { return open(options()); }
  static std::unique_ptr<Database> open(const DatabaseOptions& options) {
    auto database = Database::open(options);
    if (!database) throw std::runtime_error(database.error().code + " " + database.error().where + " " + database.error().detail);
    return std::move(*database);
  }
  // A connection past the Database, as another program would have it.
  std::unique_ptr<Connection> connect() const { return driver_for(fresh_->address())->open_writer(); }

  std::unique_ptr<FreshDatabase> fresh_;
};

inline std::string engine_name(const testing::TestParamInfo<Engine>& info) { return info.param == Engine::sqlite ? "SQLite" : "PostgreSQL"; }

}  // namespace bihuan::store

#define BOTH_ENGINES(fixture) \
  INSTANTIATE_TEST_SUITE_P(Engines, fixture, testing::Values(::bihuan::store::Engine::sqlite, ::bihuan::store::Engine::postgres), ::bihuan::store::engine_name)
