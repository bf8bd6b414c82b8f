import socket

import pytest

from config.env import SettingMistake
from config.run.port import check_port


@pytest.fixture
def taken():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_taken_port_is_one_sentence(taken):
    with pytest.raises(SettingMistake) as mistake:
        check_port(taken)

    assert str(mistake.value) == (
        f"Port {taken} is taken by another program: end it, or choose another port, "
        "as in PORT=8123 make run."
    )


def test_a_free_port_is_left_free():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    check_port(port)
    check_port(port)
