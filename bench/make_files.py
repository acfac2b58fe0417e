#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Turns plan texts into the other formats, to measure reading them: make_files.py TEXT_FOLDER OUT_FOLDER."""
import html
import io
import pathlib
import sys
import zipfile

LINES_OF_A_PAGE, CHARACTERS_OF_A_LINE = 30, 40
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFD = "http://www.ofdspec.org/2016"


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def relations(target, kind):
    return f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'


def content_types(part, kind):
    return ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/></Types>')


def to_html(text):
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines())
    return ('<!DOCTYPE html><html><head><meta charset="utf-8"><title>plan</title></head><body><nav><a href="#">首页</a></nav>'
            f'<div class="content">{body}</div><footer>版权所有</footer></body></html>').encode()


def to_docx(text):
    body = "".join(f"<w:p><w:r><w:t>{html.escape(line)}</w:t></w:r></w:p>" for line in text.splitlines())
    return zipped({"[Content_Types].xml": content_types("word/document.xml", "wordprocessingml.document.main"),
                   "_rels/.rels": relations("word/document.xml", "officeDocument"),
                   "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'})


def to_xlsx(text):
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = "".join(f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{html.escape(cell)}</t></is></c>'
                        for column, cell in enumerate(line.split("\t")[:20]))
        rows.append(f'<row r="{number}">{cells}</row>')
    return zipped({"[Content_Types].xml": content_types("xl/workbook.xml", "spreadsheetml.sheet.main"),
                   "_rels/.rels": relations("xl/workbook.xml", "officeDocument"),
                   "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>',
                   "xl/_rels/workbook.xml.rels": relations("worksheets/sheet1.xml", "worksheet"),
                   "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{"".join(rows)}</sheetData></worksheet>'})


def pages_of(text):
    lines = [line[at:at + CHARACTERS_OF_A_LINE] for line in text.replace("\t", " ").splitlines() for at in range(0, max(len(line), 1), CHARACTERS_OF_A_LINE)]
    return [lines[at:at + LINES_OF_A_PAGE] for at in range(0, len(lines), LINES_OF_A_PAGE)]


def to_ofd(text):
    parts, references = {}, []
    for number, page in enumerate(pages_of(text)):
        objects = "".join(f'<ofd:TextObject ID="{number * 100 + line + 10000}" Boundary="20 {20 + 8 * line} 170 6" Font="1" Size="4">'
                          f'<ofd:TextCode X="0" Y="4" DeltaX="g {max(len(words) - 1, 1)} 4.2">{html.escape(words)}</ofd:TextCode></ofd:TextObject>'
                          for line, words in enumerate(page) if words)
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = (f'<ofd:Page xmlns:ofd="{OFD}"><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>'
                                                           f'<ofd:Content><ofd:Layer ID="{number + 10}">{objects}</ofd:Layer></ofd:Content></ofd:Page>')
        references.append(f'<ofd:Page ID="{number + 5000}" BaseLoc="Pages/Page_{number}/Content.xml"/>')
    parts["OFD.xml"] = f'<ofd:OFD xmlns:ofd="{OFD}" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'
    parts["Doc_0/Document.xml"] = (f'<ofd:Document xmlns:ofd="{OFD}"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>'
                                   f'</ofd:CommonData><ofd:Pages>{"".join(references)}</ofd:Pages></ofd:Document>')
    return zipped(parts)


def to_pdf(text):
    """Without an embedded font: codes are UTF-16 and a ToUnicode map says so."""
    to_unicode = (b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
                  b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end")
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"",
               b"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
               b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 5 0 R>>",
               b"<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(to_unicode), to_unicode)]
    kids = []
    for page in pages_of(text):
        lines = b"".join(b"1 0 0 1 60 %d Tm <%s> Tj\n" % (760 - 22 * at, words.encode("utf-16-be").hex().encode()) for at, words in enumerate(page) if words)
        content = b"BT /F1 12 Tf\n" + lines + b"ET"
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>" % (len(objects) + 2))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(out))


def main():
    texts, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(texts.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for ending, make in (("html", to_html), ("docx", to_docx), ("xlsx", to_xlsx), ("pdf", to_pdf), ("ofd", to_ofd)):
            (out / f"{path.stem}.{ending}").write_bytes(make(text))


if __name__ == "__main__":
    main()
