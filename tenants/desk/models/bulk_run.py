"""One step taken on many reports at once, with what came of each."""

from typing import ClassVar

from django.db import models


class BulkRun(models.Model):
    """What one sending of the form for many reports has done; sent twice, it is done once.

    key: made with the form. outcomes: a list of [number, outcome, refusal] in the order shown.
    """

    key = models.UUIDField(primary_key=True)
    user_id = models.BigIntegerField()
    step = models.CharField(max_length=32)
    at = models.DateTimeField()
    outcomes = models.JSONField(default=list)

    shared_references: ClassVar[dict[str, str]] = {"user_id": "accounts_user"}

    class Meta:
        indexes = [models.Index(fields=["at"], name="bulk_run_by_age")]

    def __str__(self) -> str:
        return f"{self.step} {self.key}"
