"""Where a desk's own system wants to be told of what."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

NAME_LENGTH = 60
URL_LENGTH = 500


class PauseReason(models.TextChoices):
    """Why nothing is sent: somebody wanted it, or the endpoint said that it is gone (410)."""

    BY_HAND = "BY_HAND", _("Dijeda")
    GONE = "GONE", _("Alamat menyatakan sudah tidak ada")


class Endpoint(models.Model):
    """One address of a system of this desk, with what it is told of.

    events: names of rules/events.py, or ALL. secret, old_secret: sealed; the old one signs as well until old_until. busy_until, turn: whose
    call is on its way, so that there is one at a time. failures: on end. rests_until: the breaker
    is open so long.
    """

    name = models.CharField(max_length=NAME_LENGTH)
    url = models.CharField(max_length=URL_LENGTH)
    events = ArrayField(models.CharField(max_length=24))
    secret = models.TextField()
    old_secret = models.TextField(blank=True)
    old_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    created_by = models.BigIntegerField()
    paused_at = models.DateTimeField(null=True)
    pause_reason = models.CharField(max_length=8, choices=PauseReason, blank=True)
    failures = models.PositiveIntegerField(default=0)
    rests_until = models.DateTimeField(null=True)
    last_success_at = models.DateTimeField(null=True)
    busy_until = models.DateTimeField(null=True)
    turn = models.PositiveBigIntegerField(default=0)

    shared_references: ClassVar[dict[str, str]] = {"created_by": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="endpoint_has_a_name"),
            models.CheckConstraint(condition=~Q(events=[]), name="endpoint_wants_something"),
            models.CheckConstraint(
                condition=Q(paused_at__isnull=True, pause_reason="")
                | Q(paused_at__isnull=False, pause_reason__in=PauseReason.values),
                name="endpoint_paused_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def rests(self, *, at: datetime) -> bool:
        """Tell whether the breaker is open at a moment."""
        return self.rests_until is not None and at < self.rests_until
