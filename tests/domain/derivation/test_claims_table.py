"""The table of claims is safe to open in a spreadsheet."""

from dataclasses import replace

from quizzes.domain.derivation.claims_table import claims_as_csv
from quizzes.domain.derivation.deriving import derive


def test_a_cell_is_never_a_formula():
    (fact,) = derive("The flood led to a war.").facts
    table = claims_as_csv([replace(fact, speaker="=HYPERLINK(1)")])

    assert ",'=HYPERLINK(1)," in table
    assert len(table.splitlines()) == 2
