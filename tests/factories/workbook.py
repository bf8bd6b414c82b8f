"""Reading a workbook back, as far as tests ask: the cells of each sheet, with their kinds."""

from io import BytesIO
from xml.etree import ElementTree as Tree
from zipfile import ZipFile

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets_of(content):
    """Return {sheet: {cell: value}}: texts as str, numbers as float; a formula is refused."""
    with ZipFile(BytesIO(content)) as book:
        names = [one.get("name") for one in _root(book, "workbook").iter(f"{_MAIN}sheet")]
        texts = _shared(book) if "xl/sharedStrings.xml" in book.namelist() else []
        return {
            name: _cells(_root(book, f"worksheets/sheet{number}"), texts)
            for number, name in enumerate(names, start=1)
        }


def frozen_rows(content):
    """Return how many rows stay in sight on each sheet."""
    with ZipFile(BytesIO(content)) as book:
        files = sorted(name for name in book.namelist() if "worksheets/sheet" in name)
        panes = [_read(book, name).find(f".//{_MAIN}pane") for name in files]
        return [(pane.get("ySplit"), pane.get("state")) for pane in panes]


def _shared(book):
    return ["".join(one.itertext()) for one in _root(book, "sharedStrings")]


def _root(book, name):
    return _read(book, f"xl/{name}.xml")


def _read(book, name):
    return Tree.fromstring(book.read(name))  # noqa: S314 - our own file


def _cells(root, texts):
    found = {}
    for cell in root.iter(f"{_MAIN}c"):
        assert cell.find(f"{_MAIN}f") is None
        # Texts of a workbook that was written row by row lie in their cells.
        if cell.get("t") == "inlineStr":
            found[cell.get("r")] = "".join(cell.itertext())
        value = cell.find(f"{_MAIN}v")
        if value is not None:
            is_text = cell.get("t") == "s"
            found[cell.get("r")] = texts[int(value.text)] if is_text else float(value.text)
    return found
