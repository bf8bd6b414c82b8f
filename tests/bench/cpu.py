"""CPU seconds of processes until now."""

import psutil
from django.db import connections


def cpu_of(*numbers):
    """Return what these processes and their children have used."""
    found = []
    for number in numbers:
        process = psutil.Process(number)
        found += [process, *process.children(recursive=True)]
    return sum(map(_seconds, found))


def cpu_of_database():
    """Return what the database's processes of this database have used; they live as long as it."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid()"
        )
        return sum(_seconds(psutil.Process(pid)) for (pid,) in cursor.fetchall())


def _seconds(process):
    times = process.cpu_times()
    return times.user + times.system
