"""What a program was answered to something that it may send again."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from tenants.tokens.models.api_client import ApiClient
from tenants.tokens.models.personal_token import PersonalToken

KEY_LENGTH = 80


class KeptAnswer(models.Model):
    """One answer to one key of one token or client, kept for a day.

    fingerprint: of all that was sent, so that another sending under the same key is told apart.
    body: as it was sent, since the same answer has the same order, but for what is kept nowhere.
    location: the path of what was made. status: none as long as it is worked on, which only that
    transaction sees.
    """

    token = models.ForeignKey(
        PersonalToken, on_delete=models.CASCADE, related_name="answers", null=True
    )
    client = models.ForeignKey(
        ApiClient, on_delete=models.CASCADE, related_name="answers", null=True
    )
    key = models.CharField(max_length=KEY_LENGTH)
    fingerprint = models.CharField(max_length=64)
    at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    etag = models.CharField(max_length=20, blank=True)
    location = models.CharField(max_length=300, blank=True, default="", db_default="")
    body = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["token", "key"], name="answer_once_a_key"),
            models.UniqueConstraint(fields=["client", "key"], name="answer_once_a_clients_key"),
            models.CheckConstraint(
                condition=Q(token=None) ^ Q(client=None), name="answer_is_somebodys"
            ),
        ]
        indexes = [
            models.Index(fields=["token", "at"], name="answer_by_age"),
            models.Index(fields=["client", "at"], name="clients_answer_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.token_id or self.client_id} {self.key}"
