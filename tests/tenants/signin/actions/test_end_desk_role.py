"""Ending a task at the national desk: somebody always stays, also where two act at once."""

from threading import Barrier, Thread

import pytest
from django.db import connections

from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.actions.end_desk_role import LastAtDesk, NotAtDesk, end_desk_role
from tests.factories.consoles import now
from tests.factories.people import person, staff


def desk(name):
    return staff(None, "NAT", email=f"{name}@contoh.go.id", name=name)


def at_desk():
    with scope(SIGN_IN):
        rows = Membership.objects.filter(agency=None, is_active=True).order_by("pk")
        return list(rows.values_list("user_id", flat=True))


@pytest.mark.django_db
def test_it_works():
    dewi, rudi = desk("dewi"), desk("rudi")
    at = now()

    end_desk_role(user_id=rudi.pk, by=dewi.pk, at=at)

    assert at_desk() == [dewi.pk]
    with scope(SIGN_IN):
        row = Membership.objects.get(user=rudi)
    assert (row.is_active, row.until, row.ended_by) == (False, at, dewi.pk)


@pytest.mark.django_db
def test_the_last_one_stays():
    dewi = desk("dewi")

    with pytest.raises(LastAtDesk):
        end_desk_role(user_id=dewi.pk, by=dewi.pk, at=now())

    assert at_desk() == [dewi.pk]


@pytest.mark.django_db
def test_only_of_the_desk_and_only_by_the_desk(agency):
    dewi, rudi = desk("dewi"), desk("rudi")
    admin, other = staff(agency, "ADM"), person("lain@contoh.id")

    for user, by in ((admin, dewi), (other, dewi), (rudi, admin)):
        with pytest.raises(NotAtDesk):
            end_desk_role(user_id=user.pk, by=by.pk, at=now())

    assert at_desk() == [dewi.pk, rudi.pk]


def test_of_two_who_end_each_other_one_is_left(own_database):
    pair = [desk("dewi"), desk("rudi")]
    start, refused = Barrier(2), []

    def end(by, whom):
        try:
            start.wait(20)
            end_desk_role(user_id=whom.pk, by=by.pk, at=now())
        except NotAtDesk as error:
            refused.append(type(error))
        finally:
            connections.close_all()

    threads = [Thread(target=end, args=both) for both in (pair, pair[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (refused, len(at_desk())) == ([NotAtDesk], 1)
