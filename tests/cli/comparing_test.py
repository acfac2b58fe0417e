#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""compare as a person runs it: comparing_test.py BIHUAN."""
import csv
import io
import json
import sys
import zipfile

from program import CliTest, main, run

CITY = """云岭市2026年生态环境工作方案
一、工作目标
到2026年底，空气质量优良天数比率达到90%以上，森林覆盖率达到60%，登记失业率控制在4.5%以内，新增停车泊位6000个，建设高标准农田200公顷。
"""
COUNTY = """青河县2026年工作方案
一、工作目标
到2026年底，优良率达到92%以上，森林覆盖率达到58%，新增公共停车位600个，建设高标准农田1500亩。
"""
TOWN = """石桥镇2026年工作方案
一、工作目标
到2026年底，空气优良天数比例达到90%以上，种植牡丹园30亩。
"""


class Compare(CliTest):
    def setUp(self):
        super().setUp()
        self.city, self.county, self.town = (self.write(f"plans/{name}.txt", text) for name, text in (("city", CITY), ("county", COUNTY), ("town", TOWN)))

    def test_one_indicator_of_several_places_stands_in_one_table(self):
        done = run("compare", self.city, self.county, self.town)
        self.assertEqual(done.returncode, 0, done.err)
        table = done.out.split("\n\n")
        air = next(part for part in table if part.startswith("空气质量优良天数比率"))
        for words in ("云岭市", "青河县", "石桥镇", "≥ 92%", "3 份方案 3 个值", f"{self.county}:3:"):
            self.assertIn(words, air)
        self.assertFalse(any(part.startswith("种植牡丹园") for part in table))
        self.assertTrue(any(part.startswith("种植牡丹园") for part in run("compare", "--all", self.city, self.town).out.split("\n\n")))

    def test_values_are_in_one_unit(self):
        lines = [json.loads(line) for line in run("compare", self.city, self.county, "--ndjson", "--indicator", "high-standard").out.splitlines()]
        self.assertEqual([(line["value"], line["unit"], line["level"]) for line in lines], [(3000, "亩", "city"), (1500, "亩", "county")])

    def test_every_value_leads_to_its_sentence(self):
        for line in run("compare", self.city, self.county, self.town, "--ndjson", "--all").out.splitlines():
            figure = json.loads(line)
            text = open(figure["file"], encoding="utf-8").read().split("\n")[figure["line"] - 1]
            self.assertTrue(text[figure["column"] - 1:].startswith(figure["text"]), figure)
            self.assertIn(figure["text"], figure["sentence"])

    def test_json_csv_and_workbook_hold_the_same_values(self):
        paths = (self.city, self.county, self.town)
        lines = [json.loads(line) for line in run("compare", *paths, "--ndjson").out.splitlines()]
        groups = json.loads(run("compare", *paths, "--json").out)
        self.assertEqual([value for group in groups for value in group["values"]], lines)
        rows = list(csv.DictReader(io.StringIO(run("compare", *paths, "--csv").out.lstrip("\ufeff"))))
        self.assertEqual([row["指标编号"] for row in rows], [line["indicator"] for line in lines])
        book = self.folder / "book.xlsx"
        self.assertEqual(run("compare", *paths, "--xlsx", book).returncode, 0)
        self.assertIn("空气质量优良天数比率", zipfile.ZipFile(book).read("xl/sharedStrings.xml").decode() if "xl/sharedStrings.xml" in zipfile.ZipFile(book).namelist()
                      else zipfile.ZipFile(book).read("xl/worksheets/sheet1.xml").decode())

    def test_kept_lines_give_what_the_documents_give(self):
        paths = (self.city, self.county, self.town)
        direct = run("compare", *paths, "--ndjson").out
        self.assertEqual(run("compare", "-", "--ndjson", stdin=run("read", *paths, "--ndjson=targets").out).out, direct)
        kept = self.write("kept.ndjson", run("read", *paths, "--ndjson").out)
        without = [{**json.loads(line), "sentence": None} for line in direct.splitlines()]
        self.assertEqual([json.loads(line) for line in run("compare", kept, "--ndjson").out.splitlines()], without)

    def test_little_memory_gives_the_same(self):
        paths = self.many(60)
        one, other = (run("compare", *paths, "--ndjson", "--memory", memory).out for memory in ("64M", "1"))
        self.assertEqual(len(one.splitlines()), 60)
        self.assertEqual(one, other)

    def test_a_damaged_line_is_told_and_the_rest_compared(self):
        lines = run("read", self.city, self.county, "--ndjson").out
        done = run("compare", "-", stdin="{broken\n" + lines)
        self.assertEqual(done.returncode, 2)
        self.assertIn("-:1", done.err)
        self.assertIn("空气质量优良天数比率", done.out)

    def test_a_missing_file_is_trouble(self):
        done = run("compare", self.folder / "none.txt", self.city)
        self.assertEqual(done.returncode, 2)
        self.assertIn("none.txt", done.err)
        self.assertEqual(run("compare", self.folder / "none.ndjson").returncode, 2)

    def test_a_lower_plan_is_held_against_the_upper_one(self):
        done = run("compare", "--upper", self.city, self.county, "--ndjson")
        self.assertEqual(done.returncode, 1)
        found = {line["upper"]["indicator"]: line["standing"] for line in map(json.loads, done.out.splitlines())}
        self.assertEqual(found, {"good-air-days-share": "inflated", "forest-cover": "weaker", "registered-unemployment": "missing", "parking-spaces": "part",
                                 "high-standard-farmland": "part"})
        text = run("compare", "--upper", self.city, self.county).out
        for word in ("加码", "偏低", "缺", "分担"):
            self.assertIn(word, text)
        self.assertEqual(run("compare", "--upper", self.city, self.city).returncode, 0)

    def test_a_lower_plan_without_targets_misses_all(self):
        empty = self.write("empty.txt", "石桥镇工作方案\n一、要求\n各单位要高度重视。\n")
        standings = [json.loads(line)["standing"] for line in run("compare", "--upper", self.city, empty, "--ndjson").out.splitlines()]
        self.assertEqual(standings, ["missing"] * 5)

    def test_contradicting_options_are_told(self):
        for words in (("--json", "--csv"), ("--upper", self.city, "--csv"), ("--memory", "much")):
            self.assertEqual(run("compare", self.city, *words).returncode, 2, words)

    def test_an_input_is_not_written_over(self):
        book = self.write("plans/book.xlsx", "x")
        self.assertEqual(run("compare", self.folder / "plans", "--xlsx", book).returncode, 2)
        self.assertEqual(book.read_text(), "x")

    def test_it_speaks_english(self):
        self.assertIn("more is better", run("compare", self.city, self.county, "--lang", "en").out)


if __name__ == "__main__":
    sys.exit(main())
