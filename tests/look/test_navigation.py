import pytest

from look.navigation import NavGroup, NavLink, mark_current, mark_current_group

LINKS = (
    NavLink("Beranda", "/"),
    NavLink("Antrean", "/konsol/antrean/"),
    NavLink("Lewat tenggat", "/konsol/antrean/?v=lewat", 3),
    NavLink("Konsol", "/konsol/"),
)


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("/", "Beranda"),
        ("/konsol/antrean/", "Antrean"),
        ("/konsol/antrean/?v=lewat", "Lewat tenggat"),
        ("/konsol/antrean/?v=lain", "Antrean"),
        ("/konsol/laporan/LP26-8K3M-7QX4/", "Konsol"),
    ],
)
def test_mark_current_marks_the_nearest_link(path, label):
    marked = mark_current(LINKS, path)

    assert [link.label for link in marked if link.is_current] == [label]


def test_mark_current_marks_nothing_elsewhere():
    assert mark_current(LINKS, "/bantuan/") == LINKS


def test_mark_current_keeps_counts():
    assert mark_current(LINKS, "/")[2].count == 3


def test_mark_current_group_marks_one_link_in_all():
    groups = (NavGroup("Laporan", LINKS[:3]), NavGroup("Instansi", LINKS[3:]))

    marked = mark_current_group(groups, "/konsol/antrean/")

    assert [[link.is_current for link in group.links] for group in marked] == [
        [False, True, False],
        [False],
    ]
