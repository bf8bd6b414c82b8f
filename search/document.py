"""What is kept of one report to find it by: no identity, no internal note, no hidden original."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kernel.personal_data import redact
from register.rules.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report at one version, its texts as they stand (an engine normalises them).

    version: the sequence of its last event; whoever has a newer one keeps it. title, body: the
    public copy where parts are hidden. subject: what the place and the category are called.
    replies: what agencies said to everybody. seen_by: the agencies whose role may read the report.
    """

    report_id: int
    version: int
    number: str
    title: str
    body: str
    subject: str
    replies: str
    state: str
    report_class: str
    category_code: str
    region_code: str
    visibility: str
    published: bool
    supervisory: bool
    hidden: bool
    agency_id: int | None
    supervisor_id: int | None
    ombudsman_id: int | None
    joint_agency_ids: tuple[int, ...]
    unit_id: int | None
    supporting_unit_ids: tuple[int, ...]
    reported_unit_ids: tuple[int, ...]
    reported_user_ids: tuple[int, ...]
    escalation: int
    submitted_at: datetime
    due_at: datetime | None
    closed_at: datetime | None
    latitude: float | None
    longitude: float | None

    @property
    def is_public(self) -> bool:
        """Whether the public may find it: published, not merged away, something left to read."""
        return self.published and not self.hidden and self.state != State.MERGED

    @property
    def seen_by(self) -> tuple[int, ...]:
        """The agencies that row-level security lets read the report; see register.grants.MINE."""
        found = {self.agency_id, self.ombudsman_id, *self.joint_agency_ids}
        if self.escalation >= 1 and not self.supervisory:
            found.add(self.supervisor_id)
        return tuple(sorted(number for number in found if number is not None))

    def as_public(self) -> Document:
        """Return it as everybody reads it: personal data masked.

        Else whoever guesses a number that is masked would find out where it stands.
        """
        title, body, replies = redact(self.title), redact(self.body), redact(self.replies)
        if (title, body, replies) == (self.title, self.body, self.replies):
            return self
        return replace(self, title=title, body=body, replies=replies)
