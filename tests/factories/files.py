"""Files as a browser sends them."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def png(name="foto.png", *, color="navy"):
    """A small picture."""
    out = BytesIO()
    Image.new("RGB", (8, 8), color).save(out, "PNG")
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/png")


def broken_png(name="rusak.png"):
    """What only says that it is a picture."""
    return SimpleUploadedFile(name, b"\x89PNG\r\n\x1a\nbukan gambar", content_type="image/png")
