"""`demo_accounts`: passwords go into a file of their own, readable by its owner alone, once."""

import stat
from io import StringIO

import pytest
from django.core.management import call_command

from quizzes.models import User

pytestmark = pytest.mark.django_db


def demo_accounts():
    out = StringIO()
    call_command("demo_accounts", stdout=out)
    return out.getvalue()


def test_passwords_are_written_once_to_a_file_that_only_its_owner_reads(tmp_path, settings):
    settings.DATA_DIR = tmp_path / "var"
    file = settings.DATA_DIR / "demo-accounts.txt"

    assert [demo_accounts(), demo_accounts()] == [f"Demo accounts: {file}\n", ""]

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    passwords = dict(line.split("\t") for line in file.read_text().splitlines())
    assert list(passwords) == ["admin", "instructor", "learner"]
    for name, password in passwords.items():
        assert User.objects.get(username=name).check_password(password)


def test_an_account_that_went_is_made_again_below_the_others(tmp_path, settings):
    settings.DATA_DIR = tmp_path
    file = tmp_path / "demo-accounts.txt"
    demo_accounts()
    before = file.read_text()
    file.chmod(0o644)
    User.objects.get(username="learner").delete()

    demo_accounts()

    *lines, added = file.read_text().splitlines()
    assert (lines, added.split("\t")[0]) == (before.splitlines(), "learner")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
