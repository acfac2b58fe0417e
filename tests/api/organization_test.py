#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Units, people and posts as a client sees them, each answer held against api/openapi.yaml: organization_test.py BIHUAN."""
import json
import re
import subprocess
import sys
import unittest

import jsonschema
from contract_test import CONTRACT, SCHEMAS, as_json_schema, resolved
from served import BIHUAN, ENVIRONMENT, Served, main
from signing_in_test import STRONG, totp

PLANS = "samples/chengyan/work_report_gb18030.txt"
UNITS = """code,name,kind,parent_code,parent,population,aliases,from_on
990101,澄雁区,district,,,300000,,2020-01-01
990101001,雁栖街道办事处,street,990101,,40000,雁栖办,2020-01-01
990101002,望湖街道办事处,street,990101,,30000,,2020-01-01
990101001001,荷塘社区,community,990101001,,9000,,2020-01-01
990101001002,东桥社区,community,990101001,,8000,,2020-01-01
,澄雁区教育局,department,,澄雁区,,,2020-01-01
"""
SQUARE = {"type": "Polygon", "coordinates": [[[116, 40], [116.1, 40], [116.1, 40.1], [116, 40]]]}


class Somebody:
    """Asks with a session, and holds each answer against the contract."""

    def __init__(self, served):
        self.served, self.headers = served, {}

    def ask(self, method, path, body=None, headers=None, **query):
        sent = {**self.headers, **(headers or {})}
        if isinstance(body, (dict, list)):
            body, sent = json.dumps(body), {"Content-Type": "application/json", **sent}
        answer = self.served.ask(method, path, body, sent, **query)
        pattern = re.sub(r"/units/990101-u-\w+", "/units/{unit}", re.sub(r"/people/990101-p-\w+", "/people/{person}", re.sub(r"/posts/990101-o-\w+", "/posts/{post}", path)))
        promised = CONTRACT["paths"][pattern][method.lower()]["responses"]
        assert str(answer.status) in promised, (method, path, answer.status, answer.body[:300])
        content = resolved(promised[str(answer.status)]).get("content", {})
        kind = answer.headers.get("content-type", "").split(";")[0]
        if content:
            assert kind in content, (path, kind)
            if kind.endswith("json") and kind != "application/geo+json":
                jsonschema.Draft7Validator({**SCHEMAS, **as_json_schema(content[kind]["schema"])}).validate(answer.json())
        return answer

    def sign_in(self, login, password):
        answer = self.ask("POST", "/api/session", {"login": login, "password": password})
        self.take(answer)
        return answer

    def take(self, answer):
        found = re.match(r"bihuan_session=([^;]*)", answer.headers.get("set-cookie", ""))
        if found:
            self.headers["Cookie"] = "bihuan_session=" + found.group(1)
        given = answer.json()
        csrf = given.get("csrf_token", given.get("session", {}).get("csrf_token"))
        if csrf:
            self.headers["X-CSRF-Token"] = csrf


def code_of(answer):
    return answer.json()["type"].removeprefix("urn:bihuan:problem:")


class Organization(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.served = Served(PLANS)
        password = re.search(r"密码 (\S+)", cls.served.process.stdout.readline().decode()).group(1)
        cls.admin = Somebody(cls.served)
        cls.admin.sign_in("admin", password)
        cls.admin.take(cls.admin.ask("POST", "/api/session/password", {"old": password, "new": STRONG}))
        enrolment = cls.admin.ask("POST", "/api/session/second-factor")
        cls.admin.take(enrolment)
        cls.admin.take(cls.admin.ask("POST", "/api/session/second-factor/confirm", {"code": totp(enrolment.json()["secret"])}))
        kept = cls.bring(UNITS)
        assert kept.status == 200 and kept.json()["added"] == 6, kept.body

    @classmethod
    def tearDownClass(cls):
        cls.served.stop()

    @classmethod
    def bring(cls, text, **query):
        body = text.encode() if isinstance(text, str) else text
        return cls.admin.ask("POST", "/api/org/units/import", body, {"Content-Type": "application/octet-stream"}, **query)

    def unit(self, name):
        items = self.admin.ask("GET", "/api/org/units", q=name).json()["items"]
        self.assertEqual(len(items), 1, name)
        return items[0]

    def test_the_tree_is_walked_searched_and_opened(self):
        root = self.admin.ask("GET", "/api/org/units", parent="root").json()["items"]
        self.assertEqual([unit["name"] for unit in root], ["澄雁区"])
        below = self.admin.ask("GET", "/api/org/units", parent=root[0]["id"], kind="street").json()
        self.assertIn("望湖街道办事处", [unit["name"] for unit in below["items"]])
        record = self.admin.ask("GET", "/api/org/units/" + self.unit("荷塘社区")["id"]).json()
        self.assertEqual([above["name"] for above in record["above"]], ["澄雁区", "雁栖街道办事处"])
        self.assertTrue(record["may_write"])
        self.assertEqual(self.admin.ask("GET", "/api/org/units/990101-u-999").status, 404)
        self.assertEqual(self.admin.ask("GET", "/api/org/units", parent="990102-u-1").status, 400)
        self.assertEqual(self.admin.ask("GET", "/api/org/units", kind="x").status, 400)

    def test_a_unit_is_added_changed_merged_split_and_closed(self):
        street = self.unit("望湖街道办事处")["id"]
        new = lambda name, **more: self.admin.ask("POST", "/api/org/units", {"name": name, "kind": "community", "parent": street, **more})
        one = new("临湖社区", polygon=SQUARE, aliases=["临湖居"], population=100, on="2026-01-01")
        self.assertEqual(one.status, 201, one.body)
        self.assertEqual(one.json()["polygon"], SQUARE)
        two = new("湖东社区").json()["id"]
        path = "/api/org/units/" + one.json()["id"]
        renamed = self.admin.ask("PATCH", path, {"name": "临湖新社区"}).json()
        self.assertEqual([span["name"] for span in renamed["history"]], ["临湖社区", "临湖新社区"])
        grid = self.admin.ask("POST", "/api/org/units", {"name": "临湖第一网格", "kind": "grid", "parent": one.json()["id"]}).json()["id"]
        self.assertEqual(code_of(self.admin.ask("POST", path + "/close", {})), "unit-has-children")
        self.assertEqual(self.admin.ask("POST", f"/api/org/units/{two}/merge", {"units": [one.json()["id"]]}).status, 200)
        self.assertEqual(self.admin.ask("GET", f"/api/org/units/{grid}").json()["parent"]["id"], two)
        self.assertEqual(self.admin.ask("GET", path).json()["became"][0]["unit"]["id"], two)
        split = self.admin.ask("POST", f"/api/org/units/{two}/split", {"parts": [{"name": "湖东一社区", "kind": "community", "children": [grid]}, {"name": "湖东二社区", "kind": "community"}]})
        self.assertEqual(split.status, 200, split.body)
        self.assertEqual(len(split.json()["became"]), 2)
        self.assertEqual(self.admin.ask("POST", f"/api/org/units/{grid}/close").status, 200)
        for body, status in (({"name": "x"}, 400), ({"name": "", "kind": "grid"}, 400), ({"name": "甲", "kind": "grid", "y": 1}, 400), ({"name": "甲", "kind": "grid", "parent": "x"}, 400),
                             ({"name": "甲\u202e", "kind": "grid"}, 400), ({"name": "甲", "kind": "grid", "polygon": {"type": "Point"}}, 400), ({"name": "甲", "kind": "grid", "code": "990101"}, 409),
                             ({"name": "甲", "kind": "street", "parent": self.unit("荷塘社区")["id"]}, 409), ({"name": "甲", "kind": "grid", "on": "2026-13-01"}, 400)):
            self.assertEqual(self.admin.ask("POST", "/api/org/units", body).status, status, body)

    def test_what_is_exported_and_brought_back_changes_nothing(self):
        for form in ("csv", "xlsx", "geojson"):
            content = self.admin.ask("GET", "/api/org/units/export", format=form).body
            again = self.bring(content, name="units." + form).json()
            self.assertEqual((again["added"], again["changed"], again["errors"]), (0, 0, []), form)
        self.assertEqual(self.admin.ask("GET", "/api/org/units/export", format="pdf").status, 400)

    def test_a_file_with_a_wrong_row_is_told_and_not_kept(self):
        refused = self.bring("code,name,kind,parent_code\n990101009,新街道,street,990101\n990101010,旧街道,street,7\n")
        self.assertEqual(refused.status, 422)
        self.assertEqual([(error["row"], error["column"], error["code"]) for error in refused.json()["errors"]], [(3, "parent_code", "unit-parent-missing")])
        self.assertEqual(self.admin.ask("GET", "/api/org/units", q="新街道").json()["total"], 0)
        looked = self.bring("code,name,kind,parent_code\n990101009,新街道,street,990101\n", dry_run="true")
        self.assertEqual((looked.status, looked.json()["added"], looked.json()["kept"]), (200, 1, False))
        self.assertEqual(self.admin.ask("GET", "/api/org/units", q="新街道").json()["total"], 0)
        self.assertEqual(self.bring("").status, 400)
        self.assertEqual(code_of(self.bring("a,b\n1,2\n")), "units-file-columns")

    def test_a_name_in_a_plan_leads_to_its_unit(self):
        octets = {"Content-Type": "application/octet-stream"}
        text = "澄雁区2026年助学实施方案\n一、任务\n1.助学。年内新增学位600个。（牵头单位：区教育局；责任单位：各街道办事处）\n"
        self.assertEqual(self.served.ask("POST", "/api/plans", text.encode(), octets, name="school.txt").status, 201)
        named = {unit["name"]: unit["org_unit"] for unit in Somebody(self.served).ask("GET", "/api/units", q="教育局").json()["items"]}
        self.assertEqual(named["区教育局"]["name"], "澄雁区教育局")

    def test_a_post_is_given_handed_over_and_ended_and_gives_its_rights(self):
        office = self.unit("澄雁区教育局")["id"]
        person = lambda name: self.admin.ask("POST", "/api/org/people", {"name": name, "phone": "13812345678", "from_on": "2026-01-01"}).json()["id"]
        wang, li = person("王某"), person("李某")
        given = self.admin.ask("POST", "/api/org/posts", {"person": wang, "unit": office, "kind": "liaison"})
        self.assertEqual(given.status, 201, given.body)
        post = given.json()["id"]
        self.assertEqual(self.admin.ask("GET", "/api/org/people", unit=office).json()["items"][0]["id"], wang)
        over = self.admin.ask("POST", f"/api/org/posts/{post}/handover", {"to": li})
        self.assertEqual((over.status, over.json()["person"]), (201, li))
        self.assertEqual(self.admin.ask("GET", "/api/org/people", unit=office).json()["items"][0]["id"], li)
        self.assertEqual(self.admin.ask("POST", f"/api/org/posts/{over.json()['id']}/end").json()["is_held"], False)
        self.assertEqual(self.admin.ask("PATCH", f"/api/org/people/{li}", {"phone": "12"}).status, 400)
        self.assertEqual(self.admin.ask("PATCH", f"/api/org/people/{li}", {"to_on": "2026-12-31"}).json()["to_on"], "2026-12-31")
        for body, code in (({"person": wang, "unit": office, "kind": "king"}, "post-kind-wrong"), ({"person": wang, "unit": office, "kind": "local"}, "post-kind-wrong"),
                           ({"person": wang, "kind": "liaison"}, "post-unit-missing"), ({"person": "990101-p-999", "unit": office, "kind": "liaison"}, "person-missing"),
                           ({"person": "x", "unit": office, "kind": "liaison"}, "body-wrong-member")):
            self.assertEqual(code_of(self.admin.ask("POST", "/api/org/posts", body)), code, body)
        self.assertEqual(self.admin.ask("GET", "/api/org/people/990101-p-999").status, 404)
        self.assertEqual(self.admin.ask("POST", "/api/org/posts/990101-o-999/end", {}).status, 404)

    def test_who_is_not_signed_in_sees_no_people_and_writes_nothing(self):
        nobody = Somebody(self.served)
        self.assertEqual(nobody.ask("GET", "/api/org/units").status, 200)  # at this machine
        self.assertEqual(nobody.ask("GET", "/api/org/units", headers={"X-Forwarded-For": "192.0.2.7"}).status, 401)
        for method, path in (("GET", "/api/org/people"), ("POST", "/api/org/people"), ("POST", "/api/org/posts"), ("POST", "/api/org/units"), ("POST", "/api/org/units/990101-u-1/close"),
                             ("PATCH", "/api/org/units/990101-u-1"), ("GET", "/api/org/people/990101-p-1")):
            answer = nobody.ask(method, path, {} if method != "GET" else None)
            self.assertEqual((answer.status, code_of(answer)), (401, "sign-in-needed"), path)
            self.assertIn("Bearer", answer.headers["www-authenticate"])
        self.assertEqual(nobody.ask("POST", "/api/org/units/import", b"x", {"Content-Type": "application/octet-stream"}).status, 401)
        self.assertEqual(code_of(self.admin.ask("POST", "/api/org/units", {"name": "甲", "kind": "grid"}, {"X-CSRF-Token": "x"})), "csrf-wrong")

    def test_the_command_line_takes_units_in_and_out(self):
        served = self.served.folder
        run = lambda *words: subprocess.run([BIHUAN, "units", *words, "--db", served / "other.db", "--region", "990102"], env=ENVIRONMENT, capture_output=True)
        (served / "in.csv").write_text(UNITS, encoding="utf-8")
        self.assertIn("新增 6", run("import", served / "in.csv", "--dry-run").stdout.decode())
        self.assertIn("新增 6", run("import", served / "in.csv").stdout.decode())
        self.assertEqual(run("export", served / "out.geojson").returncode, 0)
        self.assertIn("未变 6", run("import", served / "out.geojson").stdout.decode())
        (served / "bad.csv").write_text("name,kind\n甲,x\n", encoding="utf-8")
        bad = run("import", served / "bad.csv")
        self.assertEqual(bad.returncode, 1)
        self.assertIn("bad.csv:2 kind", bad.stderr.decode())
        verified = subprocess.run([BIHUAN, "journal", "verify", "--db", served / "other.db", "--region", "990102"], env=ENVIRONMENT, capture_output=True)
        self.assertEqual(verified.returncode, 0, verified.stderr.decode())


if __name__ == "__main__":
    sys.exit(main())
