from datetime import timedelta

import pytest

from register.queries.category_use import category_use
from tenants.scope import NATIONAL, scope
from tests.factories.consoles import now
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.mark.parametrize("number", [2, 300])
def test_it_counts_by_state_in_one_statement(agency, statements, number):
    old = now() - timedelta(days=40)
    make_reports(number, agency=agency, category_code="jalan")
    make_reports(1, agency=agency, category_code="jalan", state="CLOSED")
    make_reports(3, agency=agency, category_code="jalan", submitted_at=old)
    make_reports(4, agency=agency, category_code="jalan", state="CLOSED", submitted_at=old)
    make_reports(5, agency=agency, category_code="lain")

    with scope(NATIONAL), statements() as seen:
        found = category_use("jalan", at=now())

    assert found.by_state == (("Di Admin Instansi", number), ("Selesai", 1))
    assert (found.total, found.still_open) == (number + 1, number + 3)
    assert len(seen.texts()) == 1


def test_nothing_was_there():
    with scope(NATIONAL):
        found = category_use("jalan", at=now())

    assert (found.by_state, found.total, found.still_open) == ((), 0, 0)
