import pytest

from onboarding.applications.rules.completeness import is_complete
from onboarding.applications.rules.steps import Step
from tests.factories.applications import DECREE, TEAM, UNIT

POLICY = {"confirms": True, "time_zone": "Asia/Jakarta"}


@pytest.mark.parametrize(
    ("step", "answers", "has_paper", "expected"),
    [
        (Step.DECREE, DECREE, True, True),
        (Step.DECREE, DECREE, False, False),
        (Step.DECREE, {**DECREE, "signer": ""}, True, False),
        (Step.TEAM, {"people": TEAM}, False, True),
        (Step.TEAM, {}, False, False),
        (Step.UNITS, {"units": [UNIT]}, False, True),
        (Step.UNITS, {}, False, False),
        (Step.PROCEDURES, {"choice": "LATER"}, False, True),
        (Step.PROCEDURES, {"choice": "NOW", "number": "1", "title": "SOP"}, True, True),
        (Step.PROCEDURES, {"choice": "NOW", "number": "1", "title": "SOP"}, False, False),
        (Step.PROCEDURES, {"choice": "NOW", "number": "", "title": "SOP"}, True, False),
        (Step.PROCEDURES, {}, False, False),
        (Step.POLICY, {**POLICY, "choice": "DEFAULT"}, False, True),
        (Step.POLICY, {**POLICY, "choice": "OTHER", "wishes": "Perbup"}, False, True),
        (Step.POLICY, {**POLICY, "choice": "OTHER", "wishes": ""}, False, False),
        (Step.POLICY, {**POLICY, "choice": "DEFAULT", "confirms": False}, False, False),
        (Step.CHANNELS, {"slug": "x", "sms_prefix": "XYZ"}, False, True),
        (Step.CHANNELS, {"slug": "", "sms_prefix": "XYZ"}, False, False),
        (Step.TRIAL, {"ran_at": "2026-11-30"}, False, True),
        (Step.TRIAL, {"report_class": "COMPLAINT"}, False, False),
    ],
)
def test_what_makes_a_step_done(step, answers, has_paper, expected):
    assert is_complete(step, answers, has_paper=has_paper) is expected
