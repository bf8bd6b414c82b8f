"""Every report of the demo can live its story, at the least and at the most days."""

import pytest

from register.rules.life import Level
from register.rules.states import State
from tests.demo import demo_files as demo
from tests.demo.walk import Walk


@pytest.mark.parametrize("pick", [min, max])
def test_each_report_ends_where_its_story_says(pick):
    for report in demo.reports():
        story = demo.stories()[report["story"]]
        walk = Walk(story, report, pick)

        assert not walk.taken_by_time, report["key"]
        assert walk.life.state is State(story["final_state"]), report["key"]
        if "escalation" in story:
            assert walk.life.escalation is Level[story["escalation"]], report["key"]
        least = Level[story.get("highest_escalation", "E0")]
        assert walk.life.escalation_highest >= least, report["key"]
