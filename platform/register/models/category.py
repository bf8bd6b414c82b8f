"""What a report can be about."""

from django.db import models


class Category(models.Model):
    """One subject. unit_kind: which kind of unit usually handles it; a hint for the admin.

    is_retired: offered no more; successor: whose routing rules then hold, if any.
    """

    code = models.CharField(max_length=40, primary_key=True)
    name = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    default_class = models.CharField(max_length=20)
    unit_kind = models.CharField(max_length=20, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    is_retired = models.BooleanField(default=False, db_default=False)
    successor = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "categories"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_retired=True) | models.Q(successor=None),
                name="category_in_use_has_no_successor",
            )
        ]

    def __str__(self) -> str:
        return self.name
