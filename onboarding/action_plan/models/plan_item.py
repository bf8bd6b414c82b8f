"""What an agency plans for each of the eight items, how that changed, and what shows for it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from onboarding.action_plan.rules.plan import PlanCode, PlanState

_CODES = [code.value for code in PlanCode]


class PlanItem(models.Model):
    """One of the eight, as it stands now. version: of its last change."""

    code = models.CharField(max_length=20, unique=True)
    state = models.CharField(max_length=8, default=PlanState.OPEN.value)
    owner = models.CharField(max_length=150, blank=True)
    due_on = models.DateField(null=True)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(code__in=_CODES), name="plan_item_code_known"),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in PlanState]),
                name="plan_item_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state=PlanState.OPEN.value) | ~Q(owner=""),
                name="plan_item_has_an_owner",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class PlanChange(models.Model):
    """One change of an item, or of its evidence; the database lets nobody change it.

    what: CHANGED, or a file that was ADDED or REMOVED, which details names.
    """

    code = models.CharField(max_length=20)
    at = models.DateTimeField()
    by_id = models.BigIntegerField()
    by_name = models.CharField(max_length=150)
    what = models.CharField(max_length=8)
    details = models.JSONField(default=dict)

    shared_references: ClassVar[dict[str, str]] = {"by_id": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(code__in=_CODES), name="plan_change_code_known"),
            models.CheckConstraint(
                condition=Q(what__in=["CHANGED", "ADDED", "REMOVED"]), name="plan_change_known"
            ),
        ]
        indexes = [models.Index(fields=["code", "-at", "-id"], name="plan_change_newest")]

    def __str__(self) -> str:
        return f"{self.code} {self.what}"


class Evidence(models.Model):
    """One file that shows what was done for an item. sha256: of the file as it is kept.

    path: in the storage, empty once the file was taken away.
    """

    code = models.CharField(max_length=20)
    name = models.CharField(max_length=255)
    path = models.CharField(max_length=255, blank=True)
    kind = models.CharField(max_length=4)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    by_id = models.BigIntegerField()
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    shared_references: ClassVar[dict[str, str]] = {"by_id": "accounts_user"}

    class Meta:
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(condition=Q(code__in=_CODES), name="evidence_code_known"),
            models.CheckConstraint(
                condition=Q(kind__in=["pdf", "jpg", "png"]), name="evidence_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="evidence_sha256_form"
            ),
        ]

    def __str__(self) -> str:
        return self.name
