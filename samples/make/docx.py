# SPDX-License-Identifier: Apache-2.0
"""Writes a Word document (ECMA-376, WordprocessingML) with paragraphs and ruled tables. Knows no style beyond alignment and bold."""
from xml.sax.saxutils import escape

from archive import write_archive
from lines import blocks_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
ALIGNED = {"title": "center", "centred": "center", "right": "right"}


def run(text, bold):
    look = '<w:rPr><w:rFonts w:eastAsia="宋体"/>' + ("<w:b/>" if bold else "") + "</w:rPr>"
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(line):
    side = ALIGNED.get(line.kind)
    look = f'<w:pPr><w:jc w:val="{side}"/></w:pPr>' if side else '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr>'
    return f"<w:p>{look}{run(line.text, line.kind == 'title')}</w:p>"


def table(rows):
    columns = max(len(row.cells) for row in rows)
    grid = "".join(f'<w:gridCol w:w="{9000 // columns}"/>' for _ in range(columns))
    def cell(text, bold):
        return f'<w:tc><w:tcPr><w:tcW w:w="{9000 // columns}" w:type="dxa"/></w:tcPr><w:p>{run(text, bold)}</w:p></w:tc>'
    body = "".join("<w:tr>" + "".join(cell(c, n == 0) for c in row.cells) + "</w:tr>" for n, row in enumerate(rows))
    return f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'


def write_docx(source, path):
    body = "".join(table(block) if block[0].kind == "row" else paragraph(block[0]) for block in blocks_of(source))
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
    document = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{W}"><w:body>{body}{page}</w:body></w:document>'
    write_archive(path, [("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", document)])
