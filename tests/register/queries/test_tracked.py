import pytest

from register.actions.keep_file import KeptFile
from register.actions.store_attachments import store_attachments
from register.models import Attachment, Report, ReportEvent
from register.queries.doors import NoSuchReport
from register.queries.tracked import read_tracked
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from register.rules.receipts import owner_key
from register.rules.steps import Step
from tenants.scope import PORTAL, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life


@pytest.fixture
def life(db, agency):
    life = Life()
    kept = KeptFile("a.jpg", "a.jpg", "jpg", 10, "0" * 64)
    with scope(portal_scope(secret=life.secret)):
        store_attachments(report_id=life.id, files=[kept], by=reporter_of(life.id), at=life.at)
    life.desk(Step.REQUEST_INFO, text="Hari apa?")
    life.reporter(Step.SUPPLY_INFO, text="Senin.")
    life.later(days=1).route(agency)
    return life


def read(life, *, secret="", showing=None):
    with scope(showing or portal_scope(secret=secret)):
        return read_tracked(number=life.report.number, secret=secret)


def plain(row):
    return {name: value for name, value in vars(row).items() if name != "_state"}


def test_the_reporter_reads_what_the_tables_hold(life):
    found = read(life, secret=life.secret)

    with scope(portal_scope(secret=life.secret)):
        report = Report.objects.get(pk=life.id)
        events = ReportEvent.objects.filter(report_id=life.id).order_by("seq")
        files = Attachment.objects.filter(report_id=life.id)
        assert found.is_mine is True
        assert plain(report).items() <= plain(found.report).items()
        assert [plain(event) for event in found.events] == [plain(event) for event in events]
        assert [plain(file) for file in found.files] == [plain(file) for file in files]
    assert [event.step for event in found.events] == [
        "SUBMIT", "REQUEST_INFO", "SUPPLY_INFO", "VERIFY_AND_ROUTE",
    ]  # fmt: skip


def test_the_public_reads_what_is_public(life):
    found = read(life)

    assert found.is_mine is False
    assert [event.step for event in found.events] == ["SUBMIT", "REQUEST_INFO", "VERIFY_AND_ROUTE"]
    assert found.files == []


def test_a_wrong_secret_makes_nobody_the_reporter(life):
    assert read(life, secret="0" * 20).is_mine is False
    assert read(life, secret="no secret").is_mine is False


def test_the_account_of_the_reporter_is_enough(life, settings):
    key = owner_key(7, settings.RECEIPT_KEY)
    with scope(EVERYTHING):
        Report.objects.filter(pk=life.id).update(owner_key=key)

    with scope(portal_scope(owner_key=key)):
        assert read_tracked(number=life.report.number, owner_key=key).is_mine is True
    with scope(PORTAL):
        assert read_tracked(number=life.report.number, owner_key="").is_mine is False


def test_an_unknown_number_and_a_report_that_is_not_public_are_not_there(db):
    life = Life()

    for number in ("LP26-8K3M-7QX7", life.report.number):
        with scope(PORTAL), pytest.raises(NoSuchReport):
            read_tracked(number=number)


def test_it_takes_one_statement(life, statements):
    number = life.report.number

    with scope(PORTAL), statements() as taken:
        read_tracked(number=number)

    assert len(taken.texts()) == 1
