from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tenants.models.agency import Agency


class MemberRole(models.TextChoices):
    """The staff roles of the life of a report; its reporter and its timers have no membership."""

    NAT = "NAT", _("Admin Nasional")
    PRV = "PRV", _("Koordinator provinsi")
    ADM = "ADM", _("Admin Instansi")
    KOM = "KOM", _("Admin Instansi (Kominfo)")
    ORG = "ORG", _("Admin Instansi (Organisasi)")
    INS = "INS", _("Admin Instansi (Inspektorat)")
    LIA = "LIA", _("Pejabat Penghubung")
    LEAD = "LEAD", _("Pimpinan")
    EXM = "EXM", _("Tim Pemeriksa")
    OMB = "OMB", _("Ombudsman")


class Membership(models.Model):
    """One role of one person in one agency, or at the national desk where agency is null.

    ended_by: who ended a role at the desk; an agency keeps that in a trail of its own.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    agency = models.ForeignKey(
        Agency, on_delete=models.CASCADE, related_name="memberships", null=True, blank=True
    )
    role = models.CharField(_("peran"), max_length=4, choices=MemberRole)
    is_active = models.BooleanField(_("aktif"), default=True)
    since = models.DateTimeField(_("sejak"))
    until = models.DateTimeField(_("sampai"), null=True, blank=True)
    ended_by = models.BigIntegerField(_("diakhiri oleh"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "agency", "role"],
                name="membership_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(role__in=MemberRole.values), name="membership_role_known"
            ),
            models.CheckConstraint(
                condition=Q(role=MemberRole.NAT, agency__isnull=True)
                | Q(~Q(role=MemberRole.NAT), agency__isnull=False),
                name="membership_national_desk_has_no_agency",
            ),
            models.CheckConstraint(
                condition=Q(is_active=True, until__isnull=True)
                | Q(is_active=False, until__isnull=False),
                name="membership_ends_when_inactive",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.user_id} {self.agency_id or '-'}"
