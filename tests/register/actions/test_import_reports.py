from dataclasses import replace

import pytest

from register.actions import import_reports as module
from register.actions.import_reports import Flawed, import_reports
from register.actions.submit_report import NumbersExhausted
from register.models import Report, ReportEvent, Routing, Timer
from register.rules.actors import Actor, Role
from register.rules.refusals import Refusal, StepNotAllowed
from tenants.scope import of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY
from tests.register.rules.test_importing import OLD

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def bring(agency, old=OLD, *, role=Role.KOMINFO):
    (told,) = bring_all(agency, old, role=role)
    return told


def bring_all(agency, *olds, role=Role.KOMINFO):
    actor = Actor(roles=frozenset({role}), user_id=9, agency_id=agency.pk, name="Admin")
    with scope(of_agency(agency)):
        return import_reports(olds=olds, run_id=4, by=actor, at=MONDAY)


def kept():
    with scope(EVERYTHING):
        return Report.objects.count(), ReportEvent.objects.count()


def test_it_is_kept_once_as_what_is_over(agency):
    report, is_new = bring(agency)
    again, is_new_again = bring(agency, replace(OLD, title="Lain"))

    assert (is_new, is_new_again) == (True, False)
    assert again.pk == report.pk
    assert (report.state, report.final, report.published) == ("CLOSED", True, False)
    assert kept() == (1, 1)
    with scope(EVERYTHING):
        event = ReportEvent.objects.get()
        assert (event.step, event.data["external_id"]) == ("IMPORTED", "A-1")
        assert not Timer.objects.exists()


def test_many_take_as_many_statements_as_one(agency, statements):
    with statements() as one:
        bring(agency)
    olds = [replace(OLD, external_id=f"B-{n}") for n in range(40)]
    with statements() as many:
        kept_now = bring_all(agency, *olds, olds[0])

    assert len(many.texts()) == len(one.texts())
    assert [is_new for _report, is_new in kept_now] == [*[True] * 40, False]
    assert kept() == (41, 41)
    with scope(EVERYTHING):
        assert Routing.objects.filter(left_at=None, agency_id=agency.pk).count() == 41


def test_one_flaw_keeps_them_all_away(agency):
    with pytest.raises(Flawed):
        bring_all(agency, OLD, replace(OLD, external_id="A-2", title=""))

    assert kept() == (0, 0)


def test_nobody_else_brings_any(agency):
    with pytest.raises(StepNotAllowed) as refused:
        bring(agency, role=Role.LIAISON)

    assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    assert kept() == (0, 0)


def test_what_has_a_flaw_is_not_kept(agency):
    with pytest.raises(Flawed):
        bring(agency, replace(OLD, title=""))

    assert kept() == (0, 0)


def test_a_number_that_is_taken_is_drawn_again(agency, monkeypatch):
    taken, _is_new = bring(agency)
    numbers = iter([taken.number, "LP19-0000-0009"])
    monkeypatch.setattr(module, "_number", lambda _year: next(numbers))

    report, is_new = bring(agency, replace(OLD, external_id="A-2"))

    assert (report.number, is_new) == ("LP19-0000-0009", True)


def test_without_a_free_number_nothing_is_kept(agency, monkeypatch):
    taken, _is_new = bring(agency)
    monkeypatch.setattr(module, "_number", lambda _year: taken.number)

    with pytest.raises(NumbersExhausted):
        bring(agency, replace(OLD, external_id="A-2"))

    assert kept() == (1, 1)
