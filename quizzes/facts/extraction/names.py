"""What a phrase names: a person, a body called by its letters, or nothing that could be asked about."""

from __future__ import annotations

from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.words import Form, Role
from quizzes.language.folding import fold
from quizzes.language.kinds import Case
from quizzes.language.lexicon import PERSON_NAMES

_SHORTEST: Final = 3  # letters of a name; what is shorter may be an initial or an ending
_MARKS: Final = frozenset({Role.COMMA, Role.STOP, Role.QUOTE})
_PLACING: Final = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.DATIVE})


class Names(ClausePart):
    """The names of a sentence."""

    # Where names stand

    def before(self, last: int, floor: int) -> Span:
        """The run of names and titles that ends with word `last`: *Ali bey Hüseyinzade* before *tarafından*."""
        start = last
        while start - 1 >= floor:
            form = self.forms[start - 1]
            is_name = form.is_bare and (form.is_name or form.role is Role.TITLE) and form.role not in _MARKS
            if not is_name or form.head is not None or self.words[start - 1].date >= 0 or self.sentence.is_place(form):
                break
            start -= 1
        return Span(start, last + 1)

    def person_at(self, begin: int) -> Span | None:
        """The person whose name begins at a word, up to the first case ending: *kurulan | Nuri Paşa’nın ordusu*."""
        end = begin
        while end < len(self.words) and self.words[end].date < 0 and self._goes_on_person(begin, end):
            end += 1
            if not self.forms[end - 1].is_bare:
                break
        span = Span(begin, end)
        after = self.view.form_at(end)
        is_followed = after is not None and after.head is not None and after.is_possessed
        if not span or is_followed:
            return None
        return span if self.sentence.is_person(span) or self.is_single(span) else None

    def _goes_on_person(self, begin: int, index: int) -> bool:
        form = self.forms[index]
        if form.head is not None or form.verb is not None:
            return False
        if index > begin + 1 and form.case in _PLACING and self.sentence.is_place(form):
            return False
        return form.is_name or (form.role is Role.TITLE and index > begin)

    def alone_at(self, begin: int) -> Span | None:
        """Names alone behind a participle: *1923’te çıkarmaya başladığı | Yeni Kafkasya*."""
        end = begin
        while end < len(self.words) and self.words[end].date < 0 and self._is_alone(self.forms[end]):
            end += 1
            if not self.forms[end - 1].is_bare:
                break
        after = self.view.form_at(end)
        if end == begin or after is None or after.role is Role.TITLE:
            return None
        if after.is_possessed and self.words[end].date < 0:
            return None
        span = Span(begin, end)
        is_place = self.sentence.is_place(self.forms[end - 1])
        if (end - begin == 1 and is_place) or len(self.forms[begin].base) < _SHORTEST:
            return None
        return span if is_place or not self.sentence.is_person(span) else None

    def owner_before(self, index: int) -> Span | None:
        """The genitive phrase an event noun belongs to, perhaps with a date between: *SSCB’nin 1922’de | kuruluşu*."""
        i = index - 1
        while i >= 0 and (self.words[i].date >= 0 or self.forms[i].case is Case.LOCATIVE):
            i -= 1
        if i < 0 or self.forms[i].case is not Case.GENITIVE:
            return None
        return self.sentence.phrase_before(i)

    # What words are

    def _is_alone(self, form: Form) -> bool:
        return form.is_name and form.head is None

    def is_bare_name(self, index: int) -> bool:
        """Whether a word is a name or title in the nominative, with no noun that says what it names: *Hümmet*."""
        form = self.forms[index]
        return form.is_bare and (self._is_alone(form) or form.role is Role.TITLE)

    def begins_person(self, index: int) -> bool:
        """Whether the name at a word is a person’s, told by a title or a second name: *komutanı | Nuri Paşa*."""
        after = self.view.form_at(index + 1)
        form = self.forms[index]
        if after is None or self.words[index + 1].date >= 0:
            return False
        is_person = form.head is None and form.is_bare and not self.sentence.is_place(form)
        return is_person and (after.role is Role.TITLE or self._is_alone(after))

    def is_person_known(self, index: int) -> bool:
        """Whether a list or the text before says that one name is a person’s: *Atatürk 1938-ci ildə vəfat etdi*."""
        base = self.forms[index].base
        return base in self.view.mentions or fold(base, self.view.language) in PERSON_NAMES

    # What phrases are

    def are_names(self, span: Span) -> bool:
        """Whether every word is a name and owns nothing: *Kuzey Kafkasya*."""
        return all(form.is_name and form.case is not Case.GENITIVE for form in self.view.forms_in(span))

    def is_single(self, span: Span) -> bool:
        """Whether it is one name and no place: enough where only persons can be meant, as with *doğan | Enver*."""
        form = self.forms[span.start]
        is_place = form.norm in self.view.lexis.places
        return span.end - span.start == 1 and self._is_alone(form) and not is_place

    def is_sure_person(self, person: Span) -> bool:
        """Whether a person is one named before, or has a title or an initial: *M. E. Resulzade*."""
        forms = self.view.forms_in(person)
        has_title = any(form.role is Role.TITLE or "." in form.base for form in forms)
        return has_title or forms[-1].base in self.view.mentions

    def is_acronym(self, phrase: Span) -> bool:
        """Whether it is letters alone, which is what bodies are called: *SSCB, TBMM*."""
        base = self.forms[phrase.end - 1].base
        return phrase.end - phrase.start == 1 and len(base) >= _SHORTEST and base.isupper()

    def is_quoted(self, phrase: Span) -> bool:
        """Whether it begins with a quotation mark: *“Ekinçi” gazetesi*."""
        return self.words[phrase.start].text in '“«"'

    def is_named(self, phrase: Span) -> bool:
        """Whether it says which one is meant: *Müsavat Partisi, “Ekinçi”, SSCB*, but not *siyasi parti*."""
        if self.is_quoted(phrase) or self.is_acronym(phrase):
            return True
        return any(form.is_name for form in self.view.forms_in(phrase)) and phrase.end - phrase.start > 1

    def is_vague(self, phrase: Span) -> bool:
        """Whether it is a head noun alone, which names nothing that could be asked about: *bir parti, bu heyet*."""
        if self.is_quoted(phrase) or self.is_acronym(phrase):
            return False
        forms = [word.form for word in self.words[phrase.start : phrase.end] if word.date < 0]
        plain = [form for form in forms if form.role in {Role.PLAIN, Role.TITLE, Role.NUMBER}]
        begins_with_name = bool(forms) and forms[0].is_name and len(forms[0].norm) > _SHORTEST and not forms[0].noun
        return len(plain) < 2 and not begins_with_name

    def is_bare(self, phrase: Span) -> bool:
        """Whether it is names alone, with no noun that says what they name: *Karakol 1918’de kuruldu* (Turkish)."""
        if self.view.language != "tr" or self.is_quoted(phrase) or self.is_acronym(phrase):
            return False
        names = [form for form in self.view.forms_in(phrase) if form.norm not in self.view.tables["and"]]
        return all(self._is_alone(form) and form.case is not Case.GENITIVE for form in names)

    def has_owner(self, phrase: Span) -> bool:
        """Whether it says whose its possessed head is, another noun standing before: *partinin ilk kurultayı*."""
        return any(
            form.case is Case.GENITIVE or form.is_name or form.is_possessed or form.head is not None
            for form in self.forms[phrase.start : phrase.end - 1]
        )
