import pytest
from django_htmx.middleware import HtmxMiddleware

from look.pages import render_page, wants_fragment

PAGE = (
    "{% partialdef rows inline %}<p>{{ word }}{{ has_errors }}</p>{% endpartialdef %}<h1>Utuh</h1>"
)


@pytest.fixture
def request_of(rf):
    def make(**headers):
        request = rf.get("/", headers=headers)
        HtmxMiddleware(lambda _request: None)(request)
        return request

    return make


@pytest.fixture
def page(tmp_path, settings):
    (tmp_path / "page.html").write_text("{% load partials %}" + PAGE)
    settings.TEMPLATES = [dict(settings.TEMPLATES[0], DIRS=[tmp_path])]
    return "page.html"


def test_the_whole_page(page, request_of):
    response = render_page(request_of(), page, {"word": "a"}, fragment="rows")

    assert response.status_code == 200
    assert response.content == b"<p>aFalse</p><h1>Utuh</h1>"
    assert response["Vary"] == "HX-Request"


def test_htmx_gets_the_fragment_alone(page, request_of):
    response = render_page(request_of(hx_request="true"), page, {"word": "a"}, fragment="rows")

    assert response.content == b"<p>aFalse</p>"
    assert response["Vary"] == "HX-Request"


def test_a_page_without_fragments_does_not_vary(page, request_of):
    response = render_page(request_of(hx_request="true"), page)

    assert response.content == b"<p>False</p><h1>Utuh</h1>"
    assert not response.has_header("Vary")


@pytest.mark.parametrize("key", ["hx_boosted", "hx_history_restore_request"])
def test_a_boosted_or_restored_page_is_whole(request_of, key):
    assert wants_fragment(request_of(hx_request="true"))
    assert not wants_fragment(request_of(hx_request="true", **{key: "true"}))


def test_without_htmx_nothing_wants_a_fragment(rf):
    assert not wants_fragment(rf.get("/"))


def test_a_refused_form_makes_it_422(page, request_of, sample_form):
    response = render_page(request_of(), page, {"form": sample_form({})})

    assert response.status_code == 422
    assert response.content == b"<p>True</p><h1>Utuh</h1>"


def test_a_refused_form_in_a_list_makes_it_422(page, request_of, sample_form):
    response = render_page(request_of(), page, {"forms": [sample_form(), sample_form({})]})

    assert response.status_code == 422


def test_an_untouched_form_is_no_error(page, request_of, sample_form):
    response = render_page(request_of(), page, {"form": sample_form()})

    assert response.status_code == 200


def test_a_status_may_be_given(page, request_of, sample_form):
    response = render_page(request_of(), page, {"form": sample_form({})}, status=409)

    assert response.status_code == 409
