from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from tenants.models.agency import Agency


class FormerHost(models.Model):
    """A host name under which an agency was reached, and that nobody else is ever given.

    agency: who is reached there now; after a merger the one that carries on.
    """

    domain = models.CharField(_("nama host"), max_length=253, unique=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="former_hosts")
    since = models.DateTimeField(_("sejak"))
    until = models.DateTimeField(_("sampai"))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(domain=Lower("domain")), name="former_host_lower_case"
            ),
            models.CheckConstraint(
                condition=Q(until__gte=F("since")), name="former_host_ended_after_it_began"
            ),
        ]

    def __str__(self) -> str:
        return self.domain
