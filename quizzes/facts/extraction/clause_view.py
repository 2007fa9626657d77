"""A Turkish or Azerbaijani sentence with its dates: where its clauses begin, and which verb each date belongs to."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from typing import Final

from quizzes.facts.extraction.phrases import Sentence, Span
from quizzes.facts.extraction.topics import Topic
from quizzes.facts.extraction.words import Form, Role
from quizzes.language.date_finder import FoundDate, Standing
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbForm, VerbKind

#: A verb as object of *to begin*, its stem in front: *buraxmağa (başladı), çıkmaya (başladı)*.
_BEGUN: Final = re.compile(r"(.+?)m(?:ağa|əyə|aya|eye)")
_VOICED: Final = {"ed": "et"}
#: Object participles that say when: *kurulduğunda, kurulduktan, qurulduqda*.
_ADVERBIAL: Final = re.compile(r"(?:[ıiuü]nd[aeə]n?|[dt][ıiuü]kt[ae]n?|dıqda|dikdə)$")
#: Object participles that are themselves the object of what somebody said: *kurulduğunu (ilan etti)*.
_REPORTED: Final = re.compile(
    r"(?:[dt][ıiuü]ğ[ıiuü]|diy[ıi]|d[üi]y[üi]|[dt][ıiuü]kl[aeə]r[ıi]|d[ıiuü]ql[aə]r[ıi])n[ıiuü]$"
)
#: Verbal nouns by or after which something came about: *kurulmasıyla, kurulmasından*.
_BY_DOING: Final = re.compile(r"(?:yla|yle|inden|ından|indən|ından)$")
_MAIN: Final = frozenset({VerbKind.FINITE, VerbKind.PERFECT})
_REACH: Final = 30  # words a compound's noun may stand before its verb
_JOINED: Final = 26  # words up to the second of two participles joined


class ClauseView:
    """What the readers of a sentence ask about its verbs and dates.

    `topic` is what the text spoke of before; `is_note` says that it is what a footnote explains. `year` is the year
    told of in the sentence before, for facts whose own sentence names none. `mentions` is what the text has named so
    far, by the word that stands for it.
    """

    def __init__(
        self,
        sentence: Sentence,
        dates: Sequence[FoundDate],
        *,
        topic: Topic | None = None,
        is_note: bool = False,
        year: int | None = None,
        mentions: MutableMapping[str, str] | None = None,
    ) -> None:
        self.mentions = mentions if mentions is not None else {}
        self.topic = topic
        self.is_note = is_note
        self.year = year
        self.sentence = sentence
        self.words = sentence.words
        self.forms = [word.form for word in sentence.words]
        self.lexis = sentence.lexis
        self.language = sentence.lexis.language
        self.tables = sentence.lexis.words
        self.dates = dates
        self._date_spans = self._find_dates()
        self.verb_of_date = self._attach() if dates else {}

    # Words

    def form_at(self, index: int) -> Form | None:
        """The form of a word, or None behind the last one."""
        return self.forms[index] if index < len(self.forms) else None

    def forms_in(self, span: Span) -> list[Form]:
        """The forms of a phrase’s words."""
        return self.forms[span.start : span.end]

    def norm_at(self, index: int) -> str:
        """A word as the tables write it, or nothing behind the last one."""
        return self.forms[index].norm if index < len(self.forms) else ""

    def verb_at(self, index: int) -> VerbForm:
        """The verb form that the word at `index` is known to be."""
        form = self.forms[index].verb
        assert form is not None
        return form

    def next_verb(self, index: int) -> int | None:
        """The next verb form from a word on."""
        return next((i for i in range(index, len(self.forms)) if self.forms[i].verb is not None), None)

    def characters(self, first: int, last: int) -> tuple[int, int]:
        """Where in the passage the words from `first` to `last` begin and end."""
        return self.words[first].start, self.words[last].end

    def opening_before(self, index: int) -> int:
        """The quotation mark that opens before a word, or the first word."""
        return next((i for i in range(index, -1, -1) if self.words[i].text in '“«"'), 0)

    # Dates

    def span_of_date(self, number: int) -> Span:
        """The words of a date: *28 Mayıs 1918’de*."""
        return self._date_spans[number]

    def date_of_verb(self, index: int) -> FoundDate | None:
        """The date attached to a verb, the last of several: *1918’de kuruldu*."""
        own = [d for d, verb in self.verb_of_date.items() if verb == index]
        return self.dates[own[-1]] if own else None

    def date_number(self, verb: int, theme: Span) -> int:
        """The number of the date a verb has, stands behind, or its theme holds: *1905 devrimi başladı*; -1 for none."""
        own = [number for number, at in self.verb_of_date.items() if at == verb]
        if own:
            return own[-1]
        near = [word.date for word in self.words[self.clause_start(verb) : verb] if word.date >= 0]
        if near:
            return near[-1]
        inside = [word.date for word in self.words[theme.start : theme.end] if word.date >= 0]
        return inside[-1] if inside else -1

    def only_date_before(self, verb: int) -> FoundDate | None:
        """The one date of the sentence, told in an earlier clause: *1918’de toplandı ve devleti kurdu*."""
        if len(self.dates) != 1 or self.dates[0].standing is not Standing.AT:
            return None
        return self.dates[0] if self.span_of_date(0).start < verb else None

    def _find_dates(self) -> dict[int, Span]:
        spans: dict[int, Span] = {}
        for i, word in enumerate(self.words):
            if word.date >= 0:
                start = spans[word.date].start if word.date in spans else i
                spans[word.date] = Span(start, i + 1)
        return spans

    def _attach(self) -> dict[int, int]:
        """For each date the index of the verb form (or event noun) that follows it in the sentence."""
        attached: dict[int, int] = {}
        pending: list[int] = []
        depth = 0
        for i, word in enumerate(self.words):
            depth += (word.text == "(") - (word.text == ")")
            if word.date >= 0:
                if depth <= 0:
                    if word.date not in pending and word.date not in attached:
                        pending.append(word.date)
                elif self._is_bracketed_behind_verb(i) and i - 2 not in attached.values():
                    attached[word.date] = i - 2
            elif depth > 0:
                continue
            elif word.form.verb is not None and pending and not self.is_light(i):
                own = [n for n in pending if not self._waits(n, i)]
                attached.update(dict.fromkeys(own, i))
                pending = [n for n in pending if n not in own]
            elif word.text in {";", ":"}:
                pending = []
        return attached

    def _is_bracketed_behind_verb(self, index: int) -> bool:
        """*partisini feshetti (17 Kasım 1930)*: the verb stands two words before the date."""
        return index > 1 and self.words[index - 1].text == "(" and self.is_finite(index - 2)

    def _waits(self, number: int, verb: int) -> bool:
        """*A məktəbi 1859-cu ildə, fransızca öyrədən B liseyi 1868-də açıldı*: before a comma a date waits."""
        form = self.forms[verb].verb
        if self.language != "az" or form is None or form.kind is not VerbKind.PARTICIPLE:
            return False
        if self.forms[self.span_of_date(number).end].role is not Role.COMMA:
            return False
        later = next((i for i in range(verb + 1, len(self.words)) if self.words[i].date >= 0), None)
        return later is not None and not any(self.forms[i].verb is not None for i in range(verb + 1, later))

    def is_light(self, index: int) -> bool:
        """Whether a verb form is too light to carry a date when a fuller verb follows: *olarak, olan*."""
        form = self.forms[index]
        is_saying = form.verb is not None and form.verb.stem in self.tables["dateless_stems"]
        return is_saying or form.norm in self.tables["dateless"]

    # Clause bounds

    def clause_start(self, verb: int) -> int:
        """Where the clause of a verb begins: behind the clause before it, as *devlet* in *toplandı, devlet kuruldu*."""
        for i in range(verb - 1, -1, -1):
            text = self.words[i].text
            if text in {";", ":"} or (text in "“«" and self.quotes_clause(i)):
                return i + 1
            form = self.forms[i].verb
            if form is not None and form.kind in _MAIN and self.closes(i):
                return i + 1
        return 0

    def quotes_clause(self, index: int) -> bool:
        """Whether a quotation of several words with a verb begins here, and not a title or a name."""
        for i in range(index + 1, len(self.words)):
            if self.words[i].text in "”»":
                return False
            if self.forms[i].verb is not None:
                return True
        return False

    def closes(self, index: int) -> bool:
        """Whether a finite form really ends its clause; the Turkish *-mış* in *kurulmuş devlet* does not."""
        form = self.forms[index].verb
        if form is None or form.kind is VerbKind.FINITE:
            return True
        after = self.form_at(index + 1)
        return after is None or after.role in {Role.COMMA, Role.STOP, Role.CONJUNCTION}

    # What a verb form does

    def is_finite(self, verb: int) -> bool:
        """Whether a verb form ends its clause: *kuruldu*, *kurulmuş,* but not *kurulmuş devlet*."""
        form = self.forms[verb].verb
        return form is not None and form.kind in _MAIN and not self.is_participle(verb)

    def is_participle(self, index: int) -> bool:
        """Whether a verb form describes the noun behind it: *kurulan parti, kurulmuş parti*."""
        form = self.forms[index].verb
        if form is None:
            return False
        if form.kind is VerbKind.PARTICIPLE:
            return True
        return form.kind is VerbKind.PERFECT and not self.closes(index) and not self.forms[index].norm.endswith("b")

    def is_adverbial(self, verb: int) -> bool:
        """Whether a form says when, and describes no noun: *geldiğinde, kurulduğu zaman*."""
        return bool(_ADVERBIAL.search(self.forms[verb].norm))

    def is_describing(self, index: int) -> bool:
        """Whether a form describes the noun behind it, with or without an owner: *kurulan parti, kurduğu parti*."""
        return self.is_participle(index) or self.is_owned_participle(index)

    def is_owned_participle(self, index: int) -> bool:
        """Whether a form describes what somebody did something to: *Atatürk’ün kurduğu parti*."""
        form = self.forms[index].verb
        return form is not None and form.kind is VerbKind.OBJECT_PARTICIPLE and not self.is_adverbial(index)

    def is_reported(self, verb: int) -> bool:
        """Whether a clause is told as an object and describes no noun: *kurulduğunu (ilan etti)*."""
        form = self.forms[verb].verb
        is_object = form is not None and form.kind is VerbKind.OBJECT_PARTICIPLE
        return is_object and bool(_REPORTED.search(self.forms[verb].norm))

    def is_subordinate(self, index: int) -> bool:
        """Whether a verb form ends a clause that only says when, how or although what: *gelince, geldiği zaman*."""
        form = self.verb_at(index)
        if form.kind is VerbKind.CONVERB:
            return True
        if form.kind is VerbKind.PERFECT and self.language == "az" and self.forms[index].norm.endswith("b"):
            return not self.closes(index)
        if form.kind is not VerbKind.OBJECT_PARTICIPLE:
            return False
        after = self.form_at(index + 1)
        is_governed = after is not None and after.role in {Role.POSTPOSITION, Role.OPENER, Role.COMMA}
        return is_governed or self.is_adverbial(index)

    def is_told(self, verb: int) -> bool:
        """Whether a verb tells the own event of a sentence without dates, and not one gone by or hoped for."""
        form = self.forms[verb].verb
        if form is None or self.dates or self.is_participle(verb):
            return False
        return form.kind in {*_MAIN, VerbKind.NOUN} or self.is_reported(verb)

    def happened(self, verb: int) -> bool:
        """Whether what a verbal noun names is told as done: *kurulması üzerine*, not *kurulması için*."""
        after = [word.form.norm for word in self.words[verb + 1 : verb + 4]]
        if after and after[0] in self.tables["upon"]:
            return not any(word in self.tables["planned"] for word in after)
        causes = tuple(self.tables["caused"])
        return bool(_BY_DOING.search(self.forms[verb].norm)) or any(word.startswith(causes) for word in after)

    def behind(self, verb: int) -> int:
        """Where the noun begins that a participle describes, behind other participles joined to it.

        *1918’de kurulan ve birçok devletçe tanınan Azerbaycan Cumhuriyeti*
        """
        begin = verb + 1
        while self.norm_at(begin) in self.tables["being"]:
            begin += 1
        while self.norm_at(begin) in self.tables["joints"]:
            other = self.next_describing(begin + 1, begin + _JOINED)
            if other is None or any(self.is_finite(i) for i in range(begin, other)):
                break
            begin = other + 1
        return begin

    def next_describing(self, begin: int, end: int) -> int | None:
        """The first form between two words that describes a noun: *kurulan ve tanınan | parti*."""
        stop = min(end, len(self.words))
        return next((i for i in range(begin, stop) if self.forms[i].verb is not None and self.is_describing(i)), None)

    # Classes of verbs

    def verb_class(self, index: int) -> tuple[str, bool, int] | None:
        """Class of a verb, whether passive, and where its words begin: *imza* in *imza edildi*."""
        form = self.forms[index].verb
        if form is None or form.is_negative:
            return None
        classes = self.lexis.verb_classes
        found = self._class_begun(index, form.stem) or self._class_of_compound(index, form.stem)
        if found is None and form.stem in classes:
            found = (*classes[form.stem], index)
        return found

    def _class_begun(self, index: int, stem: str) -> tuple[str, bool, int] | None:
        """*nəşr etməyə, buraxmağa başladı*: what was begun."""
        if not index or stem not in self.tables["begin"]:
            return None
        begun = _BEGUN.fullmatch(self.forms[index - 1].norm)
        if begun is None:
            return None
        stem = _VOICED.get(begun[1], begun[1])
        for name, begin in ((f"{self.forms[index - 2].norm}_{stem}", index - 2), (stem, index - 1)):
            if begin >= 0 and name in self.lexis.verb_classes:
                return (*self.lexis.verb_classes[name], begin)
        return None

    def _class_of_compound(self, index: int, stem: str) -> tuple[str, bool, int] | None:
        """*tesis edildi*, and with words between *əsası 1911-ci ildə qoyuldu*."""
        if not index or stem not in self.lexis.light:
            return None
        classes = self.lexis.verb_classes
        for begin in range(index - 1, max(-1, index - 3), -1):
            found = classes.get(f"{self.forms[begin].norm}_{stem}")
            if found is not None:
                return (*found, begin)
        apart = self._owned_before(index, stem)
        return (*classes[f"{self.forms[apart].norm}_{stem}"], apart) if apart is not None else None

    def _owned_before(self, verb: int, stem: str) -> int | None:
        """The noun of a compound that stands apart from its verb: *partiyanın əsası 1911-ci ildə Bakıda qoyuldu*."""
        for i in range(verb - 1, max(-1, verb - _REACH), -1):
            form = self.forms[i]
            if form.verb is not None or self.words[i].text in {";", ":"}:
                return None
            if form.norm in self.tables["owned"]:
                return i if f"{form.norm}_{stem}" in self.lexis.verb_classes else None
        return None

    def is_verbal_noun_part(self, index: int) -> bool:
        """Whether a word may be the noun of a compound verb: *tesis* in *tesis etti*."""
        form = self.forms[index]
        return form.case is Case.NOMINATIVE and not form.is_name and not form.is_possessed and form.role is Role.PLAIN


class ClausePart:
    """What every part of the reading of a sentence has at hand."""

    def __init__(self, view: ClauseView) -> None:
        self.view = view
        self.words = view.words
        self.forms = view.forms
        self.sentence = view.sentence
