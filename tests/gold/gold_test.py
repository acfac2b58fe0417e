#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads every annotated plan with the given program and compares it with the notes.

usage: gold_test.py PATH_OF_BIHUAN [--update] [--errors] [NAME ...]

--update  raises the levels in levels.json to what is reached now; it never lowers one
--errors  also prints what was missed, invented or wrong in the named cases (all without a name)
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import disguises
import notes as noted
import scoring

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CASES = ROOT / "tests" / "cases"
SAMPLES = ROOT / "samples"
LEVELS = HERE / "levels.json"
OUTSIDE = ROOT.parent / "shared" / "gold"
OUTSIDE_BARS = {"target value": 0.97, "target record": 0.90, "headings": 0.97, "tasks": 1.0, "task units": 0.98,
                "noise characters": 0.95, "metadata": 0.9, "rules": 0.6}
SLACK = 1e-6  # levels are kept to six decimals


class Report:
    """Prints one line for each check and counts them."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def check(self, good, line):
        self.passed += bool(good)
        self.failed += not good
        print(("ok       " if good else "FAILED   ") + line)

    def skip(self, line):
        self.skipped += 1
        print("skipped  " + line)

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped")
        return 1 if self.failed else 0


def read_plan(program, path, year):
    command = [program, "read", str(path), "--json"] + (["--year", str(year)] if year else [])
    done = subprocess.run(command, capture_output=True, timeout=120)
    if done.returncode:
        raise RuntimeError(f"exit {done.returncode}: {done.stderr.decode(errors='replace').strip()[:300]}")
    return json.loads(done.stdout)


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def case_folders():
    return sorted(f for f in CASES.iterdir() if (f / "gold.json").exists())


def year_of(notes):
    return (notes.get("context") or {}).get("year")


def plan_text(folder, notes):
    encoding = (notes.get("context") or {}).get("encoding", "utf-8")
    return (folder / "plan.txt").read_bytes().decode(encoding)


def check_notes(report):
    """The notes themselves hold together, and agree with themselves in every measure."""
    for folder in case_folders():
        notes = load(folder / "gold.json")
        found = list(noted.faults(plan_text(folder, notes), notes))
        found += [f"{m} is not 1 against itself" for m, t in scoring.score(notes, notes).items() if t.f1 < 1]
        report.check(not found, f"notes of {folder.name}" + "".join("; " + f for f in found[:5]))


def raise_levels(levels, name, reached, better):
    """Keeps the better of the old and the new level of each measure. A floor of 0 would hold nothing up."""
    kept = levels.setdefault(name, {})
    for measure, value in reached.items():
        if better is max and value == 0:
            continue
        kept[measure] = better(kept[measure], value) if measure in kept else value


def fallen(levels, name, reached, is_worse):
    """The measures that are worse than their level, as words. A measure without a level has none to fall below."""
    kept = levels.get(name, {})
    return [f"{m} {reached[m]:g} after {kept[m]:g}" for m in reached if m in kept and is_worse(reached[m], kept[m])]


def around(text, entry):
    return (text[max(0, entry["start"] - 20) : entry["start"]] + "[" + text[entry["start"] : entry["end"]] + "]" + text[entry["end"] : entry["end"] + 10]).replace("\n", "⏎")


def print_errors(text, notes, read):
    wanted, got = scoring.without_doubtful(notes["targets"], read.get("targets") or [])
    pairs = scoring.paired_by_place(wanted, got)
    for n in wanted:
        if not any(n is p[0] for p in pairs):
            print("    missed  ", around(text, n))
    for r in got:
        if not any(r is p[1] for p in pairs):
            print("    invented", around(text, r))
    for n, r in pairs:
        wrong = scoring.wrong_fields(n, r)
        if wrong:
            print("    wrong   ", around(text, n), "; ".join(f"{f}: {n.get(f)!r} read as {r.get(f)!r}" for f in wrong))
    for key in ("headings", "rules", "tasks"):
        wanted, got = scoring.without_doubtful(notes[key], read.get(key) or [])
        pairs = scoring.paired_by_place(wanted, got)
        for n in wanted:
            if not any(n is p[0] for p in pairs):
                print(f"    missed   {key}", around(text, n)[:120])
        for r in got:
            if not any(r is p[1] for p in pairs):
                print(f"    invented {key}", around(text, r)[:120])
        for n, r in pairs if key == "tasks" else []:
            if not scoring.same_units(n, r):
                print("    units   ", n["number"], n["lead"], n["responsible"], "read as", r.get("lead"), r.get("responsible"))
    for key, value in notes["meta"].items():
        if value and (read.get("meta") or {}).get(key) != value:
            print(f"    meta     {key}: {value!r} read as {(read.get('meta') or {}).get(key)!r}")
    extra = scoring.characters(read.get("noise")) ^ scoring.characters(notes["noise"])
    if extra:
        print("    noise    differs in:", repr("".join(text[c] for c in sorted(extra) if c < len(text)))[:200])


def check_cases(report, program, levels, options, names):
    """Each case against its own level, then all together. Returns the readings for the disguises."""
    total = {m: scoring.Tally() for m in scoring.MEASURES}
    readings = {}
    for folder in case_folders():
        if names and folder.name not in names:
            continue
        notes = load(folder / "gold.json")
        try:
            read = read_plan(program, folder / "plan.txt", year_of(notes))
        except (RuntimeError, ValueError, subprocess.TimeoutExpired) as problem:
            report.check(False, f"case {folder.name}: {problem}")
            continue
        tallies = scoring.score(notes, read)
        total = {m: total[m] + tallies[m] for m in scoring.MEASURES}
        reached = {m: round(t.f1, 6) for m, t in tallies.items()}
        fell = fallen(levels, folder.name, reached, lambda now, level: now < level - SLACK)
        report.check(not fell, f"case {folder.name}: " + (", ".join(fell) or ", ".join(f"{m} {v:.3f}" for m, v in reached.items())))
        if options.errors:
            print_errors(plan_text(folder, notes), notes, read)
        if options.update:
            raise_levels(levels, folder.name, reached, max)
        readings[folder] = (notes, read)
    for measure, tally in total.items():
        print(f"         all cases: {measure:<11} F1 {tally.f1:.4f}   {tally.right} right, {tally.noted} noted, {tally.read} read")
    return readings


def check_disguises(report, program, levels, options, readings):
    """The same plan in another look gives the same targets; a level counts the targets that still differ."""
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch) / "plan.txt"
        for look, disguise in disguises.DISGUISES.items():
            reached, shown = {}, []
            for folder, (notes, read) in readings.items():
                texts = disguise(plan_text(folder, notes))
                found = []
                for text in texts if isinstance(texts, list) else [texts]:
                    path.write_bytes(text.encode("utf-8"))
                    try:
                        again = read_plan(program, path, year_of(notes))
                    except (RuntimeError, ValueError, subprocess.TimeoutExpired) as problem:
                        report.check(False, f"{folder.name} with {look}: {problem}")
                        continue
                    found += scoring.differences(read.get("targets") or [], again.get("targets") or [])
                reached[folder.name] = len(found)
                shown += [f"{folder.name}: {f}" for f in found]
            level = levels.get(look, {})
            worse = [f"{n} {v} of {level.get(n, 0)} allowed" for n, v in reached.items() if v > level.get(n, 0)]
            report.check(not worse, f"{look}: {sum(reached.values())} targets differ" + (" (" + ", ".join(worse) + ")" if worse else ""))
            if options.errors:
                print("\n".join("    " + s for s in shown))
            if options.update:
                raise_levels(levels, look, reached, min)


def check_samples(report, program, levels, options):
    """What is noted for a sample is found in it whatever its format; compared by words, as its text is not at hand."""
    for path in sorted((SAMPLES / "expected").glob("*.json")):
        expected = load(path)
        sample = SAMPLES / "chengyan" / expected["file"]
        try:
            read = read_plan(program, sample, year_of(expected))
        except (RuntimeError, ValueError, subprocess.TimeoutExpired) as problem:
            report.check(False, f"sample {sample.name}: {problem}")
            continue
        tallies = scoring.score_by_words(expected, read)
        reached = {m: round(t.f1, 6) for m, t in tallies.items()}
        fell = fallen(levels, sample.name, reached, lambda now, level: now < level - SLACK)
        report.check(not fell, f"sample {sample.name}: " + (", ".join(fell) or ", ".join(f"{m} {v:.3f}" for m, v in reached.items())))
        if options.errors:
            print_errors_by_words(expected, read)
        if options.update:
            raise_levels(levels, sample.name, reached, max)


def print_errors_by_words(expected, read):
    wanted, got = expected["targets"], read.get("targets") or []
    pairs = scoring.paired_by_words(wanted, got)
    for t in wanted:
        if not any(t is p[0] for p in pairs):
            print("    missed  ", t["indicator"], t["text"])
    for t in got:
        if not any(t is p[1] for p in pairs):
            print("    invented", t.get("indicator"), t.get("text"))
    for n, r in pairs:
        wrong = scoring.wrong_fields(n, r)
        if wrong:
            print("    wrong   ", n["text"], "; ".join(f"{f}: {n.get(f)!r} read as {r.get(f)!r}" for f in wrong))
    for key, value in expected["meta"].items():
        if value and (read.get("meta") or {}).get(key) != value:
            print(f"    meta     {key}: {value!r} read as {(read.get('meta') or {}).get(key)!r}")


def check_outside_plans(report, program):
    if not (OUTSIDE / "score.py").exists():
        report.skip("the five published plans: not beside this checkout")
        return
    command = [sys.executable, str(OUTSIDE / "score.py"), "--json", "--run", f"'{program}' read {{}} {{year}} --json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode:
        report.check(False, f"the five published plans: {done.stderr.strip()[:300]}")
        return
    rows = json.loads(done.stdout)
    for measure, bar in OUTSIDE_BARS.items():
        reached = rows[measure]["f1"]
        report.check(reached >= bar - SLACK, f"the five published plans: {measure} {reached:.3f}, at least {bar}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    levels = load(LEVELS) if LEVELS.exists() else {}
    report = Report()
    if not options.names:
        check_notes(report)
    readings = check_cases(report, program, levels, options, options.names)
    check_disguises(report, program, levels, options, readings)
    if not options.names:
        check_samples(report, program, levels, options)
        check_outside_plans(report, program)
    if options.update:
        LEVELS.write_text(json.dumps(levels, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
