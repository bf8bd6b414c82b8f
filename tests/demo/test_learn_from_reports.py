"""The demo's evaluations and examination files, by the real actions, once."""

import pytest

from casework.models import Evaluation, ExaminationFile, ExaminationHanding
from casework.queries.hands import with_hands
from casework.rules.examination import Hand
from demo.actions.learn_from_reports import learn_from_reports
from demo.content.agencies import units_of
from demo.content.evaluations import EVALUATIONS
from demo.content.examinations import FILES
from demo.content.reports import reports
from tenants.models import Agency
from tenants.scope import SYSTEM, of_agency, scope
from tests.demo.conftest import AT


def test_what_is_told_of_is_there():
    for one in EVALUATIONS:
        units = {unit.code for unit in units_of(reports()[one.key].told["agency"])}
        assert one.unit in {"", *units}
        assert bool(one.recommendation) is bool(one.to)
        assert reports()[one.key].story.final_state == "CLOSED"
    assert all("supervisory" in reports()[one.key].story.name for one in FILES)


@pytest.mark.usefixtures("demo")
def test_they_are_evaluated_and_examined_once():
    assert learn_from_reports(at=AT) == 2
    assert learn_from_reports(at=AT) == 0

    with scope(SYSTEM):
        agency = Agency.objects.get(slug="kolaka")
    with scope(of_agency(agency)):
        states = Evaluation.objects.order_by("cause").values_list("cause", "recommendation_state")
        assert list(states) == [("STAFFING", "DONE")]
        with with_hands(frozenset(Hand)):
            stages = set(ExaminationFile.objects.values_list("stage", flat=True))
            assert (stages, ExaminationHanding.objects.count()) == ({"SUBMITTED"}, 1)
