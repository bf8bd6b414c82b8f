"""What the public finds published reports by."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Left

from register.rules.states import State, Visibility

TITLE_TERMS = Func(F("terms"), Value("{a}"), function="ts_filter")


class PublicDocument(models.Model):
    """A published report: public fields and nothing else, so that the portal may read every row.

    terms: the normaliser's tokens; A title, B place and category, C body, D public replies.
    """

    report_id = models.BigIntegerField(primary_key=True)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=20)
    report_class = models.CharField(max_length=20)
    category_code = models.CharField(max_length=40, blank=True)
    region_code = models.CharField(max_length=13, blank=True)
    visibility = models.CharField(max_length=12)
    agency_id = models.BigIntegerField(null=True)
    number = models.CharField(max_length=20)
    submitted_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    due_order = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    terms = SearchVectorField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(visibility=Visibility.CONFIDENTIAL) & ~Q(state=State.MERGED),
                name="public_document_is_public",
            ),
        ]
        indexes = [
            GinIndex(fields=["terms"], name="public_document_terms"),
            # What is suggested while somebody types has the words in its title.
            GinIndex(TITLE_TERMS, name="public_document_title"),
            models.Index(fields=["-submitted_at", "-report_id"], name="public_document_newest"),
            models.Index(
                Left("region_code", 5), F("submitted_at").desc(), name="public_document_place"
            ),
            models.Index(fields=["agency_id", "-submitted_at"], name="public_document_agency"),
        ]

    def __str__(self) -> str:
        return self.number
