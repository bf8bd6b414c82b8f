"""What an index holds of a report: no identity, no note, no original, no private word."""

import pytest
from django.db import connection

from register.actions.erase_identity import ask_erasure
from register.actions.redact_report import redact_report
from register.actions.seal_identity import Contact
from register.queries.tracking import portal_scope
from register.rules.states import Visibility
from register.rules.steps import Step
from search.language.normalise import tokens
from search.queries.documents import documents_of
from tenants.scope import NATIONAL, SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
CONTACT = Contact(name="Wulandari Zebra", email="zebra@contoh.test", phone="081234567890")


@pytest.fixture
def held(agency):
    """A report whose every hidden place has a word of its own, worked off by the ledger."""
    life = Life(title="Antrean pendek", body="Dokter bernama Kasuari pulang.", contact=CONTACT)
    life.desk(Step.REQUEST_INFO, text="Mohon alamat lengkap.")
    life.reporter(Step.SUPPLY_INFO, text="Rumah saya di gang Merpati.")
    life.route(agency)
    admin = admin_of(agency)
    life.officer(agency, admin, Step.RESPOND_INITIAL_AGENCY, text="Kami periksa rayap di loket.")
    life.officer(agency, admin, Step.PROGRESS_NOTE, text="Panggil si Komodo.", internal=True)
    with scope(NATIONAL):
        redact_report(
            report_id=life.id, passages=["Kasuari"], reason="Nama orang.", by=DESK, at=life.at
        )
    life.work()
    return life


def rows():
    """Everything that PostgreSQL's tables hold, as text."""
    with scope(EVERYTHING), connection.cursor() as cursor:
        for table in ("search_internaldocument", "search_publicdocument"):
            cursor.execute(f"SELECT d::text FROM {table} d")
            yield " ".join(text for (text,) in cursor.fetchall()).lower()


def test_what_was_said_to_everybody_is_in_both(held):
    for text in rows():
        assert all(tokens(word)[0] in text for word in ("antrean", "dokter", "rayap", "loket"))


@pytest.mark.parametrize(
    "hidden", ["zebra", "wulandari", "081234567890", "kasuari", "merpati", "komodo", "siti"]
)
def test_what_is_hidden_is_in_neither(held, hidden):
    for text in rows():
        assert hidden not in text
        assert all(token not in text for token in tokens(hidden))


def test_a_document_is_made_without_it_for_every_engine(held):
    with scope(SYSTEM):
        (document,) = documents_of([held.id])

    text = str(document).lower()
    assert "rayap" in text
    assert not any(hidden in text for hidden in ("zebra", "kasuari", "merpati", "komodo"))


def test_words_hidden_later_are_found_no_more(agency, indexed, titles):
    life = Life(title="Antrean", body="Dokter Kasuari pulang.")
    life.route(agency)
    indexed()
    assert titles("kasuari") == ["Antrean"]

    with scope(NATIONAL):
        redact_report(report_id=life.id, passages=["Kasuari"], reason="Nama.", by=DESK, at=life.at)
    indexed()

    assert titles("kasuari") == []
    assert titles("dokter") == ["Antrean"]


def test_a_text_hidden_whole_is_nobodys_to_find(agency, indexed, titles):
    life = Life(title="Hinaan", body="Kata kasar.")
    life.route(agency)
    indexed()

    with scope(NATIONAL):
        redact_report(
            report_id=life.id, passages=["Hinaan", "Kata kasar."], reason="Kasar.", by=DESK,
            at=life.at,
        )  # fmt: skip
    indexed()

    assert titles() == []


def test_confidential_reports_are_the_offices_alone(agency, indexed, titles):
    life = Life(visibility=Visibility.CONFIDENTIAL)
    life.route(agency)
    indexed()

    assert titles() == []


def test_a_name_that_is_erased_is_found_no_more(agency, titles):
    life = Life(title="Antrean", body="Nama saya Wulandari Zebra.", contact=CONTACT)
    life.route(agency)
    life.officer(
        agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah kami perbaiki.", substantive=True
    )
    life.reporter(Step.ACCEPT, rating=5)
    life.work()
    assert titles("zebra") == ["Antrean"]

    life.later(days=60).sweep()
    with scope(portal_scope(secret=life.secret)):
        assert ask_erasure(report_id=life.id, at=life.at)
    life.work()

    assert titles("zebra") == []
    assert titles("antrean") == ["Antrean"]
