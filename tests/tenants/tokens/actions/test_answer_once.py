from datetime import timedelta

import pytest

from tenants.tokens.actions.answer_once import KEPT_FOR, OtherContent, claim_key, keep_answer
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

    keep_answer(kept, status=200, etag='"3"', body="{}")
    again = claim(token, at=AT + KEPT_FOR - SECOND)

    assert (again.status, again.etag, again.body) == (200, '"3"', "{}")
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


def test_it_is_forgotten_after_a_day(token):
    keep_answer(claim(token), status=200, etag="", body="{}")
    claim(token, "other", at=AT + SECOND)

    fresh = claim(token, fingerprint="b", at=AT + KEPT_FOR)

    assert fresh.status is None
    assert set(KeptAnswer.objects.values_list("key", flat=True)) == {"k", "other"}
