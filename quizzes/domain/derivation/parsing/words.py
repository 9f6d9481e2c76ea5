"""Words that a rule cannot guess from their endings, with their parts of speech."""

_CLOSED = {
    "DET": "a an the this these those each every some any no another both either neither such",
    "ADP": "of in to for with on at by from about into over after before between under against "
    "during without through among amongst across toward towards upon within beyond behind near "
    "above below since until till despite amid following via per throughout around along off "
    "due",
    "PRON": "i you he she it we they me him her us them who whom which what whose that himself "
    "herself itself themselves his its their our my your one everyone nobody somebody",
    "CCONJ": "and or but nor yet plus",
    "SCONJ": "because although though if unless while whereas whether as when whenever once so "
    "than where lest",
    "AUX": "is are was were be been being am has have had do does did can could may might must "
    "shall should will would",
    "PART": "not n't 's '",
    "ADV": "very also then there here now never always often still already again soon therefore "
    "thus hence however instead perhaps maybe even only just too ever more most less least why "
    "how together later earlier ago",
    "NOUN": "january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday",
    "ADJ": "new old big small large great good bad high low long short many few several much "
    "other own same last next first second recent early late major minor poor rich free",
    "VERB": "met led made gave took began came went said told held kept left found grew saw "
    "fell rose broke brought built bought cut drew drove fought got knew lost paid put ran sent "
    "set spent spread stood struck thought won wrote became fed let meant sought threw forbade "
    "make give take begin come go say tell hold keep leave find grow see fall rise help force "
    "cause let lead allow enable prevent claim warn fear hope want",
}
CLOSED = {word: pos for pos, row in _CLOSED.items() for word in row.split()}

# The ending of a word and its part of speech with its Penn Treebank tag; the first that fits.
ENDINGS = (
    ("ly", "ADV", "RB"),
    ("ing", "VERB", "VBG"),
    ("ized", "VERB", "VBD"),
    ("ed", "VERB", "VBD"),
    ("tion", "NOUN", "NN"),
    ("ment", "NOUN", "NN"),
    ("ness", "NOUN", "NN"),
    ("ity", "NOUN", "NN"),
    ("ism", "NOUN", "NN"),
    ("ship", "NOUN", "NN"),
    ("ous", "ADJ", "JJ"),
    ("ful", "ADJ", "JJ"),
    ("ive", "ADJ", "JJ"),
    ("able", "ADJ", "JJ"),
    ("al", "ADJ", "JJ"),
    ("ic", "ADJ", "JJ"),
)
