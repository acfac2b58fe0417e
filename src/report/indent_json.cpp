// SPDX-License-Identifier: Apache-2.0
#include "report/indent_json.h"

namespace bihuan::report {
namespace {

constexpr std::size_t line_bytes = 100;

bool opens(char character) { return character == '{' || character == '['; }
bool closes(char character) { return character == '}' || character == ']'; }

// The byte after the string that begins at json[at].
std::size_t string_end(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at)
    if (json[at] == '\\') ++at;
  return at + 1;
}

// The byte after the bracket pair that opens at json[at]; 0 when it is longer than a line or holds a list of brackets.
std::size_t short_pair_end(std::string_view json, std::size_t at) {
  const std::size_t limit = at + line_bytes < json.size() ? at + line_bytes : json.size();
  int depth = 0;
  for (std::size_t i = at; i < limit;) {
    if (json[i] == '"') {
      i = string_end(json, i);
      continue;
    }
    if (opens(json[i])) ++depth;
    if (closes(json[i]) && --depth == 0) return i + 1;
    ++i;
  }
  return 0;
}

// A bracket pair on one line, with a space after each comma and colon.
void append_inline(std::string_view json, std::string& out) {
  for (std::size_t i = 0; i < json.size();) {
    const std::size_t end = json[i] == '"' ? string_end(json, i) : i + 1;
    out.append(json.substr(i, end - i));
    if (json[i] == ',' || json[i] == ':') out += ' ';
    i = end;
  }
}

void break_line(std::string& out, int depth) {
  out += '\n';
  out.append(static_cast<std::size_t>(depth) * 2, ' ');
}

}  // namespace

// At json[at] within a string: appends the rest of it and gives the place behind.
std::size_t JsonIndenter::continue_string(std::size_t at, std::string& out) {
  const std::size_t begin = at;
  while (at < pending_.size() && pending_[at] != '"') {
    if (pending_[at] == '\\' && at + 1 == pending_.size()) break;
    at += pending_[at] == '\\' ? 2 : 1;
  }
  in_string_ = at == pending_.size() || pending_[at] != '"';
  if (!in_string_) ++at;
  out.append(pending_, begin, at - begin);
  return at;
}

// Gives how many bytes of `pending_` are told. A bracket waits until a line's length behind it is known.
std::size_t JsonIndenter::indent(bool is_all, std::string& out) {
  const std::string_view json = pending_;
  std::size_t i = in_string_ ? continue_string(0, out) : 0;
  while (i < json.size() && !in_string_) {
    const char character = json[i];
    if (character == '"') {
      out += character;
      i = continue_string(i + 1, out);
      continue;
    }
    if (opens(character)) {
      if (!is_all && json.size() - i <= line_bytes) break;
      if (const std::size_t end = short_pair_end(json, i); end != 0) {
        append_inline(json.substr(i, end - i), out);
        i = end;
        continue;
      }
      out += character;
      break_line(out, ++depth_);
    } else if (closes(character)) {
      break_line(out, --depth_);
      out += character;
    } else {
      out += character;
      if (character == ',') break_line(out, depth_);
      if (character == ':') out += ' ';
    }
    ++i;
  }
  return i;
}

void JsonIndenter::add(std::string_view json, std::string& out) {
  pending_ += json;
  pending_.erase(0, indent(false, out));
}

void JsonIndenter::finish(std::string& out) {
  indent(true, out);
  *this = {};
}

void indent_json(std::string_view json, std::string& out) {
  JsonIndenter indenter;
  indenter.add(json, out);
  indenter.finish(out);
}

}  // namespace bihuan::report
