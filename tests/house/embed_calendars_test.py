#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The build must refuse a wrong calendar: a table of mistakes in one file, each named with its day. The argument (the program) is not needed."""
import pathlib
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
GOOD = """year: 2026
published: true
notices:
- {number: 国办发明电〔2025〕7号, title: 通知, published_on: 2025-11-04}
holidays:
- {name: 元旦, from: 2026-01-01, to: 2026-01-03, made_up_on: [2026-01-04]}
- {name: 清明节, from: 2026-04-04, to: 2026-04-06}
"""
CASES = [  # what is wrong, what is replaced, by what, what the build says
    ("nothing", "", "", None),
    ("a day off twice", "from: 2026-04-04", "from: 2026-01-03", "2026-01-03 is given twice"),
    ("off and worked", "[2026-01-04]", "[2026-01-03]", "2026-01-03 is given twice"),
    ("worked twice", "[2026-01-04]", "[2026-01-04, 2026-01-04]", "2026-01-04 is given twice"),
    ("made up on a weekday", "[2026-01-04]", "[2026-01-05]", "2026-01-05 is made up for 元旦 but is no Saturday or Sunday"),
    ("begins in the year before", "from: 2026-01-01", "from: 2025-12-31", "2025-12-31 is not in the year of its file"),
    ("made up in the next year", "[2026-01-04]", "[2027-01-03]", "2027-01-03 is not in the year of its file"),
    ("ends before it begins", "to: 2026-04-06", "to: 2026-04-03", "2026-04-04: a holiday ends before it begins"),
    ("a day that does not exist", "to: 2026-04-06", "to: 2026-04-31", "day is out of range"),
    ("a day as a text", "to: 2026-04-06", "to: 4月6日", "清明节: days are written 2026-10-01"),
    ("another year", "year: 2026", "year: 2025", "the file is named for its year"),
    ("a word that is not known", "{name: 清明节", "{nmae: 清明节", "a holiday has name, from and to"),
    ("no notice", "- {number: 国办发明电〔2025〕7号, title: 通知, published_on: 2025-11-04}", "", "there is at least one notice"),
    ("not published, and no word of it", "published: true", "published: false", "says so in its note"),
    ("made up without a notice", "published: true", "published: false\nnote: 未发布", "make-up days come with the notice"),
    ("no YAML", "year: 2026", "year: [2026", "2026.yaml"),
]


def answer(text, name="2026.yaml"):
    """(exit code, what was said, the table) of the script over one file."""
    with tempfile.TemporaryDirectory() as folder:
        calendars, table = pathlib.Path(folder, "calendars"), pathlib.Path(folder, "table.cpp")
        calendars.mkdir()
        (calendars / name).write_text(text, encoding="utf-8")
        run = subprocess.run([sys.executable, TOP / "cmake/embed_calendars.py", calendars, table], capture_output=True, text=True)
        return run.returncode, run.stderr, table.read_text(encoding="utf-8") if table.exists() else ""


def holds(replaced, by, said):
    if replaced not in GOOD:
        return False
    code, error, table = answer(GOOD.replace(replaced, by, 1) if replaced else GOOD)
    if said is None:
        return code == 0 and table.count("元旦") == 4 and "{2026, 1, 4}, true" in table
    return code != 0 and error.startswith("calendars: 2026.yaml: ") and said in error and not table


def main():
    results = [(name, holds(replaced, by, said)) for name, replaced, by, said in CASES]
    for name, held in results:
        if not held:
            print(f"answered wrongly: {name}")
    failed = sum(not held for _, held in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
