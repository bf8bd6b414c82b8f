import logging

import pytest

from config.logging import IdentityFilter, LineFormatter, without_identity


@pytest.mark.parametrize(
    ("line", "cleaned"),
    [
        ("GET /lacak/LP26-8K3M-7QX4/ 200", "GET /lacak/…/ 200"),
        ("/lacak/LP26-8K3M-7QX4/balas/?secret=ABCD EFGH", "/lacak/…/balas/?… EFGH"),
        ("Not Found: /cari/?q=nama+saya", "Not Found: /cari/?…"),
        ("mail to siti.a+x@contoh.go.id refused", "mail to [mail] refused"),
        ("Internal Server Error: /lapor/", "Internal Server Error: /lapor/"),
        ("GET /api/calendar/abc_-1.ics 200", "GET /api/calendar/… 200"),
        (
            "violates x\nDETAIL:  Failing row contains (1, isi\n\nlaporan).\n\nThe above exception",
            "violates x\nDETAIL: …\n\nThe above exception",
        ),
        ("violates x\nDETAIL:  Key (name)=(Siti)", "violates x\nDETAIL: …"),
    ],
)
def test_without_identity(line, cleaned):
    assert without_identity(line) == cleaned


def _record(message, *args, **extra):
    record = logging.LogRecord("x", logging.ERROR, "f.py", 1, message, args, None)
    record.__dict__.update(extra)
    return record


def test_the_filter_cleans_arguments_and_drops_the_request():
    record = _record("%s: %s", "Bad Request", "/lacak/LP26-8K3M-7QX4/", request=object())

    assert IdentityFilter().filter(record) is True

    assert record.getMessage() == "Bad Request: /lacak/…/"
    assert not hasattr(record, "request")


def test_a_traceback_is_cleaned():
    formatter = LineFormatter("%(message)s")
    try:
        raise ValueError("siti@contoh.id")
    except ValueError as error:
        text = formatter.formatException((ValueError, error, error.__traceback__))

    assert text.splitlines()[0] == "    Traceback (most recent call last):"
    assert text.splitlines()[-1] == "    ValueError: [mail]"
