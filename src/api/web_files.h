// SPDX-License-Identifier: Apache-2.0
// The files of the web application, loaded once: nothing is looked up on the disk while serving, so no path leads out of the folder.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "api/http.h"
#include "base/result.h"

namespace bihuan::api {

class WebFiles {
 public:
  // Every regular file below `folder`; links are not followed, names that begin with a dot are left out.
  // Errors: web-missing (no folder, or no index.html in it), web-unreadable, web-too-large (where = the path).
  static base::Result<WebFiles> load(const std::filesystem::path& folder);

  // "/" and paths whose last segment has no dot give index.html, since they are the application's own routes; ask for what the API answers
  // first. Nothing for any other unknown path.
  std::optional<Response> find(std::string_view path) const;

 private:
  struct File {
    std::string content_type;
    std::string etag;
    std::string cache_control;
    std::shared_ptr<const std::string> text;
    std::shared_ptr<const std::string> gzip;  // null where it would not shrink
  };
  static base::Result<File> load_file(const std::filesystem::path& file, const std::string& path);

  std::map<std::string, File, std::less<>> files_;  // by path, "/assets/main-Dk3f0aQ1.js"
};

// "text/javascript; charset=utf-8" for "/a/b.js"; application/octet-stream for an ending that is not known.
std::string_view content_type_of(std::string_view path);
// Whether the name carries a hash of the content, as in "/assets/main-Dk3f0aQ1.js": such a file never changes.
bool is_named_by_content(std::string_view path);

}  // namespace bihuan::api
