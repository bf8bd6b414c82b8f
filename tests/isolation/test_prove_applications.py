"""An application is its applicant's and the desk's; nobody reads another's, and none decides it."""

from hashlib import sha256

import pytest

from onboarding.applications.models import Application, Entry, Paper, Section
from tenants.bodies.models import Body
from tenants.models.agency import AgencyKind, TimeZone
from tenants.scope import NATIONAL, PORTAL, REGISTER, SIGN_IN, SYSTEM, VAULT, of_agency, scope
from tests.database.template import AT
from tests.factories.everything import EVERYTHING
from tests.isolation.sql import past_django, refusal

TABLES = ("application", "section", "paper", "entry")
OF_ROW = "new row violates row-level security policy for table"


def hash_of(name):
    return sha256(name.encode()).hexdigest()


def apply(name, code, state="DRAFT"):
    """Store an application with a row in each of its tables, past its life."""
    body = Body.objects.create(
        code=code,
        slug=name,
        name=name.title(),
        short_name=name,
        kind=AgencyKind.REGENCY,
        region_code=code,
        time_zone=TimeZone.WIB,
    )
    row = Application.objects.create(
        ref=f"{name:a<12}"[:12],
        secret_hash=hash_of(name),
        body=body,
        state=state,
        email=f"{name}@x.go.id",
        person_name="Rina",
        person_position="Kabag",
        begun_at=AT,
        touched_at=AT,
        confirmed_at=AT,
    )
    Section.objects.create(application=row, step="DECREE", answers={"number": name}, saved_at=AT)
    Paper.objects.create(
        application=row,
        step="DECREE",
        path=f"permohonan/{name}.pdf",
        name="sk.pdf",
        size=1,
        pages=1,
        sha256=hash_of(name),
        kept_at=AT,
    )
    Entry.objects.create(application=row, at=AT, kind="BEGUN")
    return row


@pytest.fixture
def two(db):
    """Two bodies with an application each."""
    with scope(EVERYTHING):
        return apply("kebumen", "33.05"), apply("purworejo", "33.06")


def showing(row):
    return PORTAL.showing(secret_hash=row.secret_hash)


@pytest.mark.parametrize("table", TABLES)
def test_the_portal_reads_nothing_without_a_secret_and_its_own_with_it(two, table):
    key = "id" if table == "application" else "application_id"
    counted = f"SELECT {key} FROM applications_{table}"
    with scope(PORTAL):
        nothing = past_django(counted)
    with scope(showing(two[0])):
        own = past_django(counted)

    assert nothing == []
    assert own == [(two[0].pk,)]


@pytest.mark.parametrize("table", TABLES)
def test_agencies_and_other_roles_are_refused_every_table(two, agency, table):
    for elsewhere in (of_agency(agency), SIGN_IN, REGISTER, VAULT):
        with scope(elsewhere):
            words = refusal(f"SELECT * FROM applications_{table}")
        assert words == f"permission denied for table applications_{table}"


@pytest.mark.parametrize("state", ["APPROVED", "CONNECTED", "REFUSED"])
def test_no_applicant_decides_their_own(two, state):
    with scope(showing(two[0])):
        words = refusal(f"UPDATE applications_application SET state = '{state}'")

    assert words.startswith(OF_ROW)


def test_no_applicant_changes_another_or_writes_into_it(two):
    mine, theirs = two
    with scope(showing(mine)):
        past_django("UPDATE applications_application SET slug = 'rebut'")
        into = refusal(
            "INSERT INTO applications_entry (application_id, at, kind, actor_name, step, words)"
            f" VALUES ({theirs.pk}, now(), 'BEGUN', '', '', '')"
        )

    with scope(EVERYTHING):
        slugs = dict(Application.objects.values_list("pk", "slug"))
    assert slugs == {mine.pk: "rebut", theirs.pk: ""}
    assert into.startswith(OF_ROW)


def test_no_applicant_judges_a_step_or_speaks_as_the_desk(two):
    with scope(showing(two[0])):
        verdict = refusal("UPDATE applications_section SET verdict = 'ACCEPTED'")
        words = refusal("UPDATE applications_section SET words = 'Baik.'")
        entry = refusal(
            "INSERT INTO applications_entry (application_id, at, kind, actor_name, step, words)"
            f" VALUES ({two[0].pk}, now(), 'APPROVED', '', '', '')"
        )

    assert verdict.startswith(OF_ROW)
    assert words == "permission denied for table applications_section"
    assert entry.startswith(OF_ROW)


@pytest.mark.parametrize("state", ["SENT", "APPROVED", "CONNECTED", "REFUSED", "WITHDRAWN"])
def test_what_is_out_of_the_applicants_hands_stays_as_it_is(two, state):
    values = {"filled_at": AT} if state == "CONNECTED" else {}
    with scope(EVERYTHING):
        Application.objects.filter(pk=two[0].pk).update(state=state, **values)

    with scope(showing(two[0])):
        past_django("UPDATE applications_application SET slug = 'rebut'")
        past_django("UPDATE applications_section SET answers = '{}'")

    with scope(EVERYTHING):
        assert Application.objects.get(pk=two[0].pk).slug == ""
        answers = Section.objects.get(application=two[0]).answers
    assert answers == {"number": "kebumen"}


def test_the_desk_decides_but_changes_no_answer(two):
    with scope(NATIONAL):
        answers = refusal("UPDATE applications_section SET answers = '{}'")
        email = refusal("UPDATE applications_application SET email = 'x@x.go.id'")
        history = refusal("UPDATE applications_entry SET words = 'lain'")
        gone = refusal("DELETE FROM applications_entry")

    assert answers == "permission denied for table applications_section"
    assert email == "permission denied for table applications_application"
    assert history == gone == "permission denied for table applications_entry"


def test_the_worker_reads_all_and_writes_no_answer(two):
    with scope(SYSTEM):
        many = past_django("SELECT count(*) FROM applications_application")
        answers = refusal("UPDATE applications_section SET answers = '{}'")

    assert many == [(2,)]
    assert answers == "permission denied for table applications_section"
