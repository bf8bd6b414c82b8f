"""The checklist of the protocol, line by line: filing and its token, lines 4 to 7, 11 and 12."""

from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from api.open311.filing_form import DESCRIPTION_MAX
from register.actions.seal_identity import unseal
from register.models import Attachment, Identity
from register.queries.tracking import portal_scope, track_report
from register.rules.states import Visibility
from register.rules.submission import TITLE_MAX
from tenants.scope import scope
from tests.api.open311.conftest import JURISDICTION
from tests.api.open311.filing import SAID, filed, only, stored, token_in
from tests.api.open311.refused import refusal_of
from tests.factories.consoles import now
from tests.factories.everything import EVERYTHING
from tests.factories.files import png
from tests.factories.lives import WIB


def test_line_11_a_report_is_filed(app, agency, key):
    before = now()

    answer = filed(app, key)

    report = only()
    assert token_in(answer).startswith(report.number.replace("-", "").lower())
    assert answer["Cache-Control"] == "no-store"
    assert report.number in answer.json()[0]["service_notice"]
    assert (report.title, report.body) == ("Tidak ada dokter.", SAID["description"])
    assert (report.channel, report.state, report.published) == ("APP", "NATIONAL_REVIEW", False)
    assert (report.category_code, report.report_class) == ("kesehatan", "GRIEVANCE")
    assert (report.region_code, report.suggested_agency_id) == ("33.04", agency.pk)
    assert report.visibility == Visibility.ANONYMOUS
    assert (report.latitude, report.longitude) == (Decimal("-7.41000"), Decimal("109.64000"))
    assert report.event_on in {at.astimezone(WIB).date() for at in (before, now())}
    assert report.consent is None


def test_line_11_the_secret_opens_the_report(app, key):
    notice = filed(app, key).json()[0]["service_notice"]
    secret = notice.split("kode rahasia ")[1].split(". ")[0]

    with scope(portal_scope(secret=secret)):
        assert track_report(number=only().number, secret=secret) == (only(), True)


def test_line_11_in_xml(app, key):
    answer = filed(app, key, ending="xml")

    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    text = answer.content.decode()
    assert text.startswith(
        '<?xml version="1.0" encoding="utf-8"?>\n<service_requests><request><token>'
    )
    assert "<service_request_id>" not in text


def test_line_11_a_named_reporter_is_sealed_and_public(app, key):
    answer = filed(
        app, key,
        first_name="Zulaikha", last_name="Kenariwati", phone="0812 9876 5401",
        email="z@burung.example", **{"attribute[consent_to_ombudsman]": "yes"},
    )  # fmt: skip

    report = only()
    assert answer.status_code == 200
    assert (report.visibility, report.consent) == ("PUBLIC", True)
    assert (report.latitude, report.longitude) == (Decimal("-7.41333"), Decimal("109.63667"))
    with scope(EVERYTHING):
        contact = unseal(Identity.objects.get())
    assert (contact.name, contact.phone) == ("Zulaikha Kenariwati", "081298765401")
    # Nobody has shown that the address is theirs.
    assert contact.email == ""


def test_line_11_of_an_anonymous_reporter_nothing_is_kept(app, key):
    filed(
        app, key,
        first_name="Zulaikha", phone="081298765401", device_id="d", account_id="a",
        **{"attribute[visibility]": "ANONYMOUS", "attribute[consent_to_ombudsman]": "yes"},
    )  # fmt: skip

    assert (only().visibility, only().consent) == ("ANONYMOUS", None)
    with scope(EVERYTHING):
        assert not Identity.objects.exists()


def test_line_11_attributes(app, key):
    filed(
        app, key,
        **{
            "attribute[report_class][]": "ASPIRATION",
            "attribute[title]": "Tambah dokter",
            "attribute[visibility]": "CONFIDENTIAL",
            "attribute[unknown]": "x",
        },
        first_name="Siti",
    )  # fmt: skip

    report = only()
    assert (report.report_class, report.title) == ("ASPIRATION", "Tambah dokter")
    assert (report.visibility, report.event_on) == ("CONFIDENTIAL", None)
    assert (report.origin_code, report.region_code) == ("33.04", "33.04")


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-01-31", "2026-01-31"), ("2026-01-31T20:00:00Z", "2026-02-01")],
)
def test_line_11_the_day_of_the_event(app, key, text, day):
    filed(app, key, **{"attribute[event_on]": text})

    assert only().event_on.isoformat() == day


@pytest.mark.parametrize(
    ("place", "region"),
    [
        ({"address_string": "Jl. Raya 3, Kecamatan Sigaluh, Kabupaten Banjarnegara"}, "33.04.07"),
        ({"address_string": "Jl. Raya 3"}, "33.04"),
        ({"address_id": "33.04.08"}, "33.04.08"),
        ({"lat": "-7.4", "long": "109.6", "address_string": "Jl. Raya 3"}, "33.04"),
    ],
)
def test_line_11_one_of_three_ways_to_say_where(app, key, place, region):
    answer = filed(app, key, **{"lat": None, "long": None, **place})

    assert answer.status_code == 200, answer.content
    assert only().region_code == region
    assert only().place == place.get("address_string", "")


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ({"lat": None, "long": None}, "address_string"),
        ({"long": None}, "long"),
        ({"lat": "abc"}, "lat"),
        ({"lat": "91"}, "lat"),
        ({"lat": "NaN"}, "lat"),
        ({"lat": "37.76", "long": "-122.42"}, "lat, long"),
        ({"address_id": "99.99"}, "address_id"),
        ({"address_id": "x"}, "address_id"),
        ({"description": "a" * (DESCRIPTION_MAX + 1)}, "description"),
        ({"description": "<b>Lampu</b> padam"}, "description"),
        ({"media_url": "javascript:alert(1)"}, "media_url"),
        ({"media_url": "ftp://contoh.example/a.jpg"}, "media_url"),
        ({"email": "x"}, "email"),
        ({"phone": "12"}, "phone"),
        ({"attribute[privacy_notice_seen]": None}, "attribute[privacy_notice_seen]"),
        ({"attribute[privacy_notice_seen]": "no"}, "attribute[privacy_notice_seen]"),
        ({"attribute[report_class]": "NONE"}, "attribute[report_class]"),
        (
            {"attribute[report_class][]": ["COMPLAINT", "ASPIRATION"]},
            "attribute[report_class]",
        ),
        ({"attribute[title]": "a" * (TITLE_MAX + 1)}, "attribute[title]"),
        ({"attribute[event_on]": "2026-02-30"}, "attribute[event_on]"),
        ({"attribute[event_on]": "kemarin"}, "attribute[event_on]"),
        ({"attribute[event_on]": "2999-01-01"}, "attribute[event_on]"),
        ({"attribute[visibility]": "PUBLIC"}, "first_name"),
        ({"service_code": None}, "service_code"),
    ],
)
def test_line_11_what_is_wrong_is_named_and_nothing_is_filed(app, key, said, named):
    status, told = refusal_of(filed(app, key, **said))

    assert status == 400
    assert named in told
    assert stored() == []


def test_line_11_an_unknown_service_is_not_found(app, key):
    assert refusal_of(filed(app, key, service_code="nothing"))[0] == 404
    assert stored() == []


def test_line_11_without_a_description_the_service_says_what_it_is(app, key):
    filed(app, key, description=None)

    assert (only().title, only().body) == ("Kesehatan", "Kesehatan")


def test_line_11_a_long_first_line_is_cut_between_words(app, key):
    filed(app, key, description="lampu " * 60)

    assert only().title == " ".join(["lampu"] * 25)[:TITLE_MAX].strip()
    assert only().body.startswith(only().title)


def test_line_11_the_address_of_a_picture_is_kept_and_not_opened(app, key):
    filed(app, key, media_url="https://foto.example/a.jpg")

    assert (
        only().body == f"{SAID['description']}\n\nTautan dari pelapor: https://foto.example/a.jpg"
    )


def test_line_4_the_agency_in_the_address_of_a_post(portal, key):
    answer = portal.post(
        f"/open311/v2/requests.json?jurisdiction_id={JURISDICTION}", {**SAID, "api_key": key}
    )

    assert answer.status_code == 200
    assert refusal_of(filed(portal, key))[0] == 400
    assert refusal_of(filed(portal, key, jurisdiction_id="nowhere.example"))[0] == 404
    assert len(stored()) == 1


def test_line_7_multipart_and_form_encoded_are_one(app, key):
    encoded = app.post(
        "/open311/v2/requests.json",
        urlencode({**SAID, "api_key": key}),
        content_type="application/x-www-form-urlencoded; charset=utf-8",
    )
    multipart = filed(app, key)

    assert token_in(encoded) == token_in(multipart)
    assert len(stored()) == 1


def test_line_11_files_come_along_in_a_multipart_form(app, key):
    answer = filed(app, key, media=png())

    assert answer.status_code == 200
    with scope(EVERYTHING):
        kept = Attachment.objects.get()
    assert (kept.report_id, kept.kind, kept.audience) == (only().pk, "png", "REPORTER")


def test_line_11_a_file_that_is_none_is_refused_and_nothing_is_filed(app, key, settings):
    bad = SimpleUploadedFile("a.png", b"kein Bild")

    assert refusal_of(filed(app, key, media=[png(), bad]))[0] == 400
    assert refusal_of(filed(app, key, media=[png() for _each in range(6)]))[0] == 400

    assert stored() == []
    assert [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()] == []


def test_line_12_a_token_gives_the_number(app, portal, key):
    token = token_in(filed(app, key))

    told = app.json(f"tokens/{token}")

    assert told == [{"service_request_id": only().number, "token": token}]
    (request,) = app.xml(f"tokens/{token}")
    assert [(part.tag, part.text) for part in request] == [
        ("service_request_id", only().number),
        ("token", token),
    ]
    assert portal.json(f"tokens/{token}", jurisdiction_id=JURISDICTION) == told


def test_line_12_a_token_of_another_agency_or_with_another_mark_is_none(app, portal, key):
    token = token_in(filed(app, key))
    turned = token[:-1] + ("0" if token[-1] != "0" else "1")

    for wrong in (turned, token[:12], "lp26aaaaaaaa" + token[12:], token.upper()):
        assert refusal_of(app.ask(f"tokens/{wrong}.json"))[0] == 404
    elsewhere = portal.ask(f"tokens/{token}.json", jurisdiction_id="kemenkes.localhost")
    assert refusal_of(elsewhere)[0] == 404


def test_a_new_report_is_not_public_yet(app, key):
    filed(app, key)

    assert refusal_of(app.ask(f"requests/{only().number}.json"))[0] == 404
    assert app.json("requests") == []


def test_what_is_too_large_is_refused_unread(app, key):
    answer = app.generic(
        "POST", "/open311/v2/requests.json", b"", headers={"Content-Length": str(10**9)}
    )

    assert refusal_of(answer)[0] == 413


def test_each_filing_takes_as_many_statements(app, key, statements):
    def taken(text):
        with statements() as found:
            assert filed(app, key, description=text).status_code == 200
        return len(found.texts())

    taken("Satu.")
    before = taken("Dua.")
    for number in range(3):
        filed(app, key, description=f"Lagi {number}")

    assert taken("Tiga.") == before
