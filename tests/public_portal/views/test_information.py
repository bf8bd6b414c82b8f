import pytest

from tests.public_portal.seeing import text_of

PAGES = {
    "/privasi/": ("UU 27/2022", "3 × 24 jam"),
    "/aksesibilitas/": ("WCAG 2.2", "320 piksel"),
    "/syarat/": ("Moderasi", "UU 25/2009"),
    "/bantuan/": ("Siapa melihat apa", "nomor laporan dan kode rahasia"),
}


@pytest.mark.parametrize("path", PAGES)
def test_it_says_what_it_is_for(visitor, path):
    text = text_of(visitor.get(path))

    assert [words for words in PAGES[path] if words not in text] == []


@pytest.mark.parametrize("path", [*PAGES, "/status/"])
def test_it_has_an_english_version_and_a_way_to_it_from_every_page(visitor, path):
    assert f'href="{path}"' in visitor.get("/").content.decode()
    indonesian = text_of(visitor.get(path))
    visitor.cookies["django_language"] = "en"

    english = text_of(visitor.get(path))

    assert "laporan" in indonesian.lower()
    assert "laporan" not in english.lower()


@pytest.mark.parametrize("path", PAGES)
def test_who_to_call_is_a_setting(visitor, settings, path):
    settings.BRAND_SERVICE_NUMBERS = ("tel:150012",)

    assert 'href="tel:150012"' in visitor.get(path).content.decode()
