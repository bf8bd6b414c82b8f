import pytest
from register.rules.steps import Step
from tests.factories.consoles import fresh_life, officer
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_it_works(agency, province, statements):
    unit = make_unit(agency)
    life = fresh_life()
    life.route(agency)
    client = officer(agency, "ADM")
    r = client.get("/konsol/")
    print(r.status_code, r.headers.get("Location"))
    for path in ("/konsol/antrean/?v=baru", f"/konsol/laporan/{life.report.number}/", f"/konsol/laporan/{life.report.number}/assign-unit/", "/konsol/unit/", "/konsol/pernah-ditangani/", "/konsol/usulan/"):
        with statements() as seen:
            r = client.get(path)
        print(path, r.status_code, len(seen.texts()), len(r.content))
        for t in seen.texts():
            print("    ", t[:150])
        assert r.status_code == 200
    desk = officer(None, "NAT")
    l2 = fresh_life()
    for path in ("/antrean/?v=verifikasi", f"/laporan/{l2.report.number}/", f"/laporan/{l2.report.number}/verify-and-route/", "/instansi/", "/usulan/"):
        with statements() as seen:
            r = desk.get(path)
        print(path, r.status_code, len(seen.texts()), len(r.content))
        for t in seen.texts():
            print("    ", t[:150])
        assert r.status_code == 200
    assert 0
