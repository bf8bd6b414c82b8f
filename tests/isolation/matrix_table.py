"""Reading the table of who gets what."""

from dataclasses import dataclass

from tests.isolation.matrix_rows import COLUMNS, TABLES

REPORTS = {"*": "CONFIDENTIAL", "!": "SUPERVISORY"}


@dataclass(frozen=True)
class Row:
    """One address at one site. report: which one. cells: what each person is answered there."""

    site: str
    name: str
    report: str
    cells: dict

    def __str__(self):
        return f"{self.site}-{self.name}-{self.report}"


def read_rows():
    """Return every row of every table."""
    return [row for table in TABLES for row in _read(*table)]


def _read(text, columns, site, prefix):
    header, *lines = text.strip().splitlines()
    fine, special = {}, {}
    for line in lines:
        name, *cells = line.split()
        name, _, only = name.partition("@")
        if only in ("", site):
            (special if only else fine)[name] = _row(
                site, prefix + name, _cells(columns, header.split(), cells)
            )
    return list({**fine, **special}.values())


def _row(site, name, cells):
    return Row(site, name.rstrip("*!"), REPORTS.get(name[-1], "PUBLIC"), cells)


def _cells(columns, header, cells):
    people = COLUMNS[columns]
    if tuple(header) != tuple(people) or len(cells) != len(header):
        raise ValueError(header, cells)
    return {
        actor: cell for column, cell in zip(header, cells, strict=True) for actor in people[column]
    }


def outcome(response):
    """Return a response as a cell of the table writes it."""
    if response.status_code == 200:
        return "ok"
    if response.status_code != 302:
        return str(response.status_code)
    path = response["Location"].partition("?")[0]
    if path == "/akun/masuk/":
        return "in"
    return "prove" if path.startswith("/akun/ulangi/") else "away"
