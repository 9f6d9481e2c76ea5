"""What the reading, the grading and the authoring of dates have to say."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    # Reading: each says what to write instead.
    "date.not_read": _("We can't read this as a date. Write it like 4 May 1912 or May 1912."),
    "date.unknown_word": _("We don't know the word “{word}” in a date. Write it like 4 May 1912."),
    "date.too_long": _("This is too long for a date. Use at most {limit} characters."),
    "date.which_year": _("Which year? Please add it, for example May 1912."),
    "date.which_month": _("Which month? Please add it, or leave out the day."),
    "date.short_year": _("Write the year with all its digits, such as 1990, or with AD or BC."),
    "date.year_range": _("Write a year from 10000 BC to AD 9999."),
    "date.no_year_zero": _("There is no year 0: 1 BC is followed by AD 1."),
    "date.no_such_month": _("There is no month {month}. Write a month from 1 to 12, or its name."),
    "date.no_such_day": _("In that year {month} has the days 1 to {days}. Please check the day."),
    "date.weekday": _("That day was a {weekday}. Check the date, or leave out the day's name."),
    "date.not_whole": _("Use whole numbers for year, month and day."),
    "date.negated": _("Write the date that you mean, not one that you rule out."),
    "date.one_only": _("Write one date only. For a range, write 1914 to 1918."),
    "date.open_ended": _("Write a date, or a range with both its ends, such as 1914 to 1918."),
    "date.backwards": _("This range ends before it begins. Write the earlier date first."),
    "date.season": _(
        "Seasons differ from place to place. Write months, such as March to May 2016."
    ),
    "date.day_or_month": _("Do you mean {first} or {second}? Please write the month's name."),
    "date.month_or_range": _("Do you mean {first} or {second}? Please write it out."),
    "date.decade_or_century": _("Do you mean {decade} or {century}? Please write the years."),
    # Grading.
    "date.in_fact": _("{truth}, in fact."),
    "date.finer_than_source": _("The source gives only {truth}; we did not check the rest."),
    "date.near_enough": _("The source says only {truth}; that is near enough."),
    "date.coarse": _("True, but less precise than asked: {truth}."),
    "date.too_coarse": _("That is too vague to count: {truth}."),
    "date.partly_overlaps": _("The source says only {truth}; your answer fits it in part."),
    "date.near_miss": _("Close: {truth}."),
    "date.about_dropped": _("We compared the date itself, without “about”."),
    "date.start_wanted": _("It was going on then; the question asks when it began."),
    "date.end_wanted": _("It was going on then; the question asks when it ended."),
    "date.span_wanted": _("It lasted; the question asks from when to when."),
    "date.only_start": _("The beginning is right, the end is not."),
    "date.only_end": _("The end is right, the beginning is not."),
    # What is wanted, beside the field.
    "wanted.day": _("Day, month and year"),
    "wanted.month": _("Month and year"),
    "wanted.year": _("Year"),
    "wanted.decade": _("Decade"),
    # Authoring.
    "date.no_such_choice": _("“{value}” is not one of the choices here."),
    "date.one_key": _("Give exactly one date as the key; there are {count}."),
    "date.key_not_edtf": _(
        "“{value}” is not a date in EDTF. Write 2016, 2016-06, 199X or 1914/1918."
    ),
    "date.floor_finer": _(
        "The coarsest answer that earns a part can't be finer than what is asked."
    ),
    "date.window_wanted": _("For near misses, say how far off earns nothing: a number above 0."),
    "date.asked_needs_interval": _(
        "Start, end and span are asked of what lasts: give the key from when to when, as 1914/1918."
    ),
    "date.key_straddles": _(
        "The key reaches over more than one unit of what is asked, so that no single unit is right."
    ),
}
