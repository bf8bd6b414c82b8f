"""The agency's standard operating procedures (SOP): which there are, and what each is for."""

from django.db import models
from django.db.models import Q

from register.rules.states import ReportClass


class SopDocument(models.Model):
    """One SOP of the agency, or of one unit; what it says is in its versions.

    report_class, category_code: empty for every one. Number and purpose stay once a version of it
    has been approved.
    """

    number = models.CharField(max_length=60, unique=True)
    report_class = models.CharField(max_length=20, blank=True)
    category_code = models.CharField(max_length=40, blank=True)
    unit_id = models.BigIntegerField(null=True)
    made_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(report_class__in=["", *(kind.value for kind in ReportClass)]),
                name="sop_class_known",
            ),
        ]

    def __str__(self) -> str:
        return self.number
