#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Signing in by an identity provider, the whole way round: a real one, and one that lies: identity_test.py BIHUAN."""
import base64
import http.server
import json
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

from served import BIHUAN, ENVIRONMENT, TOP, Served, main

PLANS = "samples/chengyan/work_report_gb18030.txt"
SECRET = "a secret/with+signs"
HAS_PROVIDER = (TOP / "web/node_modules/oidc-provider").exists() and shutil.which("node")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Person:
    """Somebody's browser: follows links and posts forms, keeps cookies."""

    def __init__(self):
        self.jar = CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar), NoRedirects, urllib.request.ProxyHandler({}))

    def ask(self, url, form=None):
        try:
            answer = self.opener.open(url, urllib.parse.urlencode(form).encode() if form is not None else None, timeout=20)
        except urllib.error.HTTPError as error:
            answer = error
        return answer.status, answer.headers, answer.read().decode()

    def follow(self, url, until, form=None):
        """Redirects until an address that begins so (which is not asked for), or an answer that leads nowhere."""
        for _ in range(12):
            status, headers, body = self.ask(url, form)
            form = None
            if status not in (302, 303, 307):
                return url, status, body
            url = urllib.parse.urljoin(url, headers["Location"])
            if url.startswith(until):
                return url, status, body
        raise AssertionError("round and round")


def serve(issuer, *options):
    served = Served(PLANS, "--oidc-issuer", issuer, *options)
    served.url = f"http://{served.host}:{served.port}"
    return served


def with_secret(folder):
    path = pathlib.Path(folder) / "secret"
    path.write_text(SECRET + "\n", encoding="utf-8")
    return path


def account(served, login, **members):
    """An account by the console, linked in the ledger itself: the security administrator's own way is tested elsewhere."""
    subprocess.run([BIHUAN, "account", "create", login, "--db", served.ledger, "--region", "990101"], env=ENVIRONMENT, check=True, capture_output=True)
    import sqlite3
    with sqlite3.connect(served.ledger) as ledger:
        for name, value in members.items():
            ledger.execute(f"update account set {name} = ? where login = ?", (value, login))


@unittest.skipUnless(HAS_PROVIDER, "the provider is a development dependency of web/: npm ci there")
class RealProvider(unittest.TestCase):
    def walk(self, algorithm, by_email):
        port, folder = free_port(), tempfile.mkdtemp()
        issuer = f"http://127.0.0.1:{port}"
        served = serve(issuer, "--oidc-secret-file", with_secret(folder), *(["--oidc-by-email"] if by_email else []))
        callback = served.url + "/api/oidc/callback"
        provider = subprocess.Popen(["node", "tests/identity_provider.mjs", str(port), callback, algorithm], cwd=TOP / "web", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            self.assertIn(b"ready", provider.stdout.readline())
            account(served, "wang.min", **({"email": "wang@example.org"} if by_email else {"issuer": issuer, "subject": "wang"}))
            person = Person()
            back = self.sign_in(person, served, "wang", callback)
            status, headers, _ = person.ask(back)
            self.assertEqual((status, headers["Location"]), (303, "/"))
            status, _, body = person.ask(served.url + "/api/session")
            self.assertEqual((status, json.loads(body)["login"], json.loads(body)["stage"]), (200, "wang.min", "open"))
            self.assertEqual(person.ask(back)[0], 401, "the same way back a second time")
            stranger = Person()
            status, _, body = stranger.ask(self.sign_in(stranger, served, "stranger", callback))
            self.assertEqual((status, "account" in body), (401, True))
            self.assertEqual(stranger.ask(served.url + "/api/session")[0], 401)
            # Another's way back, in this browser: the state is not its own.
            victim, attacker = Person(), Person()
            stolen = self.sign_in(attacker, served, "wang", callback)
            self.assertEqual(victim.ask(stolen)[0], 401)
            victim.ask(served.url + "/api/oidc/start")
            self.assertEqual(victim.ask(stolen)[0], 401)
        finally:
            provider.terminate()
            provider.communicate()
            served.stop()
            shutil.rmtree(folder)

    def sign_in(self, person, served, login, callback):
        url, status, body = person.follow(served.url + "/api/oidc/start", callback)
        for form in ({"prompt": "login", "login": login, "password": "any"}, {"prompt": "consent"}):
            self.assertEqual(status, 200, body[:500])
            action = re.search(r'action="([^"]+)"', body).group(1)
            url, status, body = person.follow(urllib.parse.urljoin(url, action), callback, form)
        self.assertTrue(url.startswith(callback), (url, body[:500]))
        return url

    def test_the_whole_way_with_rsa_by_the_linked_subject(self):
        self.walk("RS256", False)

    def test_the_whole_way_with_p256_by_the_verified_address(self):
        self.walk("ES256", True)


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Key:
    """An RSA key of openssl's."""

    def __init__(self, folder, name):
        self.name, self.path = name, pathlib.Path(folder) / f"{name}.pem"
        subprocess.run(["openssl", "genrsa", "-out", self.path, "2048"], check=True, capture_output=True)
        modulus = subprocess.run(["openssl", "rsa", "-in", self.path, "-noout", "-modulus"], check=True, capture_output=True).stdout.decode().strip().split("=")[1]
        self.jwk = {"kty": "RSA", "use": "sig", "kid": name, "alg": "RS256", "n": base64url(bytes.fromhex(modulus)), "e": "AQAB"}

    def sign(self, message):
        return subprocess.run(["openssl", "dgst", "-sha256", "-sign", self.path], input=message, check=True, capture_output=True).stdout


class Liar:
    """A provider that says what the test wants."""

    def __init__(self):
        self.folder = tempfile.mkdtemp()
        self.key, self.claims, self.header, self.signs, self.asked = Key(self.folder, "first"), {}, {}, True, []
        self.keys = [self.key.jwk]
        self.configuration = {}
        liar = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.give({"keys": liar.keys} if self.path == "/keys" else {**liar.described(), **liar.configuration})

            def do_POST(self):
                liar.asked.append(urllib.parse.parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()))
                self.give({"access_token": "x", "token_type": "Bearer", "id_token": liar.token()})

            def give(self, members):
                body = json.dumps(members).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def described(self):
        return {"issuer": self.issuer, "authorization_endpoint": self.issuer + "/authorize", "token_endpoint": self.issuer + "/token", "jwks_uri": self.issuer + "/keys"}

    def token(self):
        header = {"alg": "RS256", "kid": self.key.name, **self.header}
        message = ".".join(base64url(json.dumps(part).encode()) for part in (header, self.claims)).encode()
        return message.decode() + "." + (base64url(self.key.sign(message)) if self.signs else "")

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        shutil.rmtree(self.folder)


class LyingProvider(unittest.TestCase):
    def setUp(self):
        self.liar = Liar()
        self.served = serve(self.liar.issuer)
        account(self.served, "wang.min", issuer=self.liar.issuer, subject="wang")

    def tearDown(self):
        self.served.stop()
        self.liar.stop()

    def come_back(self, change=lambda claims: None, code="abc", state=None, **more):
        """Goes there and comes back at once; what the provider says is `change`d before."""
        person = Person()
        status, headers, body = person.ask(self.served.url + "/api/oidc/start")
        self.assertEqual(status, 303, body)
        sent = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(headers["Location"]).query))
        self.assertEqual((sent["response_type"], sent["code_challenge_method"], sent["client_id"]), ("code", "S256", "bihuan"))
        now = int(time.time())
        self.liar.claims = {"iss": self.liar.issuer, "sub": "wang", "aud": "bihuan", "nonce": sent["nonce"], "iat": now, "exp": now + 300}
        change(self.liar.claims)
        query = urllib.parse.urlencode({"code": code, "state": sent["state"] if state is None else state, **more})
        status, headers, body = person.ask(self.served.url + "/api/oidc/callback?" + query)
        signed_in = person.ask(self.served.url + "/api/session")[0] == 200
        self.assertEqual(status == 303, signed_in)
        return "" if signed_in else json.loads(body)["detail"]

    def test_only_what_holds_in_every_part_is_believed(self):
        self.assertEqual(self.come_back(), "")
        verifier = self.liar.asked[-1]["code_verifier"][0]
        self.assertGreaterEqual(len(verifier), 43)
        now = int(time.time())
        for claim, change in (("nonce", lambda c: c.update(nonce="another")), ("aud", lambda c: c.update(aud="another")), ("exp", lambda c: c.update(exp=now - 100)),
                              ("iss", lambda c: c.update(iss="https://evil.example")), ("iat", lambda c: c.update(iat=now + 1000)), ("nbf", lambda c: c.update(nbf=now + 1000)),
                              ("azp", lambda c: c.update(aud=["bihuan", "another"])), ("sub", lambda c: c.pop("sub")), ("account", lambda c: c.update(sub="somebody"))):
            self.assertIn(f"（{claim}）", self.come_back(change), claim)
        for more in ({"state": "wrong"}, {"state": ""}, {"code": ""}, {"iss": "https://evil.example"}):
            self.assertNotEqual(self.come_back(**more), "", more)

    def test_a_signature_that_is_none_is_none(self):
        for header, signs in (({"alg": "none"}, False), ({"alg": "none"}, True), ({"alg": "HS256"}, True), ({"alg": "ES256"}, True), ({"alg": "RS512"}, True), ({"alg": "RS256"}, False),
                              ({"crit": ["exp"]}, True), ({"kid": "unknown"}, True), ({"alg": "nOnE"}, False)):
            self.liar.header, self.liar.signs = header, signs
            self.assertIn("signature", self.come_back(), header)
        self.liar.header, self.liar.signs = {}, True
        honest, self.liar.key = self.liar.key, Key(self.liar.folder, "forged")
        self.liar.key.name = honest.name
        self.assertIn("signature", self.come_back())
        self.liar.key = honest
        self.assertEqual(self.come_back(), "")

    def test_keys_turn_without_a_restart(self):
        self.assertEqual(self.come_back(), "")
        self.liar.key = Key(self.liar.folder, "second")
        self.liar.keys = [self.liar.key.jwk, *self.liar.keys]
        time.sleep(6)  # until the keys may be asked for again
        self.assertEqual(self.come_back(), "")
        self.liar.keys = [{**self.liar.key.jwk, "kid": "third", "n": "AQAB"}, {"kty": "oct", "k": "AAAA", "kid": "second"}, "no key", {"kty": "EC", "crv": "P-521"}]
        self.assertEqual(self.come_back(), "", "those that were fetched are kept for an hour")

    def test_a_provider_that_names_another_or_leads_away_is_not_asked(self):
        for wrong in ({"issuer": "https://evil.example"}, {"token_endpoint": "http://evil.example/token"}, {"authorization_endpoint": "javascript:alert(1)"}, {"jwks_uri": "file:///etc/passwd"}):
            self.liar.configuration = wrong
            status, headers, _ = Person().ask(self.served.url + "/api/oidc/start")
            self.assertEqual((status, headers["Retry-After"]), (503, "10"), wrong)
        self.liar.configuration = {}
        self.assertEqual(self.come_back(), "")


class NoProvider(unittest.TestCase):
    def test_without_one_there_is_no_way(self):
        served = Served(PLANS)
        try:
            self.assertEqual(served.get("/api/oidc/start").status, 404)
            self.assertEqual(served.get("/api/oidc/callback", code="x", state="y").status, 404)
        finally:
            served.stop()
        refused = subprocess.run([BIHUAN, "serve", "--db", "none.db", "--oidc-issuer", "http://id.example"], env=ENVIRONMENT, capture_output=True)
        self.assertEqual(refused.returncode, 1)


if __name__ == "__main__":
    sys.exit(main())
