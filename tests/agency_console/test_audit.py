"""The log of the administration, with the readings of identities beside it."""

from datetime import timedelta

import pytest

from casework.queries import audit_log
from register.actions.read_identity import read_identity
from register.models import IdentityAccess
from register.rules.actors import Actor, Role
from tenants.actions.keep_unit import UnitFacts, keep_unit
from tenants.scope import of_agency, scope
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LOG = "/konsol/audit/"


@pytest.fixture
def inspector(agency):
    return Officer(agency, "INS", name="Niken")


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Wati")


def add_unit(by, code, *, at=None):
    with by.scope:
        facts = UnitFacts(f"Unit {code}", "OPD", code)
        keep_unit(facts=facts, by=by.at_work, at=at or now())


def read_by(officer, life, *, role=Role.ADMIN, at=None):
    actor = Actor(frozenset({role}), user_id=officer.user.pk, agency_id=officer.agency.pk)
    with officer.scope:
        read_identity(report_id=life.id, by=actor, at=at or now(), reason="Perlu dihubungi")


def routed(agency, **values):
    life = fresh_life()
    life.route(agency, **values)
    return life


def rows(answer):
    return [(row.label, row.about, row.who, row.told) for row in answer.context["rows"]]


def test_it_works(agency, inspector, admin):
    life = routed(agency)
    add_unit(admin, "a", at=now() - timedelta(hours=1))
    read_by(admin, life)

    answer = admin.get(LOG)

    number = life.report.number
    assert rows(answer) == [
        ("Identitas dibaca", number, "Wati", "Perlu dihubungi"),
        (
            "Unit ditambahkan",
            "Unit a",
            "Wati",
            "nama: Unit a, jenis: Perangkat daerah (OPD), kode: a",
        ),
    ]
    assert number in answer.content.decode()
    assert len(rows(inspector.get(LOG))) == 2


def test_the_reading_of_a_supervisory_report_is_the_inspektorats(agency, inspector, admin):
    life = routed(agency, supervisory=True)
    read_by(inspector, life, role=Role.INSPECTORATE)

    hidden = ("Identitas dibaca", "laporan yang tidak terbuka bagi Anda", "Niken", "")
    assert rows(admin.get(LOG)) == [hidden]
    assert life.report.number not in admin.get(LOG).content.decode()
    assert rows(inspector.get(LOG))[0][1] == life.report.number


def test_whoever_is_not_known_any_more(agency, admin):
    life = routed(agency)
    with scope(EVERYTHING):
        IdentityAccess.objects.create(
            report_id=life.id,
            at=now(),
            role="ADM",
            actor_id=987654,
            agency_id=agency.pk,
            reason="x",
        )

    assert rows(admin.get(LOG))[0][2] == "(tidak dikenal)"


def test_another_agency_sees_nothing_of_it(agency, other_agency, admin):
    life = routed(agency)
    add_unit(admin, "a")
    read_by(admin, life)

    answer = Officer(other_agency, "ADM").get(LOG)

    assert rows(answer) == []
    assert "Belum ada catatan" in answer.content.decode()


def test_by_person_kind_and_day(agency, admin):
    other = Officer(agency, "KOM", name="Budi")
    noon = now().replace(hour=5) - timedelta(days=4)
    for place, who in enumerate((admin, other, admin)):
        add_unit(who, str(place), at=noon + timedelta(days=place))
    read_by(admin, routed(agency))

    def found(**asked):
        return [row[1] for row in rows(admin.get(LOG, asked))]

    second = (noon + timedelta(days=1)).date().isoformat()
    assert found(orang=other.user.pk) == ["Unit 1"]
    assert found(jenis="UNIT_ADDED") == ["Unit 2", "Unit 1", "Unit 0"]
    assert len(found(jenis="IDENTITY_READ")) == 1
    assert found(dari=second, sampai=second) == ["Unit 1"]
    assert found(jenis="UNIT_CLOSED") == []
    nothing = admin.get(LOG, {"jenis": "UNIT_CLOSED"})
    assert "Hapus saringan" in nothing.content.decode()


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"orang": "x"}, "orang"),
        ({"jenis": "APA"}, "jenis"),
        ({"dari": "kapan"}, "dari"),
        ({"dari": "2026-12-02", "sampai": "2026-12-01"}, "sampai"),
    ],
)
def test_a_filter_that_cannot_be_is_said(admin, asked, field):
    answer = admin.get(LOG, asked)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "rows" not in answer.context


def test_page_by_page_also_among_those_of_one_moment(agency, admin, monkeypatch):
    monkeypatch.setattr(audit_log, "PAGE_SIZE", 2)
    at, life = now(), routed(agency)
    for code in ("a", "b", "c"):
        add_unit(admin, code, at=at)
    read_by(admin, life, at=at)
    address, seen = LOG, []

    while address:
        answer = admin.get(address)
        seen += [row[1] for row in rows(answer)]
        address = answer.context["next_url"]
    back = admin.get(answer.context["previous_url"])

    assert seen == [life.report.number, "Unit c", "Unit b", "Unit a"]
    assert [row[1] for row in rows(back)] == [life.report.number, "Unit c"]
    assert "sudah tidak berlaku" in admin.get(LOG, {"s": "x"}).content.decode()


@pytest.mark.parametrize("number", [5, 40])
def test_the_statements_do_not_grow(agency, admin, statements, number):
    life = routed(agency)
    for place in range(number):
        add_unit(admin, str(place))
        read_by(admin, life)
    admin.get(LOG)

    with statements() as seen:
        admin.get(LOG)

    assert len(seen.texts()) == 7


@pytest.mark.parametrize("role", ["KOM", "ORG", "LEAD", "EXM", "LIA"])
def test_whoever_has_another_duty_stays_out(agency, inspector, role):
    officer = Officer(agency, role)

    assert officer.get(LOG).status_code == 403
    assert f'href="{LOG}"' not in officer.get("/konsol/unit/").content.decode()
    assert f'href="{LOG}"' in inspector.get("/konsol/unit/").content.decode()


def test_a_province_reads_no_log_of_its_regencies(agency, province, admin):
    life = routed(agency)
    read_by(admin, life)

    with scope(of_agency(province)):
        assert IdentityAccess.objects.count() == 0
