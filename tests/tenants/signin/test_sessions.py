from datetime import timedelta

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.db.models.functions import Now

from tenants.scope import SIGN_IN, of_agency, scope
from tenants.signin.models import Session
from tenants.signin.sessions import SessionStore


def rows():
    with scope(SIGN_IN):
        return list(Session.objects.order_by("key_hash"))


def stored(site="PUBLIC", **content):
    store = SessionStore(site=site)
    store.update(content)
    store.save()
    return store


def test_what_is_saved_is_loaded(db):
    key = stored(colour="hijau").session_key

    again = SessionStore(key)
    again["size"] = 7
    again.save()

    assert dict(SessionStore(key).items()) == {"colour": "hijau", "size": 7}
    assert len(rows()) == 1


def test_another_site_finds_nothing_and_changes_nothing(db):
    store = stored("AGENCY:1", colour="hijau")

    at_other_host = SessionStore(store.session_key, site="AGENCY:2")
    at_other_host["colour"] = "merah"
    at_other_host.save()

    assert at_other_host.session_key != store.session_key
    assert SessionStore(store.session_key, site="AGENCY:1")["colour"] == "hijau"


def test_logging_out_at_another_site_ends_nothing(db):
    store = stored("AGENCY:1", colour="hijau")

    SessionStore(store.session_key, site="AGENCY:2").flush()

    assert SessionStore(store.session_key, site="AGENCY:1")["colour"] == "hijau"


def test_neither_key_nor_content_is_readable_in_the_table(db):
    key = stored(colour="hijau").session_key

    (row,) = rows()
    assert key not in row.key_hash + row.data
    assert "hijau" not in row.data


def test_content_under_a_lost_key_is_empty(db, settings):
    key = stored(colour="hijau").session_key
    settings.VAULT_KEYS = ("A" * 43 + "=",)

    assert dict(SessionStore(key).items()) == {}


def test_an_expired_session_is_gone(db):
    key = stored(colour="hijau").session_key
    with scope(SIGN_IN):
        Session.objects.update(expires_at=Now() - timedelta(seconds=1))

    assert dict(SessionStore(key).items()) == {}

    SessionStore.clear_expired()
    assert rows() == []


def test_a_session_ended_meanwhile_is_not_brought_back(db):
    store = stored(colour="hijau")
    SessionStore(store.session_key).flush()

    store["colour"] = "merah"
    with pytest.raises(UpdateError):
        store.save()

    assert rows() == []


def test_it_works_within_an_agencys_scope(agency, db):
    with scope(of_agency(agency)):
        key = stored(colour="hijau").session_key
        assert SessionStore(key)["colour"] == "hijau"


def test_exists(db):
    store = stored("AGENCY:1", colour="hijau")

    assert SessionStore(site="AGENCY:1").exists(store.session_key)
    assert not SessionStore(site="AGENCY:2").exists(store.session_key)


def test_a_key_in_use_is_not_given_twice(db):
    store = stored(colour="hijau")

    class Unlucky(SessionStore):
        drawn = iter([store.session_key, "kunci-yang-lain"])

        def _get_new_session_key(self):
            return next(self.drawn)

    twin = Unlucky()
    twin.create()

    assert twin.session_key == "kunci-yang-lain"
    assert SessionStore(store.session_key)["colour"] == "hijau"


def test_a_row_shows_no_more_than_the_start_of_its_hash(db):
    stored(colour="hijau")

    (row,) = rows()
    assert str(row) == f"{row.key_hash[:8]}…"
