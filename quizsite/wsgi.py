"""The WSGI application. It refuses to start on settings under which an answer could be lost."""

import os

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizsite.settings")
application = get_wsgi_application()

# System checks do not run under a WSGI server, so this one is asked for here.
from quizzes.queries.durability import weaknesses  # noqa: E402 - needs the applications

if found := weaknesses():
    raise ImproperlyConfigured(" ".join(found))
