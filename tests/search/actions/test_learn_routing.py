from io import StringIO

import pytest
from django.core.management import call_command

from register.rules.learnt import LearntAgency
from register.rules.routing_rules import Target
from register.rules.states import Visibility
from search.actions.learn_routing import learn_routing
from search.models import LearntRouting
from search.queries.answered import answered_reports
from search.queries.likely_agencies import likely_agencies
from tenants.scope import NATIONAL, SYSTEM, scope
from tests.factories.lives import MONDAY
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def _asked():
    with scope(NATIONAL):
        return likely_agencies(
            title="Jalan berlubang",
            body="Aspal hancur.",
            category_code="",
        )


def _taken_up(agency, **values):
    return make_reports(
        2, agency=agency, title="Jalan berlubang", body="Aspal.", state="ANSWERED", **values
    )


def test_what_agencies_took_up_is_learnt(agency, other_agency):
    _taken_up(agency)
    make_reports(2, agency=other_agency, title="Dokter", body="Dokter pergi.", state="CLOSED")

    assert learn_routing(at=MONDAY) == 4

    assert _asked() == [
        LearntAgency(Target.REGENCY, words=("jalan", "berlubang", "aspal")),
    ]


def test_who_comes_without_a_reason_is_left_out(agency):
    _taken_up(agency)

    learn_routing(at=MONDAY)

    assert _asked() == []


def test_nothing_is_known_before_anything_was_learnt():
    assert learn_routing(at=MONDAY) == 0
    assert _asked() == []
    with scope(SYSTEM):
        assert not LearntRouting.objects.exists()


def test_what_was_returned_or_is_confidential_teaches_nothing(agency):
    _taken_up(agency, returned_agency_ids=[agency.pk])
    _taken_up(agency, visibility=Visibility.CONFIDENTIAL)
    make_reports(1, agency=agency)

    with scope(SYSTEM):
        assert answered_reports(most=10) == []


def test_learning_again_replaces_what_was_learnt(agency):
    _taken_up(agency)
    learn_routing(at=MONDAY)
    out = StringIO()

    call_command("search", "learn-routing", "--most", "1", stdout=out)

    assert out.getvalue() == "Learnt from 1 reports.\n"
    with scope(SYSTEM):
        assert LearntRouting.objects.get().reports == 1
