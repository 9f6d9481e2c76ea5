"""What is said of questions that are legal but poor: what is the matter, and what to do."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "lint.loose_option": _(
        "“{option}” points back at something: name it, so that it stands alone."
    ),
    # dates
    "lint.date_leak": _("The question says “{words}”, which gives its own answer away."),
    "lint.year_in_date_stem": _(
        "The question names {words}: check that this does not narrow the answer down too far."
    ),
    "lint.vague_date": _("The date is known only roughly ({date}): ask for something else."),
    "lint.several_dates": _(
        "The facts have more than one date ({dates}): say which event is meant."
    ),
    "lint.inferred_date": _("The date was worked out from the text: a person has to confirm it."),
    "lint.date_differs": _("The key says {key}, the fact says {fact}: correct one of them."),
    "lint.date_option_precision": _(
        "“{option}” is not as precise a date as the right option: give all dates in one form."
    ),
    "lint.date_option_overlaps": _("“{option}” overlaps with the right date: choose another."),
    "lint.date_option_true": _("“{option}” is a date of these facts too: choose another."),
    "lint.date_option_late": _("“{option}” lies after the article was published: choose another."),
    # actors
    "lint.actor_option_kind": _(
        "“{option}” is not of the same kind as the right answer: offer people among people, "
        "states among states."
    ),
    "lint.actor_option_alias": _("“{option}” is another name of the right answer, {name}."),
    "lint.actor_option_in_stem": _("“{option}” stands in the question, which rules it out."),
    "lint.actor_option_related": _(
        "“{option}” may be right as well: another fact says the same of this one."
    ),
    # options
    "lint.all_or_none": _(
        "“{option}” rewards knowing a part: offer an answer of its own in its place."
    ),
    "lint.absolute": _("“{option}” gives itself away as wrong by “{word}”."),
    "lint.long_key": _(
        "The right option, “{option}”, is much longer than the others: shorten it, or lengthen one."
    ),
    "lint.option_form": _("“{option}” has another form than the other options, and stands out."),
    "lint.same_meaning": _("“{option}” means the same as the right option."),
    # claims
    "lint.attribution_dropped": _(
        "Say who claims this: “According to {speaker}” or the author who reports it."
    ),
    "lint.hedge_dropped": _(
        "The article only supposes, predicts or conditions this: keep its “may”, “expects” or “if”."
    ),
    "lint.why_without_claim": _(
        "The question asks why, but none of its facts says so: not all that follows is caused."
    ),
    "lint.bare_agent": _("“{answer}” is no reason: say what was done, wanted or feared."),
    # second answers
    "lint.second_answer": _(
        "“{option}” is right as well: the article's causal map joins it to what is asked."
    ),
    "lint.chain_answer": _(
        "“{option}” lies on the same causal chain, some steps away: choose one that does not."
    ),
    "lint.second_pair": _(
        "“{left}” may be matched with “{right}” too: the article's causal map joins them."
    ),
    "lint.chain_pair": _(
        "“{left}” leads to “{right}” by way of something else: a careful learner may match them."
    ),
    # items of an ordering
    "lint.overlapping_events": _(
        "The dates of these two overlap, so say that either order counts: {first}; {second}"
    ),
    "lint.dated_event": _("“{event}” tells when it was by “{words}”."),
    # stems
    "lint.stem_length": _("The question has {count} words: {least} to {most} read best."),
    "lint.no_question_mark": _("Ask with a question, and end it in a question mark."),
    "lint.question_mark": _("This is a task or a sentence: it does not end in a question mark."),
    "lint.agreement": _("Read this again: “{words}”."),
    "lint.heading": _("The question repeats a heading of the article: “{heading}”."),
    "lint.repeated_stem": _("Another question has the same words: say what sets them apart."),
    # what it rests on
    "lint.no_fact": _("Name the fact that this rests on, so that feedback can show its source."),
    "lint.no_explanation": _("Explain the answer: learners read it right after theirs."),
    "lint.aside": _("This rests on a credit line or a note of the author, not on the article."),
    # quizzes
    "lint.gives_away": _("In one quiz with it, this gives the answer away of: {question}"),
}
