"""Who gets what at every address: the table that a new address needs a row in.

A column holds people (see COLUMNS), a cell what a GET answers:
ok the page · in to sign-in · prove to the second factor or the password once more · away elsewhere
on the host · 401, 403, 404, 405 as they are. A row whose name ends in `*` asks for a confidential
report, in `!` for a supervisory one.
"""

from tests.isolation.matrix_account import ACCOUNT
from tests.isolation.matrix_bodies import BODIES
from tests.isolation.matrix_joining import APPLICANTS, DESK
from tests.isolation.matrix_no_token import API
from tests.isolation.matrix_open311 import CALENDAR, OPEN311
from tests.isolation.matrix_people import COLUMNS

__all__ = ["COLUMNS", "TABLES"]

PORTAL = """
                    ANON REP  OTHERS 1F
start               ok   ok   ok     ok
manifest            ok   ok   ok     ok
service-worker      ok   ok   ok     ok
report-token        ok   ok   ok     ok
help                ok   ok   ok     ok
privacy             ok   ok   ok     ok
accessibility       ok   ok   ok     ok
terms               ok   ok   ok     ok
status              ok   ok   ok     ok
report-new          ok   ok   ok     ok
report-similar      405  405  405    405
report-problem      away away away   away
report-place        away away away   away
report-evidence     away away away   away
report-identity     away away away   away
report-contact      away away away   away
report-review       away away away   away
report-discard      405  405  405    405
report-sent         away away away   away
track-open          ok   ok   ok     ok
track-report        ok   ok   ok     ok
track-report*       404  ok   404    404
track-report!       404  ok   404    404
track-news          ok   ok   ok     ok
track-news*         404  ok   404    404
track-news!         404  ok   404    404
track-step          404  ok   404    404
track-step*         404  ok   404    404
track-file          404  ok   404    404
track-file*         404  ok   404    404
track-close         405  405  405    405
statistics          ok   ok   ok     ok
statistics-file     ok   ok   ok     ok
connectivity        ok   ok   ok     ok
connectivity-file   404  404  404    404
open-data           ok   ok   ok     ok
open-data-catalog   ok   ok   ok     ok
open-data-file      404  404  404    404
agency-list         ok   ok   ok     ok
agency-page         ok   ok   ok     ok
browse              ok   ok   ok     ok
browse-map          ok   ok   ok     ok
browse-suggest      204  204  204    204
browse-feed         ok   ok   ok     ok
agency-feed         ok   ok   ok     ok
agency-improvements ok   ok   ok     ok
agency-materials    ok   ok   ok     ok
agency-material     404  404  404    404
agency-procedure         ok   ok   ok     ok
open311             ok   ok   ok     ok
track-mails         404  ok   404    404
track-mails*        404  ok   404    404
track-data          404  ok   404    404
track-data*         404  ok   404    404
track-data-file     404  ok   404    404
track-data-file*    404  ok   404    404
track-erase         404  ok   404    404
track-erase*        404  ok   404    404
account-data        in   ok   ok     prove
account-data-file   in   ok   ok     prove
account-erase       in   ok   ok     prove
mail-unsubscribe    404  404  404    404
account-home        in   away away   prove
account-reports     in   ok   ok     prove
account-claim       in   ok   ok     prove
report-public       ok   ok   ok     ok
report-public*      404  404  404    404
report-public!      404  404  404    404
report-support      405  405  405    405
support-withdraw    405  405  405    405
report-flag         ok   ok   ok     ok
report-flag*        404  404  404    404
report-file         404  404  404    404
report-file*        404  404  404    404
"""

NATIONAL = """
                    ANON OTHERS NAT  1F
home                in   403    away prove
report-queue        in   403    away prove
queue-news          in   403    204  prove
report-jump         in   403    ok   prove
report-search       in   403    ok   prove
shortcuts           in   403    ok   prove
report-presence     in   403    405  prove
report-bulk         in   403    away prove
report-bulk-result  in   403    404  prove
saved-views         in   403    ok   prove
saved-view-change   in   403    405  prove
dashboard           in   403    ok   prove
agency-list         in   403    ok   prove
connectivity        in   403    ok   prove
agency-queue        in   403    ok   prove
agency-figures      in   403    ok   prove
agency-face         in   403    ok   prove
agency-leave        in   403    ok   prove
agency-leave-confirm in   403    405  prove
agency-leave-withdraw in   403    405  prove
agency-leave-file   in   403    404  prove
moderation          in   403    ok   prove
moderation-case     in   403    404  prove
moderation-dismiss  in   403    405  prove
holiday-calendar    in   403    ok   prove
holiday-new         in   403    ok   prove
holiday-import      in   403    ok   prove
holiday-edit        in   403    ok   prove
holiday-remove      in   403    405  prove
rules               in   403    ok   prove
rules-version       in   403    404  prove
rule-new            in   403    ok   prove
rule-drop           in   403    404  prove
taxonomy            in   403    ok   prove
category-new        in   403    ok   prove
category-edit       in   403    ok   prove
category-retire     in   403    ok   prove
reply-list          in   403    ok   prove
reply-new           in   403    ok   prove
reply-edit          in   403    404  prove
reply-drop          in   403    405  prove
health              in   403    ok   prove
job-again           in   403    405  prove
job-drop            in   403    405  prove
audit               in   403    ok   prove
audit-people        in   403    ok   prove
desk-people         in   403    ok   prove
desk-invite         in   403    ok   prove
desk-invitation-withdraw in 403  405  prove
desk-person-end     in   403    405  prove
export-list         in   403    ok   prove
export-new          in   403    ok   prove
export-file         in   403    404  prove
export-resume       in   403    405  prove
webhook-list        in   403    ok   prove
webhook-new         in   403    ok   prove
webhook-detail      in   403    404  prove
webhook-edit        in   403    404  prove
webhook-rotate      in   403    404  prove
webhook-remove      in   403    404  prove
webhook-test        in   403    405  prove
webhook-pause       in   403    405  prove
webhook-resume      in   403    405  prove
webhook-replay      in   403    404  prove
webhook-delivery    in   403    404  prove
webhook-again       in   403    405  prove
calendar-feed       in   403    ok   prove
calendar-make       in   403    405  prove
calendar-end        in   403    405  prove
token-list          in   403    ok   prove
token-new           in   403    ok   prove
token-rotate        in   403    404  prove
token-revoke        in   403    404  prove
client-list         in   403    ok   prove
client-new          in   403    ok   prove
client-edit         in   403    404  prove
client-rotate       in   403    404  prove
client-revoke       in   403    404  prove
proposal-list       in   403    ok   prove
report-detail       in   403    ok   prove
report-detail*      in   403    ok   prove
report-detail!      in   403    ok   prove
report-answered     in   403    ok   prove
report-answered*    in   403    ok   prove
report-answered!    in   403    ok   prove
report-step         in   403    ok   prove
report-step*        in   403    ok   prove
report-file         in   403    ok   prove
report-file*        in   403    ok   prove
file-view           in   403    ok   prove
file-view*          in   403    ok   prove
redaction           in   403    ok   prove
redaction*          in   403    ok   prove
redaction-lift      in   403    405  prove
intake              in   403    ok   prove
intake-receipt      in   403    405  prove
identity-read       in   403    away prove
proposal-accept     in   403    405  prove
proposal-refuse     in   403    405  prove
"""

AGENCY = """
                    ANON OTHERS ADM  INS  LIA  LIA_2 LEAD EXM  1F    PRV@ OMB@ OTHER@
home                in   403    away away away away  away away prove away away away
report-queue        in   403    away away away away  away away prove away away away
queue-news          in   403    204  204  204  204   204  204  prove 204  204  204
report-jump         in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
report-search       in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
shortcuts           in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
report-presence     in   403    405  405  405  405   405  405  prove 405  405  405
report-bulk         in   403    away away away away  away away prove away away away
report-bulk-result  in   403    404  404  404  404   404  404  prove 404  404  404
saved-views         in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
saved-view-change   in   403    405  405  405  405   405  405  prove 405  405  405
dashboard           in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
province-dashboard  in   403    404  404  403  403   404  403  prove ok   403  404
connectivity        in   403    404  404  403  403   404  403  prove ok   403  404
supervision-list    in   403    404  404  403  403   404  403  prove ok   403  404
supervision         in   403    404  404  403  403   404  403  prove ok   403  404
unit-list           in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
stub-list           in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
reply-list          in   403    ok   ok   403  403   403  403  prove 403  403  ok
reply-new           in   403    ok   ok   403  403   403  403  prove 403  403  ok
reply-edit          in   403    404  404  403  403   403  403  prove 403  403  404
reply-drop          in   403    405  405  405  405   405  405  prove 405  405  405
delay-reason        in   403    405  405  405  405   405  405  prove 405  405  405
evaluation-list     in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
evaluation          in   403    ok   ok   ok   404   ok   404  prove 404  404  404
evaluation*         in   403    ok   ok   ok   404   ok   404  prove 404  404  404
evaluation!         in   403    404  ok   404  404   404  ok   prove 404  404  404
examination-list    in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
examination         in   403    404  404  404  404   404  404  prove 404  404  404
examination!        in   403    404  ok   404  404   404  ok   prove 404  404  404
examination-hand    in   403    405  405  405  405   405  405  prove 405  405  405
examination-print   in   403    404  404  404  404   404  404  prove 404  404  404
examination-print!  in   403    404  404  404  404   404  404  prove 404  404  404
evaluation-settle   in   403    405  405  405  405   405  405  prove 405  405  405
sop-list            in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
sop-version         in   403    ok   ok   ok   ok    ok   ok   prove 404  404  404
sop-step            in   403    405  405  405  405   405  405  prove 405  405  405
sop-file            in   403    ok   ok   ok   ok    ok   ok   prove 404  404  404
sop-compare         in   403    404  404  404  404   404  404  prove 404  404  404
periodic-list       in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
periodic-new        in   403    ok   ok   403  403   403  403  prove 403  403  ok
periodic-report     in   403    ok   ok   403  403   ok   ok   prove 403  403  404
periodic-step       in   403    405  405  405  405   405  405  prove 405  405  405
periodic-discard    in   403    409  409  403  403   403  403  prove 403  403  404
periodic-files      in   403    ok   ok   403  403   ok   ok   prove 403  403  404
periodic-file       in   403    ok   ok   403  403   ok   ok   prove 403  403  404
readiness           in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
agency-go-live      in   403    405  405  405  405   405  405  prove 405  405  405
activity-list       in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
activity-new        in   403    ok   ok   403  403   403  403  prove 403  403  ok
activity            in   403    404  404  403  403   404  404  prove 403  403  404
attendance-file     in   403    404  404  403  403   404  404  prove 403  403  404
task-done           in   403    405  405  405  405   405  405  prove 405  405  405
improvement-list    in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
improvement-new     in   403    ok   ok   403  403   403  403  prove 403  403  ok
improvement         in   403    404  404  403  403   404  404  prove 403  403  404
improvement-show    in   403    405  405  405  405   405  405  prove 405  405  405
material-list       in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
material-new        in   403    ok   ok   403  403   403  403  prove 403  403  ok
material-withdraw   in   403    405  405  405  405   405  405  prove 405  405  405
plan                in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
plan-paper          in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
plan-item           in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
evidence-add        in   403    405  405  405  405   405  405  prove 405  405  405
evidence-file       in   403    404  404  403  403   404  404  prove 403  403  404
evidence-remove     in   403    405  405  405  405   405  405  prove 405  405  405
trial-begin         in   403    405  405  405  405   405  405  prove 405  405  405
trial-accept        in   403    405  405  405  405   405  405  prove 405  405  405
duty-table          in   403    ok   ok   403  403   ok   403  prove 403  403  ok
decree-list         in   403    ok   ok   403  403   ok   ok   prove 403  403  ok
decree-new          in   403    ok   403  403  403   403  403  prove 403  403  ok
decree-detail       in   403    404  404  403  403   404  404  prove 403  403  404
decree-paper        in   403    404  404  403  403   404  404  prove 403  403  404
decree-file         in   403    404  404  403  403   404  404  prove 403  403  404
decree-subject      in   403    404  403  403  403   403  403  prove 403  403  404
decree-wording      in   403    404  403  403  403   403  403  prove 403  403  404
decree-team         in   403    404  403  403  403   403  403  prove 403  403  404
decree-units        in   403    404  403  403  403   403  403  prove 403  403  404
decree-unit         in   403    404  403  403  403   403  403  prove 403  403  404
decree-sign         in   403    404  403  403  403   403  403  prove 403  403  404
decree-agree        in   403    405  405  405  405   405  405  prove 405  405  405
decree-discard      in   403    405  405  405  405   405  405  prove 405  405  405
export-list         in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
export-new          in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
export-file         in   403    404  404  404  404   404  404  prove 404  404  404
export-resume       in   403    405  405  405  405   405  405  prove 405  405  405
calendar-feed       in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
calendar-make       in   403    405  405  405  405   405  405  prove 405  405  405
calendar-end        in   403    405  405  405  405   405  405  prove 405  405  405
token-list          in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
token-new           in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
token-rotate        in   403    404  404  404  404   404  404  prove 404  404  404
token-revoke        in   403    404  404  404  404   404  404  prove 404  404  404
proposal-list       in   403    ok   ok   ok   ok    ok   ok   prove ok   ok   ok
report-detail       in   403    ok   ok   ok   404   ok   404  prove ok   ok   404
report-detail*      in   403    ok   ok   ok   404   ok   404  prove ok   ok   404
report-detail!      in   403    404  ok   404  404   404  ok   prove 404  ok   404
report-step         in   403    ok   ok   ok   404   403  404  prove 403  403  404
report-step*        in   403    ok   ok   ok   404   403  404  prove 403  403  404
report-step!        in   403    404  ok   404  404   404  403  prove 404  403  404
report-file         in   403    ok   ok   ok   404   ok   404  prove ok   ok   404
report-file*        in   403    ok   ok   ok   404   ok   404  prove ok   ok   404
report-file!        in   403    404  ok   404  404   404  ok   prove 404  ok   404
file-view           in   403    ok   ok   ok   404   ok   404  prove ok   ok   404
file-view*          in   403    ok   ok   ok   404   ok   404  prove ok   ok   404
file-view!          in   403    404  ok   404  404   404  ok   prove 404  ok   404
redaction           in   403    ok   ok   ok   404   403  404  prove 403  403  404
redaction*          in   403    ok   ok   ok   404   403  404  prove 403  403  404
redaction!          in   403    404  ok   404  404   404  403  prove 404  403  404
redaction-lift      in   403    405  405  405  405   405  405  prove 405  405  405
intake              in   403    ok   ok   ok   ok    403  403  prove 403  403  ok
intake-receipt      in   403    405  405  405  405   405  405  prove 405  405  405
identity-read       in   403    away away away 404   away 404  prove away away 404
identity-read!      in   403    404  away 404  404   404  away prove 404  away 404
proposal-accept     in   403    405  405  405  405   405  405  prove 405  405  405
proposal-refuse     in   403    405  405  405  405   405  405  prove 405  405  405
"""

# The pages of an agency's administration, which belong to one duty or another.
ADMINISTRATION = """
                    ANON OTHERS ADM  KOM  ORG  INS  STAFF 1F    PRV@ OMB@ OTHER@
unit-detail         in   403    ok   ok   ok   ok   ok    prove 404  404  404
unit-new            in   403    ok   ok   403  403  403   prove 403  403  ok
unit-edit           in   403    ok   ok   403  403  403   prove 403  403  404
unit-close          in   403    405  405  405  405  405   prove 405  405  405
unit-open           in   403    405  405  405  405  405   prove 405  405  405
officer-appoint     in   403    405  405  405  405  405   prove 405  405  405
officer-end         in   403    405  405  405  405  405   prove 405  405  405
absence-new         in   403    ok   ok   403  403  403   prove 403  403  ok
absence-end         in   403    405  405  405  405  405   prove 405  405  405
unit-rule-list      in   403    ok   ok   403  403  403   prove 403  403  ok
unit-rule-new       in   403    ok   ok   403  403  403   prove 403  403  ok
unit-rule-edit      in   403    404  404  403  403  403   prove 403  403  404
unit-rule-move      in   403    405  405  405  405  405   prove 405  405  405
unit-rule-drop      in   403    405  405  405  405  405   prove 405  405  405
people-list         in   403    ok   ok   403  ok   403   prove 403  403  ok
person-invite       in   403    ok   ok   403  ok   403   prove 403  403  ok
person-detail       in   403    ok   ok   403  ok   403   prove 403  403  404
person-end          in   403    405  405  405  405  405   prove 405  405  405
invitation-withdraw in   403    405  405  405  405  405   prove 405  405  405
client-list         in   403    ok   ok   403  403  403   prove 403  403  ok
client-new          in   403    ok   ok   403  403  403   prove 403  403  ok
client-edit         in   403    404  404  403  403  403   prove 403  403  404
client-rotate       in   403    404  404  403  403  403   prove 403  403  404
client-revoke       in   403    404  404  403  403  403   prove 403  403  404
audit-log           in   403    ok   403  403  ok   403   prove 403  403  ok
import-list         in   403    ok   ok   403  403  403   prove 403  403  ok
import-template     in   403    ok   ok   403  403  403   prove 403  403  ok
import-run          in   403    404  404  403  403  403   prove 403  403  404
import-start        in   403    405  405  405  405  405   prove 405  405  405
import-resume       in   403    405  405  405  405  405   prove 405  405  405
import-discard      in   403    405  405  405  405  405   prove 405  405  405
import-problems     in   403    404  404  403  403  403   prove 403  403  404
schedule            in   403    ok   403  ok   403  403   prove 403  403  ok
day-off-new         in   403    ok   403  ok   403  403   prove 403  403  ok
day-off-remove      in   403    405  405  405  405  405   prove 405  405  405
policy-list         in   403    ok   403  ok   403  403   prove 403  403  ok
policy-new          in   403    404  403  404  403  403   prove 403  403  404
sop-new             in   403    ok   403  ok   403  403   prove 403  403  ok
sop-adopt           in   403    404  403  404  403  403   prove 403  403  404
sop-edit            in   403    409  403  409  403  403   prove 403  403  404
webhook-list        in   403    ok   ok   403  403  403   prove 403  403  ok
webhook-new         in   403    ok   ok   403  403  403   prove 403  403  ok
webhook-detail      in   403    404  404  403  403  403   prove 403  403  404
webhook-edit        in   403    404  404  403  403  403   prove 403  403  404
webhook-rotate      in   403    404  404  403  403  403   prove 403  403  404
webhook-remove      in   403    404  404  403  403  403   prove 403  403  404
webhook-test        in   403    405  405  405  405  405   prove 405  405  405
webhook-pause       in   403    405  405  405  405  405   prove 405  405  405
webhook-resume      in   403    405  405  405  405  405   prove 405  405  405
webhook-replay      in   403    404  404  403  403  403   prove 403  403  404
webhook-delivery    in   403    404  404  403  403  403   prove 403  403  404
webhook-again       in   403    405  405  405  405  405   prove 405  405  405
readiness-confirm   in   403    ok   ok   403  403  403   prove 403  403  ok
"""

# Each table: its text, its columns, the site it is for, and what its names begin with.
TABLES = (
    (PORTAL, "PORTAL", "PUBLIC", "public_portal:"),
    (NATIONAL, "NATIONAL", "NATIONAL", "national_console:"),
    (APPLICANTS, "PORTAL", "PUBLIC", "public_portal:"),
    (DESK, "NATIONAL", "NATIONAL", "national_console:"),
    (BODIES, "NATIONAL", "NATIONAL", "national_console:"),
    (AGENCY, "AGENCY", "AGENCY", "agency_console:"),
    (ADMINISTRATION, "ADMINISTRATION", "AGENCY", "agency_console:"),
    *((API, "API", site, "api:") for site in ("NATIONAL", "AGENCY")),
    *((CALENDAR, "API", site, "calendar:") for site in ("NATIONAL", "AGENCY")),
    *((OPEN311, "API", site, "open311:") for site in ("PUBLIC", "NATIONAL", "AGENCY")),
    *((ACCOUNT, "ACCOUNT", site, "") for site in ("PUBLIC", "NATIONAL", "AGENCY")),
)
