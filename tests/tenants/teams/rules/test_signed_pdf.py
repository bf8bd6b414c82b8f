import hashlib
import io
import resource
import subprocess
from types import SimpleNamespace

import pikepdf
import pytest

from tenants.teams.rules import count_pages as program
from tenants.teams.rules.signed_pdf import MOST_BYTES, PdfRefused, SignedPdf, checked_pdf
from tests.factories.uploads import letter, pdf_bomb, photo


def reason_of(content):
    with pytest.raises(PdfRefused) as refused:
        checked_pdf(content)
    return refused.value.reason


def test_a_signed_paper_is_told_by_its_hash_and_its_pages():
    content = letter(pages=3)

    assert checked_pdf(content) == SignedPdf(
        sha256=hashlib.sha256(content).hexdigest(), pages=3, size=len(content)
    )


def test_what_a_scanner_writes_before_the_mark_does_no_harm():
    assert checked_pdf(b"\r\n" * 40 + letter()).pages == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "EMPTY"),
        (letter(pages=0, with_photo=False), "EMPTY"),
        (photo(), "NOT_A_PDF"),
        (b"<html>%PDF</html>", "NOT_A_PDF"),
        (b" " * 1024 + letter(), "NOT_A_PDF"),
        (b"%PDF-1.7" + b" " * MOST_BYTES, "TOO_LARGE"),
        (b"%PDF-1.7 and nothing of one", "BROKEN"),
        (letter(encryption=pikepdf.Encryption(owner="a", user="b")), "ENCRYPTED"),
        (letter(encryption=pikepdf.Encryption(owner="a", user="")), "ENCRYPTED"),
    ],
    ids=lambda value: value[:8] if isinstance(value, bytes) else value,
)
def test_what_is_no_use_is_refused_with_its_reason(content, reason):
    assert reason_of(content) == reason


def test_one_that_unfolds_without_end_takes_only_its_own_process_with_it():
    assert reason_of(pdf_bomb(unfolds_to=1_000_000_000)) == "BROKEN"


def test_one_that_takes_too_long_is_broken(monkeypatch):
    def never_ends(*_args, timeout, **_kwargs):
        raise subprocess.TimeoutExpired("count_pages", timeout)

    monkeypatch.setattr(subprocess, "run", never_ends)

    assert reason_of(letter()) == "BROKEN"


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        (letter(pages=2), 0, "2"),
        (b"%PDF-1.7 nothing", program.BROKEN, ""),
        (letter(encryption=pikepdf.Encryption(owner="a", user="b")), program.LOCKED, ""),
        (letter(encryption=pikepdf.Encryption(owner="a", user="")), program.LOCKED, ""),
    ],
    ids=["fine", "broken", "locked", "owner"],
)
def test_the_program_bounds_itself_and_tells_by_its_end(content, code, told, monkeypatch, capsys):
    bounds = {}
    monkeypatch.setattr(resource, "setrlimit", lambda which, bound: bounds.update({which: bound}))
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content)))

    assert program.main() == code

    assert capsys.readouterr().out == told
    assert bounds == {
        resource.RLIMIT_AS: (program.MOST_MEMORY,) * 2,
        resource.RLIMIT_CPU: (program.MOST_SECONDS,) * 2,
    }
