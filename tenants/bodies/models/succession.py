"""One government takes over from another by law: a split, or a merger."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tenants.bodies.models.body import Body

LAW_LENGTH = 200
MOST_REFUSED = 50


class SuccessionKind(models.TextChoices):
    SPLIT = "SPLIT", _("Pemekaran")
    MERGE = "MERGE", _("Penggabungan")


class SuccessionState(models.TextChoices):
    ASKED = "ASKED", _("Menunggu pengesahan")
    MOVING = "MOVING", _("Sedang dipindahkan")
    DONE = "DONE", pgettext_lazy("tugas", "Selesai")
    WITHDRAWN = "WITHDRAWN", _("Dibatalkan")


OPEN = (SuccessionState.ASKED, SuccessionState.MOVING)


class Succession(models.Model):
    """law, law_date: what it rests on. holds_from: the day from which it is so.

    asked_by, confirmed_by: accounts at the desk, never the same. turns: how often its reports have
    been gone through for some to move. looked_at: when that was last.
    """

    kind = models.CharField(max_length=5, choices=SuccessionKind)
    law = models.CharField(_("dasar hukum"), max_length=LAW_LENGTH)
    law_date = models.DateField(_("tanggal dasar hukum"))
    holds_from = models.DateField(_("berlaku sejak"))
    state = models.CharField(max_length=10, choices=SuccessionState, default=SuccessionState.ASKED)
    asked_by = models.BigIntegerField()
    asked_at = models.DateTimeField()
    confirmed_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()
    turns = models.PositiveIntegerField(default=0)
    looked_at = models.DateTimeField(null=True)

    shared_references: ClassVar[dict[str, str]] = {
        "asked_by": "accounts_user",
        "confirmed_by": "accounts_user",
    }

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=SuccessionKind.values), name="succession_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=SuccessionState.values), name="succession_state_known"
            ),
            models.CheckConstraint(condition=~Q(law=""), name="succession_rests_on_a_law"),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | ~Q(confirmed_by=models.F("asked_by")),
                name="succession_takes_two",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[SuccessionState.MOVING, SuccessionState.DONE])
                | Q(confirmed_by__isnull=False),
                name="succession_is_confirmed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.kind} {self.state}"


class SuccessionPart(models.Model):
    """What goes from one body to another: the regions of these codes, all where there are none.

    moved: reports that went over. handed: those whose supervision, or share in the handling, did.
    after_id: the report that was gone through last, 0 once all have been. refused: numbers of those
    that the table kept the last time, at most MOST_REFUSED, each with the code that says why.
    """

    succession = models.ForeignKey(Succession, on_delete=models.CASCADE, related_name="parts")
    former = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="given")
    successor = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="received")
    region_codes = ArrayField(models.CharField(max_length=8), default=list)
    moved = models.PositiveIntegerField(default=0)
    handed = models.PositiveIntegerField(default=0)
    after_id = models.BigIntegerField(default=0)
    refused = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["succession", "former", "successor"], name="succession_part_once"
            ),
            models.CheckConstraint(
                condition=~Q(former=models.F("successor")), name="succession_part_of_two"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.former_id} → {self.successor_id}"
