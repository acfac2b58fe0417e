#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Cases over HTTP, from the report to the closing, and what others must not see or do: cases_test.py BIHUAN."""
import json
import subprocess
import sys
import unittest

import jsonschema
from contract_test import CONTRACT, SCHEMAS, as_json_schema, resolved
from served import BIHUAN, ENVIRONMENT, main
from workplace import Browser, Workplace, code_of, must

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000010000000100802000000") + b"\0" * 40


def hold(pattern, method, answer):
    """The answer against the contract."""
    response = resolved(CONTRACT["paths"][pattern][method]["responses"][str(answer.status)])
    kind = answer.headers["content-type"].split(";")[0]
    if kind.endswith("json"):
        schema = {**SCHEMAS, **as_json_schema(response["content"][kind]["schema"])}
        jsonschema.Draft7Validator(schema).validate(answer.json())
    return answer


class Cases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = Workplace()

    @classmethod
    def tearDownClass(cls):
        checked = subprocess.run([BIHUAN, "journal", "verify", "--db", cls.place.served.ledger, "--region", "990101"], env=ENVIRONMENT, capture_output=True, check=False)
        cls.place.stop()
        if checked.returncode:
            raise AssertionError(checked.stdout.decode() + checked.stderr.decode())

    def report(self, login="wang", headers=None, **more):
        body = {"pack": "grid_whistle", "kind": "street_order", "level": "simple", "channel": "patrol", "title": "路口堆放建筑垃圾",
                "text": "雁栖路与柳岸路口有一堆碎砖", "place": {"unit": self.place.units["荷塘一网格"], "address": "雁栖路路口"}, **more}
        return self.place[login].post("/api/cases", body, headers)

    def reported(self, login="wang", **more):
        return hold("/api/cases", "post", must(self.report(login, **more), 201)).json()["id"]

    def move(self, login, case, transition, headers=None, **values):
        return self.place[login].post(f"/api/cases/{case}/moves", {"transition": transition, "values": values}, headers)

    def moved(self, login, case, transition, **values):
        return hold("/api/cases/{case}/moves", "post", must(self.move(login, case, transition, **values), 200)).json()

    def show(self, login, case):
        return hold("/api/cases/{case}", "get", must(self.place[login].get(f"/api/cases/{case}"), 200)).json()

    def test_a_small_matter_is_solved_where_it_arose_and_checked_by_somebody_else(self):
        case = self.reported()
        seen = self.show("wang", case)
        self.assertEqual(seen["state"]["id"], "reported")
        self.assertIn("self_handle", [move["id"] for move in seen["allowed"]])
        self.moved("wang", case, "self_handle")
        first = self.move("wang", case, "submit", reply="已清运", result_code="solved")
        if first.status != 200:  # the photo is asked of a drawn half
            self.assertEqual(code_of(first), "case-evidence-missing")
            must(self.place["wang"].ask("POST", f"/api/cases/{case}/evidence", PNG, {"Content-Type": "application/octet-stream"}, field="result_photo", name="后.png"), 201)
            self.moved("wang", case, "submit", reply="已清运", result_code="solved")
        self.assertNotIn("pass_check", [move["id"] for move in self.show("wang", case)["allowed"]])
        checking = [move["id"] for move in self.show("feng", case)["allowed"]]
        self.assertTrue(checking, "the verifier of the district may check it")
        events = self.show("feng", case)["events"]
        self.assertEqual([event["transition"] for event in events], ["report", "self_handle", "submit"])

    def test_a_case_is_seen_by_its_place_and_its_owner_and_nobody_else_learns_that_it_is_there(self):
        case = self.reported()
        for login in ("wang", "li", "zhao", "sun", "zheng", "feng"):
            self.show(login, case)
        for login in ("liu", "zhou"):
            answer = self.place[login].get(f"/api/cases/{case}")
            self.assertEqual((answer.status, code_of(answer)), (404, "case-missing"), login)
            self.assertEqual(self.move(login, case, "self_handle").status, 404)
            self.assertEqual(self.place[login].get(f"/api/cases/{case}/alike").status, 404)
            self.assertNotIn(case, [row["id"] for row in self.place[login].get("/api/cases", page_size=200).json()["items"]])
        nobody = self.place.served.get(f"/api/cases/{case}")
        self.assertEqual(nobody.status, 401)
        self.assertEqual(self.place.security.get(f"/api/cases/{case}").status, 403)

    def test_the_same_request_twice_is_one_case(self):
        key = {"Idempotency-Key": "k-1"}
        first, again = self.report(headers=key), self.report(headers=key)
        self.assertEqual((first.status, again.status), (201, 200))
        self.assertEqual((first.json()["id"], again.json()["again"]), (again.json()["id"], True))
        other = self.report(headers=key, title="另一件")
        self.assertEqual((other.status, code_of(other)), (409, "request-key-reused"))
        self.assertEqual(self.report("li", headers=key).status, 201, "another person's key is another key")

    def test_two_who_move_one_case_hear_of_each_other(self):
        case = self.reported()
        revision = f'"{self.show("wang", case)["revision"]}"'
        must(self.move("wang", case, "self_handle", {"If-Match": revision}), 200)
        late = self.move("wang", case, "raise", {"If-Match": revision}, raise_reason="x")
        self.assertEqual((late.status, code_of(late)), (409, "case-changed"))

    def test_what_is_wrong_with_a_report_is_said_by_field(self):
        for more, code, where in (({"kind": "no_such"}, "case-kind-unknown", None), ({"pack": "no_such"}, "pack-missing", None),
                                  ({"unknown": 1}, "body-unknown-member", "unknown"), ({"title": "a\u202eb"}, "text-unseen", "title"),
                                  ({"title": "长" * 201}, "text-too-long", "title"), ({"place": {"unit": "990102-u-1"}}, "case-unit-unknown", "place.unit"),
                                  ({"place": {"latitude": 91, "longitude": 0}}, "body-wrong-member", "place.latitude"), ({"fields": {"reply": "x"}}, "case-field-unknown", "reply")):
            answer = self.report(**more)
            self.assertIn(answer.status, (400, 404), answer.body)
            self.assertEqual(code_of(answer), code, more)
            if where:
                self.assertEqual(answer.json()["where"], where)

    def test_lists_follow_their_cursor_to_the_end_without_a_gap(self):
        made = {self.reported(title=f"翻页{n}") for n in range(7)}
        seen, cursor, pages = [], None, 0
        while True:
            query = {"page_size": 3, "q": "翻页", **({"cursor": cursor} if cursor else {})}
            page = hold("/api/cases", "get", must(self.place["zheng"].get("/api/cases", **query), 200)).json()
            seen += [row["id"] for row in page["items"]]
            cursor, pages = page["next"], pages + 1
            if not cursor:
                break
        self.assertEqual(sorted(seen), sorted(made))
        self.assertEqual(len(seen), len(set(seen)))
        self.assertEqual(self.place["zheng"].get("/api/cases", cursor="' or 1=1").status, 400)

    def test_a_whistle_calls_departments_and_is_judged_by_the_street(self):
        case = self.reported(kind="illegal_building", level="complex", title="楼顶加盖")
        self.moved("wang", case, "raise", raise_reason="社区没有执法权")
        seen = self.show("li", case)
        self.assertEqual(seen["owner"]["name"], "荷塘社区")
        self.moved("li", case, "raise", raise_reason="需要街道协调")
        units = ",".join(self.place.units[name] for name in ("区城市管理局", "区住房建设局"))
        self.moved("zhao", case, "ask_whistle", called_units=units, whistle_level="joint", power_lacking="没有拆除权")
        self.assertEqual(self.move("zhao", case, "approve_whistle").status, 403, "who asks does not blow it")
        self.moved("qian", case, "approve_whistle")
        called = self.place["zhou"].get("/api/cases", side="called").json()["items"]
        self.assertEqual([row["id"] for row in called], [case])
        self.moved("zhou", case, "answer_whistle", answer_note="两人，下午三点到")
        self.moved("zhou", case, "arrive_on_site", arrival_decision="认定违建，限期三日自拆")
        self.moved("zhao", case, "agree_plan", joint_plan="城管立案，住建出具意见")
        self.assertEqual([row["answered"] for row in self.place["zhou"].get("/api/cases", side="called").json()["items"]], [True])
        rated = self.move("zhou", case, "rate_unit", rated_unit=self.place.units["区住房建设局"], response_rating="1", result_rating="1")
        self.assertEqual(rated.status, 403, "the called do not judge each other")
        self.moved("zhao", case, "rate_unit", rated_unit=self.place.units["区住房建设局"], response_rating="2", result_rating="3")
        seen = self.show("zhao", case)
        self.assertEqual({one["unit"]["name"]: one["response"] for one in seen["involved"]}, {"区城市管理局": 0, "区住房建设局": 2})
        self.assertEqual(seen["hops"], 2)

    def test_a_citizen_reports_without_an_account_and_follows_it_by_a_code(self):
        body = {"pack": "grid_whistle", "kind": "safety", "title": "井盖松动", "text": "走过去会响",
                "place": {"unit": self.place.units["荷塘一网格"], "address": "荷塘路5号门口"}, "reporter": {"name": "张某", "phone": "13812345678"}}
        made = hold("/api/reports", "post", must(self.place.served.ask("POST", "/api/reports", json.dumps(body), {"Content-Type": "application/json"}), 201)).json()
        self.assertRegex(made["code"], "^[A-Z2-9]{12}$")
        open_view = hold("/api/reports/{code}", "get", must(self.place.served.get("/api/reports/" + made["code"]), 200)).json()
        self.assertEqual(open_view["state"]["told"], "已收到，正在判断由谁办理。")
        self.assertNotIn("13812345678", json.dumps(open_view))
        self.assertEqual(self.place.served.get("/api/reports/AAAAAAAAAAAA").status, 404)
        self.assertEqual(self.show("chen", made["id"])["reporter"]["phone"], "13812345678")
        for login in ("wang", "li", "zheng"):
            self.assertNotIn("13812345678", json.dumps(self.show(login, made["id"])), "who need not see it sees a mask")
        again = self.place.served.ask("POST", f"/api/reports/{made['code']}/moves", json.dumps({"transition": "self_handle"}), {"Content-Type": "application/json"})
        self.assertEqual(again.status, 403)

    def open_report(self, **more):
        body = {"pack": "grid_whistle", "kind": "livelihood", "title": "老人助浴", "text": "家里老人需要助浴",
                "place": {"unit": self.place.units["荷塘一网格"], "address": "荷塘路5号"}, "reporter": {"name": "张某", "phone": "13812345678", **more}}
        return must(self.place.served.ask("POST", "/api/reports", json.dumps(body), {"Content-Type": "application/json"}), 201).json()

    def follow(self, code):
        return hold("/api/reports/{code}", "get", must(self.place.served.get("/api/reports/" + code), 200)).json()

    def reporter_moves(self, code, transition, **values):
        return self.place.served.ask("POST", f"/api/reports/{code}/moves", json.dumps({"transition": transition, "values": values}), {"Content-Type": "application/json"})

    def test_the_citizen_reads_what_was_done(self):
        made = self.open_report()
        self.assertIsNotNone(self.follow(made["code"])["expected_at"])
        self.moved("wang", made["id"], "self_handle")
        self.moved("wang", made["id"], "submit", reply="已上门助浴一次", result_code="solved")
        self.moved("feng", made["id"], "pass")
        seen = self.follow(made["code"])
        self.assertEqual(seen["events"][-1]["text"], "办理结果：已上门助浴一次")
        self.assertEqual((seen["result"]["tone"], seen["expected_at"]), ("good", None), "what is closed is expected no more")
        inside = self.show("feng", made["id"])["events"]
        self.assertEqual(inside[-1]["text"], "办理结果：已上门助浴一次")
        self.assertEqual([(event["by"], event["told"]) for event in inside], [("reporter", True), ("person", False), ("person", False), ("person", True)])
        self.assertEqual(inside[0]["owner"]["name"], "荷塘一网格")
        self.assertIsNone(inside[-1]["owner"], "of what is closed nobody has to act")

    def test_the_citizen_adds_what_was_asked_for_and_the_clock_goes_on(self):
        made = self.open_report()
        self.moved("wang", made["id"], "self_handle")
        self.moved("sun", made["id"], "pause", pause_reason="waiting_for_reporter")
        clock = next(clock for clock in self.show("zheng", made["id"])["clocks"] if clock["id"] == "handle")
        self.assertEqual((clock["rests"], clock["escalated"]), (True, -1))
        paused = self.follow(made["code"])
        self.assertIsNone(paused["expected_at"], "what rests is not promised")
        self.assertIn("add_information", [move["id"] for move in paused["allowed"]])
        must(self.reporter_moves(made["code"], "add_information", more_told="三楼，没有电梯"), 200)
        seen = self.show("wang", made["id"])
        self.assertEqual((seen["state"]["id"], seen["pauses"][-1]["ends"] is not None), ("handling", True))
        self.assertEqual([(one["unit"]["name"], one["post"]) for one in seen["events"][-1]["notified"] if one["unit"]], [("荷塘社区", "liaison")], "the grid has no liaison")
        must(self.reporter_moves(made["code"], "add_information", more_told="周末在家"), 200)

    def test_who_asks_for_protection_is_served_without_being_seen(self):
        made = self.open_report(protected=True)
        for login in ("chen", "zheng", "sun"):
            seen = self.show(login, made["id"])
            self.assertEqual(seen["secrecy"], 3)
            self.assertNotIn("13812345678", json.dumps(seen), login)
        self.assertEqual(self.place["wang"].get(f"/api/cases/{made['id']}").status, 404, "a grid worker learns nothing of it")
        self.moved("sun", made["id"], "dispatch", lead_unit=self.place.units["区住房建设局"])
        proposed = self.place.units["区城市管理局"]
        self.moved("wu", made["id"], "give_back", return_reason="not_our_duty", proposed_unit=proposed)
        self.moved("sun", made["id"], "dispatch", lead_unit=proposed)
        self.moved("zhou", made["id"], "give_back_again", return_reason="not_our_duty", proposed_unit=self.place.units["区住房建设局"])
        self.moved("zheng", made["id"], "arbitrate", decided_unit=proposed, decision_ground="三定方案")
        self.assertEqual(self.show("zheng", made["id"])["owner"]["name"], "区城市管理局")

    def test_a_photo_is_asked_of_what_was_drawn_and_trying_again_draws_nothing(self):
        asked = []
        for number in range(8):
            case = self.reported(title=f"抽样{number}")
            self.moved("wang", case, "self_handle")
            submit = next(move for move in self.show("wang", case)["allowed"] if move["id"] == "submit")
            self.assertTrue(submit["main"])
            photo = submit["evidence"][0]
            self.assertEqual(photo["unless"], {"field": "result_code", "is": ["not_fixed", "explained", "rejected"]})
            self.assertTrue(photo["reason"])
            asked.append(photo["required"])
            if not photo["required"]:
                self.moved("wang", case, "submit", reply="已清运", result_code="solved")
                continue
            for _ in range(4):
                self.assertEqual(code_of(self.move("wang", case, "submit", reply="已清运", result_code="solved")), "case-evidence-missing")
            self.moved("wang", case, "submit", reply="清不动", result_code="not_fixed")
        self.assertEqual(len(asked), 8)

    def test_who_asked_for_the_whistle_judges_and_what_was_done_is_not_offered_again(self):
        case = self.reported("li", kind="safety", level="complex", title="墙要倒", place={"unit": self.place.units["荷塘社区"]})
        unit = self.place.units["区城市管理局"]
        itself = self.move("li", case, "ask_whistle", {"Accept-Language": "en"}, called_units=self.place.units["荷塘社区"], whistle_level="joint", power_lacking="x")
        self.assertEqual(code_of(itself), "case-calls-itself")
        self.assertIn("Units called", itself.json()["detail"])
        self.assertNotRegex(itself.json()["detail"], "called_units|[\u4e00-\u9fff]")
        self.moved("li", case, "ask_whistle", called_units=unit, whistle_level="joint", power_lacking="没有执法权")
        asked = self.show("li", case)["events"][-1]["values"]
        self.assertEqual([value["shown"] for value in asked if value["id"] == "called_units"], ["区城市管理局"])
        self.moved("qian", case, "approve_whistle")
        self.assertEqual(self.show("li", case)["caller"]["name"], "荷塘社区")
        self.moved("zhou", case, "answer_whistle", answer_note="就来")
        self.moved("zhou", case, "arrive_on_site", arrival_decision="先围起来")
        offered = [move["id"] for move in self.show("zhou", case)["allowed"]]
        self.assertFalse({"answer_whistle", "refuse_whistle", "arrive_on_site"} & set(offered), offered)
        self.moved("li", case, "agree_plan", joint_plan="城管拆")
        self.moved("zhou", case, "finish_joint", reply="墙已拆除", result_code="explained")
        self.assertEqual(code_of(self.move("feng", case, "pass_whistle")), "case-condition")
        self.moved("li", case, "rate_unit", rated_unit=unit, response_rating="5", result_rating="5")
        self.moved("feng", case, "pass_whistle")

    def test_a_part_reads_what_was_done_with_its_whole(self):
        whole, part = self.open_report(), self.open_report(name="李某", phone="13812345679")
        self.moved("sun", part["id"], "merge", main_case=whole["id"])
        self.moved("wang", whole["id"], "self_handle")
        self.moved("wang", whole["id"], "submit", reply="两家一起办了", result_code="solved")
        self.moved("feng", whole["id"], "pass")
        last = self.follow(part["code"])["events"][-1]
        self.assertEqual((last["transition"], last["title"], last["text"]), ("follow", "随并入的事项", "办理结果：两家一起办了"))

    def test_many_rows_come_in_and_each_wrong_one_is_told(self):
        rows = [{"pack": "grid_whistle", "kind": "street_order", "level": "simple", "channel": "patrol", "title": f"批量{n}", "place": {"unit": self.place.units["荷塘社区"]}} for n in range(5)]
        rows[2]["kind"] = "no_such"
        lines = "\n".join(json.dumps(row) for row in rows) + "\n{not json\n"
        for trial in ("yes", "no"):
            answer = must(self.place["chen"].ask("POST", "/api/cases/import", lines, {"Content-Type": "application/x-ndjson"}, dry_run=trial), 200)
            result = hold("/api/cases/import", "post", answer).json()
            self.assertEqual([error["line"] for error in result["errors"]], [3, 6])
            self.assertEqual([item["line"] for item in result["items"]], [1, 2, 4, 5])
        found = self.place["zheng"].get("/api/cases", q="批量").json()["items"]
        self.assertEqual(len(found), 4, "the trial kept nothing")

    def test_evidence_is_what_it_says_and_comes_back_as_a_file_to_save(self):
        case = self.reported()
        octets = {"Content-Type": "application/octet-stream"}
        added = must(self.place["wang"].ask("POST", f"/api/cases/{case}/evidence", PNG, octets, field="result_photo", name="../../x.png"), 201).json()
        got = must(self.place["li"].get(f"/api/cases/{case}/evidence/{added['number']}"), 200)
        self.assertEqual(got.body, PNG)
        self.assertIn("attachment", got.headers["content-disposition"])
        self.assertEqual(self.place["liu"].get(f"/api/cases/{case}/evidence/{added['number']}").status, 404)
        bomb = PNG[:16] + (100_000).to_bytes(4, "big") * 2 + PNG[24:]
        for content, code in ((b"<svg onload=alert(1)>", "evidence-kind"), (bomb, "picture-too-large"), (b"\x89PNG\r\n\x1a\n" + b"0" * (11 << 20), "evidence-too-large")):
            answer = self.place["wang"].ask("POST", f"/api/cases/{case}/evidence", content, octets, field="result_photo", name="x")
            self.assertEqual(code_of(answer), code)
        self.assertEqual(code_of(self.place["wang"].ask("POST", f"/api/cases/{case}/evidence", PNG, octets, field="reply", name="x")), "evidence-field-unknown")

    def test_what_is_alike_is_suggested_and_a_merged_case_goes_with_its_whole(self):
        whole = self.reported(title="雁栖路路面坑洼积水", kind="facility", place={"unit": self.place.units["荷塘一网格"], "longitude": 118.5, "latitude": 31.2})
        part = self.reported("li", title="雁栖路路面有坑洼", kind="facility", place={"unit": self.place.units["荷塘一网格"], "longitude": 118.5001, "latitude": 31.2})
        alike = hold("/api/cases/{case}/alike", "get", must(self.place["li"].get(f"/api/cases/{part}/alike"), 200)).json()["items"]
        self.assertIn(whole, [row["id"] for row in alike])
        self.moved("sun", part, "merge", main_case=whole)
        self.assertEqual(self.show("li", whole)["parts"], [part])
        again = self.move("sun", whole, "merge", main_case=part)
        self.assertEqual(again.status, 409)

    def test_rates_open_to_their_cases_and_are_not_for_everybody(self):
        self.reported()
        sheet = hold("/api/rates", "get", must(self.place["zheng"].get("/api/rates", pack="grid_whistle"), 200)).json()
        self.assertTrue(sheet["rates"])
        for rate in sheet["rates"]:
            self.assertTrue(set(rate["numerator"]) <= set(rate["denominator"]), rate["id"])
            if not rate["denominator"]:
                self.assertIsNone(rate["percent"], "nothing below the line is no rate")
        self.assertEqual(self.place["wang"].get("/api/rates", pack="grid_whistle").status, 403)
        self.assertEqual(self.place["zhao"].get("/api/rates", pack="grid_whistle", unit=self.place.units["澄湖街道"]).status, 403)

    def test_who_hands_a_post_over_sees_what_is_open_there_and_nothing_of_it(self):
        case = self.reported()
        person = self.place.admin.get("/api/org/people/" + self.place.people["wang"]).json()
        post = person["posts"][0]["id"]
        work = hold("/api/org/posts/{post}/open-work", "get", must(self.place.admin.get(f"/api/org/posts/{post}/open-work"), 200)).json()
        self.assertIn(case, work["cases"])
        self.assertEqual(work["count"], len(work["cases"]))
        self.assertEqual(self.place["wang"].get(f"/api/org/posts/{post}/open-work").status, 403)

    def test_a_wildcard_of_a_plan_stands_for_the_units_of_its_day(self):
        def streets(**query):
            rows = must(self.place.served.get("/api/units", page_size=200, **query), 200).json()["items"]
            return next({one["name"] for one in row["org_units"]} for row in rows if row["name"] == "各街道办事处")

        plan = "澄雁区2026年实施方案\n一、任务\n1.新增停车泊位30个。（牵头单位：区住建局；责任单位：各街道办事处）\n"
        must(self.place.served.post_file("/api/plans", plan.encode(), name="plan.txt"), 201)
        self.assertEqual(streets(), {"雁栖街道", "澄湖街道"})
        self.assertEqual(streets(on="2019-01-01"), set(), "before there were any")

    def test_hostile_text_stays_text(self):
        title = "<img src=x onerror=alert(1)>'; drop table case_file; --"
        case = self.reported(title=title)
        seen = self.place["wang"].get(f"/api/cases/{case}")
        self.assertEqual(seen.json()["title"], title)
        self.assertIn("nosniff", seen.headers["x-content-type-options"])
        found = self.place["zheng"].get("/api/cases", q="'; drop").json()["items"]
        self.assertEqual([row["id"] for row in found], [case])

    def test_a_write_by_cookie_needs_the_sessions_token(self):
        browser = Browser(self.place.served)
        browser.cookie = self.place["wang"].cookie
        browser.csrf = "wrong"
        answer = browser.post("/api/cases", {"pack": "grid_whistle", "kind": "street_order"})
        self.assertEqual((answer.status, code_of(answer)), (403, "csrf-wrong"))

    def test_packs_are_told_and_a_draft_is_checked_before_it_is_published(self):
        packs = hold("/api/packs", "get", must(self.place["wang"].get("/api/packs"), 200)).json()["items"]
        self.assertEqual({pack["id"] for pack in packs}, {"grid_whistle", "appeals", "urban_care", "rapid"})
        for pack in packs:
            hold("/api/packs/{pack}", "get", must(self.place.served.get("/api/packs/" + pack["id"]), 200))
        content = must(self.place.served.get("/api/packs/appeals/content"), 200).body.decode()
        yaml = {"Content-Type": "application/yaml"}
        self.assertTrue(hold("/api/packs/check", "post", must(self.place.admin.ask("POST", "/api/packs/check", content, yaml), 200)).json()["sound"])
        broken = self.place.admin.ask("POST", "/api/packs", content.replace("\nstates:", "\nstatez:"), yaml)
        self.assertEqual((broken.status, code_of(broken)), (400, "pack-unsound"))
        self.assertEqual(code_of(self.place.admin.ask("POST", "/api/packs", content, yaml)), "pack-version-taken")
        self.assertEqual(self.place["zheng"].ask("POST", "/api/packs", content, yaml).status, 403)
        newer = content.replace("\nversion: 1\n", "\nversion: 2\n")
        self.assertEqual(must(self.place.admin.ask("POST", "/api/packs", newer, yaml), 201).json()["version"], 2)


if __name__ == "__main__":
    sys.exit(main())
