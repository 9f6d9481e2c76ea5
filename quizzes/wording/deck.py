"""Words of Anki decks: what stands on cards, and why a card is left out."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "deck.which_first": _("Which came first?"),
    "deck.also": _("Also right:"),
    "deck.what_follows": _("According to {name}, what does this lead to?"),
    "deck.what_could_follow": _("According to {name}, what could this lead to?"),
    "deck.what_leads": _("According to {name}, what leads to this?"),
    "deck.what_could_lead": _("According to {name}, what could lead to this?"),
    "deck.about_why": _("Why: causes and views"),
    "deck.about_who": _("Who: people and states"),
    "deck.about_when": _("When: dates"),
    "deck.about_order": _("Which came first"),
    "deck.about_how-much": _("How much: figures"),
    "deck.paragraph": _("paragraph {number}"),
    "deck.paragraphs": _("paragraphs {numbers}"),
    "deck.inferred": _("The date is worked out from the article."),
    "deck.withdrawn": _("Withdrawn: this question is no longer asked. You may delete the card."),
    "deck.description": _("Questions on {title}."),
    "deck.no_cards": _("No cards are made of this kind of question ({kind})."),
    "deck.no_question": _("Write a question."),
    "deck.no_answer": _("Give the answer."),
    "deck.long_answer": _(
        "The answer has {count} words. Shorten it to {most} at most, so that it can be recalled."
    ),
    "deck.list_answer": _("The answer is a list. Ask for one thing on each card."),
    "deck.two_questions": _("This asks two things at once. Ask one on each card."),
    "deck.yes_or_no": _("Yes or no would answer this. Ask who, what, when or why."),
    "deck.points_elsewhere": _(
        'On a card "{words}" points at nothing, because no options are shown. Ask for the answer '
        "itself."
    ),
    "deck.no_name": _("Name someone or something in the question, so that it stands alone."),
    "deck.loose_pronoun": _('Say whom or what "{word}" stands for.'),
    "deck.loose_time": _('Say which year is meant by "{words}".'),
    "deck.leak": _("The question gives its own answer away. Ask it in other words."),
    "deck.two_answers": _(
        "Another question with these words has another answer. Say what sets the two apart."
    ),
    "deck.same_card": _("Another question makes the same card."),
    "deck.beyond_limit": _("The deck is full: it holds the {limit} most important cards."),
}
