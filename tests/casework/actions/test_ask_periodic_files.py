from datetime import timedelta
from hashlib import sha256

import pytest

from casework.actions.ask_periodic_files import ask_periodic_files
from casework.actions.keep_periodic_file import note_made
from casework.models import PeriodicFile
from casework.queries.periodic import (
    PATIENCE,
    NoSuchPeriodic,
    files_of,
    made_file,
    waiting_files,
)
from casework.rules.periodic_life import PeriodicNotAllowed
from register.models import Job
from register.rules.actors import Role
from tenants.scope import SYSTEM, scope
from tests.factories.lives import admin_of
from tests.factories.periodic import AT, begun, preparer, submitted

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def jobs():
    with scope(SYSTEM):
        return list(Job.objects.filter(kind="periodic_files").order_by("pk").values("payload"))


def ask(agency, row, *, at=AT, **values):
    ask_periodic_files(report_id=row.pk, by=values.get("by", preparer(agency)), at=at)


def test_they_are_asked_for_once(in_agency):
    row = begun(in_agency)

    ask(in_agency, row)
    ask(in_agency, row, at=AT + timedelta(seconds=5))

    payload = {"agency_id": in_agency.pk, "report_id": row.pk, "revision": 1}
    assert jobs() == [{"payload": payload}]
    assert [file.format for file in waiting_files(report_id=row.pk, revision=1)] == ["pdf", "xlsx"]
    files = files_of(row, at=AT)
    assert (files.made, files.is_waiting, files.is_stuck) == ((), True, False)


def test_they_are_asked_for_again_when_nothing_has_come(in_agency):
    row = begun(in_agency)
    ask(in_agency, row)
    later = AT + PATIENCE

    assert files_of(row, at=later).is_stuck
    ask(in_agency, row, at=later)

    assert len(jobs()) == 2
    assert files_of(row, at=later).is_waiting


def test_what_is_made_is_handed_out_and_not_asked_for_again(in_agency):
    row = begun(in_agency)
    ask(in_agency, row)
    for file in waiting_files(report_id=row.pk, revision=1):
        note_made(file_id=file.pk, content=b"isi", at=AT)
        note_made(file_id=file.pk, content=b"lain", at=AT + PATIENCE)

    ask(in_agency, row, at=AT + PATIENCE)

    file = made_file(report_id=row.pk, file_format="pdf")
    assert (file.size, file.sha256, file.made_at) == (3, sha256(b"isi").hexdigest(), AT)
    assert len(jobs()) == 1
    assert len(files_of(row, at=AT).made) == 2


def test_a_file_of_what_has_changed_since_is_not_handed_out(in_agency):
    row = begun(in_agency)
    ask(in_agency, row)
    PeriodicFile.objects.update(made_at=AT)
    row.revision = 2
    row.save()

    with pytest.raises(NoSuchPeriodic):
        made_file(report_id=row.pk, file_format="pdf")
    assert waiting_files(report_id=row.pk, revision=1) == []
    assert files_of(row, at=AT).made == ()


@pytest.mark.parametrize("role", [Role.LIAISON, Role.PROVINCE])
def test_who_may_not_read_it_asks_for_nothing(in_agency, role):
    row = submitted(in_agency)
    before = jobs()

    with pytest.raises(PeriodicNotAllowed):
        ask(in_agency, row, by=admin_of(in_agency, role=role))

    assert jobs() == before


def test_one_that_is_not_there_is_not_found(in_agency):
    with pytest.raises(NoSuchPeriodic):
        ask_periodic_files(report_id=4711, by=preparer(in_agency), at=AT)
    with pytest.raises(NoSuchPeriodic):
        made_file(report_id=4711, file_format="pdf")
