"""Whether a host name can still be given to a body."""

from __future__ import annotations

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS

from tenants.bodies.models import Body
from tenants.models import Agency, FormerHost, Host


def is_host_taken(slug: str, *, body_id: int, using: str = DEFAULT_DB_ALIAS) -> bool:
    """Tell whether a present host, or another agency or body, has a short address, or had it."""
    domain = f"{slug}.{settings.PUBLIC_HOST}"
    former = FormerHost.objects.using(using).filter(domain=domain)
    return (
        Agency.objects.using(using).filter(slug=slug).exclude(body=body_id).exists()
        or Host.objects.using(using).filter(domain=domain).exists()
        or former.exclude(agency__body=body_id).exists()
        or Body.objects.using(using).filter(slug=slug).exclude(pk=body_id).exists()
    )
