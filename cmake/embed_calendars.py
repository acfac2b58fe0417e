#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes calendars/*.yaml into a C++ table: embed_calendars.py FOLDER OUTPUT. A mistake in them ends the build with its file and day."""
import datetime
import pathlib
import sys

import yaml

MEMBERS, OPTIONAL = {"year", "published", "notices", "holidays"}, {"note"}
HOLIDAY_MEMBERS, HOLIDAY_OPTIONAL = {"name", "from", "to"}, {"made_up_on"}


class Wrong(Exception):
    pass


def demand(holds, sentence):
    if not holds:
        raise Wrong(sentence)


def has_members(item, needed, optional):
    return isinstance(item, dict) and needed <= set(item) <= needed | optional


def is_day(value):
    return type(value) is datetime.date


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def date_code(day):
    return f"{{{day.year}, {day.month}, {day.day}}}"


def check_year(content, name):
    demand(has_members(content, MEMBERS, OPTIONAL), f"members are {', '.join(sorted(MEMBERS))}, and note")
    demand(type(content["year"]) is int and name == f"{content['year']}.yaml", "the file is named for its year")
    demand(type(content["published"]) is bool, "published is true or false")
    demand(content["published"] or content.get("note"), "a year that is not published says so in its note")
    demand(isinstance(content.get("note", ""), str), "the note is a text")
    demand(isinstance(content["notices"], list) and content["notices"], "there is at least one notice")
    for notice in content["notices"]:
        demand(has_members(notice, {"number", "title", "published_on"}, set()), "a notice has number, title and published_on")
        demand(isinstance(notice["number"], str) and isinstance(notice["title"], str) and is_day(notice["published_on"]), "a notice has two texts and a day")
    demand(isinstance(content["holidays"], list) and content["holidays"], "there is at least one holiday")


def days_of(content):
    """[(day, is worked, name)] of a year's file, in order."""
    rows = {}

    def add(day, is_worked, name):
        demand(day.year == content["year"], f"{day} is not in the year of its file")
        demand(day not in rows, f"{day} is given twice")
        rows[day] = (day, is_worked, name)

    for holiday in content["holidays"]:
        demand(has_members(holiday, HOLIDAY_MEMBERS, HOLIDAY_OPTIONAL), "a holiday has name, from and to, and may have made_up_on")
        first, last, made_up_on = holiday["from"], holiday["to"], holiday.get("made_up_on", [])
        demand(isinstance(made_up_on, list) and all(is_day(day) for day in [first, last, *made_up_on]), f"{holiday['name']}: days are written 2026-10-01")
        demand(first <= last, f"{first}: a holiday ends before it begins")
        for number in range((last - first).days + 1):
            add(first + datetime.timedelta(number), False, holiday["name"])
        for day in made_up_on:
            demand(day.weekday() >= 5, f"{day} is made up for {holiday['name']} but is no Saturday or Sunday")
            demand(content["published"], f"{day}: make-up days come with the notice, and the year is not published")
            add(day, True, holiday["name"])
    return [rows[day] for day in sorted(rows)]


def read_years(folder):
    years = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            content = yaml.safe_load(file.read_text(encoding="utf-8"))
            check_year(content, file.name)
            years.append((content, days_of(content)))
            demand(len(years) < 2 or years[-2][0]["year"] == content["year"] - 1, "a year is missing before this one")
        except (Wrong, yaml.YAMLError, ValueError) as error:
            sys.exit(f"calendars: {file.name}: {error}")
    return years


def main():
    folder, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    notices, years, days = [], [], []
    for content, rows in read_years(folder):
        years.append("    {%d, %s, {notices + %d, %d}, %s}," % (
            content["year"], "true" if content["published"] else "false", len(notices), len(content["notices"]), quoted(content.get("note", ""))))
        notices += ["    {%s, %s, %s}," % (quoted(notice["number"]), quoted(notice["title"]), date_code(notice["published_on"])) for notice in content["notices"]]
        days += ["    {%s, %s, %s}," % (date_code(day), "true" if is_worked else "false", quoted(name)) for day, is_worked, name in rows]
    output.write_text("""// Made from calendars/ by cmake/embed_calendars.py.
#include "domain/clocks/calendar_table.h"
#include "domain/clocks/national_calendar.h"

namespace bihuan::clocks {
namespace {

constexpr Notice notices[] = {
%s
};

constexpr CalendarYear years[] = {
%s
};

constexpr TableDay days[] = {
%s
};

}  // namespace

std::span<const CalendarYear> calendar_years() { return years; }
std::span<const TableDay> calendar_table() { return days; }

}  // namespace bihuan::clocks
""" % ("\n".join(notices), "\n".join(years), "\n".join(days)), encoding="utf-8")


if __name__ == "__main__":
    main()
