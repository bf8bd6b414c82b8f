import resource
from io import BytesIO

import pikepdf
import pytest

from register.actions import strip_pdf as program
from register.actions.clean_pdf import clean_pdf
from register.actions.strip_pdf import strip_pdf, without_exif
from register.rules.attachments import MOST_PDF_PAGES, FileRefusal, FileRefused
from tests.factories.uploads import CANARY, letter, pdf_bomb, photo, unpacked

MEGABYTE = 1024 * 1024


def refusal_of(content, clean=strip_pdf):
    with pytest.raises(FileRefused) as refused:
        clean(content)
    return refused.value.refusal


def in_a_process_of_its_own(content):
    return clean_pdf(content, name="surat.pdf")


def test_a_letter_loses_what_it_tells_and_keeps_its_pages():
    content = letter(pages=2)
    assert content.count(CANARY.encode()) >= 5

    clean = strip_pdf(content)

    assert CANARY.encode() not in unpacked(clean)
    with pikepdf.open(BytesIO(clean)) as pdf:
        assert len(pdf.pages) == 2
        assert "/OpenAction" not in pdf.Root
        assert pdf.pages[0].Resources.XObject.Foto.Subtype == "/Image"


def test_the_same_letter_gives_the_same_copy():
    assert strip_pdf(letter()) == strip_pdf(letter())


def test_the_fields_of_a_form_keep_their_names():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, Rect=[0, 0, 9, 9], T="nama")
    pdf.pages[0].Annots = pikepdf.Array([field])
    out = BytesIO()
    pdf.save(out)

    with pikepdf.open(BytesIO(strip_pdf(out.getvalue()))) as clean:
        assert str(clean.pages[0].Annots[0].T) == "nama"


def test_what_lies_too_deep_is_left_alone():
    deep = pikepdf.Array([])
    for _level in range(60):
        deep = pikepdf.Array([deep])
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.pages[0].PieceDeep = deep
    out = BytesIO()
    pdf.save(out)

    assert strip_pdf(out.getvalue()).startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (letter(encryption=pikepdf.Encryption(user="buka", owner="buka")), FileRefusal.LOCKED),
        (letter(encryption=pikepdf.Encryption(user="", owner="buka")), FileRefusal.LOCKED),
        (letter(pages=0, with_photo=False), FileRefusal.BROKEN),
        (letter(pages=MOST_PDF_PAGES + 1), FileRefusal.TOO_COMPLEX),
    ],
    ids=["password", "owner's password", "no page", "too many pages"],
)
def test_a_pdf_that_is_locked_empty_or_too_long_is_refused(content, refusal):
    assert refusal_of(content) is refusal
    assert refusal_of(content, in_a_process_of_its_own) is refusal


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"[" * 100_000, b"no pdf at all", letter()[:300]],
    ids=["nothing", "brackets", "no pdf", "truncated"],
)
def test_what_is_no_pdf_is_refused(content):
    assert refusal_of(content, in_a_process_of_its_own) is FileRefusal.BROKEN


def test_the_process_gives_what_the_function_gives():
    assert in_a_process_of_its_own(letter()) == strip_pdf(letter())


def test_a_bomb_does_not_fill_the_memory():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    refusal = refusal_of(pdf_bomb(unfolds_to=2000 * MEGABYTE), in_a_process_of_its_own)

    assert refusal in {FileRefusal.BROKEN, FileRefusal.TOO_COMPLEX}
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024


def test_a_small_list_of_objects_is_no_bomb():
    assert strip_pdf(pdf_bomb(unfolds_to=1_000_000)).startswith(b"%PDF-")


def test_a_process_that_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr("register.actions.clean_pdf.MOST_SECONDS", 0.0)

    assert refusal_of(letter(), in_a_process_of_its_own) is FileRefusal.TOO_COMPLEX


def test_a_process_that_is_killed_answers_too_complex(monkeypatch):
    monkeypatch.setattr(
        "register.actions.clean_pdf.PROGRAM", ("-c", "import os; os.kill(os.getpid(), 9)")
    )

    assert refusal_of(letter(), in_a_process_of_its_own) is FileRefusal.TOO_COMPLEX


class Standard:
    """Standard input or output, in memory."""

    def __init__(self, content=b""):
        self.buffer = BytesIO(content)


@pytest.fixture
def run(monkeypatch):
    """Run the program in this process, without its bounds."""

    def start(content):
        output = Standard()
        monkeypatch.setattr(program.sys, "stdin", Standard(content))
        monkeypatch.setattr(program.sys, "stdout", output)
        monkeypatch.setattr(program.resource, "setrlimit", lambda *_bounds: None)
        return program.main(), output.buffer.getvalue()

    return start


def test_the_program_writes_the_copy_and_ends_with_0(run):
    assert run(letter()) == (0, strip_pdf(letter()))


@pytest.mark.parametrize(
    ("content", "code"),
    [(letter(pages=MOST_PDF_PAGES + 1), 5), (b"no pdf", 3)],
    ids=["too long", "no pdf"],
)
def test_the_program_ends_with_a_code_and_writes_nothing(run, content, code):
    assert run(content) == (code, b"")


def test_exif_is_cut_out_of_a_photo_and_the_photo_stays():
    content = photo()

    clean = without_exif(content)

    assert CANARY.encode() not in clean
    assert clean.startswith(b"\xff\xd8")
    assert clean.endswith(content[-200:])


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", b"GIF89a", b"\xff\xd8\x00\x00\x00\x00"])
def test_what_is_no_photo_stays_as_it_is(content):
    assert without_exif(content) == content
