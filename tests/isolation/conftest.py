"""Two agencies with rows that could leak, really committed."""

from datetime import timedelta

import pytest
from django.test import override_settings

from tenants.actions.add_member import add_member
from tenants.actions.add_unit import add_unit
from tenants.scope import of_agency, scope
from tests.database.template import AT
from tests.factories.agencies import MINISTRY, REGENCY, read_agency
from tests.isolation.matrix_world import make_world
from tests.isolation.rows import make_person


@pytest.fixture(scope="module")
def two_agencies(own_database):
    """Return the regency and the ministry, each with one unit and one member."""
    agencies = read_agency(REGENCY), read_agency(MINISTRY)
    for agency in agencies:
        with scope(of_agency(agency)):
            add_unit(name=f"Unit {agency.short_name}", kind="OPD", code=agency.slug)
        person = make_person(agency.slug)
        add_member(user_id=person.pk, agency_id=agency.pk, role="ADM", at=AT)
    return agencies


@pytest.fixture
def uses_are_noted(monkeypatch):
    """A minute later the use of a token would be noted anew, in the midst of counting statements."""
    monkeypatch.setattr("tenants.tokens.actions.note_use.EVERY", timedelta(days=1))


@pytest.fixture
def mine(two_agencies):
    return two_agencies[0]


@pytest.fixture
def theirs(two_agencies):
    return two_agencies[1]


@pytest.fixture(scope="module")
def world(own_database, tmp_path_factory):
    """What the matrices ask about, really committed."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"), LEDGER_RINGS=False):
        yield make_world()
