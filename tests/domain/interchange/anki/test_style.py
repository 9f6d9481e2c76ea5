"""Both themes can be read: WCAG 2.2, contrast (minimum), 4.5:1 for all text."""

import re

import pytest

from quizzes.domain.interchange.anki.style import CSS

LIGHT, DARK = ("#ffffff", "#1b1f24"), ("#16191d", "#e8eaed")


def luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("theme", ["light", "night"])
def test_all_text_stands_out_from_its_ground(theme: str) -> None:
    night = theme == "night"
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", CSS)
    colours = {
        colour
        for selector, body in rules
        if ("night" in selector.lower()) == night
        for colour in re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", body)
    }
    ground, text = DARK if night else LIGHT

    assert f"background: {ground}" in CSS
    assert text in colours
    assert len(colours) >= 3
    assert {colour for colour in colours if contrast(colour, ground) < 4.5} == set()
