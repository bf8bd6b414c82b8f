"""Setting pages as PDF: nothing typed is markup, and the page can be read aloud."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from look.typeset import typeset

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
SOURCE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(lang: "id")
= #data.title
#data.body
"""


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "page.typ"
    path.write_text(SOURCE)
    return path


@pytest.mark.parametrize("body", ["#panic()", "$x$ *b* `c` [", '#read("/etc/passwd")', "<a> & é █"])
def test_what_is_typed_is_never_markup(source, body):
    content = typeset(source, {"title": "Judul", "body": body}, at=AT)

    with pikepdf.open(BytesIO(content)) as pdf:
        assert len(pdf.pages) == 1


def test_it_is_tagged_with_title_and_language(source):
    content = typeset(source, {"title": "Tanda terima", "body": "Isi"}, at=AT)

    with pikepdf.open(BytesIO(content)) as pdf:
        assert str(pdf.Root.Lang) == "id"
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "Tanda terima"
            assert metadata["pdfuaid:part"] == "1"


def test_the_same_data_gives_the_same_page(source):
    first, again = (typeset(source, {"title": "A", "body": "B"}, at=AT) for _ in range(2))

    assert first == again
