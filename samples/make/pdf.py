# SPDX-License-Identifier: Apache-2.0
"""Prints a PDF through Chromium (packages chromium and fonts-wqy-microhei): A4, a running head, page numbers below."""
import pathlib
import subprocess
import tempfile
from html import escape

from lines import lines_of

STYLE = """@page { size: A4; margin: 32mm 26mm 30mm 28mm;
  @top-center { content: "HEAD"; font: 9pt "WenQuanYi Micro Hei"; } @bottom-center { content: "— " counter(page) " —"; font: 10pt "WenQuanYi Micro Hei"; } }
body { font: 15pt/1.9 "WenQuanYi Micro Hei"; text-align: justify; } p { margin: 0; text-indent: 2em; }
.title { font-size: 20pt; text-align: center; text-indent: 0; margin-bottom: 1em; } .centred { text-align: center; text-indent: 0; } .right { text-align: right; }"""


def write_pdf(source, path, head):
    body = "".join(f'<p class="{line.kind}">{escape(line.text)}</p>\n' for line in lines_of(source))
    style = STYLE.replace("HEAD", head)
    with tempfile.TemporaryDirectory() as scratch:
        page = pathlib.Path(scratch) / "page.html"
        page.write_text(f'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>{escape(head)}</title><style>{style}</style><body>{body}</body></html>', encoding="utf-8")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--disable-pdf-tagging", f"--user-data-dir={scratch}/profile",
                        f"--print-to-pdf={path}", page.as_uri()], check=True, capture_output=True, timeout=120)
