#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the samples that are no plain text from samples/sources. usage: samples/make/make.py [NAME ...]

Word, spreadsheet and OFD files need nothing beyond Python; the PDF needs chromium and fonts-wqy-microhei.
"""
import pathlib
import sys

from docx import write_docx
from ofd import write_ofd
from page import write_page
from pdf import write_pdf
from xlsx import write_xlsx

SAMPLES = pathlib.Path(__file__).resolve().parent.parent
PAGE = {"title": "澄砚区2024年政府民生实事项目公告", "issuer": "澄砚区人民政府办公室", "doc_number": "澄政办发〔2024〕3号",
        "index_number": "CY001-0203-2024-00017", "signed": "2024-02-05", "published": "2024-02-06"}


def write_gb18030(source, path):
    path.write_bytes(source.replace("\n", "\r\n").encode("gb18030"))


MAKERS = {
    "livelihood_projects.html": lambda source, path: write_page(source, path, PAGE),
    "responsibility_table.docx": write_docx,
    "water_plan.pdf": lambda source, path: write_pdf(source, path, "澄砚区人民政府文件"),
    "quarterly_tasks.xlsx": lambda source, path: write_xlsx(source, path, "挂图作战"),
    "work_report_gb18030.txt": write_gb18030,
    "health_plan.ofd": lambda source, path: write_ofd(source, path, "澄砚区卫生健康局文件"),
}


def main():
    for name in sys.argv[1:] or MAKERS:
        path = SAMPLES / "chengyan" / name
        source = (SAMPLES / "sources" / path.stem).with_suffix(".txt").read_text(encoding="utf-8")
        MAKERS[name](source, path)
        print(f"{name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
