#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The layer check must see a wrong arrow: a table of includes, right and wrong. The argument (the program) is not needed."""
import importlib.util
import pathlib
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
DRAWING = """
    main → {reader, report} → domain → base
    src/reader: read_plan → {structure, expressions} → lexicon
    src/reader: formats
"""
CASES = [  # file, what it includes, is it right
    ("main/a.cpp", "reader/read_plan.h", True),
    ("main/a.cpp", "base/b.h", True),
    ("base/a.h", "domain/plan/plan.h", False),
    ("report/a.cpp", "reader/read_plan.h", False),
    ("reader/structure/a.cpp", "reader/lexicon/b.h", True),
    ("reader/structure/a_test.cpp", "reader/structure/a.h", True),
    ("reader/structure/a.cpp", "reader/expressions/b.h", False),
    ("reader/read_plan.cpp", "reader/structure/b.h", True),
    ("reader/read_plan_test.cpp", "reader/structure/b.h", True),
    ("reader/formats/a.cpp", "reader/structure/b.h", False),
    ("reader/lexicon/a.cpp", "reader/read_plan.h", False),
]
LIBRARIES = [("vector", None), ("unistd.h", None), ("gtest/gtest.h", None), ("zip.h", "zip"), ("tl/expected.hpp", "tl"), ("unicode/ucnv.h", "unicode")]


def main():
    spec = importlib.util.spec_from_file_location("check_layers", TOP / "tools/check_layers.py")
    check = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(check)
    orders = check.drawn_orders(DRAWING)
    results = [(f"{file} includes {included}", (not list(check.wrong_arrows(orders, file, included))) == right) for file, included, right in CASES]
    results += [(header, check.library_of(header) == library) for header, library in LIBRARIES]
    for name, held in results:
        if not held:
            print(f"judged wrongly: {name}")
    failed = sum(not held for _, held in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
