#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the server against api/openapi.yaml: every endpoint, every answer: contract_test.py BIHUAN."""
import json
import re
import sys
import unittest
import urllib.parse

import jsonschema
import yaml
from served import TOP, Served, main

CONTRACT = yaml.safe_load((TOP / "api/openapi.yaml").read_text(encoding="utf-8"))
PLAN_BYTES = "丰河县2026年实施方案\n一、目标\n年内新增停车泊位30个。\n".encode()
DRAFT_BYTES = "澄湾县2026年教育实施方案\n一、目标\n到2026年，普惠性幼儿园覆盖率达到85%。\n二、任务\n到2026年，普惠性幼儿园覆盖率达到93%。\n".encode()
METHODS = ("get", "post", "patch", "put", "delete")


def as_json_schema(node):
    """OpenAPI 3.0's one difference that the contract uses: nullable."""
    if isinstance(node, list):
        return [as_json_schema(item) for item in node]
    if not isinstance(node, dict):
        return node
    schema = {key: as_json_schema(value) for key, value in node.items() if key not in ("nullable", "example")}
    return {"anyOf": [{"type": "null"}, schema]} if node.get("nullable") else schema


SCHEMAS = as_json_schema({"components": CONTRACT["components"]})


def resolved(node):
    while "$ref" in node:
        place = CONTRACT
        for part in node["$ref"].removeprefix("#/").split("/"):
            place = place[part]
        node = place
    return node


class Contract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.served = Served()
        cls.seen = set()

    @classmethod
    def tearDownClass(cls):
        cls.served.stop()

    def hold(self, pattern, method, answer):
        """The answer against what the contract says of this status."""
        operation = CONTRACT["paths"][pattern][method]
        self.assertIn(str(answer.status), operation["responses"], f"{method} {pattern}: {answer.status} {answer.body[:200]}")
        response = resolved(operation["responses"][str(answer.status)])
        kind = answer.headers["content-type"].split(";")[0]
        self.assertIn(kind, response["content"], pattern)
        type(self).seen.add((pattern, method, answer.status))
        if kind.endswith("json"):
            schema = {**SCHEMAS, **as_json_schema(response["content"][kind]["schema"])}
            jsonschema.Draft7Validator(schema).validate(answer.json())
        return answer

    def ask(self, pattern, path=None, method="get", body=None, headers=None, **query):
        return self.hold(pattern, method, self.served.ask(method.upper(), path or pattern, body, headers, **query))

    def test_every_route_is_in_the_contract_and_the_other_way_round(self):
        table = (TOP / "src/api/routes.cpp").read_text(encoding="utf-8")
        routes = {(path, method.lower()) for method, path in re.findall(r'\{"(\w+)", "(/api/[^"]*)"', table)}
        promised = {(path, method) for path, item in CONTRACT["paths"].items() for method in item if method in METHODS and path.startswith("/api/")}
        self.assertEqual(routes, promised)

    def test_what_is_wrong_with_a_plan_is_said_before_it_is_kept_and_after(self):
        octets = {"content-type": "application/octet-stream"}
        before = self.ask("/api/readings", method="post", body=DRAFT_BYTES, headers=octets, name="draft.txt").json()["findings"]
        conflict = next(finding for finding in before if finding["rule"] == "target-conflict")
        self.assertEqual([place["line"] for place in conflict["places"]], [3, 5])
        self.assertTrue(all("普惠性幼儿园覆盖率" in place["words"] for place in conflict["places"]))
        plan = self.ask("/api/plans", method="post", body=DRAFT_BYTES, headers=octets, name="draft.txt").json()["plan"]["id"]
        kept = self.ask("/api/plans/{plan}/findings", f"/api/plans/{plan}/findings").json()
        self.assertEqual((kept["version"], kept["items"]), (1, before))
        english = self.ask("/api/plans/{plan}/findings", f"/api/plans/{plan}/findings", headers={"accept-language": "en"}).json()["items"]
        self.assertNotEqual(english[0]["sentence"], before[0]["sentence"])
        self.assertEqual(self.ask("/api/plans/{plan}/findings", "/api/plans/990101-999/findings").status, 404)

    def test_what_changed_between_two_versions_and_between_two_plans(self):
        octets = {"content-type": "application/octet-stream"}
        text = "澄原县2026年绿化实施方案\n一、任务\n年内新建口袋公园{}个，新建绿道12公里。\n二、保障\n年内组织义务植树6场。\n"
        first = self.ask("/api/plans", method="post", body=text.format(9).encode(), headers=octets, name="green.txt").json()["plan"]["id"]
        path, pattern = f"/api/plans/{first}/changes", "/api/plans/{plan}/changes"
        self.assertEqual(self.ask(pattern, path).status, 404)
        again = self.ask("/api/plans", method="post", body=text.format(7).encode(), headers=octets, name="green.txt").json()
        self.assertEqual((again["plan"]["id"], again["outcome"]), (first, "changed"))
        changes = self.ask(pattern, path).json()
        self.assertEqual((changes["old"]["version"], changes["new"]["version"], changes["kept"]), (1, 2, 2))
        self.assertEqual([item["kinds"] for item in changes["items"]], [["weakened"]])
        self.assertEqual(changes["items"][0]["old"][0]["line"], 3)
        self.assertEqual(self.ask(pattern, path, old_version=2).json()["items"], [])
        other = self.ask("/api/plans").json()["items"][-1]["id"]
        self.assertEqual(self.ask(pattern, path, old=other).json()["old"]["plan"]["id"], other)
        self.assertEqual(self.ask(pattern, path, old_version=9).status, 404)
        self.assertEqual(self.ask(pattern, path, old_version=0).status, 400)
        self.assertEqual(self.ask(pattern, path, old="990101-999").status, 404)

    def test_one_indicator_across_plans_comes_in_one_unit(self):
        octets = {"content-type": "application/octet-stream"}
        texts = {"road.txt": "澄川县2026年交通实施方案\n一、任务\n年内新建农村公路0.5万公里。\n", "way.txt": "澄谷县2026年公路建设方案\n一、任务\n年内新建农村公路320公里。\n"}
        plans = [self.ask("/api/plans", method="post", body=text.encode(), headers=octets, name=name).json()["plan"]["id"] for name, text in texts.items()]
        compared = self.ask("/api/comparison", plans=",".join(plans)).json()
        self.assertEqual([one["plan"]["id"] for one in compared["plans"]], plans)
        roads = compared["indicators"][0]
        self.assertEqual((roads["plan_count"], roads["unit"], [(row["plan"], row["value"]) for row in roads["rows"]]), (2, "公里", [(0, "5000"), (1, "320")]))
        self.assertGreater(len(self.ask("/api/comparison").json()["plans"]), 2)
        self.assertEqual(self.ask("/api/comparison", plans="990101-999").status, 404)
        self.assertEqual(self.ask("/api/comparison", plans=",".join(f"990101-{n}" for n in range(1, 60))).status, 400)
        self.assertEqual(self.ask("/api/comparison", plans="9" * 1600).status, 400)

    def test_an_unknown_indicator_is_named_and_the_naming_taken_back(self):
        octets = {"content-type": "application/octet-stream"}
        texts = {"elm.txt": "澄桥县2026年民生方案\n一、任务\n年内开展绿荫提质30亩。\n", "oak.txt": "澄塘县2026年农业方案\n一、任务\n年内开展绿荫提质2公顷。\n年内建设高标准农田45亩。\n"}
        plans = ",".join(self.ask("/api/plans", method="post", body=text.encode(), headers=octets, name=name).json()["plan"]["id"] for name, text in texts.items())
        groups = lambda **headers: self.ask("/api/comparison", plans=plans, headers=headers).json()["indicators"]
        group = lambda name: next(one for one in groups() if any(each["name"] == "|" + name for each in one["names"]))
        unknown = group("绿荫提质")
        self.assertEqual((unknown["id"], unknown["origin"], unknown["names"][0]["written"], unknown["names"][0]["named_by"]), ("", "unknown", "开展绿荫提质", ""))
        name = unknown["names"][0]["name"]
        choices = lambda **query: self.ask("/api/indicators", **query).json()
        self.assertGreater(choices()["total"], 500)
        farmland = choices(q="高标准农田", aspect=unknown["aspect"], unit=unknown["unit"])["items"][0]
        self.assertEqual((farmland["origin"], farmland["unit"], choices(q="高标准农田", aspect="value", unit="户")["total"]), ("vocabulary", "亩", 0))
        self.assertEqual(choices(like="高标准农田建设", page_size=1)["items"][0]["id"], farmland["id"])
        self.assertNotEqual(self.ask("/api/indicators", q="高标准农田", headers={"Accept-Language": "en"}).json()["items"][0]["name"], farmland["name"])
        self.assertEqual(choices(q="没有这样的词")["items"], [])
        self.assertEqual(self.ask("/api/indicators", aspect="x").status, 400)

        pattern, path = "/api/indicator-names/{name}", "/api/indicator-names/" + urllib.parse.quote(name, safe="")
        put = lambda body, at=path, kind="application/json": self.ask(pattern, at, "put", body if isinstance(body, str) else json.dumps(body), {"Content-Type": kind})
        named = put({"written": "绿荫提质", "indicator": farmland["id"]})
        self.assertEqual((named.status, named.json()["means"], named.json()["named_by"]), (200, farmland["name_zh"], "local"))
        joined = group("绿荫提质")
        self.assertEqual((joined["id"], joined["origin"], joined["unit"], sorted(row["value"] for row in joined["rows"])), (farmland["id"], "vocabulary", "亩", ["30", "30", "45"]))
        self.assertEqual((joined["names"][0]["means"], joined["names"][0]["named_by"]), (farmland["name_zh"], "local"))
        self.assertEqual(self.ask("/api/indicator-names").json()["items"][0], named.json())
        entries = self.ask("/api/journal", noun="indicator_name", id=name).json()
        self.assertEqual([entry["action"] for entry in entries["items"]], ["indicator.named"])
        self.assertEqual(put({"written": "绿荫提质", "indicator": farmland["id"]}).json(), named.json())
        self.assertEqual(put({"written": "绿荫提质", "own": "绿荫"}).status, 409)
        for body in ("", "[]", {}, {"written": "绿荫提质"}, {"written": "绿荫提质", "indicator": "x"}, {"written": "另一个", "own": "绿荫"}, {"written": "绿荫提质", "own": "高标准农田"},
                     {"written": "绿荫提质", "own": "绿荫", "indicator": farmland["id"]}, {"written": "绿荫提质", "indicator": farmland["id"], "unit": "亩"},
                     {"written": "绿荫提质", "own": 1}, {"written": "绿荫提质", "own": "字" * 51}, {"written": "绿荫提质", "own": "绿\u202e荫"}, {"written": "绿荫提质", "more": "x"}):
            self.assertEqual(put(body).status, 400, body)
        self.assertEqual(put({"written": "绿荫提质", "own": "绿荫"}, kind="text/plain").status, 415)
        self.assertEqual(put("x" * 17_000).status, 413)
        for headers, status in (({"Origin": "http://evil.example"}, 403), ({"X-Forwarded-For": "192.0.2.7"}, 401)):
            self.assertEqual(self.ask(pattern, path, "delete", headers=headers).status, status)
            self.assertEqual(self.ask(pattern, path, "put", json.dumps({"written": "绿荫提质", "own": "绿荫"}), {"Content-Type": "application/json", **headers}).status, status)

        self.assertEqual(self.ask(pattern, path, "delete").json(), named.json())
        self.assertEqual(self.ask(pattern, path, "delete").status, 404)
        self.assertEqual(group("绿荫提质")["origin"], "unknown")
        own = put({"written": "绿荫提质", "own": "绿荫", "unit": "亩"}).json()
        self.assertEqual((own["own"], own["indicator"]), ("绿荫", ""))
        gathered = group("绿荫提质")
        self.assertEqual((gathered["id"], gathered["origin"], gathered["name"], gathered["plan_count"]), ("own:绿荫", "own", "绿荫", 2))
        self.assertEqual((choices(q="绿荫")["items"][0]["id"], choices(q="绿荫")["items"][0]["origin"]), ("own:绿荫", "own"))
        second = {"written": "绿荫提质改善", "own": "绿荫", "unit": "公顷"}
        self.assertEqual(put(second, "/api/indicator-names/" + urllib.parse.quote("|绿荫提质改善")).json()["type"], "urn:bihuan:problem:own-unit-differs")
        self.assertEqual(self.ask(pattern, path, "delete").status, 200)
        self.assertEqual(self.ask("/api/indicator-names", page_size=201).status, 400)

    def test_lists(self):
        for path in ("/api/plans", "/api/targets", "/api/tasks", "/api/units", "/api/journal"):
            page = self.ask(path, page_size=3).json()
            self.assertGreater(page["total"], 0, path)
            self.assertLessEqual(len(page["items"]), 3)
            second = self.ask(path, page=2, page_size=3).json()
            self.assertNotEqual(page["items"], second["items"], path)
            self.assertEqual(self.ask(path, page=0).json()["where"], "page")
            self.assertEqual(self.ask(path, page_size=201).status, 400)
        self.assertGreater(self.ask("/api/search", q="停车").json()["total"], 0)
        self.assertEqual(self.ask("/api/search").status, 400)
        self.assertEqual(self.ask("/api/search", q="停" * 101).status, 400)

    def test_every_order_and_filter_of_targets(self):
        parameters = {p["name"]: p["schema"] for p in map(resolved, CONTRACT["paths"]["/api/targets"]["get"]["parameters"])}
        everything = self.ask("/api/targets", page_size=200).json()
        for name in ("sort", "kind", "missing"):
            for word in parameters[name]["enum"]:
                answer = self.ask("/api/targets", **{name: word})
                self.assertEqual(answer.status, 200)
                if name == "sort":
                    self.assertEqual(answer.json()["total"], everything["total"])
        first = everything["items"][0]
        self.assertLess(self.ask("/api/targets", plan=first["plan"]["id"]).json()["total"], everything["total"])
        self.assertEqual(self.ask("/api/targets", due_to="2026-02-30").status, 400)
        self.assertEqual(self.ask("/api/targets", kind="x").json()["where"], "kind")
        self.assertEqual(self.ask("/api/targets", plan="990101-999").status, 404)
        self.assertEqual(self.ask("/api/targets", plan="'; drop table target").status, 404)

    def test_one_thing(self):
        plan = self.ask("/api/plans").json()["items"][0]["id"]
        self.ask("/api/plans/{plan}", f"/api/plans/{plan}")
        document = self.ask("/api/plans/{plan}/document", f"/api/plans/{plan}/document").json()
        for target in document["targets"]:
            record = self.ask("/api/targets/{target}", f"/api/targets/{target['id']}").json()
            self.assertEqual(document["text"][slice(*target["place"])], record["printed"])
        self.assertTrue(self.ask("/api/plans/{plan}/file", f"/api/plans/{plan}/file").body)
        self.ask("/api/overview")
        self.ask("/api/overview", plan=plan)
        for missing in ("990101-999", "x", "990101-0", "..", "990101-1%00"):
            answer = self.served.get(f"/api/plans/{missing}")
            self.assertIn(answer.status, (400, 404), missing)
        self.ask("/api/plans/{plan}", "/api/plans/990101-999")
        self.ask("/api/plans/{plan}/document", "/api/plans/990101-999/document")
        self.ask("/api/plans/{plan}/file", "/api/plans/990101-999/file")
        self.ask("/api/targets/{target}", "/api/targets/990101-1-999")

    def test_exports(self):
        total = self.ask("/api/targets").json()["total"]
        self.assertTrue(self.ask("/api/targets/export").body.startswith(b"PK"))
        self.assertEqual(len(self.ask("/api/targets/export", format="json").json()), total)
        csv = self.ask("/api/targets/export", format="csv")
        self.assertIn("attachment", csv.headers["content-disposition"])
        self.assertEqual(self.ask("/api/targets/export", format="pdf").status, 400)
        self.assertEqual({row["op"] for row in self.ask("/api/targets/export", format="json").json()} - {"=", ">=", ">", "<=", "<", "~", "range"}, set())
        tasks = self.ask("/api/tasks").json()
        self.assertTrue(self.ask("/api/tasks/export").body.startswith(b"PK"))
        rows = self.ask("/api/tasks/export", format="json").json()
        self.assertEqual((len(rows), rows[:2]), (tasks["total"], tasks["items"][:2]))
        csv = self.ask("/api/tasks/export", format="csv").body.decode("utf-8-sig")
        self.assertIn(f"\n{rows[0]['id']},", csv.replace("\r", ""))
        unit = next(u["name"] for row in rows for u in row["units"])
        self.assertLess(len(self.ask("/api/tasks/export", format="json", unit=unit).json()), tasks["total"])
        self.assertEqual(self.ask("/api/tasks/export", format="pdf").status, 400)
        self.assertEqual(self.ask("/api/tasks/export", plan="990101-999").status, 404)

    def test_an_export_is_in_the_language_of_its_address(self):
        for path in ("/api/targets/export", "/api/tasks/export"):
            head = lambda headers={}, **query: self.ask(path, headers=headers, format="csv", **query).body.decode("utf-8-sig").splitlines()[0]
            self.assertTrue(head(lang="zh").startswith("编号,"))
            self.assertTrue(head(lang="en").startswith("id,"))
            self.assertEqual(head({"Accept-Language": "en"}, lang="zh"), head(lang="zh"))
            self.assertEqual(head({"Accept-Language": "en"}), head(lang="en"))
            self.assertEqual(self.ask(path, lang="fr").status, 400)

    def test_a_plan_is_read_added_and_corrected(self):
        file = {"headers": {"Content-Type": "application/octet-stream"}, "body": PLAN_BYTES}
        reading = self.ask("/api/readings", method="post", name="plan.txt", **file).json()
        self.assertEqual(reading["targets"][0]["indicator"], "停车泊位")
        added = self.ask("/api/plans", method="post", name="plan.txt", **file)
        self.assertEqual((added.status, added.json()["outcome"]), (201, "added"))
        again = self.ask("/api/plans", method="post", name="plan.txt", **file)
        self.assertEqual((again.status, again.json()["outcome"]), (200, "unchanged"))
        target = f"/api/targets/{added.json()['plan']['id']}-1"
        correct = lambda body, kind="application/json": self.ask("/api/targets/{target}", target, "patch", body, {"Content-Type": kind})
        corrected = correct('{"reason": "误读", "fields": {"value": "36"}}')
        self.assertEqual(corrected.json()["value"], "36")
        self.assertEqual(corrected.json()["corrections"][0]["was"], "30")
        for body in ("", "[", "{}", '{"reason": "x", "fields": {}}', '{"reason": "", "fields": {"value": "1"}}', '{"reason": "x", "fields": {"value": 1}}',
                     '{"reason": "x", "fields": {"value": "36"}}', '{"reason": "x", "fields": {"id": "1"}}', '{"reason": "x", "y": 1}', "[" * 60_000):
            self.assertEqual(correct(body).status, 400, body[:60])
        for body in ('{"reason": "x\\u0000", "fields": {"value": "1"}}', '{"reason": "\\u3000\\u2003", "fields": {"value": "1"}}',
                     '{"reason": "x", "fields": {"indicator": "x\\u0000"}}', '{"reason": "x", "fields": {"indicator": " \\u3000"}}',
                     '{"reason": "x", "fields": {"unit": "a\\nb"}}', '{"reason": "x\\u202e", "fields": {"value": "1"}}',
                     '{"reason": "x\\u0007", "fields": {"value": "1"}}', '{"reason": "x", "fields": {"\\u0000": "1"}}',
                     '{"reason": "' + "字" * 1001 + '", "fields": {"value": "1"}}', '{"reason": "x", "fields": {"value": "' + "1" * 300 + '"}}'):
            self.assertEqual(correct(body).status, 400, body[:60])
        for kind in ("text/plain", "application/jsonfoo", "application/json-seq", ""):
            self.assertEqual(correct('{"reason": "x", "fields": {"value": "1"}}', kind).status, 415, kind)
        self.assertEqual(correct('{"reason": "x", "fields": {"value": "1"}}' + " " * 66_000).status, 413)
        self.assertEqual(correct('{"reason": "第一行\\n' + "字" * 990 + '", "fields": {"value": "37"}}', "Application/JSON; charset=utf-8").status, 200)
        self.assertEqual(self.ask("/api/journal", noun="target").json()["items"][1]["data"]["reason"], "误读")
        self.assertEqual(self.ask("/api/journal", noun="target").json()["items"][0]["actor"], "local")

    def test_a_corrected_lead_counts_where_it_leads(self):
        """What /api/units counts are the rows that its lists have, before and after a target's lead is corrected."""
        octets = {"content-type": "application/octet-stream"}
        text = "澄原县2026年供水实施方案\n一、任务\n1.改造管网。年内改造供水管网12公里，新建泵站3座。（牵头单位：县水务局；责任单位：县财政局）\n"
        plan = self.ask("/api/plans", method="post", body=text.encode(), headers=octets, name="water.txt").json()["plan"]["id"]

        def units(**query):
            found = {unit["name"]: unit for unit in self.ask("/api/units", page_size=200, **query).json()["items"]}
            for name, unit in found.items():
                total = lambda path, role: self.ask(path, unit=name, role=role, page_size=1, plan=query.get("plan", "")).json()["total"]
                self.assertEqual((unit["lead_count"], unit["shared_count"], unit["target_count"]),
                                 (total("/api/tasks", "lead"), total("/api/tasks", "responsible"), total("/api/targets", "lead")), name)
            return {name: unit["target_count"] for name, unit in found.items()}

        correct = lambda lead: self.ask("/api/targets/{target}", f"/api/targets/{plan}-1", "patch", json.dumps({"reason": "分工有变", "fields": {"lead_unit": lead}}),
                                        {"Content-Type": "application/json"})
        listed = lambda **query: [target["id"] for target in self.ask("/api/targets", plan=plan, **query).json()["items"]]
        units()
        self.assertEqual(units(plan=plan), {"县水务局": 2, "县财政局": 0})
        self.assertEqual(correct("县城建局").status, 200)
        self.assertEqual(units(plan=plan), {"县水务局": 1, "县财政局": 0, "县城建局": 1})
        self.assertEqual(units(q="县城建局"), {"县城建局": 1})
        self.assertEqual(listed(unit="县水务局"), [f"{plan}-2"])
        self.assertEqual(listed(unit="县城建局"), [f"{plan}-1"])
        self.assertEqual(len(listed(unit="县财政局")), 2)
        self.assertEqual(correct("县水务局").status, 200)
        self.assertEqual(units(plan=plan), {"县水务局": 2, "县财政局": 0})
        self.assertEqual(self.ask("/api/targets", unit="县水务局", role="x").json()["where"], "role")

    def test_two_who_correct_the_same_target_hear_of_each_other(self):
        target = "/api/targets/" + self.ask("/api/targets", page_size=1).json()["items"][0]["id"]
        seen = self.ask("/api/targets/{target}", target).headers["etag"]
        correct = lambda value, tag: self.ask("/api/targets/{target}", target, "patch", json.dumps({"reason": "核对", "fields": {"action": value}}),
                                              {"Content-Type": "application/json", "If-Match": tag})
        self.assertEqual(correct("甲", seen).status, 200)
        refused = correct("乙", seen)
        self.assertEqual(refused.status, 412)
        self.assertTrue(refused.json()["type"].endswith(":target-changed"))
        now = self.ask("/api/targets/{target}", target)
        self.assertEqual(now.json()["action"], "甲")
        self.assertNotEqual(now.headers["etag"], seen)
        self.assertEqual(correct("乙", now.headers["etag"][:-1] + '-gzip"').status, 200)
        self.assertEqual(correct("丙", "*").status, 200)

    def test_answers_have_tags_that_change_with_the_ledger(self):
        first = self.ask("/api/overview")
        tag = first.headers["etag"]
        same = self.served.ask("GET", "/api/overview", headers={"If-None-Match": tag})
        self.assertEqual((same.status, same.body), (304, b""))
        target = self.ask("/api/targets", page_size=1).json()["items"][0]["id"]
        body = json.dumps({"reason": "核对", "fields": {"per": "每街道"}})
        self.assertEqual(self.served.ask("PATCH", f"/api/targets/{target}", body, {"Content-Type": "application/json"}).status, 200)
        other = self.served.ask("GET", "/api/overview", headers={"If-None-Match": tag})
        self.assertEqual(other.status, 200)
        self.assertNotEqual(other.headers["etag"], tag)
        english = self.served.ask("GET", "/api/overview", headers={"If-None-Match": other.headers["etag"], "Accept-Language": "en"})
        self.assertEqual(english.status, 200)

    def test_what_cannot_be_read_is_told(self):
        kind = {"Content-Type": "application/octet-stream"}
        for content, name in ((b"", "a.txt"), (bytes(range(256)) * 8, "a.bin"), (b"PK\x03\x04", "a.docx")):
            answer = self.ask("/api/readings", method="post", body=content, headers=kind, name=name)
            self.assertEqual(answer.status, 422, name)
            self.assertIn("没有读", answer.json()["detail"])
        self.assertEqual(self.ask("/api/plans", method="post", body=PLAN_BYTES, headers=kind).status, 400)
        self.assertEqual(self.ask("/api/plans", method="post", body=PLAN_BYTES, headers={"Content-Type": "text/plain"}, name="a.txt").status, 415)

    def test_no_page_of_another_site_writes(self):
        before = self.ask("/api/journal").json()["total"]
        kind = {"Content-Type": "application/octet-stream"}
        for headers, status in (({"Origin": "http://evil.example"}, 403), ({"Origin": "null"}, 403), ({"Sec-Fetch-Site": "cross-site"}, 403), ({"X-Forwarded-For": "192.0.2.7"}, 401)):
            answer = self.ask("/api/plans", method="post", body=PLAN_BYTES + b"x", headers={**kind, **headers}, name="a.txt")
            self.assertEqual(answer.status, status, headers)
        own = {"Origin": f"http://{self.served.host}:{self.served.port}", "Sec-Fetch-Site": "same-origin"}
        self.assertEqual(self.ask("/api/readings", method="post", body=PLAN_BYTES, headers={**kind, **own}, name="a.txt").status, 200)
        self.assertEqual(self.ask("/api/journal").json()["total"], before)

    def test_what_would_take_too_much_memory_is_refused(self):
        kind = {"Content-Type": "application/octet-stream"}
        many = "".join(f"{i}.新建停车泊位{i}个。\n" for i in range(1, 60_000)).encode()
        for content, code in ((b"x" * (8 << 20) + b"x", "reading-too-large"), ("方案\n".encode() + many, "reading-too-many")):
            answer = self.ask("/api/readings", method="post", body=content, headers=kind, name="a.txt")
            self.assertEqual((answer.status, answer.json()["type"]), (413, "urn:bihuan:problem:" + code))
            self.assertIn("bihuan import", answer.json()["detail"])

    def test_health_and_metrics(self):
        self.ask("/healthz")
        self.ask("/metrics")

    def test_the_rest_is_a_problem_or_the_application(self):
        self.assertEqual(self.served.get("/api/nothing").status, 404)
        answer = self.served.ask("DELETE", "/api/plans")
        self.assertEqual((answer.status, answer.headers["allow"]), (405, "GET, POST"))
        self.assertIn("闭环", self.served.get("/plans/990101-1/document").body.decode())
        self.assertEqual(self.served.get("/nothing.js").status, 404)
        english = self.served.ask("GET", "/api/plans/990101-999", headers={"Accept-Language": "en"})
        self.assertIn("no such plan", english.json()["detail"])


class Elsewhere(unittest.TestCase):
    def test_another_host_name_is_refused(self):
        served = Served()
        try:
            self.assertEqual(served.ask("GET", "/api/plans", headers={"Host": "evil.example"}).status, 421)
        finally:
            self.assertEqual(served.stop(), 0)


if __name__ == "__main__":
    sys.exit(main())
