import pytest

from tests.factories.consoles import Officer, fresh_life
from tests.factories.tokens import program_of


@pytest.fixture
def admin(agency, db):
    """The agency's admin at the console."""
    return Officer(agency, "ADM")


@pytest.fixture
def program(agency, admin):
    """The admin's program."""
    return program_of(agency, admin.user)


@pytest.fixture
def life(agency, db):
    """A report that waits for the agency's admin."""
    filed = fresh_life()
    filed.route(agency)
    return filed
