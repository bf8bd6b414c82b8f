from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from django.db import connections
from django.test import Client

from public_portal import limits
from public_portal.drafts.store import keep_draft, open_draft
from regions.queries import calendar
from register.models import Identity
from register.rules.receipts import owner_key
from tenants.scope import VAULT, scope
from tests.factories.agencies import REGENCY, read_agency
from tests.factories.people import PUBLIC, person, sign_in
from tests.factories.uploads import screenshot, upload
from tests.public_portal.seeing import (
    attachments,
    draft_of,
    events_of,
    reports,
    summary_of,
    text_of,
    value_of,
)
from tests.public_portal.writing import CONFIRM, Writing


@pytest.fixture
def writing(visitor, agency):
    return Writing(visitor, agency).complete()


def identities():
    with scope(VAULT):
        return Identity.objects.count()


def test_it_works(writing, agency):
    page = writing.visitor.get(writing.address("periksa"))
    response = writing.send(consent_to_ombudsman="on")

    assert page.status_code == 200
    (report,) = reports()
    assert response.status_code == 302
    assert response["Location"] == f"/lapor/selesai/{report.number}/"
    assert (report.title, report.place) == (
        "Tidak ada dokter di Puskesmas Bawang",
        "Jl. Raya Bawang 1",
    )
    assert (report.report_class, report.state, report.visibility) == (
        "COMPLAINT",
        "NATIONAL_REVIEW",
        "PUBLIC",
    )
    assert (report.region_code, report.origin_code) == ("33.04.07", "")
    assert (report.suggested_agency_id, report.consent) == (agency.pk, True)
    assert (report.published, report.owner_key) == (False, "")
    assert [event.step for event in events_of(report.pk)] == ["SUBMIT"]
    assert identities() == 1


def test_the_check_shows_all_answers_with_the_way_back(writing):
    page = writing.visitor.get(writing.address("periksa"))
    text = text_of(page)

    for said in (
        "Pengaduan",
        "Tidak ada dokter di Puskesmas Bawang",
        "Sudah tiga hari tidak ada dokter jaga, pasien disuruh pulang.",
        "Sigaluh, Kabupaten Banjarnegara, Jawa Tengah",
        "Jl. Raya Bawang 1",
        "Pemerintah Kabupaten Banjarnegara",
        "Siti Aminah",
        "siti@contoh.id",
        "081234567890",
    ):
        assert said in text
    for part in ("1-masalah", "2-lokasi", "3-bukti", "4-identitas"):
        assert f'href="{writing.address(part)}?kembali=1"' in page.content.decode()


def test_an_aspiration_is_filed_with_the_reporters_origin(visitor, agency):
    writing = Writing(visitor, agency).begin(report_class="ASPIRATION")
    writing.post("2-lokasi", {"province": "33", "regency": "33.04", "agency": "0"})
    writing.identify()

    page = writing.visitor.get(writing.address("periksa"))
    writing.send()

    (report,) = reports()
    assert (report.region_code, report.origin_code, report.event_on) == ("", "33.04", None)
    assert "Belum tahu: dicarikan Admin Nasional" in text_of(page)
    assert "consent_to_ombudsman" not in page.content.decode()
    assert report.consent is None


def test_an_anonymous_report_of_a_person_signed_in_is_not_theirs(visitor, agency):
    sign_in(visitor, person(), host=PUBLIC)
    writing = Writing(visitor, agency).begin().locate()
    writing.post("4-identitas", {"visibility": "ANONYMOUS"})

    writing.send()

    (report,) = reports()
    assert (report.visibility, report.owner_key) == ("ANONYMOUS", "")
    assert identities() == 0


def test_the_report_of_a_person_signed_in_is_theirs(visitor, agency, settings):
    user = person()
    sign_in(visitor, user, host=PUBLIC)

    Writing(visitor, agency).complete().send()

    (report,) = reports()
    assert report.owner_key == owner_key(user.pk, settings.RECEIPT_KEY)


def test_after_sending_the_draft_keeps_the_number_only(writing):
    writing.send()

    draft = draft_of(writing)
    assert (draft.sent, draft.answers, draft.files) == (reports()[0].number, {}, [])


def test_sending_twice_leads_to_the_same_receipt(writing):
    first, second = writing.send(), writing.send()

    assert len(reports()) == 1
    assert first["Location"] == second["Location"]
    assert text_of(writing.visitor.get(first["Location"])) == text_of(
        writing.visitor.get(second["Location"])
    )


@pytest.mark.parametrize("page", ["1-masalah", "2-lokasi", "3-bukti", "4-identitas", "periksa"])
def test_every_page_of_a_sent_draft_leads_to_the_receipt(writing, page):
    receipt = writing.send()["Location"]

    assert writing.visitor.get(writing.address(page))["Location"] == receipt
    assert writing.post(page, {})["Location"] == receipt
    assert len(reports()) == 1


def test_the_notice_must_be_ticked(writing):
    before = draft_of(writing)

    response = writing.post("periksa", {"consent_to_ombudsman": "on"})

    assert response.status_code == 422
    assert summary_of(response) == ["Centang bahwa Anda sudah membaca pemberitahuan privasi."]
    assert 'name="consent_to_ombudsman"' in response.content.decode()
    assert "checked" in response.content.decode().split('name="consent_to_ombudsman"')[1][:120]
    assert reports() == []
    assert draft_of(writing) == before


@pytest.mark.parametrize(
    ("filled", "missing"),
    [
        ((), "2-lokasi"),
        (("locate",), "4-identitas"),
        (("identify",), "2-lokasi"),
    ],
)
def test_a_part_that_is_missing_is_asked_for_first(visitor, agency, filled, missing):
    writing = Writing(visitor, agency).begin()
    for part in filled:
        getattr(writing, part)()

    for response in (visitor.get(writing.address("periksa")), writing.send()):
        assert response["Location"] == writing.address(missing)
    assert reports() == []


def test_what_the_register_refuses_is_said_and_nothing_is_lost(writing):
    draft = draft_of(writing)
    _put_event_into_the_future(writing)

    response = writing.send()

    assert response.status_code == 422
    assert summary_of(response) == ["Tanggal kejadian tidak boleh setelah hari ini."]
    assert draft.answers["problem"]["title"] in text_of(response)
    assert reports() == []


def test_a_draft_sent_before_with_other_words_is_a_conflict(writing):
    first = draft_of(writing)
    writing.send()
    _change_draft(writing, first)

    response = writing.send()

    assert response.status_code == 409
    assert summary_of(response) == ["Laporan ini sudah terkirim dengan isi sebelumnya."]
    assert [report.title for report in reports()] == ["Tidak ada dokter di Puskesmas Bawang"]


def _change_draft(writing, before):
    opened = _opened(writing)
    opened.draft.answers = before.answers
    opened.draft.answers["problem"]["title"] = "Judul lain"
    opened.draft.sent = ""
    keep_draft(opened)


def _opened(writing):
    values = {name: morsel.value for name, morsel in writing.visitor.cookies.items()}
    return open_draft(SimpleNamespace(COOKIES=values), writing.id)


def _put_event_into_the_future(writing):
    opened = _opened(writing)
    opened.draft.answers["place"]["event_on"] = "2999-01-01"
    keep_draft(opened)


def test_too_many_reports_from_one_network_are_put_off_and_kept(writing, agency, monkeypatch):
    monkeypatch.setattr(
        limits, "REPORTS", limits.REPORTS.__class__("file", 1, limits.REPORTS.window)
    )
    # Without the task that stands before sending where much is sent already.
    monkeypatch.setattr(limits, "STRAINED", 0)
    writing.send()
    second = Writing(writing.visitor, agency).complete(name="Budi")

    response = second.send()

    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert summary_of(response)[0].startswith("Terlalu banyak laporan dikirim dari jaringan ini.")
    assert "Budi" in text_of(response)
    assert len(reports()) == 1
    assert draft_of(second).sent == ""


def test_a_stale_page_sends_nothing_and_keeps_all(visitor, agency):
    writing = Writing(visitor, agency).complete()
    visitor.handler.enforce_csrf_checks = True

    response = writing.send()

    assert response.status_code == 403
    assert summary_of(response)[0].startswith("Halaman ini terlalu lama terbuka")
    assert reports() == []
    again = {"csrfmiddlewaretoken": value_of(response, "csrfmiddlewaretoken")}
    assert writing.send(**again).status_code == 302


def test_personal_data_is_pointed_out(visitor, agency):
    writing = Writing(visitor, agency).begin(body="Hubungi 0812-3456-7890").locate().identify()

    assert "0812***890" in text_of(visitor.get(writing.address("periksa")))


def test_its_statements_are_the_same_with_and_without_files(visitor, agency, statements):
    Writing(visitor, agency).complete().send()  # the calendar is in memory from here on
    taken = []
    for count in (0, 5):
        writing = Writing(visitor, agency).begin().locate()
        writing.post(
            "3-bukti", {"evidence": [upload(f"{n}.png", screenshot()) for n in range(count)]}
        )
        writing.identify()
        with statements() as reading:
            visitor.get(writing.address("periksa"))
        with statements() as sending:
            writing.send()
        taken.append((len(reading.texts()), len(sending.texts())))

    (reading_none, sending_none), (reading_five, sending_five) = taken
    assert reading_none == reading_five == 3
    assert sending_none == 7
    assert sending_five == 8
    assert len(attachments()) == 5


def test_the_same_moment_ten_times_is_one_report(own_database, media):
    calendar.forget()
    visitor = Client(HTTP_HOST=PUBLIC)
    writing = Writing(visitor, read_agency(REGENCY)).begin().locate().identify()
    cookies = {name: morsel.value for name, morsel in visitor.cookies.items()}

    def send(_turn):
        client = Client(HTTP_HOST=PUBLIC)
        client.cookies.load(cookies)
        try:
            return client.post(writing.address("periksa"), CONFIRM)["Location"]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(5) as threads:
        places = list(threads.map(send, range(10)))

    assert len(set(places)) == 1
    assert len(reports()) == 1
