#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lints the real plans that stand beside the project, where they do, and compares with what a careful reader finds in them.

usage: lint_test.py PATH_OF_BIHUAN [--errors]

A finding of the notes counts as found when a place of one of the linter's findings, of a rule that fits, overlaps one of its quotes.
--errors  also prints what was missed and every finding that the notes do not have
"""
import json
import pathlib
import subprocess
import sys

from gold_test import OUTSIDE, Report

BARS = [("A", 1.0), ("AB", 0.85), ("C", 0.75), ("D", 0.60), ("E", 0.75), ("F", 0.75), ("H", 0.75)]
PRECISION = 0.80

# By the name of a rule in the notes: the rules of the linter that say the same.
FITTING = {
    "same-indicator-two-targets": ["target-conflict"],
    "relation-conflict": ["relation-conflict"],
    "rule-vs-value": ["rule-against-value"],
    "slice-exceeds-total": ["slice-above-total"],
    "internal-strength": ["coverage-beside-part", "target-conflict"],
    "edition-term-conflict": ["edition-term"],
    "duplicate-with-variant": ["near-duplicate"],
    "target-without-base": ["growth-without-base"],
    "ratio-syntax": ["ratio-malformed"],
    "derived-invariant": ["derived-floor"],
    "part-exceeds-whole?": ["part-above-whole"],
    "slice-shape": ["slice-shape", "measure-words-differ", "slice-off-pace"],
    "slice-equals-total": ["slice-equals-total"],
    "no-progress": ["no-progress"],
    "strength-mismatch": ["strength-mismatch"],
    "owner-mismatch": ["two-owners"],
    "order-of-steps": ["step-order", "foreign-year"],
    "deadline-passed-or-late": ["list-issued-late"],
    "relative-date": ["relative-date"],
    "expired-campaign": ["expired-campaign"],
    "pace": ["slice-off-pace"],
    "pace-front-loaded": ["slice-off-pace"],
    "trigger-ambiguous": ["trigger-ambiguous"],
    "judgement-word": ["judgement-word"],
    "consequence-lists-differ": ["judgement-word"],
    "misfiled-target": ["goal-without-task"],
    "ownership-double": ["several-leads"],
    "duplicate-sentence": ["repeated-target", "repeated-phrase", "repeated-sentence", "near-duplicate"],
    "duplicate-line": ["repeated-line"],
    "duplicate-target-consistent": ["repeated-target"],
    "duplicate-phrase-in-clause": ["repeated-phrase"],
    "overlap": ["overlapping-items"],
    "bracket-unclosed": ["bracket-unpaired"],
    "quote-wrong-direction": ["quote-direction"],
    "typo-suspect": ["typing-slip"],
    "odd-unit": ["odd-unit"],
    "odd-wording": ["unfinished-phrase"],
    "garbled": ["undefined-slogan"],
    "incomplete": ["unfinished-phrase"],
    "separator": ["unit-separator"],
    "label-variant": ["label-variant"],
    "organisation-alias": ["unit-alias"],
    "lost-character": ["gap-in-name"],
    "lost-number": ["lost-number"],
    "date-without-year": ["date-without-year"],
    "missing-period": ["paragraph-without-stop"],
    "merged-heading": ["paragraph-without-stop"],
    "dangling-footnote": ["footnote-unmatched"],
    "case-variant": ["letter-case"],
    "fragment": ["numbering-gap"],
    "wrapped-separator": ["gap-in-name"],
    "no-lead": ["no-lead"],
    "orphan-overall-target": ["goal-without-task"],
    "orphan-list-item": ["item-without-clause"],
    "no-responsible-unit": ["no-responsible-unit"],
    "no-deadline": ["no-deadline"],
    "no-target": ["no-number"],
    "wildcard-owner": ["wildcard-unit"],
    "undefined-term": ["undefined-slogan"],
    "homonym": ["homonym"],
    "addressee-check": ["unit-not-addressee"],
    "ambiguous-growth": ["ambiguous-growth"],
    "soft-comparator": ["soft-comparator"],
    "rank-without-list": ["rank-without-list"],
    "scope-ambiguous": ["scope-ambiguous"],
    "word-quantity": ["word-quantity"],
    "modal-strength": ["hedged-target", "vague-wording"],
    "forecast-not-target": ["forecast-as-target"],
    "incident-veto": ["zero-event"],
    "denominator-odd": ["measure-words-differ"],
    "mixed-level": ["word-quantity"],
    "injected-advert": ["injected-advert", "foreign-text"],
    "site-boilerplate": ["foreign-text"],
    "pagination": ["foreign-text"],
}

# What says that two figures cannot stand side by side: never of the controls.
CONTRADICTION = {"target-conflict", "relation-conflict", "rule-against-value", "slice-above-total", "coverage-beside-part", "slice-equals-total",
                 "slice-off-pace", "slice-shape", "no-progress", "part-above-whole", "strength-mismatch", "derived-floor", "near-duplicate",
                 "measure-words-differ"}

# Errors and warnings that the notes do not have and that hold all the same: (plan, rule, words of the place): why.
DEFENSIBLE = {
    ("sanyuan", "relative-date", "全年"): "the fragment names no year anywhere, so that the whole year has no end (the notes say so under D26)",
    ("shiyan", "relative-date", "全年"): "the page lost its years; the whole year of what",
}


def overlap(place, quote):
    return place["start"] < quote["end"] and quote["start"] < place["end"]


def touches(finding, quote):
    return any(overlap(place, quote) for place in finding["places"])


def lint(program, path):
    done = subprocess.run([program, "lint", str(path), "--json"], capture_output=True, timeout=120)
    plans = json.loads(done.stdout)
    if len(plans) != 1:
        raise RuntimeError(done.stderr.decode(errors="replace")[:300])
    return plans[0]["findings"]


def is_found(noted, found):
    fitting = FITTING.get(noted["rule"], [])
    return any(one["rule"] in fitting and touches(one, quote) for quote in noted["quotes"] for one in found[quote["plan"]])


def check_recall(findings, found, report, verbose):
    for classes, bar in BARS:
        noted = [one for one in findings if one["class"] in classes]
        missed = [one for one in noted if not is_found(one, found)]
        share = 1 - len(missed) / len(noted)
        report.check(share >= bar, f"class {classes}: {len(noted) - len(missed)} of {len(noted)} found, {share:.1%} (bar {bar:.0%})")
        for one in missed if verbose else ():
            print(f"         missed {one['id']} {one['rule']}: {one['quotes'][0]['text']}")


def check_controls(controls, found, report):
    """A finding that says that a control contradicts itself: of a contradicting rule, with places in two of its quotes (or in its only one)."""
    for control in controls:
        accused = []
        for plan in {quote["plan"] for quote in control["quotes"]}:
            quotes = [quote for quote in control["quotes"] if quote["plan"] == plan]
            for one in found[plan]:
                touched = sum(touches(one, quote) for quote in quotes)
                if one["rule"] in CONTRADICTION and touched >= min(2, len(control["quotes"])):
                    accused.append(f"{one['rule']} {one['message']}")
        report.check(not accused, f"control {control['id']}: {'; '.join(accused) or 'left in peace'}")


def check_precision(findings, found, report, verbose):
    quotes = [(quote, one["rule"]) for one in findings for quote in one["quotes"]]
    told = known = 0
    for plan, list_ in found.items():
        for one in list_:
            if one["severity"] == "note":
                continue
            told += 1
            noted = any(quote["plan"] == plan and one["rule"] in FITTING.get(rule, []) and touches(one, quote) for quote, rule in quotes)
            known += noted or (plan, one["rule"], one["places"][0]["text"]) in DEFENSIBLE
            if verbose and not noted:
                print(f"         not in the notes: {plan} {one['severity']} {one['rule']}: {one['message']}")
    report.check(known >= PRECISION * told, f"{known} of {told} errors and warnings are in the notes or defensible, {known / told:.1%} (bar {PRECISION:.0%})")


def main():
    program, verbose = str(pathlib.Path(sys.argv[1]).resolve()), "--errors" in sys.argv
    report = Report()
    notes = OUTSIDE / "lint.json"
    if not notes.exists():
        report.skip("no plans beside the project")
        return report.close()
    notes = json.loads(notes.read_text(encoding="utf-8"))
    plans = {quote["plan"] for one in notes["findings"] + notes["controls"] for quote in one["quotes"]}
    found = {plan: lint(program, OUTSIDE / "plans" / f"{plan}.txt") for plan in sorted(plans)}
    check_recall(notes["findings"], found, report, verbose)
    check_controls(notes["controls"], found, report)
    check_precision(notes["findings"], found, report, verbose)
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
