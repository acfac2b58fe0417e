#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures a corpus read by several hosts at once and laid down in PostgreSQL: bench/hosts.py BUILD [MEGABYTES [HOSTS]]. Needs root.

Each host is a network namespace of its own with an SSH server of its own; GNU parallel sends it shards of plans, its records come back through
the pipe. The hosts share this machine's cores, so the rows say that the pipeline holds and what it costs, not how far it scales. Prints rows of
a Markdown table. See docs/scale.md.
"""
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time

from served import row

BRIDGE, NETWORK, PLANS_IN_A_SHARD = "bihuan0", "10.213.7", 500
SSH_OPTIONS = "-o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
COPY = r"copy reading (record) from stdin with (format csv, quote e'\x01', delimiter e'\x02')"


def run(*command, **options):
    return subprocess.run([str(word) for word in command], check=True, **options)


class Hosts:
    """Namespaces with an address and an SSH server each, while it is open."""

    def __init__(self, count, folder):
        self.count, self.folder, self.open = count, folder, contextlib.ExitStack()

    def __enter__(self):
        key = self.folder / "key"
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key)
        (self.folder / "authorized").write_text(key.with_suffix(".pub").read_text(encoding="utf-8"), encoding="utf-8")
        pathlib.Path("/run/sshd").mkdir(exist_ok=True)
        run("ip", "link", "add", BRIDGE, "type", "bridge")
        self.open.callback(run, "ip", "link", "del", BRIDGE)
        run("ip", "address", "add", f"{NETWORK}.1/24", "dev", BRIDGE)
        run("ip", "link", "set", BRIDGE, "up")
        for number in range(1, self.count + 1):
            self.add(number)
        logins = self.folder / "logins"
        logins.write_text("".join(f"1/ssh -i {key} {SSH_OPTIONS} root@{self.address(number)}\n" for number in range(1, self.count + 1)), encoding="utf-8")
        return logins

    def __exit__(self, *_):
        self.open.close()

    @staticmethod
    def address(number):
        return f"{NETWORK}.{number + 10}"

    def add(self, number):
        name, outer, inner = f"bihuan{number}", f"bihuan-o{number}", f"bihuan-i{number}"
        run("ip", "netns", "add", name)
        self.open.callback(run, "ip", "netns", "del", name)
        run("ip", "link", "add", outer, "type", "veth", "peer", "name", inner, "netns", name)
        run("ip", "link", "set", outer, "master", BRIDGE, "up")
        for command in (("address", "add", f"{self.address(number)}/24", "dev", inner), ("link", "set", inner, "up"), ("link", "set", "lo", "up")):
            run("ip", "-n", name, *command)
        server = subprocess.Popen(["ip", "netns", "exec", name, "/usr/sbin/sshd", "-D", "-o", f"AuthorizedKeysFile={self.folder / 'authorized'}",
                                   "-o", "PermitRootLogin=prohibit-password", "-o", "StrictModes=no", "-o", f"PidFile={self.folder / name}.pid"])
        self.open.callback(lambda: (server.terminate(), server.wait()))


@contextlib.contextmanager
def cluster(folder):
    """A private PostgreSQL; its socket's folder."""
    bin_folder = pathlib.Path("/usr/lib/postgresql/15/bin")
    folder.mkdir()
    shutil.chown(folder, "postgres")

    def as_postgres(*command):
        return ["runuser", "-u", "postgres", "--", *map(str, command)]

    run(*as_postgres(bin_folder / "initdb", "-D", folder / "data", "-A", "trust", "-E", "UTF8", "--locale=C"), stdout=subprocess.DEVNULL)
    run(*as_postgres(bin_folder / "pg_ctl", "-D", folder / "data", "-w", "-o", f"-c listen_addresses='' -k {folder}", "-l", folder / "log", "start"), stdout=subprocess.DEVNULL)
    try:
        yield folder
    finally:
        run(*as_postgres(bin_folder / "pg_ctl", "-D", folder / "data", "-m", "fast", "stop"), stdout=subprocess.DEVNULL)


def psql(socket, sql):
    said = run("psql", "-h", socket, "-U", "postgres", "-Atqc", sql, capture_output=True, text=True)
    return said.stdout.strip()


def shards(build, folder, megabytes):
    """Archives of plans nobody has seen before; their paths and the number of plans."""
    plans = folder / "plans"
    run(build / "bench/bihuan_make_plans", "--bytes", megabytes * 10**6, "--seed", 77, "--out", plans)
    names = sorted(plans.iterdir())
    paths = []
    for first in range(0, len(names), PLANS_IN_A_SHARD):
        paths.append(folder / f"shard-{first // PLANS_IN_A_SHARD:05}.tar")
        with tarfile.open(paths[-1], "w") as archive:
            for name in names[first:first + PLANS_IN_A_SHARD]:
                archive.add(name, name.name)
    shutil.rmtree(plans)
    return paths, len(names)


def measured(command, folder, paths):
    began = time.monotonic()
    run("bash", "-o", "pipefail", "-c", command, input="".join(f"{path.name}\n" for path in paths), text=True, cwd=folder)
    return time.monotonic() - began


def main():
    if os.geteuid() != 0:
        sys.exit("bench/hosts.py: network namespaces need root; run it as root, or leave it out.")
    build, megabytes, count = pathlib.Path(sys.argv[1]).resolve(), int((sys.argv[2:3] or ["200"])[0]), int((sys.argv[3:4] or ["2"])[0])
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        os.chmod(folder, 0o755)
        paths, plans = shards(build, folder, megabytes)
        read = f"{build}/bihuan read {{}} --ndjson=targets -j1"
        with cluster(folder / "postgres") as socket, Hosts(count, folder) as logins:
            psql(socket, "create table reading (record jsonb not null)")
            into = f"psql -h {socket} -U postgres -q -c \"{COPY}\""
            here = measured(f"parallel -j{count} '{read}' > /dev/null", folder, paths)
            there = measured(f"parallel --sshloginfile {logins} --workdir ... --transferfile {{}} --cleanup '{read}' > /dev/null", folder, paths)
            stored = measured(f"parallel --sshloginfile {logins} --workdir ... --transferfile {{}} --cleanup '{read}' | {into}", folder, paths)
            targets = int(psql(socket, "select count(*) from reading"))
    row(f"{plans:,} plans ({megabytes} MB) read by {count} processes here", f"{plans / here:,.0f} plans/s, {megabytes / here:.0f} MB/s")
    row(f"the same by {count} hosts over SSH, shards sent and records back", f"{plans / there:,.0f} plans/s, {here / there:.2f} of the speed here")
    row(f"the same into PostgreSQL by COPY, {targets:,} targets", f"{plans / stored:,.0f} plans/s, {here / stored:.2f} of the speed here")


if __name__ == "__main__":
    main()
