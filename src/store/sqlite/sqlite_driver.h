// SPDX-License-Identifier: Apache-2.0
// A ledger in one SQLite file. Looks at the file before SQLite does, so that a person is told what is in the way.
#pragma once

#include "store/driver.h"

namespace bihuan::store {

class SqliteDriver final : public Driver {
 public:
  explicit SqliteDriver(std::string path);

  Engine engine() const override { return Engine::sqlite; }
  std::string place() const override { return path_; }
  std::optional<base::Error> obstacle(bool create) const override;
  std::vector<std::string> files() const override { return {path_, path_ + "-wal", path_ + "-shm"}; }
  std::unique_ptr<Connection> open_writer() const override;
  std::unique_ptr<Connection> open_reader() const override;

 private:
  std::string path_;
};

}  // namespace bihuan::store
