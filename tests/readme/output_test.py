#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds docs/output.md against what the program prints: output_test.py BIHUAN. Every member of the JSON must be explained."""
import json
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent.parent


def members(value):
    """Names of all members, at any depth."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from members(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner)


def main():
    explained = set(re.findall(r"`([a-z_]+)`", (TOP / "docs/output.md").read_text(encoding="utf-8")))
    printed = set()
    for option in ("--json", "--ndjson=targets"):
        out = subprocess.run([sys.argv[1], "read", TOP / "samples/chengyan", option], capture_output=True, check=False).stdout.decode()
        values = [json.loads(line) for line in out.splitlines() if line] if option != "--json" else json.loads(out)
        printed |= set(members(values))
    missing = sorted(printed - explained)
    for name in missing:
        print(f"docs/output.md does not explain {name}")
    print(f"{len(printed) - len(missing)} passed, {len(missing) or int(not printed)} failed")
    return 1 if missing or not printed else 0


if __name__ == "__main__":
    sys.exit(main())
