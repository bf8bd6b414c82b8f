"""Files that people send: in order, and otherwise."""

import zlib
from io import BytesIO

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

CANARY = "KENARI-7391"


def photo(*, size=(64, 48), exif=True):
    """A JPEG that was taken sideways, somewhere, by somebody."""
    picture = Image.new("RGB", size, "#2a6")
    told = Image.Exif()
    told[Base.Orientation] = 6
    told[Base.Artist] = CANARY
    told.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] = "S"
    out = BytesIO()
    extra = {"exif": told, "comment": CANARY.encode()} if exif else {}
    picture.save(out, "JPEG", **extra)
    return out.getvalue()


def screenshot(*, size=(40, 30), mode="RGBA"):
    """A PNG with a comment and, in mode RGBA, holes."""
    info = PngInfo()
    info.add_text("Author", CANARY)
    out = BytesIO()
    Image.new(mode, size).save(out, "PNG", pnginfo=info)
    return out.getvalue()


def letter(*, pages=1, encryption=False, with_photo=True):
    """A PDF that tells its author in every place that a PDF has for it."""
    pdf = pikepdf.new()
    for _page in range(pages):
        pdf.add_blank_page()
    pdf.docinfo["/Author"] = CANARY
    with pdf.open_metadata() as told:
        told["dc:creator"] = [CANARY]
    pdf.attachments["catatan.txt"] = CANARY.encode()
    pdf.Root.OpenAction = _action("JavaScript", JS=f"app.alert('{CANARY}')")
    if with_photo:
        pdf.pages[0].Resources = pikepdf.Dictionary(
            XObject=pikepdf.Dictionary(Foto=_picture_of(pdf))
        )
    link = _action("URI", URI=f"https://contoh.id/{CANARY}")
    note = {"Subtype": pikepdf.Name.Link, "Rect": [0, 0, 9, 9], "T": CANARY, "A": link}
    if pages:
        pdf.pages[0].Annots = pikepdf.Array([pikepdf.Dictionary(**note)])
    out = BytesIO()
    pdf.save(out, compress_streams=False, encryption=encryption)
    return out.getvalue()


def _action(kind, **values):
    return pikepdf.Dictionary(S=pikepdf.Name(f"/{kind}"), **values)


def _picture_of(pdf):
    stream = pikepdf.Stream(pdf, photo())
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    stream.Filter = pikepdf.Name.DCTDecode
    return stream


def unpacked(content):
    """Return a PDF with nothing in it compressed, to look for words in it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
    return out.getvalue()


def pdf_bomb(*, unfolds_to):
    """A small PDF whose list of objects unfolds to so many bytes."""
    filling = zlib.compressobj(9)
    blank = b" " * 1_000_000
    turns = unfolds_to // len(blank)
    packed = b"".join(
        [
            filling.compress(b"1 0 "),
            *(filling.compress(blank) for _ in range(turns)),
            filling.compress(b"<< /Type /Catalog /Pages 2 0 R >>"),
            filling.flush(),
        ]
    )
    first = 4 + turns * len(blank)
    objects = {
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        4: b"<< /Type /ObjStm /N 1 /First %d /Length %d /Filter /FlateDecode >> stream\n"
        % (first, len(packed))
        + packed
        + b"\nendstream",
    }
    out, places = b"%PDF-1.5\n", {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj %s endobj\n" % (number, body)
    rows = [(0, 0), (2, 4), *((1, places[number]) for number in (2, 3, 4)), (1, len(out))]
    table = b"".join(bytes([kind]) + at.to_bytes(4, "big") + b"\0\0" for kind, at in rows)
    return out + (
        b"5 0 obj << /Type /XRef /Size 6 /W [1 4 2] /Root 1 0 R /Length %d >> stream\n"
        b"%s\nendstream endobj\nstartxref\n%d\n%%%%EOF" % (len(table), table, len(out))
    )


def upload(name, content):
    """A file as a view gets it."""
    return SimpleUploadedFile(name, content)
