from tenants.tokens.models.personal_token import PersonalToken, TokenScope

__all__ = ["PersonalToken", "TokenScope"]
