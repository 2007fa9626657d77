"""What a phrase says of an office in Turkish or Azerbaijani: whose it is, and who is named as its bearer."""

from __future__ import annotations

import re
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.memory import LAST_BODY
from quizzes.facts.extraction.office_parts import SEVERAL
from quizzes.facts.extraction.person_names import NOBODY, PersonNames
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.words import Form, Role
from quizzes.facts.properties import RecordKind
from quizzes.language.kinds import Case

BODIES: Final = frozenset({"organisation", "state", "publication"})
_SPOKEN_OF: Final = BODIES | {"title"}
#: Beginnings of the nouns for who founded something, whatever follows: *kurucusu, banisi, təsisçilərindən*.
_FOUNDER: Final = re.compile(r"(?:kurucu|yaratıcı|banisi|bani|qurucu|təsisçi|yaradıcı|müəssis)")
#: Offices of several: *kurucuları, üzvləri*; in Turkish and Azerbaijani vowels, own or somebody’s.
_SEVERAL: Final = re.compile(r"l[aeə]r[ıi]?$")


class OfficePhrases:
    """Reads the phrases of offices in a sentence, and drafts who held them."""

    def __init__(self, names: PersonNames) -> None:
        self.names = names
        self.clauses = names.clauses
        self.view = names.view
        self.sentence = names.sentence
        self.words = names.words
        self.language = names.language
        self.lists = names.lists

    # What the phrase says

    def is_office(self, office: Span) -> bool:
        """Whether a phrase is an office, no rank or calling alone: *Meclis başkanı*, not *general*."""
        forms = self._forms(office)
        plain = [form for form in forms if form.role is Role.PLAIN]
        if not plain or (self.language == "az" and forms[-1].norm in self.lists["rulers"]):
            return False
        if len(plain) > 1:
            return True
        only = plain[0]
        return only.norm not in self.lists["ranks"] and (only.is_name or len(forms) > 1 or only.is_possessed)

    def has_body(self, office: Span) -> bool:
        """Whether a name, an owner or a body stands in an office: *Seymin başkanı*; ministries say it by themselves."""
        *before, last = self._forms(office)
        if before and last.noun in self.lists["ministers"]:
            return True
        return any(form.case is Case.GENITIVE or form.head not in {None, "office"} or form.is_name for form in before)

    def lacks_left(self, office: Span) -> bool:
        """Whether its first word is the end of something: *| Meclisinin başkanı*, *ve | Ankara’nın temsilcisi*."""
        first = self.words[office.start].form
        if office.start and office.end - office.start > 1:
            before = self.words[office.start - 1].form
            if before.role in {Role.CONJUNCTION, Role.COMMA} and before.norm != ",":
                return first.is_name
            is_plain_name = before.is_name and self.words[office.start - 1].date < 0 and before.role is Role.PLAIN
            if is_plain_name and before.case not in {Case.NOMINATIVE, Case.GENITIVE}:
                return before.head is None and before.case in {Case.ACCUSATIVE, Case.DATIVE}
        return first.head not in {None, "office"} and first.is_possessed and not first.is_name

    def owner_of(self, office: Span) -> Span:
        """What an office belongs to, up to the last genitive: *| Ermeni Taşnak Partisi’nin | başkanı*."""
        for i in range(office.end - 2, office.start - 1, -1):
            if self.words[i].form.case is Case.GENITIVE:
                return Span(office.start, i + 1)
        return Span(office.start, office.end - 1)

    def owner_told(self, office: Span) -> str:
        """Whose *onun redaktoru* is: the body or paper last named in the sentence."""
        if self.language != "az" or not office.start or self.words[office.start - 1].form.norm != "onun":
            return ""
        for i in range(office.start - 2, -1, -1):
            if self.words[i].form.head in BODIES and self.words[i].date < 0:
                return self.clauses.memory.name_of(self.sentence.phrase_before(i))
        return ""

    def before_last(self, office: Span) -> str:
        """The words of an office before its noun: *| Maarif | Nazırı*."""
        return self.sentence.write(Span(office.start, office.end - 1)) if office.end - office.start > 1 else ""

    def title_of(self, spelling: str, stem: str) -> str:
        """Who holds an office told by a noun in -lik, as somebody’s: *Başkanlığına* → *Başkanı*."""
        return spelling[:1] + possess(spelling[: len(stem)].lower(), self.language)[1:]

    def with_topic(self, subject: str, office: Span) -> str:
        """*Başkanlığına X getirildi*: an office that names no body is that of the body spoken of."""
        if owner := self.owner_told(office):
            return f"{put(owner, Case.GENITIVE, self.language)} {subject}"
        topic = self.view.topic
        if topic is None or topic.kind not in _SPOKEN_OF or office.end - office.start != 1:
            return subject
        if not self.words[office.start].form.is_possessed:
            return subject
        name = topic.name
        if self.language == "tr":
            name = SEVERAL.sub("", self.view.mentions.get(LAST_BODY, name))
        return f"{name} {subject[:1].lower() if subject[0] not in 'Iİ' else subject[0]}{subject[1:]}"

    def _with_owner(self, subject: str, office: Span) -> str:
        """*Cumhuriyet’in kurucularından ve ilk başkanı*: the second office is of the same body as the first."""
        joint = office.start - 1
        if joint < 2 or self.words[joint - 1].form.head != "office":
            return subject
        if self.words[joint].form.norm not in self.lists["and"] and self.words[joint].form.norm != ",":
            return subject
        if any(form.case is Case.GENITIVE or form.is_name for form in self._forms(office)):
            return subject
        owner = self.owner_of(self.sentence.phrase_before(joint - 1))
        return f"{put(self.sentence.write(owner), Case.GENITIVE, self.language)} {subject}" if owner else subject

    def _forms(self, span: Span) -> list[Form]:
        return [self.words[i].form for i in range(span.start, span.end)]

    # Who bears it

    def bearers(self, index: int, depth: int = 0) -> tuple[tuple[str, ...], int, float]:
        """The persons named behind an office, the index behind them, and how sure that is.

        *Y’nin kurucularından ve ilk başkanı da olan X*: an office joined to another has the same bearer.
        """
        begin = index + 1
        if self._is_as(begin):
            persons, end = self.names.list_after(begin + 1)
            is_free = persons and self.words[end - 1].form.is_bare
            return (persons, end, 0.48) if is_free else (NOBODY, begin, 0.0)
        begin = self._behind_links(begin)
        if begin >= len(self.words):
            return NOBODY, begin, 0.0
        form = self.words[begin].form
        if depth < 3 and (form.role is Role.COMMA or form.norm in self.lists["and"]):
            other = self.next_office(begin + 1)
            if other is not None:
                persons, end, confidence = self.bearers(other, depth + 1)
                return persons, end, confidence - 0.05
        if _SEVERAL.search(self.words[index].form.norm):
            persons, end = self.names.list_after(begin)
            return persons, end, 0.86 if len(persons) > 1 else 0.46
        span = self.names.names_after(begin)
        if not span or not self.names.may_be_person(span, alone=True):
            return NOBODY, begin, 0.0
        is_sure = self.words[span.end - 1].form.is_bare or self.sentence.is_person(span)
        return (self.sentence.write(span),), span.end, 0.88 if is_sure else 0.75

    def _is_as(self, index: int) -> bool:
        """*başkanı | olarak X*: the name stands right behind."""
        return (
            index + 1 < len(self.words)
            and self.words[index].form.norm in self.lists["as"]
            and self.words[index + 1].form.is_name
        )

    def _behind_links(self, begin: int) -> int:
        """*başkanı da olan | X*, *sədri olmuş şair | X*: what may stand between an office and a name is passed over."""
        while begin < len(self.words) and self.words[begin].form.norm in self.lists["bearer_links"]:
            begin += 1
        if self.language == "az" and begin < len(self.words):
            callings = self.lists["occupations"]
            while self.words[begin].form.norm in callings and self.names.name_follows(begin):
                begin += 1
        return begin

    def next_office(self, begin: int) -> int | None:
        """The head of the office that a noun phrase from a word names: *ve | ilk hükümet başkanı*."""
        for i in range(begin, min(begin + 7, len(self.words))):
            if self.words[i].form.head == "office" and self.words[i].form.is_bare:
                return i
            if not self.sentence.joins(i):
                return None
        return None

    def stands_alone(self, begin: int) -> bool:
        """Whether an office from a word has no bearer of its own behind it: *üyesi ve | başkanı idi*."""
        other = self.next_office(begin)
        return other is not None and not self.bearers(other)[0]

    # Verbs

    def next_verb(self, index: int) -> int | None:
        """The next verb form behind a word: *başkan olarak | seçildi*."""
        return next((i for i in range(index + 1, len(self.words)) if self.words[i].form.verb is not None), None)

    def appointing(self, index: int | None) -> tuple[str, bool, int] | None:
        """The class of a verb that says who became what, whether it is passive, and where it begins: *seçildi*."""
        found = self.view.verb_class(index) if index is not None else None
        return found if found is not None and found[0] == "appoint" else None

    # What is found

    def draft(
        self,
        subject: str,
        persons: tuple[str, ...],
        span: tuple[int, int],
        confidence: float,
        rule: str,
        *,
        extra: dict[str, str] | None = None,
    ) -> Draft:
        """What persons were, told from the first to the last word of a span."""
        start, end = self.words[span[0]].start, self.words[span[1]].end
        return Draft(RecordKind.ROLE, subject, persons, start, end, confidence, rule, extra or {})

    def behind_name(self, thing: Span, noun: str) -> str:
        """A body and what somebody is in it: *Milli Şura* and *başkanı*."""
        return f"{self.clauses.memory.name_of(thing)} {noun}"

    def held(self, office: Span, persons: tuple[str, ...], span: tuple[int, int], confidence: float) -> Draft:
        """Persons who held an office told beside their names; founders are told as such: *Partinin kurucusu X*."""
        subject = self._with_owner(self.with_topic(self.sentence.write(office), office), office)
        noun = self.words[office.end - 1].form
        if _FOUNDER.match(noun.norm) and (thing := self._founded(office, subject)):
            is_told = office.end - office.start > 1
            rule, sure = ("founder beside name", confidence) if is_told else ("founder of topic", min(confidence, 0.7))
            start, end = self.words[span[0]].start, self.words[span[1]].end
            return Draft(RecordKind.FOUNDER, thing, persons, start, end, sure, rule)
        if subject == self.sentence.write(office) and not self.has_body(office):
            confidence = min(confidence, 0.48)
        if noun.case is Case.ABLATIVE and noun.noun and noun.is_possessed:  # one of several: *temsilcilerinden X*
            subject = f"{self.before_last(office)} {possess(noun.noun, self.language)}".strip()
        return self.draft(subject, persons, span, confidence, "office beside name")

    def _founded(self, office: Span, subject: str) -> str:
        """What somebody founded: *| Partinin | kurucusu X*; of *Kurucusu X*, what the passage is about."""
        if office.end - office.start > 1:
            return self.clauses.memory.name_of(self.owner_of(office))
        topic = self.view.topic
        return topic.name if topic is not None and subject.startswith(topic.name) else ""


class OfficeRule:
    """What every reader of offices in a sentence has at hand."""

    def __init__(self, offices: OfficePhrases) -> None:
        self.offices = offices
        self.names = offices.names
        self.clauses = offices.clauses
        self.view = offices.view
        self.sentence = offices.sentence
        self.words = offices.words
        self.language = offices.language
        self.lists = offices.lists
