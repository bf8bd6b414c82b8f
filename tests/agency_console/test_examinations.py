"""The list of examination files: what waits for somebody's hands, and what they have had."""

import pytest

from casework.models import ExaminationFile
from casework.queries.hands import with_hands
from casework.rules.examination import Hand
from register.models import Report
from tenants.scope import of_agency, scope
from tests.agency_console.seated import seat
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.factories.examinations import bring_file, hands_in
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/pemeriksaan/"


@pytest.fixture
def hands(agency):
    return hands_in(agency)


def numbers(answer):
    return [row.number for row, _url in answer.context["rows"]]


def test_each_hand_sees_what_lies_with_it_and_what_it_has_had(agency, hands):
    files = {
        stage: bring_file(agency, hands, stage).report.number
        for stage in ("DRAFT", "SUBMITTED", "FORWARDED", "SIGNED")
    }
    expected = {
        "examiner": (["DRAFT"], ["SIGNED", "FORWARDED", "SUBMITTED", "DRAFT"]),
        "coordinator": (["SUBMITTED"], ["SIGNED", "FORWARDED", "SUBMITTED"]),
        "patron": (["FORWARDED"], ["SIGNED", "FORWARDED"]),
    }

    for who, (mine, all_of_them) in expected.items():
        client = seat(agency, getattr(hands, who))
        assert numbers(client.get(PAGE)) == [files[stage] for stage in mine]
        assert numbers(client.get(PAGE, {"v": "semua"})) == [files[s] for s in all_of_them]


def test_others_find_an_empty_page_that_says_for_whom_it_is(agency, other_agency, hands):
    bring_file(agency, hands, "SIGNED")

    for officer in (Officer(agency, "ORG"), Officer(agency, "LIA"), Officer(other_agency, "ADM")):
        answer = officer.get(PAGE, {"v": "semua"})
        assert numbers(answer) == []
        assert "Tidak ada berkas untuk Anda" in answer.content.decode()
    stranger = Officer(other_agency, "INS", "LEAD").get(PAGE, {"v": "semua"})
    assert numbers(stranger) == []
    assert "Belum ada berkas" in stranger.content.decode()


def test_nothing_waits(agency, hands):
    answer = seat(agency, hands.patron).get(PAGE)

    assert "Tidak ada berkas yang menunggu Anda" in answer.content.decode()


def test_fifty_a_page_with_as_many_statements(agency, hands, statements):
    reports = make_reports(70)
    with scope(EVERYTHING):
        ids = [report.pk for report in reports]
        Report.objects.filter(pk__in=ids).update(agency_id=agency.pk)
    at = now()
    rows = [
        ExaminationFile(
            report_id=report.pk, number=report.number, subject="x", opened_at=at, changed_at=at
        )
        for report in reports
    ]
    with scope(of_agency(agency)), with_hands(frozenset({Hand.EXAMINERS})):
        ExaminationFile.objects.bulk_create(rows)
    examiner = seat(agency, hands.examiner)
    first = examiner.get(PAGE)

    with statements() as seen:
        second = examiner.get(first.context["next_url"])

    assert len(numbers(first)) == 50
    assert sorted(numbers(first) + numbers(second)) == sorted(report.number for report in reports)
    assert len(seen.texts()) == 6


def test_a_damaged_link_shows_the_first_page_and_says_so(agency, hands):
    bring_file(agency, hands, "DRAFT")

    answer = seat(agency, hands.examiner).get(PAGE, {"s": "%%%"})

    assert len(numbers(answer)) == 1
    assert "Daftar ditampilkan dari awal." in answer.content.decode()
