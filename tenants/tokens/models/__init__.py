from tenants.tokens.models.api_client import ApiClient
from tenants.tokens.models.calendar_feed import CalendarFeed
from tenants.tokens.models.issued_token import IssuedToken
from tenants.tokens.models.kept_answer import KeptAnswer
from tenants.tokens.models.personal_token import PersonalToken
from tenants.tokens.models.token_scope import TokenScope

__all__ = ["ApiClient", "CalendarFeed", "IssuedToken", "KeptAnswer", "PersonalToken", "TokenScope"]
