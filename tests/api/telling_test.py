#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Other systems are told of what happens, and pages hear of it: telling_test.py BIHUAN."""
import hashlib
import hmac
import http.client
import http.server
import json
import sys
import threading
import time
import unittest

from served import main
from workplace import Workplace, code_of, must

LONGEST_WAIT = 30


class Receiver(http.server.ThreadingHTTPServer):
    """Keeps what it was sent; answers as `answers` says, then 204."""

    def __init__(self):
        self.received, self.answers = [], []
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def wait_for(self, count):
        until = time.monotonic() + LONGEST_WAIT
        while len(self.received) < count and time.monotonic() < until:
            time.sleep(0.05)
        return self.received


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        status = self.server.answers.pop(0) if self.server.answers else 204
        self.server.received.append((dict(self.headers), body, status))
        self.send_response(status)
        self.send_header("Location", "http://127.0.0.1:1/")
        self.end_headers()

    def log_message(self, *_):
        pass


class Telling(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = Workplace("--webhooks-to-this-machine")

    @classmethod
    def tearDownClass(cls):
        cls.place.stop()

    def report(self, title):
        body = {"pack": "grid_whistle", "kind": "street_order", "level": "simple", "channel": "patrol", "title": title, "place": {"unit": self.place.units["荷塘一网格"]}}
        return must(self.place["wang"].post("/api/cases", body), 201).json()["id"]

    def hook(self, receiver, *actions):
        return must(self.place.admin.post("/api/webhooks", {"url": f"http://127.0.0.1:{receiver.server_port}/hook", "actions": list(actions)}), 201).json()

    def test_each_thing_asked_for_is_told_in_order_and_signed(self):
        receiver = Receiver()
        hook = self.hook(receiver, "case.report")
        cases = [self.report(f"件{n}") for n in range(3)]
        received = receiver.wait_for(3)
        self.assertEqual([json.loads(body)["id"] for _, body, _ in received], cases)
        sequences = [json.loads(body)["sequence"] for _, body, _ in received]
        self.assertEqual(sequences, sorted(sequences))
        for headers, body, _ in received:
            self.assertEqual(set(json.loads(body)), {"region", "sequence", "happened_at", "action", "noun", "id"}, "nothing of what stands in a case")
            when, signature = (part.split("=", 1)[1] for part in headers["X-Bihuan-Signature"].split(","))
            self.assertEqual(hmac.new(hook["secret"].encode(), when.encode() + b"." + body, hashlib.sha256).hexdigest(), signature)
            self.assertLess(abs(time.time() - int(when)), 60)
        self.assertIsNone(self.place.admin.get("/api/webhooks").json()["items"][0]["secret"], "it is shown once")
        self.assertEqual(self.place.admin.ask("DELETE", "/api/webhooks/" + hook["id"]).status, 204)
        self.report("没人听")
        time.sleep(2.5)
        self.assertEqual(len(receiver.received), 3)

    def test_a_refusal_is_tried_again_and_overtaken_by_nothing(self):
        receiver = Receiver()
        receiver.answers = [500]
        hook = self.hook(receiver, "case.report")
        first, second = self.report("先"), self.report("后")
        self.assertEqual(json.loads(receiver.wait_for(1)[0][1])["id"], first)
        listed = next(item for item in self.place.admin.get("/api/webhooks").json()["items"] if item["id"] == hook["id"])
        self.assertEqual((listed["failures"], listed["last_status"]), (1, 500))
        received = receiver.wait_for(3)
        self.assertEqual([json.loads(body)["id"] for _, body, _ in received], [first, first, second])
        must(self.place.admin.post(f"/api/webhooks/{hook['id']}/pause"), 200)

    def test_a_redirect_is_no_answer_and_wrong_ones_are_refused(self):
        receiver = Receiver()
        receiver.answers = [302]
        hook = self.hook(receiver, "case.report")
        self.report("转走")
        receiver.wait_for(1)
        time.sleep(1.5)
        listed = next(item for item in self.place.admin.get("/api/webhooks").json()["items"] if item["id"] == hook["id"])
        self.assertEqual(listed["last_status"], 302)
        must(self.place.admin.post(f"/api/webhooks/{hook['id']}/pause"), 200)
        for url, actions, code in (("ftp://x/", ["case."], "webhook-url-wrong"), ("http://user@x/", ["case."], "webhook-url-wrong"), ("http://x/", [], "webhook-actions-wrong"),
                                   ("http://x/", ["' or 1"], "webhook-actions-wrong"), ("http://x\r\ny/", ["case."], None)):
            answer = self.place.admin.post("/api/webhooks", {"url": url, "actions": actions})
            self.assertEqual(answer.status, 400, url)
            if code:
                self.assertEqual(code_of(answer), code)
        self.assertEqual(self.place["zheng"].get("/api/webhooks").status, 403)

    def test_a_page_hears_of_what_it_may_see_and_of_nothing_else(self):
        streams = {}
        for login in ("li", "liu"):
            connection = http.client.HTTPConnection(self.place.served.host, self.place.served.port, timeout=LONGEST_WAIT)
            connection.request("GET", "/api/events", headers={"Cookie": "bihuan_session=" + self.place[login].cookie})
            streams[login] = connection.getresponse()
            self.assertEqual((streams[login].status, streams[login].getheader("content-type")), (200, "text/event-stream"))
        case = self.report("有人听")
        lines = []
        until = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < until and not any(case in line for line in lines):
            lines.append(streams["li"].readline().decode())
        told = json.loads(next(line for line in lines if case in line).removeprefix("data: "))
        self.assertEqual(told, {"id": case, "action": "case.report"})
        other = b"".join(streams["liu"].readline() for _ in range(8)).decode()
        self.assertNotIn(case, other)
        for stream in streams.values():
            stream.close()
        self.assertEqual(self.place.served.get("/api/events").status, 401)


if __name__ == "__main__":
    sys.exit(main())
