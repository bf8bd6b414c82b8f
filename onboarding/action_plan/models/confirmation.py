"""What no computer can look up: a named person says so, at a time."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Confirmed(models.TextChoices):
    """What is confirmed."""

    DEADLINES = "DEADLINES", _("Kebijakan tenggat dan kalender libur")
    PRIVACY = "PRIVACY", _("Pemberitahuan privasi dan penilaian dampak (DPIA)")
    CHANNELS = "CHANNELS", _("Awalan kanal dan alamat")


class Confirmation(models.Model):
    """One confirmation; the database lets nobody change it, a later one of its kind counts instead.

    note: what was confirmed in their words, such as the prefix of the SMS channel.
    """

    what = models.CharField(max_length=10, choices=Confirmed)
    note = models.CharField(max_length=200, blank=True)
    by_id = models.BigIntegerField()
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"by_id": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(what__in=Confirmed.values), name="confirmation_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(what=Confirmed.CHANNELS) | ~models.Q(note=""),
                name="confirmation_of_channels_names_the_prefix",
            ),
        ]
        indexes = [models.Index(fields=["what", "-at", "-id"], name="confirmation_latest")]

    def __str__(self) -> str:
        return f"{self.what} {self.at}"
