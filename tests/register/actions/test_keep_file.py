import errno
import hashlib
from datetime import datetime

import pytest
from django.core.files.storage import FileSystemStorage, default_storage

from register.actions.keep_file import drop_file, keep_file
from register.rules.attachments import FileRefusal, FileRefused
from tests.factories.lives import WIB
from tests.factories.uploads import CANARY, letter, photo, screenshot, upload

AT = datetime(2026, 3, 2, 1, 0, tzinfo=WIB)  # still the 1st of March in UTC


class FullDisk(FileSystemStorage):
    """A disk that is full once half of the file is written."""

    def _save(self, name, content):
        super()._save(name, content)
        raise OSError(errno.ENOSPC, "No space left on device")


class BrokenDisk(FileSystemStorage):
    def _save(self, name, content):
        raise OSError(errno.EIO, "Input/output error")


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def use_storage(settings, kind):
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": f"{__name__}.{kind.__name__}"},
    }


def stored(media):
    return sorted(path for path in media.rglob("*") if path.is_file())


def refusal_of(name, content):
    with pytest.raises(FileRefused) as refused:
        keep_file(upload(name, content), at=AT)
    return refused.value.refusal


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [("foto.png", photo(), "jpg"), ("a.jpg", screenshot(), "png"), ("surat.txt", letter(), "pdf")],
)
def test_the_content_tells_the_kind_and_a_clean_copy_is_kept(media, name, content, kind):
    kept = keep_file(upload(name, content), at=AT)

    (path,) = stored(media)
    copy = path.read_bytes()
    assert (kept.kind, kept.name) == (kind, f"{name[:-4]}.{kind}")
    assert (kept.size, kept.sha256) == (len(copy), hashlib.sha256(copy).hexdigest())
    assert CANARY.encode() not in copy
    assert path == media / kept.path
    assert kept.path.startswith("2026/03/01/")


def test_two_files_never_share_a_path():
    first, second = (keep_file(upload("foto.jpg", photo()), at=AT) for _turn in range(2))

    assert first.path != second.path


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", FileRefusal.EMPTY),
        (b"x" * (10 * 1024 * 1024 + 1), FileRefusal.TOO_LARGE),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
            FileRefusal.WRONG_KIND,
        ),
        (b"just some words", FileRefusal.WRONG_KIND),
        (b"PK\x03\x04" + b"\0" * 60, FileRefusal.WRONG_KIND),
        (b"GIF89a" + b"\0" * 60, FileRefusal.WRONG_KIND),
        (photo()[:300], FileRefusal.BROKEN),
        (b"%PDF-1.7\nnothing", FileRefusal.BROKEN),
    ],
    ids=["empty", "too large", "svg", "text", "zip", "gif", "truncated photo", "truncated pdf"],
)
def test_what_is_refused_is_not_kept(media, content, refusal):
    assert refusal_of("berkas.jpg", content) is refusal
    assert stored(media) == []


def test_a_full_disk_is_said_and_leaves_no_half_file(settings, media):
    use_storage(settings, FullDisk)

    assert refusal_of("foto.jpg", photo()) is FileRefusal.NO_ROOM
    assert stored(media) == []


def test_a_broken_disk_is_not_taken_for_a_full_one(settings):
    use_storage(settings, BrokenDisk)

    with pytest.raises(OSError, match="Input/output error"):
        keep_file(upload("foto.jpg", photo()), at=AT)


def test_a_loose_file_is_dropped_and_a_second_time_does_no_harm(media):
    kept = keep_file(upload("foto.jpg", photo()), at=AT)

    drop_file(kept.path)
    drop_file(kept.path)

    assert stored(media) == []
    assert not default_storage.exists(kept.path)
