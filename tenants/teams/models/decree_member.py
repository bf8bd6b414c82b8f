from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tenants.teams.models.decree import Decree
from tenants.teams.models.unit import Unit


class Duty(models.TextChoices):
    """What a decree makes a person responsible for."""

    PATRON = "PATRON", _("Pembina")
    ACCOUNTABLE_OFFICER = "ACCOUNTABLE_OFFICER", _("Penanggung jawab")
    COORDINATION_TEAM = "COORDINATION_TEAM", _("Tim koordinasi")
    EXAMINATION_TEAM = "EXAMINATION_TEAM", _("Tim pemeriksa")
    ADMIN_KOMINFO = "ADMIN_KOMINFO", _("Admin instansi (Kominfo)")
    ADMIN_ORGANISATION = "ADMIN_ORGANISATION", _("Admin instansi (Organisasi)")
    ADMIN_INSPECTORATE = "ADMIN_INSPECTORATE", _("Admin instansi (Inspektorat)")
    LIAISON_OFFICER = "LIAISON_OFFICER", _("Pejabat penghubung")


class PlaceInTeam(models.TextChoices):
    """Where somebody stands within the team that their duty puts them in."""

    CHAIR = "CHAIR", _("Ketua")
    SECRETARY = "SECRETARY", _("Sekretaris")
    MEMBER = "MEMBER", _("Anggota")


class DecreeMember(models.Model):
    """A person named in a decree, with or without an account.

    rank: golongan or pangkat. unit, is_substitute: of a liaison officer. email: where an invitation
    goes. invited_at: when one was sent.
    """

    decree = models.ForeignKey(Decree, on_delete=models.CASCADE, related_name="members")
    # As in LiaisonOfficer: a number, since it points into a shared table.
    user_id = models.BigIntegerField(_("pengguna"), null=True, blank=True)
    name = models.CharField(_("nama"), max_length=150)
    nip = models.CharField(_("NIP"), max_length=18, blank=True)
    rank = models.CharField(_("pangkat/golongan"), max_length=60, blank=True)
    position = models.CharField(_("jabatan"), max_length=200)
    duty = models.CharField(_("tugas"), max_length=20, choices=Duty)
    place_in_team = models.CharField(_("kedudukan"), max_length=10, choices=PlaceInTeam, blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="named")
    is_substitute = models.BooleanField(_("pengganti"), default=False)
    email = models.EmailField(_("surel"), blank=True)
    phone = models.CharField(_("telepon"), max_length=30, blank=True)
    invited_at = models.DateTimeField(null=True)

    shared_references: ClassVar[dict[str, str]] = {"user_id": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(duty__in=Duty.values), name="decree_member_duty_known"
            ),
            models.CheckConstraint(
                condition=Q(place_in_team="") | Q(place_in_team__in=PlaceInTeam.values),
                name="decree_member_place_known",
            ),
            models.CheckConstraint(
                condition=Q(nip="") | Q(nip__regex=r"^\d{18}$"), name="decree_member_nip_form"
            ),
            models.CheckConstraint(
                condition=Q(duty="LIAISON_OFFICER") | Q(unit__isnull=True, is_substitute=False),
                name="decree_member_unit_is_a_liaisons",
            ),
            models.UniqueConstraint(
                fields=["decree", "name", "duty", "unit"],
                name="decree_member_once_a_duty",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.duty})"
