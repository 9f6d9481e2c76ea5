"""A bank may name the file of its article's text; it is stored without its front matter."""

from hashlib import sha256
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from quizzes.domain.interchange.native_yaml import read_bank
from quizzes.domain.interchange.native_yaml.bank import digest
from quizzes.models import Article
from quizzes.wording import say

pytestmark = pytest.mark.django_db

BANK = """format: quizsite-bank/1
article:
  uuid: 0b6d0c4e-6a63-4a3b-9d0e-5d3f0a4c8e11
  slug: swallows
  title: Where the swallows go
  text_licence: {licence}
  text_file: {file}
"""
DIGEST_BEFORE_TEXTS = "fb135456669ed1d456ab34a4944ec92268edce1203b5a01970158dfde3adf099"
FILE = "---\ntitle: Where the swallows go\n---\n\nThey leave.\n\nThey come back.\n"


def write(folder, *, licence="own", file="text.md", text=FILE):
    (folder / "text.md").write_text(text)
    (folder / "bank.yaml").write_text(BANK.format(licence=licence, file=file))
    return folder / "bank.yaml"


def load(path) -> str:
    out = StringIO()
    call_command("load_bank", path, stdout=out, stderr=out)
    return out.getvalue()


def test_the_text_is_stored_with_its_digest(tmp_path):
    load(write(tmp_path))

    article = Article.objects.get()
    assert article.text == "They leave.\n\nThey come back.\n"
    assert article.text_sha256 == sha256(article.text.encode()).hexdigest()


def test_a_new_text_is_followed_and_an_edited_one_is_kept(tmp_path):
    load(write(tmp_path))
    assert "1 updated" in load(write(tmp_path, text="They leave late."))

    Article.objects.update(text="Edited.")

    assert "1 kept as edited" in load(write(tmp_path, text="They leave early."))
    assert Article.objects.get().text == "Edited."


def test_loading_again_changes_nothing(tmp_path):
    load(write(tmp_path))

    assert "1 unchanged" in load(write(tmp_path))


@pytest.mark.parametrize(
    ("licence", "file", "message"),
    [
        ("publisher", "text.md", "stays out of a bank"),
        ("own", "../text.md", "in the folder of the bank"),
        ("own", "/etc/passwd", "in the folder of the bank"),
    ],
)
def test_a_publishers_text_and_files_from_elsewhere_are_refused(licence, file, message):
    bank, problems = read_bank(BANK.format(licence=licence, file=file))

    assert bank is None
    assert [message in say(problem.message) for problem in problems] == [True]


def test_a_missing_text_stops_the_load(tmp_path):
    with pytest.raises(CommandError, match=r"nothing\.md"):
        load(write(tmp_path, file="nothing.md"))

    assert not Article.objects.exists()


def test_a_row_without_a_text_has_the_digest_it_always_had():
    bank, _ = read_bank(BANK.format(licence="own", file='""'))

    assert digest(bank.article) == DIGEST_BEFORE_TEXTS
