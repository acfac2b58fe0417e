#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the sources against the rules of CONTRIBUTING.md that a program can check; --lengths lists the longest files."""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
CODE = {".h", ".cpp", ".py", ".sh", ".cmake"}
LICENCE = "SPDX-License-Identifier: Apache-2.0"
FOLDERS = ["src", "bench", "fuzz", "tests", "tools", ".ci"]
LONG_LINES, LONG_SHARE = 400, 0.10  # at most a tenth of the files may be longer
EMPTY_NAMES = re.compile(r"(manager|helper|util|utils|common|misc)(?![a-z])", re.I)
LEFTOVERS = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:work|home|root|Users)/\w+")


def sources():
    """Programs of the project: by their ending, or by their #! line."""
    for folder in FOLDERS:
        for path in sorted((TOP / folder).rglob("*")):
            if not path.is_file() or any(part in ("cases", "corpus", "__pycache__", "results") for part in path.parts):
                continue
            if path.suffix in CODE or path.name == "CMakeLists.txt" or (not path.suffix and path.read_bytes()[:2] == b"#!"):
                yield path


def contract_lines(lines):
    """Comment lines between the licence line and the first other line."""
    count = 0
    for line in lines[1:]:
        if not line.startswith("//"):
            break
        count += 1
    return count


def problems_of(path, text):
    name, lines = str(path.relative_to(TOP)), text.split("\n")
    if not any(LICENCE in line for line in lines[:3]):
        yield f"{name}: no licence line"
    if path.suffix == ".h" and name.startswith("src/"):
        if not 1 <= contract_lines(lines) <= 6:
            yield f"{name}: a header opens with one to four lines that say what it is and what it does not know"
        if "#pragma once" not in text:
            yield f"{name}: no #pragma once"
    if EMPTY_NAMES.search(path.stem):
        yield f"{name}: the name says nothing"
    if not re.fullmatch(r"[a-z0-9_]+(\.\w+)*|README\.md|CMakeLists\.txt", path.name):
        yield f"{name}: not snake_case"
    if path == pathlib.Path(__file__).resolve():
        return
    for number, line in enumerate(lines, 1):
        if LEFTOVERS.search(line):
            yield f"{name}:{number}: left to do"
        if MACHINE_PATHS.search(line):
            yield f"{name}:{number}: a path of one machine"


def folder_readmes():
    for folder in sorted((TOP / "src").iterdir()):
        if folder.is_dir() and folder.name != "main" and not (folder / "README.md").exists():
            yield f"src/{folder.name}: no README.md that says what it is for and what it must not know"


def main():
    problems, lengths = list(folder_readmes()), []
    for path in sources():
        text = path.read_text(encoding="utf-8")
        lengths.append((text.count("\n"), str(path.relative_to(TOP))))
        problems += problems_of(path, text)
    lengths.sort(reverse=True)
    long = [item for item in lengths if item[0] > LONG_LINES]
    if "--lengths" in sys.argv:
        print("\n".join(f"{count:6} {name}" for count, name in lengths[:30]))
    if len(long) > LONG_SHARE * len(lengths):
        problems.append(f"{len(long)} of {len(lengths)} files are longer than {LONG_LINES} lines: " + ", ".join(name for _, name in long))
    print("\n".join(problems) or f"{len(lengths)} files, {len(long)} longer than {LONG_LINES} lines")
    print(f"{0 if problems else 1} passed, {len(problems)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
