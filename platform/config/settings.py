"""All settings. Every value that differs between installations comes from the environment.

deploy/README.md lists the variables. Values that belong together have files of their own:
database.py, security.py, sign_in.py, logging.py.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode
from pathlib import Path

from config.database import databases
from config.env import (
    SettingMistake,
    env_bool,
    env_folder,
    env_int,
    env_keys,
    env_list,
    env_path,
    env_str,
)
from config.logging import LOGGING  # noqa: F401 - Django reads it from here
from config.mail import mail_settings
from config.map_tiles import map_settings, tile_sources
from config.rest import (  # noqa: F401 - Django reads them from here
    REST_FRAMEWORK,
    SPECTACULAR_SETTINGS,
)
from config.search_engine import search_settings
from config.secrets import load_development_secrets
from config.security import *  # noqa: F403 - Django reads names, wherever they come from
from config.sign_in import *  # noqa: F403
from config.worker.connection import QUEUE, is_worker, queue_database

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR = env_path("TUNTAS_VAR", BASE_DIR / "var")

MODE = env_str("TUNTAS_MODE", "development", choices=("development", "production"))
IS_PRODUCTION = MODE == "production"
DEMO = env_bool("TUNTAS_DEMO", False)
DEBUG = env_bool("TUNTAS_DEBUG", False)
if IS_PRODUCTION and (DEMO or DEBUG):
    raise SettingMistake("TUNTAS_MODE=production goes with neither TUNTAS_DEMO nor TUNTAS_DEBUG.")

if not IS_PRODUCTION:
    load_development_secrets(VAR)
SECRET_KEY = env_str("SECRET_KEY")
SECRET_KEY_FALLBACKS = list(env_list("SECRET_KEY_FALLBACKS", ()))
VAULT_KEYS = env_keys("VAULT_KEYS")
RECEIPT_KEY = urlsafe_b64decode(env_keys("RECEIPT_KEY")[0])

# Hosts: the public portal, the national desk and one host for each agency.
PUBLIC_HOST = env_str("TUNTAS_HOST", "localhost").lower()
NATIONAL_HOST = f"nasional.{PUBLIC_HOST}"
SITE_SCHEME = "https" if IS_PRODUCTION else "http"
SITE_PORT = env_int("PORT", 8000, least=1, most=65535)
PUBLIC_URL = f"{SITE_SCHEME}://{PUBLIC_HOST}" + ("" if IS_PRODUCTION else f":{SITE_PORT}")
ALLOWED_HOSTS = [PUBLIC_HOST, f".{PUBLIC_HOST}"]
if PUBLIC_HOST == "localhost":
    ALLOWED_HOSTS += ["127.0.0.1", "[::1]"]
elif not IS_PRODUCTION:
    raise SettingMistake(
        f"TUNTAS_HOST is {PUBLIC_HOST!r}: any host but localhost needs TUNTAS_MODE=production."
    )
ROOT_URLCONF = "config.urls_public"
WSGI_APPLICATION = "config.wsgi.application"

# Schemas: SHARED_APPS live in `public`, TENANT_APPS in the schema of each agency. The national desk
# has no schema, so what every desk keeps is in both: whose scope it is decides which table is meant.
SHARED_APPS = [
    "django_tenants",
    "config",
    "look",
    "tenants",
    "tenants.signin",
    "tenants.desk",
    "tenants.tokens",
    "tenants.bodies",
    "exchange.exports",
    "exchange.open_data",
    "exchange.archive",
    "accounts",
    "regions",
    "register",
    "notices",
    "notices.webhooks",
    "figures",
    "onboarding.connectivity",
    "onboarding.applications",
    "onboarding.supervision",
    "search",
    "public_portal",
    "agency_console",
    "national_console",
    "api",
    "demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "django_q",
    "django_htmx",
    "template_partials",
]
TENANT_APPS = [
    "tenants.teams",
    "tenants.desk",
    "tenants.tokens",
    "casework",
    "notices.webhooks",
    "exchange.exports",
    "exchange.imports",
    "onboarding.action_plan",
]
INSTALLED_APPS = list(dict.fromkeys([*SHARED_APPS, *TENANT_APPS]))
TENANT_MODEL = "tenants.Agency"
TENANT_DOMAIN_MODEL = "tenants.Host"
TENANT_DB_ALIAS = "owner"
DATABASES = databases(VAR)
DATABASE_ROUTERS = ["django_tenants.routers.TenantSyncRouter"]
if is_worker():
    DATABASES[QUEUE] = queue_database(DATABASES["default"])
    DATABASE_ROUTERS.append("config.worker.connection.QueueRouter")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "config.health.middleware.HealthMiddleware",
    "api.problems.middleware.ProblemMiddleware",
    "api.open311.middleware.Open311Middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "look.errors.ErrorPageMiddleware",
    "tenants.middleware.SiteMiddleware",
    "tenants.signin.middleware.session.SiteSessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "tenants.signin.middleware.step_up.StepUpMiddleware",
    "accounts.middleware.refused_form.RefusedFormMiddleware",
    "tenants.signin.middleware.gate.StaffGateMiddleware",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "look.brand.brand_context",
                "config.account_frame.account_frame",
            ],
        },
    },
]
FORM_RENDERER = "look.forms.renderer.Renderer"

# What a deployment calls itself.
BRAND_NAME = env_str("BRAND_NAME", "Tuntas")
BRAND_SLOGAN = env_str("BRAND_SLOGAN", "")
BRAND_LOGO = env_str("BRAND_LOGO", "")
BRAND_SERVICE_NUMBERS = env_list("BRAND_SERVICE_NUMBERS", ())
BRAND_SOURCE_URL = env_str("BRAND_SOURCE_URL", "")

# A folder with outlines of provinces and regencies; without it maps are drawn as tiles.
BOUNDARIES = env_folder("BOUNDARIES")
# A server of map tiles; browsers may load pictures from it, and from nowhere else.
MAP_TILE_URL, MAP_ATTRIBUTION, MAP_MAX_ZOOM = map_settings()
CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"] += tile_sources(MAP_TILE_URL)  # noqa: F405

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "platform" / "locale"]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.static.StaticFiles"},
}

# The queue is only the doorbell of the job ledger; retry must exceed timeout.
# Multiplies how often one network may file or guess; 0 lifts the limits, for load tests.
QUOTA_FACTOR = env_int("TUNTAS_QUOTA_FACTOR", 1, least=0, most=1000)
# Finished jobs are kept so long, to look up what was done; see register/actions/forget_done_jobs.
JOBS_KEPT_DAYS = env_int("TUNTAS_JOBS_KEPT_DAYS", 30, least=1, most=3650)
Q_CLUSTER = {
    "name": "tuntas",
    "orm": QUEUE if is_worker() else "default",
    # Its own notes about itself need not be shared.
    "cache": "process",
    # One more, which is at what is done apart and waits for others there.
    "workers": env_int("TUNTAS_JOB_WORKERS", 2, least=1, most=64) + 1,
    "timeout": 60,
    "retry": 180,
    "queue_limit": 1,
    "bulk": 1,
    "ack_failures": False,
    "max_attempts": 3,
    "save_limit": -1,
    "catch_up": False,
    "recycle": 500,
    "label": "Tuntas",
}

# How long the identity behind a report is kept after it has ended for good.
IDENTITY_DAYS = env_int("TUNTAS_IDENTITY_DAYS", 730, least=30, most=36500)

# Systems of agencies are told over https on the public internet; a demo's may be on this machine.
WEBHOOK_LOOPBACK = env_bool("TUNTAS_WEBHOOK_LOOPBACK", DEMO)
if IS_PRODUCTION and WEBHOOK_LOOPBACK:
    raise SettingMistake("TUNTAS_MODE=production does not go with TUNTAS_WEBHOOK_LOOPBACK.")
# Certificates that are trusted there, in a file; the public ones without it.
WEBHOOK_CA = env_str("TUNTAS_WEBHOOK_CA", "")

# Whether new work in the ledger wakes the worker at once.
LEDGER_RINGS = True

globals().update(mail_settings(VAR))

# Without a URL PostgreSQL searches alone.
(
    ELASTICSEARCH_URL,
    ELASTICSEARCH_API_KEY,
    ELASTICSEARCH_PUBLIC_API_KEY,
    ELASTICSEARCH_PREFIX,
    ELASTICSEARCH_CA,
) = search_settings()
