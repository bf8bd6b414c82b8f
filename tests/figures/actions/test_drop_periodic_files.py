"""Files of what a periodic report no longer says go; those of a signed one never do."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.storage import default_storage

from casework.actions.ask_periodic_files import ask_periodic_files
from casework.actions.decide_periodic import sign_periodic, submit_periodic
from casework.actions.discard_periodic import discard_periodic
from casework.actions.keep_periodic_file import note_dropped, note_made
from casework.actions.open_periodic import correct_periodic
from casework.models import PeriodicFile
from figures.actions import make_periodic_files as module
from figures.actions.drop_periodic_files import drop_periodic_files
from register.models import Job
from register.tasks.drain import run_batch
from tenants.scope import SYSTEM, of_agency, scope
from tests.factories.consoles import now
from tests.factories.periodic import AT, NARRATIVE, begun, preparer, signer

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LATER = AT + timedelta(hours=1)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Let files be a line long: what stands in them is no part of this."""
    short = dict.fromkeys(("pdf", "xlsx"), lambda _report, zone: zone.encode())
    monkeypatch.setattr(module, "_MAKERS", short)


def make(agency, row, *, at=AT):
    module.make_periodic_files(agency_id=agency.pk, report_id=row.pk, revision=row.revision, at=at)


def files(agency):
    """Return (revision, format, whether it lies in the storage, when it was dropped)."""
    with scope(of_agency(agency)):
        rows = list(PeriodicFile.objects.order_by("report_id", "revision", "format"))
    return [
        (row.revision, row.format, default_storage.exists(row.path), row.dropped_at) for row in rows
    ]


def draft_with_files(agency):
    with scope(of_agency(agency)):
        row = begun(agency)
        ask_periodic_files(report_id=row.pk, by=preparer(agency), at=AT)
    make(agency, row)
    return row


def submit(agency, row):
    with scope(of_agency(agency)):
        return submit_periodic(
            report_id=row.pk,
            revision=row.revision,
            narrative=NARRATIVE,
            by=preparer(agency),
            at=AT,
        )


def sign(agency, row):
    with scope(of_agency(agency)):
        return sign_periodic(report_id=row.pk, revision=row.revision, by=signer(agency), at=AT)


def test_earlier_ones_stay_until_new_ones_are_made(agency):
    row = submit(agency, draft_with_files(agency))
    assert files(agency)[:2] == [(1, "pdf", True, None), (1, "xlsx", True, None)]

    make(agency, row, at=LATER)

    assert files(agency) == [
        (1, "pdf", False, LATER),
        (1, "xlsx", False, LATER),
        (2, "pdf", True, None),
        (2, "xlsx", True, None),
    ]


def test_what_they_were_is_still_known(agency):
    row = submit(agency, draft_with_files(agency))

    make(agency, row)

    with scope(of_agency(agency)):
        old = PeriodicFile.objects.filter(revision=1)
        assert [(one.size, len(one.sha256), one.made_at) for one in old] == [(12, 64, AT)] * 2


def test_those_of_a_signed_one_stay_whatever_comes_after(agency):
    row = sign(agency, submit(agency, draft_with_files(agency)))
    make(agency, row, at=LATER)
    with scope(of_agency(agency)):
        new = correct_periodic(
            report_id=row.pk, revision=3, figures=row.figures, by=preparer(agency), at=AT
        )
    new = submit(agency, new)
    make(agency, new)
    make(agency, row)
    drop_periodic_files(agency=agency, report_id=row.pk, at=AT)

    kept = [(revision, kind) for revision, kind, there, _at in files(agency) if there]
    assert kept == [(3, "pdf"), (3, "xlsx"), (2, "pdf"), (2, "xlsx")]


def test_those_of_another_report_or_agency_stay(agency, other_agency):
    draft_with_files(other_agency)
    row = submit(agency, draft_with_files(agency))

    make(agency, row)

    assert [there for _revision, _kind, there, _at in files(other_agency)] == [True, True]


def test_twice_is_once(agency):
    row = submit(agency, draft_with_files(agency))
    make(agency, row)
    before = files(agency)

    make(agency, row, at=LATER)
    with scope(of_agency(agency)):
        ids = list(PeriodicFile.objects.filter(revision=1).values_list("pk", flat=True))
        note_dropped(file_ids=ids, at=LATER)

    assert files(agency) == before


def test_one_that_was_made_while_it_was_dropped_is_dropped_again(agency):
    with scope(of_agency(agency)):
        row = begun(agency)
        ask_periodic_files(report_id=row.pk, by=preparer(agency), at=AT)
        file = PeriodicFile.objects.get(format="pdf")
    row = submit(agency, row)
    make(agency, row)
    default_storage.save(file.path, BytesIO(b"lambat"))
    with scope(of_agency(agency)):
        note_made(file_id=file.pk, content=b"lambat", at=LATER)

    drop_periodic_files(agency=agency, report_id=row.pk, at=LATER)

    assert files(agency)[0] == (1, "pdf", False, LATER)


def test_the_ledger_drops_those_of_a_discarded_one(agency):
    row = draft_with_files(agency)
    with scope(SYSTEM):
        Job.objects.all().delete()
    with scope(of_agency(agency)):
        discard_periodic(report_id=row.pk, revision=1, reason="Keliru.", by=preparer(agency), at=AT)

    assert run_batch(at=now()) == 1

    assert [there for _revision, _kind, there, _at in files(agency)] == [False, False]
