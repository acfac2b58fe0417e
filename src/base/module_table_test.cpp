// SPDX-License-Identifier: Apache-2.0
#include "base/module_table.h"

#include <gtest/gtest.h>

namespace bihuan::base {
namespace {

TEST(ModuleTable, has_nothing_of_what_is_not_installed) { EXPECT_EQ(load_module_table("bihuan_of_no_such_name.so"), nullptr); }

TEST(ModuleTable, has_nothing_of_a_library_that_is_no_module) { EXPECT_EQ(load_module_table("libc.so.6"), nullptr); }

}  // namespace
}  // namespace bihuan::base
