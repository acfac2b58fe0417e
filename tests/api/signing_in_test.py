#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Signing in as a client sees it, from the first start on: signing_in_test.py BIHUAN."""
import base64
import datetime
import hashlib
import hmac
import http.client
import json
import pathlib
import re
import shutil
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import warnings

import jsonschema
import yaml
from served import BIHUAN, ENVIRONMENT, TOP, Served, main

CONTRACT = yaml.safe_load((TOP / "api/openapi.yaml").read_text(encoding="utf-8"))
JSON = {"Content-Type": "application/json"}
STRONG = "Yanqi-lake-77"
PLANS = "samples/chengyan/work_report_gb18030.txt"


def totp(secret, step=0):
    counter = int(time.time()) // 30 + step
    mac = hmac.new(base64.b32decode(secret + "=" * (-len(secret) % 8)), struct.pack(">Q", counter), hashlib.sha1).digest()
    at = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Browser:
    """Keeps the cookie and sends the session's token with what it writes. Holds each answer against the contract."""

    def __init__(self, served):
        self.served, self.cookie, self.csrf, self.headers = served, "", "", {}

    def ask(self, method, path, body=None, headers=None, pattern=None, **query):
        sent = dict(self.headers)
        if self.cookie:
            sent["Cookie"] = "theme=dark; bihuan_session=" + self.cookie
        if method != "GET" and self.csrf:
            sent["X-CSRF-Token"] = self.csrf
        if body is not None:
            sent.update(JSON)
            body = json.dumps(body)
        sent.update(headers or {})
        answer = self.served.ask(method, path, body, sent, **query)
        set_cookie = answer.headers.get("set-cookie", "")
        if set_cookie:
            self.cookie = re.match(r"bihuan_session=([^;]*)", set_cookie).group(1)
        hold(pattern or path, method, answer)
        if answer.body and answer.status < 300:
            given = answer.json()
            self.csrf = given.get("csrf_token", given.get("session", {}).get("csrf_token", self.csrf))
        return answer

    def sign_in(self, login, password, **more):
        return self.ask("POST", "/api/session", {"login": login, "password": password, **more})


def hold(pattern, method, answer):
    pattern = re.sub(r"/990101-a-\d+", "/{account}", re.sub(r"/990101-t-\d+", "/{token}", re.sub(r"/990101-s-\d+", "/{session}", pattern)))
    operation = CONTRACT["paths"][pattern][method.lower()]
    response = operation["responses"].get(str(answer.status))
    if response is None:
        raise AssertionError(f"{method} {pattern}: {answer.status} is not in the contract: {answer.body[:300]}")
    if answer.status in (204, 303):
        return
    name = "Problem" if "$ref" in response else response["content"]["application/json"]["schema"]["$ref"].split("/")[-1]
    jsonschema.Draft7Validator({"$ref": f"#/components/schemas/{name}", "components": CONTRACT["components"]}).validate(answer.json())


def code_of(answer):
    return answer.json()["type"].removeprefix("urn:bihuan:problem:")


class SigningIn(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.served = Served(PLANS)
        line = cls.served.process.stdout.readline().decode()
        cls.first_password = re.search(r"密码 (\S+)", line).group(1)

    @classmethod
    def tearDownClass(cls):
        cls.served.stop()

    def make(self, login, *more):
        """An account by the console, with a password of its own."""
        shown = subprocess.run([BIHUAN, "account", "create", login, "--db", self.served.ledger, "--region", "990101", *more], env=ENVIRONMENT, check=True, capture_output=True)
        password = re.search(r"密码 (\S+)", shown.stdout.decode()).group(1)
        browser = Browser(self.served)
        self.assertEqual(browser.sign_in(login, password).status, 201)
        changed = browser.ask("POST", "/api/session/password", {"old": password, "new": STRONG})
        self.assertEqual(changed.status, 200, changed.body)
        return browser

    def enrol(self, browser):
        secret = browser.ask("POST", "/api/session/second-factor").json()["secret"]
        enrolled = browser.ask("POST", "/api/session/second-factor/confirm", {"code": totp(secret)})
        self.assertEqual(enrolled.status, 200, enrolled.body)
        return secret, enrolled.json()["recovery_codes"]

    def test_the_first_administrator_changes_the_password_then_enrols_then_makes_the_two_others(self):
        admin = Browser(self.served)
        begun = admin.sign_in("Admin", self.first_password)
        self.assertEqual((begun.status, begun.json()["stage"]), (201, "new-password"))
        for attribute in ("HttpOnly", "SameSite=Strict", "Path=/"):
            self.assertIn(attribute, begun.headers["set-cookie"])
        self.assertNotIn("Secure", begun.headers["set-cookie"])
        self.assertEqual(code_of(admin.ask("GET", "/api/sessions")), "password-change-needed")
        self.assertEqual(code_of(admin.ask("POST", "/api/session/second-factor")), "password-change-needed")
        weak = admin.ask("POST", "/api/session/password", {"old": self.first_password, "new": "Admin@123456"})
        self.assertEqual((weak.status, code_of(weak)), (400, "password-common"))
        before = admin.cookie
        self.assertEqual(admin.ask("POST", "/api/session/password", {"old": self.first_password, "new": STRONG}).json()["stage"], "enrolment")
        self.assertNotEqual(admin.cookie, before)
        self.assertEqual(code_of(admin.ask("POST", "/api/accounts", {"login": "safe"})), "enrolment-needed")
        secret, recovery = self.enrol(admin)
        self.assertEqual(admin.ask("GET", "/api/session").json()["stage"], "open")
        made = {}
        for login, kind in (("safe", "security_administrator"), ("audit", "auditor")):
            answer = admin.ask("POST", "/api/accounts", {"login": login, "name": "某人", "administers": kind})
            self.assertEqual(answer.status, 201, answer.body)
            made[login] = answer.json()
        again = admin.ask("POST", "/api/accounts", {"login": "safe2", "administers": "security_administrator"})
        self.assertEqual((again.status, code_of(again)), (403, "not-allowed"))
        self.assertEqual(code_of(admin.ask("POST", "/api/accounts", {"login": "plain"})), "not-allowed")
        self.assertEqual(code_of(admin.ask("GET", "/api/accounts")), "not-allowed")
        # With the password alone nothing can be done; with a code of the telephone or a recovery code, once, it can.
        again = Browser(self.served)
        self.assertEqual(again.sign_in("admin", STRONG).json()["stage"], "second-factor")
        self.assertEqual(code_of(again.ask("GET", "/api/tokens")), "second-factor-needed")
        self.assertEqual(code_of(again.ask("POST", "/api/session/password", {"old": STRONG, "new": STRONG + "x"})), "second-factor-needed")
        self.assertEqual(code_of(again.ask("POST", "/api/session/second-factor")), "second-factor-needed")
        self.assertEqual(code_of(again.ask("POST", "/api/session/code", {"code": totp(secret, -5)})), "code-wrong")
        self.assertEqual(code_of(again.ask("POST", "/api/session/code", {"code": totp(secret, -1)})), "code-wrong")  # older than the one that was used
        self.assertEqual(again.ask("POST", "/api/session/code", {"code": recovery[0].upper()}).json()["stage"], "open")
        third = Browser(self.served)
        third.sign_in("admin", STRONG)
        self.assertEqual(code_of(third.ask("POST", "/api/session/code", {"code": recovery[0]})), "code-wrong")
        # The security administrator keeps the accounts, but not his own; nobody else does.
        safe = Browser(self.served)
        safe.sign_in("safe", made["safe"]["one_time_password"])
        safe.ask("POST", "/api/session/password", {"old": made["safe"]["one_time_password"], "new": STRONG})
        self.enrol(safe)
        self.assertEqual(safe.ask("GET", "/api/accounts").json()["items"][0]["login"], "admin")
        own = made["safe"]["account"]["id"]
        self.assertEqual(code_of(safe.ask("PATCH", f"/api/accounts/{own}", {"administers": "administrator"})), "account-own")
        audit = made["audit"]["account"]["id"]
        self.assertEqual(safe.ask("POST", f"/api/accounts/{audit}/lock").json()["state"], "locked")
        self.assertEqual(Browser(self.served).sign_in("audit", made["audit"]["one_time_password"]).status, 401)
        self.assertEqual(safe.ask("POST", f"/api/accounts/{audit}/unlock").json()["state"], "open")
        reset = safe.ask("POST", f"/api/accounts/{audit}/reset", {}).json()["one_time_password"]
        self.assertEqual(Browser(self.served).sign_in("audit", made["audit"]["one_time_password"]).status, 401)
        self.assertEqual(Browser(self.served).sign_in("audit", reset).status, 201)
        self.assertEqual(safe.ask("GET", "/api/accounts/990101-a-999").status, 404)
        self.assertEqual(safe.ask("PATCH", f"/api/accounts/{audit}", {"administers": "king"}).status, 400)

    def test_a_login_that_nobody_has_is_answered_like_a_wrong_password(self):
        self.make("known.one")
        answers = []
        for login in ("known.one", "nobody.at.all"):
            answer = Browser(self.served).sign_in(login, "Wrong-password-1")
            problem = answer.json()
            problem.pop("instance")
            answers.append((answer.status, problem, sorted(set(answer.headers) - {"date", "x-request-id"})))
        self.assertEqual(answers[0], answers[1])
        self.assertEqual(answers[0][0], 401)
        for login in ("known.one", "nobody.at.all"):
            statuses = [Browser(self.served).sign_in(login, "Wrong-password-1").status for _ in range(5)]
            self.assertEqual(statuses, [401, 401, 401, 401, 429], login)
        locked = Browser(self.served).sign_in("known.one", STRONG)
        self.assertEqual((locked.status, code_of(locked)), (429, "sign-in-locked"))
        self.assertEqual(int(locked.headers["retry-after"]), 15 * 60)
        subprocess.run([BIHUAN, "account", "unlock", "known.one", "--db", self.served.ledger, "--region", "990101"], env=ENVIRONMENT, check=True)
        self.assertEqual(Browser(self.served).sign_in("known.one", STRONG).status, 201)

    def test_a_session_is_another_at_each_sign_in_and_the_one_before_ends(self):
        browser = self.make("wang.min")
        planted = "x" * 43
        victim = Browser(self.served)
        victim.cookie = planted
        self.assertEqual(victim.sign_in("wang.min", STRONG).status, 201)
        self.assertNotEqual(victim.cookie, planted)
        first = victim.cookie
        victim.sign_in("wang.min", STRONG)
        old = Browser(self.served)
        old.cookie = first
        self.assertEqual(old.ask("GET", "/api/session").status, 401)
        self.assertEqual(len(browser.ask("GET", "/api/sessions").json()["items"]), 2)
        self.assertEqual(browser.ask("DELETE", "/api/sessions").status, 204)
        self.assertEqual(victim.ask("GET", "/api/session").status, 401)
        ended = browser.ask("DELETE", "/api/session")
        self.assertEqual(ended.status, 204)
        self.assertIn("Max-Age=0", ended.headers["set-cookie"])
        self.assertEqual(browser.ask("GET", "/api/session").status, 401)

    def test_a_write_by_cookie_needs_the_sessions_token_and_the_servers_own_page(self):
        browser = self.make("li.lei")
        for headers in ({"X-CSRF-Token": ""}, {"X-CSRF-Token": "wrong"}, {"X-CSRF-Token": self.make("li.lei2").csrf}):
            refused = browser.ask("DELETE", "/api/sessions", headers=headers)
            self.assertEqual((refused.status, code_of(refused)), (403, "csrf-wrong"))
        for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
            self.assertEqual(code_of(browser.ask("DELETE", "/api/sessions", headers=headers)), "request-elsewhere")
            self.assertEqual(code_of(Browser(self.served).ask("POST", "/api/session", {"login": "li.lei", "password": STRONG}, headers=headers)), "request-elsewhere")
        self.assertEqual(browser.ask("DELETE", "/api/sessions").status, 204)

    def test_a_token_does_what_its_owner_may_and_its_scopes_name(self):
        owner = self.make("owner.one")
        day = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
        wanted = {"name": "台账同步", "scopes": ["look_at_plans"], "expires_on": day}
        made = owner.ask("POST", "/api/tokens", wanted)
        self.assertEqual(made.status, 201, made.body)
        secret = made.json()["secret"]
        self.assertTrue(secret.startswith("bihuan_"))
        program = Browser(self.served)
        program.headers = {"Authorization": "Bearer " + secret}
        self.assertEqual(self.served.ask("GET", "/api/plans", headers=program.headers).status, 200)
        for method, path in (("POST", "/api/tokens"), ("GET", "/api/tokens"), ("DELETE", "/api/sessions"), ("GET", "/api/accounts")):
            self.assertEqual(program.ask(method, path, {} if method == "POST" else None).status, 403, path)
        self.assertEqual(self.served.ask("GET", "/api/journal", headers=program.headers).status, 403)
        for wrong, code in (({"scopes": ["write_people"]}, "scope-beyond"), ({"scopes": ["fly"]}, "scope-unknown"), ({"scopes": []}, "scope-missing"),
                            ({"scopes": ["own_account"]}, "scope-beyond"), ({"scopes": ["manage_accounts"]}, "scope-beyond"),
                            ({"expires_on": "2999-01-01"}, "token-too-long"), ({"expires_on": "2020-01-01"}, "token-too-long"), ({"name": ""}, "token-name-missing")):
            self.assertEqual(code_of(owner.ask("POST", "/api/tokens", {**wanted, **wrong})), code)
        token = made.json()["token"]["id"]
        self.assertEqual(code_of(self.make("other.one").ask("DELETE", f"/api/tokens/{token}")), "token-missing")
        self.assertTrue(owner.ask("DELETE", f"/api/tokens/{token}").json()["is_revoked"])
        for refused in (secret, "bihuan_" + "x" * 43, "x"):
            answer = self.served.ask("GET", "/api/plans", headers={"Authorization": "Bearer " + refused})
            self.assertEqual((answer.status, code_of(answer)), (401, "token-wrong"))
            self.assertIn("Bearer", answer.headers["www-authenticate"])

    def test_nothing_secret_and_no_line_end_gets_into_the_journal(self):
        self.make("zhang.san")
        for login in ("evil\n1 2 session.begun", "\r\n\r\nx", "a\u202eb", "<script>", "my-Password-in-the-wrong-field!"):
            Browser(self.served).sign_in(login, "Some-secret-77")
        # By who is at this machine.
        journal = self.served.get("/api/journal", page_size=200).body.decode()
        for word in ("Some-secret-77", STRONG, "script", "wrong-field", "\\n", "\\r", "\u202e", "argon2"):
            self.assertNotIn(word, journal)
        self.assertIn("session.begun", journal)
        self.assertIn("sign-in.refused", journal)
        checked = subprocess.run([BIHUAN, "journal", "verify", "--db", self.served.ledger], env=ENVIRONMENT, capture_output=True)
        self.assertEqual(checked.returncode, 0, checked.stderr.decode())

    def test_what_is_too_long_or_no_such_thing_is_refused(self):
        browser = Browser(self.served)
        self.assertEqual(browser.sign_in("a" * 65, "x").status, 400)
        self.assertEqual(browser.sign_in("a", "x" * 257).status, 400)
        self.assertEqual(browser.ask("POST", "/api/session", {"login": "a", "password": "b", "role": "admin"}).status, 400)
        self.assertEqual(browser.ask("POST", "/api/session", {"login": ["a"], "password": "b"}).status, 400)
        self.assertEqual(browser.ask("POST", "/api/session", {"login": "x" * 20000}).status, 413)
        self.assertEqual(self.served.ask("POST", "/api/session", "login=a", {"Content-Type": "application/x-www-form-urlencoded"}).status, 415)
        self.assertEqual(browser.ask("GET", "/api/session", headers={"Cookie": "bihuan_session=" + "x" * 4000}).status, 401)
        self.assertEqual(code_of(browser.ask("GET", "/api/accounts")), "sign-in-needed")

    def test_passwords_do_not_come_again(self):
        browser = self.make("zhao.liu")
        password = STRONG
        for number in range(5):
            again = browser.ask("POST", "/api/session/password", {"old": password, "new": STRONG})
            self.assertEqual((again.status, code_of(again)), (400, "password-used-before"), number)
            self.assertEqual(browser.ask("POST", "/api/session/password", {"old": password, "new": f"Yanqi-lake-8{number}"}).status, 200)
            password = f"Yanqi-lake-8{number}"
        self.assertEqual(browser.ask("POST", "/api/session/password", {"old": password, "new": STRONG}).status, 200)
        wrong = browser.ask("POST", "/api/session/password", {"old": "Not-the-password-1", "new": "Yanqi-lake-99"})
        self.assertEqual((wrong.status, code_of(wrong)), (403, "password-wrong"))


class Elsewhere(unittest.TestCase):
    def test_beyond_this_machine_only_under_tls_or_behind_a_proxy(self):
        for address in ("0.0.0.0", "::", "192.0.2.7"):
            run = subprocess.run([BIHUAN, "serve", "--db", "none.db", "--port", "0", "--address", address], env=ENVIRONMENT, capture_output=True)
            self.assertEqual(run.returncode, 1)
            for way in ("--tls-certificate", "--behind-proxy", "127.0.0.1"):
                self.assertIn(way, run.stderr.decode())

    def test_its_own_tls_is_of_today_and_carries_everything(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        certificate, key = folder / "chain.pem", folder / "key.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost", "-days", "2", "-keyout", key, "-out", certificate],
                       check=True, capture_output=True)
        served = Served(PLANS, "--tls-certificate", certificate, "--tls-key", key)
        for wrong, said in ((["--tls-certificate", key, "--tls-key", key], "证书读不出来"), (["--tls-certificate", certificate, "--tls-key", certificate], "私钥读不出来"),
                            (["--tls-certificate", certificate], "--tls-key")):
            run = subprocess.run([BIHUAN, "serve", "--db", served.ledger, "--region", "990101", "--port", "0", "--web", served.folder / "web", *wrong], env=ENVIRONMENT, capture_output=True)
            self.assertNotEqual(run.returncode, 0)
            self.assertIn(said, run.stderr.decode())
        context = ssl.create_default_context(cafile=certificate)
        context.check_hostname = False
        try:
            password = re.search(r"密码 (\S+)", served.process.stdout.readline().decode()).group(1)
            connection = http.client.HTTPSConnection("127.0.0.1", served.port, context=context, timeout=20)
            for _ in range(3):  # on one connection
                connection.request("GET", "/api/plans/990101-1/document")
                answer = connection.getresponse()
                self.assertEqual((answer.status, answer.headers["Strict-Transport-Security"]), (200, "max-age=31536000"))
                self.assertGreater(len(answer.read()), 1000)
            connection.request("POST", "/api/readings?name=a.txt", "方案\n".encode() + "年内新建停车泊位30个。\n".encode() * 9000, {"Content-Type": "application/octet-stream"})
            answer = connection.getresponse()
            self.assertEqual(answer.status, 200)
            self.assertGreater(len(json.loads(answer.read())), 0)
            connection.request("POST", "/api/session", json.dumps({"login": "admin", "password": password}), JSON)
            answer = connection.getresponse()
            self.assertIn("; Secure", answer.headers["Set-Cookie"])
            answer.read()
            connection.close()
            # What is no TLS, or of yesterday, gets nothing and hurts nobody.
            for sent in (b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", b"\x16\x03\x01\xff\xff" + b"x" * 70000, b"\x00" * 100, b"\x16"):
                with socket.create_connection(("127.0.0.1", served.port), timeout=20) as plain:
                    try:
                        plain.sendall(sent)
                        plain.shutdown(socket.SHUT_WR)
                        self.assertNotIn(b"HTTP", plain.recv(1000))
                    except OSError:
                        pass
            old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                old.minimum_version = ssl.TLSVersion.TLSv1
                old.maximum_version = ssl.TLSVersion.TLSv1_1
            with socket.create_connection(("127.0.0.1", served.port), timeout=20) as plain, self.assertRaises((ssl.SSLError, OSError)):
                old.wrap_socket(plain)
            with socket.create_connection(("127.0.0.1", served.port), timeout=20) as plain, context.wrap_socket(plain) as secure:
                secure.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                self.assertIn(b"200 OK", secure.recv(4000))
        finally:
            served.stop()
            shutil.rmtree(folder)

    def test_the_proxy_that_was_named_is_believed_and_nobody_else(self):
        served = Served(PLANS, "--behind-proxy", "127.0.0.1", "--host", "ledger.example")
        try:
            password = re.search(r"密码 (\S+)", served.process.stdout.readline().decode()).group(1)
            browser = Browser(served)
            browser.headers = {"Host": "ledger.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "198.51.100.1, 203.0.113.9"}
            begun = browser.sign_in("admin", password)
            self.assertIn("Secure", begun.headers["set-cookie"])
            self.assertIn("max-age", begun.headers.get("strict-transport-security", ""))
            browser.ask("POST", "/api/session/password", {"old": password, "new": STRONG})
            secret = browser.ask("POST", "/api/session/second-factor").json()["secret"]
            browser.ask("POST", "/api/session/second-factor/confirm", {"code": totp(secret)})
            self.assertEqual(browser.ask("GET", "/api/sessions").json()["items"][0]["address"], "203.0.113.9")
        finally:
            served.stop()
        served = Served(PLANS)
        try:
            password = re.search(r"密码 (\S+)", served.process.stdout.readline().decode()).group(1)
            browser = Browser(served)
            browser.headers = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
            self.assertNotIn("Secure", browser.sign_in("admin", password).headers["set-cookie"])
        finally:
            served.stop()


if __name__ == "__main__":
    sys.exit(main())
