"""What officers of one agency tell each other about a report; it never leaves the agency."""

from typing import ClassVar

from django.db import models


class InternalNote(models.Model):
    """One note. event_seq: the event of the log that says that a note was made, without its text."""

    report_id = models.BigIntegerField()
    event_seq = models.PositiveIntegerField()
    text = models.TextField()
    author_id = models.BigIntegerField(null=True)
    author_name = models.CharField(max_length=150)
    written_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {
        "report_id": "register_report",
        "author_id": "accounts_user",
    }

    class Meta:
        indexes = [models.Index(fields=["report_id", "written_at"], name="note_by_report")]

    def __str__(self) -> str:
        return f"{self.report_id} #{self.event_seq}"
