"""Who gets what where bodies apply, and where the desk decides; as in matrix_rows.py.

Nobody here holds the link of an application, so that all of its pages are closed to everybody.
"""

APPLICANTS = """
                    ANON REP  OTHERS 1F
join-pick           ok   ok   ok     ok
join-begin          404  404  404    404
join-access         404  404  404    404
join-link           404  404  404    404
join-tasks          404  404  404    404
join-code           404  404  404    404
join-step-sk        404  404  404    404
join-step-tim       404  404  404    404
join-step-tim-add   404  404  404    404
join-step-tim-edit  404  404  404    404
join-step-tim-drop  404  404  404    404
join-step-unit      404  404  404    404
join-step-unit-add  404  404  404    404
join-step-unit-file 404  404  404    404
join-step-unit-template 404  404  404    404
join-step-unit-edit 404  404  404    404
join-step-unit-drop 404  404  404    404
join-step-sop       404  404  404    404
join-step-sla       404  404  404    404
join-step-kanal     404  404  404    404
join-step-uji       404  404  404    404
join-send           404  404  404    404
join-withdraw       404  404  404    404
join-status         404  404  404    404
join-paper          404  404  404    404
join-resume         404  404  404    404
"""

DESK = """
                    ANON OTHERS NAT  1F
application-list    in   403    ok   prove
application-review  in   403    404  prove
application-retry   in   403    405  prove
application-judge   in   403    405  prove
application-paper   in   403    404  prove
"""
