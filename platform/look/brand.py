"""What a deployment calls itself: name, logo and the numbers to ask for help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.templatetags.static import static
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class ServiceNumber:
    label: str
    number: str
    url: str


@dataclass(frozen=True, slots=True)
class Brand:
    name: str
    slogan: str
    logo_url: str
    service_numbers: tuple[ServiceNumber, ...]
    source_url: str


def current_brand() -> Brand:
    """Return the brand of this deployment, in the language of the request."""
    logo: str = getattr(settings, "BRAND_LOGO", "") or "look/mark.svg"
    return Brand(
        name=getattr(settings, "BRAND_NAME", "") or "Tuntas",
        slogan=getattr(settings, "BRAND_SLOGAN", "") or _("Sampaikan dan lacak laporan Anda"),
        logo_url=logo if logo.startswith(("/", "https://")) else static(logo),
        service_numbers=tuple(
            service_number(uri) for uri in getattr(settings, "BRAND_SERVICE_NUMBERS", ())
        ),
        source_url=getattr(settings, "BRAND_SOURCE_URL", ""),
    )


def service_number(uri: str) -> ServiceNumber:
    """Read "sms:1708", "tel:150012", "wa:6281234567890" or "mailto:bantuan@contoh.go.id".

    :raises ImproperlyConfigured: the part before the colon is none of these
    """
    kind, _colon, number = uri.partition(":")
    match kind:
        case "sms":
            return ServiceNumber(_("SMS"), number, uri)
        case "tel":
            return ServiceNumber(_("Telepon"), number, uri)
        case "wa":
            return ServiceNumber(_("WhatsApp"), f"+{number}", f"https://wa.me/{number}")
        case "mailto":
            return ServiceNumber(_("Surel"), number, uri)
    raise ImproperlyConfigured(
        f"BRAND_SERVICE_NUMBERS must list sms:, tel:, wa: or mailto: entries, but has {uri!r}."
    )


def brand_context(request: HttpRequest) -> dict[str, Any]:
    """Give every template `brand`; it costs nothing where it is not shown."""
    return {"brand": SimpleLazyObject(current_brand)}
