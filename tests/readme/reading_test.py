#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The sentence that docs/reading.md traces must be read as it says: reading_test.py BIHUAN."""
import json
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
FIELDS = ("text", "indicator", "action", "op", "value", "baseline", "deadline", "hedged", "lead", "responsible")
UNITS = (["区住房城乡建设局"], ["区城市管理局", "各镇街"])
EXPECTED = [
    ("15个", "老旧小区", "改造", "=", 15, None, "2027-12-31", True, *UNITS),
    ("11.7公里", "供水管网", "改造", "=", 11.7, None, "2027-12-31", True, *UNITS),
    ("60%", "生活垃圾资源化利用率", None, ">=", 60, 52, "2027-12-31", True, *UNITS),
]


def main():
    sentence = re.search(r"^> (.+)$", (TOP / "docs/reading.md").read_text(encoding="utf-8"), re.M)[1]
    done = subprocess.run([sys.argv[1], "read", "-", "--ndjson=targets"], input=f"老街区三年行动方案\n\n{sentence}\n".encode(), capture_output=True, check=False)
    read = [tuple(json.loads(line)[field] for field in FIELDS) for line in done.stdout.splitlines()]
    wrong = [pair for pair in zip(EXPECTED, read + [None] * len(EXPECTED)) if pair[0] != pair[1]]
    for expected, found in wrong:
        print(f"docs/reading.md says {expected}, read was {found}")
    failed = len(wrong) + max(0, len(read) - len(EXPECTED))
    print(f"{len(EXPECTED) - len(wrong)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
