"""That an agency's silence has reached a stage: once each per silence."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from onboarding.connectivity.rules.silence import STAGES


class Alarm(models.Model):
    """One stage of one silence. silent_since: the last sign-in, or since when it is active.

    told: a letter was called for; not so for a stage that was passed unseen on the way to a later one.
    """

    agency_id = models.BigIntegerField()
    silent_since = models.DateTimeField()
    days = models.PositiveSmallIntegerField()
    told = models.BooleanField()
    raised_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"agency_id": "tenants_agency"}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agency_id", "silent_since", "days"], name="alarm_once_a_silence"
            ),
            models.CheckConstraint(condition=Q(days__in=STAGES), name="alarm_stage_known"),
        ]
        indexes = [models.Index(fields=["-raised_at"], name="alarm_latest")]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.days}"
