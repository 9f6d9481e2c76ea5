"""What a measurement gives: two amounts, their ratio, and whether the target is met."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """A bound of a ratio (or of an amount, where there is no baseline)."""

    sign: str
    bound: float

    @classmethod
    def of(cls, text: str) -> "Target":
        """Reads ">= 0.5" or "<= 4"."""
        sign, bound = text.split()
        if sign not in {">=", "<="}:
            raise ValueError(text)
        return cls(sign, float(bound))

    def is_met(self, value: float) -> bool:
        return value >= self.bound if self.sign == ">=" else value <= self.bound

    def missed_by(self, value: float) -> float:
        """The factor by which the value would have to get better; below 1 where it is met."""
        return self.bound / value if self.sign == ">=" else value / self.bound

    def __str__(self) -> str:
        return f"{self.sign} {self.bound:g}"


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is what the target bounds: from the best times, where it was timed.

    `median` and `cpu` are the same ratio from medians and from the processor's time.
    `ours` and `baseline` are written out with their units. A figure without a target is for
    information; one without a value was not measured, and `ours` says why.
    """

    id: str
    definition: str
    ours: str
    baseline: str = ""
    value: float | None = None
    median: float | None = None
    cpu: float | None = None
    target: Target | None = None

    @property
    def verdict(self) -> str:
        if self.value is None:
            return "not measured"
        if self.target is None:
            return ""
        if self.target.is_met(self.value):
            return "met"
        if not self.target.bound:
            return f"missed by {self.value:g}"
        return f"missed by a factor of {self.target.missed_by(self.value):.2f}"


def not_measured(id: str, definition: str, *, why: str, target: str = "") -> Figure:
    return Figure(id, definition, why, target=Target.of(target) if target else None)
