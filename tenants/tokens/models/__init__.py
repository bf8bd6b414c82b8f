from tenants.tokens.models.kept_answer import KeptAnswer
from tenants.tokens.models.personal_token import PersonalToken, TokenScope

__all__ = ["KeptAnswer", "PersonalToken", "TokenScope"]
