// SPDX-License-Identifier: Apache-2.0
// What glibc does with memory that was freed. By itself it keeps much of it for its threads, which a server that was once asked for something
// large does not want.
#pragma once

namespace bihuan::base {

// From now on blocks of a mebibyte and more go back to the system when they are freed; without it glibc moves that bound up to 32 MiB.
void give_large_blocks_back();
// What is free now. Takes some milliseconds.
void give_memory_back();

}  // namespace bihuan::base
