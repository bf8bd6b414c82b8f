"""A program of its own that writes a PDF anew, from its input to its output.

A PDF of a few kilobytes may unfold to gigabytes inside the library that reads it. So it is read in
a process whose memory and time are bounded, which ends with the file; see clean_pdf.
"""

import resource
import sys
from io import BytesIO
from typing import Any

import pikepdf

from register.rules.attachments import (
    MOST_PDF_OBJECTS,
    MOST_PDF_PAGES,
    FileRefusal,
    FileRefused,
)

MOST_MEMORY = 768 * 1024 * 1024
MOST_SECONDS = 8
# What a refusal ends the program with; anything else that fails is a broken file.
EXIT_CODES = {FileRefusal.BROKEN: 3, FileRefusal.LOCKED: 4, FileRefusal.TOO_COMPLEX: 5}

# Metadata and the traces of people and programs; scripts, actions and files inside the file.
DROPPED = frozenset(
    {
        "/Metadata", "/PieceInfo", "/LastModified", "/CreationDate", "/ModDate", "/M", "/NM",
        "/AA", "/OpenAction", "/JS", "/JavaScript", "/URI", "/XFA",
        "/AF", "/EF", "/FS", "/EmbeddedFiles", "/Collection", "/SpiderInfo",
    }
)  # fmt: skip
ACTIONS = frozenset(
    {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/URI", "/GoToR", "/GoToE", "/Rendition"}
)  # fmt: skip
DEEPEST = 40
EXIF_MARKERS = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE})
MARKER = 0xFF
START_OF_SCAN = 0xDA


def main() -> int:
    """Write the clean PDF to the output and return 0, or one of EXIT_CODES and write nothing."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    try:
        clean = strip_pdf(sys.stdin.buffer.read())
    except FileRefused as refused:
        return EXIT_CODES[refused.refusal]
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, MemoryError):
        return EXIT_CODES[FileRefusal.BROKEN]
    sys.stdout.buffer.write(clean)
    return 0


def strip_pdf(content: bytes) -> bytes:
    """Return the PDF written anew: its pages, and nothing about who made it.

    :raises FileRefused: LOCKED, BROKEN (no page) or TOO_COMPLEX
    """
    try:
        pdf = pikepdf.open(BytesIO(content), suppress_warnings=True)
    except pikepdf.PasswordError as error:
        raise FileRefused(FileRefusal.LOCKED, "") from error
    with pdf:
        _refuse(pdf)
        for key in ("/Info", "/ID"):
            if key in pdf.trailer:
                del pdf.trailer[key]
        for found in pdf.objects:
            _strip(found, DEEPEST)
        out = BytesIO()
        pdf.save(out, deterministic_id=True, encryption=False)
        return out.getvalue()


def _refuse(pdf: pikepdf.Pdf) -> None:
    if pdf.is_encrypted:
        raise FileRefused(FileRefusal.LOCKED, "")
    if not pdf.pages:
        raise FileRefused(FileRefusal.BROKEN, "")
    if len(pdf.pages) > MOST_PDF_PAGES or len(pdf.objects) > MOST_PDF_OBJECTS:
        raise FileRefused(FileRefusal.TOO_COMPLEX, "")


def _strip(found: Any, depth: int) -> None:
    """Take out what is not wanted from one object and from what stands directly inside it."""
    if depth == 0:
        return
    if isinstance(found, pikepdf.Stream):
        _strip_jpeg(found)
    if isinstance(found, pikepdf.Array):
        inside = list(found)
    elif isinstance(found, (pikepdf.Dictionary, pikepdf.Stream)):
        inside = _kept_values(found)
    else:
        return
    for value in inside:
        # Numbers and texts come as Python's own; what is indirect has its own turn.
        if not getattr(value, "is_indirect", True):
            _strip(value, depth - 1)


def _kept_values(found: Any) -> list[Any]:
    runs = found.get("/S") in ACTIONS
    # The /T of a note names its author, that of a form's field the field.
    is_note = "/Rect" in found and "/FT" not in found
    for key in list(found.keys()):
        if key in DROPPED or (runs and key != "/Type") or (is_note and key == "/T"):
            del found[key]
    return [found[key] for key in list(found.keys())]


def _strip_jpeg(stream: Any) -> None:
    if stream.get("/Filter") != pikepdf.Name.DCTDecode:
        return
    raw = without_exif(stream.read_raw_bytes())
    stream.write(raw, filter=stream.Filter, decode_parms=stream.get("/DecodeParms"))


def without_exif(jpeg: bytes) -> bytes:
    """Return a JPEG without its EXIF, XMP and comment segments; anything else as it is."""
    if not jpeg.startswith(b"\xff\xd8"):
        return jpeg
    kept, at = [jpeg[:2]], 2
    while at + 4 <= len(jpeg) and jpeg[at] == MARKER and jpeg[at + 1] != START_OF_SCAN:
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if jpeg[at + 1] not in EXIF_MARKERS:
            kept.append(jpeg[at:end])
        at = end
    return b"".join([*kept, jpeg[at:]])


if __name__ == "__main__":
    sys.exit(main())
