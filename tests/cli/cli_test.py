#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the program as a person would: cli_test.py BIHUAN. Small files in, every output read back with other people's readers."""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

from program import BIHUAN, PLAN, TOP, CliTest, main, run


class Outputs(CliTest):
    def test_table_shows_indicator_value_deadline_and_lead(self):
        done = run("read", self.plan)
        self.assertEqual(done.returncode, 0, done.err)
        for words in ("停车泊位", "≥ 600 个", "2026-12-31", "区住房和城乡建设局", "任务 2", "目标 4"):
            self.assertIn(words, done.out)
        self.assertNotIn("\033", done.out)

    def test_table_speaks_english(self):
        for words, environment in ((("--lang", "en"), {}), ((), {"LC_ALL": "en_US.UTF-8"})):
            self.assertIn("2 tasks · 4 targets", run("read", self.plan, *words, **environment).out)

    def test_json_of_one_file_is_an_object_with_code_point_offsets(self):
        plan = json.loads(run("read", self.plan, "--json").out)
        self.assertEqual([target["value"] for target in plan["targets"]], [12, 600, 3, 90])
        for target in plan["targets"]:
            self.assertEqual(PLAN[target["start"]:target["end"]], target["text"])
            for begin, end in target["fields"].values():
                self.assertLess(begin, end)
        self.assertEqual(plan["tasks"][0]["lead"], ["区住房和城乡建设局"])
        self.assertEqual(plan["doc"], "plan")

    def test_json_of_several_is_an_array_in_order(self):
        paths = self.many(5)
        plans = json.loads(run("read", *paths, "--json").out)
        self.assertEqual([plan["doc"] for plan in plans], [path.stem for path in paths])

    def test_json_of_a_folder_is_an_array(self):
        self.write("one/a.txt", PLAN)
        self.assertEqual(len(json.loads(run("read", self.folder / "one", "--json").out)), 1)

    def test_json_of_nothing_readable_is_an_empty_array(self):
        done = run("read", self.folder / "x.txt", self.folder / "y.txt", "--json")
        self.assertEqual((json.loads(done.out), done.returncode), ([], 1))

    def test_ndjson_has_a_line_a_plan_or_a_target(self):
        paths = self.many(3) + [self.plan]
        self.assertEqual(len([json.loads(line) for line in run("read", *paths, "--ndjson").out.splitlines()]), 4)
        lines = [json.loads(line) for line in run("read", *paths, "--ndjson=targets").out.splitlines()]
        self.assertEqual(len(lines), 7)
        self.assertEqual(lines[4]["lead"], ["区住房和城乡建设局"])
        self.assertIn("停车泊位600个", lines[4]["sentence"])

    def test_csv_is_read_back(self):
        done = run("read", self.plan, "--csv")
        self.assertTrue(done.stdout.startswith(b"\xef\xbb\xbf"))
        rows = list(csv.DictReader(io.StringIO(done.out.lstrip("\ufeff"), newline="")))
        self.assertEqual([row["目标值"] for row in rows], ["12", "600", "3", "90"])
        self.assertEqual(rows[1]["比较"], "≥")
        self.assertEqual(rows[0]["责任单位"], "区财政局、各街道办事处")
        self.assertTrue(all(None not in row for row in rows))

    def test_csv_defuses_formulas(self):
        plan = self.write("formula.txt", PLAN.replace("改造老旧小区", '改造“=SUM(A1)”小区'))
        for row in csv.reader(io.StringIO(run("read", plan, "--csv").out, newline="")):
            for cell in row:
                self.assertFalse(cell.startswith(("=", "+", "@")), cell)

    def test_csv_of_tasks_lists_their_targets(self):
        rows = list(csv.DictReader(io.StringIO(run("read", self.plan, "--csv-tasks").out.lstrip("\ufeff"), newline="")))
        self.assertEqual([row["目标数"] for row in rows], ["2", "2"])

    def test_quiet_prints_nothing(self):
        done = run("read", self.plan, "-q")
        self.assertEqual((done.out, done.err, done.returncode), ("", "", 0))

    def test_year_is_what_the_year_of_the_text_means(self):
        plan = self.write("bare.txt", "工作要点\n年内新建公园3个。\n")
        target = json.loads(run("read", plan, "--json", "--year", "2031").out)["targets"][0]
        self.assertEqual(target["deadline"], "2031-12-31")

    def test_numbers_keep_every_digit(self):
        plan = self.write("digits.txt", "方案\n一、目标\n到2026年，完成投资123456789012.345万元。\n")
        self.assertIn('"value": 1234567890123450', run("read", plan, "--json").out)


class Workbook(CliTest):
    NAMES = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}

    def make(self):
        path = self.folder / "ledger.xlsx"
        done = run("read", self.plan, *self.many(2), "-q", "--xlsx", path)
        self.assertEqual(done.returncode, 0, done.err)
        return path

    def test_has_four_sheets_with_numbers_and_dates(self):
        with zipfile.ZipFile(self.make()) as book:
            sheets = [sheet.get("name") for sheet in xml.etree.ElementTree.fromstring(book.read("xl/workbook.xml")).find("m:sheets", self.NAMES)]
            self.assertEqual(sheets, ["目标", "任务", "规则", "提示"])
            sheet = xml.etree.ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        self.assertIsNotNone(sheet.find(".//m:pane[@state='frozen']", self.NAMES))
        self.assertIsNotNone(sheet.find("m:autoFilter", self.NAMES))
        cells = {cell.get("r"): cell for cell in sheet.iter("{%s}c" % self.NAMES["m"])}
        self.assertEqual(cells["H3"].find("m:v", self.NAMES).text, "600")
        self.assertEqual(len(sheet.findall(".//m:row", self.NAMES)), 1 + 4 + 2)

    def test_opens_in_another_program(self):
        office = shutil.which("soffice")
        if not office:
            self.skipTest("LibreOffice is not installed")
        path = self.make()
        subprocess.run([office, f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir", self.folder, path], capture_output=True, timeout=120, check=True)
        rows = list(csv.reader(io.StringIO((self.folder / "ledger.csv").read_text(encoding="utf-8"))))
        self.assertEqual(rows[0][5], "指标")
        self.assertIn("2026-12-31", rows[1])


class Page(CliTest):
    def make(self):
        path = self.folder / "ledger.html"
        self.write("hostile.txt", PLAN.replace("改善居住条件", "<script>document.title='broken'</script>"))
        done = run("read", self.plan, self.folder / "hostile.txt", "-q", "--html", path)
        self.assertEqual(done.returncode, 0, done.err)
        return path

    def test_is_self_contained_and_escaped(self):
        page = self.make().read_text(encoding="utf-8")
        self.assertNotRegex(page, r"(src|href)=[\"']?(https?:)?//")
        self.assertEqual(page.count("<script>"), 1)
        self.assertEqual(page.count("<section class=plan"), 2)

    def browse(self, page, place="", width=1440):
        """The page as it stands in a browser; fails on anything in the console."""
        browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if not browser:
            self.skipTest("Chromium is not installed")
        sandbox = ["--no-sandbox"] if os.getuid() == 0 else []
        done = subprocess.run([browser, "--headless=new", *sandbox, "--disable-gpu", f"--user-data-dir={self.folder}/profile", "--virtual-time-budget=2000",
                               "--enable-logging=stderr", f"--window-size={width},900", "--dump-dom", f"file://{page}{place}"],
                              capture_output=True, timeout=120, check=False)
        log = done.stderr.decode()
        self.assertFalse([line for line in log.splitlines() if "CONSOLE" in line], log)
        return done.stdout.decode()

    def test_does_what_a_person_asks(self):
        page = self.make()
        acts = """<script>{
const seen=[],at=q=>plan.querySelector(q),count=q=>plan.querySelectorAll(q).length,find=at('.find');
const type=text=>{find.value=text;find.dispatchEvent(new Event('input',{bubbles:true}))};
const press=(key,on=document.body)=>on.dispatchEvent(new KeyboardEvent('keydown',{key,bubbles:true}));
const pick=(q,value)=>{at(q).value=value;at(q).dispatchEvent(new Event('change',{bubbles:true}))};
at('.paper mark[data-t="2"]').click();seen.push(at('.t.on').dataset.t,at('.t.on').nextElementSibling.hidden,CSS.highlights.size>0);
press('n');seen.push(at('.t.on').dataset.t);press('Escape');seen.push(count('.on'));
at('.ledger .t[data-t="0"] .go').click();seen.push(at('.paper mark.on').textContent);
type('教育局');seen.push(count('.ledger .t:not([hidden])'));type('');seen.push(count('.ledger .t:not([hidden])'));
pick('.group','unit');seen.push(at('.s.made').textContent.includes('2 个目标'));pick('.group','due');seen.push(at('.s.made').textContent.slice(0,10));
pick('.group','task');seen.push(count('.s.made'),count('.rows tbody tr.t'));
chooser.value=1;chooser.dispatchEvent(new Event('change'));seen.push(plans[0].hidden,plans[1].hidden);
document.title=JSON.stringify(seen);
}</script></body>"""
        page.write_text(page.read_text(encoding="utf-8").replace("</body>", acts), encoding="utf-8")
        seen = json.loads(re.search(r"<title>(.*?)</title>", self.browse(page)).group(1))
        self.assertEqual(seen, ["2", False, True, "3", 0, "12个", 2, 4, True, "2026-12-31", 0, 4, True, False])

    def test_needs_no_scrolling_sideways_on_a_phone(self):
        page = self.make()
        measure = "<script>document.title=innerWidth-document.documentElement.scrollWidth</script></body>"
        page.write_text(page.read_text(encoding="utf-8").replace("</body>", measure), encoding="utf-8")
        spare = int(re.search(r"<title>(.*?)</title>", self.browse(page, "#1-1", width=360)).group(1))
        self.assertGreaterEqual(spare, 0)

    def test_runs_in_a_browser_without_complaint(self):
        dom = self.browse(self.make(), "#1-1")
        title = re.search(r"<title>(.*?)</title>", dom).group(1)
        self.assertIn("清源区2026年民生实事", title)
        self.assertRegex(dom, r'<tr class="t on" data-t="1"')
        self.assertRegex(dom, r'<mark class="t on" data-t="1"[^>]*>600个</mark>')

    def test_files_appear_whole_or_not_at_all(self):
        done = run("read", self.plan, "-q", "--html", self.folder / "missing" / "ledger.html")
        self.assertEqual(done.returncode, 3)
        self.assertIn("missing", done.err)
        self.assertEqual([path.name for path in self.folder.iterdir() if "part" in path.name], [])


class Sources(CliTest):
    def test_standard_input(self):
        for words in (("read", "-", "--json"), ("read", "--json")):
            self.assertEqual(len(json.loads(run(*words, stdin=PLAN).out)["targets"]), 4)

    def test_other_encodings(self):
        for encoding in ("gb18030", "utf-16", "utf-8-sig"):
            plan = self.write("coded.txt", PLAN.encode(encoding))
            self.assertEqual(len(json.loads(run("read", plan, "--json").out)["targets"]), 4, encoding)

    def test_an_archive_holds_several(self):
        path = self.folder / "plans.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("甲/a.txt", PLAN)
            archive.writestr("乙/b.txt", PLAN)
            archive.writestr("empty.txt", "")
        done = run("read", path, "--json")
        self.assertEqual((len(json.loads(done.out)), done.returncode), (2, 1))
        self.assertIn("empty.txt", done.err)

    def test_a_list_of_paths(self):
        paths = self.many(3)
        listed = "\n".join(map(str, paths)) + "\n"
        listing = self.write("list.txt", listed)
        for done in (run("read", "--files-from", listing, "--json"), run("read", "--files-from", "-", "--json", stdin=listed)):
            self.assertEqual([plan["doc"] for plan in json.loads(done.out)], ["000", "001", "002"])
        self.assertEqual(run("read", "--files-from", self.folder / "none").returncode, 1)

    def test_every_command_that_reads_plans_takes_a_list_and_a_limit(self):
        paths = self.many(2)
        listing, large = self.write("list.txt", "\n".join(map(str, paths)) + "\n"), self.write("large.txt", PLAN * 200)
        for command, *options in (("read", "--quiet"), ("lint",), ("compare", "--all"), ("import", "--db", self.folder / "list.db")):
            with self.subTest(command):
                by_name, by_list = (run(command, *words, *options) for words in (paths, ("--files-from", listing)))
                self.assertEqual(by_list.out.replace("未变", "新增"), by_name.out)
                missing = run(command, "--files-from", self.folder / "none", *options)
                self.assertIn("none", missing.err)
                self.assertNotEqual(missing.returncode, 0)
                self.assertIn("上限 4 KB", run(command, large, "--max-size", "4K", *options).err)
                self.assertIn("不是大小", run(command, large, "--max-size", "big", *options).err)

    def test_waivers_that_are_a_folder_are_told(self):
        done = run("lint", self.plan, "--waivers", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertIn(str(self.folder), done.err)

    def test_parallel_reading_keeps_the_order_and_the_bytes(self):
        self.many(60)
        outputs = [run("read", self.folder / "many", "--ndjson", "-j", jobs).stdout for jobs in (1, 2, 7)]
        self.assertEqual(outputs[0].count(b"\n"), 60)
        self.assertEqual(outputs[0], outputs[1])
        self.assertEqual(outputs[0], outputs[2])

    def test_names_that_look_like_options(self):
        self.write("-j.txt", PLAN)
        done = subprocess.run([BIHUAN, "read", "--ndjson", "--", "-j.txt"], cwd=self.folder, capture_output=True, check=False)
        self.assertEqual((done.stdout.count(b"\n"), done.returncode), (1, 0))


class BadInput(CliTest):
    def test_one_bad_file_stops_nothing(self):
        bad = [self.write("empty.txt", ""), self.write("noise.bin", bytes(range(256)) * 40), self.folder / "missing.txt", self.write("cut.docx", b"PK\x03\x04cut")]
        done = run("read", bad[0], self.plan, *bad[1:], "--ndjson")
        self.assertEqual((done.out.count("\n"), done.returncode), (1, 1))
        lines = done.err.splitlines()
        self.assertEqual(len(lines), 5)
        for path, line in zip(bad, lines):
            self.assertIn(path.name, line)
            self.assertIn("没有读", line)
        self.assertIn("5", lines[-1])

    def test_every_sentence_comes_in_english(self):
        self.assertIn("not read: there is no such file", run("read", self.folder / "x.txt", "--lang", "en").err)

    def test_a_wrong_encoding_is_told(self):
        plan = self.write("gbk.txt", PLAN.encode("gb18030"))
        self.assertIn("--encoding", run("read", plan, "--encoding", "UTF-8").err)
        self.assertIn("GB18030", run("read", plan, "--encoding", "klingon").err)

    def test_a_program_without_its_modules_names_the_missing_one(self):
        alone = shutil.copy(BIHUAN, self.folder / "alone")
        samples = TOP / "samples" / "chengyan"
        for path, part in [(samples / "water_plan.pdf", "pdf"), (samples / "responsibility_table.docx", "zip"), (self.write("a.zip", b"PK"), "zip"),
                           (self.write("a.tar", b""), "archive")]:
            done = subprocess.run([alone, "read", path, "--lang", "en"], capture_output=True, check=False)
            self.assertEqual(done.returncode, 1)
            self.assertIn(f"bihuan_{part}.so", done.stderr.decode())
        done = subprocess.run([alone, "read", self.plan, "--xlsx", self.folder / "a.xlsx"], capture_output=True, check=False)
        self.assertIn("bihuan_workbook.so", done.stderr.decode())
        self.assertEqual(subprocess.run([alone, "read", self.plan, "--quiet"], check=False).returncode, 0)

    def test_size_limits(self):
        plan = self.write("large.txt", PLAN * 200)
        done = run("read", plan, "--max-size", "4K")
        self.assertEqual(done.returncode, 1)
        self.assertIn("上限", done.err)

    def test_notices_are_no_errors(self):
        plan = self.write("open.txt", "方案\n一、目标\n1.建设公园。新建公园3个。（牵头单位：区城管局\n3.修路。新建道路5公里。\n")
        self.assertEqual(run("read", plan, "--json").returncode, 0)


class CommandLine(CliTest):
    def test_usage_errors_exit_2_with_a_hint(self):
        for words in (("--jsn",), ("--year", "soon"), ("--year",), ("--json", "--csv"), ("--html", self.plan), ("--xlsx",), ("-j", "0"), ("--max-size", "big"),
                      ("--ndjson=words",), ("--lang", "fr")):
            done = run("read", self.plan, *words)
            self.assertEqual((done.returncode, done.out), (2, ""), words)
            self.assertIn("bihuan help read", done.err, words)
            self.assertEqual(done.err.count("\n"), 1, done.err)
        self.assertEqual(self.plan.read_text(encoding="utf-8"), PLAN)

    def test_a_forgotten_command_is_named(self):
        done = run(self.plan)
        self.assertEqual(done.returncode, 2)
        self.assertIn("bihuan read", done.err)
        self.assertEqual(run("raed", self.plan).returncode, 2)

    def test_help_and_version(self):
        self.assertRegex(run("--version").out, r"^bihuan \d+\.\d+\.\d+\n$")
        for words in ((), ("help",), ("--help",), ("help", "read"), ("read", "--help"), ("help", "completion")):
            done = run(*words)
            self.assertEqual(done.returncode, 0, words)
            self.assertIn("用法", done.out)
        self.assertEqual(run("help").out, run("--help").out)
        self.assertEqual(run("help", "nothing").returncode, 2)
        self.assertIn("Usage", run("help", "read", "--lang", "en").out)

    def options(self):
        commands = ("read", "lint", "explain", "compare", "diff", "import", "serve", "export", "backup", "restore", "journal", "account", "units", "pack")
        return set(re.findall(r"--[a-z][a-z-]+", "".join(run("help", command).out for command in commands) + run("--help").out))

    def test_man_pages_name_every_option(self):
        for page in ("docs/man/man1/bihuan.1", "docs/man/zh_CN/man1/bihuan.1"):
            text = (TOP / page).read_text(encoding="utf-8").replace("\\-", "-")
            for option in self.options():
                self.assertIn(option, text, page)
            self.assertIn(run("--version").out.strip(), text)

    def test_completion_names_every_option_and_parses(self):
        for shell in ("bash", "zsh", "fish"):
            script = run("completion", shell).out
            for option in self.options():
                self.assertIn(option[2:] if shell == "fish" else option, script, shell)
            if shutil.which(shell):
                path = self.write("completion", script)
                subprocess.run([shell, "-n", path], check=True)
        self.assertEqual(run("completion", "tcsh").returncode, 2)

    def test_completion_works_in_bash(self):
        script = self.write("completion", run("completion", "bash").out)
        asked = f"source {script}; COMP_WORDS=(bihuan read --nd); COMP_CWORD=2; _bihuan; echo ${{COMPREPLY[@]}}"
        self.assertEqual(subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True).stdout.strip(), "--ndjson")

    def test_a_closed_pipe_is_quiet(self):
        self.many(40)
        done = subprocess.run(["bash", "-c", f"{BIHUAN} read {self.folder}/many --json | head -c 10"], capture_output=True, check=False)
        self.assertEqual(done.stderr, b"")

    def test_a_full_disk_is_told(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BIHUAN, "read", self.plan, "--json"], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertTrue(done.stderr)

    def test_colours_only_on_a_terminal(self):
        script = shutil.which("script")
        if not script:
            self.skipTest("script is not installed")
        for environment, wanted in (({}, True), ({"NO_COLOR": "1"}, False)):
            done = subprocess.run([script, "-qec", f"{BIHUAN} read {self.plan}", "/dev/null"], capture_output=True, stdin=subprocess.DEVNULL,
                                  env={**os.environ, "TERM": "xterm", **environment}, check=False)
            self.assertEqual(b"\033[1m" in done.stdout, wanted)


if __name__ == "__main__":
    sys.exit(main())
