import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import translation

from look.brand import ServiceNumber, brand_context, current_brand, service_number


def test_without_settings_the_product_has_its_own_name(settings):
    for name in ("BRAND_NAME", "BRAND_SLOGAN", "BRAND_LOGO", "BRAND_SOURCE_URL"):
        if hasattr(settings, name):
            delattr(settings, name)
    settings.BRAND_SERVICE_NUMBERS = ()

    brand = current_brand()

    assert brand.name == "Tuntas"
    assert brand.slogan == "Sampaikan dan lacak laporan Anda"
    assert brand.logo_url == "/static/look/mark.svg"
    assert brand.service_numbers == ()
    assert brand.source_url == ""


def test_a_deployment_sets_its_own(settings):
    settings.BRAND_NAME = "LAPOR!"
    settings.BRAND_SLOGAN = "Layanan aspirasi"
    settings.BRAND_LOGO = "/media/logo.svg"
    settings.BRAND_SERVICE_NUMBERS = ["sms:1708"]

    brand = current_brand()

    assert brand.name == "LAPOR!"
    assert brand.slogan == "Layanan aspirasi"
    assert brand.logo_url == "/media/logo.svg"
    assert brand.service_numbers == (ServiceNumber("SMS", "1708", "sms:1708"),)


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("sms:1708", ServiceNumber("SMS", "1708", "sms:1708")),
        ("tel:150012", ServiceNumber("Telepon", "150012", "tel:150012")),
        ("wa:6281234", ServiceNumber("WhatsApp", "+6281234", "https://wa.me/6281234")),
        ("mailto:a@b.go.id", ServiceNumber("Surel", "a@b.go.id", "mailto:a@b.go.id")),
    ],
)
def test_service_number(uri, expected):
    assert service_number(uri) == expected


def test_service_number_in_english():
    with translation.override("en"):
        assert service_number("tel:1").label == "Telephone"


@pytest.mark.parametrize("uri", ["javascript:alert(1)", "1708", ""])
def test_anything_else_stops_the_deployment(uri):
    with pytest.raises(ImproperlyConfigured, match="BRAND_SERVICE_NUMBERS"):
        service_number(uri)


def test_every_template_knows_the_brand(rf, settings):
    settings.BRAND_NAME = "LAPOR!"

    assert brand_context(rf.get("/"))["brand"].name == "LAPOR!"
