"""Two admins end each other's roles in the same moment: one of them is left."""

from threading import Barrier, Thread

from django.db import connections

from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.actions.change_roles import LastOne, MayNotGive, change_roles
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.consoles import Officer, now


def test_one_is_left(own_database):
    agency = read_agency(REGENCY)
    pair = [Officer(agency, "ADM", name=name) for name in ("Wati", "Budi")]
    start, refused = Barrier(2), []

    def end(by, whom):
        try:
            start.wait(20)
            with by.scope:
                change_roles(
                    user_id=whom.user.pk,
                    roles=frozenset(),
                    agency=agency,
                    by=by.at_work,
                    at=now(),
                )
        except (MayNotGive, LastOne) as error:
            refused.append(type(error))
        finally:
            connections.close_all()

    threads = [Thread(target=end, args=both) for both in (pair, pair[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert refused == [MayNotGive]
    with scope(SIGN_IN):
        left = Membership.objects.filter(agency=agency, role="ADM", is_active=True)
        assert left.count() == 1
