from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tenants.teams.models.unit import Unit


class Tier(models.TextChoices):
    """Whose team a decree names."""

    REGIONAL = "REGIONAL", _("Instansi")
    UNIT = "UNIT", pgettext_lazy("satu", "Unit kerja")


class Decree(models.Model):
    """A decree (surat keputusan) that names the agency's teams for complaints, or those of a unit.

    is_draft: its text is still written; once it is signed nothing of it changes any more.
    considerations, legal_basis, heeding, copies_to: the entries of Menimbang, Mengingat,
    Memperhatikan and Tembusan. cost: who bears it. revision: counts the changes of a draft.
    inspectorate_yes_…: who of the Inspektorat agreed to what it says of the Inspektorat.
    followed_at: when accounts were brought in line with it; kept: what was left until somebody
    else has taken it up, as [user, role].
    """

    number = models.CharField(_("nomor SK"), max_length=80, blank=True)
    signed_on = models.DateField(_("tanggal"), null=True, blank=True)
    title = models.CharField(_("tentang"), max_length=300)
    signer = models.CharField(_("penanda tangan"), max_length=150, blank=True)
    signer_position = models.CharField(_("jabatan penanda tangan"), max_length=150, blank=True)
    place = models.CharField(_("ditetapkan di"), max_length=100, blank=True)
    tier = models.CharField(_("tingkat"), max_length=8, choices=Tier, default=Tier.REGIONAL)
    unit = models.ForeignKey(
        Unit, verbose_name=_("unit"), on_delete=models.PROTECT, null=True, related_name="decrees"
    )
    valid_from = models.DateField(_("berlaku sejak"), null=True, blank=True)
    valid_to = models.DateField(_("berlaku sampai"), null=True, blank=True)
    supersedes = models.OneToOneField(
        "self",
        verbose_name=_("menggantikan"),
        on_delete=models.PROTECT,
        related_name="superseded_by",
        null=True,
        blank=True,
    )
    considerations = models.JSONField(default=list)
    legal_basis = models.JSONField(default=list)
    heeding = models.JSONField(default=list)
    copies_to = models.JSONField(default=list)
    cost = models.CharField(_("biaya"), max_length=200, blank=True)
    file_name = models.CharField(_("berkas"), max_length=255, blank=True)
    file_path = models.CharField(max_length=255, blank=True)
    file_sha256 = models.CharField(max_length=64, blank=True)
    file_size = models.PositiveIntegerField(default=0)
    file_pages = models.PositiveIntegerField(default=0)
    is_draft = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=0)
    # Numbers, as in LiaisonOfficer.
    entered_by = models.BigIntegerField(null=True)
    entered_at = models.DateTimeField(null=True)
    inspectorate_yes_by = models.BigIntegerField(null=True)
    inspectorate_yes_at = models.DateTimeField(null=True)
    followed_at = models.DateTimeField(null=True)
    kept = models.JSONField(default=list)

    shared_references: ClassVar[dict[str, str]] = {
        "entered_by": "accounts_user",
        "inspectorate_yes_by": "accounts_user",
    }

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["number"], condition=~Q(number=""), name="decree_number_once"
            ),
            models.CheckConstraint(
                condition=Q(is_draft=True)
                | (~Q(number="") & Q(signed_on__isnull=False) & Q(valid_from__isnull=False)),
                name="decree_signed_has_number_and_days",
            ),
            models.CheckConstraint(
                condition=Q(is_draft=False) | Q(file_sha256=""), name="decree_draft_has_no_file"
            ),
            models.CheckConstraint(
                condition=Q(tier="REGIONAL", unit__isnull=True)
                | Q(tier="UNIT", unit__isnull=False),
                name="decree_of_a_unit_names_it",
            ),
            models.CheckConstraint(
                condition=Q(file_sha256="") | Q(file_sha256__regex=r"^[0-9a-f]{64}$"),
                name="decree_file_hash_form",
            ),
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
        return self.number or self.title

    @property
    def path(self) -> str:
        """Where its signed paper is kept, empty where there is none yet."""
        return self.file_path
