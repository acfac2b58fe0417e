#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Killed servers, a database that goes away, backups while cases come in: case_faults_test.py BIHUAN."""
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

from cluster import Cluster
from served import BIHUAN, ENVIRONMENT, TOP, Answer, main
from workplace import Workplace, must

KILLS = 50
SECONDS_OF_LOAD = 0.15


class Running:
    """`bihuan serve` over a database that outlives it."""

    def __init__(self, database, folder):
        self.database, self.folder, self.host, self.process = database, folder, "127.0.0.1", None
        subprocess.run([BIHUAN, "import", "samples/chengyan/work_report_gb18030.txt", "--db", database, "--region", "990101"], cwd=TOP, env=ENVIRONMENT, check=True, capture_output=True)
        (folder / "web/assets").mkdir(parents=True)
        (folder / "web/index.html").write_text("<!doctype html><title>闭环</title>", encoding="utf-8")
        self.start()

    @property
    def ledger(self):
        return self.database

    def start(self):
        self.process = subprocess.Popen([BIHUAN, "serve", "--db", self.database, "--region", "990101", "--port", "0", "--web", self.folder / "web"],
                                        env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        line = self.process.stdout.readline().decode()
        self.port = int(re.search(r":(\d+)", line).group(1))

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def ask(self, method, path, body=None, headers=None, **query):
        if query:
            path += "?" + "&".join(f"{name}={value}" for name, value in query.items())
        connection = http.client.HTTPConnection(self.host, self.port, timeout=30)
        try:
            connection.request(method, path, body.encode() if isinstance(body, str) else body, headers or {})
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()



class Client(threading.Thread):
    """Reports under a key of its own until the connection breaks; what was answered 201 or 200 is acknowledged."""

    def __init__(self, running, token, unit, name, waiting):
        super().__init__()
        self.running, self.token, self.unit, self.name_of_client, self.waiting = running, token, unit, name, list(waiting)
        self.acknowledged, self.count = {}, 0

    def run(self):
        connection = http.client.HTTPConnection(self.running.host, self.running.port, timeout=10)
        until = time.monotonic() + 10
        try:
            while time.monotonic() < until:
                if not self.waiting:
                    self.count += 1
                    self.waiting.append(f"{self.name_of_client}-{self.count}")
                key = self.waiting[0]
                body = {"pack": "grid_whistle", "kind": "street_order", "level": "simple", "channel": "patrol", "title": key, "place": {"unit": self.unit}}
                connection.request("POST", "/api/cases", json.dumps(body), {"Content-Type": "application/json", "Authorization": "Bearer " + self.token, "Idempotency-Key": key})
                answer = connection.getresponse()
                given = answer.read()
                if answer.status in (200, 201):
                    self.acknowledged[key] = json.loads(given)["id"]
                    self.waiting.pop(0)
        except (OSError, http.client.HTTPException, ValueError):
            return
        finally:
            connection.close()


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cluster = Cluster()
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="bihuan-test-"))

    @classmethod
    def tearDownClass(cls):
        cls.cluster.remove()
        shutil.rmtree(cls.folder)

    def addresses(self):
        yield "sqlite", str(self.folder / f"{self._testMethodName}.db")
        if not self.cluster.reason:
            yield "postgres", self.cluster.database()

    def working(self, engine, address):
        folder = self.folder / f"{self._testMethodName}-{engine}"
        folder.mkdir()
        running = Running(address, folder)
        place = Workplace(served=running)
        made = must(place["wang"].post("/api/tokens", {"name": "测试", "scopes": ["report_case", "look_at_cases"], "expires_on": time.strftime("%Y-%m-%d", time.gmtime(time.time() + 86400 * 30))}), 201)
        return running, place, made.json()["secret"]

    def verify(self, address):
        checked = subprocess.run([BIHUAN, "journal", "verify", "--db", address, "--region", "990101"], env=ENVIRONMENT, capture_output=True, check=False)
        self.assertEqual(checked.returncode, 0, checked.stdout.decode() + checked.stderr.decode())

    def titles(self, running, token):
        found, cursor = {}, ""
        while cursor is not None:
            query = {"page_size": 200, "order": "newest", **({"cursor": cursor} if cursor else {})}
            page = json.loads(must(running.ask("GET", "/api/cases", None, {"Authorization": "Bearer " + token}, **query), 200).body)
            for row in page["items"]:
                found.setdefault(row["title"], []).append(row["id"])
            cursor = page["next"]
        return found

    def test_every_acknowledged_case_is_there_after_a_kill_and_none_twice(self):
        for engine, address in self.addresses():
            with self.subTest(engine):
                running, place, token = self.working(engine, address)
                acknowledged, waiting = {}, [[] for _ in range(4)]
                for kill in range(KILLS):
                    clients = [Client(running, token, place.units["荷塘一网格"], f"c{kill}-{n}", waiting[n]) for n in range(4)]
                    for client in clients:
                        client.start()
                    time.sleep(SECONDS_OF_LOAD)
                    running.kill()
                    for client in clients:
                        client.join()
                    waiting = [client.waiting for client in clients]
                    for client in clients:
                        acknowledged.update(client.acknowledged)
                    running.start()
                found = self.titles(running, token)
                self.assertGreater(len(acknowledged), KILLS, "the load was none")
                for title, number in acknowledged.items():
                    self.assertEqual(found.get(title), [number], title)
                self.assertTrue(all(len(numbers) == 1 for numbers in found.values()), "none twice")
                running.kill()
                self.verify(address)

    def test_a_database_that_goes_away_is_said_and_all_goes_on_when_it_is_back(self):
        if self.cluster.reason:
            self.skipTest(self.cluster.reason)
        running, place, token = self.working("postgres", self.cluster.database())
        headers = {"Content-Type": "application/json", "Authorization": "Bearer " + token}
        body = json.dumps({"pack": "grid_whistle", "kind": "street_order", "level": "simple", "channel": "patrol", "title": "库停了", "place": {"unit": place.units["荷塘一网格"]}})
        must(running.ask("POST", "/api/cases", body, headers), 201)
        self.cluster.stop("immediate")
        self.assertGreaterEqual(running.ask("POST", "/api/cases", body, headers).status, 500)
        self.cluster.start()
        answer = None
        for _ in range(20):
            answer = running.ask("POST", "/api/cases", body, headers)
            if answer.status == 201:
                break
            time.sleep(0.25)
        must(answer, 201)
        running.kill()

    def test_a_backup_taken_while_cases_come_in_is_whole(self):
        for engine, address in self.addresses():
            with self.subTest(engine):
                running, place, token = self.working(engine, address)
                clients = [Client(running, token, place.units["荷塘一网格"], f"b{n}", []) for n in range(2)]
                for client in clients:
                    client.start()
                time.sleep(0.3)
                before = {title for client in clients for title in list(client.acknowledged)}
                backup, restored = self.folder / f"{engine}.backup", self.folder / f"{engine}-restored.db"
                subprocess.run([BIHUAN, "backup", backup, "--db", address], env=ENVIRONMENT, check=True, capture_output=True)
                running.kill()
                for client in clients:
                    client.join()
                subprocess.run([BIHUAN, "restore", backup, "--db", restored], env=ENVIRONMENT, check=True, capture_output=True)
                self.verify(str(restored))
                running.database = str(restored)
                running.start()
                self.assertTrue(before and before <= set(self.titles(running, token)), "what was acknowledged before it began is in it")
                running.kill()


if __name__ == "__main__":
    os.chdir(TOP)
    sys.exit(main())
