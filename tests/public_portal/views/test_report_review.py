from register.models import Report
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.public_portal.writing import Writing


def reports():
    with scope(EVERYTHING):
        return list(Report.objects.all())


def test_it_works(visitor, agency):
    writing = Writing(visitor, agency).complete()

    page = visitor.get(writing.address("periksa"))
    response = writing.send()

    assert page.status_code == 200
    (report,) = reports()
    assert response.status_code == 302
    assert response["Location"] == f"/lapor/selesai/{report.number}/"
    assert visitor.get(response["Location"]).status_code == 200
