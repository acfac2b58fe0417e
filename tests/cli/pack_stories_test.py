#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`bihuan pack test` as a person runs it: pack_stories_test.py BIHUAN."""
import shutil
import sys

from program import TOP, CliTest, main, run

PACKS = ["appeals", "grid_whistle", "rapid", "urban_care"]


class PackStoriesTest(CliTest):
    def copied(self, pack, change=("", "")):
        """A copy of a pack with its story and journal; the pack with a change."""
        for end in (".yaml", ".scenario.yaml", ".journal.txt"):
            shutil.copy(TOP / "packs" / (pack + end), self.folder / (pack + end))
        path = self.folder / (pack + ".yaml")
        text = path.read_text(encoding="utf-8")
        self.assertIn(change[0], text)
        path.write_text(text.replace(*change), encoding="utf-8")
        return path

    def test_the_stories_of_all_packs_come_true(self):
        done = run("pack", "test", *(TOP / "packs").glob("*.yaml"))  # each by its pack and by itself
        self.assertEqual((done.returncode, done.err), (0, ""), done.out)
        self.assertEqual(done.out.count("故事成真"), len(PACKS))

    def test_a_story_may_be_named_itself(self):
        done = run("pack", "test", TOP / "packs" / "rapid.scenario.yaml", LANG="en_US.UTF-8", LC_ALL="en_US.UTF-8")
        self.assertEqual(done.returncode, 0, done.out)
        self.assertIn("comes true", done.out)

    def test_another_term_is_found_where_the_story_speaks_of_it(self):
        path = self.copied("appeals", ("{when: {kinds: [consult]}, term: 2 working days}", "{when: {kinds: [consult]}, term: 3 working days}"))
        done = run("pack", "test", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("appeals.scenario.yaml", done.out)
        self.assertIn("2022-10-10 18:00", done.out)

    def test_other_words_are_found_in_the_journal_and_written_anew(self):
        path = self.copied("rapid", ("title: {zh: 派出, en: Call out}", "title: {zh: 派警, en: Call out}"))
        journal = self.folder / "rapid.journal.txt"
        before = journal.read_text(encoding="utf-8")
        done = run("pack", "test", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("rapid.journal.txt", done.out)
        self.assertEqual(journal.read_text(encoding="utf-8"), before, "looked at, not written")
        self.assertEqual(run("pack", "test", path, "--update").returncode, 0)
        self.assertEqual(journal.read_text(encoding="utf-8"), before.replace(" 派出：", " 派警："))
        self.assertEqual(run("pack", "test", path).returncode, 0)

    def test_a_missing_story_is_told(self):
        path = self.copied("rapid")
        (self.folder / "rapid.scenario.yaml").unlink()
        done = run("pack", "test", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("rapid.scenario.yaml", done.err)


if __name__ == "__main__":
    sys.exit(main())
