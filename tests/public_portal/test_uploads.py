import errno
from io import BytesIO

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from public_portal.uploads import refused_uploads, takes_files
from register.rules.attachments import MOST_BYTES, FileRefusal
from tests.factories.uploads import upload

seen = []


@takes_files
def view(request):
    seen.append((request.POST.get("text", ""), request.FILES.getlist("evidence")))
    return HttpResponse(",".join(each.refusal for each in refused_uploads(request)))


@pytest.fixture(autouse=True)
def _nothing_seen():
    seen.clear()


def send(**data):
    request = RequestFactory().post("/", data)
    answer = view(request).content.decode()
    request.close()
    return answer


def test_files_in_order_arrive():
    assert send(text="Halo", evidence=[upload("a.png", b"abc")]) == ""
    assert seen[0][0] == "Halo"
    assert [file.name for file in seen[0][1]] == ["a.png"]


def test_a_file_that_grows_too_large_is_dropped_and_the_rest_arrives():
    files = [upload("a.bin", b"0" * (MOST_BYTES + 1)), upload("b.png", b"abc")]

    assert send(text="Halo", evidence=files) == FileRefusal.TOO_LARGE
    assert seen[0][0] == "Halo"
    assert [file.name for file in seen[0][1]] == ["b.png"]


def test_too_much_text_is_refused(settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10

    assert send(text="a" * 100) == FileRefusal.TOO_LARGE
    assert seen == [("", [])]


class Torn(BytesIO):
    """A body that cannot be stored or read to its end."""

    def __init__(self, number):
        super().__init__(b"x" * 100)
        self.number = number

    def read(self, *_size):
        raise OSError(self.number, "on the way")


def post_torn(number):
    request = RequestFactory().post("/", {"text": "Halo"})
    request._stream = Torn(number)
    return view(request).content.decode()


def test_a_disk_that_is_full_on_the_way_is_said():
    assert post_torn(errno.ENOSPC) == FileRefusal.NO_ROOM


def test_a_body_that_breaks_off_is_not_taken_for_a_full_disk():
    with pytest.raises(OSError, match="on the way"):
        post_torn(errno.ECONNRESET)


def test_a_page_that_is_only_looked_at_has_no_files():
    assert view(RequestFactory().get("/")).content == b""
