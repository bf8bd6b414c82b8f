"""Reports by the thousand, as the steps would have left them, written as the owner of the tables.

Each agency has one in five reports of every kind below; the texts are of ordinary length.
"""

from random import Random

from django.db import connections

from kernel.public_number import new_number

_KINDS = """
    (0, 'AGENCY_REVIEW', 'T2'), (1, 'LIAISON_REVIEW', 'T3'), (2, 'IN_PROGRESS', 'T7'),
    (3, 'ANSWERED', 'T4'), (4, 'NATIONAL_REVIEW', 'T1')
"""
# What is to be written, before it is: agency and kind are places in their lists, from 0.
_TOLD = """
CREATE TEMPORARY TABLE told (number text, n int, agency int, kind int, title text, body text,
  category_code text, region_code text, submitted_at timestamptz)
"""
TOLD_COLUMNS = "number, n, agency, kind, title, body, category_code, region_code, submitted_at"
_ALIKE = """
INSERT INTO told
SELECT number, n, n %% many, (n / many) %% 5, 'Jalan berlubang di depan sekolah nomor ' || n,
  repeat('Sudah dua minggu jalan ini rusak dan belum ada perbaikan. ', 6), 'jalan', '33.04.07',
  %(at)s - (n %% 400) * interval '1 hour'
FROM unnest(%(numbers)s::text[]) WITH ORDINALITY AS numbers(number, n),
  (SELECT count(*) AS many FROM tenants_agency) AS agencies
"""
_REPORTS = f"""
INSERT INTO register_report (
  number, secret_hash, owner_key, idempotency_key, fingerprint, channel, title, body, redacted,
  report_class, supervisory, visibility, published, category_code, region_code, place, origin_code, event_on,
  state, final, submitted_at, complete_at, entered_at, due_at, version, agency_id,
  intended_agency_id, joint_agency_ids, supporting_unit_ids, reported_unit_ids, reported_user_ids,
  escalation, escalation_highest, breached_timer, assignment_locked, return_count,
  returned_agency_ids, returned_unit_ids, info_requests, paused_days, answered, answer_delivered,
  interim_used, reopened_by_reporter, appealed, objected, under_examination, package_sent, nudges,
  supporters)
SELECT told.number, md5(n::text) || md5('s' || n), '',
  gen_random_uuid(), '', 'WEB', title, body, false, 'COMPLAINT', false,
  'PUBLIC', kind.state <> 'NATIONAL_REVIEW', category_code, region_code, '', '', %(at)s::date - 9,
  kind.state, false, submitted_at, %(at)s, %(at)s,
  %(at)s + (n %% 240 - 60) * interval '1 hour', 3,
  CASE WHEN kind.state = 'NATIONAL_REVIEW' THEN NULL ELSE a.id END,
  CASE WHEN kind.state = 'NATIONAL_REVIEW' THEN NULL ELSE a.id END,
  '{{}}', '{{}}', '{{}}', '{{}}', 0, 0, '', false, 0, '{{}}', '{{}}', '{{}}', 0,
  kind.state = 'ANSWERED', false, false, false, false, false, false, '', 0, 0
FROM told
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM tenants_agency) AS a
  ON a.place = told.agency
JOIN (VALUES {_KINDS}) AS kind(place, state, timer) ON kind.place = told.kind
ORDER BY n
"""
_TIMERS = f"""
INSERT INTO register_timer (report_id, kind, status, started_at, due_at, reminders, unit, next_at,
  policy_version)
SELECT r.id, kind.timer, 'RUNNING', r.entered_at, r.due_at, '{{}}', 'WORKING', r.due_at, 0
FROM told JOIN register_report AS r USING (number)
JOIN (VALUES {_KINDS}) AS kind(place, state, timer) USING (state)
"""
_EVENTS = """
INSERT INTO register_reportevent (report_id, seq, at, step, transition, from_state, to_state, role,
  agency_id, audience, text, data)
SELECT r.id, e.seq, r.submitted_at + e.seq * interval '1 hour', e.step, e.transition, '', e.state,
  e.role, r.agency_id, 'PUBLIC', e.text, '{}'
FROM told JOIN register_report AS r USING (number) CROSS JOIN (VALUES
  (1, 'SUBMIT', 't01', 'NATIONAL_REVIEW', 'REP', ''),
  (2, 'VERIFY_AND_ROUTE', 't02', 'AGENCY_REVIEW', 'NAT', 'Kewenangan kabupaten.'),
  (3, 'RESPOND_INITIAL_AGENCY', 't09', 'IN_PROGRESS', 'ADM', 'Kami tinjau minggu ini.')
) AS e(seq, step, transition, state, role, text)
WHERE r.state <> 'NATIONAL_REVIEW' OR e.seq = 1
"""


def fill(*, reports, at):
    """Write reports that are all alike, and let the planner know them."""
    with connections["owner"].cursor() as cursor:
        begin_told(cursor)
        cursor.execute(_ALIKE, {"at": at, "numbers": numbers(reports, year=at.year)})
        write_told(cursor, at=at)
        cursor.execute("ANALYZE")


def begin_told(cursor):
    """Make the table of what is to be written."""
    cursor.execute(_TOLD)


def write_told(cursor, *, at):
    """Write the reports told of with their timers and events, and forget them."""
    cursor.execute(_REPORTS, {"at": at})
    cursor.execute("ANALYZE told")
    cursor.execute(_TIMERS)
    cursor.execute(_EVENTS)
    cursor.execute("DROP TABLE told")


def numbers(many, *, year):
    """Return so many numbers of reports, the same at every run."""
    rng = Random(1)  # noqa: S311 - the same numbers at every run
    found = set()
    while len(found) < many:
        found.add(new_number(year, rng))
    return sorted(found)
