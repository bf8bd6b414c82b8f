"""What is kept of the figures of a periodic report, and read again."""

import json

from figures.rules.snapshot import Snapshot, named_parts
from figures.rules.summary import Figures
from tests.factories.periodic import BEFORE, NOW, snapshot


def test_what_is_kept_is_read_as_it_was():
    first = snapshot()

    again = Snapshot.read(json.loads(json.dumps(first.kept())))

    assert again.kept() == first.kept()
    assert again.now.counts == first.now.counts
    assert (again.months[0][0], again.counted_on) == (first.months[0][0], first.counted_on)


def test_open_reports_are_what_came_less_what_went():
    told = snapshot(open_start=14)

    assert (NOW.inflow, NOW.outflow, BEFORE.inflow, BEFORE.outflow) == (65, 45, 55, 40)
    assert (told.open_before, told.open_start, told.open_end) == (-1, 14, 34)


def test_parts_come_by_name_and_the_rest_last():
    one, other, gone = Figures({("DONE", 0): 1}), Figures({("DONE", 0): 2}), Figures()
    names = {7: "Bina Marga", 3: "Puskesmas", 9: "Tanpa laporan"}

    parts = named_parts({3: one, 7: other, 5: one}, names)

    assert [(name, figures.total) for name, figures in parts] == [
        ("Bina Marga", 2),
        ("Puskesmas", 1),
        ("", 1),
    ]
    assert named_parts({3: one, 5: gone}, names) == (("Puskesmas", one),)
