# SPDX-License-Identifier: Apache-2.0
"""Counts how well a reading of a plan agrees with what a person noted in it (docs of the fields: tests/gold/README.md).

Pure functions on the two JSON values; knows neither files nor the program that reads.
"""
from collections import Counter
from dataclasses import dataclass

RECORD_FIELDS = ("op", "kind", "deadline", "recur", "per", "baseline", "indicator")
VALUE_FIELDS = ("value", "value_max", "unit")
MEASURES = ("found", "value", "record", "headings", "tasks", "task units", "noise", "metadata", "rules")
ALIKE = 0.6  # share of common character pairs from which two indicators name the same thing
TOUCHING = 0.5  # share of the union that two spans must have in common to be the same entry


@dataclass
class Tally:
    """How many entries are right, of how many noted and how many read."""

    right: int = 0
    noted: int = 0
    read: int = 0

    def __add__(self, other):
        return Tally(self.right + other.right, self.noted + other.noted, self.read + other.read)

    @property
    def f1(self):
        return 2 * self.right / (self.noted + self.read) if self.noted + self.read else 1.0


def width_folded(text):
    """Full-width forms as half-width, without any white space; None as the empty text."""
    folded = (chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text or "" if not c.isspace())
    return "".join(folded)


def pairs_of_characters(text):
    return {text[i : i + 2] for i in range(len(text) - 1)} or {text}


def alike(a, b):
    a, b = width_folded(a), width_folded(b)
    if a == b:
        return True
    if not a or not b:
        return False
    x, y = pairs_of_characters(a), pairs_of_characters(b)
    return 2 * len(x & y) / (len(x) + len(y)) >= ALIKE


def equal_numbers(a, b):
    if a is None or b is None:
        return a is b
    a, b = float(a), float(b)
    return abs(a - b) <= 1e-9 * max(1.0, abs(a))


def agrees(field, noted, read):
    if field == "indicator":
        return alike(noted, read)
    if field in ("value", "value_max", "baseline"):
        return equal_numbers(noted, read)
    if field == "unit":
        return width_folded(noted) == width_folded(read)
    return (noted or None) == (read or None)


def field_right(field, noted, read):
    """Also true where the reading is one that the note accepts beside its own (`alt`)."""
    accepted = [noted.get(field), *noted.get("alt", {}).get(field, [])]
    return any(agrees(field, a, read.get(field)) for a in accepted)


def overlap(a, b):
    common = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return max(common, 0) / (max(a["end"], b["end"]) - min(a["start"], b["start"]) or 1)


def paired_by_place(noted, read):
    """Pairs of entries on the same characters, the closest first, each used once."""
    order = sorted(range(len(read)), key=lambda j: read[j]["start"])
    candidates = []
    for i, n in enumerate(noted):
        for j in order:
            if read[j]["start"] >= n["end"]:
                break
            share = overlap(n, read[j])
            if share >= TOUCHING:
                candidates.append((-share, i, j))
    taken_i, taken_j, pairs = set(), set(), []
    for _, i, j in sorted(candidates):
        if i not in taken_i and j not in taken_j:
            taken_i.add(i)
            taken_j.add(j)
            pairs.append((noted[i], read[j]))
    return pairs


def without_doubtful(noted, read):
    """Leaves out the entries noted as optional and whatever was read in their place."""
    excused = [r for n, r in paired_by_place(noted, read) if n.get("optional")]
    return [n for n in noted if not n.get("optional")], [r for r in read if not any(r is e for e in excused)]


def wrong_fields(noted, read, fields=VALUE_FIELDS + RECORD_FIELDS):
    return [f for f in fields if not field_right(f, noted, read)]


def tallies_of_targets(noted, read):
    noted, read = without_doubtful(noted, read)
    pairs = paired_by_place(noted, read)
    value = [p for p in pairs if not wrong_fields(*p, VALUE_FIELDS)]
    record = [p for p in value if not wrong_fields(*p, RECORD_FIELDS)]
    return {name: Tally(len(found), len(noted), len(read)) for name, found in (("found", pairs), ("value", value), ("record", record))}


def tally_of_spans(noted, read):
    noted, read = without_doubtful(noted, read)
    return Tally(len(paired_by_place(noted, read)), len(noted), len(read))


def same_units(noted, read):
    return all((noted.get(role) or []) == (read.get(role) or []) for role in ("lead", "responsible"))


def tally_of_units(noted, read):
    noted, read = without_doubtful(noted, read)
    pairs = paired_by_place(noted, read)
    return Tally(sum(same_units(n, r) for n, r in pairs), len(noted), len(read))


def characters(spans):
    return {c for start, end in spans or [] for c in range(start, end)}


def tally_of_characters(noted, read):
    a, b = characters(noted), characters(read)
    return Tally(len(a & b), len(a), len(b))


def tally_of_metadata(noted, read):
    """Only fields that the document gives are asked for."""
    given = {k: v for k, v in (noted or {}).items() if v}
    right = sum((read or {}).get(k) == v for k, v in given.items())
    return Tally(right, len(given), len(given))


def score(noted, read):
    """A tally for each of MEASURES."""
    def lists(key):
        return noted.get(key) or [], read.get(key) or []
    return {
        **tallies_of_targets(*lists("targets")),
        "headings": tally_of_spans(*lists("headings")),
        "tasks": tally_of_spans(*lists("tasks")),
        "task units": tally_of_units(*lists("tasks")),
        "noise": tally_of_characters(*lists("noise")),
        "metadata": tally_of_metadata(noted.get("meta"), read.get("meta")),
        "rules": tally_of_spans(*lists("rules")),
    }


def same_print(noted, read):
    """Whether a read value prints the noted one, be it with a word before it (动态清零 for 清零)."""
    noted, read = width_folded(noted), width_folded(read)
    before = read[: len(read) - len(noted)] if read.endswith(noted) else None
    return before is not None and not before[-1:].isdigit() and before[-1:] not in (".", ",")


def paired_by_words(noted, read):
    """Pairs of targets for a document whose text is not at hand: same printed value, then the most fields right."""
    left, pairs = list(read), []
    for n in noted:
        same = [r for r in left if same_print(n["text"], r.get("text"))]
        if same:
            best = min(same, key=lambda r: len(wrong_fields(n, r)))
            left = [r for r in left if r is not best]
            pairs.append((n, best))
    return pairs


def tally_of_texts(noted, read, text):
    noted, read = Counter(map(text, noted)), Counter(map(text, read))
    return Tally((noted & read).total(), noted.total(), read.total())


def score_by_words(noted, read):
    """For a document whose text is not at hand: targets by their printed value, headings and tasks by their words."""
    wanted, got = noted["targets"], read.get("targets") or []
    pairs = paired_by_words(wanted, got)
    doubtful = [p for p in pairs if p[0].get("optional")]
    value = [p for p in pairs if not p[0].get("optional") and not wrong_fields(*p, VALUE_FIELDS)]
    record = [p for p in value if not wrong_fields(*p)]
    n, r = sum(not t.get("optional") for t in wanted), len(got) - len(doubtful)
    units = lambda task: (width_folded(task.get("number")), tuple(map(width_folded, (task.get("lead") or []) + ["|"] + (task.get("responsible") or []))))
    firm_headings = [h for h in noted["headings"] if not h.get("optional")]
    return {
        "value": Tally(len(value), n, r),
        "record": Tally(len(record), n, r),
        "headings": tally_of_texts(firm_headings, read.get("headings") or [], lambda h: width_folded(h.get("title"))),
        "task units": tally_of_texts(noted["tasks"], read.get("tasks") or [], units),
        "metadata": tally_of_metadata(noted.get("meta"), read.get("meta")),
    }


def signature(target):
    """What must survive when only the look of the text changes."""
    number = lambda v: None if v is None else float(v)
    return (number(target.get("value")), number(target.get("value_max")), width_folded(target.get("unit")), target.get("op"),
            target.get("kind"), target.get("deadline"), width_folded(target.get("indicator")))


def differences(before, after):
    """Signatures that only one of two readings has."""
    a, b = (Counter(map(signature, targets)) for targets in (before, after))
    return list((a - b).elements()) + list((b - a).elements())
