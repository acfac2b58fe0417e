#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the served ledger and prints rows of a Markdown table: bench/serving.py BUILD [TARGETS [ROUNDS [SECONDS]]].

A ledger of invented plans is imported until it holds TARGETS targets (a million unless told): import, then search once 100,000 clauses are
in it, then pages out of all of them, and the first page of the web application in Chromium.
"""
import pathlib
import random
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

from served import Served, ratio_row, row

TOP = pathlib.Path(__file__).resolve().parent.parent
REGION, CLAUSES, BATCH_BYTES = "990101", 100_000, 16_000_000
USERS, PAUSE_MILLISECONDS = 100, 1000

# Asks each path of a file in turn; `PAUSE` is how long a user looks at an answer. Says the 95th and the 99th percentile in milliseconds.
WRK_SCRIPT = """
local paths, n = {}, 0
for line in io.lines("PATHS") do paths[#paths + 1] = line end
local started = 0
function setup(thread) started = started + 1; thread:set("first", started * 7919) end
function request() n = n + 1; return wrk.format("GET", paths[(first + n) % #paths + 1]) end
function delay() return math.random(0, 2 * PAUSE) end
function done(summary, latency) print("p95 " .. latency:percentile(95) / 1000 .. " p99 " .. latency:percentile(99) / 1000) end
"""


class Ledger:
    """A ledger file that grows by plans nobody has seen before."""

    def __init__(self, build, folder):
        self.build, self.folder, self.path, self.seed = build, pathlib.Path(folder), pathlib.Path(folder) / "ledger.db", 100

    def grow(self, size):
        """Imports `size` bytes of plans more; plans and seconds."""
        plans = self.folder / "plans"
        self.seed += 1
        subprocess.run([self.build / "bench/bihuan_make_plans", "--bytes", str(size), "--seed", str(self.seed), "--out", plans], check=True)
        count, began = len(list(plans.iterdir())), time.monotonic()
        subprocess.run([self.build / "bihuan", "import", plans, "--db", self.path, "--region", REGION], check=True, capture_output=True)
        seconds = time.monotonic() - began
        shutil.rmtree(plans)
        return count, seconds

    def count(self, table):
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as database:
            return database.execute(f"select count(*) from {table}").fetchone()[0]

    def words(self, count):
        """Pieces of two to six characters out of clauses, as people search for them."""
        chosen = random.Random(1)
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as database:
            texts = [text for (text,) in database.execute("select words from clause limit 20000")]
        pieces = []
        while len(pieces) < count:
            clean = re.sub(r"[^\u4e00-\u9fff]", "", chosen.choice(texts))
            length = chosen.randint(2, 6)
            if len(clean) > length:
                begin = chosen.randrange(len(clean) - length)
                pieces.append(clean[begin:begin + length])
        return pieces

    def serve(self, *options):
        return Served(self.build / "bihuan", "serve", "--db", self.path, "--region", REGION, "--port", "0", "--web", TOP / "web/dist", *options)


def percentiles(server, folder, paths, connections, seconds, pause=0):
    """The 95th and the 99th percentile of the latency, in milliseconds."""
    listed, script = folder / "paths.txt", folder / "ask.lua"
    listed.write_text("\n".join(paths) + "\n", encoding="utf-8")
    text = WRK_SCRIPT.replace("PATHS", str(listed)).replace("PAUSE", str(pause))
    script.write_text(text if pause else re.sub(r"function delay.*\n", "", text), encoding="utf-8")
    said = server.wrk("/", seconds, connections, script)
    return tuple(float(number) for number in re.search(r"p95 ([\d.]+) p99 ([\d.]+)", said).groups())


def percentile_row(name, bar, rounds):
    row(f"{name}, median of {len(rounds)} rounds",
        "p95 {:.1f} ms, p99 {:.1f} ms".format(*(statistics.median(numbers) for numbers in zip(*rounds))), bar)


def measure_import(ledger):
    rounds = []
    while ledger.seed < 103 or ledger.count("clause") < CLAUSES:
        count, seconds = ledger.grow(BATCH_BYTES // 4)
        rounds.append(count / seconds * 60)
    row(f"import into SQLite: read, stored, journalled, durable; median of {len(rounds)} rounds", f"{statistics.median(rounds):,.0f} plans a minute", "≥ 5,000")


def measure_search(ledger, rounds, seconds):
    searches = ["/api/search?q=" + "".join(f"%{byte:02X}" for byte in word.encode()) for word in ledger.words(2000)]
    with ledger.serve("--keep", "0") as server:
        percentiles(server, ledger.folder, searches, 4, 1)
        few = [percentiles(server, ledger.folder, searches, 4, seconds) for _ in range(rounds)]
        many = [percentiles(server, ledger.folder, searches, USERS, seconds * 2, PAUSE_MILLISECONDS) for _ in range(rounds)]
    clauses = ledger.count("clause")
    percentile_row(f"search over {clauses:,} clauses, 4 connections without a pause", "p95 < 50 ms", few)
    percentile_row(f"the same, {USERS} users who ask once a second", "p95 < 50 ms", many)


def measure_pages(ledger, rounds, seconds):
    page, targets = "/api/targets?page_size=50", ledger.count("target")
    command = [ledger.build / "bench/bihuan_bare_pages", "targets", ledger.path, REGION, str(seconds), "2"]
    with ledger.serve() as server, ledger.serve("--keep", "0") as forgetful:
        row("served ledger, idle after its start", f"{server.memory():.1f} MiB", "≤ 64 MiB")
        for one in (server, forgetful):
            one.load(page, 1)
        bare, served, made_anew = [], [], []
        for _ in range(rounds):
            bare.append(tuple(map(float, subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())))
            served.append(server.load(page, seconds))
            made_anew.append(forgetful.load(page, seconds))
        ratio_row(f"a page of 50 of {targets:,} targets ÷ its SQL in a bare loop on two threads", "≥ 0.70", served, bare)
        ratio_row("the same, each answer made anew (--keep 0)", "", made_anew, bare)
        many = [f"/api/targets?page_size=50&page={number}&sort={sort}" for number in range(1, 201) for sort in ("position", "due", "-value", "unit", "indicator")]
        users = [percentiles(forgetful, ledger.folder, many, USERS, seconds * 2, PAUSE_MILLISECONDS) for _ in range(rounds)]
        percentile_row(f"1,000 pages at {USERS} users who turn one a second, each made anew", "p95 < 50 ms", users)
        percentile_row(f"the first page at {USERS} connections without a pause", "p95 < 50 ms",
                       [percentiles(server, ledger.folder, [page], USERS, seconds) for _ in range(rounds)])
        row("served ledger after all this", f"{server.memory():.1f} and {forgetful.memory():.1f} MiB")


def measure_first_page(ledger, rounds):
    with ledger.serve() as server:
        said = subprocess.run(["node", TOP / "web/tests/first_page.mjs", f"http://127.0.0.1:{server.port}", str(rounds)],
                              cwd=TOP / "web", capture_output=True, text=True, check=True).stdout.split()
    row("first page of the web application in Chromium, nothing cached, rows shown", f"{float(said[0]):.2f} s", "≤ 1 s")
    row("what it loads, compressed", f"{float(said[1]) / 1000:.0f} kB", "≤ 400 kB")


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    targets, rounds, seconds = (int(text) for text in (sys.argv[2:] + ["1000000", "5", "2"][len(sys.argv) - 2:]))
    with tempfile.TemporaryDirectory(dir=build) as folder:
        ledger = Ledger(build, folder)
        measure_import(ledger)
        measure_search(ledger, rounds, seconds)
        measure_first_page(ledger, rounds)
        while ledger.count("target") < targets:
            ledger.grow(BATCH_BYTES)
        measure_pages(ledger, rounds, seconds)


if __name__ == "__main__":
    main()
