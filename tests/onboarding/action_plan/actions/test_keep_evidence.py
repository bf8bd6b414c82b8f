"""Evidence is checked and hashed, bears whose it is, and leaves a trace when it goes."""

import hashlib

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from onboarding.action_plan.actions.change_plan import change_plan
from onboarding.action_plan.actions.keep_evidence import (
    NoSuchEvidence,
    add_evidence,
    remove_evidence,
)
from onboarding.action_plan.models import Evidence, PlanChange
from onboarding.action_plan.queries.plan import changes_of, evidence_of, plan_line
from onboarding.action_plan.rules.plan import (
    PlanCode,
    PlanFacts,
    PlanNotAllowed,
    PlanRefusal,
    PlanState,
)
from register.actions.forget_loose_files import forget_loose_files
from register.rules.attachments import FileRefused
from tenants.scope import of_agency, scope
from tenants.teams.rules.signed_pdf import PdfRefused
from tests.factories.consoles import Officer, now
from tests.factories.uploads import letter as pdf
from tests.factories.uploads import screenshot as png

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
CODE = PlanCode.TRAINING


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def admin(agency):
    officer = Officer(agency, "KOM", name="Imam")
    with officer.scope:
        yield officer


def sent(content=None, name="daftar-hadir.png"):
    return SimpleUploadedFile(name, png() if content is None else content)


def add(officer, code=CODE, **values):
    return add_evidence(code, sent(**values), by=officer.at_work, at=now())


def kept_files(folder="rencana"):
    try:
        return default_storage.listdir(folder)[1]
    except FileNotFoundError:
        return []


def test_it_is_kept_and_told(admin):
    row = add(admin)

    with default_storage.open(row.path) as opened:
        assert hashlib.sha256(opened.read()).hexdigest() == row.sha256
    assert (row.name, row.kind, row.by_name, row.by_id) == (
        "daftar-hadir.png",
        "png",
        "Imam",
        admin.user.pk,
    )
    assert str(row) == "daftar-hadir.png"
    assert plan_line(CODE).evidence == 1
    assert changes_of(CODE)[0].details == {"file": row.name, "sha256": row.sha256}
    forget_loose_files(at=now())
    assert default_storage.exists(row.path)


def test_a_signed_plan_is_kept_byte_for_byte(admin):
    content = pdf()
    row = add(admin, PlanCode.SIGNED_PLAN, content=content, name="rencana.pdf")

    with default_storage.open(row.path) as opened:
        assert opened.read() == content
    assert (row.kind, row.size) == ("pdf", len(content))


@pytest.mark.parametrize(
    ("code", "content", "error"),
    [
        (CODE, b"MZ\x90\x00 program", FileRefused),
        (PlanCode.SIGNED_PLAN, b"bukan pdf", PdfRefused),
    ],
)
def test_what_it_is_not_is_refused_and_nothing_is_kept(admin, code, content, error):
    with pytest.raises(error):
        add(admin, code, content=content)

    assert (Evidence.objects.count(), PlanChange.objects.count(), kept_files()) == (0, 0, [])


def test_where_the_row_cannot_be_written_no_file_stays(admin, monkeypatch):
    def broken(*_args, **_values):
        raise RuntimeError

    monkeypatch.setattr("onboarding.action_plan.actions.keep_evidence.note_change", broken)
    with pytest.raises(RuntimeError):
        add(admin)

    assert (Evidence.objects.count(), kept_files()) == (0, [])


def test_it_goes_and_its_trace_stays(admin, django_capture_on_commit_callbacks):
    row = add(admin)
    with django_capture_on_commit_callbacks(execute=True):
        remove_evidence(CODE, row.pk, by=admin.at_work, at=now())

    assert (evidence_of(CODE), kept_files()) == ([], [])
    assert Evidence.objects.get().removed_at is not None
    assert [change.what for change in changes_of(CODE)] == ["REMOVED", "ADDED"]
    with pytest.raises(NoSuchEvidence):
        remove_evidence(CODE, row.pk, by=admin.at_work, at=now())


def test_the_last_one_of_an_item_that_is_done_stays(admin):
    row = add(admin)
    done = PlanFacts(PlanState.DONE, "Sekda")
    change_plan(CODE, done, version=0, by=admin.at_work, at=now())

    with pytest.raises(PlanNotAllowed) as refused:
        remove_evidence(CODE, row.pk, by=admin.at_work, at=now())

    assert refused.value.refusal is PlanRefusal.NO_EVIDENCE
    assert evidence_of(CODE) == [row]


def test_of_another_item_or_agency_there_is_none(admin, other_agency):
    row = add(admin)

    with pytest.raises(NoSuchEvidence):
        remove_evidence(PlanCode.TEAM, row.pk, by=admin.at_work, at=now())
    with scope(of_agency(other_agency)):
        assert evidence_of(CODE) == []


def test_whoever_is_no_admin_adds_and_removes_none(agency, admin):
    row, leader = add(admin), Officer(agency, "LEAD")

    for act in (
        lambda: add(leader),
        lambda: remove_evidence(CODE, row.pk, by=leader.at_work, at=now()),
    ):
        with pytest.raises(PlanNotAllowed) as refused:
            act()
        assert refused.value.refusal is PlanRefusal.NOT_YOURS
    assert evidence_of(CODE) == [row]
