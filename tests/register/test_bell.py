import pytest

from register import bell

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def rung(monkeypatch, settings):
    settings.LEDGER_RINGS = True
    calls = []
    monkeypatch.setattr(bell, "_last_rings", {})
    monkeypatch.setattr(bell, "async_task", calls.append)
    return calls


def test_one_ring_is_enough_for_a_while(rung):
    bell.ring()
    bell.ring()

    assert rung == ["register.tasks.drain.drain"]


def test_what_is_done_apart_has_a_bell_of_its_own(rung):
    bell.ring()
    bell.ring_apart()
    bell.ring_apart()

    assert rung == ["register.tasks.drain.drain", "register.tasks.apart.work_apart"]


def test_a_bell_that_fails_is_no_loss(rung, monkeypatch, caplog):
    def fail(_task):
        raise RuntimeError

    monkeypatch.setattr(bell, "async_task", fail)

    bell.ring()

    assert "did not ring" in caplog.text


def test_where_nobody_listens_it_is_silent(rung, settings):
    settings.LEDGER_RINGS = False
    bell.ring()

    assert rung == []
