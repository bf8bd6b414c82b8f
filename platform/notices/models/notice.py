"""One letter to one person: planned, on its way, arrived or refused."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

CHANNELS = ("", "EMAIL", "PORTAL", "NONE")


class Notice(models.Model):
    """One letter. It holds no address: that is read from the vault or the account when it is sent.

    key: what it is about and whom it is for; its Message-ID. user_id: the officer, null for a
    reporter. channel: empty until it was sent; PORTAL: the reporter left no address or wants no
    mail and reads it there; NONE: nobody is there to read it any more. refusal: of the last try
    that failed, without any address, or why nobody is there to read it. data: numbers and dates of a digest, the
    number of a periodic report.
    """

    key = models.CharField(max_length=80, unique=True)
    event_id = models.BigIntegerField(null=True)
    report_id = models.BigIntegerField(null=True)
    user_id = models.BigIntegerField(null=True)
    agency_id = models.BigIntegerField(null=True)
    letter = models.CharField(max_length=20)
    channel = models.CharField(max_length=8, blank=True)
    planned_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)
    refused_at = models.DateTimeField(null=True)
    refusal = models.CharField(max_length=60, blank=True)
    data = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(channel__in=CHANNELS), name="notice_channel_known"),
            models.CheckConstraint(
                condition=Q(user_id__isnull=False) | Q(report_id__isnull=False),
                name="notice_for_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["report_id"], name="notice_by_report"),
            models.Index(
                fields=["user_id", "-planned_at"],
                name="notice_by_officer",
                condition=Q(user_id__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.key
