"""Proposals that wait for a second person's yes, decided by everybody: one role alone may."""

import pytest

from register.models import Proposal, SlaPolicy
from register.rules.states import State
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY
from tests.isolation.matrix_posts import ADMITTED, KEPT_OUT, post, trace, undone

PROVINCE_TAKES_OVER = {"text": "Kewenangan bersama dengan provinsi."}
ANSWERS = {"text": "Dokter pengganti sudah bertugas.", "substantive": "on"}


def propose(world, actor, life, slug, data):
    """Let somebody take a step that needs another's yes; return the proposal's id."""
    site = "HOME" if actor == "PRV" else "AGENCY"
    address = f"/konsol/laporan/{life.report.number}/{slug}/"
    data = {"version": life.report.version, **data}
    response = world.client(actor, world.host(site, actor)).post(address, data)
    assert response.status_code == 302
    with scope(EVERYTHING):
        return Proposal.objects.get(report_id=life.id, decided_at=None).pk


def deciders(world, life, proposal_id, decision):
    """Return who can decide it; each tries as if nobody had before."""
    found, before = set(), trace(life)
    for site in ADMITTED:
        start = "/konsol" if site == "AGENCY" else ""
        address = f"{start}/laporan/{life.report.number}/usulan/{proposal_id}/{decision}/"
        for actor in (*ADMITTED[site], *KEPT_OUT[site]):
            with undone():
                data = {"text": "Belum perlu.", "evidence": []}
                response = post(world, site, actor, address, data)
                if trace(life) != before:
                    found.add((site, actor))
                else:
                    assert response.status_code in {302, 403, 404, 409}, (site, actor)
    return found


@pytest.mark.parametrize("decision", ["terima", "tolak"])
def test_the_desk_alone_decides_whether_a_province_takes_over(world, decision):
    with undone():
        life = world.stages.ready(Step.TAKE_OVER, State.AGENCY_REVIEW)
        proposal_id = propose(world, "PRV", life, "take-over", PROVINCE_TAKES_OVER)

        assert deciders(world, life, proposal_id, decision) == {("NATIONAL", "NAT")}


@pytest.mark.parametrize("decision", ["terima", "tolak"])
@pytest.mark.parametrize(
    ("approval", "approvers"),
    [("LEAD", {"LEAD"}), ("ADM", {"ADM", "ORG", "INS"})],
)
def test_an_answer_is_approved_by_whom_the_policy_names(world, decision, approval, approvers):
    with undone():
        with scope(EVERYTHING):
            SlaPolicy.objects.create(valid_from=MONDAY, values={"answer_approval": approval})
        life = world.stages.bring(State.IN_PROGRESS)
        proposal_id = propose(world, "LIA", life, "answer", ANSWERS)

        found = deciders(world, life, proposal_id, decision)

    assert found == {("AGENCY", approver) for approver in approvers}
