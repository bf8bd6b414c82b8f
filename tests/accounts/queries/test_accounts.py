import pytest

from accounts.queries.accounts import find_account, names_of
from tenants.scope import SIGN_IN, scope
from tests.factories.people import person


@pytest.fixture(autouse=True)
def _sign_in(db):
    with scope(SIGN_IN):
        yield


def test_find_account_in_any_spelling():
    user = person("siti@contoh.id")

    assert find_account(email=" SITI@contoh.id") == user
    assert find_account(email="budi@contoh.id") is None


def test_names_of_known_people(statements):
    siti, budi = person("a@contoh.id", name="Siti"), person("b@contoh.id", name="Budi")

    with statements() as asked:
        names = names_of([siti.pk, budi.pk, 0])

    assert names == {siti.pk: "Siti", budi.pk: "Budi"}
    assert len(asked.texts()) == 1
