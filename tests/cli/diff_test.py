#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`bihuan diff` as a person runs it: diff_test.py BIHUAN."""
import json
import sys

from program import PLAN, CliTest, main, run

HEAD = "清源区2026年民生实事实施方案\n一、重点任务\n"


def task(number, sentence, lead="区住房和城乡建设局"):
    return f"{number}.改善居住条件。{sentence}（牵头单位：{lead}；责任单位：区财政局）\n"


# What the older and the newer plan say, and the kinds of what changed, in order.
STORIES = [
    ("nothing", task(1, "年内改造老旧小区12个。"), task(1, "年内改造老旧小区12个。"), []),
    ("marks only", task(1, "年内改造老旧小区12个，新建公园3座。"), task(1, "年内改造老旧小区12个、新建公园3座；"), []),
    ("a number lowered", task(1, "年内改造老旧小区12个。"), task(1, "年内改造老旧小区9个。"), [["weakened"]]),
    ("a rate raised", task(1, "普惠性幼儿园覆盖率达到90%。"), task(1, "普惠性幼儿园覆盖率达到93%。"), [["strengthened"]]),
    ("a ceiling raised", task(1, "城镇调查失业率控制在5.5%以内。"), task(1, "城镇调查失业率控制在6%以内。"), [["weakened"]]),
    ("to strive for", task(1, "年内改造老旧小区12个。"), task(1, "力争年内改造老旧小区12个。"), [["weakened"]]),
    ("as much in another unit of measure", task(1, "年内建设高标准农田3万亩。"), task(1, "年内建设高标准农田2000公顷。"), [["reworded"]]),
    ("put off", task(1, "2026年6月底前改造老旧小区12个。"), task(1, "2026年12月底前改造老旧小区12个。"), [["postponed"]]),
    ("sooner", task(1, "2026年12月底前改造老旧小区12个。"), task(1, "2026年6月底前改造老旧小区12个。"), [["advanced"]]),
    ("more, but later", task(1, "2026年6月底前改造老旧小区12个。"), task(1, "2026年12月底前改造老旧小区15个。"), [["postponed", "strengthened"]]),
    ("another office", task(1, "年内改造老旧小区12个。"), task(1, "年内改造老旧小区12个。", "区城市管理局"), [["handed_over"]]),
    ("the same office with another name", task(1, "年内改造老旧小区12个。"), task(1, "年内改造老旧小区12个。", "区住房城乡建设局"), []),
    ("the same office in short", task(1, "年内改造老旧小区12个。"), task(1, "年内改造老旧小区12个。", "区住建局"), []),
    ("letters and digits in full width", task(1, "年内新增5G基站12个。"), task(1, "年内新增５Ｇ基站１２个。"), []),
    ("one more", task(1, "年内改造老旧小区12个。"), task(1, "年内改造老旧小区12个。") + "2.守护健康。年内新建社区卫生服务站2个。\n", [["added"]]),
    ("one less", task(1, "年内改造老旧小区12个。") + "2.守护健康。年内新建社区卫生服务站2个。\n", task(1, "年内改造老旧小区12个。"), [["dropped"]]),
    ("one became two", task(1, "年内新增停车泊位600个。"), task(1, "年内新增公共停车泊位400个、路内停车泊位200个。"), [["split"]]),
    ("two became one", task(1, "年内新增公共停车泊位400个、路内停车泊位200个。"), task(1, "年内新增停车泊位600个。"), [["merged"]]),
    ("other words", task(1, "年内改造老旧小区12个。"), task(1, "年内改造老旧居民小区12个。"), [["reworded"]]),
]


class DiffTest(CliTest):
    def pair(self, old, new):
        return self.write("old.txt", HEAD + old), self.write("new.txt", HEAD + new)

    def test_each_story_is_told(self):
        for name, old, new, kinds in STORIES:
            with self.subTest(name):
                done = run("diff", *self.pair(old, new), "--json")
                self.assertEqual([change["kinds"] for change in json.loads(done.out)["changes"]], kinds, done.out)
                self.assertEqual(done.returncode, 1 if kinds else 0)

    def test_the_text_quotes_both_sides_with_their_places(self):
        done = run("diff", *self.pair(task(1, "年内改造老旧小区12个。"), task(1, "年内改造老旧小区9个。")))
        self.assertIn("[降低] 改造老旧小区：目标值 12 个 → 9 个", done.out)
        self.assertIn("old.txt:3:18", done.out)
        self.assertIn("改动 1：降低 1；没有变 0", done.out)
        self.assertNotIn("\x1b", done.out)
        self.assertIn("[weaker]", run("diff", *self.pair(task(1, "年内改造老旧小区12个。"), task(1, "年内改造老旧小区9个。")), "--lang", "en").out)

    def test_one_of_the_two_may_come_from_standard_input(self):
        self.assertEqual(run("diff", self.plan, "-", stdin=PLAN).returncode, 0)

    def test_versions_in_a_ledger_are_compared(self):
        db = self.folder / "ledger.db"
        for count in (12, 9):
            run("import", self.write("plan.txt", PLAN.replace("12个", f"{count}个")), "--db", db, "--region", "990101")
        done = run("diff", "990101-1@1", "990101-1", "--db", db)
        self.assertEqual(done.returncode, 1, done.err)
        self.assertIn("990101-1@2/plan.txt", done.out)
        self.assertEqual(run("diff", "990101-1", self.folder / "plan.txt", "--db", db).returncode, 0)
        self.assertEqual(run("diff", "990101-1@7", "990101-1", "--db", db).returncode, 2)
        self.assertIn("bihuan import", run("diff", "990101-1", "990101-1", "--db", self.folder / "none.db").err)

    def test_a_years_list_is_held_against_the_plan(self):
        listed = self.write("list.txt", "清源区2026年民生实事清单\n1.新增停车泊位220个。\n2.改造农村厕所500座。\n")
        done = run("diff", "--list", self.plan, listed)
        self.assertEqual(done.returncode, 1)
        self.assertIn("[清单有] 新增停车泊位 ≥ 600 个", done.out)
        self.assertIn("[无人承接] 改造老旧小区 12 个", done.out)
        self.assertIn("[方案里没有] 改造农村厕所 500 座", done.out)
        told = json.loads(run("diff", "--list", self.plan, listed, "--json").out)
        self.assertEqual((told["carried"], len(told["not_in_plan"])), (1, 1))

    def test_what_cannot_be_compared_is_said_and_ends_with_2(self):
        for words in ([self.plan, self.folder / "gone.txt"], [self.plan, self.write("empty.txt", "")], [self.plan, self.folder]):
            done = run("diff", *words)
            self.assertEqual(done.returncode, 2, words)
            self.assertTrue(done.err.strip(), words)
            self.assertEqual(done.out, "")
        self.write("one.txt", PLAN)
        self.assertIn("bihuan compare", run("diff", self.plan, self.folder).err)
        self.assertEqual(run("diff", self.plan).returncode, 2)


if __name__ == "__main__":
    sys.exit(main())
