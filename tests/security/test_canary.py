"""An unmistakable identity is planted, a report goes its whole way, and it is looked for everywhere.

Source: RELIABILITY 2, "staff find out who an anonymous or secret reporter is"
"""

import pytest

from kernel.receipt_secret import group_secret
from register.actions.seal_identity import Contact
from tests.factories.lives import Life
from tests.security.canary import CANARIES, EMAIL, NAME, NIK, PHONE, database_rows, found_in
from tests.security.every_page import asking, everything_shown
from tests.security.told_reports import letters, tell


@pytest.fixture(scope="module")
def told(world, heard):
    """An anonymous and a confidential report, answered; and the mails about them."""
    reports = [tell(world, visibility) for visibility in ("ANONYMOUS", "CONFIDENTIAL")]
    mails = [(to, text) for to, text in letters() if any(r.number in text for r in reports)]
    # No page asks for the NIK yet; other doors do.
    Life(contact=Contact(name=NAME, email=EMAIL, phone=PHONE, nik=NIK), owner=world.users["REP"])
    return reports, mails


@pytest.fixture(scope="module")
def shown(world, told):
    """What everybody has been shown since, everywhere."""
    reports, _mails = told
    return list(everything_shown(world, reports))


def hidden(reports):
    """Return what may stand nowhere: the identity, and the secrets as typed and as shown."""
    secrets = [form for each in reports for form in (each.secret, group_secret(each.secret))]
    return (*CANARIES, *secrets)


@pytest.mark.parametrize("text", [NAME.upper(), f"a {EMAIL}", PHONE, NIK.encode().hex()])
def test_the_search_finds_what_it_looks_for(text):
    assert len(found_in(text)) == 1


def test_no_page_names_anybody(told, shown):
    words = hidden(told[0])

    assert len(shown) > 1000
    assert [(who, address) for who, address, text in shown if found_in(text, words)] == []


def test_the_pages_were_those_of_the_reports(told, shown):
    anonymous, confidential = (each.number for each in told[0])
    seen = {(who, n) for who, _page, text in shown for n in (anonymous, confidential) if n in text}

    assert {("ADM", anonymous), ("ADM", confidential), ("NAT", confidential)} <= seen
    assert {("LIA", confidential), ("ANON", anonymous)} <= seen


def test_asking_for_the_identity_names_it_to_whom_the_table_says_alone(world, told):
    anonymous, confidential = told[0]

    named = {
        (who, each.visibility) for each in (anonymous, confidential) for who in asking(world, each)
    }

    # An anonymous report takes nothing about its reporter, so that there is nothing to name.
    officers = ("NAT", "NAT_2", "ADM", "KOM", "ORG", "INS", "LIA")
    assert named == {(role, "CONFIDENTIAL") for role in officers}


def test_the_database_holds_no_identity_and_no_secret_in_the_open(told, shown):
    words, rows = hidden(told[0]), list(database_rows())

    assert len({table for table, _row in rows}) > 20
    assert {table for table, row in rows if found_in(row, words)} == set()


def test_mails_name_nobody_and_go_to_the_reporter_and_who_must_act(told, world):
    reports, mails = told
    officers = {world.users[role].email for role in ("ADM", "KOM", "ORG", "INS", "ADM_1F", "LIA")}

    assert len(mails) >= 6
    assert {address for to, _text in mails for address in to} == {EMAIL, *officers}
    assert [text for _to, text in mails if found_in(text, hidden(reports))] == []


def test_no_line_of_a_log_names_anybody(told, shown, heard):
    assert len(heard) > 100
    assert [line for line in heard if found_in(line, hidden(told[0]))] == []


def test_files_are_kept_without_what_they_said_about_their_maker(told, media):
    files = [path for path in media.rglob("*") if path.is_file()]

    assert len([path for path in files if path.suffix == ".png"]) >= 2
    assert [path for path in files if found_in(path.read_bytes()) or found_in(str(path))] == []
