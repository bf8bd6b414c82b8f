"""What a client was given for its secret: good for minutes."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from tenants.tokens.models.api_client import ApiClient
from tenants.tokens.models.token_scope import TokenScope


class IssuedToken(models.Model):
    """One access token of one client; deleted when it is over."""

    client = models.ForeignKey(ApiClient, on_delete=models.CASCADE, related_name="tokens")
    secret_hash = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=8, choices=TokenScope))
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(scopes__contained_by=TokenScope.values) & ~Q(scopes=[]),
                name="issued_scopes_known",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("issued_at")), name="issued_ends_after_it_begins"
            ),
        ]
        indexes = [models.Index(fields=["client", "expires_at"], name="issued_by_age")]

    def __str__(self) -> str:
        return f"{self.client_id} {self.issued_at}"
