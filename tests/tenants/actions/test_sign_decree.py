"""Taking in the signed paper: whole or not at all."""

from dataclasses import replace
from datetime import timedelta

import pikepdf
import pytest
from django.core.files.storage import default_storage

from tenants.actions.open_draft import NumberTaken
from tenants.actions.record_decree import NamedPerson
from tenants.actions.sign_decree import (
    NotComplete,
    SignedInFuture,
    ValidBeforeSigned,
    sign_decree,
)
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry, Decree
from tenants.teams.rules.signed_pdf import PdfRefused
from tests.factories.consoles import Officer, now, today
from tests.factories.decrees import draft, paper, signed
from tests.factories.uploads import letter

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WATI = NamedPerson("Wati", "Pranata", "ADMIN_KOMINFO")


@pytest.fixture
def wati(agency):
    return Officer(agency, "KOM", name="Wati")


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def sign(officer, decree, with_paper):
    with officer.scope:
        return sign_decree(
            decree_id=decree.pk,
            paper=with_paper,
            agency=officer.agency,
            by=officer.at_work,
            at=now(),
        )


def files(storage):
    return [path.name for path in storage.rglob("*") if path.is_file()]


def test_the_paper_is_kept_as_it_was_signed(wati, storage):
    content = letter(pages=2)
    found = sign(
        wati, draft(wati, WATI), replace(paper(content=content), name="C:\\sk\\SK 050.pdf")
    )

    assert (found.is_draft, found.number, found.signed_on) == (
        False,
        "050/12",
        today() - timedelta(1),
    )
    assert (found.file_name, found.file_pages, found.file_size) == ("SK 050.pdf", 2, len(content))
    with default_storage.open(found.file_path) as kept:
        assert kept.read() == content
    with wati.scope:
        told = AuditEntry.objects.get(kind="DECREE_SIGNED")
        assert (told.subject, told.details["sha256"]) == ("050/12", found.file_sha256)
    assert len(files(storage)) == 1


def test_a_nameless_file_gets_a_name(wati):
    assert sign(wati, draft(wati, WATI), replace(paper(), name="/")).file_name == "sk.pdf"


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"signed_on": 1}, SignedInFuture),
        ({"valid_from": -2}, ValidBeforeSigned),
        ({"valid_to": -2}, ValidBeforeSigned),
        ({"content": b"%PDF-1.7 nothing"}, PdfRefused),
        ({"content": letter(encryption=pikepdf.Encryption(owner="a", user="b"))}, PdfRefused),
        ({"number": "050/1"}, NumberTaken),
    ],
)
def test_what_cannot_be_leaves_a_draft_and_no_file(wati, storage, change, refusal):
    signed(wati, WATI, number="050/1")
    found, before = draft(wati, WATI), files(storage)
    values = {
        name: today() + timedelta(days=value) if isinstance(value, int) else value
        for name, value in change.items()
    }

    with pytest.raises(refusal):
        sign(wati, found, replace(paper(), **values))

    with wati.scope:
        kept = Decree.objects.get(pk=found.pk)
    assert (kept.is_draft, kept.number, kept.file_path) == (True, "", "")
    assert files(storage) == before


def test_what_is_not_complete_is_not_taken_in(wati, storage):
    found = draft(wati, place="", signer="")

    with pytest.raises(NotComplete) as refused:
        sign(wati, found, paper())

    assert refused.value.parts == ["SUBJECT", "TEAM"]
    with wati.scope:
        assert Decree.objects.get().is_draft
    assert files(storage) == []


def test_whoever_may_let_nobody_in_takes_none_in(agency, wati, storage):
    """A decree lets in whom it names: who writes it may be another than who takes it in."""
    organisation = Officer(agency, "ORG", name="Oki")
    found = draft(organisation, WATI)

    with pytest.raises(NotYourArea):
        sign(organisation, found, paper())

    with wati.scope:
        assert Decree.objects.get().is_draft
    assert files(storage) == []
    assert not sign(wati, found, paper()).is_draft
