#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The web application: its own tests, then Chromium over its pages as the program serves them: web_test.py BIHUAN."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests/api"))
from served import Served  # noqa: E402

WEB = TOP / "web"
# The walk over every page in every look takes minutes; `npm run test:browser` does it.
CHOSEN = ["ways", "states", "first"]
COUNTED = re.compile(r"^(\d+) passed, (\d+) failed$", re.M)


def unit_tests():
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        done = subprocess.run(["npx", "vitest", "run", "--reporter=json", f"--outputFile={report.name}"], cwd=WEB, capture_output=True, text=True, check=False)
        counts = json.loads(pathlib.Path(report.name).read_text(encoding="utf-8") or "{}")
    passed, failed = counts.get("numPassedTests", 0), counts.get("numFailedTests", 0)
    if done.returncode != 0:
        print(done.stdout[-3000:], done.stderr[-3000:])
        failed = max(failed, 1)
    return passed, failed


def browser_tests():
    if not (shutil.which("chromium") and (WEB / "dist/index.html").exists()):
        print("no Chromium, or web/dist is not built: the browser's half is skipped")
        return 0, 0, 1
    served = Served("samples/chengyan", "--web", str(WEB / "dist"))
    try:
        done = subprocess.run(["node", "tests/run_browser.mjs", f"http://{served.host}:{served.port}", *CHOSEN], cwd=WEB, capture_output=True, text=True,
                              check=False, timeout=800, env={**os.environ, "NODE_NO_WARNINGS": "1"})
    finally:
        served.stop()
    counted = COUNTED.search(done.stdout)
    passed, failed = map(int, counted.groups()) if counted else (0, 0)
    if done.returncode != 0 or not passed:
        print(done.stdout[-4000:], done.stderr[-3000:])
        failed = max(failed, 1)
    return passed, failed, 0


def main():
    if not (WEB / "node_modules").exists() or not shutil.which("node"):
        print("the packages of the web application are not there: tools/build_web puts them in place")
        print("0 passed, 0 failed, 1 skipped")
        return 0
    passed, failed = unit_tests()
    more, wrong, skipped = browser_tests()
    print(f"{passed + more} passed, {failed + wrong} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed + wrong else 0


if __name__ == "__main__":
    sys.exit(main())
