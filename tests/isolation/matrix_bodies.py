"""Who gets what of the master list, of its splits and mergers, and of who is connected."""

BODIES = """
                    ANON OTHERS NAT  1F
body-list           in   403    ok   prove
body-new            in   403    ok   prove
body-connect        in   403    away prove
body                in   403    404  prove
body-suspend        in   403    404  prove
body-resume         in   403    404  prove
body-finding        in   403    404  prove
body-rest           in   403    404  prove
body-wake           in   403    404  prove
body-rename         in   403    404  prove
body-split          in   403    404  prove
body-merge          in   403    404  prove
succession-list     in   403    ok   prove
succession          in   403    404  prove
succession-confirm  in   403    405  prove
succession-withdraw in   403    405  prove
connection-list     in   403    ok   prove
connection-run      in   403    404  prove
connection-again    in   403    405  prove
"""
