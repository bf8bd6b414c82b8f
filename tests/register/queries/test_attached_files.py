import pytest

from register.actions.keep_file import KeptFile
from register.actions.store_attachments import store_attachments
from register.queries.attached_files import NoSuchFile, file_of
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from tenants.scope import PORTAL, scope
from tests.factories.lives import Life


@pytest.fixture
def life(db):
    return Life()


@pytest.fixture
def file_ids(life):
    files = [KeptFile(f"{n}.jpg", f"{n}.jpg", "jpg", 10, "0" * 64) for n in range(2)]
    with scope(portal_scope(secret=life.secret)):
        return store_attachments(
            report_id=life.id, files=files, by=reporter_of(life.id), at=life.at
        )


def test_the_reporter_finds_a_file(life, file_ids):
    with scope(portal_scope(secret=life.secret)):
        assert file_of(number=life.report.number, file_id=file_ids[1]).name == "1.jpg"


def test_the_public_finds_none_of_them(life, file_ids, agency):
    life.route(agency)

    with scope(PORTAL), pytest.raises(NoSuchFile):
        file_of(number=life.report.number, file_id=file_ids[0])


def test_a_file_is_found_only_under_its_own_number(life, file_ids):
    with scope(portal_scope(secret=life.secret)), pytest.raises(NoSuchFile):
        file_of(number="LP26-2222-222X", file_id=file_ids[0])
