"""The identity vault: who the reporter is, apart from the report, encrypted."""

from django.db import models

from register.models.report import Report


class Identity(models.Model):
    """Name, contact and NIK of one report's reporter, as one encrypted value."""

    report = models.OneToOneField(
        Report, on_delete=models.CASCADE, primary_key=True, related_name="identity"
    )
    sealed = models.BinaryField()
    sealed_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "identities"

    def __str__(self) -> str:
        return f"identity of {self.report_id}"


class IdentityAccess(models.Model):
    """One reading of the vault: who, when, and for what reason. Append-only."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="identity_accesses")
    at = models.DateTimeField()
    role = models.CharField(max_length=4)
    actor_id = models.BigIntegerField(null=True)
    agency_id = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=200)

    class Meta:
        indexes = [
            models.Index(fields=["report", "at"], name="identity_access_by_report"),
            models.Index(
                fields=["agency_id", "-at"],
                name="identity_access_by_agency",
                condition=models.Q(agency_id__isnull=False),
            ),
            # The desk's own trail, the newest first.
            models.Index(
                fields=["-at", "-id"],
                name="identity_access_of_desk",
                condition=models.Q(role="NAT"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report_id} {self.reason}"
