from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tenants.teams.models.unit import Unit


class LiaisonOfficer(models.Model):
    """A person who answers for one unit (pejabat penghubung)."""

    # No foreign key to the shared table: with hundreds of schemas each deletion there
    # would have to ask all of them. check_schemas looks for numbers that lead nowhere.
    user_id = models.BigIntegerField(_("pengguna"))
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="liaisons")
    is_substitute = models.BooleanField(_("pengganti"), default=False)
    is_active = models.BooleanField(_("aktif"), default=True)

    shared_references: ClassVar[dict[str, str]] = {"user_id": "accounts_user"}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user_id", "unit"], name="liaison_once_a_unit")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} → {self.unit_id}"
