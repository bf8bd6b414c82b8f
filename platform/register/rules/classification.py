"""What kind of matter a report is: its class, and whether it is supervisory or needs examination.

Source: LIFECYCLE T7, t30, A12
"""

from typing import NamedTuple

from register.rules.life import Life
from register.rules.states import ReportClass
from register.rules.step_data import StepData


class Classification(NamedTuple):
    """The class with the two flags on which the deadlines and the hands depend."""

    report_class: ReportClass
    supervisory: bool
    under_examination: bool

    @property
    def is_long(self) -> bool:
        """Tell whether it has the long target: supervisory, or a complaint examined in the field."""
        examined = self.under_examination and self.report_class is ReportClass.COMPLAINT
        return self.supervisory or examined


def classification_of(life: Life) -> Classification:
    """Return the classification a report has."""
    return Classification(life.report_class, life.supervisory, life.under_examination)


def classification_after(life: Life, data: StepData) -> Classification:
    """Return the classification a report will have once the inputs are taken over."""
    return Classification(
        data.report_class or life.report_class,
        life.supervisory if data.supervisory is None else data.supervisory,
        life.under_examination if data.examination is None else data.examination,
    )
