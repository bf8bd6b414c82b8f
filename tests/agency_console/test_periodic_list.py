"""The list of periodic reports, and beginning one."""

from datetime import timedelta

import pytest

from casework.models import PeriodicReport
from casework.rules.report_period import PeriodKind, ReportPeriod, ended_periods
from figures.rules.facts import ZONE
from kernel.local_time import local_day
from tests.factories.consoles import Officer, now
from tests.factories.periodic import snapshot
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST, NEW = "/konsol/laporan-berkala/", "/konsol/laporan-berkala/baru/"
TODAY = local_day(now(), ZONE)
MONTHS = ended_periods(PeriodKind.MONTH, today=TODAY, most=12)


@pytest.fixture
def admin(agency):
    return Officer(agency, "KOM", name="Rina Astuti")


def stored(officer):
    with officer.scope:
        rows = PeriodicReport.objects.order_by("pk").values_list("kind", "since", "version")
        return list(rows)


def keep(officer, periods):
    with officer.scope:
        PeriodicReport.objects.bulk_create(
            PeriodicReport(
                kind=period.kind.value,
                since=period.since,
                version=1,
                state="DRAFT",
                figures=snapshot().kept(),
                counted_at=now(),
                prepared_name="Rina Astuti",
            )
            for period in periods
        )


def test_it_is_empty_at_first(agency, admin):
    answer = admin.get(LIST)

    assert answer.status_code == 200
    assert "Belum ada laporan berkala" in text_of(answer)
    assert NEW in answer.content.decode()
    assert NEW not in Officer(agency, "LEAD").get(LIST).content.decode()


@pytest.mark.parametrize("kind", list(PeriodKind))
def test_a_report_is_begun_and_listed(admin, kind):
    (period,) = ended_periods(kind, today=TODAY, most=1)

    answer = admin.post(NEW, {"period": period.code})

    assert answer.status_code == 302
    assert stored(admin) == [(kind.value, period.since, 1)]
    [line] = admin.get(LIST).context["rows"]
    assert (line.url, line.state, line.prepared_name) == (
        answer["Location"],
        "Konsep",
        "Rina Astuti",
    )


def test_only_periods_that_are_over_and_free_are_offered(admin):
    keep(admin, MONTHS[:1])

    choices = dict(admin.get(NEW).context["form"].fields["period"].choices)

    assert list(choices) == ["Bulanan", "Triwulanan", "Tahunan"]
    assert [code for code, _name in choices["Bulanan"]] == [one.code for one in MONTHS[1:]]
    assert [len(each) for each in choices.values()] == [11, 6, 3]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("running", "belum berakhir"),
        ("taken", "sudah ada"),
        ("2026-99", "dari daftar yang tersedia"),
        ("", "belum dipilih"),
    ],
)
def test_what_is_refused_says_why_and_keeps_nothing(admin, code, sentence):
    keep(admin, MONTHS[:1])
    before = stored(admin)
    codes = {
        "running": ReportPeriod(PeriodKind.MONTH, TODAY.replace(day=1)).code,
        "taken": MONTHS[0].code,
    }

    answer = admin.post(NEW, {"period": codes.get(code, code)})

    assert answer.status_code == 422
    assert sentence in str(answer.context["form"].errors["period"])
    assert stored(admin) == before


def test_the_month_that_nobody_has_reported_on_is_named(agency, admin):
    keep(admin, MONTHS[1:2])

    missing = admin.get(LIST).context["missing"]
    assert missing.url == f"{NEW}?periode={MONTHS[0].code}"
    form = admin.get(missing.url).context["form"]
    assert form["period"].value() == MONTHS[0].code
    assert Officer(agency, "LEAD").get(LIST).context["missing"] is None
    keep(admin, MONTHS[:1])
    assert admin.get(LIST).context["missing"] is None


def test_officers_of_units_and_strangers_see_nothing(agency, other_agency, admin):
    keep(admin, MONTHS[:2])

    assert Officer(agency, "LIA").get(LIST).status_code == 403
    assert Officer(agency, "EXM").get(NEW).status_code == 403
    assert Officer(other_agency, "ADM").get(LIST).context["rows"] == []


def test_it_is_read_page_by_page(admin):
    many = ended_periods(PeriodKind.MONTH, today=TODAY, most=30)
    keep(admin, reversed(many))

    first = admin.get(LIST)
    second = admin.get(first.context["next_url"])

    assert (len(first.context["rows"]), len(second.context["rows"])) == (25, 5)
    assert first.context["rows"][0].url != second.context["rows"][0].url
    damaged = admin.get(LIST, {"s": "bukan"})
    assert "tidak berlaku" in damaged.context["notice"]
    fragment = admin.get(LIST, headers={"HX-Request": "true"}).content.decode()
    assert fragment.strip().startswith('<div id="daftar">')


@pytest.mark.parametrize("number", [1, 30])
def test_its_statements_are_always_the_same(admin, statements, number):
    keep(admin, ended_periods(PeriodKind.MONTH, today=TODAY - timedelta(days=90), most=number))
    admin.get(LIST)

    with statements() as seen:
        answer = admin.get(LIST)

    assert answer.status_code == 200
    assert len(seen.texts()) == 7
    assert len([text for text in seen.texts() if '"figures"' in text]) == 0
