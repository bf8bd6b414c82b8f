"""Who has a report open now."""

from typing import ClassVar

from django.db import models


class Presence(models.Model):
    """One person in front of one report. seen_at: their browser's last word of it.

    name: theirs, so that reading who is there needs no other table.
    """

    report_id = models.BigIntegerField()
    user_id = models.BigIntegerField()
    name = models.CharField(max_length=150)
    seen_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {
        "report_id": "register_report",
        "user_id": "accounts_user",
    }

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report_id", "user_id"], name="presence_once_each")
        ]
        indexes = [models.Index(fields=["seen_at"], name="presence_by_age")]

    def __str__(self) -> str:
        return f"{self.name} @ {self.report_id}"
