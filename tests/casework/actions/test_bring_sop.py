"""A procedure that came on paper: it waits, is approved or written anew, and is read as it came."""

from datetime import UTC
from hashlib import sha256

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from casework.actions.begin_sop import revise_sop
from casework.actions.bring_sop import ScannedSop, bring_sop
from casework.actions.decide_sop import approve_sop, return_sop, send_sop
from casework.actions.make_sop_paper import sop_paper
from casework.models import SopDocument, SopScan
from casework.queries.procedures import procedures_in_force, version_of
from casework.rules.sop_life import SopNotAllowed, SopRefusal
from tests.factories.lives import MONDAY
from tests.factories.procedures import people
from tests.factories.uploads import letter

AT = MONDAY.astimezone(UTC)
DAY = MONDAY.date()


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def hands(agency, in_agency):
    return people(agency)


def brought(number="060/7/2026"):
    content = letter(pages=2)
    path = default_storage.save("sop/naskah.pdf", ContentFile(content))
    scan = ScannedSop(path, "sop.pdf", len(content), 2, sha256(content).hexdigest())
    row = bring_sop(
        number=number, title="SOP Pengaduan", scan=scan, sender="Rina Astuti", day=DAY, at=AT
    )
    return version_of(row.document_id, 1, drafts=True), content


def test_it_waits_for_the_pembina(in_agency):
    row, _content = brought()

    assert (row.state, row.sent_name, row.sent_by) == ("WAITING", "Rina Astuti", None)
    assert (row.begun_on, row.document.made_on, row.valid_from) == (DAY, DAY, None)
    assert row.history == [
        {"step": "SEND", "at": AT.isoformat(), "name": "Rina Astuti", "text": ""}
    ]
    assert procedures_in_force(DAY) == []


def test_approved_it_is_in_force_and_read_as_it_came(agency, hands):
    row, content = brought()

    approve_sop(version_id=row.pk, revision=1, by=hands.patron, at=AT)

    (found,) = procedures_in_force(DAY)
    assert (found.pk, found.approved_name) == (row.pk, "Budi")
    assert sop_paper(found, agency=agency, at=AT) == content


def test_given_back_it_may_be_sent_again_without_steps(hands):
    row, _content = brought()
    return_sop(version_id=row.pk, revision=1, words="Tanggalnya?", by=hands.patron, at=AT)

    again = send_sop(version_id=row.pk, revision=2, by=hands.writer, at=AT)

    assert (again.state, again.sent_name) == ("WAITING", "Rina")


def test_its_next_version_needs_steps_of_its_own(hands):
    row, _content = brought()
    approve_sop(version_id=row.pk, revision=1, by=hands.patron, at=AT)
    new = revise_sop(version_id=row.pk, revision=2, by=hands.writer, at=AT)

    with pytest.raises(SopNotAllowed) as refused:
        send_sop(version_id=new.pk, revision=1, by=hands.writer, at=AT)

    assert refused.value.refusal is SopRefusal.NEEDS_STEPS
    new.refresh_from_db()
    assert new.state == "DRAFT"


def test_once_it_has_steps_they_are_what_it_says(agency, in_agency):
    row, content = brought()
    row.steps = [{"activity": "Memeriksa", "executor": "Admin"}]

    assert sop_paper(row, agency=agency, at=AT) != content


def test_a_number_that_is_taken_is_refused(in_agency):
    brought()

    with pytest.raises(SopNotAllowed) as refused:
        brought()

    assert refused.value.refusal is SopRefusal.NUMBER_TAKEN
    assert SopDocument.objects.count() == 1
    assert [str(scan) for scan in SopScan.objects.all()] == ["sop.pdf"]
