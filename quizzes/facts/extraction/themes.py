"""What a verb is about: the thing founded, signed or closed, before the verb or behind a participle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.bare_names import BareNames
from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.quotations import Quotations
from quizzes.facts.extraction.rules import Frame
from quizzes.facts.extraction.subjects import Subjects
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

_NOTHING: Final = Span(0, 0)
_NAMED: Final = frozenset({"name", "title"})  # themes that a name alone may be
_OPENING: Final = frozenset({Role.OPENER, Role.COMMA, Role.CONJUNCTION})
_BEHIND_PHRASE: Final = frozenset({Role.COMMA, Role.ADVERB, Role.OPENER, Role.NUMBER})
_GOVERNING: Final = frozenset({Role.POSTPOSITION, Role.AGENT, Role.CONJUNCTION})


class Themes(ClausePart):
    """Finds the themes of a sentence’s verbs."""

    def __init__(
        self, view: ClauseView, names: Names, quotations: Quotations, subjects: Subjects, bare_names: BareNames
    ) -> None:
        super().__init__(view)
        self.names = names
        self.quotations = quotations
        self.subjects = subjects
        self.bare_names = bare_names

    def theme(self, verb: int, begin: int, frame: Frame, *, is_passive: bool) -> Span | None:
        """The thing founded, signed, closed by a verb whose words begin at `begin`: *1911’de | Müsavat | kuruldu*."""
        classes = frozenset(frame.theme)
        if begin and frame.verbs == "found" and self.forms[begin - 1].norm in self.view.tables["set_up_otherwise"]:
            return None
        if is_passive and self.view.is_reported(verb):
            return self.before(verb, begin, classes, {Case.GENITIVE})
        is_owned = self.view.is_owned_participle(verb)
        if (is_passive and self.view.is_participle(verb)) or (is_owned and not is_passive):
            return self._behind(verb, classes)
        if self.view.language == "az" and is_owned:
            behind = self._behind(verb, classes)  # X-in nəşrə başladığı qəzet
            if behind is not None:
                return behind
        cases = self._cases(verb, frame, is_passive=is_passive)
        if self.forms[begin].norm in self.view.tables["owned"]:
            if begin > 1 and self.forms[begin - 1].norm in self.view.tables["before_owned"]:
                begin -= 1
            cases = {Case.GENITIVE} if self.view.language == "az" else {Case.GENITIVE, Case.NOMINATIVE}
        theme = self.before(verb, begin, classes, cases)
        is_other = theme is not None and frame.verbs == "close" and self._has_other_object(theme, begin)
        return None if is_other else theme

    def before(self, verb: int, begin: int, classes: frozenset[str], cases: set[Case]) -> Span | None:
        """The last thing of some classes, in some cases, in a verb’s clause: *“Hümmet” | qəzeti | çıxdı*."""
        start = self.view.clause_start(verb)
        is_name = bool(classes & _NAMED)
        if self.view.language == "az" and is_name and (quoted := self.quotations.before(begin, start - 1, cases)):
            return quoted
        called = self.bare_names.called(begin, start) if is_name else None
        noun = self._noun_before(begin, start, classes, cases, called or _NOTHING)
        if noun is None or (called is not None and self.names.is_vague(noun)):
            noun = called
        if noun is not None or not classes & {"person", *_NAMED}:
            return noun
        if "person" in classes:
            return self.bare_names.person_before(begin, start, cases)
        return self._name_before(verb, begin, start, classes, cases)

    def joined(self, theme: Span, frame: Frame) -> Iterator[Span]:
        """A theme and those joined to it: *Hayat gazetesi ve Fiyuzat dergisi*."""
        classes = frozenset(frame.kinds)
        conjunctions = self.view.tables["and"]
        yield theme
        i = theme.start - 1
        if "person" in classes and self.view.language == "tr" and i > 0 and self._joins_name(i):
            other = self.names.before(i - 1, 0)
            if self.sentence.is_person(other):
                yield from self.joined(other, frame)
            return
        if i > 0 and self.forms[i].norm in {*conjunctions, ","} and self.words[i - 1].date < 0:
            before = self.forms[i - 1]
            if before.head in classes and before.is_bare:
                yield self.sentence.phrase_before(i - 1)
        i = theme.end
        if i + 1 < len(self.words) and self.forms[i].norm in conjunctions and self.forms[i - 1].is_bare:
            after = self.sentence.phrase_after(i + 1, classes)
            if self._is_of(after, classes):
                yield after

    def shared(self, frame: Frame, verb: int, *, is_passive: bool) -> Span | None:
        """The theme of the clause before, when a clause has none: *X 1883’te kuruldu, | 1891’de kapandı*."""
        start = self.view.clause_start(verb)
        if not is_passive or start == 0 or not self.view.is_finite(verb) or self.words[start - 1].text in {";", ":"}:
            return None
        if "person" in frame.theme or self.subjects.has_own_subject(verb):
            return None
        classes = frozenset(frame.theme)
        quoted = self._quoted_of_clause_before(start) if classes & _NAMED else None
        return quoted or self.before(start - 1, start - 1, classes, {Case.NOMINATIVE})

    def within(self, span: Span, number: int, classes: frozenset[str]) -> Span | None:
        """The thing told of with one of several dates: *“A” 1906’da, | “B” | 1911’de kuruldu*."""
        for end in (self.view.span_of_date(number).start, span.end):
            last = end - 1
            while last > span.start and (
                self.words[last].date >= 0 or self.forms[last].role in {Role.OPENER, Role.ADVERB}
            ):
                last -= 1
            if self.forms[last].head in classes and self.forms[last].is_bare:
                return self.sentence.phrase_before(last, span.start)
            quoted = self.quotations.before(last + 1, span.start - 1, {Case.NOMINATIVE})
            if classes & _NAMED and quoted is not None:
                return quoted
        return None

    def class_of(self, theme: Span, frame: Frame) -> str | None:
        """The class of a theme that a frame speaks of: `organisation` of *Müsavat Partisi*, `title` of *“Ekinçi”*."""
        head = self._head_of(theme)
        if head is not None and head in frame.kinds:
            return head
        names = [kind for kind in ("title", "name") if kind in frame.kinds]
        if head is None and self.names.is_acronym(theme) and "name" in names:
            return "name"
        inner = self.forms[max(theme.start, theme.end - 2)].head
        if head is None and inner is None and self.names.is_quoted(theme):
            return names[0] if names else None
        if head is None and names and self.names.is_bare(theme):
            return names[0]
        is_person = self.sentence.is_person(theme) or self.names.is_single(theme) or self.names.is_bare(theme)
        return "person" if "person" in frame.kinds and is_person else None

    def consists(self, verb: int) -> bool:
        """Whether a verb tells what something is made of, and not that it was founded: *A ve B’den oluşan*."""
        is_consisting = self.view.verb_at(verb).stem in self.view.tables["consist"]
        return is_consisting and verb > 0 and self.forms[verb - 1].case is Case.ABLATIVE

    def _joins_name(self, index: int) -> bool:
        """Whether a word joins the name before it to another: *Enver Paşa | ile Talat Paşa*."""
        norm = self.forms[index].norm
        is_joint = norm == "," or norm in self.view.tables["and"] or norm in self.view.tables["with"]
        return is_joint and self.names.is_bare_name(index - 1)

    # Before the verb

    def _cases(self, verb: int, frame: Frame, *, is_passive: bool) -> set[Case]:
        """The cases in which a verb’s theme stands before it."""
        is_noun = self.view.verb_at(verb).kind is VerbKind.NOUN
        if is_passive:
            return {Case.GENITIVE} if is_noun else {Case.NOMINATIVE}
        if is_noun or (self.view.language == "az" and frame.verbs == "hold"):
            return {Case.ACCUSATIVE}
        return {Case.ACCUSATIVE, Case.NOMINATIVE}

    def _noun_before(
        self, begin: int, start: int, classes: frozenset[str], cases: set[Case], called: Span
    ) -> Span | None:
        """The last phrase with a head noun of some classes, other than the name something was `called`."""
        for i in range(begin - 1, start - 1, -1):
            if self.forms[i].head not in classes or self.words[i].date >= 0 or called.start <= i < called.end:
                continue
            if span := self.quotations.noun_with(i, start, cases):
                return span
            if self._fits(i, cases, begin):
                return self.sentence.phrase_before(i, start)
        return self._acronym_before(begin, start, cases) if "name" in classes else None

    def _acronym_before(self, begin: int, start: int, cases: set[Case]) -> Span | None:
        """A body called by its letters: *1920’de | TBMM | kuruldu*."""
        for i in range(begin - 1, start - 1, -1):
            is_word = self.words[i].date < 0 and "." not in self.words[i].text
            if is_word and self.names.is_acronym(Span(i, i + 1)) and self._fits(i, cases, begin):
                return Span(i, i + 1)
        return None

    def _name_before(self, verb: int, begin: int, start: int, classes: frozenset[str], cases: set[Case]) -> Span | None:
        """Names alone, in Turkish without quotation marks too: *Hümmet | 1904’te kuruldu*."""
        if self.view.language == "tr":
            name = None
            if Case.ACCUSATIVE not in cases:
                name = self.bare_names.subject(verb, begin, start) if Case.NOMINATIVE in cases else None
            elif "title" in classes:
                name = self.bare_names.in_accusative(begin, start)
            if name is not None:
                return name
        return self.quotations.last_before(begin, start, cases)

    def _has_other_object(self, theme: Span, begin: int) -> bool:
        """*Sovyetler Birliği antlaşmayı feshetti*: what was closed is no subject that closes something else."""
        if not self.forms[theme.end - 1].is_bare:
            return False
        between = self.forms[theme.end : begin]
        return any(form.case is Case.ACCUSATIVE and form.norm not in self.view.tables["oneself"] for form in between)

    def _fits(self, index: int, cases: set[Case], begin: int) -> bool:
        """Whether the phrase that ends at a noun is one of the verb’s, and goes on to no other noun."""
        form = self.forms[index]
        is_short_object = form.is_bare and Case.ACCUSATIVE in cases and form.is_possessed
        if form.case not in cases and not is_short_object:
            return False
        if index + 1 >= begin or form.case in {Case.ACCUSATIVE, Case.GENITIVE}:
            return form.case is not Case.ACCUSATIVE or not self._goes_on_studying(index + 1)
        after = self.forms[index + 1]
        if self.words[index + 1].date >= 0 or after.role in _BEHIND_PHRASE or self.words[index + 1].text == "(":
            return True
        if after.role in _GOVERNING:
            return False
        if after.is_name and after.head is None and (not form.is_name or form.is_possessed):
            return True
        return not after.is_bare and after.case is not Case.GENITIVE and not self._ends_compound(index + 1)

    def _goes_on_studying(self, index: int) -> bool:
        """*Sovyetler Birliğini | Araştırma Enstitüsü*: an object that begins a name."""
        return self.view.norm_at(index) in self.view.tables["studying"]

    def _ends_compound(self, index: int) -> bool:
        """*Bakanlar Kurulu kararıyla*: the phrase goes on to a noun that the name before only describes."""
        form = self.forms[index]
        return self.view.language == "tr" and form.is_possessed and not form.is_name

    def _quoted_of_clause_before(self, start: int) -> Span | None:
        """The quoted name that the clause which ends before `start` begins with."""
        first = next((i for i in range(start) if self.forms[i].role not in _OPENING), 0)
        before = self.view.clause_start(start - 2) if start > 2 else 0
        opening = next((i for i in range(max(first, before), start) if self.words[i].text in "“«"), None)
        end = self.quotations.end_of(opening) if opening is not None else 0
        if opening is None or not end or self.quotations.is_head_at(end):
            return None
        return Span(opening, end) if self.forms[end - 1].case is Case.NOMINATIVE else None

    # Behind a participle

    def _behind(self, verb: int, classes: frozenset[str]) -> Span | None:
        """*1911’de kurulan | Müsavat Partisi*."""
        begin = self.view.behind(verb)
        if begin >= len(self.words):
            return None
        if "person" in classes and (person := self.names.person_at(begin)):
            return person
        is_name = bool(classes & _NAMED)
        span = self.sentence.phrase_after(begin, classes)
        quoted = self._quoted_at(begin) if is_name else None
        if self.view.language == "az" and quoted is not None and not self._is_of(span, classes):
            return quoted
        span = self._past_being(span, classes)
        if not span:
            return None
        is_person = self.sentence.is_person(span) or self.names.is_single(span)
        is_cut = self.forms[span.end - 1].case is Case.ACCUSATIVE and self._goes_on_studying(span.end)
        if (self._is_of(span, classes) and not is_cut) or ("person" in classes and is_person):
            return span
        return quoted or (self.names.alone_at(begin) if self.view.language == "tr" and is_name else None)

    def _quoted_at(self, begin: int) -> Span | None:
        end = self.quotations.end_of(begin) if self.words[begin].text in "“«" else 0
        return Span(begin, end) if end else None

    def _past_being(self, span: Span, classes: frozenset[str]) -> Span:
        """*partilerinden biri olan | X*: what is said to be a phrase, instead of the phrase."""
        being = self.view.tables["which_is"]
        if span and span.end + 1 < len(self.words) and self.forms[span.end].norm in being:
            named = self.sentence.phrase_after(span.end + 1, classes)
            span = named if self._is_of(named, classes) else span
        if not span or self.forms[span.end - 1].case is not Case.ABLATIVE:
            return span
        at = next((i for i in range(span.end, span.end + 3) if self.view.norm_at(i) in being), len(self.words))
        return self.sentence.phrase_after(at + 1, classes) if at + 1 < len(self.words) else _NOTHING

    def _is_of(self, span: Span, classes: frozenset[str]) -> bool:
        """Whether a phrase ends in a head noun of some classes."""
        return bool(span) and self.forms[span.end - 1].head in classes

    def _head_of(self, theme: Span) -> str | None:
        """The class of a theme’s noun, which may stand before a quoted name: *ilk qadın | qəzeti | “İşıq”*."""
        head = self.forms[theme.end - 1].head
        if head is None and self.words[theme.end - 1].text in "”»" and self.words[theme.start].text not in "“«":
            opening = self.view.opening_before(theme.end - 1)
            head = self.forms[opening - 1].head if opening > theme.start else None
        return head
