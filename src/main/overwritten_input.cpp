// SPDX-License-Identifier: Apache-2.0
#include "main/overwritten_input.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace bihuan {
namespace {

namespace fs = std::filesystem;

struct Written {
  std::string name;
  struct stat file;
};

bool is_same(const struct stat& a, const struct stat& b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

// Only what is there already can be lost.
std::vector<Written> existing_outputs(const std::vector<std::string>& written, bool prints) {
  std::vector<Written> outputs;
  for (const std::string& path : written) {
    Written output{path, {}};
    if (!path.empty() && ::stat(path.c_str(), &output.file) == 0 && S_ISREG(output.file.st_mode)) outputs.push_back(output);
  }
  Written output{"-", {}};
  if (prints && ::fstat(STDOUT_FILENO, &output.file) == 0 && S_ISREG(output.file.st_mode))
    outputs.push_back(output);
  return outputs;
}

class Search {
 public:
  explicit Search(std::vector<Written> outputs) : outputs_(std::move(outputs)) {}

  std::optional<base::Error> at(const std::string& path) const {
    struct stat input {};
    if (path == "-" ? ::fstat(STDIN_FILENO, &input) != 0 : ::stat(path.c_str(), &input) != 0) return std::nullopt;
    if (S_ISDIR(input.st_mode)) return in_folder(path);
    const auto found = std::find_if(outputs_.begin(), outputs_.end(), [&](const Written& output) { return is_same(output.file, input); });
    if (found == outputs_.end()) return std::nullopt;
    return base::Error{base::ErrorKind::conflict, "output-is-input", found->name, path};
  }

 private:
  // The files that Sources finds there: hidden ones and linked folders are passed over.
  std::optional<base::Error> in_folder(const std::string& folder) const {
    std::error_code error;
    fs::recursive_directory_iterator entries(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entries != fs::recursive_directory_iterator(); entries.increment(error)) {
      if (entries->path().filename().string().starts_with('.')) {
        entries.disable_recursion_pending();
        continue;
      }
      std::error_code unreadable;
      if (!entries->is_regular_file(unreadable)) continue;
      if (auto found = at(entries->path().string())) return found;
    }
    return std::nullopt;
  }

  std::vector<Written> outputs_;
};

}  // namespace

std::optional<base::Error> overwritten_input(const PlanInput& input, const std::vector<std::string>& written, bool prints) {
  std::vector<Written> outputs = existing_outputs(written, prints);
  if (outputs.empty()) return std::nullopt;
  const Search search(std::move(outputs));
  for (const std::string& path : input.paths)
    if (auto found = search.at(path)) return found;
  if (!input.list_path.empty()) return search.at(input.list_path);
  return std::nullopt;
}

}  // namespace bihuan
