"""Re-encoding a picture, so that only what can be seen is kept: no EXIF, no place, no comment."""

from io import BytesIO

from PIL import Image, ImageOps

from register.rules.attachments import (
    SIDE_MAX,
    FileKind,
    FileRefusal,
    FileRefused,
    check_pixels,
)

FORMATS = {FileKind.JPG: "JPEG", FileKind.PNG: "PNG"}
JPEG_QUALITY = 82
# Asked of the decoder, which may open a JPEG at half, a quarter or an eighth of its size.
DECODED_AT_LEAST = 1280
UNREADABLE = (OSError, SyntaxError, ValueError, MemoryError)
TOO_LARGE = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def clean_picture(content: bytes, *, kind: FileKind, name: str) -> bytes:
    """Return the picture encoded anew, upright and at most SIDE_MAX pixels a side.

    :raises FileRefused: BROKEN or TOO_MANY_PIXELS
    """
    try:
        with Image.open(BytesIO(content), formats=(FORMATS[kind],)) as picture:
            check_pixels(name=name, kind=kind, width=picture.width, height=picture.height)
            return _encoded(_seen(picture), kind)
    except TOO_LARGE as error:
        raise FileRefused(FileRefusal.TOO_MANY_PIXELS, name) from error
    except UNREADABLE as error:
        raise FileRefused(FileRefusal.BROKEN, name) from error


def _seen(picture: Image.Image) -> Image.Image:
    picture.draft("RGB", (DECODED_AT_LEAST, DECODED_AT_LEAST))
    picture.load()
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((SIDE_MAX, SIDE_MAX))
    return upright


def _encoded(picture: Image.Image, kind: FileKind) -> bytes:
    has_holes = picture.has_transparency_data
    plain = picture.convert("RGBA" if has_holes and kind is FileKind.PNG else "RGB")
    # Pillow writes some of what a picture brought along back into it; nothing of it is wanted.
    plain.info = {}
    out = BytesIO()
    if kind is FileKind.JPG:
        plain.save(out, "JPEG", quality=JPEG_QUALITY, optimize=False)
    else:
        plain.save(out, "PNG", compress_level=6)
    return out.getvalue()
