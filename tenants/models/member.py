from __future__ import annotations

from django.db import models


class TenantMember(models.Model):
    """A row of the view `tenant_member`: a member of the agency whose scope is open.

    It is all that an agency can read of accounts: no address of another's staff, no
    password hash.
    """

    id = models.BigIntegerField(primary_key=True)
    user_id = models.BigIntegerField()
    full_name = models.CharField(max_length=150)
    email = models.EmailField()
    role = models.CharField(max_length=4)
    is_active = models.BooleanField()

    class Meta:
        managed = False
        db_table = "tenant_member"

    def __str__(self) -> str:
        return self.full_name
