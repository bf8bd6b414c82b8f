import pytest

from search.routing.said import said

TEXT = "Lampu jalan mati\nPJU di depan SD, aspalnya berlubang. Lubang itu dalam."


@pytest.mark.parametrize(
    ("features", "words"),
    [
        (["lubang", "aspal"], ("berlubang", "aspalnya")),
        (["zzpju"], ("lampu jalan",)),
        (["aspal", "zzpju", "aspal"], ("aspalnya", "lampu jalan")),
        (["lampu", "zzpju", "mati"], ("lampu jalan", "mati")),
        (["bidang:light", "bidang:road"], ("lampu jalan", "pju", "aspalnya")),
        (["bidang:passport"], ()),
        (["kategori:jalan", "sekolah"], ()),
        ([], ()),
    ],
)
def test_it_works(features, words):
    assert said(features, TEXT) == words


def test_what_was_written_over_two_lines_is_one_phrase():
    assert said(["zzpju"], "Lampu\n  jalan padam") == ("lampu jalan",)
