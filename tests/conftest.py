"""What every test starts from: a secret key for this run, and no network but this machine's."""

import os

os.environ.setdefault("SECRET_KEY", "a key for the tests of this run alone")
os.environ.setdefault("DEBUG", "1")
