from contextlib import suppress

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.transaction import TransactionManagementError

from tenants.models import Agency
from tenants.scope import (
    NATIONAL,
    PORTAL,
    REGISTER,
    Scope,
    ScopeError,
    current_scope,
    of_agency,
    scope,
)
from tests.isolation.sql import first, past_django, who

pytestmark = pytest.mark.django_db


def test_the_innermost_open_scope_is_the_current_one(agency):
    assert current_scope() is None
    with scope(NATIONAL):
        assert current_scope() == NATIONAL
        with scope(of_agency(agency)):
            assert current_scope() == of_agency(agency)
        assert current_scope() == NATIONAL
    assert current_scope() is None


def test_scopes_are_compared_by_value(agency):
    assert Scope("portal") == PORTAL
    assert of_agency(agency) == Scope(f"t_{agency.pk}", "a_banjarnegara", agency.pk)
    assert PORTAL.showing(secret_hash="ab") != PORTAL
    assert PORTAL.showing(secret_hash="ab").showing() == PORTAL


def test_an_agency_that_is_not_stored_has_no_scope():
    with pytest.raises(ScopeError, match="not stored"):
        of_agency(Agency(schema_name="a_x"))


@pytest.mark.parametrize("shown", ["", "AB", "a b", "g", "a'", "a" * 129, "ab\n"])
def test_only_hexadecimal_is_shown(shown):
    with pytest.raises(ValueError, match="hexadecimal"):
        PORTAL.showing(secret_hash=shown)
    with pytest.raises(ValueError, match="hexadecimal"):
        PORTAL.showing(owner_key=shown)


def test_only_the_portal_shows_something():
    with pytest.raises(ValueError, match="Only the portal"):
        NATIONAL.showing(secret_hash="ab")


def settings():
    return first(
        "SELECT coalesce(current_setting('tuntas.secret', true), ''),"
        " coalesce(current_setting('tuntas.owner', true), '')"
    )


def test_what_is_shown_is_there_in_its_scope_only():
    with scope(PORTAL.showing(secret_hash="ab")):
        assert settings() == ("ab", "-")
        with scope(PORTAL.showing(owner_key="cd")):
            assert settings() == ("-", "cd")
            with scope(REGISTER):
                assert settings() == ("-", "-")
            assert settings() == ("-", "cd")
        assert settings() == ("ab", "-")
    with scope(PORTAL):
        assert settings() == ("-", "-")


def test_what_is_shown_is_gone_after_a_rollback_to_before_it():
    def fail():
        assert settings() == ("ab", "-")
        raise ZeroDivisionError

    with scope(PORTAL):
        with pytest.raises(ZeroDivisionError), scope(PORTAL.showing(secret_hash="ab")):
            fail()
        assert settings() == ("-", "-")


def test_a_rollback_to_a_savepoint_undoes_no_scope(agency):
    def fail():
        with scope(of_agency(agency)):
            assert who()[0] == f"t_{agency.pk}"
        raise ZeroDivisionError

    with scope(NATIONAL):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            fail()
        assert who() == ("national", "public")


def test_a_failed_inner_scope_with_a_savepoint_is_undone_alone():
    with scope(NATIONAL):
        with pytest.raises(DatabaseError), scope(REGISTER):
            past_django("SELECT 1/0")

        assert who()[0] == "national"


def test_a_failed_inner_scope_without_one_undoes_the_outer():
    def fail():
        assert who()[0] == "register"
        raise ZeroDivisionError

    def go_on_regardless():
        with suppress(ZeroDivisionError), scope(REGISTER, savepoint=False):
            fail()
        who()

    with pytest.raises(TransactionManagementError), scope(NATIONAL):
        go_on_regardless()

    assert current_scope() is None


def test_a_scope_that_asks_nothing_sends_nothing(statements):
    with scope(NATIONAL), statements() as found, scope(REGISTER, savepoint=False):
        pass

    assert found.texts() == []
    assert len(found) == 0


def test_the_switch_of_the_role_costs_no_statement(statements):
    with scope(NATIONAL), statements() as found:
        first("SELECT 1")
        with scope(REGISTER, savepoint=False):
            first("SELECT 2")
        first("SELECT 3")

    assert found.texts() == ["SELECT 1", "SELECT 2", "SELECT 3"]


def test_an_unknown_role_is_an_error_and_opens_nothing():
    with pytest.raises(DatabaseError, match='role "t_0" does not exist'), scope(Scope("t_0")):
        first("SELECT 1")

    with scope(NATIONAL):
        assert who()[0] == "national"
    assert connection.scope is None
