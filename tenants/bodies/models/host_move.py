"""Another host name that the national desk wants for a tenant, and what came of it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tenants.bodies.models.body import Body
from tenants.bodies.models.body_change import REASON_LENGTH
from tenants.bodies.models.connection_row import Hindrance


class MoveState(models.TextChoices):
    WAITING = "WAITING", _("Menunggu")
    DONE = "DONE", pgettext_lazy("tugas", "Selesai")
    FAILED = "FAILED", _("Gagal")


class HostMove(models.Model):
    """Asked for by the desk, done by the owner.

    slug: the first part of the new host name. hindrance: only where it failed.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="host_moves")
    slug = models.CharField(max_length=40)
    reason = models.CharField(max_length=REASON_LENGTH)
    asked_by = models.BigIntegerField(null=True)
    state = models.CharField(max_length=10, choices=MoveState, default=MoveState.WAITING)
    hindrance = models.CharField(max_length=20, choices=Hindrance, blank=True)
    changed_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"asked_by": "accounts_user"}

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["body"],
                condition=Q(state=MoveState.WAITING),
                name="host_move_waits_once",
            ),
            models.UniqueConstraint(
                fields=["slug"],
                condition=Q(state=MoveState.WAITING),
                name="host_move_to_one_host_once",
            ),
            models.CheckConstraint(
                condition=Q(state=MoveState.FAILED, hindrance__in=Hindrance.values)
                | Q(state__in=[MoveState.WAITING, MoveState.DONE], hindrance=""),
                name="host_move_failed_for_a_reason",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="host_move_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.slug} {self.state}"

    @property
    def domain(self) -> str:
        return f"{self.slug}.{settings.PUBLIC_HOST}"
