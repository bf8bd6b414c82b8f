"""Texts that an agency keeps ready for its replies."""

from typing import ClassVar

from django.db import models


class ReplyTemplate(models.Model):
    """One text with variables. step: of a macro, which opens that step with the text and the ticks.

    category_code, unit_id: the only ones it is offered for, empty for all.
    """

    code = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=80)
    text = models.TextField()
    category_code = models.CharField(max_length=40, blank=True)
    unit_id = models.BigIntegerField(null=True)
    step = models.CharField(max_length=24, blank=True)
    ticks = models.JSONField(default=list)
    is_active = models.BooleanField(default=True)
    changed_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()

    shared_references: ClassVar[dict[str, str]] = {"changed_by": "accounts_user"}

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[a-z0-9]+(-[a-z0-9]+)*$"),
                name="reply_code_typable",
            )
        ]

    def __str__(self) -> str:
        return self.code
