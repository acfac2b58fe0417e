# SPDX-License-Identifier: Apache-2.0
"""An invented place at work: units, people with posts and accounts, made over HTTP as administrators do it; and browsers of theirs."""
import base64
import hashlib
import hmac
import http.client
import json
import re
import struct
import time
import unittest

from served import Served

STRONG = "Yanqi-lake-77"
UNITS = [("district", "澄雁区", "990101", None), ("street", "雁栖街道", "990101001", "澄雁区"), ("street", "澄湖街道", "990101002", "澄雁区"),
         ("community", "荷塘社区", "990101001001", "雁栖街道"), ("community", "柳岸社区", "990101002001", "澄湖街道"),
         ("grid", "荷塘一网格", "99010100100101", "荷塘社区"), ("department", "区城市管理局", "CGJ", "澄雁区"),
         ("department", "区住房建设局", "ZJJ", "澄雁区"), ("department", "区监督指挥中心", "ZHZX", "澄雁区")]
# login, name, kind, unit
PEOPLE = [("wang", "王网格", "grid_worker", "荷塘一网格"), ("li", "李社区", "liaison", "荷塘社区"), ("zhao", "赵街道", "liaison", "雁栖街道"),
          ("qian", "钱主任", "leader", "雁栖街道"), ("sun", "孙派遣", "dispatcher", "澄雁区"), ("zhou", "周城管", "liaison", "区城市管理局"),
          ("wu", "吴住建", "liaison", "区住房建设局"), ("zheng", "郑督查", "supervisor", "澄雁区"), ("feng", "冯核查", "verifier", "澄雁区"),
          ("chen", "陈受理", "clerk", "澄雁区"), ("liu", "柳社区", "liaison", "柳岸社区"), ("kao", "考评员", "evaluator", "澄雁区")]


def totp(secret, step=0):
    counter = int(time.time()) // 30 + step
    mac = hmac.new(base64.b32decode(secret + "=" * (-len(secret) % 8)), struct.pack(">Q", counter), hashlib.sha1).digest()
    at = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Browser:
    """Keeps the cookie and sends the session's token with what it writes."""

    def __init__(self, served):
        self.served, self.cookie, self.csrf = served, "", ""

    def ask(self, method, path, body=None, headers=None, **query):
        sent = {"Cookie": "bihuan_session=" + self.cookie} if self.cookie else {}
        if method != "GET":
            sent["X-CSRF-Token"] = self.csrf
        if isinstance(body, (dict, list)):
            sent["Content-Type"], body = "application/json", json.dumps(body)
        answer = self.served.ask(method, path, body, {**sent, **(headers or {})}, **query)
        found = re.match(r"bihuan_session=([^;]*)", answer.headers.get("set-cookie", ""))
        if found:
            self.cookie = found.group(1)
        if answer.body and answer.status < 300 and path.startswith("/api/session"):
            given = answer.json()
            self.csrf = given.get("csrf_token", given.get("session", {}).get("csrf_token", self.csrf))
        return answer

    def get(self, path, **query):
        return self.ask("GET", path, **query)

    def post(self, path, body=None, headers=None, **query):
        return self.ask("POST", path, body, headers, **query)

    def begin(self, login, one_time):
        """First sign-in: another password, and a second factor where the account must have one."""
        must(self.post("/api/session", {"login": login, "password": one_time}), 201)
        stage = must(self.post("/api/session/password", {"old": one_time, "new": STRONG}), 200).json()["stage"]
        if stage == "enrolment":
            secret = must(self.post("/api/session/second-factor"), 201).json()["secret"]
            must(self.post("/api/session/second-factor/confirm", {"code": totp(secret)}), 200)
        return self


def must(answer, status):
    if answer.status != status:
        raise AssertionError(f"{answer.status} instead of {status}: {answer.body[:600].decode('utf-8', 'replace')}")
    return answer


class Workplace:
    """`served` must be fresh: its administrator signs in with the one-time password that it prints."""

    def __init__(self, *options, served=None):
        self.served = served or Served("samples/chengyan/work_report_gb18030.txt", *options)
        line = self.served.process.stdout.readline().decode()
        self.admin = Browser(self.served).begin("admin", re.search(r"密码 (\S+)", line).group(1))
        safe = must(self.admin.post("/api/accounts", {"login": "safe", "name": "安全员", "administers": "security_administrator"}), 201).json()
        self.security = Browser(self.served).begin("safe", safe["one_time_password"])
        self.units, self.people, self.browsers = {}, {}, {}
        for kind, name, code, parent in UNITS:
            body = {"name": name, "kind": kind, "code": code, "on": "2020-01-01"}
            if parent:
                body["parent"] = self.units[parent]
            self.units[name] = must(self.admin.post("/api/org/units", body), 201).json()["id"]
        for login, name, kind, unit in PEOPLE:
            person = must(self.admin.post("/api/org/people", {"name": name, "phone": "13900000000"}), 201).json()["id"]
            must(self.admin.post("/api/org/posts", {"person": person, "kind": kind, "unit": self.units[unit]}), 201)
            account = must(self.security.post("/api/accounts", {"login": login, "name": name, "person": person}), 201).json()
            self.people[login] = person
            self.browsers[login] = Browser(self.served).begin(login, account["one_time_password"])

    def __getitem__(self, login):
        return self.browsers[login]

    def stop(self):
        return self.served.stop()


class AtWork(unittest.TestCase):
    """Tests of one place, which is made for them and stopped after them."""

    @classmethod
    def setUpClass(cls):
        cls.place = Workplace()

    @classmethod
    def tearDownClass(cls):
        cls.place.stop()

    def reported(self, login="wang", **more):
        """The id of a new case: something in the way in a street of the first grid, unless `more` says otherwise."""
        body = {"pack": "grid_whistle", "kind": "street_order", "level": "simple", "channel": "patrol", "title": "路口堆物",
                "place": {"unit": self.place.units["荷塘一网格"], "address": "雁栖路路口"}, **more}
        return must(self.place[login].post("/api/cases", body), 201).json()["id"]


def code_of(answer):
    return answer.json()["type"].removeprefix("urn:bihuan:problem:")
