from __future__ import annotations

from django.db import models
from django.db.models import Q

from onboarding.applications.models.application import Application
from onboarding.applications.rules.steps import Step, StepState, Verdict, step_state


class Section(models.Model):
    """The answers to one step of an application, and what the national desk says of them.

    answers: by name, plain values. verdict and words: of the answers as they are; saving them anew
    takes the verdict away and leaves the words to be read.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="sections")
    step = models.CharField(max_length=12, choices=[(each.value, each.value) for each in Step])
    answers = models.JSONField(default=dict)
    is_complete = models.BooleanField(default=False)
    saved_at = models.DateTimeField()
    verdict = models.CharField(
        max_length=8,
        choices=[(each.value, each.value) for each in Verdict],
        default=Verdict.NONE.value,
    )
    words = models.TextField(blank=True)
    judged_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "step"], name="section_once_a_step"),
            models.CheckConstraint(
                condition=Q(step__in=[each.value for each in Step]), name="section_step_known"
            ),
            models.CheckConstraint(
                condition=Q(verdict__in=[each.value for each in Verdict]),
                name="section_verdict_known",
            ),
            models.CheckConstraint(
                condition=~Q(verdict=Verdict.CHANGES.value) | ~Q(words=""),
                name="section_changes_are_said",
            ),
        ]

    def __str__(self) -> str:
        return self.step

    @property
    def stands(self) -> StepState:
        return step_state(
            has_answers=bool(self.answers),
            is_complete=self.is_complete,
            verdict=Verdict(self.verdict),
        )
