import pytest
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.http import HttpResponse, HttpResponseNotAllowed, JsonResponse, StreamingHttpResponse
from django.utils import translation

from look import errors
from look.errors import PAGES, ErrorPageMiddleware, error_page

HEADINGS = {
    400: "Permintaan tidak dapat dibaca",
    403: "Anda tidak berhak membuka halaman ini",
    404: "Halaman tidak ditemukan",
    405: "Halaman ini tidak dapat dibuka langsung",
    409: "Data sudah berubah",
    413: "Berkas terlalu besar atau terlalu banyak",
    429: "Terlalu banyak permintaan",
    500: "Terjadi kesalahan pada sistem kami",
    503: "Layanan sedang tidak tersedia",
}


def heading(response):
    text = response.content.decode()
    return text[text.index("<h1>") + 4 : text.index("</h1>")].strip()


def test_every_page_is_here():
    assert set(HEADINGS) == PAGES


@pytest.mark.parametrize(("status", "words"), HEADINGS.items())
def test_error_page_needs_no_database(rf, status, words):
    response = error_page(rf.get("/x/"), status)

    assert response.status_code == status
    assert heading(response) == words
    assert "no-store" in response["Cache-Control"]
    assert "<script" not in response.content.decode()


def test_error_page_is_in_the_language_of_the_request(rf):
    request = rf.get("/x/", headers={"accept-language": "en"})

    with translation.override("id"):
        assert heading(error_page(request, 404)) == "Page not found"


def test_error_page_leads_back_after_a_switch_of_language(rf):
    page = error_page(rf.get("/lacak/?no=1&a=2"), 404).content.decode()

    assert 'name="next" value="/lacak/?no=1&amp;a=2"' in page


@pytest.mark.parametrize(
    ("exception", "status"),
    [(ValueError("x"), 400), (RequestDataTooBig(), 413), (TooManyFilesSent(), 413)],
)
def test_bad_request(rf, exception, status):
    assert errors.bad_request(rf.post("/x/"), exception).status_code == status


def test_handlers(rf):
    request = rf.get("/x/")

    assert errors.permission_denied(request, Exception()).status_code == 403
    assert errors.page_not_found(request, Exception()).status_code == 404
    assert errors.server_error(request).status_code == 500


def test_a_stale_page_says_so(rf):
    response = errors.csrf_failure(rf.post("/x/"), reason="no cookie")

    assert response.status_code == 403
    assert heading(response) == "Halaman sudah terlalu lama terbuka"


def test_offline(rf):
    response = errors.offline(rf.get("/luring/"))

    assert response.status_code == 200
    assert heading(response) == "Anda sedang luring"


def through_middleware(request, response):
    return ErrorPageMiddleware(lambda _request: response)(request)


def test_a_refusal_without_a_page_gets_one(rf):
    response = through_middleware(rf.get("/x/"), HttpResponseNotAllowed(["POST"]))

    assert response.status_code == 405
    assert response["Allow"] == "POST"
    assert heading(response) == HEADINGS[405]
    assert response["Content-Length"] == str(len(response.content))


@pytest.mark.parametrize(
    "response",
    [
        HttpResponse(b"sendiri", status=409),
        HttpResponse(b"", status=204),
        HttpResponse(b"", status=401),
        JsonResponse({}, status=429),
        HttpResponse(b"", status=429, content_type="application/problem+json"),
    ],
    ids=["own page", "no content", "other status", "json", "problem"],
)
def test_every_other_answer_stays_as_it_is(rf, response):
    before = response.content

    assert through_middleware(rf.get("/x/"), response).content == before


def test_a_stream_stays_as_it_is(rf):
    response = StreamingHttpResponse([b"a"], status=503)

    assert b"".join(through_middleware(rf.get("/x/"), response)) == b"a"


def test_head_gets_no_body(rf):
    assert through_middleware(rf.head("/x/"), HttpResponse(b"", status=405)).content == b""
