"""What stands on a page, for assertions, and what stands in the database behind it."""

import html
import re

from public_portal.drafts.store import COOKIE, open_draft
from register.models import Attachment, Report, ReportEvent
from tenants.scope import scope
from tests.factories.everything import EVERYTHING


def text_of(response):
    """Return the words of a page without its tags."""
    content = re.sub(r"<(script|style).*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", content)).split())


def summary_of(response):
    """Return the sentences of the error summary."""
    found = re.search(r'class="lp-summary".*?</ul>', response.content.decode(), re.DOTALL)
    items = re.findall(r"<li>(.*?)</li>", found[0], re.DOTALL) if found else []
    return [html.unescape(re.sub(r"<[^>]+>", "", item)).strip() for item in items]


def value_of(response, name):
    """Return what a text field of a page holds."""
    content = response.content.decode()
    area = re.search(rf'<textarea[^>]*name="{name}"[^>]*>\s?(.*?)</textarea>', content, re.DOTALL)
    if area:
        return html.unescape(area[1])
    field = re.search(rf'<input[^>]*name="{name}"[^>]*>', content)
    found = re.search(r'value="([^"]*)"', field[0]) if field else None
    return html.unescape(found[1]) if found else ""


def chosen_of(response, name):
    """Return the choice that is made in a group of radios or in a select."""
    content = response.content.decode()
    for field in re.findall(rf'<input[^>]*name="{name}"[^>]*>', content):
        if " checked" in field:
            return re.search(r'value="([^"]*)"', field)[1]
    select = re.search(rf'<select[^>]*name="{name}".*?</select>', content, re.DOTALL)
    found = re.search(r'<option value="([^"]*)" selected', select[0]) if select else None
    return found[1] if found else ""


def options_of(response, name):
    """Return the values that a select or a group of radios offers."""
    content = response.content.decode()
    select = re.search(rf'<select[^>]*name="{name}".*?</select>', content, re.DOTALL)
    if select:
        return re.findall(r'<option value="([^"]*)"', select[0])
    fields = re.findall(rf'<input[^>]*name="{name}"[^>]*>', content)
    return [re.search(r'value="([^"]*)"', field)[1] for field in fields]


def opened_by(writing):
    """Return the draft that a visitor's browser opens with its row, None where it opens none."""

    class Request:
        COOKIES = {name: morsel.value for name, morsel in writing.visitor.cookies.items()}

    return open_draft(Request, writing.id)


def draft_of(writing):
    """Return the draft that a visitor's browser opens, None where it opens none."""
    return getattr(opened_by(writing), "draft", None)


def forget_cookie(writing):
    """Lose the key of the draft, as a browser does that was closed."""
    del writing.visitor.cookies[COOKIE]


def reports():
    with scope(EVERYTHING):
        return list(Report.objects.order_by("id"))


def events_of(report_id):
    with scope(EVERYTHING):
        return list(ReportEvent.objects.filter(report_id=report_id).order_by("seq"))


def attachments():
    with scope(EVERYTHING):
        return list(Attachment.objects.order_by("id"))
