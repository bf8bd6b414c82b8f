"""Filing a report for somebody: what the consoles' form takes and refuses, once for one key."""

from io import BytesIO

import pytest

from kernel.receipt_secret import parse_secret
from register.models import Attachment, Identity, Report
from register.queries.tracked import read_tracked
from register.queries.tracking import portal_scope
from tenants.scope import VAULT, scope
from tenants.tokens.models import KeptAnswer, TokenScope
from tests.api.problems import errors_of, problem_of
from tests.api.ways import ways_of
from tests.factories.categories import make_category
from tests.factories.clients import system_of
from tests.factories.consoles import Officer
from tests.factories.everything import EVERYTHING
from tests.factories.files import broken_png, png
from tests.factories.tokens import program_of
from tests.factories.told import told

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


# To the database and back; every sixteenth key takes one more. It had been 34.
WAYS = 27
MOST = 12


@pytest.fixture(autouse=True)
def _category(db):
    make_category("kesehatan", "Kesehatan")


def reports():
    with scope(EVERYTHING):
        return list(Report.objects.order_by("pk"))


def test_it_works(agency, admin, program):
    answer = program.send("", told(), key="satu")

    assert answer.status_code == 201, answer.content
    [report] = reports()
    url = f"http://{program.defaults['HTTP_HOST']}/api/v1/reports/{report.number}"
    assert answer.headers["Location"] == answer.json()["url"] == url
    assert answer.headers["ETag"] == '"1"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert (report.state, report.channel, report.agency_id) == ("NATIONAL_REVIEW", "PHONE", None)
    assert (report.entered_by_id, report.entered_agency_id) == (admin.user.pk, agency.pk)
    assert report.suggested_agency_id == agency.pk
    body = answer.json()
    assert (body["number"], body["state"]) == (report.number, "NATIONAL_REVIEW")
    assert (body["agency_id"], body["version"]) == (None, 1)
    # Filed, it lies with the desk: the agency that entered it does not see it yet.
    assert program.read(f"/{report.number}").status_code == 404


def test_the_desk_files_as_well_and_reads_it_at_its_address(db):
    program = program_of(None, Officer(None, "NAT").user)
    sent = told(region_code="33.04")
    del sent["for_us"]

    answer = program.send("", sent, key="satu")

    assert answer.status_code == 201, answer.content
    assert program.get(answer.headers["Location"]).json()["title"] == sent["title"]
    assert errors_of(program.send("", told(), key="dua")) == [("for_us", "UNKNOWN")]


def test_the_secret_opens_the_report_and_is_kept_nowhere(admin, program):
    secret = program.send("", told(), key="satu").json()["secret"]

    [report] = reports()
    with scope(portal_scope(secret=parse_secret(secret))):
        assert read_tracked(number=report.number, secret=parse_secret(secret)).is_mine
    with admin.scope:
        kept = KeptAnswer.objects.get()
    assert "secret" not in kept.body
    assert parse_secret(secret) not in kept.body.replace("-", "")


def test_the_identity_goes_to_the_vault_and_nowhere_else(program):
    answer = program.send("", told(), key="satu")

    [report] = reports()
    with scope(VAULT):
        assert Identity.objects.filter(pk=report.pk).exists()
    assert "KANARI" not in answer.content.decode()
    with scope(EVERYTHING):
        assert "KANARI" not in str(Report.objects.values().get())


def test_the_same_key_is_answered_the_same_and_filed_once(program):
    first, second = (program.send("", told(), key="satu") for _each in range(2))

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert first.headers["Location"] == second.headers["Location"]
    assert second.headers["Idempotency-Replayed"] == "true"
    assert len(reports()) == 1


def test_the_same_key_is_one_report_even_after_its_answer_is_forgotten(admin, program):
    first = program.send("", told(), key="satu")
    with admin.scope:
        KeptAnswer.objects.all().delete()

    second = program.send("", told(), key="satu")
    other = program.send("", told(title="Antrean obat di apotek"), key="satu")

    assert first.json() == second.json()
    assert other.status_code == 422
    assert len(reports()) == 1


def test_other_words_under_the_same_key_are_refused(program):
    program.send("", told(), key="satu")

    answer = program.send("", told(title="Lain"), key="satu")

    assert (answer.status_code, problem_of(answer)["code"]) == (422, "KEY_USED_FOR_OTHER_CONTENT")
    assert len(reports()) == 1


def test_two_programs_may_choose_the_same_key(agency, other_agency, program):
    stranger = program_of(other_agency, Officer(other_agency, "ADM").user)

    first, second = (
        one.send("", told(region_code="33.04"), key="1") for one in (program, stranger)
    )

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json()["secret"] != second.json()["secret"]
    assert len(reports()) == 2


def test_without_a_key_nothing_is_filed(program):
    answer = program.send("", told())

    assert (answer.status_code, problem_of(answer)["code"]) == (400, "KEY_MISSING")
    assert reports() == []


def test_an_aspiration_keeps_where_the_reporter_lives(program):
    sent = told(report_class="ASPIRATION", event_on=None, for_us=False)

    assert program.send("", sent, key="satu").status_code == 201

    [report] = reports()
    assert (report.origin_code, report.region_code, report.event_on) == ("33.04.07", "", None)
    assert (report.place, report.suggested_agency_id) == ("", None)


def test_an_anonymous_reporter_has_no_name(program):
    answer = program.send("", told(visibility="ANONYMOUS", name=None, phone=None), key="satu")

    assert answer.status_code == 201
    assert reports()[0].visibility == "ANONYMOUS"


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"channel": None}, ("channel", "REQUIRED")),
        ({"channel": "WEB"}, ("channel", "INVALID_CHOICE")),
        ({"channel": "FAX"}, ("evidence", "INVALID")),
        ({"event_on": None}, ("event_on", "REQUIRED")),
        ({"event_on": "besok"}, ("event_on", "INVALID")),
        ({"event_on": "2031-01-01"}, ("event_on", "EVENT_IN_FUTURE")),
        ({"event_on": 20260101}, ("event_on", "WRONG_TYPE")),
        ({"name": ""}, ("name", "REQUIRED")),
        ({"email": "siti"}, ("email", "INVALID")),
        ({"privacy_notice_seen": False}, ("privacy_notice_seen", "REQUIRED")),
        ({"privacy_notice_seen": "ya"}, ("privacy_notice_seen", "WRONG_TYPE")),
        ({"region_code": "99"}, ("region_code", "INVALID_CHOICE")),
        ({"region_code": None}, ("region_code", "REQUIRED")),
        ({"region_code": "11.01.01"}, ("region_code", "INVALID_CHOICE")),
        ({"category_code": "tidak-ada"}, ("category_code", "INVALID_CHOICE")),
        ({"title": "a" * 151}, ("title", "MAX_LENGTH")),
        ({"title": ""}, ("title", "REQUIRED")),
        ({"body": "a\0b"}, ("body", "WRONG_TYPE")),
        ({"duplicates_seen": 1}, ("duplicates_seen", "WRONG_TYPE")),
        ({"key": "x"}, ("key", "UNKNOWN")),
        ({"evidence": []}, ("evidence", "UNKNOWN")),
        ({"nik": "1"}, ("nik", "UNKNOWN")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_is_filed(program, values, error):
    answer = program.send("", told(**values), key="satu")

    assert answer.status_code == 422
    assert errors_of(answer) == [error]
    assert reports() == []


@pytest.mark.parametrize("sent", [None, [], "laporan", 3])
def test_what_is_no_report_at_all(program, sent):
    assert errors_of(program.send("", sent, key="satu")) == [("", "WRONG_TYPE")]
    assert reports() == []


def test_a_letter_comes_with_its_scan(program):
    answer = program.send("", told(channel="LETTER"), key="satu", files=[png("surat.png")])

    assert answer.status_code == 201, answer.content
    with scope(EVERYTHING):
        file = Attachment.objects.get()
    assert (file.name, file.by_reporter, file.audience) == ("surat.png", True, "REPORTER")


def test_files_are_part_of_what_a_key_stands_for(program):
    def send(color):
        return program.send("", told(), key="satu", files=[png(color=color)])

    first, second, other = send("navy"), send("navy"), send("red")

    assert first.json() == second.json()
    assert problem_of(other)["code"] == "KEY_USED_FOR_OTHER_CONTENT"
    with scope(EVERYTHING):
        assert Attachment.objects.count() == 1


def _named(name, content):
    upload = BytesIO(content)
    upload.name = name
    return upload


@pytest.mark.parametrize(
    ("files", "status", "code", "fields"),
    [
        (lambda: [broken_png()], 422, "FILE_BROKEN", ["BROKEN"]),
        (lambda: [_named("surat.png", b"nur Text")], 415, "FILE_WRONG_KIND", ["WRONG_KIND"]),
        (lambda: [_named("surat.doc", b"x")], 415, "FILE_WRONG_KIND", ["WRONG_KIND"]),
        (lambda: [_named("surat.png", b"")], 422, "FILE_EMPTY", ["EMPTY"]),
        (lambda: [png() for _each in range(6)], 413, "FILE_TOO_MANY", ["TOO_MANY"]),
        (
            lambda: [_named("a.png", b"a" * (10 * 1024 * 1024 + 1))],
            413, "FILE_TOO_LARGE", ["TOO_LARGE"],
        ),
        (
            lambda: [png(), broken_png(), _named("b.png", b"nur Text")],
            422, "INPUT_REFUSED", ["BROKEN", "WRONG_KIND"],
        ),
    ],
)  # fmt: skip
def test_a_file_that_is_refused(program, files, status, code, fields):
    answer = program.send("", told(), key="satu", files=files())

    problem = problem_of(answer)
    assert (problem["status"], problem["code"]) == (status, code)
    assert errors_of(answer) == [("evidence", field) for field in fields]
    assert reports() == []


@pytest.mark.parametrize(
    ("form", "status", "code"),
    [
        ({"data": "{"}, 400, "JSON_NOT_UNDERSTOOD"),
        ({"title": "Antrean"}, 422, "INPUT_REFUSED"),
        ({}, 400, "JSON_NOT_UNDERSTOOD"),
        ({"data": png()}, 400, "JSON_NOT_UNDERSTOOD"),
    ],
)
def test_a_form_that_cannot_be_read(program, form, status, code):
    answer = program.post("/api/v1/reports", form, headers={"idempotency-key": "satu"})

    assert (answer.status_code, problem_of(answer)["code"]) == (status, code)


def test_a_request_larger_than_all_files_together(program):
    answer = program.post(
        "/api/v1/reports",
        "{}",
        content_type="application/json",
        headers={"idempotency-key": "satu"},
        CONTENT_LENGTH=str(60 * 1024 * 1024),
    )

    assert (answer.status_code, problem_of(answer)["code"]) == (413, "REQUEST_ENTITY_TOO_LARGE")


def test_what_is_likely_filed_already_is_told_first(db):
    program = program_of(None, Officer(None, "NAT").user)
    sent = told(region_code="33.04")
    del sent["for_us"]
    first = program.send("", sent, key="satu").json()
    other = {**sent, "body": "Obat habis sejak pagi."}

    answer = program.send("", other, key="dua")

    problem = problem_of(answer)
    assert (problem["status"], problem["code"]) == (409, "LIKELY_DUPLICATE")
    assert problem["duplicates"] == [
        {
            "number": first["number"],
            "title": sent["title"],
            "state_label": "Belum terverifikasi",
            "public": False,
            "url": first["url"],
        }
    ]
    assert len(reports()) == 1
    assert program.send("", {**other, "duplicates_seen": True}, key="dua").status_code == 201
    assert len(reports()) == 2


@pytest.mark.parametrize("role", ["LEAD", "EXM", "ORG"])
def test_who_takes_no_reports_in_files_nothing(agency, db, role):
    program = program_of(agency, Officer(agency, role).user)

    answer = program.send("", told(), key="satu")

    if role == "ORG":  # a duty of the admin
        assert answer.status_code == 201
        return
    assert (answer.status_code, problem_of(answer)["code"]) == (403, "NOT_YOUR_ROLE")
    assert reports() == []


def test_other_scopes_file_nothing(agency, admin):
    scopes = frozenset({TokenScope.READ, TokenScope.STEPS})
    program = program_of(agency, admin.user, scopes=scopes)

    answer = program.send("", told(), key="satu")

    assert (answer.status_code, problem_of(answer)["code"]) == (403, "SCOPE_MISSING")
    assert reports() == []


def test_a_client_files_under_its_own_name(agency, admin):
    system = system_of(agency, admin.user)

    first, second = (system.send("", told(), key="satu") for _each in range(2))

    assert (first.status_code, first.json()) == (201, second.json())
    [report] = reports()
    assert report.entered_by_id < 0
    assert report.entered_agency_id == agency.pk


def test_the_category_may_be_left_to_the_desk(program):
    sent = told()
    del sent["category_code"]

    assert program.send("", sent, key="satu").status_code == 201
    assert reports()[0].category_code == ""


def test_a_filing_takes_the_same_few_statements(program, statements):
    taken = []
    for number in range(4):
        sent = told(title=f"Antrean obat hari ke-{number}", duplicates_seen=True)
        with statements() as counted:
            assert program.send("", sent, key=f"k{number}").status_code == 201
        taken.append(len(counted.texts()))

    # The first ones read what a process then keeps; every sixteenth key forgets old answers.
    assert taken[-1] <= taken[0] <= MOST


def test_a_filing_takes_few_ways_to_the_database(program):
    def filed(number):
        sent = told(title=f"Antrean obat hari ke-{number}")
        return program.send("", sent, key=f"w{number}")

    assert filed(1).status_code == 201
    answer, ways = ways_of(lambda: filed(2))

    assert answer.status_code == 201
    assert ways <= WAYS
