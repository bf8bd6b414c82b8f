"""What the national desk has changed about a body, and why."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tenants.bodies.models.body import Body

REASON_LENGTH = 500


class ChangeKind(models.TextChoices):
    ADDED = "ADDED", _("Ditambahkan ke daftar induk")
    SUSPENDED = "SUSPENDED", _("Dihentikan sementara")
    RESUMED = "RESUMED", _("Dijalankan lagi")
    RENAMED = "RENAMED", _("Nama diubah")
    REHOSTED = "REHOSTED", _("Alamat situs diubah")
    RESTED = "RESTED", _("Dinyatakan tidak berjalan")
    WOKEN = "WOKEN", _("Aktif lagi")
    DIVIDED = "DIVIDED", _("Sebagian wilayah dimekarkan")
    FOUNDED = "FOUNDED", _("Menerima wilayah")
    MOVED = "MOVED", _("Pindah induk")
    MERGED = "MERGED", _("Digabung ke instansi lain")


class BodyChange(models.Model):
    """One change, never edited.

    before: what it was, by name: the state, the names, the host, or the other body of a succession.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=10, choices=ChangeKind)
    before = models.JSONField(default=dict)
    reason = models.CharField(max_length=REASON_LENGTH)
    changed_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"changed_by": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ChangeKind.values), name="body_change_kind_known"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="body_change_has_a_reason"),
        ]
        indexes = [models.Index(fields=["body", "id"], name="body_change_of_body")]

    def __str__(self) -> str:
        return f"{self.body_id} {self.kind}"
