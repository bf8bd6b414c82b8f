"""A periodic report from its draft to its signature, and its correction."""

import pytest

from casework.models import PeriodicReport
from casework.rules.report_period import PeriodKind, ended_periods
from figures.actions.periodic import open_with_figures
from figures.models import Tally
from figures.rules.facts import ZONE
from kernel.local_time import local_day
from tenants.scope import scope
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
(MONTH,) = ended_periods(PeriodKind.MONTH, today=local_day(now(), ZONE), most=1)
WORDS = {"summary": "Semua laporan dijawab.", "obstacles": "", "plans": "Pelatihan."}


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Rina Astuti")


@pytest.fixture
def lead(agency):
    return Officer(agency, "LEAD", name="Budi Santoso")


@pytest.fixture
def row(admin, agency):
    count_in(agency)
    with admin.scope:
        return open_with_figures(agency=agency, period=MONTH, by=admin.actor, at=now())


def count_in(agency, number=7, measures=("RECEIVED", "DONE")):
    """Let so many reports have come in the month that is reported on."""
    with scope(EVERYTHING):
        for grain in ("AGENCY", "DAY"):
            for measure in measures:
                Tally.objects.create(
                    grain=grain,
                    agency_id=agency.pk,
                    day=MONTH.since,
                    measure=measure,
                    number=number,
                )


def url(row, *parts):
    return f"/konsol/laporan-berkala/{row.pk}/" + "".join(f"{part}/" for part in parts)


def stored(officer, row):
    with officer.scope:
        return PeriodicReport.objects.get(pk=row.pk)


def submit(admin, row, **values):
    seen = stored(admin, row).revision
    return admin.post(url(row), {**WORDS, "ajukan": "1", "revision": seen, **values})


def step(officer, row, name, **values):
    seen = {"revision": stored(officer, row).revision, **values}
    return officer.post(url(row, "langkah"), {"langkah": name, **seen})


def test_it_goes_from_draft_to_signature(admin, lead, row):
    assert submit(admin, row).status_code == 302
    assert stored(admin, row).state == "SUBMITTED"
    assert step(lead, row, "sahkan").status_code == 302

    kept = stored(admin, row)
    assert (kept.state, kept.signed_name, kept.prepared_name) == (
        "SIGNED",
        "Budi Santoso",
        "Rina Astuti",
    )
    assert kept.is_unbroken
    assert [entry["step"] for entry in kept.history] == ["SUBMIT", "SIGN"]
    text = text_of(lead.get(url(row)))
    assert "Disahkan" in text
    assert "Semua laporan dijawab." in text


def test_its_page_shows_the_figures(admin, row):
    answer = admin.get(url(row))

    assert answer.status_code == 200
    first = answer.context["sections"][0].sheets[0]
    assert [tuple(map(str, line)) for line in first.rows[:4]] == [
        ("Terbuka di awal", "0", "0", "0"),
        ("Laporan masuk", "7", "0", "+7"),
        ("Laporan keluar", "0", "0", "0"),
        ("Terbuka di akhir", "7", "0", "+7"),
    ]


def test_it_is_kept_as_a_draft_and_its_figures_counted_again(agency, admin, row):
    count_in(agency, measures=("ANSWERED",), number=3)

    answer = admin.post(url(row), {**WORDS, "revision": 1})
    assert (answer.status_code, stored(admin, row).plans) == (302, "Pelatihan.")
    assert step(admin, row, "hitung").status_code == 302

    kept = stored(admin, row)
    assert (kept.state, kept.revision) == ("DRAFT", 3)
    assert ["ANSWERED", 0, 3] in kept.figures["now"]


def test_what_is_counted_later_does_not_change_what_is_signed(agency, admin, lead, row):
    submit(admin, row)
    step(lead, row, "sahkan")
    before = stored(admin, row)

    count_in(agency, measures=("LEFT",), number=5)

    after = stored(admin, row)
    assert after.figures == before.figures
    assert after.is_unbroken
    shown = admin.get(url(row)).context["sections"][0].sheets[0].rows[2]
    assert tuple(map(str, shown)) == ("Laporan keluar", "0", "0", "0")


def test_a_correction_is_a_version_of_its_own(admin, lead, row):
    submit(admin, row)
    step(lead, row, "sahkan")

    answer = step(admin, row, "perbaiki")

    assert answer.status_code == 302
    new = answer["Location"]
    assert new != url(row)
    assert "Semua laporan dijawab." in text_of(admin.get(new))
    assert stored(admin, row).state == "SIGNED"
    again = step(admin, row, "perbaiki")
    assert again.status_code == 409
    assert "Versi yang lebih baru sudah ada" in text_of(again)


def test_it_is_returned_with_a_reason(admin, lead, row):
    submit(admin, row)

    refused = step(lead, row, "kembalikan", reason=" ")
    assert refused.status_code == 422
    assert stored(admin, row).state == "SUBMITTED"
    assert step(lead, row, "kembalikan", reason="Lengkapi kendala.").status_code == 302

    text = text_of(admin.get(url(row)))
    assert "Yang perlu diperbaiki" in text
    assert "Lengkapi kendala." in text


def test_without_a_summary_it_is_not_submitted(admin, row):
    answer = submit(admin, row, summary="", obstacles="Hujan.")

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["summary"]
    assert answer.context["form"]["obstacles"].value() == "Hujan."
    assert (stored(admin, row).state, stored(admin, row).obstacles) == ("DRAFT", "")


def test_what_is_too_long_stays_typed(admin, row):
    answer = admin.post(url(row), {**WORDS, "plans": "x" * 5_001, "revision": 1})

    assert answer.status_code == 422
    assert len(answer.context["form"]["plans"].value()) == 5_001
    assert stored(admin, row).revision == 1


@pytest.mark.parametrize("revision", ["1", "", "-1", "abc", "9" * 30, "\u0662"])
def test_what_somebody_else_changed_is_not_overwritten(agency, admin, row, revision):
    colleague = Officer(agency, "ORG")
    colleague.post(url(row), {**WORDS, "revision": 1})

    answer = admin.post(url(row), {"summary": "Punya saya.", "revision": revision})

    assert answer.status_code == 409
    assert "sudah diubah orang lain" in text_of(answer)
    assert answer.context["form"]["summary"].value() == "Punya saya."
    assert stored(admin, row).summary == "Semua laporan dijawab."


def test_only_the_leadership_decides_and_only_admins_write(agency, admin, lead, row):
    submit(admin, row)
    examiner = Officer(agency, "EXM")

    for officer, name in ((admin, "sahkan"), (examiner, "sahkan"), (lead, "hitung")):
        assert step(officer, row, name, reason="x").status_code == 403
    assert lead.post(url(row), {**WORDS, "revision": 2}).status_code == 403
    assert stored(admin, row).state == "SUBMITTED"
    assert step(lead, row, "apa-saja").status_code == 404


def test_nobody_signs_what_they_have_submitted(agency, row):
    both = Officer(agency, "ADM", "LEAD")
    submit(both, row)

    answer = step(both, row, "sahkan")

    assert answer.status_code == 409
    assert "Harus disahkan pejabat lain" in text_of(answer)
    assert stored(both, row).state == "SUBMITTED"


def test_buttons_are_those_that_work(agency, admin, lead, row):
    def seen(officer):
        text = officer.get(url(row)).content.decode()
        names = ("ajukan", "hitung", "sahkan", "kembalikan", "perbaiki")
        return [name for name in names if f'"{name}"' in text]

    assert (seen(admin), seen(lead)) == (["ajukan", "hitung"], [])
    submit(admin, row)
    assert (seen(admin), seen(lead)) == ([], ["sahkan", "kembalikan"])
    step(lead, row, "sahkan")
    assert (seen(admin), seen(lead)) == (["perbaiki"], [])


def test_a_broken_seal_is_said(admin, lead, row):
    submit(admin, row)
    step(lead, row, "sahkan")
    with admin.scope:
        PeriodicReport.objects.update(summary="Lain.")

    assert "tidak lagi cocok dengan sidiknya" in text_of(lead.get(url(row)))


def test_another_agency_does_not_have_it(other_agency, row):
    stranger = Officer(other_agency, "ADM", "LEAD")

    assert stranger.get(url(row)).status_code == 404
    assert stranger.post(url(row), {**WORDS, "revision": 1}).status_code == 404
    assert stranger.post(url(row, "langkah"), {"langkah": "sahkan"}).status_code == 404
    assert stranger.post(url(row, "berkas")).status_code == 404


@pytest.mark.parametrize("number", [5, 500])
def test_its_statements_are_always_the_same(agency, admin, statements, number):
    with scope(EVERYTHING):
        Tally.objects.bulk_create(
            Tally(
                grain="DAY",
                agency_id=agency.pk,
                day=MONTH.since,
                unit_id=unit,
                measure="DONE",
                number=1,
            )
            for unit in range(number)
        )
    with admin.scope:
        row = open_with_figures(agency=agency, period=MONTH, by=admin.actor, at=now())
    admin.get(url(row))

    with statements() as seen:
        answer = admin.get(url(row))

    assert answer.status_code == 200
    assert len(seen.texts()) == 7
