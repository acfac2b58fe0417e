#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The commands that keep a ledger, as a person runs them: ledger_test.py BIHUAN."""
import json
import sqlite3
import subprocess
import sys

from program import BIHUAN, CliTest, chosen_environment, main, run


class LedgerTest(CliTest):
    def setUp(self):
        super().setUp()
        self.db = self.folder / "ledger.db"

    def keep(self, *regions, plan=None):
        for region in regions:
            self.assertEqual(run("import", plan or self.plan, "--db", self.db, "--region", region).returncode, 0)

    def serve(self, *words):
        """What it says first; "" when it ends without serving, and what it says on standard error."""
        web = self.write("web/index.html", "<!doctype html>").parent
        (web / "assets").mkdir(exist_ok=True)
        process = subprocess.Popen([BIHUAN, "serve", "--port", "0", "--web", web, *map(str, words)], env=chosen_environment({}),
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        line = process.stdout.readline().decode()
        process.terminate()
        return line, process.communicate(timeout=30)[1].decode()

    def test_what_only_looks_makes_no_file(self):
        typo = self.folder / "typo.db"
        line, error = self.serve("--db", typo)
        self.assertEqual(line, "")
        self.assertIn("bihuan import", error)
        exported = run("export", self.folder / "out.csv", "--db", typo)
        self.assertEqual(exported.returncode, 1)
        self.assertIn("bihuan import", exported.err)
        self.assertEqual([path.name for path in self.folder.glob("*.db*")], [])

    def test_the_only_region_goes_without_saying(self):
        self.keep("990101")
        self.assertIn("http://", self.serve("--db", self.db)[0])
        self.assertEqual(run("export", self.folder / "out.json", "--db", self.db).returncode, 0)
        self.assertTrue(json.loads((self.folder / "out.json").read_text())[0]["id"].startswith("990101-1-"))
        again = run("import", self.plan, "--db", self.db)
        self.assertIn("990101-1", again.out)

    def test_a_region_without_anything_is_told_with_those_that_have_something(self):
        self.keep("990101", "990102")
        for words in ((), ("--region", "990103")):
            line, error = self.serve("--db", self.db, *words)
            self.assertEqual(line, "")
            self.assertIn("990101, 990102", error)
            exported = run("export", self.folder / "out.csv", "--db", self.db, *words)
            self.assertEqual(exported.returncode, 1)
            self.assertIn("990101, 990102", exported.err)
        self.assertIn("http://", self.serve("--db", self.db, "--region", "990102")[0])
        self.assertEqual(run("journal", "verify", "--db", self.db).returncode, 0)

    def test_a_failed_restore_leaves_nothing_behind(self):
        backup = self.write("damaged.bak", "bihuan-backup 1\nschema 1 made 1\n")
        self.assertEqual(run("restore", backup, "--db", self.db).returncode, 1)
        self.assertEqual(list(self.folder.glob("ledger.db*")), [])

    def test_an_export_names_every_ending_that_it_can_have(self):
        for lang, words in (("zh", ".xlsx、.csv 或 .json"), ("en", ".xlsx, .csv or .json")):
            self.assertIn(words, run("export", "out.pdf", "--lang", lang).err)

    def test_help_is_in_one_language(self):
        for command in ("read", "import", "serve", "export", "backup", "restore", "journal", "completion"):
            self.assertNotIn("Options", run(command, "--help").out, command)
            self.assertNotIn("选项", run(command, "--help", "--lang", "en").out, command)

    def test_a_new_ledger_is_readable_by_its_owner_alone(self):
        self.keep("990101")
        self.assertEqual(self.db.stat().st_mode & 0o777, 0o600)

    def test_a_file_that_cannot_be_kept_is_named_and_the_others_are_kept(self):
        self.keep("990101")
        with sqlite3.connect(self.db) as database:
            database.execute("create trigger no before insert on plan_version when new.file_name = '001.txt' begin select raise(abort, 'not this one'); end")
        self.many(3)
        done = run("import", self.folder / "many", "--db", self.db)
        self.assertEqual(done.returncode, 1)
        self.assertIn("001.txt：没有收入", done.err)
        self.assertIn("not this one", done.err)
        self.assertIn("新增 2，更新 0，未变 0，没有读 1", done.err)
        self.assertEqual(done.out.count("新增"), 2)


if __name__ == "__main__":
    sys.exit(main())
