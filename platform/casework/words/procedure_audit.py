"""What the log of an agency's administration tells of procedures (SOP), and of deadlines from them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from look.moments import short_day

Facts = Mapping[str, Any]


def procedure_told(facts: Facts) -> str:
    """Return which version it was, and from when or until when it holds."""
    parts = [_("versi {version}").format(version=facts["version"])]
    if "until" in facts:
        parts.append(_("berlaku sampai {day}").format(day=_day(facts["until"])))
    elif "since" in facts:
        parts.append(_("berlaku sejak {day}").format(day=_day(facts["since"])))
    return ", ".join(parts)


def policy_told(facts: Facts) -> str:
    """Return the days of a policy, since when they hold, and which procedure they come from."""
    after: Facts = facts["after"]
    said = _("disposisi {t2}, respons awal {t3}, penyelesaian {t7} hari kerja, sejak {day}").format(
        **after, day=short_day(datetime.fromisoformat(facts["valid_from"]))
    )
    source = source_said(facts.get("sop_number", ""), facts.get("sop_version"))
    return f"{said}, {source}" if source else said


def source_said(number: str, version: int | None) -> str:
    """Return which procedure the days of a policy come from, empty where they come from none."""
    told = _("menurut SOP {number} versi {version}")
    return told.format(number=number, version=version) if number else ""


def _day(iso: str) -> str:
    return short_day(date.fromisoformat(iso))
