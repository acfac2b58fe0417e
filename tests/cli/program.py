# SPDX-License-Identifier: Apache-2.0
"""What the tests in this folder share: the program as a process, a folder of its own for each test, the closing line."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
BIHUAN = str(pathlib.Path(sys.argv[1]).resolve()) if len(sys.argv) > 1 else None

PLAN = """清源区2026年民生实事实施方案
一、重点任务
1.改善居住条件。到2026年底，改造老旧小区12个，新增停车泊位600个以上。（牵头单位：区住房和城乡建设局；责任单位：区财政局、各街道办事处）
2.提升教育质量。年内新建幼儿园3所，普惠性幼儿园覆盖率达到90%。（牵头单位：区教育局；责任单位：区财政局）
"""


def chosen_environment(environment):
    return {**os.environ, "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "COLUMNS": "100", **environment}


def run(*words, stdin=None, **environment):
    """The finished process; text in UTF-8, Chinese unless told otherwise."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    given = {"stdin": subprocess.DEVNULL} if data is None else {"input": data}
    done = subprocess.run([BIHUAN, *map(str, words)], capture_output=True, env=chosen_environment(environment), timeout=120, check=False, **given)
    done.out, done.err = done.stdout.decode(), done.stderr.decode()
    return done


class CliTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.plan = self.write("plan.txt", PLAN)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def many(self, count):
        """Plans whose only target tells them apart."""
        return [self.write(f"many/{i:03}.txt", f"方案{i}\n一、目标\n到2026年，新增停车泊位{i + 100}个。\n") for i in range(count)]


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(verbosity=1).run(suite)
    failed, skipped = len(result.failures) + len(result.errors), len(result.skipped)
    sys.stderr.flush()
    print(f"{result.testsRun - failed - skipped} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0
