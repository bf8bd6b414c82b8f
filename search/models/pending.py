"""What an engine outside the database has not been given yet."""

from django.db import models


class Pending(models.Model):
    """One report that has changed. since: when it first did; turn: how often it has since.

    However long the engine is away, a report is one row here.
    """

    report_id = models.BigIntegerField(primary_key=True)
    since = models.DateTimeField()
    turn = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "pending"
        indexes = [models.Index(fields=["since"], name="pending_since")]

    def __str__(self) -> str:
        return str(self.report_id)
