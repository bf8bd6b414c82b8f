"""The list of settled reports: without an evaluation, with one, and open recommendations."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casework.models import Evaluation
from casework.rules.evaluation import Cause
from register.models import Report
from register.rules.actors import Role
from tenants.scope import scope
from tests.factories.consoles import Officer, now, today
from tests.factories.evaluations import FINDINGS, evaluate, settled
from tests.factories.everything import EVERYTHING, everything_in
from tests.factories.lives import admin_of
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/evaluasi/"


def numbers(answer):
    return [row.number for row, _url in answer.context["rows"]]


def many(agency, count, *, evaluated):
    """Store reports that were settled one after the other, the last one first."""
    reports = make_reports(count)
    moments = [now() - timedelta(minutes=place) for place in range(count)]
    with scope(EVERYTHING):
        for report, moment in zip(reports, moments, strict=True):
            report.agency_id, report.state, report.answered = agency.pk, "CLOSED", True
            report.closed_at = moment
        Report.objects.bulk_update(reports, ["agency_id", "state", "answered", "closed_at"])
    if evaluated:
        rows = [
            Evaluation(
                report_id=report.pk,
                number=report.number,
                closed_at=moment,
                cause="OTHER",
                cause_text="x",
                recommendation="y",
                recommended_to="z",
                recommendation_state="OPEN",
                evaluated_at=moment,
                changed_at=moment,
            )
            for report, moment in zip(reports, moments, strict=True)
        ]
        with scope(everything_in(agency)):
            Evaluation.objects.bulk_create(rows)
    return [report.number for report in reports]


def test_it_works(agency):
    old, new = settled(agency, at=now() - timedelta(days=1)), settled(agency, at=now())
    done = settled(agency, at=now())
    evaluate(agency, done, at=now())
    admin = Officer(agency, "ORG")

    waiting = admin.get(PAGE)
    evaluated = admin.get(PAGE, {"v": "sudah"})

    assert numbers(waiting) == [new.report.number, old.report.number]
    assert waiting.context["rows"][0][1] == admin.url(new, "evaluasi")
    assert numbers(evaluated) == [done.report.number]
    assert "Jumlah atau kemampuan SDM" in evaluated.content.decode()
    assert numbers(admin.get(PAGE, {"v": "entah"})) == numbers(waiting)


def test_open_recommendations_by_their_date(agency):
    def with_due(day):
        life = settled(agency, at=now())
        evaluate(agency, life, replace(FINDINGS, recommendation_due_on=day), at=now())
        return life.report.number

    day = today()
    never, late = with_due(None), with_due(day - timedelta(days=3))
    soon, last = with_due(day + timedelta(days=3)), with_due(date(2099, 1, 1))
    none = settled(agency, at=now())
    evaluate(agency, none, replace(FINDINGS, recommendation=""), at=now())

    answer = Officer(agency, "LEAD").get(PAGE, {"v": "rekomendasi"})

    assert numbers(answer) == [late, soon, last, never]
    assert [row.is_late for row, _url in answer.context["rows"]] == [True, False, False, False]


def test_a_cause_is_filtered(agency):
    budget, other = settled(agency, at=now()), settled(agency, at=now())
    evaluate(agency, budget, replace(FINDINGS, cause=Cause.BUDGET), at=now())
    evaluate(agency, other, at=now())
    admin = Officer(agency, "ADM")

    assert numbers(admin.get(PAGE, {"v": "sudah", "sebab": "BUDGET"})) == [budget.report.number]
    assert len(numbers(admin.get(PAGE, {"v": "sudah", "sebab": "entah"}))) == 2
    none = admin.get(PAGE, {"v": "rekomendasi", "sebab": "SYSTEM"})
    assert "Tampilkan semua penyebab" in none.content.decode()


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        ("belum", "Tidak ada yang menunggu evaluasi"),
        ("sudah", "Belum ada evaluasi"),
        ("rekomendasi", "Tidak ada rekomendasi terbuka"),
    ],
)
def test_empty_views_say_so(agency, view, sentence):
    assert sentence in Officer(agency, "ADM").get(PAGE, {"v": view}).content.decode()


def test_supervisory_reports_are_listed_for_the_inspectorate_alone(agency):
    waiting = settled(agency, supervisory=True, at=now())
    done = settled(agency, supervisory=True, at=now())
    evaluate(agency, done, by=admin_of(agency, role=Role.INSPECTORATE), at=now())

    for role, seen in (("INS", 1), ("EXM", 1), ("ORG", 0), ("LEAD", 0)):
        officer = Officer(agency, role)
        assert numbers(officer.get(PAGE)) == [waiting.report.number] * seen
        for view in ("sudah", "rekomendasi"):
            assert numbers(officer.get(PAGE, {"v": view})) == [done.report.number] * seen


def test_another_agency_sees_its_own(agency, other_agency):
    evaluate(agency, settled(agency, at=now()), at=now())
    settled(agency, at=now())
    officer = Officer(other_agency, "ADM")

    assert [numbers(officer.get(PAGE, {"v": view})) for view in ("belum", "sudah")] == [[], []]


@pytest.mark.parametrize("evaluated", [False, True])
@pytest.mark.parametrize("view", ["belum", "sudah", "rekomendasi"])
def test_fifty_a_page_with_as_many_statements(agency, statements, view, evaluated):
    listed = many(agency, 70, evaluated=evaluated)
    admin = Officer(agency, "ADM")
    first = admin.get(PAGE, {"v": view})
    if evaluated is (view == "belum"):
        assert numbers(first) == []
        return

    with statements() as seen:
        second = admin.get(first.context["next_url"])

    assert len(numbers(first)) == 50
    together = numbers(first) + numbers(second)
    assert together == listed if view != "rekomendasi" else sorted(together) == sorted(listed)
    assert len(seen.texts()) == 6


def test_a_damaged_link_shows_the_first_page_and_says_so(agency):
    settled(agency, at=now())

    answer = Officer(agency, "ADM").get(PAGE, {"s": "%%%"})

    assert len(numbers(answer)) == 1
    assert "Daftar ditampilkan dari awal." in answer.content.decode()


def test_it_is_not_for_liaison_officers(agency):
    officer = Officer(agency, "LIA")

    assert officer.get(PAGE).status_code == 403
    assert PAGE not in officer.get("/konsol/unit/").content.decode()
