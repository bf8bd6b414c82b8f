"""What a block costs in CPU, here and in the database."""

import os
from contextlib import contextmanager

from tests.bench.cpu import cpu_of, cpu_of_database


@contextmanager
def spent():
    """Give a function that says how many seconds of CPU were used since the block began."""
    here, there = cpu_of(os.getpid()), cpu_of_database()
    yield lambda: cpu_of(os.getpid()) - here + cpu_of_database() - there
