#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a careless or unlucky person and a full machine do to the program: hostile_use_test.py BIHUAN. Nobody loses a file, everybody gets a sentence."""
import json
import os
import pathlib
import resource
import socket
import subprocess
import sys
import zipfile

from program import BIHUAN, PLAN, CliTest, chosen_environment, main, run


def run_limited(words, limits=(), language="zh_CN.UTF-8", stdout=subprocess.PIPE, closed=()):
    """Like run(), with limits of resources and closed descriptors."""
    def prepare():
        for what, amount in limits:
            resource.setrlimit(what, (amount, amount))
        for descriptor in closed:
            os.close(descriptor)

    done = subprocess.run([BIHUAN, *map(str, words)], stdin=None if 0 in closed else subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE,
                          env=chosen_environment({"LC_ALL": language}), timeout=120, check=False, preexec_fn=prepare)
    done.err = done.stderr.decode()
    return done


def is_sanitized():
    return b"__asan_init" in pathlib.Path(BIHUAN).read_bytes()


class WritingOver(CliTest):
    def refuse(self, *words):
        before = {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}
        done = run("read", *words)
        self.assertEqual((done.returncode, done.out), (2, ""), done.err)
        self.assertEqual(done.err.count("\n"), 1)
        self.assertIn("没有写", done.err)
        self.assertEqual({path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}, before)

    def test_a_plan_is_not_written_over(self):
        page = self.write("plan.html", f"<p>{PLAN}</p>")
        self.refuse(page, "--html", page)
        self.refuse(page, "--html", self.folder / "." / "plan.html")
        self.refuse(self.plan, page, "-q", "--html", page)

    def test_nor_through_links(self):
        page = self.write("plan.html", f"<p>{PLAN}</p>")
        os.symlink(page, self.folder / "soft.html")
        os.link(page, self.folder / "hard.html")
        for name in ("soft.html", "hard.html"):
            self.refuse(page, "--html", self.folder / name)
            self.refuse(self.folder / name, "--html", page)

    def test_nor_in_a_folder_or_a_list_that_is_read(self):
        self.write("plans/a.txt", PLAN)
        page = self.write("plans/old/ledger.html", f"<p>{PLAN}</p>")
        self.refuse(self.folder / "plans", "--html", page)
        self.refuse("--files-from", self.write("list.txt", str(page)), "--html", page)

    def test_nor_by_standard_output(self):
        for mode in ("ab", "r+b"):
            with open(self.plan, mode) as stdout:
                done = run_limited(["read", self.plan, "--json"], stdout=stdout)
            self.assertEqual(done.returncode, 2)
            self.assertIn("标准输出", done.err)
            self.assertEqual(self.plan.read_text(encoding="utf-8"), PLAN)

    def test_a_new_file_in_the_folder_is_written(self):
        self.write("plans/a.txt", PLAN)
        done = run("read", self.folder / "plans", "-q", "--html", self.folder / "plans" / "ledger.html")
        self.assertEqual((done.returncode, done.err), (0, ""))

    def test_without_a_plan_the_old_files_stay(self):
        page, book = self.write("ledger.html", "old"), self.write("ledger.xlsx", "old")
        self.assertEqual(run("read", self.folder / "none.txt", "--html", page, "--xlsx", book).returncode, 1)
        self.assertEqual((page.read_text(), book.read_text()), ("old", "old"))

    def test_a_link_stays_a_link_and_keeps_its_mode(self):
        page = self.write("real.html", "old")
        page.chmod(0o640)
        os.symlink("real.html", self.folder / "link.html")
        self.assertEqual(run("read", self.plan, "-q", "--html", self.folder / "link.html").returncode, 0)
        self.assertTrue((self.folder / "link.html").is_symlink())
        self.assertIn("停车泊位", page.read_text(encoding="utf-8"))
        self.assertEqual(page.stat().st_mode & 0o777, 0o640)


class FullMachine(CliTest):
    def test_a_full_disk_leaves_the_old_files_whole(self):
        large = self.write("large.txt", PLAN * 300)
        for option, name in (("--html", "ledger.html"), ("--xlsx", "ledger.xlsx")):
            old = self.write(name, "old")
            done = run_limited(["read", large, "-q", option, old], [(resource.RLIMIT_FSIZE, 40000)])
            self.assertEqual(done.returncode, 3, option)
            self.assertIn(f"{name}：没有写", done.err)
            self.assertIn("磁盘满了", done.err)
            self.assertEqual(done.err.count("\n"), 1)
            self.assertEqual(old.read_text(), "old")
            self.assertEqual(sorted(path.name for path in self.folder.iterdir() if path.name.startswith(name)), [name])

    def test_no_limit_makes_a_workbook_that_is_not_whole(self):
        large = self.write("large.txt", PLAN * 60)
        for size in range(2000, 120000, 9000):
            book = self.folder / "ledger.xlsx"
            done = run_limited(["read", large, "-q", "--xlsx", book], [(resource.RLIMIT_FSIZE, size)])
            self.assertEqual(book.exists(), done.returncode == 0, size)
            if book.exists():
                self.assertIsNone(zipfile.ZipFile(book).testzip())
                book.unlink()

    def test_a_full_standard_output_is_told(self):
        for words in (["--help"], ["--version"], ["help", "read"], ["completion", "bash"], ["read", self.plan], ["read", self.plan, "--json"]):
            with open("/dev/full", "wb") as full:
                done = run_limited(words, stdout=full)
            self.assertEqual(done.returncode, 3, words)
            self.assertIn("标准输出：没有写完：磁盘满了", done.err)

    def test_what_cannot_be_written_has_a_sentence(self):
        (self.folder / "folder.html").mkdir()
        for path, words in (("none/a.html", "没有这个文件夹"), ("folder.html", "这是一个文件夹"), ("none/a.xlsx", "没有这个文件夹")):
            option = "--" + path[-4:].lstrip(".")
            done = run("read", self.plan, "-q", option, self.folder / path)
            self.assertEqual(done.returncode, 3, path)
            self.assertIn(words, done.err)
            self.assertEqual(done.err.count("\n"), 1, done.err)

    def test_short_memory_is_the_trouble_of_one_file(self):
        if is_sanitized():
            self.skipTest("sanitizers need more room than they may have here")
        huge = self.folder / "huge.txt"
        huge.touch()
        os.truncate(huge, 500 << 20)
        for jobs in ("1", "2"):
            done = run_limited(["read", self.plan, huge, self.plan, "--ndjson", "-j", jobs], [(resource.RLIMIT_AS, 480 << 20)])
            self.assertEqual((done.stdout.count(b"\n"), done.returncode), (2, 1), done.err)
            self.assertIn("huge.txt：没有读：内存不够", done.err)

    def test_a_large_plan_is_printed_as_it_is_read_with_any_number_of_threads(self):
        names = [self.write(f"{i}.txt", "".join(f"一、目标{n}\n到2026年，新增停车泊位{n + 100}个。\n" for n in range(9000 * i))) for i in (1, 3, 2)]
        for output in (["--json"], ["--ndjson"], ["--ndjson=targets"], ["--csv"], []):
            printed = [run("read", *names, *output, "-j", jobs).stdout for jobs in (1, 3)]
            self.assertEqual(printed[0], printed[1])
            if output == ["--json"]:
                self.assertEqual([len(plan["targets"]) for plan in json.loads(printed[0])], [9000, 27000, 18000])


class StandardInput(CliTest):
    def test_a_socket_is_read(self):
        ours, theirs = socket.socketpair()
        with ours, theirs:
            ours.sendall(PLAN.encode())
            ours.shutdown(socket.SHUT_WR)
            done = subprocess.run([BIHUAN, "read", "-", "--json"], stdin=theirs, capture_output=True, check=False, timeout=60)
        self.assertEqual(len(json.loads(done.stdout)["targets"]), 4)

    def test_one_that_does_not_wait_is_waited_for(self):
        reading, writing = os.pipe()
        os.set_blocking(reading, False)
        with subprocess.Popen([BIHUAN, "read", "-", "--json"], stdin=reading, stdout=subprocess.PIPE) as process:
            os.write(writing, PLAN.encode())
            os.close(writing)
            self.assertEqual(len(json.loads(process.communicate(timeout=60)[0])["targets"]), 4)
        os.close(reading)

    def test_a_closed_one_has_a_sentence(self):
        done = run_limited(["read", "-"], closed=[0])
        self.assertEqual((done.returncode, done.err.count("\n")), (1, 1))
        self.assertIn("标准输入：没有读：标准输入是关着的", done.err)

    def test_a_closed_output_does_not_end_in_a_file(self):
        page = self.folder / "ledger.html"
        done = run_limited(["read", self.plan, "--html", page], stdout=None, closed=[0, 1])
        self.assertEqual(done.returncode, 3)
        self.assertIn("标准输出：没有写", done.err)
        self.assertFalse(page.exists())


class StrangeFiles(CliTest):
    def test_nothing_to_read_is_told(self):
        (self.folder / "empty").mkdir()
        self.write("pictures/a.png", b"\x89PNG")
        for folder in ("empty", "pictures"):
            done = run("read", self.folder / folder)
            self.assertEqual((done.returncode, done.out), (1, ""))
            self.assertIn(f"{folder}：没有找到方案", done.err)

    def test_the_last_line_is_true(self):
        none = [self.folder / "x.txt", self.folder / "y.txt"]
        self.assertIn("2 份都没有读", run("read", *none).err)
        self.assertIn("3 份中有 2 份没有读，其余已读", run("read", *none, self.plan).err)

    def test_what_is_no_file_is_refused_at_once(self):
        os.mkfifo(self.folder / "pipe.txt")
        os.symlink("loop.txt", self.folder / "loop.txt")
        for path, words in (("/dev/zero", "不是普通文件"), (self.folder / "pipe.txt", "不是普通文件"), (self.folder / "loop.txt", "打不开")):
            done = run("read", path, self.plan, "--ndjson")
            self.assertEqual((done.returncode, done.out.count("\n")), (1, 1))
            self.assertIn(words, done.err)

    def test_the_same_file_twice_is_read_twice(self):
        self.assertEqual(run("read", self.plan, self.plan, "--ndjson").out.count("\n"), 2)

    def test_a_folder_that_leads_to_itself_ends(self):
        self.write("loop/a.txt", PLAN)
        os.symlink(".", self.folder / "loop" / "again")
        self.assertEqual(run("read", self.folder / "loop", "--ndjson").out.count("\n"), 1)

    def test_names_that_are_no_utf8(self):
        name = os.fsencode(self.folder) + b"/\xb7\xbd\xb0\xb8.txt"
        with open(name, "wb") as file:
            file.write(PLAN.encode())
        for output in ("--json", "--csv", "-q"):
            done = subprocess.run([BIHUAN, "read", name, output, "--html", self.folder / "a.html"], capture_output=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            done.stdout.decode()
        (self.folder / "a.html").read_text(encoding="utf-8")

    def test_escapes_do_not_reach_the_terminal(self):
        plan = self.write("a\033[31mb\n\u202ec.txt", PLAN.replace("停车泊位", "停车\033[2J\u009b泊位\u202e"))
        for words in ([plan], [self.folder / "no\033[31m.txt"], [plan, "--lang", "en"]):
            done = run("read", *words)
            for sign in ("\033", "\u009b", "\u202e"):
                self.assertNotIn(sign, done.out + done.err)
        self.assertIn(r"no\x1b[31m.txt", run("read", self.folder / "no\033[31m.txt").err)
        self.assertNotIn("\033", run("read", self.plan, "--\033[31m").err)

    def test_the_limit_is_told_as_it_is(self):
        large = self.write("large.txt", PLAN * 200)
        self.assertIn("上限 4 KB", run("read", large, "--max-size", "4K").err)

    def test_a_bomb_is_told_by_its_density(self):
        path = self.folder / "bomb.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", b"a" * (64 << 20))
        done = run("read", path)
        self.assertIn("300 倍", done.err)
        self.assertNotIn("MB", done.err)


if __name__ == "__main__":
    sys.exit(main())
