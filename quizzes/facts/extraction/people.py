"""Who held which office, led, founded, represented or belonged to what, in a Turkish or Azerbaijani sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.bearer_clauses import BearerClauseReader
from quizzes.facts.extraction.clauses import ClauseReader
from quizzes.facts.extraction.deed_clauses import DeedClauseReader
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.member_clauses import MemberClauseReader
from quizzes.facts.extraction.memory import LAST_BODY
from quizzes.facts.extraction.office_clauses import OfficeClauseReader
from quizzes.facts.extraction.office_parts import LAST_OFFICE, SEVERAL, OfficeParts, is_telling
from quizzes.facts.extraction.offices import OfficeReader
from quizzes.facts.extraction.phrases import Span, is_surely_surname, looks_like_surname, put
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.words import Form, Role
from quizzes.facts.properties import RecordKind
from quizzes.language.date_finder import Standing
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind, active, doer

#: What a leading word makes of the one it names: *X başkanlığında* is led by its *başkan*.
_LEADERS: Final = {
    "başkanlığında": "başkanı", "başkanlığındaki": "başkanı", "liderliğinde": "lideri", "liderliğindeki": "lideri",
    "önderliğinde": "önderi", "önderliğindeki": "önderi", "komutasında": "komutanı", "komutasındaki": "komutanı",
    "kumandanlığında": "kumandanı", "kumandasında": "kumandanı", "kumandasındaki": "kumandanı", "riyasetinde": "reisi",
    "yönetiminde": "yöneticisi", "yönetimindeki": "yöneticisi", "rehberliğinde": "rehberi", "idaresinde": "yöneticisi",
    "başçılığı": "başçısı", "rəhbərliyi": "rəhbəri", "sədrliyi": "sədri", "komandanlığı": "komandanı",
    "başçılığında": "başçısı", "rəhbərliyində": "rəhbəri", "sədrliyində": "sədri", "redaktorluğu": "redaktoru",
    "başkanlığı": "başkanı", "komutanlığında": "komutanı", "komutanlığındaki": "komutanı", "müdürlüğünde": "müdürü",
    "başçılıq": "başçısı", "rəhbərlik": "rəhbəri", "sədrlik": "sədri", "başkanlık": "başkanı", "liderlik": "lideri",
    "komuta": "komutanı", "önderlik": "önderi", "redaktəsi": "redaktoru", "sədrliyilə": "sədri", "rəhbərliyilə": "rəhbəri",
    "başçılığılə": "başçısı",
}  # fmt: skip
#: Nouns for leading, as objects of *yap-, et-*: whose bearer leads the noun behind.
_HEADED: Final = {
    "başkanlığını": "başkanı", "liderliğini": "lideri", "komutanlığını": "komutanı", "önderliğini": "önderi",
    "sədrliyini": "sədri", "rəhbərliyini": "rəhbəri", "başçılıq": "başçısı", "rəhbərlik": "rəhbəri",
    "komandanlıq": "komandanı", "editörlüğünü": "editörü", "redaktorluğunu": "redaktoru", "başyazarlığını": "başyazarı",
    "müdürlüğünü": "müdürü", "rektörlüğünü": "rektörü",
}  # fmt: skip
_NESS: Final = re.compile(r"(.+?)l([ıiuü])([ğy])(?:[ıiuü]n)?[aeə]$")
_RANKS: Final = frozenset(
    "general albay korgeneral mareşal binbaşı yüzbaşı doktor profesör mühendis gazeteci yazar şair tarihçi".split()
)
_APPOINTING: Final = frozenset("seçil atan getiril tayin_edil onaylan görevlendiril təyin_edil gətiril".split())
_BE: Final = frozenset("idi idiler idilər olmuşlar olmuşlardır biri olmuş olmuştur oldu olmuştu olub olmuşdur olmuşdu".split())
_FOUNDERS: Final = ("təsisçiləri", "təsisçisi", "banisi", "baniləri", "qurucusu", "qurucuları", "yaradıcısı", "yaradıcıları")
_LAST_TITLES: Final = frozenset("paşa efendi əfendi".split())
_TIMES: Final = frozenset("yüzyılın yılın ayın asrın dönemin savaşın senesinin əsrin ilin ayın müharibənin günün haftanın".split())
_LEADING_NOUNS: Final = frozenset("başkanlık başçılıq rəhbərlik sədrlik liderlik komuta önderlik".split())
_HEADING: Final = frozenset("geç getiril bulun dur seçil ol yer keç gətiril dayan".split())
#: Offices that need nobody’s possessive to be one.
_BARE_OFFICES: Final = frozenset("""başbakan cumhurbaşkanı sadrazam kral imparator padişah rektör prezident
    nazir sədr prokuror komandan redaktor qubernator canişin vali şeyxülislam müfti komissar səfir konsul""".split())
_COMPOSITION: Final = frozenset(
    "bileşiminde kadrosunda heyetinde arasında yönetiminde üyeliğinde tərkibində heyətində sırasında idarə heyətində".split()
)
_DOING: Final = ("lığı", "liği", "luğu", "lüğü", "lığını", "liğini", "luğunu", "lüğünü", "lıq", "lik", "luq", "lük", "liyi", "lüyü", "liyini")
_BELONGED: Final = re.compile(r"(l[aeə]r[ıi])nd[aeə]n(?:d[ıi]r?)$")
_LISTING: Final = frozenset({Role.COMMA, Role.CONJUNCTION, Role.TITLE, Role.AGENT})
_WEAK: Final = frozenset("ol bulun de sahip var göre et yap iste".split())
_TOLD_AT: Final = frozenset("başında başına başındaki başkanlığında liderliğinde temsilen təmsilən".split())
_TOLD_BY: Final = frozenset("et temsil olun edil katıl sağla al".split())
#: Of each language, which spellings a rule of `_all` may begin at, and which a clause may be told at.
_TELLING: Final[dict[str, dict[str, tuple[bool, bool]]]] = {}
_FOUNDER: Final = re.compile(r"(?:kurucu|yaratıcı|banisi|bani|qurucu|təsisçi|yaradıcı|müəssis)")


class PeopleReader:
    """Finds persons and what they were, in a sentence whose clauses have been read."""

    def __init__(self, clauses: ClauseReader) -> None:
        self.clauses = clauses
        self.view = clauses.view
        self.sentence = self.view.sentence
        self.words = self.view.words
        self.language = self.view.language
        self.office_told = self.view.mentions.get(LAST_OFFICE, "")  # by the sentences before
        self.hits: list[int] = []  # the words that clauses of Turkish may be told at
        self._agents: list[int] = []  # where *tarafından* stands, from the end
        self._told: list[tuple[int, int, str, str | tuple[str, ...]]] = []

    def roles(self) -> Iterator[Draft]:
        """Every role, in the order of the rules; the same person and office only once."""
        seen: set[tuple[str, tuple[str, ...]]] = set()
        others = OfficeReader(self).roles() if self.language == "az" else self._clauses_of_turkish()
        told: set[tuple[str, str]] = set()
        for draft in itertools.chain(self._all(), others, self.sayings(), self.doers()):
            office = draft.subject.split()[-1:], draft.value
            if draft.kind is RecordKind.ROLE and self.language == "az" and draft.rule != "doer":
                if (str(office[0]), str(office[1])) in told:
                    continue
                told.add((str(office[0]), str(office[1])))
            elif draft.kind is RecordKind.FOUNDER:
                told.update((str([noun]), str(draft.value)) for noun in _FOUNDERS)
            key = (draft.subject, draft.value if isinstance(draft.value, tuple) else (draft.value,))
            if key not in seen and not self._is_told_better(draft):
                seen.add(key)
                yield draft

    def _clauses_of_turkish(self) -> Iterator[Draft]:
        if not self.hits:
            return
        parts = OfficeParts(self)
        yield from OfficeClauseReader(parts).roles()
        yield from BearerClauseReader(parts).roles()
        yield from MemberClauseReader(parts).roles()
        yield from DeedClauseReader(parts).roles()

    def _is_told_better(self, draft: Draft) -> bool:
        """Whether the same person has had the same office already, told in as many words; keeps what is told."""
        is_office = draft.kind is RecordKind.ROLE and draft.rule not in {"doer", "saying", "deed clause"}
        if self.language != "tr" or not is_office:
            return False
        office = draft.subject.split()
        for start, end, subject, persons in self._told if draft.rule == "office clause" else ():
            words = subject.split()
            is_same = persons == draft.value and words[-1].lower() == office[-1].lower()
            if is_same and len(words) >= len(office) and start < draft.end and draft.start < end:
                return True
        self._told.append((draft.start, draft.end, draft.subject, draft.value))
        if draft.confidence >= 0.5:
            self.view.mentions[LAST_OFFICE] = draft.subject
        return False

    def office_before(self, position: int) -> tuple[str, bool]:
        """The office last told of before a character of the passage, and whether this sentence told of it."""
        own = [(end, subject) for _, end, subject, _ in self._told if end <= position]
        return (max(own)[1], True) if own else (self.office_told, False)

    def _all(self) -> Iterator[Draft]:
        known = _TELLING.setdefault(self.language, {})
        for i, word in enumerate(self.words):
            telling = known.get(word.text)
            if telling is None:
                tells_clause = self.language == "tr" and is_telling(word)
                telling = known[word.text] = self._is_telling(word.form), tells_clause
            if telling[1]:
                self.hits.append(i)
            if not telling[0]:
                continue
            form = word.form
            if form.head == "office" and word.date < 0:
                yield from self._beside_office(i)
            if form.norm in _LEADERS:
                yield from self._led(i)
            if form.norm in {"başında", "başına", "başındaki"}:
                yield from self._at_the_head(i)
                yield from self._headed_by(i, "başkanı")
                yield from self._headed_first(i)
            elif form.norm in {"başkanlığında", "liderliğinde"} and i + 1 < len(self.words):
                yield from self._headed_first(i)
            elif form.norm in _HEADED:
                yield from self._headed_by(i, _HEADED[form.norm])
            elif form.norm in self.view.lexis.words["members"]:
                yield from self._members(i)
            elif form.verb is not None and form.verb.stem in {"et", "temsil", "olun", "edil"}:
                yield from self._represented(i)
            elif form.norm in {"temsilen", "təmsilən"}:
                yield from self._representing(i)
            if form.verb is not None and (form.verb.stem == "katıl" or form.verb.stem in {"et", "sağla", "al"} and i and self.words[i - 1].form.norm in {"iştirak", "katılım", "yer"}):
                yield from self._attended(i)
            if _BELONGED.search(form.norm) and word.date < 0:
                yield from self._belonged(i)
            if form.case is Case.LOCATIVE and (form.head == "organisation" or form.norm in _COMPOSITION):
                yield from self._composed(i)
            if form.norm.endswith(_DOING) and form.case in {Case.ACCUSATIVE, Case.NOMINATIVE}:
                yield from self._practised(i)
            if self._is_bracketed_office(i):
                yield from self._bracketed(i)
            if (form.case is Case.DATIVE or self.language == "az") and _NESS.match(form.norm):
                yield from self._chosen_for(i)

    def _is_telling(self, form: Form) -> bool:
        """Whether a word may be one that a rule of `_all` begins at: asked once of every spelling."""
        if form.head == "office" or form.norm in _LEADERS or form.norm in _HEADED or form.norm in _TOLD_AT:
            return True
        if form.norm in self.view.lexis.words["members"] or (form.verb is not None and form.verb.stem in _TOLD_BY):
            return True
        if form.case is Case.LOCATIVE and (form.head == "organisation" or form.norm in _COMPOSITION):
            return True
        return bool(_BELONGED.search(form.norm) or _NESS.match(form.norm)) or form.norm.endswith(_DOING)

    def _is_bracketed_office(self, index: int) -> bool:
        return (
            self.words[index].form.head == "office" and index + 1 < len(self.words)
            and (self.words[index + 1].text in {")", ".", ";"} or index + 1 == len(self.words))
        )  # fmt: skip

    def _bracketed(self, index: int) -> Iterator[Draft]:
        """*Mustafa Vekilov (başkan yardımcısı)*; *Memduh Şevket Bey, Türkiye’nin Bakü temsilcisi;*"""
        office = self.sentence.phrase_before(index)
        joint = office.start - 1
        if joint < 1 or self.words[joint].text not in {"(", ","}:
            return
        if self.words[joint].text == "(" and self.words[index + 1].text != ")":
            return
        person = self.clauses.names.before(joint - 1, 0)
        if self.sentence.is_person(person) and self.words[joint - 1].form.is_bare:
            starts = person.start == 0 or self.words[person.start - 1].form.role in {Role.STOP, Role.COMMA}
            if self.words[joint].text == "(" or starts:
                yield self._role(office, (self.sentence.write(person),), person.start, index, 0.84)

    def doers(self) -> Iterator[Draft]:
        """Who did what, where a clause has persons as its subject: *Programı hazırlayanlar: A ve B*."""
        self._agents = [i for i in range(len(self.words) - 1, -1, -1) if self.words[i].form.role is Role.AGENT]
        for verb in self.sentence.verbs:
            draft = self._doer(verb)
            if draft is not None:
                yield draft

    def _doer(self, verb: int) -> Draft | None:
        form = self.words[verb].form.verb
        if form is None or form.is_negative or form.kind not in {VerbKind.FINITE, VerbKind.PERFECT} or self.view.is_participle(verb):
            return None
        is_compound = verb > 0 and self.words[verb - 1].form.is_bare and not self.words[verb - 1].form.is_name and not self.words[verb - 1].form.is_possessed
        if form.stem in _WEAK and not (form.stem in {"et", "yap"} and is_compound):
            return None
        floor = self.view.clause_start(verb)
        if not any(self.words[i].form.is_name for i in range(floor, verb)):
            return None
        kept = self.clauses.kept_words.kept(verb)
        if len(kept) < 3:
            return None
        agent = next((i for i in self._agents if floor <= i < verb), None)
        stem = form.stem
        if agent is not None:
            stem = active(form.stem)
            persons = self._list_before(agent - 1, floor)
            rest = [i for i in kept if i > agent or not (self.words[i].form.is_name or self.words[i].form.role in _LISTING) and i < agent]
            done = self._as_object(rest) if stem else ""
        else:
            begin = kept[0]
            persons, end = self._list_after(begin)
            if not persons or self.words[end - 1].form.case is not Case.NOMINATIVE or end >= verb:
                return None
            after = self.words[end].form
            if (after.is_possessed or after.head is not None) and (after.is_name or after.case in {Case.GENITIVE, Case.NOMINATIVE}) or after.role is Role.POSTPOSITION:
                return None
            if len(persons) == 1 and not self.sentence.is_person(Span(begin, end)):
                return None
            rest = [i for i in kept if i >= end]
            done = self.clauses.kept_words.write(rest)
        if not persons or not done or len(rest) > 11:
            return None
        names = any(self.words[i].form.is_name for i in rest)
        if len(persons) < 2 and not names and not any(self.words[i].form.norm == "ilk" for i in rest):
            return None
        subject = f"{done} {doer(stem, self.language, several=len(persons) > 1)}"
        return Draft(
            RecordKind.ROLE, subject, persons, self.words[floor].start, self.words[verb].end,
            0.42 if len(persons) > 1 else 0.36, "doer",
        )  # fmt: skip

    def _as_object(self, rest: list[int]) -> str:
        """What was done, the subject of the passive verb as object of the active one."""
        end = self.clauses.subjects.first_phrase(rest)
        if end < 0:
            nouns = [k for k, i in enumerate(rest) if self.words[i].form.is_bare and self.words[i].form.is_possessed]
            if not nouns:
                return ""
            end = nouns[0]
        thing = put(self.clauses.kept_words.write(rest[: end + 1]), Case.ACCUSATIVE, self.language)
        return f"{thing} {self.clauses.kept_words.write(rest[end + 1 :])}".strip()

    def sayings(self) -> Iterator[Draft]:
        """Whose words a quotation gives."""
        opening = next((i for i, word in enumerate(self.words) if word.text in "“«"), None)
        if opening is None:
            return
        closing = next((i for i in range(opening + 1, len(self.words)) if self.words[i].text in "”»"), len(self.words))
        if closing - opening < 4:
            return
        after = [word.form.norm for word in self.words[closing + 1 : closing + 4]]
        is_named = any(norm in self.view.lexis.words["saying"] for norm in after)
        is_told = opening > 0 and self.words[opening - 1].text == ":"
        if not is_named and not is_told:
            return
        persons, _ = self._person_in(0, opening)
        if not persons:
            persons = self._genitive_person(opening)
        topic = self.view.topic
        if not persons and is_named and topic is not None and topic.kind == "person" and opening < 3:
            persons = (topic.name,)
        if persons:
            words = [word.text for word in self.words[opening + 1 : min(closing, opening + 10)]]
            quote = " ".join(words).replace(" ,", ",").replace(" .", ".").replace(" !", "!")
            ending = "sözünün sahibi" if self.language == "tr" else "sözlərinin müəllifi"
            start, end = self.words[0].start, self.words[min(closing + 2, len(self.words) - 1)].end
            yield Draft(RecordKind.ROLE, f"“{quote}” {ending}", persons[:1], start, end, 0.48 if is_named else 0.4, "saying")

    def _genitive_person(self, ceiling: int) -> tuple[str, ...]:
        for i in range(ceiling - 1, -1, -1):
            form = self.words[i].form
            if form.case is Case.GENITIVE and form.is_name:
                span = self.clauses.names.before(i, 0)
                if self._may_be_person(span, alone=False):
                    return (self.sentence.write(span),)
        return ()

    # Spans of names

    def _names_after(self, first: int) -> Span:
        """The run of names from `first`, its last word in whatever case."""
        end = first
        while end < len(self.words):
            word = self.words[end]
            form = word.form
            if word.date >= 0 or not (form.is_name or form.role is Role.TITLE and end > first or form.role is Role.TITLE and self._name_follows(end)):
                if word.text == "(" and end + 2 < len(self.words) and self.words[end + 2].text == ")" and self.words[end + 1].form.is_name:
                    end += 3
                    continue
                break
            if form.head is not None or form.role in {Role.OPENER} or self.sentence.is_place(form):
                break
            if end > first + 1 and self.words[end - 1].form.norm in {"bəy", "xanım"} and self._bears_title(end):
                break  # Nəsib bəy Rauf bəyi qəbul etdi
            if end > first and self.language == "az" and re.fullmatch(r"[^\W\d_a-zçğıöşüə]{3,}(?:-\w+)?", word.text):
                break  # İbrahim bəy TBMM-nin vəkaləti üzrə
            if end > first and self.words[end - 1].text.endswith(".") and form.is_name and form.role is Role.PLAIN:
                end += 1  # the name behind initials, whatever it looks like
                if not form.is_bare:
                    break
                continue
            if end - first > 1 and form.role is Role.PLAIN and is_surely_surname(self.words[end - 1].form.base):
                break
            if end > first and (form.norm in self.view.lexis.words["no_persons"] or not form.is_bare and self._is_elsewhere(first, end)):
                break
            end += 1
            if not form.is_bare or form.norm in _LAST_TITLES:
                break
        return self._without_owner(Span(first, end))

    def _is_elsewhere(self, first: int, index: int) -> bool:
        """*M. Mehmetzade | İran’a*: a name in a case of place behind a whole name is no part of it."""
        case = self.words[index].form.case
        if case in {Case.LOCATIVE, Case.ABLATIVE}:
            return True
        before = self.words[index - 1].form
        is_whole = looks_like_surname(before.base) or before.role is Role.TITLE or index - first > 1 and "." not in before.base
        return case is Case.DATIVE and is_whole

    def _without_owner(self, span: Span) -> Span:
        """*Aslan Gardaşov | Zakatala isyanına*: a last name that only says whose the noun behind is."""
        if span.end - span.start < 2 or span.end >= len(self.words):
            return span
        last, after = self.words[span.end - 1].form, self.words[span.end].form
        known = last.base in self.sentence.known or looks_like_surname(last.base) or last.role is Role.TITLE
        if last.is_bare and not known and (after.is_possessed or after.head is not None) and span.end - span.start > 2:
            return Span(span.start, span.end - 1)
        return span

    def _bears_title(self, index: int) -> bool:
        return index + 1 < len(self.words) and self.words[index].form.is_name and self.words[index + 1].form.role is Role.TITLE

    def _name_follows(self, index: int) -> bool:
        return index + 1 < len(self.words) and self.words[index + 1].form.is_name

    def _list_after(self, first: int) -> tuple[tuple[str, ...], int]:
        """Persons listed from `first`, and the index behind them."""
        found: list[str] = []
        position = first
        while position < len(self.words):
            span = self._names_after(position)
            if not span or not self._may_be_person(span, alone=True) or self.words[span.end - 1].form.case is Case.ACCUSATIVE:
                break
            found.append(self.sentence.write(span))
            position = span.end
            if not self.words[position - 1].form.is_bare:
                break
            if position < len(self.words) and self._lists(position):
                position += 1
            else:
                break
        return tuple(found), position

    def _list_before(self, last: int, floor: int = 0) -> tuple[str, ...]:
        """Persons listed up to and with the word at `last`."""
        found: list[str] = []
        position = last
        while position >= floor:
            span = self.clauses.names.before(position, floor)
            if not span or not self._may_be_person(span, alone=False):
                break
            found.insert(0, self.sentence.write(span))
            position = span.start - 1
            if position >= floor and self._lists(position):
                position -= 1
            else:
                break
        return tuple(found)

    def _lists(self, index: int) -> bool:
        """Whether a word joins the names of a list; Azerbaijani *X ilə Y* does where Y is a name."""
        form = self.words[index].form
        if form.role is Role.COMMA or form.norm in {"ve", "və"}:
            return True
        return form.norm == "ilə" and index + 1 < len(self.words) and self.words[index + 1].form.is_name

    def _may_be_person(self, span: Span, *, alone: bool) -> bool:
        """A person, or, behind an office, a single name that is no place and no organisation."""
        if all("." in self.words[i].text for i in range(span.start, span.end)):
            return False  # initials alone
        if self.sentence.is_person(span):
            return True
        if not alone or span.end - span.start != 1:
            return False
        form = self.words[span.start].form
        name = form.base
        if re.search(r"l[aeə]r[ıi]?$", form.norm) or form.norm in self.view.lexis.words["no_persons"]:
            return False
        return form.is_name and form.head is None and not self.sentence.is_place(form) and len(name) > 3 and not name.isupper()

    # Office and person side by side

    def _beside_office(self, index: int) -> Iterator[Draft]:
        form = self.words[index].form
        after = index + 1
        if after >= len(self.words):
            return
        is_titled = (form.is_possessed or form.noun in _BARE_OFFICES) and not (form.noun == "şef" and form.is_name)
        if (form.is_bare or form.case is Case.ABLATIVE) and is_titled and not self._is_longer(index):
            yield from self._office_then_person(index)
        if form.case is Case.NOMINATIVE or form.case is Case.ABLATIVE:
            yield from self._person_was_office(index)

    def _is_longer(self, index: int) -> bool:
        """*Bakan Yardımcısı*: the office goes on."""
        after = self.words[index + 1].form
        return after.head == "office" or after.norm in self.view.lexis.words["no_persons"] and after.is_possessed

    def _office_then_person(self, index: int) -> Iterator[Draft]:
        office = self.sentence.phrase_before(index)
        if not self._is_office(office):
            return
        persons, end, confidence = self._bearers(index)
        if not persons:
            return
        if office.end - office.start == 1 and not self.words[index].form.is_name or self._lacks_left(office):
            confidence = min(confidence, 0.46)
        if self.words[end - 1].form.case not in {Case.NOMINATIVE, Case.GENITIVE} or self._is_owner(end):
            confidence = min(confidence, 0.46)
        is_owner = self.language == "az" and self.words[end - 1].form.case is Case.GENITIVE
        if is_owner and any(word.form.is_name and word.date < 0 for word in self.words[end : end + 3]):
            return  # ilk müdirəsi Zərdabinin həyat yoldaşı Hənifə xanım idi
        following = self.words[end].form if end < len(self.words) else None
        if following is not None and (following.norm in {"ile", "ilə"} or self.words[end - 1].form.case is Case.GENITIVE and following.is_possessed and not following.is_name):
            confidence = min(confidence, 0.49)
        yield self._role(office, persons, office.start, end - 1, confidence)

    def _has_body(self, office: Span) -> bool:
        """Whether an office says of what it is one: a name, an owner or a body stands in it; ministries say it."""
        words = [self.words[i].form for i in range(office.start, office.end)]
        if words[-1].noun in {"bakan", "nazır", "nazir", "komiser", "komissar", "başbakan", "cumhurbaşkanı", "sadrazam"} and len(words) > 1:
            return True
        return any(form.case is Case.GENITIVE or form.head not in {None, "office"} for form in words[:-1]) or any(
            form.is_name for form in words[:-1]
        )

    def _lacks_left(self, office: Span) -> bool:
        """Whether an office’s first word is the end of something: *| Meclisinin başkanı*, *ve | Ankara’nın temsilcisi*."""
        first = self.words[office.start].form
        if office.start and office.end - office.start > 1:
            before = self.words[office.start - 1].form
            if before.role in {Role.CONJUNCTION, Role.COMMA} and not before.norm == ",":
                return first.is_name
            if before.is_name and self.words[office.start - 1].date < 0 and before.role is Role.PLAIN and not before.is_bare and before.case is not Case.GENITIVE:
                return before.head is None and before.case in {Case.ACCUSATIVE, Case.DATIVE}
        return first.head not in {None, "office"} and first.is_possessed and not first.is_name

    def _is_owner(self, after: int) -> bool:
        """Whether the name before `after` only owns the noun there: *Promete örgütünün*."""
        return after < len(self.words) and self.words[after].form.is_possessed and not self.words[after].form.is_name and self.words[after - 1].form.is_bare

    def _bearers(self, index: int, depth: int = 0) -> tuple[tuple[str, ...], int, float]:
        """The persons named behind an office, the index behind them, and how sure that is.

        *Y’nin kurucularından ve ilk başkanı da olan X*: an office joined to another has the same bearer.
        """
        begin = index + 1
        if begin + 1 < len(self.words) and self.words[begin].form.norm in {"olarak", "olaraq"} and self.words[begin + 1].form.is_name:
            persons, end = self._list_after(begin + 1)
            is_free = persons and self.words[end - 1].form.is_bare
            return (persons, end, 0.48) if is_free else ((), begin, 0.0)
        while begin < len(self.words) and (self.words[begin].text in {"-", "–", "—", ":"} or self.words[begin].form.norm in {"olan", "da", "de", "də", "olmuş", "ise", "isə", "biri"}):
            begin += 1
        if begin >= len(self.words):
            return (), begin, 0.0
        while self.language == "az" and self.words[begin].form.norm in self.view.lexis.words["occupations"] and self._name_follows(begin):
            begin += 1
        form = self.words[begin].form
        if depth < 3 and (form.role is Role.COMMA or form.norm in {"ve", "və"}):
            other = self._next_office(begin + 1)
            if other is not None:
                persons, end, confidence = self._bearers(other, depth + 1)
                return persons, end, confidence - 0.05
        if re.search(r"l[aeə]r[ıi]?$", self.words[index].form.norm):
            persons, end = self._list_after(begin)
            return persons, end, 0.86 if len(persons) > 1 else 0.46
        span = self._names_after(begin)
        if span and self._may_be_person(span, alone=True):
            return (self.sentence.write(span),), span.end, 0.88 if self.words[span.end - 1].form.is_bare or self.sentence.is_person(span) else 0.75
        return (), begin, 0.0

    def _next_office(self, begin: int) -> int | None:
        """The head of the office that a noun phrase from `begin` names."""
        for i in range(begin, min(begin + 7, len(self.words))):
            if self.words[i].form.head == "office" and self.words[i].form.is_bare:
                return i
            if not self.sentence.joins(i):
                return None
        return None

    def _is_office(self, office: Span) -> bool:
        words = [self.words[i].form for i in range(office.start, office.end)]
        plain = [form for form in words if form.role is Role.PLAIN]
        if self.view.language == "az" and self.words[office.end - 1].form.norm in {"şah", "xan", "sultan"}:
            return False
        return bool(plain) and not (len(plain) == 1 and plain[0].norm in _RANKS) and (
            len(plain) > 1 or plain[0].is_name or len(words) > 1 or plain[0].is_possessed
        )

    def _role(self, office: Span, persons: tuple[str, ...], first: int, last: int, confidence: float) -> Draft:
        subject = self._with_owner(self._with_topic(self.sentence.write(office), office), office)
        start, end = self.words[first].start, self.words[last].end
        topic = self.view.topic
        if _FOUNDER.match(self.words[office.end - 1].form.norm) and office.end - office.start == 1 and topic is not None and subject.startswith(topic.name):
            return Draft(RecordKind.FOUNDER, topic.name, persons, start, end, min(confidence, 0.7), "founder of topic")
        if _FOUNDER.match(self.words[office.end - 1].form.norm) and office.end - office.start > 1:
            thing = self._owner(office)
            return Draft(RecordKind.FOUNDER, self.clauses.memory.name_of(thing), persons, start, end, confidence, "founder beside name")
        noun = self.words[office.end - 1].form
        if subject == self.sentence.write(office) and not self._has_body(office):
            confidence = min(confidence, 0.48)
        if noun.case is Case.ABLATIVE and noun.noun and noun.is_possessed:  # one of several: *temsilcilerinden X*
            before = self.sentence.write(Span(office.start, office.end - 1)) if office.end - office.start > 1 else ""
            subject = f"{before} {possess(noun.noun, self.language)}".strip()
        return Draft(RecordKind.ROLE, subject, persons, start, end, confidence, "office beside name")

    def _with_owner(self, subject: str, office: Span) -> str:
        """*Cumhuriyet’in kurucularından ve ilk başkanı*: the second office is of the same body as the first."""
        joint = office.start - 1
        if joint < 2 or self.words[joint].form.norm not in {"ve", "və", ","} or self.words[joint - 1].form.head != "office":
            return subject
        if any(self.words[i].form.case is Case.GENITIVE or self.words[i].form.is_name for i in range(office.start, office.end)):
            return subject
        owner = self._owner(self.sentence.phrase_before(joint - 1))
        return f"{put(self.sentence.write(owner), Case.GENITIVE, self.language)} {subject}" if owner else subject

    def owner_told(self, office: Span) -> str:
        """Whose *onun redaktoru* is: the body or paper last named in the sentence."""
        if self.language != "az" or not office.start or self.words[office.start - 1].form.norm != "onun":
            return ""
        for i in range(office.start - 2, -1, -1):
            if self.words[i].form.head in {"organisation", "state", "publication"} and self.words[i].date < 0:
                return self.clauses.memory.name_of(self.sentence.phrase_before(i))
        return ""

    def _with_topic(self, subject: str, office: Span) -> str:
        """*Başkanlığına X getirildi*: an office that names no body is that of the body spoken of."""
        if owner := self.owner_told(office):
            return f"{put(owner, Case.GENITIVE, self.language)} {subject}"
        topic = self.view.topic
        if topic is None or topic.kind not in {"organisation", "state", "publication", "title"} or office.end - office.start != 1:
            return subject
        if not self.words[office.start].form.is_possessed:
            return subject
        name = topic.name
        if self.language == "tr":
            name = SEVERAL.sub("", self.view.mentions.get(LAST_BODY, name))
        return f"{name} {subject[:1].lower() if subject[0] not in 'Iİ' else subject[0]}{subject[1:]}"

    def _owner(self, office: Span) -> Span:
        """What an office belongs to: the words up to the last genitive, else all but the last."""
        for i in range(office.end - 2, office.start - 1, -1):
            if self.words[i].form.case is Case.GENITIVE:
                return Span(office.start, i + 1)
        return Span(office.start, office.end - 1)

    def _person_was_office(self, index: int) -> Iterator[Draft]:
        """*X, Y Partisi’nin lideriydi; X başkan seçildi; Y Partisi lideri olan X; X’in lideri olduğu Y.*"""
        after = index + 1
        word = self.words[after] if after < len(self.words) else None
        if word is None:
            return
        norm = word.form.norm
        verb = word.form.verb
        office = self.sentence.phrase_before(index)
        if norm in {"olduğu"}:
            yield from self._office_of_owner(office, after)
            return
        if norm in {"arasında", "sırasında"} and re.search(r"l[aeə]r[ıi]$", self.words[index].form.norm):
            yield from self._among(office, after)
            return
        if norm in {",", "olmak", "olmaqla", ".", ";"}:
            yield from self._listed(index)
        is_be = norm in _BE or norm in {"de", "da"} or verb is not None and verb.stem == "ol" and verb.kind in {VerbKind.FINITE, VerbKind.PERFECT}
        found = self.view.verb_class(after) if verb is not None else None
        is_chosen = found is not None and found[0] == "appoint"
        if norm in {"olarak", "olaraq"}:
            later = self._next_verb(after)
            found = self.view.verb_class(later) if later is not None else None
            is_chosen = found is not None and found[0] == "appoint"
            is_be = True
        if norm in {"ve", "və", ","} and self._next_office(after + 1) is not None and self._stands_alone(after + 1):
            is_be = True
        if not is_chosen and verb is None and after + 1 < len(self.words):
            found = self.view.verb_class(after + 1) if self.words[after + 1].form.verb is not None else None
            is_chosen = found is not None and found[0] == "appoint" and found[2] == after
        if not (is_be or is_chosen) or not self._is_office(office):
            return
        floor = self.view.clause_start(after if verb is not None else index)
        persons, first = self._person_in(floor, office.start)
        if is_chosen and found is not None and not found[1]:
            persons, first = self._appointed(floor, office.start)
        if not persons and self.view.topic is not None and self.view.topic.kind == "person" and self.view.is_note:
            persons, first = (self.view.topic.name,), office.start
        if not persons and self._is_pronoun(floor) and "o" in self.view.mentions:
            yield self._role(office, (self.view.mentions["o"],), floor, after, 0.56)
        if persons:
            yield self._role(office, persons, first, after, 0.82 if is_chosen else 0.74)

    def _is_pronoun(self, floor: int) -> bool:
        """*O, Məclisin sədri seçildi*: the clause begins with *o*."""
        start = floor
        while start < len(self.words) and (self.words[start].date >= 0 or self.words[start].form.role in {Role.COMMA, Role.STOP} or self.words[start].form.norm in {"sonra", "gün", "bir"}):
            start += 1
        return self.language == "az" and start < len(self.words) and self.words[start].form.norm == "o"

    def _appointed(self, floor: int, ceiling: int) -> tuple[tuple[str, ...], int]:
        """The person in the accusative: *Lenin Şaumyan’ı Kafkasya Komiseri tayin etti*."""
        for i in range(ceiling - 1, floor - 1, -1):
            form = self.words[i].form
            if form.case is Case.ACCUSATIVE and form.is_name:
                span = self.clauses.names.before(i, floor)
                if self._may_be_person(span, alone=True):
                    return (self.sentence.write(span),), span.start
        return (), floor

    def _stands_alone(self, begin: int) -> bool:
        """Whether the office from `begin` has no bearer of its own behind it."""
        other = self._next_office(begin)
        return other is not None and not self._bearers(other)[0]

    def _listed(self, index: int) -> Iterator[Draft]:
        """*Lenin başbakan, Trotski Dışişleri Komiseri olmak üzere*: a surname with its office, in a list of such."""
        office = self.sentence.phrase_before(index)
        if office.end - office.start < 2:
            return
        first = self.words[office.start]
        starts = office.start == 0 or self.words[office.start - 1].form.role in {Role.COMMA, Role.STOP}
        person = Span(office.start, office.start + 1)
        if not starts or not first.form.is_bare or not self._may_be_person(person, alone=True) or not looks_like_surname(first.form.base):
            return
        rest = Span(office.start + 1, office.end)
        start, end = first.start, self.words[index].end
        yield Draft(RecordKind.ROLE, self.sentence.write(rest), (self.sentence.write(person),), start, end, 0.72, "listed office")

    def _next_verb(self, index: int) -> int | None:
        return next((i for i in range(index + 1, len(self.words)) if self.words[i].form.verb is not None), None)

    def _among(self, office: Span, after: int) -> Iterator[Draft]:
        """*Cemiyetin kurucuları arasında A, B ve C yer alıyordu.*"""
        i = after + 1
        while i < len(self.words) and self.words[i].form.verb is None:
            if self.words[i].form.is_name:
                persons, end = self._list_after(i)
                is_list = len(persons) > 1 or self.sentence.is_person(Span(i, end))
                if persons and self._is_office(office) and is_list:
                    yield self._role(office, persons, office.start, end - 1, 0.84)
                return
            i += 1

    def _office_of_owner(self, office: Span, verb: int) -> Iterator[Draft]:
        """*Resulzade’nin lideri olduğu Müsavat Fırkası*."""
        end = next((i for i in range(office.start, office.end) if self.words[i].form.case is Case.GENITIVE), office.end)
        owner = self.clauses.names.before(end, office.start) if end < office.end else Span(office.start, end + 1)
        if end + 1 >= office.end or not self._may_be_person(owner, alone=True):
            return
        thing = self.sentence.phrase_after(verb + 1, frozenset({"organisation", "state", "publication"}))
        if not thing or self.words[thing.end - 1].form.head is None:
            return
        what = self.words[office.end - 1].form.base
        if self.language == "az" and not self.words[office.end - 1].form.is_possessed:
            what = possess(what.lower(), "az")
        subject = f"{self.clauses.memory.name_of(thing)} {what}"
        start, stop = self.words[office.start].start, self.words[thing.end - 1].end
        yield Draft(RecordKind.ROLE, subject, (self.sentence.write(owner),), start, stop, 0.85, "office of owner")

    def _person_in(self, floor: int, ceiling: int) -> tuple[tuple[str, ...], int]:
        """The person a clause is about: the first in the nominative between two words."""
        i = floor
        while i < ceiling:
            if self.words[i].form.is_name and self.words[i].date < 0:
                span = self._names_after(i)
                if span and span.end <= ceiling and self.words[span.end - 1].form.is_bare and self._may_be_person(span, alone=False):
                    persons, end = self._list_after(i)
                    return (persons if end <= ceiling else (self.sentence.write(span),)), i
                i = max(span.end, i + 1)
            else:
                i += 1
        return (), floor

    # Leading and heading

    def _led(self, index: int) -> Iterator[Draft]:
        """*X başkanlığında Y heyeti*, *Y’nin X’in başkanlığında kurulması*, *toplantıya X başkanlık yaptı*."""
        norm = self.words[index].form.norm
        if index == 0:
            return
        if norm in _LEADING_NOUNS and index + 1 < len(self.words) and self.view.is_participle(index + 1):
            yield from self._leading(index)
            return
        persons = self._list_before(index - 1) or self._one_before(index - 1)
        if not persons:
            return
        if norm in {"başkanlık", "başçılıq", "rəhbərlik", "sədrlik", "liderlik"}:
            yield from self._presided(index, persons)
            return
        begin = index + 1
        while begin < len(self.words) and (
            self.words[begin].form.norm in {"ile", "ilə", "altında"} or (self.language == "az" and self.words[begin].date >= 0)
        ):
            begin += 1
        thing = self.sentence.phrase_after(begin, frozenset({"organisation", "state", "event", "publication"})) if begin < len(self.words) else Span(0, 0)
        confidence = 0.84
        if not thing or self.words[thing.end - 1].form.head is None:
            after = self.words[index + 1].form if index + 1 < len(self.words) else None
            if norm.endswith(("ki", "kı")) or after is not None and after.role is Role.PLAIN and after.verb is None:
                return
            thing = self._subject_before(index - 1)
            confidence = 0.56
        if thing:
            subject = f"{self.clauses.memory.name_of(thing)} {_LEADERS[norm]}"
            first, last = min(thing.start, index - 1), max(thing.end - 1, index)
            if not any(self.words[i].form.is_name for i in range(thing.start, thing.end)):
                confidence = min(confidence, 0.48)
            yield Draft(
                RecordKind.ROLE, subject, persons, self.words[first].start, self.words[last].end, confidence, "leading"
            )  # fmt: skip

    def _one_before(self, last: int) -> tuple[str, ...]:
        """A single name: whoever leads is a person."""
        span = self.clauses.names.before(last, 0)
        is_single = span.end - span.start == 1 and self._may_be_person(span, alone=True)
        return (self.sentence.write(span),) if is_single else ()

    def _leading(self, index: int) -> Iterator[Draft]:
        """*İngiliz tugayına komuta eden General Denstervil*: who leads, behind the participle."""
        body = index - 1
        form = self.words[body].form
        if form.case is not Case.DATIVE:
            return
        thing = self.sentence.phrase_before(body)
        persons, end = self._list_after(index + 2)
        if thing and persons:
            subject = f"{self.clauses.memory.name_of(thing)} {_LEADERS[self.words[index].form.norm]}"
            yield Draft(RecordKind.ROLE, subject, persons, self.words[thing.start].start, self.words[end - 1].end, 0.84, "leading participle")

    def _subject_before(self, last: int) -> Span:
        floor = self.view.clause_start(last)
        for i in range(floor, last):
            form = self.words[i].form
            if form.head in {"organisation", "state", "event"} and form.is_bare and self.words[i].date < 0:
                return self.sentence.phrase_before(i, floor)
        paper = self.clauses.themes.before(last, last, frozenset({"publication", "title"}), {Case.NOMINATIVE})
        return paper or Span(0, 0)

    def _presided(self, index: int, persons: tuple[str, ...]) -> Iterator[Draft]:
        floor = self.view.clause_start(index)
        for i in range(index - 1, floor - 1, -1) if self.language == "az" else range(floor, index):
            form = self.words[i].form
            if self.language == "az" and form.case is Case.DATIVE and form.head is None and not form.is_possessed:
                return
            if form.case is Case.DATIVE and (form.head is not None or form.is_possessed):
                thing = self.sentence.phrase_before(i, floor)
                subject = f"{self.clauses.memory.name_of(thing)} {_LEADERS[self.words[index].form.norm]}"
                yield Draft(RecordKind.ROLE, subject, persons, self.words[thing.start].start, self.words[index].end, 0.84, "presided")
                return

    def _at_the_head(self, index: int) -> Iterator[Draft]:
        """*Seymin başında X vardı*, *Ordunun başına X getirildi*."""
        if index == 0 or self.words[index - 1].form.case is not Case.GENITIVE or self.words[index - 1].form.norm in _TIMES:
            return
        thing = self.sentence.phrase_before(index - 1)
        begin = index + 1
        if begin < len(self.words) and self.words[begin].form.norm in {"ise", "isə", "da", "də", "de"}:
            begin += 1
        persons, end = self._list_after(begin)
        first, last = thing.start, end - 1
        if not persons:
            persons = self._list_before(thing.start - 1)
            last = index
        if not persons:
            floor = self.view.clause_start(index)
            persons, first = self._person_in(floor, thing.start)
            last = index
            if not persons and floor > 0:
                persons, first = self._person_in(0, thing.start)
            later = self._next_verb(index)
            form = self.words[later].form.verb if later is not None else None
            if form is None or form.stem not in _HEADING:
                persons = ()
        if thing and persons and self.words[thing.end - 1].form.norm not in {"birinin", "birinci"}:
            subject = f"{put(self.clauses.memory.name_of(thing), Case.GENITIVE, self.language)} {'başı' if self.language == 'tr' else 'başçısı'}"
            yield Draft(RecordKind.ROLE, subject, persons, self.words[min(first, thing.start)].start, self.words[last].end, 0.84, "at the head")

    def _headed_first(self, index: int) -> Iterator[Draft]:
        """*Başında X’in bulunduğu Y*: the clause begins with the place the person has."""
        if index + 2 >= len(self.words) or not self.words[index + 1].form.is_name:
            return
        span = self._names_after(index + 1)
        verb = span.end
        if not span or verb >= len(self.words) or self.words[verb - 1].form.case is not Case.GENITIVE or not self._may_be_person(span, alone=True):
            return
        form = self.words[verb].form.verb
        if form is None or form.kind is not VerbKind.OBJECT_PARTICIPLE or form.stem not in _HEADING:
            return
        begin = self.view.behind(verb)
        thing = self.sentence.phrase_after(begin, frozenset({"organisation", "state", "event"})) if begin < len(self.words) else Span(0, 0)
        if thing and self.words[thing.end - 1].form.head is not None:
            office = "komutanı" if "komuta" in self.words[index].form.norm else "başkanı"
            subject = f"{self.clauses.memory.name_of(thing)} {office}"
            yield Draft(RecordKind.ROLE, subject, (self.sentence.write(span),), self.words[index].start, self.words[thing.end - 1].end, 0.84, "headed by")

    def _headed_by(self, index: int, office: str) -> Iterator[Draft]:
        """*X’in başında bulunduğu Y Partisi, X’in başkanlığını yaptığı heyet, X-in rəhbərlik etdiyi hökumət*."""
        verb = index + 1
        if index == 0 or verb + 1 >= len(self.words) or self.words[index - 1].form.case is not Case.GENITIVE:
            return
        form = self.words[verb].form.verb
        if form is None or form.kind is not VerbKind.OBJECT_PARTICIPLE or form.is_negative:
            return
        persons = self._list_before(index - 1)
        thing = self.sentence.phrase_after(verb + 1, frozenset({"organisation", "state", "event", "publication"}))
        if persons and thing and self.words[thing.end - 1].form.head is not None:
            subject = f"{self.clauses.memory.name_of(thing)} {office}"
            yield Draft(RecordKind.ROLE, subject, persons, self.words[max(0, index - 2)].start, self.words[thing.end - 1].end, 0.86, "headed by")

    # Members, representatives, the chosen

    def _members(self, index: int) -> Iterator[Draft]:
        """*A, B ve C’den oluşan heyet*: who belonged."""
        if index == 0 or self.words[index - 1].form.case is not Case.ABLATIVE:
            return
        persons = self._list_before(index - 1)
        if len(persons) < 2:
            return
        thing = self.sentence.phrase_after(index + 1, frozenset({"organisation"}))
        if not thing or self.words[thing.end - 1].form.head is None:
            return
        ending = "üyeleri" if self.language == "tr" else "üzvləri"
        subject = f"{self.clauses.memory.name_of(thing)} {ending}"
        first = thing.start
        yield Draft(RecordKind.ROLE, subject, persons, self.words[max(0, index - 3 * len(persons))].start, self.words[thing.end - 1].end, 0.8, "members", {})
        del first

    def _composed(self, index: int) -> Iterator[Draft]:
        """*Merkezin idare heyetinde A, tarafsız B, halkçı C gibi isimler yer alıyordu*: who belonged to a body."""
        verb = self._next_verb(index)
        if verb is None or verb - index > 45:
            return
        closing = [self.words[i].form.norm for i in (verb - 1, verb)]
        if not (closing[1].startswith(("vardı", "yer", "bulun", "idi")) or closing[0] == "yer"):
            return
        persons: list[str] = []
        last = i = index + 1
        while i < verb:
            if self.words[i].form.is_name and self.words[i].date < 0:
                span = self._names_after(i)
                if span and self.words[span.end - 1].form.is_bare and self.sentence.is_person(span):
                    persons.append(self.sentence.write(span))
                    last = span.end - 1
                i = max(span.end, i + 1)
            else:
                i += 1
        thing = self.sentence.phrase_before(index)
        if len(persons) < 2 or not thing:
            return
        subject = f"{self.clauses.memory.name_of(thing)} {'üyeleri' if self.language == 'tr' else 'üzvləri'}"
        yield Draft(RecordKind.ROLE, subject, tuple(persons), self.words[thing.start].start, self.words[last].end, 0.49, "composed of")

    def _belonged(self, index: int) -> Iterator[Draft]:
        """*A, B ve C gibi isimler milli sermaye sahiplerindendi.*"""
        floor = self.view.clause_start(index)
        persons: list[str] = []
        i = floor
        while i < index:
            if self.words[i].form.is_name:
                span = self._names_after(i)
                if span and self.words[span.end - 1].form.is_bare and self.sentence.is_person(span):
                    persons.append(self.sentence.write(span))
                i = max(span.end, i + 1)
            else:
                i += 1
        before = self.sentence.phrase_before(index - 1, floor) if self.sentence.joins(index - 1) else Span(0, 0)
        word = _BELONGED.sub(r"\1", self.words[index].text)
        if persons and before:
            subject = f"{self.sentence.write(before)} {word}"
            yield Draft(RecordKind.ROLE, subject, tuple(persons), self.words[floor].start, self.words[index].end, 0.48, "belonged")

    def _practised(self, index: int) -> Iterator[Draft]:
        """*Farsça öğretmenliği yaptı, bakanlığını üstlendi*: what somebody worked as."""
        verb = index + 1
        form = self.words[verb].form.verb if verb < len(self.words) else None
        if form is None:
            return
        if form.stem not in {"yap", "üstlen", "yürüt", "et", "icra"} or self.words[index].form.norm in _LEADING_NOUNS:
            return
        match = re.match(r"(.+?)l[ıiuü](?:[ğqyk])(?:[ıiuü](?:n[ıiuü])?)?$", self.words[index].form.norm)
        if match is None or match[1] not in self.view.lexis.heads or self.view.lexis.heads[match[1]].kind != "office":
            return
        floor = self.view.clause_start(verb)
        office = self.sentence.phrase_before(index, floor)
        persons, _ = self._person_in(floor, office.start)
        if not persons:
            owner = self.clauses.subjects.shared_subject(verb)
            persons = (owner,) if owner and self.view.topic is not None and self.view.topic.kind == "person" else ()
        if persons:
            stem = self.words[index].text[: len(match[1])]
            before = self.sentence.write(Span(office.start, office.end - 1)) if office.end - office.start > 1 else ""
            title = stem[:1] + possess(stem.lower(), self.language)[1:]
            yield Draft(RecordKind.ROLE, f"{before} {title}".strip(), persons, self.words[floor].start, self.words[verb].end, 0.48, "practised")

    def _represented(self, index: int) -> Iterator[Draft]:
        """*Azerbaycan’ı A ve B, Ermenistan’ı C temsil etmekteydi*; also *Partiyi temsilen A*."""
        if index < 3 or self.words[index - 1].form.norm not in {"temsil", "təmsil"} or self.view.is_participle(index):
            return
        floor = self.view.clause_start(index)
        word = "temsilcileri" if self.language == "tr" else "nümayəndələri"
        marks = [i for i in range(floor, index - 1) if self._is_represented(i)]
        for i, after in itertools.zip_longest(marks, marks[1:], fillvalue=index - 1):
            persons, _ = self._list_after(i + 1)
            if not persons and len(marks) == 1:
                persons, _ = self._person_in(floor, i)
            if persons:
                thing = self.sentence.phrase_before(i, floor)
                subject = f"{self.clauses.memory.name_of(thing)} {word}"
                last = index if after == index - 1 else after - 1
                yield Draft(RecordKind.ROLE, subject, persons, self.words[thing.start].start, self.words[last].end, 0.86, "represented")

    def _is_represented(self, index: int) -> bool:
        form = self.words[index].form
        return form.case is Case.ACCUSATIVE and (form.is_name or form.head is not None) and self.words[index].date < 0

    def _representing(self, index: int) -> Iterator[Draft]:
        """*İttihat ve Terakki Partisini temsilen Enver Paşa*."""
        if index == 0 or not self._is_represented(index - 1):
            return
        begin = index + 1
        while begin < len(self.words) and self.words[begin].form.norm in {"de", "da", "ise", "sadrazam"}:
            begin += 1
        persons, end = self._list_after(begin)
        if persons:
            thing = self.sentence.phrase_before(index - 1)
            subject = f"{self.clauses.memory.name_of(thing)} {'temsilcisi' if self.language == 'tr' else 'nümayəndəsi'}"
            yield Draft(RecordKind.ROLE, subject, persons, self.words[thing.start].start, self.words[end - 1].end, 0.86, "representing")

    def _attended(self, verb: int) -> Iterator[Draft]:
        """*Cenova Konferansına A, B ve C katıldı*."""
        form = self.words[verb].form.verb
        if form is None or form.is_negative or form.kind not in {VerbKind.FINITE, VerbKind.PERFECT}:
            return
        floor = self.view.clause_start(verb)
        end = verb - 1 if form.stem in {"et", "sağla", "al"} else verb
        persons = self._list_before(end - 1, floor)
        if not persons:
            return
        for i in range(end - 1, floor - 1, -1):
            word = self.words[i].form
            if word.head == "event" and word.case in {Case.DATIVE, Case.LOCATIVE}:
                thing = self.sentence.phrase_before(i, floor)
                if not thing or not any(self.words[k].form.is_name for k in range(thing.start, thing.end)):
                    return
                subject = f"{self.clauses.memory.name_of(thing)} {'katılımcıları' if self.language == 'tr' else 'iştirakçıları'}"
                yield Draft(RecordKind.ROLE, subject, persons, self.words[thing.start].start, self.words[verb].end, 0.8, "attended")
                return

    def _chosen_for(self, index: int) -> Iterator[Draft]:
        """*Komite Başkanlığına X getirildi*: the office in the dative."""
        match = _NESS.match(self.words[index].form.norm)
        assert match is not None
        verb = self._next_verb(index)
        while self.language == "az" and verb is not None and self.view.is_participle(verb):
            verb = self._next_verb(verb)
        found = self.view.verb_class(verb) if verb is not None else None
        if verb is None or found is None or found[0] != "appoint" or verb - index > (14 if self.language == "tr" else 20):
            return
        floor = self.view.clause_start(verb)
        office = self.sentence.phrase_before(index, floor)
        persons, first = self._person_beside(office.start, floor)
        if not persons and not found[1] and self.language == "tr":  # X’i başkanlığa, Y’yi nazırlığa getirdi
            is_beside = office.start > floor + 1 and self.words[office.start - 1].form.case is Case.ACCUSATIVE
            persons, first = self._appointed(floor, office.start) if is_beside else ((), floor)
        is_gapped = any(_NESS.match(self.words[i].form.norm) and self.words[i].form.case is Case.DATIVE for i in range(index + 1, verb))
        if not persons and (not is_gapped or self.language == "az"):  # sədrliyə A, müavinliyə B seçildi
            others = (i for i in range(index + 1, verb) if is_gapped and _NESS.match(self.words[i].form.norm))
            persons, first = self._person_in(index + 1, next(others, verb))
        if not persons:
            persons, first = self._person_in(floor, office.start)
        if not persons and not found[1]:
            persons, first = self._appointed(index + 1, verb)
        if not persons:
            return
        title = self._bearer(self.words[index].text, match)
        before = self.sentence.write(Span(office.start, office.end - 1)) if office.end - office.start > 1 else ""
        subject = f"{before} {title}" if before else self._with_topic(title, office)
        start = self.words[min(first, office.start)].start
        yield Draft(RecordKind.ROLE, subject, persons, start, self.words[verb].end, 0.84, "chosen for", self._year(verb))

    def _person_beside(self, start: int, floor: int) -> tuple[tuple[str, ...], int]:
        """The person right before an office: *…, Hasan Bey Ağayev Birinci Başkan Yardımcılığına seçildi*."""
        last = start - 1
        if last < floor or not self.words[last].form.is_bare:
            return (), floor
        span = self.clauses.names.before(last, floor)
        return ((self.sentence.write(span),), span.start) if self.sentence.is_person(span) else ((), floor)

    def _bearer(self, spelling: str, match: re.Match[str]) -> str:
        """*Başkanlığına* → *Başkanı*: who holds the office, as somebody’s."""
        stem = spelling[: len(match[1])]
        return spelling[:1] + possess(stem.lower(), self.language)[1:]

    def _year(self, verb: int) -> dict[str, str]:
        date = self.view.date_of_verb(verb)
        return {"since": str(date.date)} if date is not None and date.standing is Standing.AT else {}
