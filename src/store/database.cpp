// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include <future>

#include "store/driver.h"
#include "store/migrations.h"
#include "store/reader_pool.h"
#include "store/writer_queue.h"

namespace bihuan::store {
namespace {

class OpenDatabase final : public Database {
 public:
  OpenDatabase(std::unique_ptr<Driver> driver, std::unique_ptr<Connection> writer, const DatabaseOptions& options)
      : driver_(std::move(driver)), writer_(*driver_, std::move(writer), options.group_limit), readers_(*driver_, options.most_readers) {}

  Engine engine() const override { return driver_->engine(); }

  void read(const std::function<void(Connection&)>& work) override { readers_.read(work); }

  void write(const std::function<void(Connection&)>& work) override {
    const auto durable = std::make_shared<std::promise<void>>();  // shared: the writer may still be inside it when the waiter goes on
    writer_.add([&work](Connection& connection) { work(connection); },
                [durable](const std::exception_ptr& fault) { fault ? durable->set_exception(fault) : durable->set_value(); });
    durable->get_future().get();
  }

  void write_later(std::function<void(Connection&)> work, std::function<void(std::exception_ptr)> done) override {
    writer_.add(std::move(work), std::move(done));
  }

 private:
  std::unique_ptr<Driver> driver_;
  WriterQueue writer_;  // outlives the readers: the last connection to close tidies SQLite's log away
  ReaderPool readers_;
};

}  // namespace

base::Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options) {
  if (auto error = missing_part(options.address)) return tl::unexpected(std::move(*error));
  auto driver = driver_for(options.address);
  auto writer = open_first(*driver, options.create);
  if (!writer) return tl::unexpected(std::move(writer.error()));
  try {
    if (auto error = bring_up_to_date(**writer, driver->place(), options.create, options.now)) return tl::unexpected(std::move(*error));
  } catch (const StoreFault& fault) {
    if (auto error = opening_error(fault, *driver)) return tl::unexpected(std::move(*error));
    throw;
  }
  return std::make_unique<OpenDatabase>(std::move(driver), std::move(*writer), options);
}

}  // namespace bihuan::store
