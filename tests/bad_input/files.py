"""Files that try something, made when they are needed so that none of them lies in the project."""

import struct
import zlib
from io import BytesIO

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

SCRIPT = b"<script>alert(1)</script>"
MEGABYTE = 1024 * 1024


def eicar():
    """Return the test signature of virus scanners; written whole it would be one itself."""
    return b"X5O!P%@AP[4\\PZX54(P^)7CC)7}" + b"$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def picture(kind="PNG", *, size=(64, 64), **options):
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, **options)
    return out.getvalue()


def svg():
    return b'<svg xmlns="http://www.w3.org/2000/svg">' + SCRIPT + b"</svg>"


def png_header(width, height):
    """Return a PNG that says how large it is and has next to nothing inside."""

    def chunk(name, content):
        checked = name + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 64)
    end = chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + end


def jpeg_header(width, height):
    """Return a small JPEG that claims to be larger than it is."""
    content = bytearray(picture("JPEG"))
    frame = content.index(b"\xff\xc0") + 5
    content[frame : frame + 4] = struct.pack(">HH", height, width)
    return bytes(content)


def pdf(*, password="", script="", attached=b"", stream=b""):
    document = pikepdf.new()
    document.add_blank_page()
    if script:
        action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String(script))
        document.Root.OpenAction = action
    if attached:
        document.attachments["lampiran.exe"] = attached
    if stream:
        document.pages[0].Contents = document.make_stream(stream)
    out = BytesIO()
    locked = pikepdf.Encryption(owner=password, user=password) if password else False
    document.save(out, encryption=locked, compress_streams=True)
    return out.getvalue()


def upload(name, content, kind="application/octet-stream"):
    return SimpleUploadedFile(name, content, kind)
