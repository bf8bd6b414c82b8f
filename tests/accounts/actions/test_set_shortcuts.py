from accounts.actions.set_shortcuts import set_shortcuts
from tenants.scope import SIGN_IN, scope
from tests.factories.people import person


def test_it_is_one_persons_own(db):
    siti, budi = person("siti@contoh.id"), person("budi@contoh.id")

    with scope(SIGN_IN):
        set_shortcuts(user_id=siti.pk, are_on=False)
        siti.refresh_from_db()
        budi.refresh_from_db()

    assert (siti.uses_shortcuts, budi.uses_shortcuts) == (False, True)
