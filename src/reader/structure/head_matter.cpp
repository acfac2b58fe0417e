// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/head_matter.h"

#include "reader/structure/characters.h"
#include "reader/structure/front_matter.h"
#include "reader/structure/noise.h"
#include "reader/structure/section_words.h"
#include "reader/structure/titles.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::size_t head_blocks = 60;          // blocks among which the front matter ends
constexpr std::size_t longest_front_line = 900;  // bytes

// A line of a table of contents: 一、总体要求……3
bool is_contents_line(std::string_view text) {
  if (text.size() > 300 || !is_digit(last_char(text).code)) return false;
  const bool leader = contains(text, "……"sv) || contains(text, "...."sv) || contains(text, "····"sv) || contains(text, "．．．"sv);
  return leader;
}

bool is_contents_title(std::string_view text) { return text == "目录"sv || text == "目次"sv || text == "目錄"sv; }

// ——2024年1月10日在某区人民代表大会上; 区长 某某
bool is_byline(std::string_view text) {
  return text.size() < 240 && is_unterminated(text) &&
         (is_dash(char_at(text, 0).code) || char_at(text, 0).code == '(' || contains(text, "会议上"sv) || contains(text, "大会上"sv));
}

// Goes through the blocks in order; knows what stood above.
class FrontMatterMarker {
 public:
  FrontMatterMarker(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts) : blocks_(blocks), facts_(facts) {}

  void mark(std::size_t i) {
    const Block& block = blocks_[i];
    const NumberStyle style = block.number.style;
    const bool attachment_item = attachment_list_ && style == NumberStyle::arabic && is_title(block.text) && is_unterminated(block.text);
    attachment_list_ = attachment_item;
    if (block.number.is_given() && style != NumberStyle::bullet && style != NumberStyle::note && !attachment_item) {
      heading_seen_ = true;
      return;
    }
    if (block.text.size() > longest_front_line) {
      body_seen_ = true;
      attachment_list_ = false;
      return;
    }
    if (is_front_line(i) || attachment_item)
      facts_[i].role = BlockRole::front_matter;
    else if (i < head_blocks && !heading_seen_)
      mark_in_head(i);
  }

 private:
  // A line that tells by itself, wherever it stands, or by the date below it, that it is no body text.
  bool is_front_line(std::size_t i) {
    const std::string_view text = blocks_[i].text;
    const std::uint32_t attachment = attachment_mark_length(text);
    if (attachment != 0 && text.size() < 400 && is_unterminated(text)) {
      attachment_list_ = attachment < text.size();
      return true;
    }
    return is_date_line(text) || is_document_number_line(text) || is_closing_note(text) || is_salutation(text) || signs_above_date(i);
  }

  bool signs_above_date(std::size_t i) const {
    const Block& block = blocks_[i];
    const bool numbered = block.number.is_given() && block.number.style != NumberStyle::bullet;
    return block.text.size() < 120 && !numbered && i + 1 < blocks_.size() && is_date_line(blocks_[i + 1].text) &&
           is_unterminated(block.text);
  }

  // Above the first heading all that is no sentence belongs to the front matter.
  void mark_in_head(std::size_t i) {
    const Block& block = blocks_[i];
    const std::string_view text = block.text;
    if (is_metadata_line(text) || (is_addressee_line(text) && block.number.style != NumberStyle::note)) {
      facts_[i].role = BlockRole::front_matter;
      return;
    }
    const bool unterminated = is_unterminated(text) && last_char(text).code != ':';
    if (!unterminated || block.styled_level > 1 || is_section_name(text)) {
      body_seen_ |= !unterminated || text.size() > 300;
      heading_seen_ |= is_section_name(text);
      return;
    }
    const bool titled = is_title(text) && width(text, 100) < 100;
    const bool among_front_lines = i > 0 && facts_[i - 1].role == BlockRole::front_matter;
    if (body_seen_ ? (titled || is_byline(text)) && among_front_lines : text.size() <= 300) {
      facts_[i].role = BlockRole::front_matter;
      facts_[i].is_title = titled;
    }
  }

  const std::vector<Block>& blocks_;
  std::vector<BlockFacts>& facts_;
  bool body_seen_ = false;
  bool heading_seen_ = false;
  bool attachment_list_ = false;  // the line above lists an attachment
};

}  // namespace

void mark_front_matter(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts) {
  FrontMatterMarker marker(blocks, facts);
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (facts[i].role == BlockRole::body) marker.mark(i);
}

void mark_contents(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_contents_line(blocks[i].text)) facts[i].role = BlockRole::front_matter;
    if (!is_contents_title(blocks[i].text)) continue;
    facts[i].role = BlockRole::front_matter;
    // Its lines end where the first of them stands again.
    const std::size_t first = i + 1;
    if (first >= blocks.size()) break;
    std::size_t again = first + 1;
    while (again < blocks.size() && blocks[again].text != blocks[first].text && blocks[again].text.size() < 200) ++again;
    if (again < blocks.size() && blocks[again].text == blocks[first].text)
      for (std::size_t k = first; k < again; ++k) facts[k].role = BlockRole::front_matter;
  }
}

}  // namespace bihuan::reader
