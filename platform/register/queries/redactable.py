"""What of a report the public may read and an officer may hide."""

from register.models import Attachment
from register.queries.case import Case
from register.rules.redaction import Piece, pieces_of
from register.rules.transition import Audience


def redactable_files(case: Case) -> list[tuple[str, str]]:
    """Return the files that are public, or were until they were hidden, as choices; one statement."""
    hidden = case.redaction.file_ids if case.redaction else []
    found = Attachment.objects.filter(report=case.report)
    rows = found.filter(audience=Audience.PUBLIC.value) | found.filter(pk__in=hidden)
    return [(str(pk), name) for pk, name in rows.order_by("pk").values_list("pk", "name")]


def marked(case: Case, text: str) -> tuple[Piece, ...]:
    """Return a text of the original cut where the public does not read it."""
    return pieces_of(text, case.redaction.passages if case.redaction else ())
