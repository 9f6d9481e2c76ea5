"""Logistic regression with an L2 penalty and an offset for each row, by Adam on all rows at once.

Deterministic: no chance, no threads; weights are rounded before they are used anywhere.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from quizzes.domain.derivation.causes.ranking import Weights

_STEPS = 400
_RATE = 0.05
_DIGITS = 2


def fit(
    rows: Sequence[Mapping[str, float]],
    labels: Sequence[bool],
    *,
    offsets: Sequence[float] | None = None,
    penalty: float,
    seen: int,
    biased: bool = True,
) -> Weights:
    """Learn the weights of the features that at least `seen` rows have.

    The loss is the sum over rows plus `penalty` times half the squared weights, without the bias.
    Where offsets say what is usual, there need be no bias.
    """
    counts = Counter(name for row in rows for name in row)
    names = sorted(name for name, count in counts.items() if count >= seen)
    column = {name: at for at, name in enumerate(names)}
    cells = [
        (at, column[n], v) for at, row in enumerate(rows) for n, v in row.items() if n in column
    ]
    row_of = np.array([cell[0] for cell in cells], dtype=np.int64)
    column_of = np.array([cell[1] for cell in cells], dtype=np.int64)
    value_of = np.array([cell[2] for cell in cells])
    wanted = np.array(labels, dtype=float)
    offset = np.array(offsets if offsets is not None else np.zeros(len(rows)))

    weights = np.zeros(len(names) + 1)
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        products = weights[column_of] * value_of
        scores = offset + weights[-1] + np.bincount(row_of, products, minlength=len(rows))
        error = 1 / (1 + np.exp(-np.clip(scores, -30, 30))) - wanted
        slope = np.empty_like(weights)
        slope[:-1] = np.bincount(column_of, error[row_of] * value_of, minlength=len(names))
        slope[:-1] += penalty * weights[:-1]
        slope[-1] = error.sum() if biased else 0.0
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        scaled = (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
        weights -= _RATE * (1 - step / (_STEPS + 1)) * scaled
    rounded = [round(float(weight), _DIGITS) for weight in weights]
    kept = {name: weight for name, weight in zip(names, rounded, strict=False) if weight}
    return Weights(rounded[-1], kept)
