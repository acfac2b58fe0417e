# SPDX-License-Identifier: Apache-2.0
"""Faults in a person's notes on a plan: spans that miss their words, values outside a field's range, doubled entries."""
import re

OPS = {">=", ">", "<=", "<", "~", "range", "="}
KINDS = {"level", "count", "growth", "ratio"}
RECURRENCES = {None, "daily", "weekly", "monthly", "quarterly", "half_yearly", "yearly"}
DATE = re.compile(r"\d{4}-\d{2}-\d{2}$")


def is_date_or_none(value):
    return value is None or bool(DATE.match(value))


def faults_of_target(target):
    name = f"target {target['text']!r} at {target['start']}"
    if target["op"] not in OPS or target["kind"] not in KINDS or target["recur"] not in RECURRENCES:
        yield f"{name}: unknown op, kind or recur"
    if (target["op"] == "range") != (target["value_max"] is not None):
        yield f"{name}: value_max goes with range"
    if target["value"] is None and not target.get("optional"):
        yield f"{name}: no value"
    if not target["indicator"] or not is_date_or_none(target["deadline"]):
        yield f"{name}: indicator or deadline"


def faults(text, notes):
    for key in ("headings", "tasks", "targets", "rules"):
        places = [(e["start"], e["end"]) for e in notes[key]]
        if len(set(places)) != len(places) or places != sorted(places):
            yield f"{key}: doubled or not in the order of the text"
        for entry in notes[key]:
            if not 0 <= entry["start"] < entry["end"] <= len(text):
                yield f"{key}: {entry['start']} to {entry['end']} lies outside"
            words = text[entry["start"] : entry["end"]]
            if key in ("targets", "rules") and words != entry["text"]:
                yield f"{key}: {entry['text']!r} noted where {words!r} stands"
    for target in notes["targets"]:
        yield from faults_of_target(target)
    for field in ("published", "signed", "plan_start", "plan_end"):
        if not is_date_or_none(notes["meta"][field]):
            yield f"meta: {field} is no date"
