# SPDX-License-Identifier: Apache-2.0
"""What the tests in this folder share: the program serving the sample district on a free port, and requests to it."""
import http.client
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
BIHUAN = str(pathlib.Path(sys.argv[1]).resolve()) if len(sys.argv) > 1 else None
ENVIRONMENT = {**os.environ, "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"}


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)


class Served:
    """`bihuan serve` over a ledger of its own; `folder` holds it."""

    def __init__(self, plans="samples/chengyan", *options):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.ledger = self.folder / "ledger.db"
        if plans:
            subprocess.run([BIHUAN, "import", plans, "--db", self.ledger, "--region", "990101"], cwd=TOP, env=ENVIRONMENT, check=True, capture_output=True)
        web = self.folder / "web"
        (web / "assets").mkdir(parents=True)
        (web / "index.html").write_text("<!doctype html><title>闭环</title>", encoding="utf-8")
        web_option = [] if "--web" in options else ["--web", web]
        self.process = subprocess.Popen([BIHUAN, "serve", "--db", self.ledger, "--region", "990101", "--port", "0", *web_option, *options],
                                        env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        line = self.process.stdout.readline().decode()
        found = re.search(r"https?://([\w.]+):(\d+)", line)
        if not found:
            raise RuntimeError(line + self.process.stderr.read().decode())
        self.host, self.port = found.group(1), int(found.group(2))

    def ask(self, method, path, body=None, headers=None, **query):
        if query:
            path += "?" + urllib.parse.urlencode(query)
        connection = http.client.HTTPConnection(self.host, self.port, timeout=30)
        try:
            connection.request(method, path, body.encode() if isinstance(body, str) else body, headers or {})
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def get(self, path, **query):
        return self.ask("GET", path, **query)

    def post_file(self, path, content, **query):
        return self.ask("POST", path, content, {"Content-Type": "application/octet-stream"}, **query)

    def stop(self):
        self.process.terminate()
        self.process.communicate(timeout=30)
        shutil.rmtree(self.folder)
        return self.process.returncode


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(verbosity=1).run(suite)
    failed, skipped = len(result.failures) + len(result.errors), len(result.skipped)
    sys.stderr.flush()
    print(f"{result.testsRun - failed - skipped} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0
