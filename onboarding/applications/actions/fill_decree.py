"""The decree of an application in the agency's own schema, and the invitations of whom it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from onboarding.applications.actions.copy_paper import copy_paper
from onboarding.applications.models import Paper
from onboarding.applications.rules.steps import Step
from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.models import Agency
from tenants.own_folder import DECREES
from tenants.queries.named_places import lines_of
from tenants.signin.actions.follow_decree import follow_decree
from tenants.signin.actions.invite_named import invite_named
from tenants.teams.models import Decree

Answers = Mapping[Step, Mapping[str, Any]]


def fill_decree(
    answers: Answers, paper: Paper, units: Mapping[str, int], *, agency: Agency, at: datetime
) -> Decree:
    """Record the decree as it was applied with, and whom it and the list of units name."""
    said = answers[Step.DECREE]
    return record_decree(
        number=said["number"],
        signed_on=date.fromisoformat(said["signed_on"]),
        title=said["title"],
        signer=said["signer"],
        valid_from=date.fromisoformat(said["valid_from"]),
        valid_to=date.fromisoformat(said["valid_to"]) if said.get("valid_to") else None,
        people=[*_team(answers), *_liaisons(answers, units)],
        entered_at=at,
        # Nobody is there yet who could be asked.
        inspectorate_yes_at=at,
        file_name=paper.name,
        file_path=copy_paper(paper, agency, what=DECREES),
        file_sha256=paper.sha256,
        file_size=paper.size,
        file_pages=paper.pages,
    )


def let_in(decree: Decree, agency: Agency, at: datetime) -> None:
    """Invite whom the decree names, before its first day too: there is much to prepare until then."""
    follow_decree(decree_id=decree.pk, agency=agency, at=at)
    invite_named(lines_of([decree]), members=(), agency=agency, at=at)


def _team(answers: Answers) -> list[NamedPerson]:
    people = (
        NamedPerson(
            one["name"],
            one["position"],
            one["duty"],
            nip=one["nip"],
            rank=one["rank"],
            place_in_team=one["place_in_team"],
            email=one["email"],
            phone=one["phone"],
        )
        for one in answers[Step.TEAM]["people"]
    )
    return list({(one.name, one.duty): one for one in people}.values())


def _liaisons(answers: Answers, units: Mapping[str, int]) -> Iterator[NamedPerson]:
    for unit in answers[Step.UNITS]["units"]:
        for who in ("liaison", "substitute"):
            if unit[f"{who}_name"]:
                yield NamedPerson(
                    unit[f"{who}_name"],
                    unit.get(f"{who}_position") or unit["name"],
                    "LIAISON_OFFICER",
                    unit_id=units[unit["code"]],
                    is_substitute=who == "substitute",
                    email=unit[f"{who}_email"],
                    phone=unit[f"{who}_phone"],
                )
