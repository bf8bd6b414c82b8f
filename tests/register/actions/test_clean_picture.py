from io import BytesIO

import pytest
from PIL import Image

from register.actions.clean_picture import clean_picture
from register.rules.attachments import SIDE_MAX, FileKind, FileRefusal, FileRefused
from tests.factories.uploads import CANARY, photo, screenshot


def opened(content):
    return Image.open(BytesIO(content))


def refusal_of(content, kind):
    with pytest.raises(FileRefused) as refused:
        clean_picture(content, kind=kind, name="foto")
    return refused.value.refusal


def test_a_photo_loses_what_it_tells_and_stands_upright():
    content = photo(size=(64, 48))
    assert CANARY.encode() in content

    clean = clean_picture(content, kind=FileKind.JPG, name="foto.jpg")

    assert CANARY.encode() not in clean
    assert b"Exif" not in clean
    assert opened(clean).format == "JPEG"
    assert opened(clean).size == (48, 64)
    assert dict(opened(clean).getexif()) == {}


@pytest.mark.parametrize(("mode", "kept"), [("RGBA", "RGBA"), ("RGB", "RGB"), ("P", "RGB")])
def test_a_screenshot_loses_its_comments_and_keeps_its_holes(mode, kept):
    content = screenshot(mode=mode)
    assert CANARY.encode() in content

    clean = clean_picture(content, kind=FileKind.PNG, name="layar.png")

    assert CANARY.encode() not in clean
    assert (opened(clean).format, opened(clean).mode) == ("PNG", kept)
    assert opened(clean).info == {}


def test_a_photo_in_the_colours_of_print_becomes_one_for_screens():
    out = BytesIO()
    Image.new("CMYK", (20, 20)).save(out, "JPEG")

    clean = clean_picture(out.getvalue(), kind=FileKind.JPG, name="cetak.jpg")

    assert opened(clean).mode == "RGB"


def test_a_large_photo_is_reduced():
    clean = clean_picture(photo(size=(4000, 1000), exif=False), kind=FileKind.JPG, name="foto.jpg")

    assert max(opened(clean).size) == SIDE_MAX


@pytest.mark.parametrize("side", [5_000, 10_000, 20_000])
def test_a_pixel_bomb_is_refused_before_it_is_opened(side):
    out = BytesIO()
    Image.new("1", (side, side)).save(out, "PNG")
    assert len(out.getvalue()) < 100_000

    assert refusal_of(out.getvalue(), FileKind.PNG) is FileRefusal.TOO_MANY_PIXELS


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (photo()[:200], FileKind.JPG),
        (b"\xff\xd8\xff\xe0 not a photo", FileKind.JPG),
        (screenshot()[:60], FileKind.PNG),
        (screenshot(), FileKind.JPG),
    ],
    ids=["truncated photo", "no photo", "truncated screenshot", "another kind"],
)
def test_what_cannot_be_opened_is_refused(content, kind):
    assert refusal_of(content, kind) is FileRefusal.BROKEN
