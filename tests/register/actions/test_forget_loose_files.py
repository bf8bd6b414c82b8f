from datetime import datetime, timedelta

import pytest

from register.actions.forget_loose_files import forget_loose_files
from register.actions.keep_file import keep_file
from register.actions.store_attachments import store_attachments
from register.queries.tracking import portal_scope
from register.rules.actors import reporter_of
from tenants.scope import scope
from tests.factories.lives import WIB, Life
from tests.factories.uploads import photo, upload

SENT = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def keep(name="foto.jpg"):
    return keep_file(upload(name, photo()), at=SENT)


def there(media):
    return {path.relative_to(media).as_posix() for path in media.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("days", "gone"), [(0, 0), (1, 0), (2, 1), (9, 1)])
def test_a_loose_file_goes_on_the_second_day(db, media, days, gone):
    keep()

    assert forget_loose_files(at=SENT + timedelta(days=days)) == gone
    assert len(there(media)) == 1 - gone


def test_it_may_run_twice(db, media):
    keep()
    later = SENT + timedelta(days=3)

    assert (forget_loose_files(at=later), forget_loose_files(at=later)) == (1, 0)


def test_the_file_of_a_report_stays(db, media):
    life = Life(at=SENT)
    kept, _loose = keep("surat.jpg"), keep()
    with scope(portal_scope(secret=life.secret)):
        store_attachments(report_id=life.id, files=[kept], by=reporter_of(life.id), at=SENT)

    assert forget_loose_files(at=SENT + timedelta(days=2)) == 1
    assert there(media) == {kept.path}
