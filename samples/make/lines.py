# SPDX-License-Identifier: Apache-2.0
"""The small markup of samples/sources: what stands at a line's start says what the line is.

`# ` a title, `^ ` centred, `> ` set to the right, a tab within: a table row, anything else a paragraph.
"""
from dataclasses import dataclass


@dataclass
class Line:
    kind: str  # title, centred, right, row or paragraph
    text: str

    @property
    def cells(self):
        return self.text.split("\t")


MARKS = {"# ": "title", "^ ": "centred", "> ": "right"}


def lines_of(source):
    out = []
    for raw in source.splitlines():
        if not raw.strip():
            continue
        kind = MARKS.get(raw[:2], "row" if "\t" in raw else "paragraph")
        out.append(Line(kind, raw[2:] if raw[:2] in MARKS else raw))
    return out


def blocks_of(source):
    """Lists of neighbouring lines: a table's rows together, every other line alone."""
    blocks = []
    for line in lines_of(source):
        if line.kind == "row" and blocks and blocks[-1][0].kind == "row":
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks
