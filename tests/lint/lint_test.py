#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the linter against invented plans, and its rules, texts and pages against each other.

usage: lint_test.py PATH_OF_BIHUAN [--update]

rules/RULE.txt    a table for each rule: "## finds: TITLE" or "## quiet: TITLE", then a plan in which the rule finds something or does not
NAME/             a whole plan, findings.txt with all that must be told of it, story.md
docs/rules        a page for each rule, as `bihuan explain` tells it

--update rewrites findings.txt and the pages; look at the difference before it is kept
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGES = ROOT / "docs" / "rules"
# The standard's own schema, from the development packages of web/ (web/package.json).
SARIF_SCHEMA = ROOT / "web" / "node_modules" / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
STATUS = {"error": 5, "warning": 4, "note": 0}


class Report:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def check(self, good, line, *more):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print("FAILED   " + line, *more, sep="\n         ")

    def skip(self, line):
        self.skipped += 1
        print("skipped  " + line)

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped")
        return 1 if self.failed else 0


def run(program, *words):
    done = subprocess.run([program, *map(str, words)], capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def findings(program, path, *words):
    status, out, errors = run(program, "lint", path, "--json", "--lang", "zh", *words)
    plans = json.loads(out)
    if len(plans) != 1:
        raise RuntimeError(errors)
    return status, plans[0]["findings"]


def rule_names(program):
    return [line.split()[0] for line in run(program, "explain", "--lang", "en")[1].splitlines()]


def table(path):
    """(finds or quiet, title, plan) of each case."""
    for block in path.read_text(encoding="utf-8").split("## ")[1:]:
        head, plan = block.split("\n", 1)
        kind, title = head.split(": ", 1)
        yield kind, title, plan


def check_tables(program, names, report):
    for name in names:
        path = HERE / "rules" / (name + ".txt")
        report.check(path.exists(), f"{name} has no table in tests/lint/rules")
        kinds = set()
        for kind, title, plan in table(path) if path.exists() else ():
            kinds.add(kind)
            with tempfile.TemporaryDirectory() as folder:
                file = pathlib.Path(folder) / "plan.txt"
                file.write_text(plan, encoding="utf-8")
                found = findings(program, file, "--only", name)[1]
            told = [one["message"] for one in found]
            report.check((kind == "finds") == bool(found), f"{name}, {title}: should {'find' if kind == 'finds' else 'be quiet'}", *told)
            for place in (place for one in found for place in one["places"]):
                report.check(plan[place["start"] : place["end"]] == place["text"] and place["text"], f"{name}, {title}: a place does not stand where it says")
        report.check(kinds == {"finds", "quiet"}, f"{name}: its table needs a plan that it finds and one that it lets pass")
    for path in (HERE / "rules").iterdir():
        report.check(path.stem in names, f"{path.name}: no such rule")


def line_of(one):
    places = "; ".join(f'{place["line"]}:{place["column"]} {place["text"][:24]}' for place in one["places"][:4])
    return f'{one["severity"]} {one["rule"]} | {places}'


def check_stories(program, report, update):
    for folder in sorted(path for path in HERE.iterdir() if (path / "plan.txt").exists()):
        status, found = findings(program, folder / "plan.txt")
        lines = "".join(line_of(one).replace("\n", " ") + "\n" for one in found)
        expected = folder / "findings.txt"
        if update:
            expected.write_text(lines, encoding="utf-8")
        wanted = expected.read_text(encoding="utf-8") if expected.exists() else ""
        differing = sorted(set(lines.splitlines()) ^ set(wanted.splitlines()))
        report.check(lines == wanted, f"tests/lint/{folder.name}: other findings than expected", *differing)
        worst = max((STATUS[one["severity"]] for one in found), default=0)
        report.check(status == worst, f"tests/lint/{folder.name}: the program ends with {status}, its findings ask for {worst}")
        report.check((folder / "story.md").exists(), f"tests/lint/{folder.name} has no story.md")
        if folder.name.startswith("clean_"):
            report.check(not [one for one in found if one["severity"] != "note"], f"tests/lint/{folder.name}: a clean plan is accused", lines)


def check_pages(program, names, report, update):
    for name in names:
        status, chinese, _ = run(program, "explain", name, "--lang", "zh")
        english = run(program, "explain", name, "--lang", "en")[1]
        report.check(status == 0 and all(part.strip() for part in chinese.split("\n## ")), f"bihuan explain {name} says too little")
        report.check(chinese.count("\n## ") == 4 and english.count("\n## ") == 4, f"bihuan explain {name}: a part is missing")
        report.check(not any("\u4e00" <= letter <= "\u9fff" for letter in english.split("\n")[2]), f"{name}: its English line holds Chinese")
        text = chinese + "\n---\n\n" + english
        page = PAGES / (name + ".md")
        if update:
            PAGES.mkdir(exist_ok=True)
            page.write_text(text, encoding="utf-8")
        report.check(page.exists() and page.read_text(encoding="utf-8") == text, f"docs/rules/{name}.md is not what bihuan explain says; --update writes it")
    for page in PAGES.glob("*.md"):
        report.check(page.stem in names or page.name == "README.md", f"docs/rules/{page.name}: no such rule")
    listed = (PAGES / "README.md").read_text(encoding="utf-8") if (PAGES / "README.md").exists() else ""
    report.check(all(f"({name}.md)" in listed for name in names), "docs/rules/README.md does not link every rule")


def sarif_log(program, *words):
    return json.loads(run(program, "lint", *words, "--sarif", "--lang", "en")[1])


def check_sarif(program, names, report):
    plan = HERE / "planted_figures" / "plan.txt"
    with tempfile.TemporaryDirectory() as folder:
        waivers = pathlib.Path(folder) / "waivers.txt"
        waivers.write_text("rule: target-conflict\nreason: 两处口径不同\nname: 李某\nquote: 普惠托位覆盖率\n", encoding="utf-8")
        logs = [sarif_log(program, plan, next(HERE.glob("clean_*/plan.txt"))), sarif_log(program, plan, "--waivers", waivers),
                sarif_log(program, plan, "--only", "foreign-text")]
    if SARIF_SCHEMA.exists():
        validator = jsonschema.Draft7Validator(json.loads(SARIF_SCHEMA.read_text(encoding="utf-8")))
        for log in logs:
            report.check(not (wrong := [error.message for error in validator.iter_errors(log)]), "a SARIF log breaks the standard's schema", *wrong[:5])
    else:
        report.skip("SARIF's own schema: web/node_modules is not there (make build)")
    report.check(any(result.get("suppressions") for result in logs[1]["runs"][0]["results"]), "a waived finding is not suppressed in the SARIF log")
    one = logs[0]["runs"][0]
    report.check(logs[0]["version"] == "2.1.0" and len(logs[0]["runs"]) == 1, "the SARIF log has no version or not one run")
    report.check([rule["id"] for rule in one["tool"]["driver"]["rules"]] == names, "the driver's rules are not the table's")
    report.check(one["columnKind"] == "unicodeCodePoints" and one["results"], "no results, or columns in another unit")
    for result in one["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        good = names[result["ruleIndex"]] == result["ruleId"] and result["level"] in STATUS and result["message"]["text"]
        good = good and (region["endLine"], region["endColumn"]) > (region["startLine"], region["startColumn"]) and result["partialFingerprints"]
        report.check(good, f"a SARIF result is not whole: {result['ruleId']}")


def check_waivers(program, report):
    plan = HERE / "planted_figures" / "plan.txt"
    before = [one for one in findings(program, plan)[1] if one["rule"] == "target-conflict"]
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "waivers.txt"
        file.write_text(f"rule: target-conflict\nquote: {before[0]['places'][0]['text']}\nreason: 两处口径不同\nname: 李某\n\n"
                        "rule: relation-conflict\nquote: 没有这句话\nreason: 已核\nname: 王某\n", encoding="utf-8")
        status, out, errors = run(program, "lint", plan, "--json", "--waivers", file, "--lang", "en")
        waived = json.loads(out)[0]["waived"]
        report.check([one["name"] for one in waived] == ["李某"] and waived[0]["reason"] == "两处口径不同", "a waiver does not show its reason and name", out[:300])
        report.check("waivers.txt:6" in errors, "a waiver that fits nothing is not told", errors)
        file.write_text("rule: target-conflict\nquote: 甲\nname: 李某\n", encoding="utf-8")
        status, out, errors = run(program, "lint", plan, "--waivers", file, "--lang", "en")
        report.check(status == 2 and "reason" in errors, "a waiver without a reason is taken", errors)


def check_choice(program, report):
    plan = HERE / "planted_figures" / "plan.txt"
    everything = {one["rule"] for one in findings(program, plan)[1]}
    only = {one["rule"] for one in findings(program, plan, "--only", "target-conflict,error")[1]}
    without = {one["rule"] for one in findings(program, plan, "--not", "note", "--not", "target-conflict")[1]}
    report.check("target-conflict" in only and only < everything, "--only leaves too much or too little")
    report.check("target-conflict" not in without and without, "--not leaves too much or too little")
    status, _, errors = run(program, "lint", plan, "--only", "no-such-rule", "--lang", "en")
    report.check(status == 2 and "no-such-rule" in errors, "an unknown rule is not told")
    status, out, _ = run(program, "lint", plan, "--lang", "en")
    report.check(status == 5 and "error[target-conflict]" in out and "^^^" in out and "ask: " in out, "the text lacks a caret line, a reason or what to ask")
    one, many = run(program, "lint", HERE, "-j", 1)[1], run(program, "lint", HERE, "-j", 4)[1]
    report.check(one == many and one, "several threads print something else than one")


def check_other_plans(program, report):
    """The sample and the golden plans hold no contradiction."""
    for path in sorted((ROOT / "samples" / "chengyan").iterdir()) + sorted((ROOT / "tests" / "cases").glob("*/plan.*")):
        errors = [one["message"] for one in findings(program, path, "--only", "error")[1]]
        report.check(not errors, f"{path.relative_to(ROOT)} is accused of a contradiction", *errors)


def main():
    program, update = str(pathlib.Path(sys.argv[1]).resolve()), "--update" in sys.argv
    report = Report()
    names = rule_names(program)
    check_tables(program, names, report)
    check_stories(program, report, update)
    check_pages(program, names, report, update)
    check_sarif(program, names, report)
    check_waivers(program, report)
    check_choice(program, report)
    check_other_plans(program, report)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
