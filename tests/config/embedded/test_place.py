import tempfile
from pathlib import Path

from config.embedded.place import socket_folder


def test_the_socket_is_in_the_data_folder():
    assert socket_folder(Path("/srv/tuntas/postgres")) == Path("/srv/tuntas/postgres/socket")


def test_a_long_path_gets_a_short_one_of_its_own():
    one, other = (socket_folder(Path("/srv") / ("x" * 80) / name) for name in ("a", "b"))

    assert one.parent == Path(tempfile.gettempdir())
    assert one != other
    assert len(bytes(one / ".s.PGSQL.5432.lock")) <= 103
