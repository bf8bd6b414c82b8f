"""Settled reports, and evaluations of them recorded by the real action."""

from casework.actions.record_evaluation import record_evaluation
from casework.rules.evaluation import Cause, Findings
from register.rules.actors import Role
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.lives import Life, admin_of

FINDINGS = Findings(
    cause=Cause.STAFFING,
    cause_text="Dokter cuti tanpa pengganti.",
    action="Jadwal pengganti disusun.",
    recommendation="Formasi dokter ditambah.",
    recommended_to="Sekretaris Daerah",
)


def settled(agency, *, supervisory=False, **values):
    """Return a report that was answered and accepted."""
    life = Life(**values)
    life.route(agency, supervisory=supervisory)
    by = admin_of(agency, role=Role.INSPECTORATE if supervisory else Role.ADMIN)
    life.officer(agency, by, Step.ANSWER_AGENCY, text="Dokter sudah bertugas.", substantive=True)
    life.reporter(Step.ACCEPT)
    return life


def evaluate(agency, life, findings=FINDINGS, *, by=None, version=0, at=None):
    """Record an evaluation in the agency's scope."""
    with scope(of_agency(agency)):
        return record_evaluation(
            report_id=life.id,
            findings=findings,
            version=version,
            by=by or admin_of(agency),
            at=at or life.at,
        )
