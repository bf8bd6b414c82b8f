"""No role but sign-in reads accounts, sessions or second factors."""

import pytest
from django.db import connection
from django.db.utils import ProgrammingError

from tenants.scope import NATIONAL, PORTAL, REGISTER, SIGN_IN, SYSTEM, VAULT, of_agency, scope
from tests.factories.people import person

TABLES = (
    "accounts_user",
    "account_emailaddress",
    "account_emailconfirmation",
    "mfa_authenticator",
    "signin_session",
    "signin_throttleentry",
    "signin_invitation",
    "axes_accessattempt",
    "axes_accessattemptexpiration",
    "axes_accesslog",
    "axes_accessfailurelog",
)


def send(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone() if cursor.description else None


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("which", [PORTAL, NATIONAL, VAULT, SYSTEM, REGISTER, None], ids=repr)
def test_another_role_is_refused(agency, db, table, which):
    role = which or of_agency(agency)

    with pytest.raises(ProgrammingError, match="permission denied"), scope(role):
        send(f"SELECT FROM {table}")


def test_a_password_hash_is_refused_also_by_its_column(agency, db):
    person()

    for which in (PORTAL, NATIONAL, VAULT, SYSTEM, REGISTER, of_agency(agency)):
        with pytest.raises(ProgrammingError, match="permission denied"), scope(which):
            send("SELECT password FROM accounts_user")


def test_sign_in_reads_accounts(db):
    person()

    with scope(SIGN_IN):
        assert send("SELECT count(*) FROM accounts_user") == (1,)


def test_sign_in_deletes_no_account(db):
    person()

    with pytest.raises(ProgrammingError, match="permission denied"), scope(SIGN_IN):
        send("DELETE FROM accounts_user")
    with scope(SIGN_IN):
        assert send("SELECT count(*) FROM accounts_user") == (1,)
