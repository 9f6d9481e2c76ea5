"""A verdict says what the number says, in both directions of a target."""

import pytest

from tests.bench.figures import Figure, Target, not_measured
from tests.bench.report import table


@pytest.mark.parametrize(
    ("target", "value", "verdict"),
    [
        (">= 0.5", 0.5, "met"),
        (">= 0.5", 0.25, "missed by a factor of 2.00"),
        ("<= 4", 4, "met"),
        ("<= 4", 6, "missed by a factor of 1.50"),
        ("<= 0", 0, "met"),
        ("<= 0", 2, "missed by 2"),
    ],
)
def test_verdict(target: str, value: float, verdict: str) -> None:
    figure = Figure("P1", "reading", "2 ms", value=value, target=Target.of(target))

    assert figure.verdict == verdict


def test_a_figure_without_a_value_is_never_met() -> None:
    assert not_measured("P8", "writers", why="not yet", target="<= 5").verdict == "not measured"


def test_a_target_has_a_direction() -> None:
    with pytest.raises(ValueError):
        Target.of("= 4")


def test_table_lines_up() -> None:
    figures = [
        Figure("P1", "reading", "2 ms", "1 ms", value=0.5, target=Target.of(">= 0.5")),
        not_measured("P8", "writers", why="no load yet"),
    ]

    lines = table(figures).split("\n")

    assert {len(line) for line in lines} == {len(lines[0])}
    assert [line.split("|")[1].strip() for line in lines[2:]] == ["P1", "P8"]
