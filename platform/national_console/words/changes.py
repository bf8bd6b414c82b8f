"""What happened to somebody at the national desk, in words."""

from django.utils.translation import gettext_lazy as _

from tenants.signin.queries.desk_changes import Change

CHANGE_LABELS = {
    Change.INVITED: _("Diundang"),
    Change.JOINED: _("Undangan diterima"),
    Change.WITHDRAWN: _("Undangan ditarik"),
    Change.ENDED: _("Tugas diakhiri"),
}
