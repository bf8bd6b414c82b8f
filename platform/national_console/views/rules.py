"""The routing rules in force, and the versions before them."""

from datetime import datetime
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.queries.accounts import names_of
from look.navigation import NavLink
from national_console.console import CONSOLE
from register.queries.published_rules import (
    NoSuchVersion,
    Version,
    newest_rules,
    rule_version,
    rule_versions,
)
from register.queries.rule_words import rules_in_words
from register.rules.routing_rules import RoutingRule
from register.views.visit import Visit, visit_of
from tenants.scope import SIGN_IN, scope
from tenants.signin.gate import staff_required


class VersionLine(NamedTuple):
    """One version in the list. who: empty where the person has no account any more."""

    id: int
    url: str
    at: datetime
    who: str
    reason: str
    is_current: bool


@require_GET
@staff_required()
def rules_page(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    current = newest_rules()
    rows = [
        (words, _drop_url(visit, words.rule)) for words in rules_in_words(current.rules.values())
    ]
    context = {
        "version": current.version,
        "rows": rows,
        "versions": version_lines(visit, rule_versions(), current.version),
        "new_url": visit.url("rule-new"),
    }
    return visit.page("national_console/rules/page.html", context)


@require_GET
@staff_required()
def rules_version(request: HttpRequest, version_id: int) -> HttpResponse:
    visit, here = visit_of(request, CONSOLE), ""
    try:
        version = rule_version(version_id)
    except NoSuchVersion as error:
        raise Http404 from error
    here = visit.url("rules")
    title = _("Versi {number}").format(number=version.id)
    context: dict[str, Any] = {
        "title": title,
        "line": version_lines(visit, [version], 0)[0],
        "rows": [(words, "") for words in rules_in_words(version.rule_set.rules.values())],
        "categories": version.categories,
        "crumbs": (NavLink(_("Aturan rute"), here), NavLink(title, "")),
    }
    return visit.page("national_console/rules_version/page.html", context, here=here)


def version_lines(visit: Visit, versions: list[Version], current: int) -> list[VersionLine]:
    """Return versions as lines of a list, with who published them; one statement."""
    with scope(SIGN_IN, savepoint=False):
        names = names_of(version.published_by for version in versions)
    return [
        VersionLine(
            version.id,
            visit.url("rules-version", version.id),
            version.published_at,
            names.get(version.published_by, ""),
            version.reason,
            version.id == current,
        )
        for version in versions
    ]


def _drop_url(visit: Visit, rule: RoutingRule) -> str:
    query = urlencode({"kategori": rule.category, "wilayah": rule.region})
    return f"{visit.url('rule-drop')}?{query}"
