from datetime import timedelta

import pytest

from tenants.tokens.actions import answer_once
from tenants.tokens.actions.answer_once import (
    KEPT_FOR,
    Answer,
    OtherContent,
    claim_key,
    keep_answer,
)
from tenants.tokens.models import KeptAnswer
from tests.database.template import AT
from tests.factories.tokens import token_of

SECOND = timedelta(seconds=1)


@pytest.fixture
def token(agency, admin):
    with admin.scope:
        yield token_of(agency, admin.user, at=AT).token


def claim(token, key="k", *, fingerprint="a", at=AT):
    return claim_key(token, key, fingerprint=fingerprint, at=at)


def test_a_new_key_has_no_answer_and_then_one(token):
    kept = claim(token)
    assert kept.status is None

    keep_answer(kept, Answer(201, "{}", etag='"3"', location="/satu"))
    again = claim(token, at=AT + KEPT_FOR - SECOND)

    assert (again.status, again.etag, again.body) == (201, '"3"', "{}")
    assert again.location == "/satu"
    assert str(again) == f"{token.pk} k"
    assert KeptAnswer.objects.count() == 1


def test_a_key_is_of_one_content(token):
    claim(token)

    with pytest.raises(OtherContent):
        claim(token, fingerprint="b")


def test_a_key_is_of_one_token(token, agency, admin):
    claim(token)
    other = token_of(agency, admin.user, at=AT).token

    assert claim(other, fingerprint="b").token_id == other.pk


def test_after_a_day_a_key_may_stand_for_something_else(token):
    keep_answer(claim(token), Answer(200, "{}"))

    fresh = claim(token, fingerprint="b", at=AT + KEPT_FOR)

    assert (fresh.status, fresh.fingerprint) == (None, "b")
    assert KeptAnswer.objects.count() == 1


def test_old_answers_are_forgotten_now_and_then(token, monkeypatch):
    monkeypatch.setattr(answer_once, "_EVERY", 1)
    claim(token)
    claim(token, "other", at=AT + SECOND)

    claim(token, "third", at=AT + KEPT_FOR)

    assert set(KeptAnswer.objects.values_list("key", flat=True)) == {"other", "third"}
