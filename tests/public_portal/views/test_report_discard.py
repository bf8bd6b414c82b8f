import pytest

from tests.factories.uploads import screenshot, upload
from tests.public_portal.seeing import draft_of, text_of
from tests.public_portal.writing import Writing


@pytest.fixture
def writing(visitor, agency):
    return Writing(visitor, agency).begin().locate()


def test_it_works(writing, media):
    writing.post(
        "3-bukti", {"evidence": [upload("a.png", screenshot()), upload("b.png", screenshot())]}
    )
    cookie = writing.visitor.cookies["draf"].value

    response = writing.post("hapus", {}, follow=True)

    assert response.redirect_chain == [("/", 302)]
    assert "Draf laporan Anda sudah dihapus." in text_of(response)
    assert writing.visitor.cookies["draf"].value == ""
    assert [path for path in media.rglob("*") if path.is_file()] == []
    writing.visitor.cookies["draf"] = cookie
    assert draft_of(writing) is None


def test_without_the_key_nothing_is_deleted(writing, agency):
    cookie = writing.visitor.cookies.pop("draf").value

    assert writing.post("hapus", {}).status_code == 302

    writing.visitor.cookies["draf"] = cookie
    assert draft_of(writing) is not None


def test_a_link_alone_does_not_delete(writing):
    assert writing.visitor.get(writing.address("hapus")).status_code == 405
