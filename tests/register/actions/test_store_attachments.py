from dataclasses import replace

import pytest

from register.actions.keep_file import KeptFile
from register.actions.store_attachments import store_attachments, store_first_attachments
from register.actions.submit_report import Receipt
from register.models import Attachment
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from register.rules.attachments import FileRefusal, FileRefused
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.steps import Step
from tenants.scope import PORTAL, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of


def files(count):
    return [KeptFile(f"2026/03/02/{n}.pdf", f"{n}.pdf", "pdf", 10, "0" * 64) for n in range(count)]


def attachments():
    with scope(EVERYTHING):
        return list(Attachment.objects.order_by("id"))


def attach(life, *, count=1, showing=None):
    with scope(showing or portal_scope(secret=life.secret)):
        return store_attachments(
            report_id=life.id, files=files(count), by=reporter_of(life.id), at=life.at
        )


def test_the_files_of_a_reporter_are_for_them_and_for_officials(db):
    life = Life()

    ids = attach(life, count=2)

    rows = attachments()
    assert [row.pk for row in rows] == list(ids)
    first = rows[0]
    assert (first.report_id, first.event_seq, first.agency_id) == (life.id, None, None)
    assert (first.by_reporter, first.audience, first.added_at) == (True, "REPORTER", life.at)
    assert (first.name, first.kind, first.size) == ("0.pdf", "pdf", 10)


def test_the_files_of_an_agency_are_for_officials_until_a_step_takes_them_along(db, agency):
    life = Life()
    life.route(agency)
    by = admin_of(agency)

    with scope(of_agency(agency)):
        store_attachments(report_id=life.id, files=files(1), by=by, at=life.at)

    (row,) = attachments()
    assert (row.agency_id, row.by_reporter, row.audience) == (agency.pk, False, "OFFICIALS")


def test_no_file_is_no_row(db):
    life = Life()

    with scope(PORTAL):
        assert (
            store_attachments(report_id=life.id, files=[], by=reporter_of(life.id), at=life.at)
            == ()
        )


def test_a_report_that_is_not_visible_gets_no_file(db):
    life = Life()

    with pytest.raises(StepNotAllowed) as refused:
        attach(life, showing=PORTAL)

    assert refused.value.refusal is Refusal.NOT_YOUR_REPORT
    assert attachments() == []


def test_a_sixth_file_is_refused_and_nothing_is_stored(db):
    with pytest.raises(FileRefused) as refused:
        attach(Life(), count=6)

    assert (refused.value.refusal, refused.value.name) == (FileRefusal.TOO_MANY, "5.pdf")
    assert attachments() == []


def test_files_come_with_a_report_at_its_filing_and_once(db):
    life = Life()
    receipt = Receipt(life.report, life.secret, is_new=True)

    with scope(PORTAL):
        for again in (receipt, replace(receipt, is_new=False)):
            store_first_attachments(receipt=again, files=files(2), at=life.at)

    assert [(row.report_id, row.by_reporter) for row in attachments()] == [(life.id, True)] * 2


def test_what_a_reporter_sends_with_a_step_does_not_become_public_with_its_text(db, agency):
    life = Life()
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)

    (file_id,) = attach(life)
    life.reporter(Step.NOT_SATISFIED, text="Belum.", evidence_ids=(file_id,))

    (row,) = attachments()
    assert (row.event_seq, row.audience) == (life.report.version, "REPORTER")
    with scope(PORTAL):
        assert list(Attachment.objects.all()) == []
    with scope(portal_scope(secret=life.secret)):
        assert [found.pk for found in Attachment.objects.all()] == [file_id]


def test_what_an_agency_sends_with_an_answer_is_public(db, agency):
    life = Life()
    life.route(agency)
    by = admin_of(agency)

    with scope(of_agency(agency)):
        ids = store_attachments(report_id=life.id, files=files(1), by=by, at=life.at)
    life.officer(agency, by, Step.ANSWER_AGENCY, text="Sudah.", substantive=True, evidence_ids=ids)

    with scope(PORTAL):
        assert [found.pk for found in Attachment.objects.all()] == list(ids)
