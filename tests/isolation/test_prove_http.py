"""One request, one transaction, one role: through the middleware as Django runs it."""

import pytest
from django.core.handlers.exception import convert_exception_to_response
from django.db.utils import IntegrityError
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from tenants.isolation.apply import serving_login
from tenants.middleware import SiteMiddleware
from tenants.scope import current_scope, of_agency, scope
from tenants.teams.models import LiaisonOfficer, Unit
from tests.isolation.sql import past_django, refusal, units_of, who

HERE = "banjarnegara.localhost"
THERE = "kemenkes.localhost"


def ask(view, host=HERE, path="/konsol/", **headers):
    request = RequestFactory().get(path, headers={"host": host, **headers})
    return SiteMiddleware(convert_exception_to_response(view))(request)


def say_who(request):
    return HttpResponse(" ".join((*who(), request.site.kind, request.urlconf)))


def codes():
    return sorted(Unit.objects.values_list("code", flat=True))


@pytest.mark.parametrize(
    ("host", "path", "answer"),
    [
        (HERE, "/konsol/", "t_{mine} a_banjarnegara, public AGENCY config.urls_agency"),
        (THERE, "/konsol/", "t_{theirs} a_kemenkes, public AGENCY config.urls_agency"),
        (HERE, "/api/v1/", "t_{mine} a_banjarnegara, public AGENCY config.urls_agency"),
        (HERE, "/", "portal public AGENCY config.urls_agency"),
        (HERE, "/akun/masuk/", "sign_in public AGENCY config.urls_agency"),
        ("localhost", "/", "portal public PUBLIC config.urls_public"),
        ("LOCALHOST:8000", "/", "portal public PUBLIC config.urls_public"),
        ("localhost.", "/", "portal public PUBLIC config.urls_public"),
        ("localhost", "/akun/", "sign_in public PUBLIC config.urls_public"),
        ("localhost", "/konsol/", "portal public PUBLIC config.urls_public"),
        ("nasional.localhost", "/", "national public NATIONAL config.urls_national"),
        ("nasional.localhost", "/akun/", "sign_in public NATIONAL config.urls_national"),
    ],
)
def test_the_host_and_the_path_choose_the_role(mine, theirs, host, path, answer):
    found = ask(say_who, host, path)

    assert found.status_code == 200
    assert found.content.decode() == answer.format(mine=mine.pk, theirs=theirs.pk)
    assert current_scope() is None


def test_what_a_request_writes_is_there_for_its_own_agency_only(mine, theirs):
    def write(_request):
        Unit.objects.create(code="p1", name="p1", kind="OPD")
        return HttpResponse(status=204)

    assert ask(write).status_code == 204

    with scope(of_agency(mine)):
        assert codes() == ["banjarnegara", "p1"]
        Unit.objects.filter(code="p1").delete()
    with scope(of_agency(theirs)):
        assert codes() == ["kemenkes"]


def test_an_error_of_the_server_rolls_back(mine):
    def fail(_request):
        Unit.objects.create(code="p2", name="p2", kind="OPD")
        return HttpResponse(status=503)

    def boom(_request):
        Unit.objects.create(code="p3", name="p3", kind="OPD")
        raise ZeroDivisionError

    assert ask(fail).status_code == 503
    with pytest.raises(ZeroDivisionError):
        SiteMiddleware(boom)(RequestFactory().get("/konsol/", headers={"host": HERE}))

    with scope(of_agency(mine)):
        assert codes() == ["banjarnegara"]


def test_a_refusal_keeps_what_was_written(mine):
    def refuse(_request):
        Unit.objects.create(code="p4", name="p4", kind="OPD")
        return HttpResponse(status=403)

    assert ask(refuse).status_code == 403

    with scope(of_agency(mine)):
        assert codes() == ["banjarnegara", "p4"]
        Unit.objects.filter(code="p4").delete()


def test_what_only_the_commit_finds_wrong_is_raised(mine):
    def bad(_request):
        LiaisonOfficer.objects.create(user_id=1, unit_id=999_999)
        return HttpResponse()

    with pytest.raises(IntegrityError):
        ask(bad)

    assert ask(say_who).status_code == 200


def test_another_schema_is_refused_in_a_request(mine, theirs):
    def peek(_request):
        return HttpResponse(refusal(units_of(theirs)))

    assert ask(peek).content.decode() == f"permission denied for schema {theirs.schema_name}"


@pytest.mark.parametrize("host", ["zzz.localhost", "evil.test", "", "a b", "www.localhost"])
def test_an_unknown_host_gets_a_plain_404(two_agencies, host):
    answer = ask(say_who, host)

    assert answer.status_code == 404
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode() == "Alamat ini tidak dikenal. Periksa kembali penulisannya."


def test_a_forwarded_host_counts_for_nothing(mine):
    answer = ask(say_who, HERE, **{"x-forwarded-host": THERE, "forwarded": f"host={THERE}"})

    assert answer.content.decode().startswith(f"t_{mine.pk} ")


@pytest.mark.parametrize("path", ["/healthz", "/static/look.css"])
def test_health_and_static_files_need_no_site(two_agencies, path):
    def see(request):
        return HttpResponse(f"{hasattr(request, 'site')} {current_scope()}")

    assert ask(see, "anything.test", path).content.decode() == "False None"


def test_what_is_read_while_sending_runs_in_the_same_scope(mine):
    def stream(_request):
        return StreamingHttpResponse(f"{unit.code};" for unit in Unit.objects.order_by("pk"))

    answer = ask(stream)

    assert current_scope() is None
    assert b"".join(answer) == b"banjarnegara;"
    assert current_scope() is None
    assert past_django("SELECT current_user::text") == [(serving_login(),)]


def test_a_reader_who_leaves_early_leaves_nothing_open(mine):
    def stream(_request):
        return StreamingHttpResponse(f"{unit.code};" for unit in [*Unit.objects.all()] * 2)

    answer = ask(stream)
    assert next(iter(answer)) == b"banjarnegara;"
    answer.close()

    assert current_scope() is None


def test_files_are_sent_outside_every_scope(mine, tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"a")

    class Probe:
        def __init__(self):
            self.file = file.open("rb")
            self.seen = []

        def read(self, size):
            self.seen.append(current_scope())
            return self.file.read(size)

        def close(self):
            self.file.close()

    probe = Probe()
    answer = ask(lambda _request: FileResponse(probe))

    assert b"".join(answer) == b"a"
    assert set(probe.seen) == {None}
    answer.close()
