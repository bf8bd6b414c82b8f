"""A lock that is not had in time is given up, and the transaction goes on."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import OperationalError, connection, connections

from tenants.scope import of_agency, scope
from tenants.teams.models import Unit
from tenants.unless_taken import Taken, unless_taken
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.lives import make_unit

SHOW = "SELECT setting FROM pg_settings WHERE name = 'lock_timeout'"


@pytest.fixture
def held(own_database):
    """An agency and its unit, whose row another transaction holds until it is let go."""
    agency = read_agency(REGENCY)
    unit, taken, done = make_unit(agency), Event(), Event()

    def hold():
        with scope(of_agency(agency)):
            Unit.objects.filter(pk=unit.pk).update(name="Dipegang")
            taken.set()
            done.wait(10)
        connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        holding = pool.submit(hold)
        assert taken.wait(10)
        yield agency, unit, done
        done.set()
        holding.result()


def lock_timeout():
    with connection.cursor() as cursor:
        cursor.execute(SHOW)
        return cursor.fetchone()[0]


def test_what_is_taken_is_given_up_and_the_rest_goes_on(held):
    agency, unit, _done = held
    with scope(of_agency(agency)):
        usual = lock_timeout()

        with pytest.raises(Taken), unless_taken(milliseconds=20):
            Unit.objects.filter(pk=unit.pk).update(name="Baru")

        assert lock_timeout() == usual
        assert Unit.objects.filter(pk=unit.pk, name="Puskesmas Bawang 1").exists()


def test_what_is_free_is_written_and_the_wait_is_as_before(held):
    agency, _unit, _done = held
    other = make_unit(agency, name="Puskesmas Bawang 2")
    with scope(of_agency(agency)):
        usual = lock_timeout()

        with unless_taken(milliseconds=20):
            assert lock_timeout() == "20"
            Unit.objects.filter(pk=other.pk).update(name="Baru")

        assert lock_timeout() == usual != "20"
        assert Unit.objects.filter(pk=other.pk, name="Baru").exists()


def test_another_failure_is_what_it_was(held):
    with scope(of_agency(held[0])), pytest.raises(OperationalError), unless_taken(milliseconds=20):
        raise OperationalError
