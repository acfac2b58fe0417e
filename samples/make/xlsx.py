# SPDX-License-Identifier: Apache-2.0
"""Writes a spreadsheet (ECMA-376, SpreadsheetML) of one sheet: single lines merged over all columns, then the rows."""
from xml.sax.saxutils import escape

from archive import write_archive
from lines import lines_of

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"""
PACKAGE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
PARTS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_xlsx(source, path, sheet_name):
    rows = [line.cells for line in lines_of(source)]
    width = max(map(len, rows))
    strings = sorted({cell for row in rows for cell in row if not cell.isdigit()})
    number = {text: n for n, text in enumerate(strings)}

    def cell(row, column, text):
        place = f"{chr(ord('A') + column)}{row + 1}"
        return f'<c r="{place}"><v>{text}</v></c>' if text.isdigit() else f'<c r="{place}" t="s"><v>{number[text]}</v></c>'

    body = "".join(f'<row r="{r + 1}">' + "".join(cell(r, c, text) for c, text in enumerate(row)) + "</row>" for r, row in enumerate(rows))
    single = [f"A{r + 1}:{chr(ord('A') + width - 1)}{r + 1}" for r, row in enumerate(rows) if len(row) == 1]
    merged = f'<mergeCells count="{len(single)}">' + "".join(f'<mergeCell ref="{ref}"/>' for ref in single) + "</mergeCells>"
    columns = "<cols>" + "".join(f'<col min="{n}" max="{n}" width="{6 if n == 1 else 26}" customWidth="1"/>' for n in range(1, width + 1)) + "</cols>"
    sheet = f'{HEAD}<worksheet xmlns="{MAIN}">{columns}<sheetData>{body}</sheetData>{merged}</worksheet>'
    workbook = f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="{escape(sheet_name)}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    shared = f'{HEAD}<sst xmlns="{MAIN}" count="{len(strings)}" uniqueCount="{len(strings)}">' + "".join(f"<si><t>{escape(t)}</t></si>" for t in strings) + "</sst>"
    write_archive(path, [("[Content_Types].xml", TYPES), ("_rels/.rels", PACKAGE), ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", PARTS),
                         ("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", shared)])
