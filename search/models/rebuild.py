"""How far a rebuild of an index has come."""

from django.db import models


class Rebuild(models.Model):
    """The last rebuild of an engine's index. Broken off, it goes on after last_report_id.

    analysis: the mark of what made its tokens.
    """

    engine = models.CharField(primary_key=True, max_length=20)
    started_at = models.DateTimeField()
    last_report_id = models.BigIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)
    analysis = models.CharField(max_length=16, blank=True)

    def __str__(self) -> str:
        return f"{self.engine} {self.started_at:%F %R}"
