from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Decree(models.Model):
    """A decree (surat keputusan) that names the agency's teams for complaints."""

    number = models.CharField(_("nomor SK"), max_length=80, unique=True)
    signed_on = models.DateField(_("tanggal"))
    title = models.CharField(_("tentang"), max_length=300)
    signer = models.CharField(_("penanda tangan"), max_length=150)
    valid_from = models.DateField(_("berlaku sejak"))
    valid_to = models.DateField(_("berlaku sampai"), null=True, blank=True)
    supersedes = models.OneToOneField(
        "self",
        verbose_name=_("menggantikan"),
        on_delete=models.PROTECT,
        related_name="superseded_by",
        null=True,
        blank=True,
    )
    file_name = models.CharField(_("berkas"), max_length=255, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="decree_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("pk")),
                name="decree_does_not_supersede_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.number
