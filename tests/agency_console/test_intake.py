"""Taking a report in for somebody: one form, duplicates first, the receipt once."""

from io import BytesIO
from uuid import uuid4

import pikepdf
import pytest

from kernel.receipt_secret import group_secret, parse_secret
from register.models import Attachment, Identity, Report
from register.queries.tracked import read_tracked
from register.queries.tracking import portal_scope
from register.rules.states import Visibility
from tenants.scope import VAULT, scope
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, fresh_life, today
from tests.factories.everything import EVERYTHING
from tests.factories.files import png

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ADDRESS = "/konsol/laporan-baru/"


@pytest.fixture(autouse=True)
def _category(db):
    make_category("kesehatan", "Kesehatan")


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM")


def typed(**values):
    return {
        "channel": "PHONE",
        "report_class": "COMPLAINT",
        "title": "Antrean obat di puskesmas",
        "body": "Penelepon menunggu lima jam.",
        "category_code": "kesehatan",
        "region_code": "33.04.07",
        "place": "Loket obat",
        "event_on": today().isoformat(),
        "for_us": "on",
        "visibility": "PUBLIC",
        "name": "KANARI Siti",
        "phone": "0812 3456 7890",
        "email": "",
        "privacy_notice_seen": "on",
        "key": str(uuid4()),
        **values,
    }


def reports():
    with scope(EVERYTHING):
        return list(Report.objects.order_by("pk"))


def test_it_works(agency, admin):
    assert admin.get(ADDRESS).status_code == 200

    answer = admin.post(ADDRESS, typed())

    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    [report] = reports()
    text = answer.content.decode()
    assert report.number in text
    assert (report.state, report.channel, report.agency_id) == ("NATIONAL_REVIEW", "PHONE", None)
    assert (report.entered_by_id, report.entered_agency_id) == (admin.user.pk, agency.pk)
    assert (report.suggested_agency_id, report.consent) == (agency.pk, None)
    with scope(EVERYTHING):
        event = report.events.get()
    assert (event.role, event.actor_id) == ("REP", None)
    assert event.data["channel"] == "PHONE"
    assert event.data["entered_agency_id"] == agency.pk


def test_the_secret_on_the_receipt_opens_the_report(admin):
    secret = admin.post(ADDRESS, typed()).context["secret"]

    [report] = reports()
    with scope(portal_scope(secret=secret)):
        assert read_tracked(number=report.number, secret=secret).is_mine


def test_the_identity_goes_to_the_vault_and_nowhere_else(admin):
    answer = admin.post(ADDRESS, typed())

    [report] = reports()
    with scope(VAULT):
        assert Identity.objects.filter(pk=report.pk).exists()
    assert "KANARI" not in answer.content.decode()
    with scope(EVERYTHING):
        assert "KANARI" not in str(Report.objects.values().get())
    # Filed, it lies with the national desk: the agency that entered it does not see it.
    assert admin.get(f"/konsol/laporan/{report.number}/").status_code == 404


def test_the_desk_sees_who_entered_it_by_its_channel(admin):
    admin.post(ADDRESS, typed())

    [report] = reports()
    answer = Officer(None, "NAT").get(f"/laporan/{report.number}/")

    told = {row.label: row.value for row in answer.context["facts"]}
    assert told["Kanal"] == "Telepon, dicatat petugas"
    assert "KANARI" not in answer.content.decode()


def test_sent_twice_it_is_filed_once(admin):
    data = typed()

    first, second = (admin.post(ADDRESS, {**data, "diperiksa": "1"}) for _ in range(2))

    assert first.context["secret"] == second.context["secret"]
    assert len(reports()) == 1


def test_the_same_form_with_other_words_is_refused(admin):
    data = typed()
    admin.post(ADDRESS, data)

    answer = admin.post(ADDRESS, {**data, "title": "Lain", "diperiksa": "1"})

    assert answer.status_code == 422
    assert "sudah terkirim" in str(answer.context["form"].errors)
    assert len(reports()) == 1


def test_a_letter_comes_with_its_scan(admin):
    answer = admin.post(ADDRESS, typed(channel="LETTER", evidence=png("surat.png")))

    assert answer.status_code == 200
    with scope(EVERYTHING):
        file = Attachment.objects.get()
    assert (file.name, file.by_reporter, file.audience) == ("surat.png", True, "REPORTER")


def test_an_aspiration_keeps_where_the_reporter_lives(admin):
    admin.post(ADDRESS, typed(report_class="ASPIRATION", event_on="", for_us=""))

    [report] = reports()
    assert (report.origin_code, report.region_code, report.event_on) == ("33.04.07", "", None)
    assert report.place == ""


def test_an_anonymous_reporter_has_no_name(admin):
    assert admin.post(ADDRESS, typed(visibility="ANONYMOUS", name="")).status_code == 200

    [report] = reports()
    assert report.visibility == "ANONYMOUS"


def test_an_anonymous_reporter_may_still_say_their_name(admin):
    assert admin.post(ADDRESS, typed(visibility="ANONYMOUS")).status_code == 200

    [report] = reports()
    with scope(VAULT):
        assert Identity.objects.filter(pk=report.pk).exists()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"channel": ""}, "channel"),
        ({"channel": "WEB"}, "channel"),
        ({"channel": "FAX"}, "evidence"),
        ({"event_on": ""}, "event_on"),
        ({"event_on": "besok"}, "event_on"),
        ({"event_on": "2031-01-01"}, "event_on"),
        ({"name": ""}, "name"),
        ({"privacy_notice_seen": ""}, "privacy_notice_seen"),
        ({"region_code": "99"}, "region_code"),
        ({"title": ""}, "title"),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_is_filed(admin, values, field):
    answer = admin.post(ADDRESS, {**typed(), **values})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert answer.context["form"]["body"].value() == "Penelepon menunggu lima jam."
    assert reports() == []


def test_a_file_that_is_none_is_refused(admin):
    upload = BytesIO(b"nur Text")
    upload.name = "surat.png"

    answer = admin.post(ADDRESS, typed(evidence=[png("baik.png"), upload]))

    assert answer.status_code == 422
    with scope(EVERYTHING):
        assert not Attachment.objects.exists()
    assert list(answer.context["form"].errors) == ["evidence"]
    assert reports() == []


def test_likely_duplicates_are_shown_before_anything_is_filed(agency, admin):
    life = fresh_life(title="Obat tidak ada")
    life.route(agency)

    answer = admin.post(ADDRESS, typed())

    assert answer.status_code == 200
    assert answer.context["must_decide"] is True
    [(found, url)] = answer.context["candidates"]
    assert (found.number, found.is_mine, found.is_public) == (life.report.number, True, True)
    assert url == f"/konsol/laporan/{life.report.number}/"
    assert len(reports()) == 1
    assert admin.post(ADDRESS, typed(diperiksa="1")).context["secret"]
    assert len(reports()) == 2


def test_what_says_the_same_is_shown_whatever_its_category(agency, admin):
    make_category("obat", "Obat")
    life = fresh_life(
        title="Antrean obat puskesmas",
        category_code="obat",
        region_code="33.04.01",
        visibility=Visibility.CONFIDENTIAL,
    )
    life.route(agency)
    ended = fresh_life(title="Antrean obat puskesmas lama", category_code="obat")
    ended.route(agency)
    life.work()
    with scope(EVERYTHING):
        Report.objects.filter(pk=ended.id).update(state="WITHDRAWN")

    answer = admin.post(ADDRESS, typed(periksa="1", category_code=""))

    [(found, url)] = answer.context["candidates"]
    assert (found.number, found.is_mine, found.is_public) == (life.report.number, True, False)
    assert url == f"/konsol/laporan/{life.report.number}/"


def test_public_reports_elsewhere_are_shown_without_a_link(other_agency, admin):
    life = fresh_life(title="Antrean obat puskesmas panjang", region_code="33.01")
    life.route(other_agency)
    life.work()

    answer = admin.post(ADDRESS, typed(periksa="1"))

    [(found, url)] = answer.context["candidates"]
    assert (found.number, found.is_mine, url) == (life.report.number, False, "")
    assert not answer.context["form"].is_bound
    assert answer.context["form"]["name"].value() == "KANARI Siti"
    assert len(reports()) == 1


@pytest.mark.parametrize("caller", [{"phone": "0812 3456"}, {"phone": "", "email": "S@contoh.id"}])
def test_a_caller_supports_a_public_report_once(other_agency, admin, caller):
    life = fresh_life(title="Antrean obat puskesmas panjang")
    life.route(other_agency)
    data = typed(dukung=life.report.number, **caller)

    first, second = (admin.post(ADDRESS, data, follow=True) for _ in range(2))

    assert f"Dukungan untuk {life.report.number} dicatat." in first.content.decode()
    assert "sudah didukung pelapor ini" in second.content.decode()
    assert life.report.supporters == 1
    assert len(reports()) == 1


def test_callers_who_leave_no_trace_are_each_counted(other_agency, admin):
    life = fresh_life()
    life.route(other_agency)

    for _caller in range(2):
        admin.post(ADDRESS, typed(dukung=life.report.number, phone=""))

    assert life.report.supporters == 2


def test_what_is_not_public_cannot_be_supported(admin):
    life = fresh_life(visibility=Visibility.CONFIDENTIAL)

    answer = admin.post(ADDRESS, typed(dukung=life.report.number), follow=True)

    assert "tidak dapat didukung lagi" in answer.content.decode()
    assert life.report.supporters == 0


def test_looking_asks_for_nothing_that_is_missing(admin):
    answer = admin.post(ADDRESS, {"periksa": "1", "title": "Antrean obat"})

    assert answer.status_code == 200
    assert answer.context["candidates"] == []
    assert "Tidak ada laporan serupa." in answer.content.decode()


def test_the_desk_merges_what_is_the_same(agency):
    life = fresh_life(title="Obat tidak ada")
    life.route(agency)
    desk = Officer(None, "NAT")

    answer = desk.post(
        "/laporan-baru/", typed(diperiksa="1", sama=life.report.number, region_code="33.04")
    )

    merge = answer.context["merge_url"]
    assert merge.endswith(f"/merge/?master_number={life.report.number}")
    assert desk.get(merge).context["form"]["master_number"].value() == life.report.number
    assert reports()[-1].suggested_agency_id is None


def test_the_receipt_is_printed_for_whoever_entered_it(agency, admin):
    secret = admin.post(ADDRESS, typed()).context["secret"]
    [report] = reports()
    data = {"number": report.number, "secret": secret}

    answer = admin.post(f"{ADDRESS}tanda-terima/", data)

    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    with pikepdf.open(BytesIO(answer.content)) as pdf:
        assert len(pdf.pages) == 1
    assert parse_secret(secret) == parse_secret(group_secret(secret))
    assert Officer(agency, "ADM").post(f"{ADDRESS}tanda-terima/", data).status_code == 404


@pytest.mark.parametrize("secret", ["", "falsch", "3X7QK-9M2AB-TT0VE-4HJZ8"])
def test_no_receipt_without_the_secret(admin, secret):
    admin.post(ADDRESS, typed())
    [report] = reports()

    answer = admin.post(f"{ADDRESS}tanda-terima/", {"number": report.number, "secret": secret})

    assert answer.status_code == 404


def test_whoever_does_not_take_reports_in_has_no_form(agency):
    for role in ("LEAD", "EXM"):
        officer = Officer(agency, role)
        assert officer.get(ADDRESS).status_code == 403
        assert officer.post(ADDRESS, typed()).status_code == 403
        assert officer.post(f"{ADDRESS}tanda-terima/", {}).status_code == 404
    assert reports() == []


def test_the_statements_of_the_form_are_few(admin, statements):
    admin.get(ADDRESS)

    with statements() as seen:
        answer = admin.get(ADDRESS)

    assert len(seen.texts()) == 7
    assert len(answer.content) < 120_000
