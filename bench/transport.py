#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the transport against a bare Beast server and prints rows of a Markdown table: bench/transport.py BUILD [ROUNDS [SECONDS]].

Both servers run at the same time and are loaded in turns, so that what else the machine does falls on both; the median round counts.
"""
import pathlib
import socket
import sys

from served import Served, ratio_row, row

CONNECTIONS, MEBIBYTE = 64, 1 << 20
HOSTILE_BYTES = 64 * MEBIBYTE


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


def main():
    build, rounds, seconds = pathlib.Path(sys.argv[1]), int((sys.argv[2:] + [5])[0]), int((sys.argv[3:] + [2])[0])
    with Served(build / "bench/bihuan_hello_server") as hello, Served(build / "bench/bihuan_transport_server") as ours:
        idle = ours.memory()
        row("transport, idle", f"{idle:.1f} MiB", "≤ 64 MiB")
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
        row(f"growth under a header and a body of 64 MiB, answered {header} and {body}", f"{max(ours.memory() - before, 0):.1f} MiB", "≤ 2 MiB")


if __name__ == "__main__":
    main()
