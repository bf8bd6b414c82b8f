"""The production server on the world's database, with one worker, and the CPU it uses."""

import os
import socket
import subprocess
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path

import psutil

from config.run.commands import web_command
from tests.bench.cpu import backends, cpu_of, cpu_of_database, resident
from tests.database.aliases import environment

PATIENCE = 30.0


class WebServer:
    """Granian as `make run` starts it."""

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = Path(tempfile.mkstemp(prefix="tuntas-bench-", suffix=".log")[1])
        settings = {
            "TUNTAS_WEB_WORKERS": "1",
            "TUNTAS_WEB_THREADS": "4",
            "PORT": str(self.port),
            "TUNTAS_QUOTA_FACTOR": "0",
        }
        before = {name: os.environ.get(name) for name in settings}
        os.environ.update(settings)
        command = web_command(self.port)
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command,
                env={**os.environ, **settings, **environment()},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._wait()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)
        self.log.unlink()

    def cpu_seconds(self):
        """CPU seconds of web server and of the database's processes for it, until now."""
        return cpu_of(self.process.pid) + cpu_of_database()

    def megabytes(self):
        """Resident memory of the web worker, and of the database's backends that serve it."""
        workers = psutil.Process(self.process.pid).children(recursive=True)
        return sum(map(resident, workers)), sum(map(resident, backends()))

    def _wait(self):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            link = HTTPConnection("127.0.0.1", self.port, timeout=1)
            try:
                link.request("GET", "/lacak/", headers={"Host": "localhost"})
                if link.getresponse().status == 200:
                    return
            except OSError:
                pass
            finally:
                link.close()
            time.sleep(0.1)
        raise RuntimeError(self.log.read_text()[-2000:])
