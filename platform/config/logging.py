"""Log lines for people and machines: one line each, without what identifies anybody."""

from __future__ import annotations

import logging
import re
import time
from typing import Any

# A tracking address carries the report's number, an invitation's, a calendar's
# and an application's its secret; a query may carry
# the secret of a report or words typed.
_PATH = re.compile(r"(/lacak/|/undangan/|/api/calendar/|/onboarding/lanjut/\w+/)[^\s/?\"']+")
_QUERY = re.compile(r"\?[^\s\"']+")
# PostgreSQL quotes the row that it refused.
_ROW = re.compile(r"DETAIL:.*?(?=\n\n(?:The above|During handling)|\Z)", re.DOTALL)
# What lets a program act for an officer: tenants/tokens.
_TOKEN = re.compile(r"tuntas_[\w-]{20,}")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")


def without_identity(text: str) -> str:
    """Return the text without queries, tracking numbers, rows, tokens and mail addresses."""
    text = _TOKEN.sub("[token]", _ROW.sub("DETAIL: …", text))
    return _MAIL.sub("[mail]", _QUERY.sub("?…", _PATH.sub(r"\1…", text)))


class IdentityFilter(logging.Filter):
    """Cleans the line and drops the request, whose body a handler could print."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = without_identity(record.getMessage())
        record.args = ()
        for name in ("request", "sql", "params"):
            record.__dict__.pop(name, None)
        return True


class LineFormatter(logging.Formatter):
    """One line a record, in UTC; a traceback follows, indented and cleaned."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's
        text = without_identity(super().formatException(ei))
        return "\n".join(f"    {line}" for line in text.splitlines())


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"identity": {"()": "config.logging.IdentityFilter"}},
    "formatters": {
        "line": {
            "()": "config.logging.LineFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s: %(message)s",
        }
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "filters": ["identity"],
            "formatter": "line",
        }
    },
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
        "axes": {"level": "WARNING"},
        # Names the key that somebody signs in with.
        "fido2": {"level": "WARNING"},
        # Each request to Elasticsearch; what fails, the engine says itself.
        "elastic_transport": {"level": "ERROR"},
        # What it tells of a request for a token names the client and more.
        "oauthlib": {"level": "ERROR"},
        "django-q": {"level": "WARNING"},
        "pikepdf": {"level": "WARNING"},
    },
}
