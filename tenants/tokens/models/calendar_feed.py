"""The secret address at which a calendar reads the deadlines of one member of staff."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class CalendarFeed(models.Model):
    """One address of one person at one desk; the secret in it is kept nowhere.

    language: in which its lines are written. made_at: when the secret was made that is valid now.
    last_read_at: to the minute.
    """

    user_id = models.BigIntegerField(unique=True)
    secret_hash = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=2)
    made_at = models.DateTimeField()
    last_read_at = models.DateTimeField(null=True)

    shared_references: ClassVar[dict[str, str]] = {"user_id": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(language__in=["id", "en"]), name="feed_language_known"
            ),
        ]

    def __str__(self) -> str:
        return f"calendar of {self.user_id}"
