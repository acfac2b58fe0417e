#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the transport against a bare Beast server and prints rows of a Markdown table: bench/transport.py BUILD [ROUNDS [SECONDS]].

Both servers run at the same time and are loaded in turns, so that what else the machine does falls on both; the median round counts.
"""
import pathlib
import re
import socket
import statistics
import subprocess
import sys

CONNECTIONS, MEBIBYTE = 64, 1 << 20
HOSTILE_BYTES = 64 * MEBIBYTE


class Served:
    """A server of bench/ while it runs; it says its port on the first line."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

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

    def load(self, path, seconds):
        """Requests a second, and requests for each second of the server's processor time."""
        before = self.cpu_seconds()
        said = subprocess.run(["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", f"http://127.0.0.1:{self.port}{path}"],
                              capture_output=True, text=True, check=True).stdout
        if re.search(r"Non-2xx|Socket errors", said):
            raise RuntimeError(said)
        speed, count = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), int(re.search(r"(\d+) requests in", said)[1])
        return speed, count / max(self.cpu_seconds() - before, 0.01)


def send_without_end(port, begin):
    """Sends 64 MiB behind `begin`; returns the status that the server answers with."""
    block = b"x" * MEBIBYTE
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.settimeout(10)
        try:
            client.sendall(begin)
            for _ in range(HOSTILE_BYTES // MEBIBYTE):
                client.sendall(block)
        except OSError:
            pass
        try:
            return client.recv(4096)[9:12].decode()
        except OSError:
            return "closed"


def ratio_row(name, bar, ours, yardstick):
    speed = statistics.median(a[0] / b[0] for a, b in zip(ours, yardstick))
    cpu = statistics.median(a[1] / b[1] for a, b in zip(ours, yardstick))
    per_second = statistics.median(a[0] for a in ours)
    print(f"| {name}, median of {len(ours)} rounds | {speed:.2f} ({cpu:.2f} for the same processor time; {per_second:,.0f}/s) | {bar} |", flush=True)


def main():
    build, rounds, seconds = pathlib.Path(sys.argv[1]), int((sys.argv[2:] + [5])[0]), int((sys.argv[3:] + [2])[0])
    with Served(build / "bench/bihuan_hello_server") as hello, Served(build / "bench/bihuan_transport_server") as ours:
        idle = ours.memory()
        print(f"| server, idle | {idle:.1f} MiB | ≤ 64 MiB |", flush=True)
        for server in (hello, ours):
            server.load("/healthz", 1)
        bare, health, handled = [], [], []
        for _ in range(rounds):
            bare.append(hello.load("/", seconds))
            health.append(ours.load("/healthz", seconds))
            handled.append(ours.load("/x", seconds))
        ratio_row(f"/healthz ÷ a bare Beast server, {CONNECTIONS} connections", "≥ 0.80", health, bare)
        ratio_row("a request handed to a work thread ÷ the same", "", handled, bare)
        before = ours.memory()
        header = send_without_end(ours.port, b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
        body = send_without_end(ours.port, b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % (HOSTILE_BYTES + 1))
        print(f"| growth under a header and a body of 64 MiB, answered {header} and {body} | {max(ours.memory() - before, 0):.1f} MiB | ≤ 2 MiB |")


if __name__ == "__main__":
    main()
