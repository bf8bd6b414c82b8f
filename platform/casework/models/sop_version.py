"""What a procedure (SOP) says, version by version."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from casework.models.sop_document import SopDocument
from casework.rules.sop_content import LISTS, SopContent, SopSubject, step_of
from casework.rules.sop_life import APPROVED, OPEN, SopState

_APPROVED = sorted(state.value for state in APPROVED)


class SopVersion(models.Model):
    """One version. An approved one is never changed: only its state and its last day are set.

    revision: goes up with each change. valid_from: of a draft, the day that is wished for; none for
    the day of its approval. valid_until: the last day, none while it has none. begun_on: the day
    on which this version was begun. decision: the last words of the Pembina.
    history: [{"step", "at", "name", "text"}, …] in their order.
    """

    document = models.ForeignKey(SopDocument, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10)
    revision = models.PositiveIntegerField(default=1)
    title = models.CharField(max_length=200)
    steps = models.JSONField(default=list)
    legal_basis = models.JSONField(default=list)
    qualifications = models.JSONField(default=list)
    related = models.JSONField(default=list)
    equipment = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    records = models.JSONField(default=list)
    begun_on = models.DateField()
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)
    sent_by = models.BigIntegerField(null=True)
    sent_name = models.CharField(max_length=150, blank=True)
    approved_by = models.BigIntegerField(null=True)
    approved_name = models.CharField(max_length=150, blank=True)
    approved_position = models.CharField(max_length=200, blank=True)
    approved_nip = models.CharField(max_length=18, blank=True)
    approved_at = models.DateTimeField(null=True)
    decision = models.TextField(blank=True)
    history = models.JSONField(default=list)

    shared_references: ClassVar[dict[str, str]] = {
        "sent_by": "accounts_user",
        "approved_by": "accounts_user",
    }

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "version"], name="sop_version_once"),
            models.UniqueConstraint(
                fields=["document"],
                condition=Q(state__in=sorted(state.value for state in OPEN)),
                name="sop_one_open",
            ),
            models.UniqueConstraint(
                fields=["document"],
                condition=Q(state=SopState.PUBLISHED.value),
                name="sop_one_published",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in SopState]),
                name="sop_state_known",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=_APPROVED) | Q(valid_from__isnull=False),
                name="sop_approved_for_a_day",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("sent_by")),
                name="sop_approved_by_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} v{self.version}"

    @property
    def content(self) -> SopContent:
        """All that it says."""
        return SopContent(
            title=self.title,
            steps=tuple(step_of(row) for row in self.steps),
            **{name: tuple(getattr(self, name)) for name in LISTS},
        )

    @property
    def subject(self) -> SopSubject:
        """Which procedure it is a version of."""
        told = self.document
        return SopSubject(told.number, told.unit_id, told.report_class, told.category_code)
