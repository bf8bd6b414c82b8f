from datetime import timedelta

from tenants.tokens.actions.note_use import note_use
from tenants.tokens.models import PersonalToken
from tests.database.template import AT
from tests.factories.tokens import token_of

SECOND = timedelta(seconds=1)


def test_at_most_once_a_minute(agency, admin, statements):
    made = token_of(agency, admin.user, at=AT)

    with admin.scope:
        first = note_use(made.token, at=AT)
        seen = PersonalToken.objects.get()
        with statements() as taken:
            second = note_use(seen, at=AT + 59 * SECOND)
        # Another request may have noted it since this one read the token.
        third = note_use(made.token, at=AT + 59 * SECOND)
        fourth = note_use(seen, at=AT + 60 * SECOND)
        kept = PersonalToken.objects.get().last_used_at

    assert (first, second, third, fourth) == (True, False, False, True)
    assert taken.texts() == []
    assert kept == AT + 60 * SECOND
