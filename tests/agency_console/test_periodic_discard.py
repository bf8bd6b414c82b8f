"""Discarding a draft of a periodic report, on a page of its own."""

import pytest

from casework.models import PeriodicFile, PeriodicReport
from casework.rules.report_period import PeriodKind, ended_periods
from figures.actions.periodic import open_with_figures
from figures.rules.facts import ZONE
from kernel.local_time import local_day
from tests.factories.consoles import Officer, now
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
(MONTH,) = ended_periods(PeriodKind.MONTH, today=local_day(now(), ZONE), most=1)
LIST = "/konsol/laporan-berkala/"


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Rina Astuti")


@pytest.fixture
def row(admin, agency):
    with admin.scope:
        return open_with_figures(agency=agency, period=MONTH, by=admin.actor, at=now())


def url(row, *parts):
    return f"{LIST}{row.pk}/" + "".join(f"{part}/" for part in parts)


def stored(officer, row):
    with officer.scope:
        return PeriodicReport.objects.get(pk=row.pk)


def submit(admin, row):
    return admin.post(url(row), {"summary": "Baik.", "ajukan": "1", "revision": row.revision})


def discard(officer, row, *, reason="Bulan keliru.", revision="1"):
    return officer.post(url(row, "buang"), {"reason": reason, "revision": revision})


def test_it_is_asked_for_and_done(admin, row):
    assert url(row, "buang") in admin.get(url(row)).content.decode()
    asked = admin.get(url(row, "buang"))
    assert asked.status_code == 200
    assert "tidak tampil lagi di daftar" in text_of(asked)

    answer = discard(admin, row)

    assert (answer.status_code, answer["Location"]) == (302, LIST)
    listed = admin.get(LIST)
    assert listed.context["rows"] == []
    assert "Konsep dibuang." in text_of(listed)
    page = admin.get(url(row))
    text = text_of(page)
    assert "Dibuang, Rina Astuti" in text
    assert "Bulan keliru." in text
    names = ("ajukan", "hitung", "perbaiki")
    assert [name for name in names if f'"{name}"' in page.content.decode()] == []
    assert url(row, "buang") not in page.content.decode()


def test_it_is_found_in_the_list_of_those_that_were_discarded(agency, other_agency, admin, row):
    empty = admin.get(f"{LIST}?v=dibuang")
    assert "Tidak ada konsep yang dibuang" in text_of(empty)
    assert "Belum ada laporan berkala" not in text_of(empty)

    discard(admin, row)

    page = Officer(agency, "LEAD").get(f"{LIST}?v=dibuang")
    [line] = page.context["rows"]
    assert (line.url, line.who, line.reason) == (url(row), "Rina Astuti", "Bulan keliru.")
    assert "Bulan keliru." in text_of(page)
    assert f"{LIST}?v=dibuang" in admin.get(LIST).content.decode()
    assert Officer(other_agency, "ADM").get(f"{LIST}?v=dibuang").context["rows"] == []


def test_the_period_can_be_reported_on_anew(admin, row):
    discard(admin, row)

    answer = admin.post(f"{LIST}baru/", {"period": MONTH.code})

    assert answer.status_code == 302
    assert answer["Location"] != url(row)
    [line] = admin.get(LIST).context["rows"]
    assert (line.url, line.version) == (answer["Location"], 1)


@pytest.mark.parametrize("reason", ["", " ", "x" * 1_001])
def test_without_a_fitting_reason_it_stays(admin, row, reason):
    answer = discard(admin, row, reason=reason)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["reason"]
    assert answer.context["form"]["reason"].value() == reason
    assert answer.context["revision"] == 1
    assert stored(admin, row).state == "DRAFT"


def test_one_that_was_changed_meanwhile_stays(agency, admin, row):
    Officer(agency, "ORG").post(url(row), {"summary": "Baru.", "revision": 1})

    answer = discard(admin, row)

    assert answer.status_code == 409
    assert "sudah diubah orang lain" in text_of(answer)
    assert stored(admin, row).state == "DRAFT"


def test_one_that_is_submitted_stays(admin, row):
    submit(admin, row)

    for answer in (admin.get(url(row, "buang")), discard(admin, row, revision="2")):
        assert answer.status_code == 409
        assert "tidak tersedia pada status" in text_of(answer)
    assert url(row, "buang") not in admin.get(url(row)).content.decode()
    assert stored(admin, row).state == "SUBMITTED"


def test_nobody_else_discards_it(agency, other_agency, row):
    for officer, status in (
        (Officer(agency, "LEAD"), 403),
        (Officer(agency, "EXM"), 403),
        (Officer(other_agency, "ADM"), 404),
    ):
        assert officer.get(url(row, "buang")).status_code == status
        assert discard(officer, row).status_code == status
    assert stored(Officer(agency, "ADM"), row).state == "DRAFT"


def test_files_of_a_discarded_one_are_not_asked_for(admin, row):
    discard(admin, row)

    page = admin.get(url(row))
    assert not page.context["may_ask"]
    assert "Berkas konsep yang dibuang tidak disimpan." in text_of(page)
    assert admin.post(url(row, "berkas")).status_code == 409
    with admin.scope:
        assert not PeriodicFile.objects.exists()


def test_it_is_said_in_english_too(admin, row):
    admin.cookies["django_language"] = "en"

    answer = admin.get(url(row, "buang"))

    assert "Discard the draft report on" in text_of(answer)
    assert "a new report on this period can be made" in text_of(answer)


def test_a_correction_says_that_the_signed_version_stays(agency, admin, row):
    lead = Officer(agency, "LEAD")
    submit(admin, row)
    lead.post(url(row, "langkah"), {"langkah": "sahkan", "revision": 2})
    new = admin.post(url(row, "langkah"), {"langkah": "perbaiki", "revision": 3})["Location"]

    assert "Versi yang sudah disahkan tetap berlaku" in text_of(admin.get(f"{new}buang/"))


def test_its_statements_are_as_few_as_can_be(admin, row, statements):
    admin.get(url(row, "buang"))

    with statements() as seen:
        answer = admin.get(url(row, "buang"))

    assert answer.status_code == 200
    assert len(seen.texts()) == 6
