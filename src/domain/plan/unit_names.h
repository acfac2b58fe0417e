// SPDX-License-Identifier: Apache-2.0
// Names of units brought to one form, so that two spellings of one office meet: 区住建局, 区住房和城乡建设局. Knows no list of units.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::plan {

// Without 和, 与, brackets, the level inside the name and the 人民 of 人民政府; short forms (人社, 住建) written out. The first character stays: 市教育局 is not 区教育局.
std::string normal_unit(std::string_view name);

}  // namespace bihuan::plan
