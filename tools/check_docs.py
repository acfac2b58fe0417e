#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Looks for what rots in the documents: dead links, make targets that are gone, identifiers that the code does not know."""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
MAKE = re.compile(r"`make ([a-z][a-z-]*)[^`]*`|^make ([a-z][a-z-]*)", re.M)
SOURCE_PATH = re.compile(r"`((?:src|bench|tools|tests|fuzz|docs)/[\w./-]+)`")
ARCHITECTURE_LINES = 150


def documents():
    for path in sorted(TOP.rglob("*.md")):
        if not {"build", "node_modules", ".git", "results", "corpus", "cases"} & set(path.relative_to(TOP).parts):
            yield path


def problems_of(path, text, targets):
    name = path.relative_to(TOP)
    for link in LINK.findall(text):
        if "://" not in link and not link.startswith("mailto:") and not (path.parent / link).exists():
            yield f"{name}: dead link {link}"
    for target in {a or b for a, b in MAKE.findall(text)} - targets:
        yield f"{name}: the Makefile has no target {target}"
    for source in SOURCE_PATH.findall(text):
        if not (TOP / source).exists():
            yield f"{name}: {source} does not exist"


def unknown_identifiers():
    """Identifiers of the glossary's third column that no source spells."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in (TOP / "src").rglob("*") if path.suffix in (".h", ".cpp"))
    for line in (TOP / "docs/glossary.md").read_text(encoding="utf-8").splitlines():
        for identifier in re.findall(r"`([A-Za-z_:]+)`", line.split("|")[2]) if line.count("|") >= 4 else []:
            if not re.search(rf"\b{re.escape(identifier.split('::')[-1])}\b", code):
                yield f"docs/glossary.md: the code knows no {identifier}"


def main():
    targets = set(re.findall(r"^([a-z-]+):", (TOP / "Makefile").read_text(encoding="utf-8"), re.M))
    problems, count = list(unknown_identifiers()), 0
    for path in documents():
        count += 1
        problems += problems_of(path, path.read_text(encoding="utf-8"), targets)
    if len((TOP / "ARCHITECTURE.md").read_text(encoding="utf-8").splitlines()) > ARCHITECTURE_LINES:
        problems.append(f"ARCHITECTURE.md is longer than {ARCHITECTURE_LINES} lines")
    print("\n".join(problems) or f"{count} documents hold")
    print(f"{0 if problems else 1} passed, {len(problems)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
