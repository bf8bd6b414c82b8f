"""One message for one endpoint, until it has arrived or was given up."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from notices.webhooks.models.endpoint import Endpoint


class DeliveryState(models.TextChoices):
    """PENDING: still to be sent. DEAD: given up, and sent again by hand alone."""

    PENDING = "PENDING", _("Menunggu")
    DELIVERED = "DELIVERED", _("Terkirim")
    DEAD = "DEAD", _("Gagal")


class Delivery(models.Model):
    """What is sent, under one id for ever. body: as it is sent, letter for letter.

    event_id, report_id: none for a test. number: of the report. attempts: since it was planned, or
    asked for again by hand.
    """

    endpoint = models.ForeignKey(Endpoint, on_delete=models.CASCADE, related_name="deliveries")
    message_id = models.CharField(max_length=40, unique=True)
    event = models.CharField(max_length=24)
    event_id = models.BigIntegerField(null=True)
    report_id = models.BigIntegerField(null=True)
    number = models.CharField(max_length=30, blank=True)
    body = models.TextField()
    state = models.CharField(
        max_length=10, choices=DeliveryState, default=DeliveryState.PENDING.value
    )
    attempts = models.PositiveIntegerField(default=0)
    planned_at = models.DateTimeField()
    next_at = models.DateTimeField()
    give_up_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    shared_references: ClassVar[dict[str, str]] = {
        "event_id": "register_reportevent",
        "report_id": "register_report",
    }

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.UniqueConstraint(fields=["endpoint", "event_id"], name="delivery_once_an_event"),
            models.CheckConstraint(
                condition=Q(state__in=DeliveryState.values), name="delivery_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state="PENDING", settled_at__isnull=True)
                | (~Q(state="PENDING") & Q(settled_at__isnull=False)),
                name="delivery_settled_at_a_moment",
            ),
        ]
        indexes = [
            models.Index(
                fields=["endpoint", "report_id", "event_id"],
                name="delivery_waiting",
                condition=Q(state="PENDING"),
            ),
            models.Index(fields=["endpoint", "-planned_at", "-id"], name="delivery_newest_first"),
            models.Index(fields=["planned_at"], name="delivery_by_age"),
        ]

    def __str__(self) -> str:
        return self.message_id
