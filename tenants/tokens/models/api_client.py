"""A system of an agency, which acts for itself: a client of OAuth 2."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from tenants.models.membership import MemberRole
from tenants.tokens.models.personal_token import NAME_LENGTH
from tenants.tokens.models.token_scope import TokenScope

ID_LENGTH = 40
HINT_LENGTH = 14


class ApiClient(models.Model):
    """One system at one desk, with the roles and units that an admin gave it; no secret is kept.

    actor_id: its number where events name who acted, below zero, as no person's is, and the same
    nowhere else. roles: as a member of the desk holds them. hint: how the secret begins.
    issued_by: who was given the secret, its maker where that is not known.
    old_secret_hash: of the secret before, good until old_secret_until. last_used_at: to the minute.
    """

    client_id = models.CharField(max_length=ID_LENGTH, unique=True)
    actor_id = models.BigIntegerField(unique=True)
    name = models.CharField(max_length=NAME_LENGTH)
    scopes = ArrayField(models.CharField(max_length=8, choices=TokenScope))
    roles = ArrayField(models.CharField(max_length=4, choices=MemberRole))
    unit_ids = ArrayField(models.BigIntegerField(), default=list)
    secret_hash = models.CharField(max_length=64)
    hint = models.CharField(max_length=HINT_LENGTH)
    old_secret_hash = models.CharField(max_length=64, blank=True)
    old_secret_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    created_by = models.BigIntegerField()
    issued_at = models.DateTimeField()
    issued_by = models.BigIntegerField(null=True)
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.BigIntegerField(null=True)

    shared_references: ClassVar[dict[str, str]] = {
        "created_by": "accounts_user",
        "issued_by": "accounts_user",
        "revoked_by": "accounts_user",
    }

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="client_has_a_name"),
            models.CheckConstraint(condition=Q(actor_id__lt=0), name="client_is_no_person"),
            models.CheckConstraint(
                condition=Q(scopes__contained_by=TokenScope.values) & ~Q(scopes=[]),
                name="client_scopes_known",
            ),
            models.CheckConstraint(
                condition=Q(roles__contained_by=MemberRole.values) & ~Q(roles=[]),
                name="client_roles_known",
            ),
            models.CheckConstraint(
                condition=Q(roles__contains=[MemberRole.LIA]) ^ Q(unit_ids=[]),
                name="client_units_for_liaison",
            ),
            models.CheckConstraint(
                condition=Q(old_secret_hash="", old_secret_until=None)
                | (~Q(old_secret_hash="") & Q(old_secret_until__isnull=False)),
                name="client_old_secret_ends",
            ),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="client_revoked_by_somebody",
            ),
        ]
        indexes = [models.Index(fields=["-created_at", "-id"], name="client_newest_first")]

    def __str__(self) -> str:
        return f"{self.client_id} {self.name}"

    def takes(self, kept: str, *, at: datetime) -> bool:
        """Tell whether a secret of this hash is good at a moment."""
        if self.revoked_at is not None:
            return False
        is_old = self.old_secret_until is not None and at < self.old_secret_until
        return kept == self.secret_hash or (is_old and kept == self.old_secret_hash)
