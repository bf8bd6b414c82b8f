"""A split and a merger of governments: asked for by one, confirmed by another, given up."""

from datetime import date, timedelta

import pytest
from django.db.utils import DatabaseError, IntegrityError

from tenants.actions.change_agency_state import AgencyStateNotAllowed, change_agency_state
from tenants.bodies.actions.ask_succession import SuccessionNotAllowed, withdraw_succession
from tenants.bodies.actions.confirm_succession import NeedsAnother, confirm_succession
from tenants.bodies.actions.end_succession import end_succession
from tenants.bodies.actions.suspend_body import resume_body
from tenants.bodies.models import Body, BodyChange, Succession, SuccessionPart
from tenants.bodies.queries.carvable import carvable
from tenants.bodies.queries.succession_mistakes import SuccessionRefused
from tenants.bodies.queries.successions import find_succession, latest_successions
from tenants.bodies.readers import SUCCESSION_READERS, on_succession
from tenants.models import Agency
from tenants.scope import NATIONAL, PORTAL, of_agency, scope
from tests.factories.bodies import make_bodies
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY
from tests.factories.successions import (
    ASKS,
    CONFIRMS,
    GROUND,
    NAME,
    ask,
    new_body,
    read_body,
    succeed,
)

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def bodies(agency, province, db):
    made = make_bodies("33", "33.04", "33.08", "34", "34.01", "K-KEMENKEU", tenant=agency)
    with scope(EVERYTHING):
        Body.objects.filter(code="33").update(agency=province)
    return made | {"97": new_body()}


@pytest.fixture
def split(bodies):
    return bodies["33"], bodies["97"], ["33.04"]


@pytest.fixture
def into(bodies):
    return new_body("33.09", "CITY", name="Pemerintah Kota Lain", parent=bodies["33"])


def seen():
    with scope(NATIONAL):
        return list(Succession.objects.order_by("pk").values_list("state", flat=True))


def confirm(law, by=CONFIRMS):
    return confirm_succession(succession_id=law.pk, by=by, at=MONDAY)


def changes():
    with scope(NATIONAL):
        rows = BodyChange.objects.order_by("body__code", "pk")
        return list(rows.values_list("body__code", "kind", "before__name", "reason", "changed_by"))


def test_a_split_moves_what_is_below_once_another_has_confirmed_it(split, agency):
    law = ask("SPLIT", split)
    before = read_body(split[0].pk), agency.parent_id
    with pytest.raises(NeedsAnother):
        confirm(law, by=ASKS)
    unchanged = changes(), seen()
    law = confirm(law)

    old, new = read_body(split[0].pk), read_body(split[1].pk)
    assert (before[0].until, unchanged) == (None, ([], ["ASKED"]))
    assert (new.since, new.carved_from_id) == (date(2026, 3, 1), old.pk)
    assert (old.until, old.successor_id, old.agency.state) == (None, None, "ACTIVE")
    with scope(PORTAL):
        assert Body.objects.get(code="33.04").parent_id == new.pk
        assert Body.objects.get(code="33.08").parent_id == old.pk
        assert Agency.objects.get(pk=agency.pk).parent_id == new.agency_id
    assert (law.state, law.asked_by, law.confirmed_by) == ("MOVING", ASKS, CONFIRMS)
    assert changes() == [
        ("33", "DIVIDED", NAME, "UU 7/2026", CONFIRMS),
        ("33.04", "MOVED", old.name, "UU 7/2026", CONFIRMS),
        ("97", "FOUNDED", old.name, "UU 7/2026", CONFIRMS),
    ]
    with scope(NATIONAL):
        (part,) = SuccessionPart.objects.all()
        assert str(part) == f"{old.pk} → {new.pk}"
        assert str(law) == f"{law.pk} SPLIT MOVING"


def test_a_body_that_was_there_before_keeps_its_day(split, bodies):
    with scope(EVERYTHING):
        Body.objects.filter(code="97").update(since=date(2022, 7, 25), carved_from=bodies["34"])

    succeed("SPLIT", split)

    new = read_body(split[1].pk)
    assert (new.since, new.carved_from_id) == (date(2022, 7, 25), bodies["34"].pk)


def test_a_merger_ends_the_one_and_lets_nothing_new_in(bodies, agency, into):
    law = succeed("MERGE", (bodies["33.04"], into, []), (bodies["33.08"], into, []))

    ended, other = read_body(bodies["33.04"].pk), read_body(bodies["33.08"].pk)
    assert (ended.until, ended.successor_id) == (date(2026, 3, 1), into.pk)
    assert (other.until, other.successor_id, other.agency) == (date(2026, 3, 1), into.pk, None)
    assert ended.agency.state == "DORMANT"
    end_succession(law, at=MONDAY)
    assert read_body(ended.pk).agency.state == "SUSPENDED"
    with pytest.raises(AgencyStateNotAllowed):
        resume_body(body_id=ended.pk, reason="Lagi", by=7, at=MONDAY)
    assert read_body(ended.pk).agency.state == "SUSPENDED"
    assert [each[:2] for each in changes()] == [
        ("33.04", "MERGED"),
        ("33.04", "SUSPENDED"),
        ("33.08", "MERGED"),
        ("33.09", "FOUNDED"),
        ("33.09", "FOUNDED"),
    ]


def test_a_merged_province_gives_all_that_is_below_it(bodies):
    law = succeed("MERGE", (bodies["34"], bodies["97"], []))

    with scope(NATIONAL):
        assert Body.objects.get(code="34.01").parent_id == bodies["97"].pk
        assert find_succession(law.pk).law == "UU 7/2026"
        assert [each.pk for each in latest_successions()] == [law.pk]
        assert find_succession(4711) is None


def test_one_that_never_went_live_or_is_stopped_is_left_as_it_is(bodies, agency, into):
    change_agency_state(agency_id=agency.pk, state="SUSPENDED", at=MONDAY)

    law = succeed("MERGE", (bodies["33.04"], into, []))
    end_succession(law, at=MONDAY)

    assert read_body(bodies["33.04"].pk).agency.state == "SUSPENDED"
    assert "SUSPENDED" not in [kind for _code, kind, *_rest in changes()]


def test_it_is_given_up_before_it_is_confirmed_and_not_after(split):
    law = ask("SPLIT", split)
    withdraw_succession(succession_id=law.pk, at=MONDAY)
    with pytest.raises(SuccessionNotAllowed):
        confirm(law)
    again = succeed("SPLIT", split)
    for refused in (again.pk, 4711):
        with pytest.raises(SuccessionNotAllowed):
            withdraw_succession(succession_id=refused, at=MONDAY)
        with pytest.raises(SuccessionNotAllowed):
            confirm(Succession(pk=refused))

    assert seen() == ["WITHDRAWN", "MOVING"]


def test_what_has_come_in_the_way_meanwhile_is_seen_when_it_is_confirmed(split, bodies):
    law = ask("SPLIT", split)
    with scope(EVERYTHING):
        Agency.objects.filter(pk=bodies["97"].agency_id).update(state="SUSPENDED")

    with pytest.raises(SuccessionRefused, match="NOT_ACTIVE"):
        confirm(law)

    assert (seen(), changes()) == (["ASKED"], [])


REFUSALS = {
    "NOT_YET": {"ground": GROUND.__class__("UU 1/2026", date(2026, 1, 1), date(2026, 3, 3))},
    "LAW_IS_LATER": {"ground": GROUND.__class__("UU 1/2026", date(2026, 3, 2), date(2026, 3, 1))},
    "NO_REGION": {"codes": []},
    "NOT_ITS_REGION 34.01": {"codes": ["34.01"]},
    "NOTHING_LEFT": {"codes": ["33.04", "33.08"]},
    "ITSELF": {"to": "33"},
    "HAS_ENDED": {"ended": "97"},
    "OTHER_KIND": {"to": "33.04"},
    "NOT_CONNECTED": {"to": "34"},
    "NOT_ACTIVE": {"state": "PREPARING"},
}


@pytest.mark.parametrize("why", REFUSALS)
def test_what_cannot_be_is_refused_and_nothing_is_written(bodies, why):
    case = REFUSALS[why]
    with scope(EVERYTHING):
        if "state" in case:
            Agency.objects.filter(pk=bodies["97"].agency_id).update(state=case["state"])
        Body.objects.filter(code=case.get("ended", "")).update(until=date(2026, 1, 1))
    wanted = bodies["33"], bodies[case.get("to", "97")], case.get("codes", ["33.04"])

    with pytest.raises(SuccessionRefused, match=why):
        ask("SPLIT", wanted, ground=case.get("ground", GROUND))

    assert (seen(), changes()) == ([], [])


def test_a_ministry_has_no_regions_to_give_and_may_be_merged(bodies):
    other = new_body("K-LAIN", "MINISTRY", name="Kementerian Lain")

    with pytest.raises(SuccessionRefused, match="NOT_ITS_REGION"):
        ask("SPLIT", (bodies["K-KEMENKEU"], other, ["33.04"]))
    succeed("MERGE", (bodies["K-KEMENKEU"], other, []))

    assert read_body(bodies["K-KEMENKEU"].pk).successor_id == other.pk


def test_a_regency_gives_districts(bodies, into):
    own = [code for code, _name in carved(bodies["33.04"])]
    assert own[0].startswith("33.04.")

    succeed("SPLIT", (bodies["33.04"], into, own[:1]))

    assert seen() == ["MOVING"]


def carved(body):
    with scope(NATIONAL):
        return carvable(body)


def test_what_is_given_twice_is_refused_but_two_parts_of_one_may_go(bodies, split, into):
    third = new_body("96", name="Pemerintah Provinsi Ketiga")
    ask("SPLIT", split)
    own = new_body("33.10", "REGENCY", name="Pemerintah Kabupaten Sepuluh", parent=bodies["33"])
    ask("SPLIT", (bodies["33"], third, ["33.08"]))

    refused = [
        ("SPLIT", (bodies["33"], third, ["33.04"])),
        ("MERGE", (bodies["33"], third, [])),
        ("MERGE", (bodies["97"], third, [])),
    ]
    for kind, wanted in refused:
        with pytest.raises(SuccessionRefused, match="UNDER_WAY"):
            ask(kind, wanted)
    ask("MERGE", (own, into, []))
    with pytest.raises(SuccessionRefused, match="UNDER_WAY"):
        ask("MERGE", (bodies["33.04"], own, []))

    assert seen() == ["ASKED", "ASKED", "ASKED"]


def test_only_the_desk_writes_and_reads_it_and_only_forward(split, agency):
    law = succeed("SPLIT", split)

    for which in (PORTAL, of_agency(agency)):
        with pytest.raises(DatabaseError), scope(which):
            Succession.objects.count()
        with pytest.raises(DatabaseError), scope(which):
            SuccessionPart.objects.count()
    with scope(NATIONAL):
        with pytest.raises(DatabaseError), scope(NATIONAL):
            Succession.objects.filter(pk=law.pk).update(state="ASKED")
        with pytest.raises(DatabaseError), scope(NATIONAL):
            Succession.objects.filter(pk=law.pk).update(law="Lain")
        with pytest.raises(IntegrityError), scope(NATIONAL):
            Succession.objects.filter(pk=law.pk).update(confirmed_by=ASKS)
        end_succession(law, at=MONDAY + timedelta(days=1))
        assert Succession.objects.filter(pk=law.pk).update(state="WITHDRAWN") == 0


def test_a_reader_is_called_once(monkeypatch, split):
    told = []
    monkeypatch.setattr("tenants.bodies.readers.SUCCESSION_READERS", SUCCESSION_READERS)
    before = list(SUCCESSION_READERS)

    def reader(succession, at):
        told.append((succession.state, at))

    try:
        on_succession(reader)
        on_succession(reader)
        succeed("SPLIT", split)
    finally:
        SUCCESSION_READERS[:] = before

    assert told == [("MOVING", MONDAY)]
