# SPDX-License-Identifier: Apache-2.0
"""Changes to the look of a plan's text that a careful reader does not notice. Pure functions from text to text."""
import re

FULL = str.maketrans(",;:()%", "，；：（）％")
HALF = str.maketrans("，；：（）％", ",;:()%")
DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
BEFORE_LINE_END = "（《〈“‘〔(["  # may not stand last on a line
AFTER_LINE_START = "，。；：、）》〉”’〕％%,.;:)]！？!?"  # may not stand first on a line
PRINTED_WIDTH = 36  # full-width characters on a line of a printed page
WIDTHS = range(20, 47)  # of lines whose page is not known
MENU = "网站首页 | 新闻动态 | 政务公开 | 办事服务 | 互动交流 | 数据开放\n当前位置：首页 > 政务公开 > 政策文件\n【字体：大 中 小】 【打印本页】 【关闭窗口】\n"
FOOTER = "\n扫一扫在手机打开当前页\n分享到：微信 微博\n网站地图 | 联系我们 | 关于本站\n版权所有：某某人民政府办公室  备案号：某ICP备00000000号\n"


def full_width_punctuation(text):
    """Commas and colons between digits keep their width: they belong to the number or the time."""
    return re.sub(r"(?<!\d)[,;:()%]|[,;:()%](?!\d)", lambda m: m.group().translate(FULL), text)


def half_width_punctuation(text):
    return text.translate(HALF)


def full_width_digits(text):
    return text.translate(DIGITS)


def is_table_row(line):
    return "\t" in line or "|" in line


def printed_lines(paragraph, width=PRINTED_WIDTH):
    """The paragraph broken as a typesetter would: no number or Latin word is cut, no line opens with a closing mark."""
    words = re.findall(r"[0-9A-Za-z.]+[%％‰]?|.", paragraph)
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > width and word not in AFTER_LINE_START and line[-1:] not in BEFORE_LINE_END:
            lines.append(line)
            line = ""
        line += word
    return lines + [line]


def broken_lines(text):
    """As text out of a PDF: paragraphs keep their indent, their lines end at a fixed width."""
    out = []
    for line in text.split("\n"):
        if is_table_row(line) or len(line) <= PRINTED_WIDTH:
            out.append(line)
        else:
            out += printed_lines("　　" + line.strip(" 　"))
    return "\n".join(out)


def cut_lines(paragraph, width):
    """The paragraph broken wherever a line is full, inside a number if need be."""
    return [paragraph[at : at + width] for at in range(0, len(paragraph), width)]


def is_broken(text):
    """Whether the lines of a page stand in the text already: four in ten are long and close nothing."""
    lines = [line for line in text.split("\n") if line.strip() and not is_table_row(line)]
    return 5 * sum(len(line) > 20 and line.strip()[-1] not in AFTER_LINE_START for line in lines) > 2 * len(lines)


def broken_at_any_width(breaker):
    """One text for each width; every other one with its paragraphs indented. None where the text has its lines already."""

    def look(text, width):
        indent = "　　" if width % 2 else ""
        return "\n".join(
            line if is_table_row(line) or len(line) <= width else "\n".join(breaker(indent + line.strip(" 　"), width))
            for line in text.split("\n"))

    return lambda text: [] if is_broken(text) else [look(text, width) for width in WIDTHS]


def page_furniture(text):
    return MENU + text.rstrip("\n") + "\n" + FOOTER


def carriage_returns(text):
    return text.replace("\n", "\r\n")


def trailing_spaces(text):
    return re.sub(r"\n", "  \n", text)


# A look is a text or, where it comes in several sizes, a list of texts.
DISGUISES = {
    "full-width punctuation": full_width_punctuation,
    "half-width punctuation": half_width_punctuation,
    "full-width digits": full_width_digits,
    "lines broken as on a printed page": broken_lines,
    "lines cut at any width": broken_at_any_width(cut_lines),
    "lines set at any width": broken_at_any_width(printed_lines),
    "page furniture around it": page_furniture,
    "CR LF line ends": carriage_returns,
    "spaces at line ends": trailing_spaces,
}
