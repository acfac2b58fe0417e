#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a client sees of notices, of units that end with work, of lists that are sent twice and of wrong files: keeping_test.py BIHUAN."""
import json
import sys
import time

from served import main
from workplace import AtWork, code_of, must

LONGEST_WAIT = 90
PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)


class Keeping(AtWork):
    def test_an_escalation_reaches_the_dispatcher_above_and_is_unread_until_it_is_read(self):
        sun = self.place["sun"]
        self.reported("chen", pack="rapid", kind="fire", level="tier_one", channel="call")
        until = time.monotonic() + LONGEST_WAIT
        while not sun.get("/api/notices/count").json()["unread"] and time.monotonic() < until:
            time.sleep(1)
        page = must(sun.get("/api/notices", page_size=1), 200).json()
        self.assertEqual(page["items"][0]["post"], "dispatcher")
        self.assertEqual(page["items"][0]["unit"]["name"], "澄雁区")
        left = must(sun.post("/api/notices/read", {"up_to": page["items"][0]["number"]}), 200).json()
        self.assertEqual(left["unread"], 0)
        self.assertEqual(code_of(sun.post("/api/notices/read", {})), "body-wrong-member")

    def test_a_unit_with_work_is_closed_for_an_heir_only(self):
        admin, place = self.place.admin, self.place
        grid = must(admin.post("/api/org/units", {"name": "荷塘二网格", "kind": "grid", "code": "99010100100102", "parent": place.units["荷塘社区"], "on": "2020-01-01"}), 201).json()["id"]
        case = self.reported("sun", place={"unit": grid})
        refused = admin.post(f"/api/org/units/{grid}/close", {})
        self.assertEqual((refused.status, code_of(refused)), (409, "unit-has-work"))
        self.assertIn("1 / 0", refused.json()["detail"])
        must(admin.post(f"/api/org/units/{grid}/close", {"heir": place.units["荷塘一网格"]}), 200)
        seen = must(place["wang"].get("/api/cases/" + case), 200).json()
        self.assertEqual(seen["owner"]["name"], "荷塘一网格")
        self.assertEqual(seen["events"][-1]["transition"], "unit_changed")

    def test_a_list_that_is_sent_twice_makes_its_cases_once(self):
        chen = self.place["chen"]
        row = {"pack": "grid_whistle", "kind": "street_order", "level": "simple", "channel": "patrol", "title": "导入", "place": {"unit": self.place.units["荷塘一网格"]}}
        rows = "\n".join(json.dumps({**row, "title": f"导入{i}"}) for i in range(3)) + "\n{}\n"
        headers = {"Content-Type": "application/x-ndjson", "Idempotency-Key": "list-1"}
        first = must(chen.post("/api/cases/import", rows, headers), 200).json()
        again = must(chen.post("/api/cases/import", rows, headers), 200).json()
        self.assertEqual(len(first["items"]), 3)
        self.assertEqual(first["items"], again["items"])
        self.assertIn("成员", first["errors"][0]["message"])
        self.assertEqual(code_of(chen.post("/api/cases/import", rows + rows, headers)), "request-key-reused")
        for word, is_trial in (("yes", True), ("true", True), ("no", False)):
            body = "{}\n"
            self.assertEqual(must(chen.post("/api/cases/import", body, {"Content-Type": "application/x-ndjson"}, dry_run=word), 200).json()["dry_run"], is_trial)

    def test_a_wrong_file_goes_again(self):
        case = self.reported()
        wang = self.place["wang"]
        headers = {"Content-Type": "application/octet-stream"}
        number = must(wang.post(f"/api/cases/{case}/evidence", PNG, headers, field="result_photo", name="../x.png"), 201).json()["number"]
        self.assertEqual(must(wang.get("/api/cases/" + case), 200).json()["evidence"][0]["name"], "x.png")
        self.assertEqual(self.place["li"].ask("DELETE", f"/api/cases/{case}/evidence/{number}").status, 403)
        must(wang.ask("DELETE", f"/api/cases/{case}/evidence/{number}"), 204)
        self.assertEqual(must(wang.get("/api/cases/" + case), 200).json()["evidence"], [])

    def test_the_session_names_what_one_holds(self):
        self.assertEqual(must(self.place["wang"].get("/api/session"), 200).json()["posts"], ["grid_worker"])


if __name__ == "__main__":
    sys.exit(main())
