"""Who gets what at every address of the interface, asked by a program with its holder's token.

A column holds people (see PEOPLE) at the host of their own desk, a cell what a GET answers. A row
whose name ends in `*` asks for a confidential report, in `!` for a supervisory one. With a session
and no token nobody gets anything (matrix_rows.py, API), nor with the token of another desk, but for
OPEN, which holds nothing of anybody. POSTED answers what is sent there with a client's secret.
"""

from tests.isolation.matrix_table import REPORTS, Row

POSTED = {"api:oauth-token"}
OPEN = {"api:schema", "api:docs", "api:docs-group"}
PEOPLE = ("ADM", "KOM", "ORG", "INS", "LIA", "LIA_2", "LEAD", "EXM", "PRV", "OMB", "OTHER", "NAT")

TABLE = """
              ADM KOM ORG INS LIA LIA_2 LEAD EXM PRV OMB OTHER NAT
schema        200 200 200 200 200 200   200  200 200 200 200   200
oauth-token   405 405 405 405 405 405   405  405 405 405 405   405
docs          200 200 200 200 200 200   200  200 200 200 200   200
docs-group    200 200 200 200 200 200   200  200 200 200 200   200
search        200 200 200 200 200 200   200  200 200 200 200   200
report-list   200 200 200 200 200 200   200  200 200 200 200   200
report        200 200 200 200 200 404   200  404 200 200 404   200
report*       200 200 200 200 200 404   200  404 200 200 404   200
report!       404 404 404 200 404 404   404  200 404 200 404   200
event-list    200 200 200 200 200 404   200  404 200 200 404   200
event-list*   200 200 200 200 200 404   200  404 200 200 404   200
event-list!   404 404 404 200 404 404   404  200 404 200 404   200
file-list     200 200 200 200 200 404   200  404 200 200 404   200
file-list*    200 200 200 200 200 404   200  404 200 200 404   200
file-list!    404 404 404 200 404 404   404  200 404 200 404   200
file          200 200 200 200 200 404   200  404 200 200 404   200
file*         200 200 200 200 200 404   200  404 200 200 404   200
file!         404 404 404 200 404 404   404  200 404 200 404   200
assignment-list 200 200 200 200 200 404   200  404 200 200 404   200
assignment-list* 200 200 200 200 200 404   200  404 200 200 404   200
assignment-list! 404 404 404 200 404 404   404  200 404 200 404   200
deadline-list   200 200 200 200 200 404   200  404 200 200 404   200
deadline-list*  200 200 200 200 200 404   200  404 200 200 404   200
deadline-list!  404 404 404 200 404 404   404  200 404 200 404   200
related         200 200 200 200 200 404   200  404 200 200 404   200
related*        200 200 200 200 200 404   200  404 200 200 404   200
related!        404 404 404 200 404 404   404  200 404 200 404   200
identity        405 405 405 405 405 405   405  405 405 405 405   405
redaction-lift  405 405 405 405 405 405   405  405 405 405 405   405
delay-reason    405 405 405 405 405 405   405  405 405 405 405   405
proposal        405 405 405 405 405 405   405  405 405 405 405   405
redaction       200 200 200 200 200 404   403  404 403 403 404   200
redaction!      404 404 404 200 404 404   404  403 404 403 404   200
proposal-list   200 200 200 200 200 200   200  200 200 200 200   200
step-list     200 200 200 200 200 404   200  404 200 200 404   200
step-list*    200 200 200 200 200 404   200  404 200 200 404   200
step-list!    404 404 404 200 404 404   404  200 404 200 404   200
step          200 200 200 200 200 404   404  404 404 404 404   404
step*         200 200 200 200 200 404   404  404 404 404 404   404
step!         404 404 404 200 404 404   404  404 404 404 404   404
me            200 200 200 200 200 200   200  200 200 200 200   200
unit-list     200 200 200 200 200 200   200  200 200 200 200   404
unit          200 200 200 200 200 200   200  200 404 404 404   404
officer-list  200 200 200 200 200 200   200  200 200 200 200   404
officer       200 200 200 200 200 200   200  200 404 404 404   404
absence-list  200 200 200 200 200 200   200  200 200 200 200   404
absence       200 200 200 200 200 200   200  200 404 404 404   404
member-list   200 200 403 200 403 403   403  403 403 403 200   200
member        200 200 403 200 403 403   403  403 403 403 404   404
invitation-list 200 200 403 200 403 403 403  403 403 403 200   200
invitation    200 200 403 200 403 403   403  403 403 403 404   404
reply-list    200 200 200 200 403 403   403  403 403 403 200   200
reply         200 200 200 200 403 403   403  403 403 403 404   404
procedure-list 200 200 200 200 200 200  200  200 200 200 200   404
procedure     200 200 200 200 200 200   200  200 404 404 404   404
procedure-version-list 200 200 200 200 200 200 200 200 200 200 200 404
procedure-version 200 200 200 200 200 200 200 200 404 404 404 404
procedure-version-steps 405 405 405 405 405 405 405 405 405 405 405 405
agency-list   200 200 200 200 200 200   200  200 200 200 200   200
agency        200 200 200 200 200 200   200  200 200 200 200   200
region-list   200 200 200 200 200 200   200  200 200 200 200   200
region        200 200 200 200 200 200   200  200 200 200 200   200
category-list 200 200 200 200 200 200   200  200 200 200 200   200
category      200 200 200 200 200 200   200  200 200 200 200   200
policy-list   200 200 200 200 200 200   200  200 200 200 200   200
holiday-list  200 403 200 403 403 403   403  403 403 403 200   200
holiday       200 403 200 403 403 403   403  403 403 403 404   404
policy-version-list 200 403 200 403 403 403 403 403 403 403 200 404
policy-version 200 403 200 403 403 403  403  403 403 403 404   404
unit-rule-list 200 200 403 403 403 403  403  403 403 403 200   404
unit-rule     200 200 403 403 403 403   403  403 403 403 404   404
unit-rule-dry-run 200 200 403 403 403 403 403 403 403 403 200  404
unit-rule-place 405 405 405 405 405 405 405  405 405 405 405   405
webhook-list  200 200 403 403 403 403   403  403 403 403 200   200
webhook       200 200 403 403 403 403   403  403 403 403 404   404
webhook-secret 405 405 405 405 405 405  405  405 405 405 405   405
webhook-test  405 405 405 405 405 405   405  405 405 405 405   405
webhook-replay 405 405 405 405 405 405  405  405 405 405 405   405
delivery-list 200 200 403 403 403 403   403  403 403 403 404   404
delivery      200 200 403 403 403 403   403  403 403 403 404   404
delivery-replay 405 405 405 405 405 405 405  405 405 405 405   405
evaluation    200 200 200 200 200 404   200  404 404 404 404   404
evaluation*   200 200 200 200 200 404   200  404 404 404 404   404
evaluation!   404 404 404 200 404 404   404  200 404 404 404   404
evaluation-recommendation 405 405 405 405 405 405 405 405 405 405 405 405
evaluation-list 200 200 200 200 403 403 200  200 403 403 200   404
evaluation-waiting 200 200 200 200 403 403 200 200 403 403 200 404
examination-list 200 200 200 200 200 200 200 200 200 200 200   404
examination   404 404 404 404 404 404   404  404 404 404 404   404
examination!  404 404 404 200 404 404   404  200 404 404 404   404
examination-handings 405 405 405 405 405 405 405 405 405 405 405 405
periodic-list 200 200 200 200 403 403   200  200 403 403 200   404
periodic-report 200 200 200 200 403 403 200  200 403 403 404   404
periodic-steps 405 405 405 405 405 405  405  405 405 405 405   405
periodic-files 200 200 200 200 403 403  200  200 403 403 404   404
periodic-file 200 200 200 200 403 403   200  200 403 403 404   404
statistics    200 200 200 200 200 200   200  200 200 200 200   200
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
