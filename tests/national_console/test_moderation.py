"""Moderation: complaints about public texts, and what the desk makes of them."""

from datetime import timedelta

import pytest

from register.actions.decide_flags import dismiss
from register.actions.flag_report import flag_report
from register.models import Flag, Report
from register.rules.moderation import FlagReason, is_hidden
from register.rules.redaction import BAR
from tenants.scope import NATIONAL, PORTAL, scope
from tests.factories.consoles import Officer, fresh_life, now, snapshot
from tests.factories.everything import EVERYTHING
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST = "/moderasi/"
REASON = "Memuat nomor telepon orang lain (UU PDP)."


@pytest.fixture
def desk(db):
    return Officer(None, "NAT", name="Dewi Lestari")


@pytest.fixture
def life(agency):
    life = fresh_life(title="Bu Kanari di loket", body="Bu Kanari menolak.\nTelepon 0812.")
    life.route(agency)
    return life


def complain(life, reason=FlagReason.ABUSE, note="Kalimat kedua."):
    with scope(PORTAL):
        return flag_report(number=life.report.number, reason=reason, note=note, at=now()).pk


def page_of(life):
    return f"{LIST}{life.report.number}/"


def decided():
    with scope(EVERYTHING):
        return list(Flag.objects.order_by("pk").values_list("outcome", "decided_by"))


def numbers(answer):
    return [row.number for row, _url, _why in answer.context["rows"]]


def test_it_works(desk, life):
    complain(life)
    seen = complain(life, FlagReason.PERSONAL_DATA, "Nomor telepon.")
    listed = desk.get(LIST)
    page = desk.get(page_of(life))

    answer = desk.post(page_of(life), {"seen": seen, "reason": REASON})

    [(row, url, reasons)] = listed.context["rows"]
    assert (row.title, row.many, url) == ("Bu Kanari di loket", 2, page_of(life))
    assert reasons == ["Memuat hinaan atau SARA", "Memuat data pribadi seseorang"]
    assert "Telepon 0812." in listed.content.decode()
    assert "Kalimat kedua." in page.content.decode()
    assert f'name="seen" value="{seen}"' in page.content.decode()
    assert answer["Location"] == LIST
    assert is_hidden(life.report.title, life.report.body)
    assert decided() == [("HIDDEN", desk.user.pk)] * 2
    assert "Teks disembunyikan dari publik." in desk.get(LIST).content.decode()


def test_nothing_waits(desk):
    assert "Tidak ada yang menunggu" in desk.get(LIST).content.decode()


def test_a_complaint_is_dismissed_and_the_text_stays(desk, life):
    seen = complain(life)
    before = snapshot(life)

    answer = desk.post(f"{page_of(life)}biarkan/", {"seen": seen})

    assert answer["Location"] == LIST
    assert snapshot(life) == before
    assert decided() == [("DISMISSED", desk.user.pk)]
    assert numbers(desk.get(LIST)) == []


def test_a_reason_is_needed_and_what_was_typed_stays(desk, life):
    seen = complain(life)
    before = snapshot(life)

    answer = desk.post(page_of(life), {"seen": seen, "reason": "x" * 501})

    assert answer.status_code == 422
    assert answer.context["form"]["reason"].value() == "x" * 501
    assert desk.post(page_of(life), {"seen": seen, "reason": " "}).status_code == 422
    assert (snapshot(life), decided()) == (before, [(None, None)])


def test_the_second_of_two_officers_is_told_what_the_first_decided(desk, life):
    seen = complain(life)
    desk.post(f"{page_of(life)}biarkan/", {"seen": seen})
    before, second = snapshot(life), Officer(None, "NAT", name="Rudi")

    hiding = second.post(page_of(life), {"seen": seen, "reason": REASON})
    dismissing = second.post(f"{page_of(life)}biarkan/", {"seen": seen})

    for answer in (hiding, dismissing):
        text = answer.content.decode()
        assert answer.status_code == 409
        assert "Petugas lain sudah memutus aduan ini." in text
        assert "Tidak ditindak oleh Dewi Lestari" in text
    assert REASON in hiding.content.decode()
    assert (snapshot(life), decided()) == (before, [("DISMISSED", desk.user.pk)])


def test_what_was_complained_after_the_page_was_read_waits_on(desk, life):
    seen = complain(life)
    complain(life, FlagReason.THREAT, "Kalimat terakhir.")

    desk.post(f"{page_of(life)}biarkan/", {"seen": seen})

    assert decided() == [("DISMISSED", desk.user.pk), (None, None)]
    page = desk.get(page_of(life))
    assert [label for label, _each in page.context["complaints"]] == [
        "Memuat ancaman atau ajakan kekerasan"
    ]
    assert "Putusan terakhir:" in page.content.decode()


def test_the_text_typed_for_a_late_decision_may_be_sent_again(desk, life):
    first = complain(life)
    desk.post(f"{page_of(life)}biarkan/", {"seen": first})
    seen = complain(life)

    late = desk.post(page_of(life), {"seen": first, "reason": REASON})
    again = desk.post(page_of(life), {"seen": seen, "reason": REASON})

    assert (late.status_code, again.status_code) == (409, 302)
    assert f">\n{REASON}</textarea>" in late.content.decode()
    assert is_hidden(life.report.title, life.report.body)


def test_a_hidden_text_is_not_offered_for_hiding_again(desk, life):
    desk.post(page_of(life), {"seen": complain(life), "reason": REASON})
    with scope(EVERYTHING):
        Flag.objects.create(report_id=life.id, reason="SPAM", flagged_at=now())

    text = desk.get(page_of(life)).content.decode()

    assert "Sembunyikan seluruh teks" not in text
    assert "Biarkan terbuka" in text
    assert "Bu Kanari menolak." in text
    assert BAR in desk.get(LIST).content.decode()


def test_who_decided_and_left_is_not_named(desk, life):
    complain(life)
    with scope(NATIONAL):
        dismiss(report_id=life.id, by=desk.actor, at=now())
    with scope(EVERYTHING):
        Flag.objects.update(decided_by=987654)

    assert "petugas yang tidak bertugas lagi" in desk.get(page_of(life)).content.decode()


@pytest.mark.parametrize("path", ["", "biarkan/"])
def test_what_nobody_complained_about_has_no_page(desk, life, path):
    before = snapshot(life)

    answers = [
        desk.get(page_of(life)),
        desk.get(f"{LIST}LP26-AAAA-AAAA/"),
        desk.post(f"{page_of(life)}{path}", {"seen": "x", "reason": REASON}),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert snapshot(life) == before


@pytest.mark.parametrize("number", [5, 500])
def test_the_statements_are_few_and_the_same_for_any_number_of_rows(
    agency, desk, statements, number
):
    make_reports(number, agency=agency, published=True)
    with scope(EVERYTHING):
        ids = Report.objects.order_by("pk").values_list("pk", flat=True)
        Flag.objects.bulk_create(
            Flag(report_id=pk, reason="SPAM", flagged_at=now() - timedelta(hours=n))
            for n, pk in enumerate(ids)
        )
    desk.get(LIST)

    with statements() as seen:
        answer = desk.get(LIST)

    assert len(seen.texts()) == 6
    assert len(numbers(answer)) == min(number, 50)
    found = numbers(answer)
    while following := answer.context["next_url"]:
        answer = desk.get(following)
        found += numbers(answer)
    assert len(set(found)) == len(found) == number


def test_a_damaged_link_shows_the_first_page_and_says_so(desk, life):
    complain(life)

    answer = desk.get(LIST, {"s": "%%%"})

    assert numbers(answer) == [life.report.number]
    assert "Daftar ditampilkan dari awal." in answer.content.decode()
