# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL of the tests' own: in a temporary folder, reached through a socket there."""
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile


class Cluster:
    """`reason` says why there is none; empty where it runs."""

    def __init__(self):
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
        self.reason = "" if found else "PostgreSQL is not installed (postgresql-15)"
        self.count = 0
        if self.reason:
            return
        self.programs = found[-1].parent
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bihuan-test-"))
        self.as_owner = []
        if os.geteuid() == 0:  # the server refuses to run as root
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
            self.as_owner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
        self.run("initdb", "-D", self.folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions")
        self.start()

    def run(self, program, *options):
        subprocess.run([*self.as_owner, self.programs / program, *map(str, options)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")

    def start(self):
        self.run("pg_ctl", "-D", self.folder / "data", "-w", "-o", f"-c listen_addresses='' -k {self.folder}", "-l", self.folder / "log", "start")

    def stop(self, mode="fast"):
        self.run("pg_ctl", "-D", self.folder / "data", "-w", "-m", mode, "stop")

    def database(self):
        """The address of a new database."""
        self.count += 1
        name = f"ledger_{self.count}"
        self.run("createdb", "-h", self.folder, "-U", "postgres", name)
        return f"postgres://postgres@/{name}?host={self.folder}"

    def remove(self):
        if not self.reason:
            self.stop("immediate")
            shutil.rmtree(self.folder, ignore_errors=True)
