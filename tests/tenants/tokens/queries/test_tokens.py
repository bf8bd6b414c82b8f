from datetime import timedelta

import pytest

from tenants.tokens.queries.tokens import live_token
from tests.database.template import AT
from tests.factories.tokens import token_of

DAY = timedelta(days=1)


def test_a_token_is_good_until_it_expires(agency, admin):
    made = token_of(agency, admin.user, at=AT, lasts=DAY)

    with admin.scope:
        assert live_token(made.secret, at=AT + DAY - timedelta(microseconds=1)) == made.token
        assert live_token(made.secret, at=AT + DAY) is None


@pytest.mark.parametrize(
    "text", ["", "tuntas_", "tuntas_" + "a" * 42, "tuntas_" + "a" * 44, "ghp_" + "a" * 46]
)
def test_what_cannot_be_a_secret_asks_nobody(in_agency, statements, text):
    with statements() as taken:
        assert live_token(text, at=AT) is None

    assert taken.texts() == []


def test_what_might_be_one_asks_once(in_agency, statements):
    with statements() as taken:
        assert live_token("tuntas_" + "a" * 43, at=AT) is None

    assert len(taken.texts()) == 1
