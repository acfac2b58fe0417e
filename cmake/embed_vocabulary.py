#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes vocabulary/*.yaml into a C++ table: embed_vocabulary.py FOLDER OUTPUT. A mistake in them ends the build with its file and indicator."""
import pathlib
import re
import sys

import yaml

MEMBERS = {"id", "zh", "en", "also", "units", "better", "kind", "source", "sums"}
KINDS = {"level", "count", "growth", "ratio"}
BETTER = {"more", "less", "none"}


def fail(sentence):
    sys.exit(f"vocabulary: {sentence}")


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def check(file, indicator, sources, ids, names):
    where = f"{file.name}: {indicator.get('id')}"
    if set(indicator) - {"sums"} != MEMBERS - {"sums"}:
        fail(f"{where}: members are {', '.join(sorted(MEMBERS))}, and only sums may be left out")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", indicator["id"]) or indicator["id"] in ids:
        fail(f"{where}: an id is small letters, digits and hyphens, and given once")
    if indicator["better"] not in BETTER or indicator["kind"] not in KINDS or indicator["source"] not in sources:
        fail(f"{where}: better is one of {sorted(BETTER)}, kind one of {sorted(KINDS)}, source one of sources.yaml")
    if not indicator["units"] or not all(isinstance(text, str) for text in [*indicator["units"], *indicator["also"], indicator["zh"], indicator["en"]]):
        fail(f"{where}: units and names are texts, and there is at least one unit")
    for name in [indicator["zh"], *indicator["also"]]:
        if name in names:
            fail(f"{where}: {name} is a name of {names[name]} too")
        names[name] = indicator["id"]
    ids.add(indicator["id"])


def main():
    folder, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    sources = yaml.safe_load((folder / "sources.yaml").read_text(encoding="utf-8"))
    ids, claimed, pillars, rows, texts = set(), {}, [], [], []
    for file in sorted(folder.glob("*.yaml")):
        if file.name == "sources.yaml":
            continue
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        pillar = content["pillar"]
        pillars.append("    {%s, %s, %s}," % tuple(quoted(pillar[member]) for member in ("id", "zh", "en")))
        for indicator in content["indicators"]:
            check(file, indicator, sources, ids, claimed)
            names, units = [indicator["zh"], *indicator["also"]], indicator["units"]
            begin = len(texts)
            texts += names + units
            source = sources[indicator["source"]]
            sums = indicator.get("sums", indicator["kind"] == "count")
            rows.append("    {%s, %s, %s, {%s, %s}, {texts + %d, %d}, {texts + %d, %d}, plan::TargetKind::%s, Better::%s, %s, pillars[%d]}," % (
                quoted(indicator["id"]), quoted(indicator["zh"]), quoted(indicator["en"]), quoted(source["zh"]), quoted(source["en"]), begin, len(names),
                begin + len(names), len(units), indicator["kind"], indicator["better"], "true" if sums else "false", len(pillars) - 1))
    output.write_text("""// Made from vocabulary/ by cmake/embed_vocabulary.py.
#include "domain/indicators/vocabulary.h"

namespace bihuan::indicators {
namespace {

constexpr Pillar pillars[] = {
%s
};

constexpr std::string_view texts[] = {
%s
};

constexpr Indicator table[] = {
%s
};

}  // namespace

std::span<const Indicator> vocabulary() { return table; }

}  // namespace bihuan::indicators
""" % ("\n".join(pillars), "\n".join(f"    {quoted(text)}," for text in texts), "\n".join(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
