"""Filters that put the kernel's messages and marks into words."""

from decimal import Decimal

from django import template

from quizzes.domain.grading import show_mark
from quizzes.domain.messages import Message
from quizzes.wording import say as say_message
from quizzes.wording import say_code as say_message_code

register = template.Library()


@register.filter
def say(message: Message | None) -> str:
    return say_message(message) if message else ""


@register.filter
def say_code(code: str) -> str:
    return say_message_code(code)


@register.filter
def mark(value: Decimal) -> str:
    """14.50 as "14 1/2"."""
    return show_mark(value)
