"""What officers find reports by."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F
from django.db.models.functions import Left


class InternalDocument(models.Model):
    """Any report, without identity, internal notes or hidden originals.

    seen_by: the agencies that may read the report; row-level security lets no other see the row.
    terms: as those of PublicDocument.
    """

    report_id = models.BigIntegerField(primary_key=True)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=20)
    report_class = models.CharField(max_length=20)
    category_code = models.CharField(max_length=40, blank=True)
    region_code = models.CharField(max_length=13, blank=True)
    supervisory = models.BooleanField()
    agency_id = models.BigIntegerField(null=True)
    supervisor_id = models.BigIntegerField(null=True)
    ombudsman_id = models.BigIntegerField(null=True)
    joint_agency_ids = ArrayField(models.BigIntegerField())
    seen_by = ArrayField(models.BigIntegerField())
    unit_id = models.BigIntegerField(null=True)
    supporting_unit_ids = ArrayField(models.BigIntegerField())
    reported_unit_ids = ArrayField(models.BigIntegerField())
    reported_user_ids = ArrayField(models.BigIntegerField())
    escalation = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=20)
    submitted_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    due_order = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    terms = SearchVectorField()

    class Meta:
        indexes = [
            GinIndex(fields=["terms"], name="internal_document_terms"),
            GinIndex(fields=["seen_by"], name="internal_document_seen_by"),
            models.Index(fields=["-submitted_at", "-report_id"], name="internal_document_newest"),
            models.Index(fields=["due_order", "report_id"], name="internal_document_due"),
            models.Index(
                Left("region_code", 5), F("submitted_at").desc(), name="internal_document_place"
            ),
        ]

    def __str__(self) -> str:
        return self.number
