#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds every #include under src/ against the dependency lines drawn in ARCHITECTURE.md.

A drawn line is an indented one with arrows, such as "    main → {reader, report} → domain → base": a folder sees itself and what stands
to its right; folders in braces do not see each other. A line that opens with a folder and a colon orders what is inside that one; where a
folder has several lines, they do not see each other. A third-party header may be included below one folder of src/ only.
"""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
SOURCE = TOP / "src"
EXCEPTIONS = {}  # {"file": "included header"}: starts empty and stays so

COLUMN = r"(?:\w+|\{[\w, ]+\})"
DRAWN = re.compile(rf"^ {{4}}(?:src/([\w/]+): ({COLUMN}(?: → {COLUMN})*)|({COLUMN}(?: → {COLUMN})+))$", re.M)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
POSIX = re.compile(r"^(sys/\w+|net/\w+|arpa/\w+|linux/\w+|unistd|fcntl|dirent|pthread|poll|signal|termios|pwd|grp|glob|fnmatch|spawn|sched|"
                   r"[a-z]?mmintrin|immintrin|x86intrin|errno|math|string|stdio|stdlib|stdint|time|limits|assert)\.h$")
TEST_TOOLS = ("gtest/", "gmock/", "benchmark/")


def drawn_orders(text):
    """{parent folder: [lines], ...}, a line being its columns of names from left to right; the parent of the main line is ''."""
    orders = {}
    for parent, inner, outer in DRAWN.findall(text):
        orders.setdefault(parent, []).append([re.findall(r"\w+", column) for column in (inner or outer).split(" → ")])
    return orders


def sees(lines, importer, included):
    if importer == included:
        return True
    for columns in lines:
        place = {name: index for index, column in enumerate(columns) for name in column}
        if importer in place and included in place:
            return place[importer] < place[included]
    return False


def part_below(path, parent):
    """The folder (or, for a file directly there, the file's stem) of `path` below `parent`; None if it lies elsewhere."""
    parts = pathlib.PurePosixPath(path).parts
    above = pathlib.PurePosixPath(parent).parts if parent else ()
    if parts[: len(above)] != above or len(parts) <= len(above):
        return None
    part = parts[len(above)]
    return pathlib.PurePosixPath(part).stem.removesuffix("_test") if len(parts) == len(above) + 1 else part


def wrong_arrows(orders, file, included):
    for parent, lines in orders.items():
        importer_part, included_part = part_below(file, parent), part_below(included, parent)
        if importer_part is None or included_part is None:
            continue
        if not sees(lines, importer_part, included_part):
            yield f"{file}: {importer_part} must not include {included} (src/{parent})"


def library_of(header):
    """The third-party library that a header in angle brackets belongs to; None for the language's and the system's own."""
    if "/" not in header and "." not in header or POSIX.match(header) or header.startswith(TEST_TOOLS):
        return None
    return header.split("/")[0].removesuffix(".h")


def main():
    orders = drawn_orders((TOP / "ARCHITECTURE.md").read_text(encoding="utf-8"))
    problems = [] if "" in orders else ["ARCHITECTURE.md draws no dependency line"]
    folders = {path.name for path in SOURCE.iterdir() if path.is_dir()}
    drawn = {name for line in orders.get("", []) for column in line for name in column}
    problems += [f"src/{name} is not in the dependency line" for name in sorted(folders - drawn)]
    problems += [f"the dependency line names src/{name}, which does not exist" for name in sorted(drawn - folders)]
    users, count = {}, 0
    for path in sorted(p for p in SOURCE.rglob("*") if p.suffix in (".h", ".cpp")):
        file = str(path.relative_to(SOURCE))
        for bracket, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            count += 1
            if EXCEPTIONS.get(file) == header:
                continue
            if bracket == "<":
                if (library := library_of(header)) is not None:
                    users.setdefault(library, {}).setdefault(file.split("/")[0], file)
            elif not (SOURCE / header).exists():
                problems.append(f"{file}: includes {header}, which is not below src/")
            elif not path.stem.endswith("_test"):  # a test may go the whole way through its part's users
                problems += wrong_arrows(orders, file, header)
    for library, places in sorted(users.items()):
        if len(places) > 1:
            problems.append(f"{library} is included by more than one folder: " + ", ".join(sorted(places.values())))
    print("\n".join(problems) or f"{count} includes point right")
    print(f"{0 if problems else 1} passed, {len(problems)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
