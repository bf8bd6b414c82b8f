"""The demo's desk has suggestions from the first moment on."""

import pytest

from demo.actions.learn_who_answers import learn_who_answers
from search.queries.last_learning import last_learning
from tenants.scope import SYSTEM, scope
from tests.factories.lives import MONDAY
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_it_learns_once(agency):
    assert learn_who_answers(at=MONDAY) == 0
    make_reports(2, agency=agency, state="CLOSED")

    assert [learn_who_answers(at=MONDAY), learn_who_answers(at=MONDAY)] == [2, 0]

    with scope(SYSTEM):
        last = last_learning(at=MONDAY)
    assert (last.learnt_at, last.reports, last.is_late) == (MONDAY, 2, False)
