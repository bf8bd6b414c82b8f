from tests.public_portal.seeing import text_of


def test_it_works(visitor, statements):
    with statements() as taken:
        response = visitor.get("/privasi/")

    assert response.status_code == 200
    assert "Nama Anda tidak pernah tampil di portal." in text_of(response)
    assert taken.texts() == []
