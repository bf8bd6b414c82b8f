"""How the interface for other systems answers: JSON, to whoever shows a credential, and no pages."""

from __future__ import annotations

from typing import Any

REST_FRAMEWORK: dict[str, Any] = {
    # No session: what a browser is signed in to must not be reached from another site's page.
    "DEFAULT_AUTHENTICATION_CLASSES": ["api.credentials.bearer.BearerAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["api.credentials.permission.HoldsScope"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "api.problems.handler.answer_exception",
    "UNAUTHENTICATED_USER": None,
    "UNAUTHENTICATED_TOKEN": None,
    "URL_FORMAT_OVERRIDE": None,
    "DEFAULT_SCHEMA_CLASS": "api.description.operation.Operation",
}
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Tuntas",
    "VERSION": "1",
    "DESCRIPTION": (
        "Complaints about public services, for the systems of the agencies that answer them. Served "
        "by each agency's host and by the national desk's; a token is good at its own desk alone. A "
        "client of OAuth 2 fetches its token by POST to /api/oauth/token (client_credentials). "
        "Codes are stable; words come in the language of Accept-Language, Indonesian or English."
    ),
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "COMPONENT_SPLIT_REQUEST": False,
    "SORT_OPERATIONS": False,
    "DISABLE_ERRORS_AND_WARNINGS": False,
    "ENUM_NAME_OVERRIDES": {
        "StateEnum": "api.description.enums.STATES",
        "StepEnum": "api.description.enums.STEPS",
        "ReportClassEnum": "api.description.enums.REPORT_CLASSES",
        "UnitKindEnum": "api.description.enums.UNIT_KINDS",
        "AgencyKindEnum": "api.description.enums.AGENCY_KINDS",
        "AgencyStateEnum": "api.description.enums.AGENCY_STATES",
        "MemberRoleEnum": "api.description.enums.MEMBER_ROLES",
        "HolidayKindEnum": "api.description.enums.HOLIDAY_KINDS",
        "RegionLevelEnum": "api.description.enums.REGION_LEVELS",
        "AbsenceReasonEnum": "api.description.enums.ABSENCE_REASONS",
        "PeriodicStepEnum": "api.description.enums.PERIODIC_STEPS",
        "PeriodicStateEnum": "api.description.enums.PERIODIC_STATES",
        "PeriodKindEnum": "api.description.enums.PERIOD_KINDS",
        "ExaminationStageEnum": "api.description.enums.EXAMINATION_STAGES",
        "HandingEnum": "api.description.enums.HANDINGS",
        "DeliveryStateEnum": "api.description.enums.DELIVERY_STATES",
        "WebhookEventEnum": "api.description.enums.WEBHOOK_EVENTS",
        "ProcedureStateEnum": "api.description.enums.PROCEDURE_STATES",
        "ProcedureStepEnum": "api.description.enums.PROCEDURE_STEPS",
        "TimeUnitEnum": "api.description.enums.TIME_UNITS",
        "PolicySpanEnum": "api.description.enums.POLICY_SPANS",
        "TokenScopeEnum": "api.description.enums.TOKEN_SCOPES",
    },
}
