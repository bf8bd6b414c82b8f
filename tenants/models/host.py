from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from tenants.models.agency import Agency


class Host(models.Model):
    """A host name, without port, under which an agency is reached."""

    domain = models.CharField(_("nama host"), max_length=253, unique=True)
    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="domains")
    is_primary = models.BooleanField(_("utama"), default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(domain=Lower("domain")), name="host_lower_case"),
            models.UniqueConstraint(
                fields=["agency"], condition=Q(is_primary=True), name="host_one_primary"
            ),
        ]

    def __str__(self) -> str:
        return self.domain
