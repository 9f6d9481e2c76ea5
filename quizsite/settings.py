"""Settings: every knob comes from the environment, every default is safe.

The knobs are listed with their meaning in docs/settings.md; a test holds that list to this file.
"""

import secrets
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "var")))
DATA_DIR.mkdir(parents=True, exist_ok=True)
DEBUG = env.bool("DEBUG", default=False)


def _secret_key() -> str:
    """Return SECRET_KEY, or in DEBUG one that is made once and kept in DATA_DIR."""
    if key := env.str("SECRET_KEY", default=""):
        return str(key)
    if not DEBUG:
        raise ImproperlyConfigured("SECRET_KEY must be set when DEBUG is 0 (see docs/settings.md).")
    kept = DATA_DIR / "secret-key.txt"
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(50))
    return kept.read_text().strip()


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "quizzes.apps.QuizzesConfig",
    "quizzes.apps.QuizAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "knox",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "quizzes.web.middleware.arrival_time",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "quizzes.web.time_zones.OwnTimeZone",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "quizsite.urls"
WSGI_APPLICATION = "quizsite.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Database: an acknowledged answer is on disk before the reply leaves ---

DATABASE_URL = env.str("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'quizsite.sqlite3'}")
DATABASES = {"default": environ.Env.db_url_config(DATABASE_URL)}
_database = DATABASES["default"]
if _database["ENGINE"] == "django.db.backends.sqlite3":
    _database["CONN_MAX_AGE"] = None
    if _test_database := env.str("TEST_DATABASE", default=""):
        _database["TEST"] = {"NAME": _test_database}
    _database["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
        "PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY; "
        # What is deleted, a publisher's text above all, is overwritten in the file.
        "PRAGMA secure_delete=ON;",
    }
else:
    _database["CONN_MAX_AGE"] = 0
    _pool = {"min_size": 1, "max_size": env.int("DATABASE_POOL", default=8)}
    _database["OPTIONS"] = _database.get("OPTIONS", {}) | {"pool": _pool}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

_cache_url = env.str("CACHE_URL", default="locmemcache://quizsite")
CACHES = {"default": environ.Env.cache_url_config(_cache_url)}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

# --- Accounts ---

AUTH_USER_MODEL = "quizzes.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "quizzes.queries.accounts.AccountBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "web:sign-in"
LOGIN_REDIRECT_URL = "web:home"
LOGOUT_REDIRECT_URL = "web:home"

# Failed log-ins are counted in the database, so that all processes share one budget.
AXES_FAILURE_LIMIT = env.int("LOGIN_FAILURES", default=10)
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
# A pause ends in time, whoever goes on trying: or one could keep out all others at an address.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_HANDLER = "quizzes.queries.log_in_failures.LogInBudgets"
AXES_CLIENT_IP_CALLABLE = "quizzes.queries.client_address.client_address"
LOGIN_FAILURES_ADDRESS = env.int("LOGIN_FAILURES_ADDRESS", default=100)
LOGIN_FAILURES_OVERALL = env.int("LOGIN_FAILURES_OVERALL", default=1000)
AXES_LOCKOUT_TEMPLATE = "quizzes/locked_out.html"
AXES_VERBOSE = False

REST_KNOX = {"TOKEN_TTL": timedelta(days=30), "AUTH_HEADER_PREFIX": "Token"}

# --- The web: strict from the first page ---

HTTPS = env.bool("HTTPS", default=False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=31_536_000 if HTTPS else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
_own_machine = ["127.0.0.0/8", "::1"] if BEHIND_PROXY else []
TRUSTED_PROXIES = [
    ip_network(network) for network in env.list("TRUSTED_PROXIES", default=_own_machine)
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "quizsite.static_files.StaticFiles"
    },
}
MEDIA_ROOT = DATA_DIR / "media"

# --- REST ---

API_CALLS_PER_MINUTE = env.int("API_CALLS_PER_MINUTE", default=600)
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "quizzes.api.authentication.SessionAuthentication",
        "quizzes.api.authentication.TokenAuthentication",
        "quizzes.api.authentication.AttemptAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["quizzes.api.authentication.DenyByDefault"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["quizzes.api.parsing.JSONParser"],
    "DEFAULT_PAGINATION_CLASS": "quizzes.api.pagination.Pages",
    "DEFAULT_SCHEMA_CLASS": "quizzes.api.summaries.DescribedSchema",
    "DEFAULT_METADATA_CLASS": "quizzes.api.methods.Methods",
    "DEFAULT_THROTTLE_CLASSES": ["quizzes.api.throttling.PerClient"],
    "EXCEPTION_HANDLER": "quizzes.api.problems.problem_response",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "quizsite",
    "DESCRIPTION": "Take quizzes on articles; every question knows its passage.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "ENUM_NAME_OVERRIDES": {
        "ClosedState": ["submitted", "overdue"],
        "AttemptState": ["open", "submitted", "overdue"],
        "Status": "quizzes.models.publishing.Status",
        "StatusWanted": ["published", "retired"],
        "ActorKind": "quizzes.models.article.Actor.Kind",
        "FactKind": "quizzes.models.fact.Fact.Kind",
        "RemarkKind": "quizzes.models.remark.Remark.Kind",
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

# --- Language, time, log ---

LANGUAGE_CODE = "en"
TIME_ZONE = env.str("TIME_ZONE", default="UTC")
USE_I18N = True
USE_TZ = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {"django": {"handlers": []}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", default="INFO")},
}

# --- Attempts ---

ANSWER_GRACE_SECONDS = env.int("ANSWER_GRACE_SECONDS", default=30)

# --- Quoting ---

# So many words in a row of a publisher's text may be taken over; 40 is the most that is sensible.
QUOTE_WORDS = min(env.int("QUOTE_WORDS", default=25), 40)
# So much of a publisher's text, in percent of its words, may one quiz quote.
QUOTE_PERCENT = env.float("QUOTE_PERCENT", default=10)

# --- Derivation ---

LANGUAGE_MODEL = env.str("LANGUAGE_MODEL", default="")
# Further proposers of facts, by dotted path: code of their own that is given the texts.
PROPOSERS = env.list("PROPOSERS", default=[])
