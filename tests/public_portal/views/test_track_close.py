from tests.factories.lives import Life
from tests.public_portal.opening import open_report
from tests.public_portal.seeing import text_of


def test_it_works(visitor):
    life = Life()
    open_report(visitor, life)
    page = f"/lacak/{life.report.number}/"

    response = visitor.post(f"{page}tutup/", follow=True)

    assert response.redirect_chain == [("/lacak/", 302)]
    assert "Laporan ditutup di peramban ini." in text_of(response)
    cookie = visitor.cookies["kode"]
    assert (cookie.value, cookie["path"], cookie["max-age"]) == ("", page, 0)
    assert visitor.get(page).status_code == 404


def test_a_link_alone_does_not_close_it(visitor):
    assert visitor.get("/lacak/LP26-8K3M-7QX7/tutup/").status_code == 405
