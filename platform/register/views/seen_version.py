"""The version of a report that a sent form was made from."""

from register.views.visit import Visit

# Of a version; more would be no version, and too many for Python to read.
MOST_DIGITS = 9


def seen_version(visit: Visit) -> int:
    """Return the version of the report that the sent form was made from, 0 if it does not say."""
    return sent_number(visit, "version")


def sent_number(visit: Visit, name: str) -> int:
    """Return a number that a form carries unseen, 0 if it does not."""
    typed = visit.request.POST.get(name, "")
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= MOST_DIGITS
    return int(typed) if is_number else 0
