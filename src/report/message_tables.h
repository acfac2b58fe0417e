// SPDX-License-Identifier: Apache-2.0
// The tables of sentences by subject, each in the order of its codes. Whoever looks for a sentence asks messages.h.
#pragma once

#include <span>

#include "report/messages.h"

namespace bihuan::report {

std::span<const Message> messages_of_cases();
std::span<const Message> messages_of_packs();
std::span<const Message> messages_of_people();

}  // namespace bihuan::report
