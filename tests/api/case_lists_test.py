#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lists of cases as each post needs them, and what somebody may report without an account: case_lists_test.py BIHUAN."""
import json
import pathlib
import sys
import uuid

from served import main
from workplace import AtWork, code_of, must

JSON = {"Content-Type": "application/json"}


class Lists(AtWork):
    def moved(self, login, case, transition, **values):
        return must(self.place[login].post(f"/api/cases/{case}/moves", {"transition": transition, "values": values}), 200).json()

    def listed(self, login, **query):
        return [row["id"] for row in must(self.place[login].get("/api/cases", page_size=200, **query), 200).json()["items"]]

    def test_what_waits_for_a_post_is_its_turn_and_leaves_the_list_when_it_has_gone_on(self):
        case = self.reported("wang", kind="livelihood", title="轮到谁")
        for login in ("wang", "li", "zhao"):
            if case in self.listed(login, side="mine"):
                break
        else:
            self.fail("a new case is nobody's turn")
        self.moved("wang", case, "self_handle")
        self.assertIn(case, self.listed("wang", side="mine"), "the grid worker has to handle it")
        self.assertNotIn(case, self.listed("feng", side="mine"))
        self.moved("wang", case, "submit", reply="已办", result_code="not_fixed")
        self.assertNotIn(case, self.listed("wang", side="mine"), "now somebody else has to look")
        self.assertIn(case, self.listed("wang", side="handled"), "what one handled is still found")
        self.assertIn(case, self.listed("feng", side="mine"), "the verifier's turn, wherever in the district it lies")
        self.moved("feng", case, "pass_not_fixed")
        for login in ("wang", "feng", "zhao", "li"):
            self.assertNotIn(case, self.listed(login, side="mine"), "what has ended is nobody's turn")

    def test_a_part_is_nobodys_turn_while_its_whole_is(self):
        whole, part = self.reported(title="整件"), self.reported(title="其中一件")
        self.moved("sun", part, "merge", main_case=whole)
        for login in ("sun", "wang", "li", "zheng"):
            self.assertNotIn(part, self.listed(login, side="mine"), login)
        self.assertTrue(any(whole in self.listed(login, side="mine") for login in ("wang", "li", "sun")))

    def test_a_called_unit_finds_its_whistle_until_the_case_ends(self):
        case = self.reported(kind="safety", level="complex", title="吹哨名单")
        self.moved("wang", case, "raise", raise_reason="没有执法权")
        self.moved("li", case, "raise", raise_reason="需要街道协调")
        self.moved("zhao", case, "ask_whistle", called_units=self.place.units["区城市管理局"], whistle_level="joint", power_lacking="没有处罚权")
        self.moved("qian", case, "approve_whistle")
        rows = {row["id"]: row for row in self.place["zhou"].get("/api/cases", side="called").json()["items"]}
        self.assertIs(rows[case]["answered"], False)
        self.moved("zhou", case, "answer_whistle", answer_note="下午到")
        rows = {row["id"]: row for row in self.place["zhou"].get("/api/cases", side="called").json()["items"]}
        self.assertIs(rows[case]["answered"], True)
        self.assertIn(case, self.listed("zhou"), "among everything that it may open")
        self.assertNotIn(case, self.listed("wu"), "a unit that is not called does not learn of it")

    def test_a_case_is_found_by_its_number_and_by_words_that_a_person_wrote_but_not_by_a_telephone_number(self):
        case = self.reported(title="找得到", text="槐荫里三号楼东门外有碎砖", reporter={"name": "张某", "phone": "13812345678"})
        self.assertEqual(self.listed("zheng", q=case), [case])
        self.assertEqual(self.listed("zheng", q="碎砖 槐荫里"), [case])
        for hidden in ("13812345678", "张某", "grid_whistle"):
            self.assertEqual(self.listed("zheng", q=hidden), [], hidden)
        self.assertEqual(self.listed("zheng", q="990101-c-999999"), [])

    def test_what_is_late_is_late_now(self):
        case = self.reported(title="还没到期")
        self.assertNotIn(case, self.listed("zheng", late="yes"))
        row = self.place["zheng"].get("/api/cases", q=case).json()["items"][0]
        self.assertTrue(row["due_at"] is None or row["soon_at"] <= row["due_at"])
        self.assertIs(row["rests"], False)

    def test_the_same_list_again_is_not_made_anew_and_is_nobody_elses(self):
        first = self.place["zheng"].get("/api/cases", page_size=200)
        again = self.place["zheng"].get("/api/cases", page_size=200)
        self.assertEqual(first.body, again.body)
        self.assertEqual(first.headers["etag"], again.headers["etag"])
        self.assertNotEqual(first.headers["etag"], self.place["liu"].get("/api/cases", page_size=200).headers["etag"])
        self.assertIn("private", first.headers["cache-control"])
        case = self.reported(title="新的一件")
        self.assertIn(case, self.listed("zheng"), "what was kept knows of what has come since")


class OpenPage(AtWork):
    def report(self, headers=None, **body):
        return self.place.served.ask("POST", "/api/reports", json.dumps(body), {**JSON, **(headers or {})})

    def test_what_the_page_offers_can_be_reported_as_the_page_sends_it(self):
        choice = must(self.place.served.get("/api/reports/kinds"), 200).json()
        self.assertIn("urban_care", [pack["id"] for pack in choice["packs"]])
        self.assertNotIn("rapid", [pack["id"] for pack in choice["packs"]], "an emergency is no web form")
        named = {one["name"]: one for one in choice["communities"]}
        self.assertEqual(named["荷塘社区"]["street"], "雁栖街道")
        made = must(self.report(pack="urban_care", kind="manhole", text="井盖响", place={"address": "荷塘路5号", "unit": named["荷塘社区"]["id"]}), 201).json()
        seen = self.place["chen"].get("/api/cases/" + made["id"]).json()
        self.assertEqual((seen["channel"]["id"], seen["place"]["unit"]["name"]), ("public", "荷塘社区"))

    def test_who_does_not_know_the_community_reports_all_the_same(self):
        made = must(self.report(pack="appeals", kind="help", text="楼道灯坏了", place={"address": "说不清是哪个社区"}), 201).json()
        self.assertEqual(self.place["chen"].get("/api/cases/" + made["id"]).json()["place"]["unit"]["name"], "澄雁区")

    def test_what_is_not_a_citizens_to_say_is_refused(self):
        good = {"pack": "appeals", "kind": "help", "text": "x", "place": {"address": "y"}}
        for more, where in (({"channel": "phone"}, "channel"), ({"level": "urgent"}, "level"), ({"object": {"owner": self.place.units["区城市管理局"]}}, "object.owner")):
            answer = self.report(**good, **more)
            self.assertEqual((answer.status, code_of(answer), answer.json()["where"]), (400, "body-unknown-member", where))
        answer = self.report(pack="grid_whistle", kind="new_duty", text="x", place={"address": "y"})
        self.assertEqual((answer.status, code_of(answer)), (400, "kind-not-open"))

    def test_pressed_twice_it_is_one_report_with_one_code(self):
        key = {"Idempotency-Key": str(uuid.uuid4())}
        body = {"pack": "appeals", "kind": "help", "text": "按了两次", "place": {"address": "荷塘路"}}
        first, again = must(self.report(key, **body), 201).json(), must(self.report(key, **body), 200).json()
        self.assertEqual((first["id"], first["code"]), (again["id"], again["code"]))
        self.assertRegex(first["code"], "^[A-Z2-9]{12}$")
        stored = pathlib.Path(self.place.served.ledger).read_bytes() + pathlib.Path(f"{self.place.served.ledger}-wal").read_bytes()
        for secret in (first["code"], key["Idempotency-Key"]):
            self.assertNotIn(secret.encode(), stored, "whoever reads the store does not learn the code")
        other = must(self.report({"Idempotency-Key": str(uuid.uuid4())}, **body), 201).json()
        self.assertNotEqual(first["code"], other["code"])
        staff = {"pack": "appeals", "kind": "help", "channel": "counter", "text": "窗口代填", "place": {"unit": self.place.units["荷塘社区"]}, "follow": True}
        answers = [self.place["chen"].post("/api/cases", staff, {"Idempotency-Key": "counter-7-2026-11-23-0001"}).json() for _ in range(2)]
        self.assertEqual(answers[0]["code"], answers[1]["code"])


if __name__ == "__main__":
    sys.exit(main())
