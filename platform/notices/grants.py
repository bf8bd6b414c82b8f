"""Only the system's own work plans and sends notices; a person changes their own choice alone."""

from kernel.rights import Grant, Policy

_ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")
_WRITE = ("SELECT", "INSERT", "UPDATE")
_BY_OWNER = "owner_key <> '' AND owner_key = current_setting('tuntas.owner', true)"
# Of a report whose secret or owner is shown; the portal alone can show one.
_OWN_CHOICE = (
    f"({_BY_OWNER}) OR EXISTS (SELECT FROM register_report r WHERE r.id = report_id"
    " AND ((r.secret_hash <> '' AND r.secret_hash = current_setting('tuntas.secret', true))"
    " OR (r.owner_key <> '' AND r.owner_key = current_setting('tuntas.owner', true))))"
)
_OWN_NOTICE = (
    "user_id IS NULL AND EXISTS (SELECT FROM register_report r WHERE r.id = report_id"
    " AND ((r.secret_hash <> '' AND r.secret_hash = current_setting('tuntas.secret', true))"
    " OR (r.owner_key <> '' AND r.owner_key = current_setting('tuntas.owner', true))))"
)

GRANTS = (
    Grant("notices_notice", "system", _ALL),
    Grant("notices_notice", "portal", ("SELECT",)),
    Grant("notices_reporterchoice", "system", _ALL),
    Grant("notices_reporterchoice", "portal", _WRITE),
    Grant("notices_officerchoice", "system", _WRITE),
    Grant("notices_officerchoice", "sign_in", _ALL),
    # Counts alone: an endpoint's address and messages are in its desk's schema.
    Grant("notices_webhookstanding", "system", _ALL),
)
POLICIES = (
    Policy("notices_webhookstanding", "system_all", "system", using="true", check="true"),
    Policy("notices_notice", "system_all", "system", using="true", check="true"),
    Policy("notices_notice", "portal_reads", "portal", using=_OWN_NOTICE, command="SELECT"),
    Policy("notices_reporterchoice", "system_all", "system", using="true", check="true"),
    Policy("notices_reporterchoice", "portal_own", "portal", using=_OWN_CHOICE, check=_OWN_CHOICE),
)
