from types import SimpleNamespace

import pytest
from django.http import HttpResponse

from public_portal.drafts.parts import Part
from public_portal.drafts.store import (
    COOKIE,
    KEPT_SECONDS,
    delete_draft,
    fresh_draft,
    give_cookie,
    keep_draft,
    open_draft,
)
from register.actions.keep_file import KeptFile
from tenants.scope import PORTAL, SIGN_IN, scope
from tenants.signin.models import Session
from tenants.signin.sessions import SessionStore
from tests.public_portal.moments import ago


@pytest.fixture(autouse=True)
def _in_portal(db):
    with scope(PORTAL):
        yield


def kept():
    opened = fresh_draft()
    opened.draft.fill(Part.PROBLEM, {"title": "Jalan rusak"})
    opened.draft.files.append(KeptFile("a/b.jpg", "b.jpg", "jpg", 10, "0" * 64))
    keep_draft(opened)
    return opened


def browser_of(opened):
    response = HttpResponse()
    give_cookie(response, opened)
    return SimpleNamespace(COOKIES={COOKIE: response.cookies[COOKIE].value})


def rows():
    with scope(SIGN_IN):
        return list(Session.objects.all())


def test_a_draft_comes_back_as_it_was():
    opened = kept()

    again = open_draft(browser_of(opened), opened.draft.id)

    assert again.draft == opened.draft
    assert again.is_kept is True


def test_nothing_is_kept_before_it_is_asked_for():
    assert fresh_draft().is_kept is False
    assert rows() == []


def test_the_row_tells_neither_the_text_nor_the_key():
    opened = kept()

    (row,) = rows()
    assert "Jalan" not in row.data
    assert opened.store.session_key not in row.key_hash + row.data


def test_it_lives_for_a_day_from_the_last_change():
    kept()

    (row,) = rows()
    left = (row.expires_at - ago()).total_seconds()
    assert KEPT_SECONDS - 60 < left <= KEPT_SECONDS


def test_the_key_of_a_draft_is_no_session_and_the_other_way_round():
    opened = kept()
    key = opened.store.session_key
    session = SessionStore()
    session["x"] = 1
    session.save()

    assert SessionStore(key).get("draft") is None
    browser = SimpleNamespace(COOKIES={COOKIE: session.session_key})
    assert open_draft(browser, opened.draft.id) is None


@pytest.mark.parametrize("cookies", [{}, {COOKIE: ""}, {COOKIE: "x" * 32}, {COOKIE: "../x\x00"}])
def test_without_its_key_it_does_not_open(cookies):
    opened = kept()

    assert open_draft(SimpleNamespace(COOKIES=cookies), opened.draft.id) is None


def test_a_draft_deleted_meanwhile_is_written_anew():
    opened = kept()
    opened.store.delete()

    keep_draft(opened)

    assert open_draft(browser_of(opened), opened.draft.id).draft == opened.draft


def test_a_deleted_draft_does_not_open():
    opened = kept()
    browser = browser_of(opened)

    response = HttpResponse()
    delete_draft(response, opened)

    assert open_draft(browser, opened.draft.id) is None
    assert response.cookies[COOKIE]["path"] == f"/lapor/{opened.draft.id}/"
    assert rows() == []
