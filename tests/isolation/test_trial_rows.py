"""A trial is seen where it is worked on, and nowhere else: not by the desk, in figures or files."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from casework.queries.evaluation_figures import evaluations_between
from casework.queries.workload import load_by_unit, open_at_unit
from casework.rules.report_period import PeriodKind, ReportPeriod
from exchange.exports.queries.sources import source_of
from figures.actions.recount import recount
from figures.models import Tally
from figures.queries.snapshot import take_snapshot
from onboarding.action_plan.actions.try_out import begin_trial
from regions.queries.calendar import working_calendar
from register.actions.take_step import take_step
from register.models import Report, ReportEvent
from register.queries.published_counts import published_counts
from register.rules.step_data import StepData
from register.rules.steps import Step
from search.queries.documents import documents_of
from tenants.scope import NATIONAL, PORTAL, SYSTEM, of_agency, scope
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.factories.people import PUBLIC
from tests.factories.preparing import back_to_preparing, run_trial, staffed_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def keeper(agency):
    return Officer(back_to_preparing(agency), "KOM", name="Imam")


@pytest.fixture
def trial(agency, keeper):
    """A trial that lies with a unit."""
    unit, _liaison = staffed_unit(agency)
    with keeper.scope:
        report = begin_trial(key=uuid4(), by=keeper.at_work, actor=keeper.actor, at=now())
        take_step(
            report_id=report.pk,
            step=Step.ASSIGN_UNIT,
            by=keeper.actor,
            at=now(),
            data=StepData(unit_id=unit.pk),
        )
    report.refresh_unit = unit
    return report


def test_the_database_shows_it_to_its_own_agency_alone(agency, province, other_agency, trial):
    seen = {}
    for which in (NATIONAL, SYSTEM, PORTAL, of_agency(province), of_agency(other_agency)):
        with scope(which):
            seen[which.role] = Report.objects.count()
    with scope(of_agency(agency)):
        assert list(Report.objects.values_list("pk", flat=True)) == [trial.pk]
        assert ReportEvent.objects.count() == 2

    assert set(seen.values()) == {0}


def test_it_can_be_neither_public_nor_less_than_confidential(trial):
    with scope(EVERYTHING):
        for values in ({"visibility": "PUBLIC"}, {"visibility": "ANONYMOUS"}, {"published": True}):
            with pytest.raises(DatabaseError), transaction.atomic():
                Report.objects.filter(pk=trial.pk).update(**values)


def test_its_own_officers_work_on_it(keeper, trial):
    queue = keeper.queue("semua").content.decode()
    page = keeper.get(f"/konsol/laporan/{trial.number}/").content.decode()

    assert trial.number in queue
    assert "UJI COBA" in queue
    assert ">Uji coba</span>" in page


def test_nobody_else_finds_its_page(province, trial):
    desk, supervisor = Officer(None, "NAT"), Officer(province, "ADM", "PRV")
    public = Client(headers={"host": PUBLIC})

    assert desk.get(f"/laporan/{trial.number}/").status_code == 404
    assert supervisor.get(f"/konsol/laporan/{trial.number}/").status_code == 404
    assert public.get(f"/laporan/{trial.number}/").status_code == 404
    assert trial.number not in desk.queue("semua").content.decode()
    assert trial.number not in public.get("/jelajahi/").content.decode()


def test_it_is_counted_nowhere(agency, keeper, trial):
    at = now()
    unit, _liaison = staffed_unit(agency)
    recount(at=at, show=lambda _done, _of: None, fresh=True)
    with scope(SYSTEM):
        assert not Tally.objects.exists()
    with scope(PORTAL):
        assert published_counts().all.total() == 0
    with keeper.scope:
        calendar = working_calendar(zone="Asia/Jakarta", agency_id=agency.pk)
        assert load_by_unit(calendar=calendar, at=at) == {}
        assert open_at_unit(trial.refresh_unit.pk) == 0
        for step, data in (
            (Step.CHANGE_UNIT, {"unit_id": unit.pk, "text": "Ke sini."}),
            (Step.ANSWER, {"text": "Sudah.", "substantive": True}),
        ):
            take_step(report_id=trial.pk, step=step, by=keeper.actor, at=at, data=StepData(**data))


def test_it_is_in_no_periodic_report(agency, keeper):
    at = now()
    unit, liaison = staffed_unit(agency)
    with keeper.scope:
        run_trial(keeper, unit, liaison, at=at)
        month = ReportPeriod(PeriodKind.MONTH, at.date().replace(day=1))
        assert take_snapshot(agency, month, at=at).channels == ()
        told = evaluations_between(
            agency_id=agency.pk,
            start=at.replace(year=2020),
            end=at.replace(year=2099),
            today=at.date(),
        )
        assert told.waiting == 0


def test_it_is_in_no_export_and_no_index(keeper, trial):
    with keeper.scope:
        source = source_of("v=semua", staff=keeper.at_work, at=now())
        assert source.count() == 0
        assert source.batch("").records == ()
    with scope(SYSTEM):
        assert documents_of([trial.pk]) == []
