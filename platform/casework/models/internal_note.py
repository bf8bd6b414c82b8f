"""What officers of one agency tell each other about a report; it never leaves the agency."""

from datetime import datetime
from typing import ClassVar

from django.db import models


class InternalNote(models.Model):
    """One note. event_seq: the event of the log that says that a note was made, without its text.

    late_timer, late_due_at: the deadline whose passing the note gives the reason for, with the
    moment it was due; empty on any other note.
    """

    report_id = models.BigIntegerField()
    event_seq = models.PositiveIntegerField()
    text = models.TextField()
    author_id = models.BigIntegerField(null=True)
    author_name = models.CharField(max_length=150)
    written_at = models.DateTimeField()
    late_timer = models.CharField(max_length=8, blank=True, default="", db_default="")
    late_due_at = models.DateTimeField(null=True)

    shared_references: ClassVar[dict[str, str]] = {
        "report_id": "register_report",
        "author_id": "accounts_user",
    }

    class Meta:
        indexes = [models.Index(fields=["report_id", "written_at"], name="note_by_report")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(late_timer="", late_due_at=None)
                | (~models.Q(late_timer="") & models.Q(late_due_at__isnull=False)),
                name="note_late_whole",
            )
        ]

    def __str__(self) -> str:
        return f"{self.report_id} #{self.event_seq}"

    @property
    def late(self) -> tuple[str, datetime] | None:
        """The deadline, with the moment it was due, whose passing the note gives the reason for."""
        return (self.late_timer, self.late_due_at) if self.late_due_at else None
