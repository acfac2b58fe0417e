#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the commands that the documents show: readme_test.py BIHUAN. A make target is looked up, a bihuan command is run and must do
what it says."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
DOCUMENTS = [TOP / "README.md", TOP / "README.zh-CN.md", *sorted((TOP / "docs/user/zh").glob("*.md"))]
# What these find is their answer, and their exit code says so.
ANSWERS = {"lint": {0, 4, 5}, "diff": {0, 1}}
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.M | re.S)


def commands(path):
    for block in BLOCK.findall(path.read_text(encoding="utf-8")):
        yield from (line for line in block.splitlines() if line and not line.startswith("#"))


def run(command, scratch, bihuan):
    """What went wrong, or nothing."""
    if command.startswith("make "):
        command, folder = command.replace("make ", "make --dry-run ", 1), TOP
    else:
        folder = scratch
    environment = dict(os.environ, PATH=f"{bihuan.parent}:{os.environ['PATH']}")
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=120, check=False)
    asked = re.match(r"bihuan (\w+)", command)
    if done.returncode not in ANSWERS.get(asked[1] if asked else "", {0}):
        return f"exit code {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()[-400:]}"
    written = re.search(r"(?:> *|--html |--xlsx )(\S+)", command)
    if written and not (folder / written[1]).stat().st_size:
        return f"{written[1]} is empty"
    if not written and not done.stdout:
        return "printed nothing"
    return None


def main():
    bihuan = pathlib.Path(sys.argv[1]).resolve()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        for folder in ("samples", "packs"):
            (pathlib.Path(scratch) / folder).symlink_to(TOP / folder)
        seen = {}
        for path in DOCUMENTS:
            for command in commands(path):
                if command not in seen:
                    seen[command] = run(command, pathlib.Path(scratch), bihuan)
                if seen[command]:
                    print(f"{path.relative_to(TOP)}: {command}: {seen[command]}")
                    failed += 1
                else:
                    passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
