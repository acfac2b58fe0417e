#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures cases and prints rows of a Markdown table: bench/cases.py BUILD [CASES [ROUNDS [SECONDS]]].

An invented place at work; CASES open cases (a million unless told) stand against a tenth of them for the clocks. Both sides of a ratio are
measured in turn.
"""
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time

TOP = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP / "tests/api"))
BUILD = pathlib.Path(sys.argv[1]).resolve()
sys.argv[1] = str(BUILD / "bihuan")

import served as api_served  # noqa: E402
from cluster import Cluster  # noqa: E402
from served import ENVIRONMENT  # noqa: E402
from workplace import STRONG, Workplace, must  # noqa: E402

sys.path.insert(0, str(TOP / "bench"))
YARDSTICKS = BUILD / "bench/bihuan_case_yardsticks"
CONNECTIONS = 64

POST = """
local n, started = 0, 0
function setup(thread) started = started + 1; thread:set("id", started) end
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer TOKEN"
wrk.body = [[BODY]]
"""
GET = """
wrk.headers["Authorization"] = "Bearer TOKEN"
function done(summary, latency) print("p99 " .. latency:percentile(99) / 1000) end
"""


def row(name, value, bar=""):
    print(f"| {name} | {value} | {bar} |", flush=True)


def numbers(*command):
    return [float(text) for text in subprocess.run([*map(str, command)], check=True, capture_output=True, text=True).stdout.split()]


def wrk(port, path, seconds, script=None, connections=CONNECTIONS):
    options = ["-s", str(script)] if script else []
    said = subprocess.run(["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--latency", *options, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    if re.search(r"Non-2xx|Socket errors", said):
        raise RuntimeError(said)
    found = re.search(r"p99 ([\d.]+)", said)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), float(found[1]) if found else 0.0


class Running:
    """`bihuan serve` over a database of its own, with a place at work in it."""

    def __init__(self, database, folder):
        self.ledger = self.database = database
        self.host = "127.0.0.1"
        web = folder / "web"
        (web / "assets").mkdir(parents=True, exist_ok=True)
        (web / "index.html").write_text("<!doctype html><title>闭环</title>", encoding="utf-8")
        subprocess.run([BUILD / "bihuan", "import", "samples/chengyan/work_report_gb18030.txt", "--db", database, "--region", "990101"], cwd=TOP, env=ENVIRONMENT, check=True, capture_output=True)
        self.process = subprocess.Popen([BUILD / "bihuan", "serve", "--db", database, "--region", "990101", "--port", "0", "--web", web], env=ENVIRONMENT, stdout=subprocess.PIPE)
        self.port = int(re.search(r":(\d+)", self.process.stdout.readline().decode()).group(1))
        self.place = Workplace(served=self)
        expires = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 86400 * 30))
        made = must(self.place["zheng"].post("/api/tokens", {"name": "bench", "scopes": ["report_case", "look_at_cases"], "expires_on": expires}), 201)
        token = made.json()["secret"]
        body = {"pack": "grid_whistle", "kind": "street_order", "level": "simple", "channel": "patrol", "title": "路口堆放建筑垃圾", "text": "雁栖路与柳岸路口有一堆碎砖",
                "place": {"unit": self.place.units["荷塘一网格"]}}
        self.post, self.get_script = folder / "post.lua", folder / "get.lua"
        self.post.write_text(POST.replace("TOKEN", token).replace("BODY", json.dumps(body, ensure_ascii=False)), encoding="utf-8")
        self.get_script.write_text(GET.replace("TOKEN", token), encoding="utf-8")

    ask = api_served.Served.ask

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


def ratio(name, bar, ours, yardstick):
    row(f"{name}, median of {len(ours)} rounds", f"{statistics.median(a / b for a, b in zip(ours, yardstick)):.2f} ({statistics.median(ours):,.0f}/s ÷ {statistics.median(yardstick):,.0f}/s)", bar)


def measure_intake(folder, rounds, seconds):
    running = Running(str(folder / "intake.db"), folder)
    row("server with accounts and cases, idle after its start", f"{running.memory():.1f} MiB", "≤ 64 MiB")
    wrk(running.port, "/api/cases", 1, running.post)
    ours, grouped, single, count = [], [], [], 0
    for _ in range(rounds):
        ours.append(wrk(running.port, "/api/cases", seconds, running.post)[0])
        for batch, into in ((100, grouped), (1, single)):
            count += 1
            into.append(numbers(YARDSTICKS, "raw", folder / f"raw{count}.db", seconds, batch)[0])
            (folder / f"raw{count}.db").unlink()
    ratio("durable intake over HTTP (case, event, journal) ÷ raw SQLite, 100 to a transaction", "≥ 0.35", ours, grouped)
    ratio("the same ÷ raw SQLite, one to a transaction", "≥ 2.0", ours, single)
    chained = numbers(YARDSTICKS, "hash", seconds)[0]
    row("journal chaining: intake with it ÷ without, from the time that chaining takes", f"{1 - statistics.median(ours) / chained:.3f} ({chained:,.0f} entries chained a second)", "≥ 0.90")
    return running


def measure_reads(running, rounds, seconds):
    case = running.place["zheng"].get("/api/cases").json()["items"][0]["id"]
    hello = subprocess.Popen([BUILD / "bench/bihuan_hello_server"], stdout=subprocess.PIPE, text=True)
    port = int(re.search(r"(\d+)\s*$", hello.stdout.readline())[1])
    single, list_of_50, bare_hello, bare_list = [], [], [], []
    for _ in range(rounds):
        single.append(wrk(running.port, f"/api/cases/{case}", seconds, running.get_script)[0])
        bare_hello.append(wrk(port, "/", seconds)[0])
        list_of_50.append(wrk(running.port, "/api/cases?open=yes&page_size=50", seconds, running.get_script)[0])
        bare_list.append(numbers(BUILD / "bench/bihuan_bare_pages", "cases", running.database, "990101", seconds, 2)[0])
    hello.terminate()
    hello.wait()
    ratio("one case, signed in, reach and secrecy looked at ÷ a bare Beast hello", "≥ 0.35", single, bare_hello)
    ratio("a list of 50 ÷ its SQL in a bare loop on two threads", "≥ 0.70", list_of_50, bare_list)
    quiet, stormy = [], []
    for _ in range(rounds):
        quiet.append(wrk(running.port, f"/api/cases/{case}", seconds, running.get_script, 8)[1])
        stormy.append(in_a_storm(running, case, seconds))
    row(f"reads while four sign in without a pause: p99 ÷ without, median of {rounds} rounds", f"{statistics.median(b / a for a, b in zip(quiet, stormy)):.2f} ({statistics.median(quiet):.1f} and {statistics.median(stormy):.1f} ms)", "≤ 3")
    row("server after all this", f"{running.memory():.1f} MiB")


def in_a_storm(running, case, seconds):
    is_over = threading.Event()

    def sign_in():
        while not is_over.is_set():
            running.ask("POST", "/api/session", json.dumps({"login": "kao", "password": STRONG}), {"Content-Type": "application/json"})

    threads = [threading.Thread(target=sign_in) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        return wrk(running.port, f"/api/cases/{case}", seconds, running.get_script, 8)[1]
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def measure_ticks(folder, cases, rounds):
    sizes = {}
    for size in (cases // 100, cases):
        running = Running(str(folder / f"tick{size}.db"), folder)
        running.stop()
        numbers(YARDSTICKS, "fill", running.database, size)
        sizes[size] = running.database
    small, large = sizes
    for due in (10, 100, 1000):
        few, many, idle = [], [], []
        for _ in range(rounds):
            few.append(numbers(YARDSTICKS, "tick", sizes[small], due)[1])
            found = numbers(YARDSTICKS, "tick", sizes[large], due)
            many.append(found[1])
            idle.append(found[0])
        row(f"clocks of {due:,} due cases at {large:,} open ÷ at {small:,}, median of {rounds} rounds", f"{statistics.median(b / a for a, b in zip(few, many)):.2f} ({statistics.median(many):.1f} ms)", "≤ 1.5")
    row(f"clocks with nothing due at {large:,} open", f"{statistics.median(idle):.3f} ms", "< 1 ms")


def measure_postgres(folder, rounds, seconds):
    cluster = Cluster()
    if cluster.reason:
        return row("durable intake on PostgreSQL", cluster.reason)
    try:
        running = Running(cluster.database(), folder)
        wrk(running.port, "/api/cases", 1, running.post)
        ours, yardstick = [], []
        for _ in range(rounds):
            ours.append(wrk(running.port, "/api/cases", seconds, running.post)[0])
            yardstick.append(numbers(YARDSTICKS, "pipelined", cluster.database(), seconds, 100)[0])
        running.stop()
        ratio("durable intake on PostgreSQL ÷ one libpq connection, pipelined, 100 to a transaction", "≥ 0.40", ours, yardstick)
    finally:
        cluster.remove()
    return None


def main():
    cases, rounds, seconds = (int(text) for text in (sys.argv[2:] + ["1000000", "5", "2"][len(sys.argv) - 2:]))
    os.chdir(TOP)
    with tempfile.TemporaryDirectory(dir=BUILD) as name:
        folder = pathlib.Path(name)
        os.chmod(folder, 0o755)
        running = measure_intake(folder, rounds, seconds)
        measure_reads(running, rounds, seconds)
        running.stop()
        measure_postgres(folder, rounds, seconds)
        measure_ticks(folder, cases, rounds)


if __name__ == "__main__":
    main()
