"""Make a body a tenant: agency, host, schema, role and rights, and the body's word of it."""

from __future__ import annotations

from datetime import datetime

from django.db import connections, transaction

from tenants.actions.former_hosts import HostTaken
from tenants.actions.provision_agency import (
    NothingRecorded,
    SlugReserved,
    provision_agency,
    schema_name_of,
)
from tenants.bodies.models import Body, Hindrance
from tenants.bodies.queries.taken_hosts import is_host_taken
from tenants.isolation.aliases import OWNER_ALIAS
from tenants.models import Agency

_SCHEMA_EXISTS = "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = %s)"


class CannotConnect(Exception):
    """Something stands in the way. hindrance: what, in the words of its label."""

    def __init__(self, hindrance: Hindrance) -> None:
        super().__init__(hindrance.value)
        self.hindrance = hindrance


def connect_body(*, body_id: int, at: datetime, slug: str = "") -> Agency:
    """Provision the body's tenant as owner, whole or not at all; return it if it is there already.

    slug: the first part of its host name, empty for the list's own.

    The nation's policies, calendar and categories hold for it from the first moment, since they
    are laid under every agency's own. Regencies that were there before their province are put
    below it.
    :raises CannotConnect: nothing is left of the attempt
    """
    with transaction.atomic(using=OWNER_ALIAS):
        body = Body.objects.using(OWNER_ALIAS).select_for_update().get(pk=body_id)
        if body.agency_id is not None:
            return Agency.objects.using(OWNER_ALIAS).get(pk=body.agency_id)
        body.slug = slug or body.slug
        _refuse_taken(body)
        agency = _provision(body, at=at)
        body.agency = agency
        body.save(update_fields=["agency", "slug"])
        below = Agency.objects.using(OWNER_ALIAS).filter(body__parent=body, parent=None)
        below.update(parent=agency)
    return agency


def _refuse_taken(body: Body) -> None:
    agencies = Agency.objects.using(OWNER_ALIAS)
    if body.until is not None:
        raise CannotConnect(Hindrance.ENDED)
    if is_host_taken(body.slug, body_id=body.pk, using=OWNER_ALIAS):
        raise CannotConnect(Hindrance.HOST_TAKEN)
    if body.region_code and agencies.filter(region_code=body.region_code).exists():
        raise CannotConnect(Hindrance.REGION_TAKEN)
    with connections[OWNER_ALIAS].cursor() as cursor:
        cursor.execute(_SCHEMA_EXISTS, [schema_name_of(body.slug)])
        if cursor.fetchone()[0]:
            raise CannotConnect(Hindrance.SCHEMA_TAKEN)


def _provision(body: Body, *, at: datetime) -> Agency:
    parent = Agency.objects.using(OWNER_ALIAS).filter(body=body.parent_id).first()
    try:
        return provision_agency(
            slug=body.slug,
            name=body.name,
            short_name=body.short_name,
            kind=body.kind,
            region_code=body.region_code,
            parent=parent if body.parent_id else None,
            time_zone=body.time_zone,
            at=at,
        )
    except SlugReserved:
        raise CannotConnect(Hindrance.HOST_RESERVED) from None
    except HostTaken:
        raise CannotConnect(Hindrance.HOST_TAKEN) from None
    except NothingRecorded:
        raise CannotConnect(Hindrance.NO_TEMPLATE) from None
