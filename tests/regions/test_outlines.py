from regions.outlines import draw_outlines, simplified

SQUARE = [(100.0, 0.0), (102.0, 0.0), (102.0, 2.0), (100.0, 2.0), (100.0, 0.0)]
SPECK = [(101.0, 5.0), (101.001, 5.0), (101.001, 5.001), (101.0, 5.001), (101.0, 5.0)]


def test_a_corner_stays_only_where_the_line_would_stray():
    ring = [(0.0, 0.0), (5.0, 0.2), (10.0, 0.0), (10.0, 10.0), (0.0, 0.0)]

    assert simplified(ring) == [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 0.0)]
    assert simplified(ring, strays=0.1) == ring


def test_regions_fill_one_picture_with_north_up():
    drawn = draw_outlines({"11": [SQUARE]})

    assert drawn.box == "0 0 1000 1000"
    assert drawn.paths == {"11": "M0 1000l1000 0 0-1000-1000 0z"}


def test_small_islands_are_left_out_but_never_a_whole_region():
    drawn = draw_outlines({"11": [SQUARE, SPECK], "12": [SPECK]})

    assert drawn.paths["11"].count("M") == 1
    assert drawn.paths["12"].endswith("h2v2h-2z")


def test_nothing_to_draw_is_an_empty_picture():
    assert draw_outlines({"11": []}).paths == {"11": ""}
