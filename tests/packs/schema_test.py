#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds packs/schema/pack.schema.json, which editors use, against the packs and against the reader of packs: what the program takes the schema takes,
the keys that one knows the other knows, and slips of the pen are refused."""
import json
import pathlib
import re
import sys

import jsonschema
import yaml

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
PACKS = TOP / "packs"
READERS = [TOP / "src/domain/packs/part_readers.cpp", TOP / "src/domain/packs/value_readers.cpp"]
TINY = TOP / "src/domain/packs/tiny_pack_for_test.h"

SLIPS = [
    ("version: 1", "version: 1\nverson: 2"),
    ("version: 1\n", ""),
    ("version: 1", "version: [1]"),
    ("title: {zh: 小包, en: Tiny}", "title: 小包"),
    ("en: Tiny", "en: ''"),
    ("id: tiny", "id: Tiny"),
    ("type: number", "type: numbr"),
    ("term: 4 working hours", "term: 4 hours"),
    ("effects: [raise]", "effects: [rise]"),
    ("personal: true", "personal: maybe"),
    ('"09:00-12:00"', '"9-12"'),
]


class TextLoader(yaml.SafeLoader):
    """Days and numbers with a leading nought stay texts, as in the program."""


def keys_of_schema(node):
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            yield from node["properties"]
        for value in node.values():
            yield from keys_of_schema(value)
    if isinstance(node, list):
        for value in node:
            yield from keys_of_schema(value)


def keys_of_readers():
    text = "".join(path.read_text(encoding="utf-8") for path in READERS)
    keys = set(re.findall(r'(?:\bneed|\bmay|may_text|may_ids|may_flag|read_rule|read_language)\((?:map, )?"(\w+)"', text))
    keys |= set(re.findall(r'\bids\("(\w+)"', text)) | set(re.findall(r'\{"(\w+)", &effect_', text))
    return keys | {"id", "title"}  # need_id, need_title


def main():
    schema = json.loads((PACKS / "schema/pack.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    problems, passed = [], 0

    def expect(is_so, sentence):
        nonlocal passed
        passed += bool(is_so)
        if not is_so:
            problems.append(sentence)

    for file in sorted(set(PACKS.glob("*.yaml")) - set(PACKS.glob("*.scenario.yaml"))):
        faults = [f"{list(e.absolute_path)}: {e.message}"[:200] for e in validator.iter_errors(yaml.load(file.read_text(encoding="utf-8"), TextLoader))]
        expect(not faults, f"{file.name}: the schema refuses it: {faults[:3]}")
    tiny = re.search(r'R"yaml\((.*?)\)yaml"', TINY.read_text(encoding="utf-8"), re.S).group(1)
    expect(validator.is_valid(yaml.load(tiny, TextLoader)), "the schema refuses the tiny pack")
    for wrote, slip in SLIPS:
        expect(wrote in tiny and not validator.is_valid(yaml.load(tiny.replace(wrote, slip, 1), TextLoader)), f"the schema takes {slip!r}")
    effects = {name for name in re.findall(r'"(\w+)"', re.search(r"effects = \{(.*?)\};", (TOP / "src/domain/packs/pack_names.cpp").read_text(), re.S).group(1))}
    in_schema, in_readers = set(keys_of_schema(schema)) - effects, keys_of_readers() - effects
    expect(in_schema == in_readers, f"only the schema knows {sorted(in_schema - in_readers)}, only the reader {sorted(in_readers - in_schema)}")
    print("\n".join(problems) or "the schema and the reader of packs agree")
    print(f"{passed} passed, {len(problems)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
