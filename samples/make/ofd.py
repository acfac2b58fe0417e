# SPDX-License-Identifier: Apache-2.0
"""Writes an OFD document (GB/T 33190-2016): A4 pages of text set in one typeface, a running head and page numbers."""
from xml.sax.saxutils import escape

from archive import write_archive
from lines import lines_of

OFD = "http://www.ofdspec.org/2016"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SIZE, LEADING, LEFT, TOP, BOTTOM = 4.2, 7.5, 26.0, 32.0, 270.0  # millimetres
LINE = 37  # full-width characters on a line


def printed(line):
    """The lines of one paragraph and where they begin, in characters from the left margin."""
    if line.kind in ("title", "centred"):
        return [((LINE - len(part)) / 2, part) for part in cut(line.text, LINE)]
    if line.kind == "right":
        return [(LINE - len(line.text) - 2, line.text)]
    parts = cut("　　" + line.text, LINE)
    return [(0, part) for part in parts]


def cut(text, width):
    parts = []
    while len(text) > width:
        end = width + 1 if text[width] in "，。；：、）》”" else width
        while text[end - 1].isdigit() and text[end : end + 1].isdigit():
            end -= 1
        parts.append(text[:end])
        text = text[end:]
    return parts + [text] if text else parts


def text_object(number, x, y, text):
    deltas = " ".join(f"{SIZE:g}" for _ in text[1:])
    return (f'<ofd:TextObject ID="{number}" Boundary="{x:g} {y:g} {SIZE * len(text):g} {SIZE * 1.3:g}" Font="3" Size="{SIZE:g}">'
            f'<ofd:TextCode X="0" Y="{SIZE:g}" DeltaX="{deltas}">{escape(text)}</ofd:TextCode></ofd:TextObject>')


def pages_of(source):
    pages, y = [[]], TOP
    for line in lines_of(source):
        for x, text in printed(line):
            if y > BOTTOM:
                pages.append([])
                y = TOP
            pages[-1].append((LEFT + x * SIZE, y, text))
            y += LEADING
    return pages


def write_ofd(source, path, head):
    pages, number, members = pages_of(source), 100, []
    for n, page in enumerate(pages):
        placed = [(LEFT, 18.0, head)] + page + [(100.0, 282.0, f"— {n + 1} —")]
        objects = "".join(text_object(number + i, *item) for i, item in enumerate(placed))
        number += len(placed) + 10
        members.append((f"Doc_0/Pages/Page_{n}/Content.xml",
                        f'{HEAD}<ofd:Page xmlns:ofd="{OFD}"><ofd:Content><ofd:Layer ID="{number - 5}">{objects}</ofd:Layer></ofd:Content></ofd:Page>'))
    listed = "".join(f'<ofd:Page ID="{10 + n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    root = f'{HEAD}<ofd:OFD xmlns:ofd="{OFD}" DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0123456789abcdef0123456789abcdef</ofd:DocID><ofd:Title>{escape(head)}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'
    document = f'{HEAD}<ofd:Document xmlns:ofd="{OFD}"><ofd:CommonData><ofd:MaxUnitID>{number}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>'
    fonts = f'{HEAD}<ofd:Res xmlns:ofd="{OFD}" BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>'
    write_archive(path, [("OFD.xml", root), ("Doc_0/Document.xml", document), ("Doc_0/PublicRes.xml", fonts)] + members)
