"""How much memory this process takes more than before, at the most."""

import threading
import time
from contextlib import contextmanager

import psutil

_EVERY = 0.01
_MB = 1024 * 1024


@contextmanager
def grown():
    """Give a function that says by how many megabytes the process grew in the block."""
    process, is_over = psutil.Process(), threading.Event()
    seen = [process.memory_info().rss]

    def look():
        while not is_over.is_set():
            seen.append(process.memory_info().rss)
            time.sleep(_EVERY)

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    try:
        yield lambda: round((max(seen) - seen[0]) / _MB)
    finally:
        is_over.set()
        watcher.join()
