"""One approval of one or many bodies at once."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class ConnectionRun(models.Model):
    """asked_by: who of the national desk approved, null where a command did."""

    asked_by = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"asked_by": "accounts_user"}

    def __str__(self) -> str:
        return f"{self.pk} {self.asked_at:%F}"
