import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def _open_folder():
    """Make a folder that the account `pgserver` can reach, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp(prefix="tuntas-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def open_folder():
    with _open_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def open_folder_of_module():
    with _open_folder() as folder:
        yield folder
