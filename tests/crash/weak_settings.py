"""The site's settings, with a database that could lose what it acknowledged."""

import os

from quizsite.settings import *  # noqa: F403
from quizsite.settings import DATABASES

_WEAK = os.environ["WEAK"]
_options = DATABASES["default"]["OPTIONS"]
if _WEAK == "synchronous":
    _options["init_command"] = _options["init_command"].replace("FULL", "NORMAL")
elif _WEAK == "journal":
    _options["init_command"] = _options["init_command"].replace("=WAL", "=DELETE")
elif _WEAK == "transactions":
    _options["transaction_mode"] = "DEFERRED"
elif _WEAK == "commit":
    _options["options"] = "-c synchronous_commit=off"
