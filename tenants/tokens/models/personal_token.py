"""What lets a program act for one member of staff."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from tenants.tokens.models.token_scope import TokenScope

NAME_LENGTH = 60
HINT_LENGTH = 12


class PersonalToken(models.Model):
    """One token of one person at one desk; the secret itself is kept nowhere.

    holder_name: theirs when the secret was made, so that a list needs no other table. hint: how the
    secret begins, so that its holder knows which one it is. issued_at: when the secret was made that
    is valid now. last_used_at: to the minute.
    """

    user_id = models.BigIntegerField()
    holder_name = models.CharField(max_length=150, default="")
    name = models.CharField(max_length=NAME_LENGTH)
    scopes = ArrayField(models.CharField(max_length=8, choices=TokenScope))
    secret_hash = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=HINT_LENGTH)
    created_at = models.DateTimeField()
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.BigIntegerField(null=True)

    shared_references: ClassVar[dict[str, str]] = {
        "user_id": "accounts_user",
        "revoked_by": "accounts_user",
    }

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="token_has_a_name"),
            models.CheckConstraint(
                condition=Q(scopes__contained_by=TokenScope.values) & ~Q(scopes=[]),
                name="token_scopes_known",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("issued_at")), name="token_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="token_revoked_by_somebody",
            ),
        ]
        indexes = [models.Index(fields=["user_id", "-created_at"], name="token_of_holder")]

    def __str__(self) -> str:
        return f"{self.hint}… {self.name}"

    def is_live(self, *, at: datetime) -> bool:
        """Tell whether the token is good for anything at a moment."""
        return self.revoked_at is None and at < self.expires_at

    @property
    def counted_as(self) -> str:
        """What its requests are counted by: of one token in the whole database."""
        return self.secret_hash

    @property
    def owner(self) -> dict[str, Any]:
        """The column of a kept answer that says whose it is."""
        return {"token_id": self.pk}
