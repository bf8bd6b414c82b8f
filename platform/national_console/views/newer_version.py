"""What somebody else has published while an officer was at a form about the same."""

from http import HTTPStatus

from national_console.views.rules import VersionLine, version_lines
from register.queries.published_rules import rule_version
from register.views.seen_version import sent_number
from register.views.visit import Visit


def is_late(visit: Visit, version: int) -> bool:
    """Tell whether the sent form was made from another version than the one in force."""
    return visit.request.method == "POST" and sent_number(visit, "follows") != version


def newer_version(visit: Visit, version: int) -> VersionLine | None:
    """Return the version in force with who published it and why; two statements."""
    return version_lines(visit, [rule_version(version)], version)[0] if version else None


def late_status(*, late: bool) -> int | None:
    """Return the status of a page that says that somebody was first; its own otherwise."""
    return HTTPStatus.CONFLICT if late else None
