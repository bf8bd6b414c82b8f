"""What an agency tells its leadership of a month, a quarter or a year."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from casework.rules.periodic_life import PeriodicState
from casework.rules.periodic_seal import seal_of
from casework.rules.report_period import PeriodKind, ReportPeriod

# Of these a period may have any number.
_OVER = (PeriodicState.SIGNED.value, PeriodicState.DISCARDED.value)
_SEALED = (PeriodicState.SUBMITTED.value, PeriodicState.SIGNED.value)


class PeriodicReport(models.Model):
    """One version of the report on one period.

    figures: the numbers as they were counted at counted_at, and the agency as it was called then;
    nothing is counted anew when it is read. revision: goes up with each change. seal: of the
    content, from its submission on. history: [{"step", "at", "name", "text"}, …] in their order.
    """

    kind = models.CharField(max_length=7)
    since = models.DateField()
    version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=9)
    revision = models.PositiveIntegerField(default=1)
    figures = models.JSONField()
    counted_at = models.DateTimeField()
    summary = models.TextField(blank=True)
    obstacles = models.TextField(blank=True)
    plans = models.TextField(blank=True)
    prepared_by = models.BigIntegerField(null=True)
    prepared_name = models.CharField(max_length=150)
    prepared_position = models.CharField(max_length=200, blank=True)
    submitted_at = models.DateTimeField(null=True)
    signed_by = models.BigIntegerField(null=True)
    signed_name = models.CharField(max_length=150, blank=True)
    signed_position = models.CharField(max_length=200, blank=True)
    signed_at = models.DateTimeField(null=True)
    return_reason = models.TextField(blank=True)
    seal = models.CharField(max_length=64, blank=True)
    history = models.JSONField(default=list)

    shared_references: ClassVar[dict[str, str]] = {
        "prepared_by": "accounts_user",
        "signed_by": "accounts_user",
    }

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "since", "version"],
                condition=~Q(state=PeriodicState.DISCARDED.value),
                name="periodic_once_a_version",
            ),
            models.UniqueConstraint(
                fields=["kind", "since"],
                condition=~Q(state__in=_OVER),
                name="periodic_one_open",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in PeriodKind]),
                name="periodic_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in PeriodicState]),
                name="periodic_state_known",
            ),
            models.CheckConstraint(condition=Q(since__day=1), name="periodic_begins_a_month"),
            models.CheckConstraint(
                condition=~Q(state__in=_SEALED, seal=""),
                name="periodic_sealed_when_submitted",
            ),
            models.CheckConstraint(
                condition=Q(
                    ~Q(signed_by=F("prepared_by")),
                    state=PeriodicState.SIGNED.value,
                    signed_at__isnull=False,
                )
                | Q(~Q(state=PeriodicState.SIGNED.value), signed_at__isnull=True),
                name="periodic_signed_by_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.period.code} v{self.version}"

    @classmethod
    def standing(cls) -> models.QuerySet["PeriodicReport"]:
        """Return all that have not been discarded."""
        return cls.objects.exclude(state=PeriodicState.DISCARDED.value)

    @property
    def period(self) -> ReportPeriod:
        """What it reports on."""
        return ReportPeriod(PeriodKind(self.kind), self.since)

    @property
    def content(self) -> dict[str, Any]:
        """All that the seal is taken of."""
        names = ("kind", "version", "figures", "summary", "obstacles", "plans", "prepared_name")
        return {"since": self.since.isoformat(), **{name: getattr(self, name) for name in names}}

    @property
    def is_unbroken(self) -> bool:
        """Whether the content is still what the seal was taken of."""
        return self.seal == seal_of(self.content)
