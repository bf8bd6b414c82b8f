from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class AbsenceReason(models.TextChoices):
    """Why somebody is away, as it stands behind a name; nothing about health beyond that."""

    LEAVE = "LEAVE", _("cuti")
    SICK = "SICK", _("sakit")
    TRAVEL = "TRAVEL", _("dinas luar")
    TRAINING = "TRAINING", _("mengikuti diklat")
    OTHER = "OTHER", _("tidak bertugas")


class Absence(models.Model):
    """Days on which a liaison officer does not work, and who stands in, in all of their units."""

    # Numbers, as in LiaisonOfficer.
    user_id = models.BigIntegerField(_("petugas"))
    substitute_id = models.BigIntegerField(_("pengganti"), null=True, blank=True)
    reason = models.CharField(_("alasan"), max_length=8, choices=AbsenceReason)
    first_day = models.DateField(_("sejak"))
    last_day = models.DateField(_("sampai"))
    recorded_by = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {
        "user_id": "accounts_user",
        "substitute_id": "accounts_user",
        "recorded_by": "accounts_user",
    }

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__in=AbsenceReason.values), name="absence_reason_known"
            ),
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="absence_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(substitute_id__isnull=True) | ~Q(substitute_id=F("user_id")),
                name="absence_substitute_is_another",
            ),
        ]
        indexes = [models.Index(fields=["last_day"], name="absence_by_end")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.first_day}–{self.last_day}"
