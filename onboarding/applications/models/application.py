from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from onboarding.applications.rules.states import OPEN, State


class ApplicationState(models.TextChoices):
    UNPROVEN = State.UNPROVEN.value, _("Surel belum dikonfirmasi")
    DRAFT = State.DRAFT.value, _("Sedang diisi")
    SENT = State.SENT.value, _("Menunggu pemeriksaan")
    RETURNED = State.RETURNED.value, _("Perlu diperbaiki")
    APPROVED = State.APPROVED.value, _("Disetujui, sedang disiapkan")
    CONNECTED = State.CONNECTED.value, _("Terhubung")
    REFUSED = State.REFUSED.value, _("Ditolak")
    WITHDRAWN = State.WITHDRAWN.value, _("Dibatalkan pemohon")


_IS_OPEN = Q(state__in=[state.value for state in OPEN])


class Application(models.Model):
    """A body's wish to be connected, from the first address to its own console.

    ref: stands in its addresses and opens nothing. secret_hash: of the link that opens it, worked
    out from the seed. version: grows with all that the desk or the applicant does to it. trouble:
    why its agency could not be filled, in words, empty where nothing is the matter.
    """

    ref = models.CharField(max_length=12, unique=True)
    seed = models.UUIDField(default=uuid4)
    secret_hash = models.CharField(max_length=64, unique=True)
    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="applications")
    state = models.CharField(max_length=10, choices=ApplicationState)
    version = models.PositiveIntegerField(default=0)
    email = models.EmailField()
    person_name = models.CharField(max_length=150)
    person_position = models.CharField(max_length=200)
    code_digest = models.CharField(max_length=64, blank=True)
    code_sent_at = models.DateTimeField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    slug = models.CharField(max_length=40, blank=True)
    begun_at = models.DateTimeField()
    touched_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.BigIntegerField(null=True)
    reason = models.TextField(blank=True)
    filled_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True)

    shared_references: ClassVar[dict[str, str]] = {"decided_by": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ApplicationState.values), name="application_state_known"
            ),
            models.UniqueConstraint(
                fields=["body"], condition=_IS_OPEN, name="application_one_open_a_body"
            ),
            models.UniqueConstraint(
                fields=["slug"], condition=_IS_OPEN & ~Q(slug=""), name="application_slug_once"
            ),
            models.CheckConstraint(
                condition=Q(state=State.UNPROVEN.value) | Q(confirmed_at__isnull=False),
                name="application_email_confirmed",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.CONNECTED.value) | Q(filled_at__isnull=False),
                name="application_connected_is_filled",
            ),
        ]
        indexes = [models.Index(fields=["state", "sent_at", "id"], name="application_queue")]

    def __str__(self) -> str:
        return self.ref

    @property
    def stands(self) -> State:
        return State(self.state)
