#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The vocabulary as it is built in, and what it finds in five real plans: indicators_test.py BIHUAN. The five are skipped where they are not at hand."""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
PLANS = TOP.parent / "shared" / "gold" / "plans"
LEAST_PRECISION, LEAST_RECALL = 0.97, 0.90

PILLAR = "pillar: {id: p, zh: 柱, en: Pillar}\nindicators:\n"
ONE = "- {id: one, zh: 甲, en: One, also: [乙], units: [个], better: more, kind: count, source: office}\n"
MISTAKES = {
    "an id twice": ONE + ONE.replace("甲", "丙").replace("乙", "丁"),
    "a name twice": ONE + ONE.replace("id: one", "id: two").replace("zh: 甲", "zh: 丙"),
    "an unknown direction": ONE.replace("better: more", "better: higher"),
    "an unknown kind": ONE.replace("kind: count", "kind: number"),
    "an unknown source": ONE.replace("source: office", "source: nobody"),
    "a member too much": ONE.replace("id: one", "id: one, weight: 3"),
    "no unit": ONE.replace("units: [个]", "units: []"),
    "a capital in an id": ONE.replace("id: one", "id: One"),
}


def embed(content):
    """Exit code and what was said."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "sources.yaml").write_text("office: {zh: 局, en: office}\n", encoding="utf-8")
        (folder / "p.yaml").write_text(PILLAR + content, encoding="utf-8")
        done = subprocess.run([sys.executable, TOP / "cmake/embed_vocabulary.py", folder, folder / "table.cpp"], capture_output=True, text=True, check=False)
        return done.returncode, done.stderr


def check_embedding():
    yield embed(ONE)[0] == 0, "a sound vocabulary is built in"
    for name, content in MISTAKES.items():
        code, said = embed(content)
        yield code != 0 and "p.yaml" in said, f"{name} ends the build and is named"


def expected_names():
    """{(indicator, action, unit, kind, per): id}"""
    names = {}
    for line in (HERE / "five_plans.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            *key, expected = line.split("\t")
            names[tuple(key)] = expected
    return names


def check_five(bihuan):
    names, right, found, named, right_of_named, unknown = expected_names(), 0, 0, 0, 0, []
    for path in sorted(PLANS.glob("*.gold.json")):
        plan = path.with_name(path.name.replace(".gold.json", ".txt"))
        notes, text = json.loads(path.read_text(encoding="utf-8")), plan.read_text(encoding="utf-8")
        printed = subprocess.run([bihuan, "compare", plan, "--all", "--ndjson"], capture_output=True, check=True).stdout.decode()
        at = {(line["line"], line["column"]): line for line in map(json.loads, printed.splitlines())}
        for target in notes["targets"]:
            key = tuple(target[member] or "" for member in ("indicator", "action", "unit", "kind", "per"))
            if key not in names:
                unknown.append(key)
                continue
            line = text.count("\n", 0, target["start"]) + 1
            column = target["start"] - (text.rfind("\n", 0, target["start"]) + 1) + 1
            figure, expected = at.get((line, column)), names[key]
            if figure is None or target["indicator"] not in figure["named"]:  # read otherwise; tests/gold measures that
                continue
            read = figure["indicator"] or "-"
            good = read in expected.lstrip("?").split("|") or (read == "-" and expected[0] in "?-")
            found += read != "-"
            right += read != "-" and good
            named += expected[0] not in "?-"
            right_of_named += expected[0] not in "?-" and good
    yield not unknown, f"every name of the five plans is annotated {unknown[:3]}"
    yield right >= LEAST_PRECISION * found > 0, f"precision on what is read from the five plans: {right} of {found}"
    yield right_of_named >= LEAST_RECALL * named > 0, f"recall on what is read from the five plans: {right_of_named} of {named}"


def main():
    checks, skipped = list(check_embedding()), 0
    if PLANS.exists():
        checks += check_five(sys.argv[1])
    else:
        skipped = 1
    for good, line in checks:
        print(("ok       " if good else "FAILED   ") + line)
    failed = sum(not good for good, _ in checks)
    print(f"{len(checks) - failed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
