"""Signs people in by e-mail and password, whatever scope the request runs in."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser

from tenants.scope import SIGN_IN, scope


class SignInBackend(AuthenticationBackend):
    def get_user(self, user_id: int) -> AbstractBaseUser | None:
        with scope(SIGN_IN, savepoint=False):
            return super().get_user(user_id)
