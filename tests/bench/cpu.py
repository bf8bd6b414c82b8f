"""CPU seconds of processes until now, and their memory."""

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
    return sum(map(_seconds, backends()))


def backends():
    """Return the database's processes of this database, but for the one that asks."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid()"
        )
        return [psutil.Process(pid) for (pid,) in cursor.fetchall()]


def resident(process):
    """Return the megabytes that a process alone holds; what it shares is not its own."""
    info = process.memory_full_info()
    return round(info.uss / 1_000_000)


def _seconds(process):
    times = process.cpu_times()
    return times.user + times.system
