"""A text that the national desk keeps ready for what it writes."""

from typing import ClassVar

from django.db import models


class ReadyText(models.Model):
    """One text with variables. category_code: the only one it is offered for, empty for all."""

    code = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=80)
    text = models.TextField()
    category_code = models.CharField(max_length=40, blank=True)
    is_active = models.BooleanField(default=True)
    changed_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"changed_by": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[a-z0-9]+(-[a-z0-9]+)*$"),
                name="ready_text_code_typable",
            )
        ]

    def __str__(self) -> str:
        return self.code
