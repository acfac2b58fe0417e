#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`bihuan pack` as somebody in an office uses it: pack_test.py BIHUAN."""
import sys

from program import TOP, CliTest, main, run

IDS = ["appeals", "grid_whistle", "rapid", "urban_care"]


class PackTest(CliTest):
    def mine(self, wrote="", written=""):
        """A copy of a carried pack, with one thing changed."""
        text = run("pack", "doc", "appeals", "--yaml").out
        self.assertIn(wrote, text)
        return self.write("mine.yaml", text.replace(wrote, written, 1) if wrote else text)

    def test_the_carried_packs_are_listed(self):
        done = run("pack", "list")
        self.assertEqual(done.returncode, 0)
        self.assertEqual([line.split("\t")[0] for line in done.out.splitlines()], IDS)

    def test_what_is_carried_is_what_the_source_holds(self):
        for name in IDS:
            self.assertEqual(run("pack", "doc", name, "--yaml").out, (TOP / f"packs/{name}.yaml").read_text(encoding="utf-8"))

    def test_a_copied_pack_is_sound(self):
        done = run("pack", "check", self.mine())
        self.assertEqual((done.returncode, done.err), (0, ""))
        self.assertIn("可以用", done.out)

    def test_a_term_is_changed_by_hand(self):
        path = self.mine("{when: {kinds: [help]}, term: 5 working days}", "{when: {kinds: [help]}, term: 3 working days}")
        self.assertEqual(run("pack", "check", path).returncode, 0)
        self.assertIn("求助: 3 个工作日", run("pack", "doc", path).out)

    def test_a_slip_is_told_with_line_column_and_what_to_write(self):
        path = self.mine("{term: 15 working days}", "{term: 15 days}")
        line = next(n for n, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if "15 days" in text)
        done = run("pack", "check", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"mine.yaml:{line}:", done.out)
        self.assertIn("5 working days", done.out)
        self.assertIn("error: the term “15 days” is not understood", run("--lang", "en", "pack", "check", path).out)

    def test_a_wrong_name_is_told_with_the_nearest(self):
        done = run("pack", "check", self.mine("to: signed", "to: singed"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("singed → signed?", done.out)

    def test_a_warning_does_not_fail(self):
        done = run("pack", "check", self.mine("kinds:\n  - {id: consult", "kinds:\n  - {id: pipe, title: {zh: 管, en: Pipe}, object: part}\n  - {id: consult"))
        self.assertEqual(done.returncode, 0)
        self.assertIn("提醒", done.out)

    def test_several_files_are_all_looked_at(self):
        done = run("pack", "check", self.mine(), self.folder / "nothing.yaml", self.write("bad.yaml", "id: bad\n\tversion: 1\n"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("可以用", done.out)
        self.assertIn("bad.yaml:2:", done.out)
        self.assertIn("nothing.yaml：没有读", done.err)

    def test_a_folder_or_a_huge_file_is_refused(self):
        self.assertEqual(run("pack", "check", self.folder).returncode, 1)
        self.assertIn("太大", run("pack", "check", self.write("huge.yaml", "# x\n" * 400_000)).out)

    def test_a_page_is_written_in_either_language(self):
        for name in IDS:
            self.assertIn("## 每一步", run("pack", "doc", name).out)
            self.assertIn("## Burden", run("--lang", "en", "pack", "doc", name).out)
        self.assertEqual(run("pack", "doc", self.mine("to: signed", "to: singed")).returncode, 1)
        self.assertEqual(run("pack", "doc", "nothing").returncode, 1)

    def test_a_part_must_be_named(self):
        self.assertEqual(run("pack").returncode, 2)
        self.assertEqual(run("pack", "check").returncode, 2)


if __name__ == "__main__":
    sys.exit(main())
