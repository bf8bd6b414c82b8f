from __future__ import annotations

from django.db import models


class ThrottleEntry(models.Model):
    """A count of attempts or a code already used, shared by all web processes."""

    key = models.CharField(max_length=300, primary_key=True)
    value = models.JSONField()
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.key
