"""A line of the connectivity table: one body in one period, as it was last counted or imported."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from onboarding.connectivity.models.period import Period

NUMBERS = ("complaints", "waiting", "in_process", "done", "other")
_NAMED = F("waiting") + F("in_process") + F("done") + Coalesce(F("other"), 0)


class Line(models.Model):
    """One line. It tells of bodies alone, of no person and no single report.

    code: of the body, `i-<slug>` of an agency without one. is_body: not for what the national desk
    holds, nor for a province where a snapshot says that there is none. province: its code, empty
    for national bodies. last_sign_in: the day alone. follow_up_days: median working days to the first answer; follow_up_of: of
    how many. unexplained: of a snapshot, complaints that are in none of its columns, below zero
    where the columns say more than there were. raw: of a snapshot, its cells as they are printed.
    """

    period = models.ForeignKey(Period, on_delete=models.CASCADE, related_name="lines")
    code = models.CharField(max_length=60)
    is_body = models.BooleanField(default=True)
    body_id = models.BigIntegerField(null=True)
    agency_id = models.BigIntegerField(null=True)
    slug = models.CharField(max_length=40, blank=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, blank=True)
    province = models.CharField(max_length=2, blank=True)
    has_decree = models.BooleanField(default=False)
    decree_number = models.CharField(max_length=80, blank=True)
    decree_on = models.DateField(null=True)
    has_account = models.BooleanField(default=False)
    last_sign_in = models.DateField(null=True)
    complaints = models.PositiveIntegerField(null=True)
    follow_up_days = models.PositiveSmallIntegerField(null=True)
    follow_up_of = models.PositiveIntegerField(null=True)
    waiting = models.PositiveIntegerField(null=True)
    in_process = models.PositiveIntegerField(null=True)
    done = models.PositiveIntegerField(null=True)
    other = models.PositiveIntegerField(null=True)
    unexplained = models.IntegerField(default=0)
    raw = models.JSONField(null=True)
    counted_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"agency_id": "tenants_agency"}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["period", "code"], name="line_once_a_period"),
            models.CheckConstraint(
                condition=Q(complaints__isnull=True) | Q(complaints=_NAMED + F("unexplained")),
                name="line_adds_up",
            ),
            models.CheckConstraint(
                condition=Q(raw__isnull=False)
                | Q(unexplained=0, complaints__isnull=False, other__isnull=False),
                name="line_counted_here_is_explained",
            ),
            models.CheckConstraint(
                condition=Q(has_decree=True) | Q(decree_number="", decree_on__isnull=True),
                name="line_without_decree_names_none",
            ),
        ]
        indexes = [models.Index(fields=["period", "province", "code"], name="line_by_province")]

    def __str__(self) -> str:
        return f"{self.period_id} {self.code}"
