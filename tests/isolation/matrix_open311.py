"""Who gets what that no session opens: what apps of citizens read, and calendars.

The cells are those of matrix_rows.py.
"""

# What apps of citizens read. Where all agencies are one, a request that names none is refused.
OPEN311 = """
                        ANYBODY
discovery               ok
service-list@AGENCY     ok
service@AGENCY          ok
request-list@AGENCY     ok
request@AGENCY          ok
request*@AGENCY         404
request!@AGENCY         404
token@AGENCY            404
update-list@AGENCY      ok
service-list            400
service                 400
request-list            400
request                 400
request*                400
request!                400
token                   400
update-list             400
unknown                 404
"""

# The calendar of nobody: that of somebody is asked for in test_calendar.py.
CALENDAR = """
                        ANYBODY
feed                    404
"""
