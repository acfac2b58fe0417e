# SPDX-License-Identifier: Apache-2.0
"""A server under load and what the benchmarks of the server share: its memory, its processor time, wrk, rows of a Markdown table."""
import pathlib
import re
import statistics
import subprocess


class Served:
    """A server while it runs. Its first line holds its port, alone or behind the last colon."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r"(?:^|:)(\d+)\b(?!.*:\d)", self.process.stdout.readline())[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def memory(self, line="VmRSS"):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(re.search(rf"{line}:\s+(\d+) kB", status)[1]) / 1024

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def wrk(self, path, seconds, connections, script=None):
        """What wrk says after loading one path, or what its script asks for."""
        script_options = ["-s", str(script)] if script else []
        said = subprocess.run(["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", *script_options,
                               f"http://127.0.0.1:{self.port}{path}"], capture_output=True, text=True, check=True).stdout
        if re.search(r"Non-2xx|Socket errors", said):
            raise RuntimeError(said)
        return said

    def load(self, path, seconds, connections=64):
        """Requests a second, and requests for each second of the server's processor time."""
        before = self.cpu_seconds()
        said = self.wrk(path, seconds, connections)
        speed, count = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), int(re.search(r"(\d+) requests in", said)[1])
        return speed, count / max(self.cpu_seconds() - before, 0.01)


def row(name, value, bar=""):
    print(f"| {name} | {value} | {bar} |", flush=True)


def ratio_row(name, bar, ours, yardstick):
    """Both hold (a second, for a second of processor time), a round each; the median of the rounds' ratios counts."""
    speed = statistics.median(a[0] / b[0] for a, b in zip(ours, yardstick))
    cpu = statistics.median(a[1] / b[1] for a, b in zip(ours, yardstick))
    per_second = statistics.median(a[0] for a in ours)
    row(f"{name}, median of {len(ours)} rounds", f"{speed:.2f} ({cpu:.2f} for the same processor time; {per_second:,.0f}/s)", bar)
