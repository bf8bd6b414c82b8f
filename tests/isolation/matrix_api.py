"""Who gets what at every address of the interface, asked by a program with its holder's token.

A column holds people (see PEOPLE) at the host of their own desk, a cell what a GET answers. A row
whose name ends in `*` asks for a confidential report, in `!` for a supervisory one. With a session
and no token nobody gets anything (matrix_rows.py, API), nor with the token of another desk, but for
OPEN, which holds nothing of anybody.
"""

from tests.isolation.matrix_table import REPORTS, Row

OPEN = {"api:schema"}
PEOPLE = ("ADM", "KOM", "ORG", "INS", "LIA", "LIA_2", "LEAD", "EXM", "PRV", "OMB", "OTHER", "NAT")

TABLE = """
              ADM KOM ORG INS LIA LIA_2 LEAD EXM PRV OMB OTHER NAT
schema        200 200 200 200 200 200   200  200 200 200 200   200
report-list   200 200 200 200 200 200   200  200 200 200 200   200
report        200 200 200 200 200 404   200  404 200 200 404   200
report*       200 200 200 200 200 404   200  404 200 200 404   200
report!       404 404 404 200 404 404   404  200 404 200 404   200
event-list    200 200 200 200 200 404   200  404 200 200 404   200
event-list*   200 200 200 200 200 404   200  404 200 200 404   200
event-list!   404 404 404 200 404 404   404  200 404 200 404   200
step-list     200 200 200 200 200 404   200  404 200 200 404   200
step-list*    200 200 200 200 200 404   200  404 200 200 404   200
step-list!    404 404 404 200 404 404   404  200 404 200 404   200
step          200 200 200 200 200 404   404  404 404 404 404   404
step*         200 200 200 200 200 404   404  404 404 404 404   404
step!         404 404 404 200 404 404   404  404 404 404 404   404
"""


def read_api_rows():
    """Return every row of the table."""
    header, *lines = TABLE.strip().splitlines()
    assert tuple(header.split()) == PEOPLE
    return [_row(*line.split()) for line in lines]


def _row(name, *cells):
    report = REPORTS.get(name[-1], "PUBLIC")
    people = dict(zip(PEOPLE, map(int, cells), strict=True))
    return Row("AGENCY", "api:" + name.rstrip("*!"), report, people)
