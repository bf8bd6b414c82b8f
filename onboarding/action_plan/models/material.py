"""What an agency gives out to teach the public how to complain: posters, leaflets, guides."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    """Whom it is for."""

    EVERYBODY = "EVERYBODY", _("Masyarakat umum")
    PUPILS = "PUPILS", _("Pelajar dan mahasiswa")
    VILLAGES = "VILLAGES", _("Perangkat desa dan kelurahan")
    DISABLED = "DISABLED", _("Penyandang disabilitas")
    OFFICERS = "OFFICERS", _("Petugas pelayanan")


class MaterialLanguage(models.TextChoices):
    """In which language it is."""

    INDONESIAN = "id", _("Bahasa Indonesia")
    ENGLISH = "en", _("Bahasa Inggris")
    LOCAL = "xx", _("Bahasa daerah")


class Material(models.Model):
    """One file that everybody may load down.

    path: in the storage, empty once it was withdrawn. sha256: of the file as it is given out.
    downloads: how often it was, and nothing of by whom.
    """

    title = models.CharField(max_length=150)
    audience = models.CharField(max_length=10, choices=Audience)
    language = models.CharField(max_length=2, choices=MaterialLanguage)
    name = models.CharField(max_length=255)
    path = models.CharField(max_length=255, blank=True)
    kind = models.CharField(max_length=4)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    downloads = models.PositiveIntegerField(default=0)
    by_id = models.BigIntegerField()
    by_name = models.CharField(max_length=150)
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    shared_references: ClassVar[dict[str, str]] = {"by_id": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(audience__in=Audience.values), name="material_audience_known"
            ),
            models.CheckConstraint(
                condition=Q(language__in=MaterialLanguage.values), name="material_language_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["pdf", "jpg", "png"]), name="material_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="material_sha256_form"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) & ~Q(path="")
                | Q(withdrawn_at__isnull=False, path=""),
                name="material_has_a_file_until_withdrawn",
            ),
        ]
        indexes = [models.Index(fields=["-at", "-id"], name="material_newest")]

    def __str__(self) -> str:
        return self.title
