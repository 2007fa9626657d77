"""What the clauses of a Turkish or Azerbaijani sentence say happened when."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.phrases import Sentence, Span, ends_clause, put
from quizzes.facts.extraction.rules import Frame, Lexis, possess
from quizzes.facts.extraction.words import Role
from quizzes.facts.properties import RecordKind
from quizzes.language.date_finder import FoundDate, Resolution, Standing
from quizzes.language.folding import fold
from quizzes.language.kinds import Case
from quizzes.language.lexicon import PERSON_NAMES
from quizzes.language.verbs import VerbForm, VerbKind, verbal_noun

_LONGEST: Final = 13  # words an event's description may have
_LIGHT: Final = frozenset("et edil ol olun eyle yap yapıl göster ver veril al alın".split())
_PASSIVE: Final = re.compile(r".{2,}(?:[ıiuü]l|l[aeə]n|[ıiuü]n|[aeə]n)$")
_INTRANSITIVE: Final = frozenset(
    "başla ol bit doğ öl gerçekleş düş çık patla dağıl sonuçlan kapan toplan yaşan oluş birleş sona_er yıkıl bitmiş yaran".split()
)
#: Postpositions whose phrase belongs to what happened; all others tell why, how or when, and are left out.
_KEPT: Final = frozenset(
    "olarak hakkında ile ve veya gibi arasında arasındaki dair ilgili ait karşı doğru haqqında ilə və kimi qarşı aid dair arasında".split()
)
_NOMINAL_VERBS: Final = frozenset({VerbKind.NOUN})
_AFTERWARDS: Final = re.compile(r"(?:[dt][ıiuü]kt[ae]n|d[ıiuü][qk]d[aə]n|m[ae]d[ae]n)$")
#: Converbs whose clause has the subject of the main one.
_SAME_SUBJECT: Final = re.compile(r"(?:[ae]r[ae]k|[aə]r[aə][qk]|[ıiuü][pb]|m[aeə]d[aeə]n)$")
#: Where the body or paper told of last is kept, whatever it is called: a key no word can have.
LAST_BODY: Final = " body"
_SPOKEN_OF: Final = frozenset({Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE, Case.GENITIVE})
_REMEMBERED: Final = frozenset({"organisation", "state", "publication", "treaty"})
_GENERIC: Final = frozenset("olay olaylar hadise hadiseler hareket program konuşma terör geliş gidiş dönüş karar hadisə".split())
_DEVERBAL: Final = frozenset("bağımsızlık istiklal ilan istifa karar müstəqillik istefa qərar elan emir talep".split())
_WEAK: Final = frozenset("ol bulun de sahip var göre iste belirt göster kal oyna say sayıl".split())
_TELLS: Final = re.compile(r"(?:[dt][ıiuü](?:l[aeə]r)?|m[ıiuü]ş[dt][ıiuü]r?(?:l[aeə]r)?|[ıiuü]b)$")
#: Verbs of writing, whose subject is an author and no publisher.
_WRITTEN: Final = frozenset("yaz al yazıl alın bəstələ bəstələn tərtib".split())
_FIRST_ISSUE: Final = frozenset("ilk birinci".split())
_ISSUES: Final = dict.fromkeys(_FIRST_ISSUE, RecordKind.PUBLICATION) | dict.fromkeys(
    "son axırıncı sonuncu".split(), RecordKind.CLOSED
)
_BORN: Final = dict.fromkeys("doğ doğum doğumu təv təvəllüd d".split(), RecordKind.BIRTH) | dict.fromkeys(
    "ö öl ölm vəf vəfatı ölümü ölüm".split(), RecordKind.DEATH
)
_BEGUN: Final = re.compile(r"(.+?)m(?:ağa|əyə|aya|eye)")
_ORDINALS: Final = frozenset("birinci ikinci üçüncü dördüncü beşinci altıncı yedinci ilk son üçüncü dördüncü altıncı".split())
_HAPPENING_NOUN: Final = re.compile(r"(?:[ıiuü]ş[ıiuü]|m[aeə]s[ıi]|l[aeə]n[ıi]|k[ae]bulü|[ae]t[ıi]|[ıiuü]m[ıiuü])$")
_JOINTS: Final = frozenset({"ve", "və", ",", "ancak", "fakat", "lakin", "ama"})
_PRESENT: Final = re.compile(r"m[aeə][kq]t?[dt]?[aeə]d[ıi]r(?:l[aeə]r)?$|[ıiuü]r(?:l[aeə]r)?$|[aeə]c[aeə][kq]")
_REPORTED: Final = re.compile(r"(?:[dt][ıiuü]ğ[ıiuü]|diy[ıi]|d[üi]y[üi]|[dt][ıiuü]kl[aeə]r[ıi]|d[ıiuü]ql[aə]r[ıi])n[ıiuü]$")
_DURATIVE: Final = re.compile(r"m[ae]kt[ae]yd[ıi]|[ıiuü]yordu|[ıiuü]rd[ıiuü]|m[aə][qk]d[aə]yd[ıi]")
_WHEN: Final = re.compile(
    r"(?:[dt][aeə]|günü|gecesi|akşamı|sabahı|arasında|aralığında|boyunca|itibaren|etibarən|civarında|ərzində|tarihleri)$"
)
_LATER: Final = frozenset(
    "sonra sonrası sonrasında ardından etkisiyle dönümünde dönümü önce öncesinde sonraki sonradan akabinde əvvəl ərəfəsində".split()
)
_AGAIN: Final = frozenset("yeniden tekrar yenidən təkrar".split())
_NAMES_LOST: Final = frozenset("isimli adlı başlıklı gibi olan".split())
_SMALL: Final = frozenset("da de də ise isə bu o ki ve və ayrıca yine bir".split())
_STATES: Final = frozenset("idi ise iken vardı yoktu değildi dedi".split())


@dataclass(frozen=True, slots=True)
class Topic:
    """What a text speaks of, for sentences that leave it out: its name, and the class of thing it is."""

    name: str
    kind: str
    is_title: bool = False  # the heading names it: what follows is an entry about it


class ClauseReader:
    """Reads one sentence whose dates are known.

    `topic` is what the text spoke of before; `is_note` says that it is what a footnote explains. `year` is the year
    told of in the sentence before, for facts whose own sentence names none.
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
        self.lexis: Lexis = sentence.lexis
        self.language = sentence.lexis.language
        self.dates = dates
        self.verb_of_date = self._attach()

    def remember(self) -> None:
        """Keep what the sentence names in full, for sentences that say only *the party*, *the newspaper*."""
        for i, word in enumerate(self.words):
            form = word.form
            if form.noun and form.head in _REMEMBERED:
                span = self.sentence.phrase_before(i)
                if self._is_named(span) and span.end - span.start < 9:
                    self.mentions[form.noun] = self.sentence.write(span)
                    if form.head != "treaty" and form.case in _SPOKEN_OF:
                        self.mentions[LAST_BODY] = self.mentions[form.noun]
            if form.is_name and form.head is None and (i + 1 == len(self.words) or not self.words[i + 1].form.is_name):
                span = self.names_before(i, 0)
                last = i
                while last + 1 < len(self.words) and self.words[last + 1].form.role is Role.TITLE:
                    last += 1
                whole = self.names_before(last, 0)
                if self.language == "az" and self.words[last].form.is_bare and self.sentence.is_person(whole):
                    self.mentions["o"] = self.sentence.write(whole)
                if self.language == "tr" and span.end - span.start > 1 and word.form.is_bare and self.sentence.is_person(span):
                    self.mentions["o"] = self.sentence.write(span)
                if span.end - span.start > 1 and self.sentence.is_person(span):
                    self.mentions[self.words[span.end - 1].form.base] = self.sentence.write(span)

    def name_of(self, span: Span) -> str:
        """A phrase in the nominative; one that only says *the party* as the name it last went by."""
        text = self.sentence.write(span)
        if any(self.words[i].form.norm == "bir" for i in range(span.start, span.end)) or re.search(r"l[aeə]r[ıi]?$", self.words[span.end - 1].form.norm):
            return text  # *bir heyet, birlikler*: not the one named before
        plain = [self.words[i].form for i in range(span.start, span.end) if self.words[i].form.role is Role.PLAIN and self.words[i].date < 0 and self.words[i].form.norm != "bir"]
        if len(plain) == 1 and plain[0].noun and plain[0].head in _REMEMBERED:
            for i in range(span.start - 1, -1, -1):
                if self.words[i].form.noun == plain[0].noun:
                    before = self.sentence.phrase_before(i)
                    if self._is_named(before):
                        return self.sentence.write(before)
            return self.mentions.get(plain[0].noun, text)
        return text

    # Which verb a date belongs to

    def _attach(self) -> dict[int, int]:
        """For each date the index of the verb form (or event noun) that follows it in the sentence."""
        attached: dict[int, int] = {}
        pending: list[int] = []
        depth = 0
        for i, word in enumerate(self.words):
            depth += (word.text == "(") - (word.text == ")")
            if word.date >= 0:
                if depth <= 0 and word.date not in pending and word.date not in attached:
                    pending.append(word.date)
                elif depth > 0 and self.words[i - 1].text == "(" and i > 1 and self._is_finite(i - 2) and i - 2 not in attached.values():
                    attached[word.date] = i - 2  # partisini feshetti (17 Kasım 1930)
            elif depth > 0:
                continue
            elif word.form.verb is not None and pending and not self._is_object_of_postposition(i):
                own = [n for n in pending if not self._is_listed(n, i)]
                attached.update(dict.fromkeys(own, i))
                pending = [n for n in pending if n not in own]
            elif word.text in {";", ":"}:
                pending = []
        return attached

    def _is_listed(self, number: int, verb: int) -> bool:
        """*A məktəbi 1859-cu ildə, fransızca öyrədən B liseyi 1868-də açıldı*: a date before a comma waits for the main verb."""
        form = self.words[verb].form.verb
        if self.language != "az" or form is None or form.kind is not VerbKind.PARTICIPLE:
            return False
        last = max(i for i, word in enumerate(self.words) if word.date == number)
        if self.words[last + 1].form.role is not Role.COMMA:
            return False
        later = next((i for i in range(verb + 1, len(self.words)) if self.words[i].date >= 0), None)
        return later is not None and not any(self.words[i].form.verb is not None for i in range(verb + 1, later))

    def _is_object_of_postposition(self, index: int) -> bool:
        """*olarak, olan*: too light to carry a date when a fuller verb follows."""
        form = self.words[index].form
        return form.norm in {"olarak", "olmak", "olmaqla", "olan", "alaraq", "ibaret"} or form.verb is not None and form.verb.stem == "de"

    def date_of_verb(self, index: int) -> FoundDate | None:
        """The date attached to a verb, else the last one before it in its clause."""
        own = [d for d, verb in self.verb_of_date.items() if verb == index]
        if own:
            return self.dates[own[-1]]
        return None

    # Clause bounds

    def clause_start(self, verb: int) -> int:
        """Where the clause of a verb begins: behind the clause before it."""
        for i in range(verb - 1, -1, -1):
            word = self.words[i]
            if word.text in {";", ":"} or word.text in "“«" and self._quotes_clause(i):
                return i + 1
            form = word.form.verb
            if form is not None and form.kind in {VerbKind.FINITE, VerbKind.PERFECT} and self._closes(i):
                return i + 1
        return 0

    def _quotes_clause(self, index: int) -> bool:
        """Whether a quotation of several words with a verb begins here, and not a title or a name."""
        for i in range(index + 1, len(self.words)):
            if self.words[i].text in "”»":
                return False
            if self.words[i].form.verb is not None:
                return True
        return False

    def _closes(self, index: int) -> bool:
        """Whether a finite form really ends its clause (a Turkish *-mış* before a noun does not)."""
        form = self.words[index].form.verb
        if form is None or form.kind is VerbKind.FINITE:
            return True
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        return after is None or after.form.role in {Role.COMMA, Role.STOP, Role.CONJUNCTION}

    def is_participle(self, index: int) -> bool:
        """Whether a verb form describes the noun behind it."""
        form = self.words[index].form.verb
        if form is None:
            return False
        if form.kind is VerbKind.PARTICIPLE:
            return True
        return form.kind is VerbKind.PERFECT and not self._closes(index) and not self.words[index].form.norm.endswith("b")

    # Verb classes

    def verb_class(self, index: int) -> tuple[str, bool, int] | None:
        """Class of a verb, whether passive, and where its words begin (a compound has its noun before it)."""
        form = self.words[index].form.verb
        if form is None or form.is_negative:
            return None
        classes = self.lexis.verb_classes
        if index and form.stem in {"başla", "başlan"} and (begun := _BEGUN.fullmatch(self.words[index - 1].form.norm)):
            stem = {"ed": "et"}.get(begun[1], begun[1])  # nəşr etməyə, buraxmağa başladı
            for name, begin in ((f"{self.words[index - 2].form.norm}_{stem}", index - 2), (stem, index - 1)):
                if begin >= 0 and name in classes:
                    return (*classes[name], begin)
        if index and form.stem in self.lexis.light:
            for back in (1, 2):
                if index - back >= 0:
                    found = classes.get(f"{self.words[index - back].form.norm}_{form.stem}")
                    if found is not None:
                        return (*found, index - back)
            apart = self._owned_before(index, form.stem)
            if apart is not None:
                return (*classes[f"{self.words[apart].form.norm}_{form.stem}"], apart)
        found = classes.get(form.stem)
        return (*found, index) if found is not None else None

    def _owned_before(self, verb: int, stem: str) -> int | None:
        """The noun of a compound that stands apart from its verb: *partiyanın əsası 1911-ci ildə Bakıda qoyuldu*."""
        owned = self.lexis.words.get("owned", frozenset())
        for i in range(verb - 1, max(-1, verb - 30), -1):
            form = self.words[i].form
            if form.verb is not None or self.words[i].text in {";", ":"}:
                return None
            if form.norm in owned:
                return i if f"{form.norm}_{stem}" in self.lexis.verb_classes else None
        return None

    # Events

    def events(self, taken: set[tuple[int, int]]) -> Iterator[Draft]:
        """What each date says happened, where no frame has said it already."""
        for number, date in enumerate(self.dates):
            named = self._named_event(number, date)
            if named is not None:
                yield named
            nominal = self._nominal_event(number, date) if named is None else None
            if nominal is not None:
                yield nominal
            verb = self.verb_of_date.get(number)
            if self.language == "tr" and named is None:
                yield from self._named_after(number, date)
            if verb is None or (number, verb) in taken:
                continue
            draft = self._event(date, number, verb)
            if draft is not None:
                yield draft
            for joined in self._joined_verbs(verb):
                draft = self._event(date, number, joined, joined=True) if (number, joined) not in taken else None
                if draft is not None:
                    yield draft
            later = self._later_verb(verb)
            if later is not None and (number, later) not in taken:
                draft = self._event(date, number, later, is_main=True)
                if draft is not None:
                    yield replace(draft, confidence=0.38, rule="clause after")
            main = self._main_verb(verb)
            if main is not None and (number, main) not in taken and not self._is_far(number, main):
                draft = self._event(date, number, main, is_main=True)
                if draft is not None:
                    yield draft

    def _joined_verbs(self, verb: int) -> Iterator[int]:
        """Finite verbs of clauses joined to a dated one with *ve*: the date holds for them too."""
        position = verb
        while position + 1 < len(self.words) and self.words[position + 1].form.norm in {"ve", "və"} and self._is_finite(position):
            following = next((i for i in range(position + 1, len(self.words)) if self._is_finite(i) or self.words[i].date >= 0), None)
            if following is None or self.words[following].date >= 0 or self.words[position + 2].form.norm in {"daha", "sonra"}:
                return
            yield following
            position = following

    def _later_verb(self, verb: int) -> int | None:
        """The verb form behind *-dıktan sonra*, which often still has the date: for a reader to judge."""
        if not _AFTERWARDS.search(self.words[verb].form.norm):
            return None
        return next((i for i in range(verb + 1, len(self.words)) if self.words[i].form.verb is not None and self.words[i].date < 0), None)

    def _is_far(self, number: int, verb: int) -> bool:
        first = next(i for i, word in enumerate(self.words) if word.date == number)
        return verb - first > 42

    def _main_verb(self, verb: int) -> int | None:
        """The finite verb a date may also belong to, when the nearest form only leads up to it."""
        form = self.words[verb].form.verb
        if form is None or form.kind is VerbKind.FINITE or self.is_participle(verb) and not self._is_behind_subject(verb):
            return None
        after = self.words[verb + 1].form.norm if verb + 1 < len(self.words) else ""
        is_governed = form.kind in {VerbKind.NOUN, VerbKind.OBJECT_PARTICIPLE}
        if is_governed and after in {"sonra", "önce", "kadar", "əvvəl", "qədər", "beri", "göre", "görə"} or _AFTERWARDS.search(self.words[verb].form.norm):
            return None
        for i in range(verb + 1, len(self.words)):
            word = self.words[i]
            if word.date >= 0 or word.text in {";", ":"}:
                return None
            if word.form.verb is not None and (word.form.verb.kind is VerbKind.FINITE or i == len(self.words) - 2):
                return i
        return None

    def _is_behind_subject(self, verb: int) -> bool:
        """*Resulzade, 1913 yılında çıkan aftan yararlanarak döndü*: the subject stands before the date of a participle."""
        first = next((i for i, word in enumerate(self.words) if word.date >= 0 and self.verb_of_date.get(word.date) == verb), 0)
        return first > 0 and self.words[first - 1].form.is_bare and self.clause_start(verb) < first

    def _event(
        self, date: FoundDate, number: int, verb: int, *, is_main: bool = False, joined: bool = False
    ) -> Draft | None:
        form = self.words[verb].form.verb
        assert form is not None
        if self.words[verb].form.norm in _STATES:
            return None
        if self.is_participle(verb) or form.kind is VerbKind.OBJECT_PARTICIPLE and not self._is_adverbial(verb) and not self.is_reported(verb):
            subject, end = self.describe_noun(verb, form)
        else:
            others = {i for other, span in self.segments(verb) if other != number for i in range(span.start, span.end)}
            subject, end = self.describe(verb, others), verb
        if not subject or len(subject.split()) < 2:
            return None
        confidence = self._event_confidence(number, verb, end, subject)
        if is_main:
            confidence = min(confidence, 0.45) - (0.05 if self.is_participle(self.verb_of_date.get(number, verb)) else 0.0)
        elif joined:
            confidence = min(confidence, 0.62)
        first = min(i for i, word in enumerate(self.words) if word.date == number)
        start, stop = self._characters(min(first, self._first_kept(verb)), end)
        return Draft(
            RecordKind.EVENT, subject, str(date.date), start, stop, self.weigh(confidence, date),
            "main clause" if is_main else "joined clause" if joined else "clause", self._when(date) | self._place(verb), date,
        )  # fmt: skip

    def _event_confidence(self, number: int, verb: int, end: int, subject: str) -> float:
        """How sure it is that the clause of a verb tells what the date dates, and that the description says it."""
        form = self.words[verb].form.verb
        assert form is not None
        if form.is_negative or _PRESENT.search(self.words[verb].form.norm):
            return 0.3
        doubts = self._doubts_of_date(number, verb) + self._doubts_of_words(verb, end, subject)
        if form.kind is VerbKind.NOUN and not self._happened(verb) or self.is_reported(verb):
            doubts += 1
        if form.kind is VerbKind.NOUN and len(subject.split()) < 3 and not _PASSIVE.match(form.stem):
            doubts += 1
        if form.stem in _WEAK or _DURATIVE.search(self.words[verb].form.norm):
            doubts += 1
        return 0.8 if doubts == 0 else 0.47 if doubts == 1 else 0.36

    def _doubts_of_date(self, number: int, verb: int) -> int:
        """Signs that a date belongs to something else than the verb behind it."""
        at = [i for i, word in enumerate(self.words) if word.date == number]
        between = range(at[-1] + 1, verb)
        is_bare = not _WHEN.search(self.words[at[-1]].form.norm)
        doubts = int(is_bare or self.dates[number].is_attributive)
        doubts += any(self.words[i].form.norm in _LATER or self.words[i].form.norm.startswith("sayısı") for i in between)
        told = {self.words[i].date for i in range(self.clause_start(verb), verb) if self.words[i].date >= 0}
        doubts += any(self.dates[other].date != self.dates[number].date for other in told)
        doubts += any(self.words[i].is_quoted or self.words[i].text in "“«" for i in between) and not self.words[verb].is_quoted
        doubts += self.words[verb].is_quoted and self._quotes_clause(self._opening_before(verb))
        doubts += at[-1] + 1 < len(self.words) and self.words[at[-1] + 1].form.role is Role.COMMA
        return doubts

    def _opening_before(self, index: int) -> int:
        return next((i for i in range(index, -1, -1) if self.words[i].text in "“«\""), 0)

    def _doubts_of_words(self, verb: int, end: int, subject: str) -> int:
        """Signs that a description lacks who or what, or has lost a part of the clause."""
        form = self.words[verb].form.verb
        assert form is not None
        kept = self.kept(verb)
        if not kept:
            return 2
        doubts = int(len(subject.split()) > 12)
        doubts += not any(word[:1].isupper() for word in subject.split())
        if end > verb:  # a participle with its noun
            doubts += self.sentence.goes_on(end)
            doubts += self._has_rival(end)
            doubts += form.kind is VerbKind.OBJECT_PARTICIPLE and self.words[end].form.head not in {"event", "work", "treaty", "organisation", "publication"}
            doubts += not self.words[end].form.is_name and not self.words[end].form.is_possessed
            return doubts
        if self.sentence.goes_on(verb):
            doubts += 1
        has_subject = self._subject_end(kept, verb, form) >= 0 or form.kind is VerbKind.NOUN and any(
            self.words[i].form.case is Case.GENITIVE for i in kept
        )
        if not has_subject and not (self.shared_subject(verb) and (self.is_note or self.clause_start(verb) > 0)):
            doubts += 1
        doubts += not self._is_whole(kept, verb)
        marked = self._subject_end(kept, verb, form)
        if 0 <= marked < len(kept) - 1:
            after = self.words[kept[marked + 1]].form
            doubts += after.is_name and after.is_bare and after.role is Role.PLAIN
        return doubts

    def _has_rival(self, index: int) -> bool:
        """Whether a finite verb follows that could have the date too."""
        for i in range(index + 1, len(self.words)):
            form = self.words[i].form.verb
            if self.words[i].date >= 0:
                return False
            if form is not None and form.kind in {VerbKind.FINITE, VerbKind.PERFECT} and not self.is_participle(i):
                return form.stem not in _WEAK and not _PRESENT.search(self.words[i].form.norm)
        return False

    def _is_whole(self, kept: Sequence[int], verb: int) -> bool:
        """Whether nothing but dates and small words was left out between the first word kept and the verb."""
        left = set(range(kept[0], verb)) - set(kept)
        return all(
            self.words[i].date >= 0 or self.words[i].form.norm in _SMALL or self.words[i].form.role in {Role.COMMA, Role.QUOTE}
            for i in left
        )

    def _happened(self, verb: int) -> bool:
        """Whether what a verbal noun names is told as having happened, not as wished, planned or forbidden."""
        after = [word.form.norm for word in self.words[verb + 1 : verb + 4]]
        norm = self.words[verb].form.norm
        if after and after[0] in {"ile", "ilə", "üzerine", "üzərinə", "sonucunda", "nəticəsində", "nedeniyle", "sonra", "sırasında", "sonrasında", "münasibətilə"}:
            return not any(word in {"karar", "qərar", "gerek", "için", "üçün"} for word in after)
        return norm.endswith(("yla", "yle", "inden", "ından", "indən", "ından")) or any(word.startswith(("neden", "sebep", "səbəb", "oldu", "olmuş")) for word in after)

    def _is_adverbial(self, verb: int) -> bool:
        """*geldiğinde, kurulduğu zaman*: says when, and describes no noun."""
        norm = self.words[verb].form.norm
        return bool(re.search(r"(?:[ıiuü]nd[aeə]n?|[dt][ıiuü]kt[ae]n?|dıqda|dikdə)$", norm))

    def _is_subordinate(self, index: int) -> bool:
        """Whether a verb form ends a clause that only says when, how or although what."""
        form = self.words[index].form.verb
        assert form is not None
        if form.kind is VerbKind.CONVERB:
            return True
        if form.kind is VerbKind.PERFECT and self.language == "az" and self.words[index].form.norm.endswith("b"):
            return not self._closes(index)
        if form.kind is not VerbKind.OBJECT_PARTICIPLE:
            return False
        after = self.words[index + 1].form if index + 1 < len(self.words) else None
        return self._is_adverbial(index) or after is not None and after.role in {Role.POSTPOSITION, Role.OPENER, Role.COMMA}

    def _first_kept(self, verb: int) -> int:
        kept = self.kept(verb)
        return kept[0] if kept else verb

    def _characters(self, first: int, last: int) -> tuple[int, int]:
        return self.words[first].start, self.words[last].end

    def weigh(self, confidence: float, date: FoundDate) -> float:
        """A rule's confidence, less what the date leaves open."""
        if date.resolution is Resolution.RELATIVE:
            confidence -= 0.12
        elif date.resolution is Resolution.YEAR_ADDED:
            confidence -= 0.04
        if date.standing in {Standing.UNTIL, Standing.SINCE, Standing.BEFORE, Standing.AFTER}:
            confidence -= 0.25
        return max(0.05, confidence * date.certainty)

    def _when(self, date: FoundDate) -> dict[str, str]:
        return {} if date.standing in {Standing.AT, Standing.ABOUT} else {"when": date.standing.value}

    def _place(self, verb: int) -> dict[str, str]:
        place = self.place_before(verb)
        return {"place": place} if place else {}

    def place_before(self, verb: int) -> str | None:
        """The place named in the locative in a verb's clause."""
        for i in range(verb - 1, self.clause_start(verb) - 1, -1):
            word = self.words[i]
            form = word.form
            if form.case is Case.LOCATIVE and form.is_name and word.date < 0 and not form.norm.endswith(("ki", "kı")):
                if "’" not in word.text and "'" not in word.text and fold(form.base, self.language) not in self.lexis.places:
                    continue
                if form.head is not None or form.is_possessed and form.norm not in self.lexis.places:
                    return None
                span = self.sentence.phrase_before(i, max(0, i - 2))
                return self.sentence.write(Span(i, i + 1) if not self._all_names(span) else span)
        return None

    def _all_names(self, span: Span) -> bool:
        return all(self.words[i].form.is_name and self.words[i].form.case is not Case.GENITIVE for i in range(span.start, span.end))

    # Descriptions

    def describe(self, verb: int, without: Container[int] = ()) -> str:
        """A clause as a noun phrase: *Kızıl Ordu 28 Nisan’da Bakü’yü işgal etti* → *Kızıl Ordu’nun Bakü’yü işgal etmesi*."""
        form = self.words[verb].form.verb
        assert form is not None
        kept = [i for i in self.kept(verb) if i not in without]
        if form.kind is VerbKind.NOUN or self.is_reported(verb):
            kept = self._from_owner(kept)
        if not kept:
            return ""
        marked = self._subject_end(kept, verb, form)
        kept, marked = self._shorten(kept, marked)
        if (happened := self._noun_that_happened(kept, marked, form)) is not None:
            return happened
        noun = verbal_noun(form.stem, self.language)
        parts = self._write(kept, marked)
        if marked < 0 and form.kind is not VerbKind.NOUN and not self._has_own_subject(verb):
            owner = self.shared_subject(verb)
            if owner and owner not in parts:
                parts = f"{put(owner, Case.GENITIVE, self.language)} {parts}"
        return f"{parts} {noun}".strip(" ,") if parts else ""

    def _noun_that_happened(self, kept: list[int], marked: int, form: VerbForm) -> str | None:
        """*Türkiye’nin Cemiyete girişi 1932’de gerçekleşti*: the noun says it all, the verb only that it happened."""
        if form.stem not in self.lexis.words.get("happening", ()) or marked != len(kept) - 1 or len(kept) < 2:
            return None
        last = self.words[kept[marked]].form
        if not _HAPPENING_NOUN.search(fold(last.base, self.language)):
            return None
        return f"{self._join(kept[:-1])} {last.base}".strip()

    def _from_owner(self, kept: list[int]) -> list[int]:
        """A nominal clause from its own subject on, which stands in the genitive; that of the main clause left out."""
        owner = next((k for k, i in enumerate(kept) if self.words[i].form.case is Case.GENITIVE and self.words[i].form.role in {Role.PLAIN, Role.TITLE}), None)
        if owner is None:
            return kept
        start = self.sentence.phrase_before(kept[owner]).start
        return [i for i in kept if i >= start]

    def shared_subject(self, verb: int) -> str:
        """The subject a clause leaves out: that of the clause before it, else what the text speaks of; or nothing."""
        start = self.clause_start(verb)
        first = [i for i in range(start) if self.words[i].date < 0]
        while first and self.words[first[0]].form.role in {Role.OPENER, Role.COMMA, Role.STOP, Role.CONJUNCTION, Role.ADVERB}:
            first.pop(0)
        end = self.first_phrase(first) if first else -1
        if end >= 0:
            span = Span(first[self._behind_settings(first)], first[end] + 1)
            if self._is_named(span) or self.sentence.is_person(span):
                return self.sentence.write(span)
        if self.topic is not None and self.topic.kind in {"person", "organisation", "state", "publication"} and not first:
            return self.topic.name
        return ""

    def describe_noun(self, verb: int, form: VerbForm, without: Container[int] = ()) -> tuple[str, int]:
        """What a participle says of its noun: *1915’te kurulan X Komitesi* → *X Komitesinin kurulması*."""
        begin = self.behind(verb)
        if begin >= len(self.words):
            return "", verb
        span = self.sentence.phrase_after(begin, frozenset(self._all_heads()))
        if not span:
            return "", verb
        noun = self.name_of(span) if self.language == "az" else self.sentence.write(span)
        kept = [i for i in self.kept(verb) if i not in without]
        dated = [i for i in range(self.clause_start(verb), verb) if self.words[i].date >= 0]
        if dated and form.kind is not VerbKind.OBJECT_PARTICIPLE:
            kept = [i for i in kept if i > dated[-1]]
        kept, _ = self._shorten(kept, 1)
        before = self._write(kept, -1)
        if form.kind is VerbKind.OBJECT_PARTICIPLE:
            text = f"{before} {self.words[verb].form.base} {noun}"
        else:
            owner = put(noun, Case.GENITIVE, self.language)
            text = f"{owner} {before} {verbal_noun(form.stem, self.language)}"
        return re.sub(r"\s+", " ", text).strip(), span.end - 1

    def _all_heads(self) -> set[str]:
        return {"organisation", "state", "publication", "work", "treaty", "event"}

    def kept(self, verb: int) -> list[int]:
        """The words of a verb's clause that tell what happened."""
        start = self.clause_start(verb)
        kept: list[int] = []
        depth = 0
        for i in range(start, verb):
            word = self.words[i]
            form = word.form
            depth += (word.text == "(") - (word.text == ")")
            if word.date >= 0 or form.role in {Role.STOP} or depth > 0 and not self._is_later_name(i):
                continue
            if form.role is Role.POSTPOSITION and form.norm not in _KEPT:
                self._drop_phrase(kept)
                continue
            if form.norm == "ilə" and i and self.words[i - 1].form.role is Role.POSTPOSITION:
                continue
            if form.verb is not None and form.norm not in {"olarak", "olaraq"} and self._is_subordinate(i):
                if _SAME_SUBJECT.search(form.norm):
                    self._drop_clause(kept)
                else:
                    kept.clear()
                continue
            if self.language == "az" and form.verb is not None and len(kept) > 1 and self._owns_clause(kept, i):
                kept.clear()  # Nuru paşanın komandanlıq etdiyi | ordu Bakını azad etdi
                continue
            if form.role in {Role.OPENER, Role.COMMA, Role.CONJUNCTION} and not kept:
                continue
            if form.role is Role.OPENER:
                continue
            kept.append(i)
        while kept and self.words[kept[0]].form.role in {Role.COMMA, Role.CONJUNCTION, Role.OPENER, Role.ADVERB}:
            kept.pop(0)
        return kept

    def _owns_clause(self, kept: Sequence[int], verb: int) -> bool:
        """Whether a clause before its noun begins with its own subject: *X-in komandanlıq etdiyi ordu*."""
        form = self.words[verb].form.verb
        if form is None or form.kind is not VerbKind.OBJECT_PARTICIPLE or not self._is_describing(verb):
            return False
        owner = next((k for k, i in enumerate(kept) if self.words[i].form.case is Case.GENITIVE), None)
        if owner is None or verb + 1 >= len(self.words) or self.words[verb + 1].form.role is not Role.PLAIN:
            return False
        return all(self.words[i].form.is_bare and (self.words[i].form.is_name or self.words[i].form.role is Role.TITLE) for i in kept[:owner])

    def _is_later_name(self, index: int) -> bool:
        """A surname taken later, in brackets between first name and title: *Bekir Sami (Kunduh) Bey*."""
        return (
            self.words[index].form.is_name
            and self.words[index - 1].text == "("
            and index + 1 < len(self.words)
            and self.words[index + 1].text == ")"
            and self.words[index - 2].form.is_name
        )

    def _drop_phrase(self, kept: list[int]) -> None:
        """Take back the noun phrase a postposition governs: its last word and what can only modify that."""
        if not kept or not self._may_drop(kept[-1]):
            return
        last = self.words[kept.pop()].form
        while kept and self._may_drop(kept[-1]):
            form = self.words[kept[-1]].form
            if form.is_bare and (form.is_possessed or re.search(r"l[aeə]r$", form.norm)):
                break  # the end of another phrase
            if not last.is_possessed and (form.is_name and not last.is_name or form.case is Case.GENITIVE):
                break
            if not self.sentence.joins(kept[-1]) and form.verb is None:
                break
            kept.pop()

    def _may_drop(self, index: int) -> bool:
        return self.words[index].form.role not in {Role.COMMA, Role.AGENT, Role.POSTPOSITION}

    def _drop_clause(self, kept: list[int]) -> None:
        """Take back a subordinate clause, but not the subject it shares with the main one."""
        subject = self.first_phrase(kept)
        del kept[subject + 1 :]

    def first_phrase(self, kept: Sequence[int]) -> int:
        """Position in `kept` of the last word of the first noun phrase, if that stands in the nominative; else -1."""
        for k in range(self._behind_settings(kept), len(kept)):
            form = self.words[kept[k]].form
            if form.role in {Role.COMMA, Role.AGENT, Role.POSTPOSITION} or form.verb is not None:
                return -1
            if form.case not in {Case.NOMINATIVE, Case.GENITIVE}:
                return -1
            if form.is_bare and form.role in {Role.PLAIN, Role.TITLE} and not self._continues(kept, k):
                after = self.words[kept[k + 1]].form if k + 1 < len(kept) else None
                if after is not None and after.role in {Role.POSTPOSITION, Role.AGENT}:
                    return -1
                is_noun = form.is_name or form.head is not None or form.is_possessed or form.role is Role.TITLE
                if form.is_name and form.head is None or form.role is Role.TITLE:
                    return self._list_end(kept, k)
                return k if is_noun or re.search(r"l[aeə]r$", form.norm) else -1
        return -1

    def _list_end(self, kept: Sequence[int], k: int) -> int:
        """Position in `kept` of the last name of a list that goes on behind word `k`: *A, B ve C*; else `k`."""
        end, at = k, k + 1
        while at < len(kept) and kept[at] == kept[at - 1] + 1 and self.words[kept[at]].form.role in {Role.COMMA, Role.CONJUNCTION}:
            is_last = self.words[kept[at]].form.norm in {"ve", "və"}
            stop = at + 1
            while stop < len(kept) and kept[stop] == kept[stop - 1] + 1 and self._is_bare_name(kept[stop]):
                stop += 1
            if stop == at + 1:
                break
            if is_last:
                return stop - 1
            at = stop
        return end

    def _is_bare_name(self, index: int) -> bool:
        form = self.words[index].form
        return form.is_bare and (form.is_name and form.head is None or form.role is Role.TITLE)

    def _behind_settings(self, kept: Sequence[int]) -> int:
        """Position behind the places and times a clause may begin with: *Rusya’da Bolşevikler …*."""
        position = 0
        for k, i in enumerate(kept[:-1]):
            form = self.words[i].form
            if form.case in {Case.LOCATIVE, Case.ABLATIVE} and form.verb is None and not form.norm.endswith(("ki", "kı")):
                if self.sentence.phrase_before(i).start > kept[position]:
                    break
                position = k + 1
            elif form.role is Role.POSTPOSITION and form.norm in {"arasında", "hakkında"}:
                position = k + 1
            elif form.verb is not None or form.role in {Role.COMMA, Role.AGENT} or k > position + 3:
                break
        return position

    def _continues(self, kept: Sequence[int], k: int) -> bool:
        """Whether the noun phrase goes on behind word `k`."""
        if k + 1 >= len(kept):
            return False
        this, after = self.words[kept[k]].form, self.words[kept[k + 1]].form
        if kept[k + 1] != kept[k] + 1 and not (this.is_name and after.is_name):
            return False
        if self.language == "tr" and any(self.words[i].date >= 0 for i in range(kept[k] + 1, kept[k + 1])):
            return False
        if after.role is Role.TITLE or self.words[kept[k]].is_quoted:
            return True
        if after.role is Role.CONJUNCTION:
            return k + 2 < len(kept) and self.words[kept[k + 2]].form.is_name == this.is_name and after.norm in {"ve", "və"}
        if after.role is not Role.PLAIN or after.verb is not None:
            return False
        if this.head == "office" and not this.is_name and after.is_name and (not this.is_possessed or self._begins_person(kept[k + 1])):
            return True
        if this.is_name and after.is_name:
            if this.head is not None and after.case is Case.GENITIVE or this.base in self.mentions and self.mentions[this.base].endswith(" " + this.base):
                return False
            if this.head is not None and this.is_possessed and self.sentence.is_place(after):
                return False
            return after.is_bare or after.case is Case.GENITIVE or after.is_possessed
        if this.is_name:
            return after.is_possessed and (after.head is not None or not after.is_bare)
        if re.search(r"l[aeə]r$", this.norm):
            return False
        if self.language == "az" and this.head is not None and not this.is_possessed and after.is_possessed:
            return True  # sovet qoşunları
        return this.head is None and (after.is_bare or after.case is Case.GENITIVE or after.is_possessed)

    def _begins_person(self, index: int) -> bool:
        """Whether the name at a word is a person’s, told by a title or a second name behind it: *komutanı Nuri Paşa*."""
        after = self.words[index + 1].form if index + 1 < len(self.words) else None
        form = self.words[index].form
        is_person = form.head is None and form.is_bare and not self.sentence.is_place(form)
        return is_person and after is not None and self.words[index + 1].date < 0 and (after.role is Role.TITLE or after.is_name and after.head is None)

    def _subject_end(self, kept: Sequence[int], verb: int, form: VerbForm) -> int:
        """Position in `kept` of the word that takes the genitive in the description, or -1."""
        if form.kind in {VerbKind.NOUN, VerbKind.OBJECT_PARTICIPLE}:
            return -1
        last = len(kept) - 1
        if form.stem in _LIGHT and last >= 0 and self._is_verbal_noun_part(kept[last]):
            last -= 1
        is_passive = bool(_PASSIVE.match(form.stem)) or form.stem in _INTRANSITIVE or form.stem == "ol"
        if self.language == "az" and is_passive:
            last = self._before_settings(kept, last)
        if is_passive and last >= 0:
            theme = self.words[kept[last]].form
            if theme.is_bare and theme.role in {Role.PLAIN, Role.TITLE, Role.QUOTE} and theme.verb is None and (
                theme.is_name or theme.is_possessed or theme.head is not None or last == 0
            ):
                return last
        return self.first_phrase(kept[: last + 1])

    def _before_settings(self, kept: Sequence[int], last: int) -> int:
        """Position before the places and means a passive clause may end with: *Səttar xan ayağından yaralandı*."""
        position = last
        while position > 0 and self.words[kept[position]].form.case in {Case.ABLATIVE, Case.LOCATIVE, Case.DATIVE}:
            if self.words[kept[position]].form.verb is not None:
                return last
            span = self.sentence.phrase_before(kept[position])
            is_place = not self.sentence.is_person(self.names_before(kept[position] - 1, 0))
            position -= 1
            while is_place and position > 0 and kept[position] >= span.start:
                position -= 1
        form = self.words[kept[position]].form if position >= 0 else None
        is_noun = form is not None and form.is_bare and (form.is_name or form.head is not None or form.role is Role.TITLE or form.is_possessed)
        return position if is_noun and position < last else last

    def _is_verbal_noun_part(self, index: int) -> bool:
        form = self.words[index].form
        return form.is_bare and not form.is_name and not form.is_possessed and form.role is Role.PLAIN

    def _shorten(self, kept: list[int], marked: int) -> tuple[list[int], int]:
        if len(kept) <= _LONGEST:
            return kept, marked
        if 0 <= marked < 6:
            return kept[: marked + 1] + kept[-(_LONGEST - marked - 1) :], marked
        cut = len(kept) - _LONGEST
        return kept[cut:], marked - cut if marked >= cut else -1

    def write_kept(self, kept: Sequence[int]) -> str:
        """Words of a clause as they stand."""
        return self._join(kept)

    def _write(self, kept: Sequence[int], marked: int) -> str:
        if not kept:
            return ""
        if marked >= 0:
            head = self._join(kept[: marked + 1])
            if marked == 0 and self.language == "az" and self.words[kept[0]].form.head in _REMEMBERED:
                head = self.name_of(Span(kept[0], kept[0] + 1))  # qəzet → “Əkinçi”
            rest = self._join(kept[marked + 1 :])
            return f"{put(head, Case.GENITIVE, self.language)} {rest}".strip()
        return self._join(kept)

    def _join(self, kept: Sequence[int]) -> str:
        parts: list[str] = []
        before = None
        for i in kept:
            word = self.words[i]
            if before is not None and self.sentence._is_apart(before, word):
                parts.append(" ")
            parts.append(word.text)
            before = word
        return "".join(parts).strip(" ,")

    # Named events: 1905 devrimi, 1804-1813 yıllarında Birinci Rus-Kacar savaşı

    def _named_event(self, number: int, date: FoundDate) -> Draft | None:
        last = max(i for i, word in enumerate(self.words) if word.date == number)
        first = min(i for i, word in enumerate(self.words) if word.date == number)
        begin = last + 1
        while begin < len(self.words) and self.words[begin].form.role is Role.OPENER:
            begin += 1
        if begin >= len(self.words):
            return None
        heads = frozenset({"event", "treaty"})
        span = self.sentence.phrase_after(begin, heads)
        if not span:
            return None
        head = self.words[span.end - 1].form
        if head.head not in heads or head.case is Case.ACCUSATIVE and head.noun in _DEVERBAL:
            return None
        names = any(self.words[i].form.is_name for i in range(span.start, span.end))
        is_direct = date.is_attributive or begin == last + 1 and self.words[last].form.norm.isalnum() and not re.search(
            r"[’'`]|[dt][ae]$|[dt][aə]n?$", self.words[last].text
        )
        if not is_direct and not names:
            return None
        if self.language == "az" and not is_direct and not head.is_possessed and self.words[span.end - 1].text not in "”»":
            return None  # XX əsrin əvvəllərində İran dərin böhran keçirirdi: no name, but who and what
        subject = self.sentence.write(span)
        if len(span_words := subject.split()) < 2:
            if not is_direct:
                return None
            subject = self._with_date(first, last, subject)
        del span_words
        after = self.words[span.end].form if span.end < len(self.words) else None
        if head.is_bare and after is not None and after.verb is not None and after.verb.stem in _LIGHT:
            return None  # *istifa etti*: a verb, no noun
        owner = self._owner_before(first) if head.is_possessed and not self._has_owner(span) else None
        if owner is not None:
            subject = f"{put(self.sentence.write(owner), Case.GENITIVE, self.language)} {subject}"
        kind = RecordKind.TREATY if head.head == "treaty" else RecordKind.EVENT
        start, end = self._characters(owner.start if owner is not None else first, span.end - 1)
        base = 0.86 if names and kind is RecordKind.TREATY else 0.82 if names or is_direct else 0.48
        starts_late = subject.split()[0] in {"isimli", "adlı", "başlıklı", "gibi", "aynı", "sonu", "başı"}
        is_nobodys = head.is_possessed and owner is None and not self._has_owner(span)
        is_marked = any(word.form.norm in _LATER or word.form.norm.startswith(("yıldön", "kutla")) for word in self.words[span.end : span.end + 3])
        is_marked = is_marked or head.case in {Case.ABLATIVE, Case.DATIVE} or head.noun in _GENERIC
        is_marked = is_marked or head.case is Case.LOCATIVE and not is_direct
        is_marked = is_marked or head.case is Case.LOCATIVE and after is not None and after.is_possessed
        is_marked = is_marked or head.case is Case.GENITIVE and after is not None and (after.role is Role.NUMBER or after.verb is not None)
        if starts_late or is_nobodys or is_marked or self.sentence.goes_on(span.end - 1) or self.words[first].is_quoted and self._quotes_clause(self._opening_before(first)):
            base = 0.42
        return Draft(kind, subject, str(date.date), start, end, self.weigh(base, date), "named event", self._when(date), date)

    def _named_after(self, number: int, date: FoundDate) -> Iterator[Draft]:
        """*9 Şubat 1934’te Atina’da dört devletin katılımıyla Balkan Antantı, …*: a treaty by name further behind its date."""
        last = max(i for i, word in enumerate(self.words) if word.date == number)
        for i in range(last + 2, min(last + 18, len(self.words))):
            form = self.words[i].form
            if self.words[i].date >= 0 or self.words[i].text == ";" or self._is_finite(i):
                return
            if form.head != "treaty" or not form.is_name and not form.is_possessed:
                continue
            span = self.sentence.phrase_before(i, last + 1)
            if self._is_named(span) and not self._is_vague(span):
                start, end = self._characters(span.start, i)
                yield Draft(RecordKind.TREATY, self.sentence.write(span), str(date.date), min(start, date.start), end, self.weigh(0.45, date), "treaty behind date", self._when(date), date)
            return

    def _nominal_event(self, number: int, date: FoundDate) -> Draft | None:
        """*Rusya’nın 15 Şubat’ta Gürcistan’a askeri müdahalesi*: an event noun with its owner and its date."""
        at = [i for i, word in enumerate(self.words) if word.date == number]
        owned = self._owned_event(at[-1] + 1, date)
        if owned is not None:
            return owned
        for i in range(at[-1] + 1, len(self.words)):
            form = self.words[i].form
            if form.verb is not None or self.words[i].date >= 0 or form.role in {Role.STOP, Role.COMMA, Role.POSTPOSITION}:
                return None
            if form.head == "event" and form.is_possessed and not self.sentence.goes_on(i):
                break
        else:
            return None
        owner = self._owner_before(at[0]) if at[0] else None
        if owner is None:
            return None
        kept = [*range(owner.start, owner.end), *range(at[-1] + 1, i)]
        if len(kept) > 11 or self.words[owner.end - 1].date >= 0:
            return None
        subject = f"{self._join([k for k in kept if self.words[k].date < 0])} {self.words[i].form.base}"
        start, end = self._characters(owner.start, i)
        return Draft(RecordKind.EVENT, subject, str(date.date), start, end, self.weigh(0.8, date), "event noun", self._when(date), date)

    def _owned_event(self, begin: int, date: FoundDate) -> Draft | None:
        """*1940 yılında Paris’in Almanya tarafından işgalinden sonra*: an event noun behind its owner and its agent."""
        owner, is_done_by = None, False
        for i in range(begin, min(begin + 12, len(self.words))):
            form = self.words[i].form
            if form.verb is not None or self.words[i].date >= 0 or form.role in {Role.STOP, Role.COMMA, Role.POSTPOSITION}:
                return None
            if form.case is Case.GENITIVE and owner is None:
                owner = self.sentence.phrase_before(i, begin).start
            is_done_by = is_done_by or form.role is Role.AGENT
            if owner is not None and is_done_by and form.head == "event" and form.is_possessed and not self.sentence.goes_on(i):
                subject = f"{self._join([k for k in range(owner, i)])} {form.base}"
                start, end = self._characters(owner, i)
                return Draft(RecordKind.EVENT, subject, str(date.date), min(start, date.start), end, self.weigh(0.8, date), "event noun", self._when(date), date)
        return None

    def _has_owner(self, span: Span) -> bool:
        """Whether a phrase says whose its possessed head is: another noun stands before it."""
        return any(
            self.words[i].form.case is Case.GENITIVE or self.words[i].form.is_name or self.words[i].form.is_possessed or self.words[i].form.head is not None
            for i in range(span.start, span.end - 1)
        )

    def _with_date(self, first: int, last: int, subject: str) -> str:
        text = " ".join(self.words[i].text for i in range(first, last + 1))
        return f"{text} {subject}"

    def undated(self) -> Iterator[Draft]:
        """What a sentence without a date tells, in the year told of before: for a reader to judge."""
        if self.dates or self.year is None:
            return
        for verb in self.sentence.verbs:
            form = self.words[verb].form.verb
            is_forced = verb > 0 and self.words[verb - 1].form.norm in {"zorunda", "mecbur"}
            if form is None or form.is_negative or not self._is_finite(verb) or form.stem in _WEAK and not is_forced or not _TELLS.search(self.words[verb].form.norm):
                continue
            subject = self.describe(verb)
            kept = self.kept(verb)
            if len(subject.split()) < 3 or not any(self.words[i].form.is_name for i in kept):
                continue
            start, end = self._characters(kept[0], verb)
            yield Draft(RecordKind.EVENT, subject, str(self.year), start, end, 0.3, "clause, year before", self._place(verb))

    # Spans in brackets: Resulzade (1884-1955), Azerbaycan Halk Cumhuriyeti (AHC: 1918-1920)

    def spans(self) -> Iterator[Draft]:
        """Birth and death, or beginning and end, where a range of dates stands in brackets behind a name."""
        for number, date in enumerate(self.dates):
            at = [i for i, word in enumerate(self.words) if word.date == number]
            yield from self._told_by_noun(at[0], at[-1], date)
            opening = next((i for i in range(at[0] - 1, max(-1, at[0] - 5), -1) if self.words[i].text == "("), None)
            closing = at[-1] + 1
            if not opening or closing >= len(self.words) or self.words[closing].text != ")":
                if opening and closing < len(self.words) and self.words[closing].form.role is Role.COMMA:
                    yield from self._born_of(opening, closing, date)
                continue
            if any(self.words[i].date < 0 and self.words[i].text not in ":-–," and len(self.words[i].text) > 6 for i in range(opening + 1, at[0])):
                continue
            yield from self._born_of(opening, closing, date)
            if date.date.end is not None and self.words[opening - 1].form.head != "event":
                yield from self._span_of(opening, closing, date)
            elif date.standing is Standing.AT:
                yield from self._date_of(opening, closing, date)

    def _told_by_noun(self, first: int, last: int, date: FoundDate) -> Iterator[Draft]:
        """*1876 doğumlu Ziya Gökalp*, *Ziya Gökalp 1876 doğumludur*, *Ziya Gökalp’in ölüm tarihi 1924’tür*."""
        stop = min(last + 4, len(self.words))
        born = next((i for i in range(last + 1, stop) if self.words[i].form.norm.startswith("doğumlu")), None)
        if born is not None:
            begin = born + 1
            while begin < len(self.words) and self.words[begin].form.norm in {"olan", "ve"}:
                begin += 1
            person = self._person_at(begin) if begin < len(self.words) else None
            person = person or self._person_subject(first, self.clause_start(first))
            name = self.sentence.write(person) if person is not None else self.mentions.get("o", "")
            if name:
                start, end = self._characters(first, born)
                yield Draft(RecordKind.BIRTH, self.mentions.get(name, name), str(date.date), start, end, self.weigh(0.9 if person else 0.42, date), "born noun", {}, date)
        for i in range(max(0, first - 4), first - 1):
            kind = {"doğum": RecordKind.BIRTH, "ölüm": RecordKind.DEATH, "vefat": RecordKind.DEATH}.get(self.words[i].form.norm)
            if kind is None or self.words[i + 1].form.norm != "tarihi":
                continue
            owner = self._owner_before(i)
            name = self.sentence.write(owner) if owner is not None and self.sentence.is_person(owner) else ""
            if name:
                start, end = self._characters(i, last)
                yield Draft(kind, self.mentions.get(name, name), str(date.date), start, end, self.weigh(0.9, date), "date noun", {}, date)

    def _born_of(self, opening: int, closing: int, date: FoundDate) -> Iterator[Draft]:
        """*Rəsulzadə (doğ. 1884, Novxanı)*, *(ö. 1955)*."""
        kind = next((kind for i in range(opening + 1, closing) if (kind := _BORN.get(self.words[i].form.norm))), None)
        if kind is None or date.date.end is not None:
            return
        last = opening - 1
        while last > 0 and self.words[last].form.role is Role.OPENER:
            last -= 1
        person = self.names_before(last, 0)
        if self.sentence.is_person(person):
            name = self.sentence.write(person)
            start, end = self._characters(person.start, closing)
            yield Draft(kind, self.mentions.get(name, name), str(date.date), start, end, self.weigh(0.9, date), "born in brackets", {}, date)

    def _date_of(self, opening: int, closing: int, date: FoundDate) -> Iterator[Draft]:
        """*Takrir-i Sükûn Kanunu (4 Mart 1925)*."""
        yield from self._title_of(opening, closing, date)
        head = self.words[opening - 1].form
        kinds = {
            "treaty": RecordKind.TREATY, "event": RecordKind.EVENT, "work": RecordKind.PUBLICATION,
            "organisation": RecordKind.FOUNDED, "publication": RecordKind.PUBLICATION, "state": RecordKind.FOUNDED,
        }  # fmt: skip
        if head.head not in kinds or not (head.is_bare or head.case is Case.GENITIVE or self.language == "az"):
            return
        span = self.sentence.phrase_before(opening - 1)
        subject = self.sentence.write(span)
        if len(subject.split()) < 2 or not self._is_named(span):
            return
        start, end = self._characters(span.start, closing)
        yield Draft(kinds[head.head], subject, str(date.date), start, end, self.weigh(0.86 if head.head in {"treaty", "event", "work"} else 0.6, date), "date in brackets", {}, date)

    def _is_known(self, person: Span) -> bool:
        forms = [self.words[i].form for i in range(person.start, person.end)]
        return forms[-1].base in self.mentions or any(form.role is Role.TITLE or "." in form.base for form in forms)

    def _title_of(self, opening: int, closing: int, date: FoundDate) -> Iterator[Draft]:
        """*“Vilayət qanunu” ilə (1864)*, *“Müsibəti-Fəxrəddin” (1896) faciəsi*, *əlifbaya keçidi (1 noyabr 1928)*."""
        last = opening - 1
        if self.words[last].form.norm == "ilə":
            last -= 1
        form = self.words[last].form
        after = self.words[closing + 1].form.head if closing + 1 < len(self.words) else None
        kind, confidence, subject = RecordKind.PUBLICATION, 0.84 if after in {"work", "publication"} else 0.46, ""
        span = self._quoted_before(last + 1, -1, set(Case))
        if span is not None:
            head = self.words[span.end - 2].form.head
            kind = RecordKind.EVENT if head == "event" else RecordKind.TREATY if head == "treaty" else kind
            subject = self.sentence.write(span)
        elif form.head is None and form.is_possessed and date.date.start.month is not None:
            span = self.sentence.phrase_before(last)
            kind, subject, confidence = RecordKind.EVENT, self.sentence.write(span), 0.6
            if form.verb is not None:
                subject = re.sub(r"(m[aə]s[ıi])n[ıi]$", r"\1", subject)
        if span is not None and subject and (kind is not RecordKind.EVENT or len(subject.split()) > 1):
            start, end = self._characters(span.start, closing)
            yield Draft(kind, subject, str(date.date), start, end, self.weigh(confidence, date), "title with date in brackets", {}, date)

    def _span_of(self, opening: int, closing: int, date: FoundDate) -> Iterator[Draft]:
        name = self.sentence.phrase_before(opening - 1)
        person = self.names_before(opening - 1, 0)
        is_person = self.sentence.is_person(person)
        head = self.words[opening - 1].form.head
        is_unknown = head is None and self.words[opening - 1].form.is_possessed and name.end - name.start > 1 and self._all_names(name)
        if not is_person and head not in {"organisation", "state", "publication"} and not is_unknown:
            return
        if is_person and (date.date.start.month or date.date.end is not None and date.date.end.month) and (date.date.last_day - date.date.first_day).days < 3650:
            return
        if self.words[opening - 1].is_quoted or self.words[opening - 1].text in "”»\"":
            return
        subject = self.sentence.write(person if is_person else name)
        kinds = (RecordKind.BIRTH, RecordKind.DEATH) if is_person else (RecordKind.PUBLICATION if head == "publication" else RecordKind.FOUNDED, RecordKind.CLOSED)
        if len(subject.split()) < 2:
            return
        start, end = self._characters(name.start, closing)
        for kind, value in zip(kinds, (date.date.start, date.date.end), strict=True):
            yield Draft(kind, subject, str(value), start, end, (0.86 if self._is_known(person) else 0.42) if is_person else 0.66, "span in brackets", {}, date)

    # Frames

    def framed(self) -> Iterator[tuple[Draft, int, int]]:
        """What verbs of the rules say, each with the number of its date (-1 for none) and its verb."""
        for verb in self.sentence.verbs:
            found = self.verb_class(verb)
            if found is None or found[0] not in self.lexis.frames:
                continue
            frame = self.lexis.frames[found[0]]
            if self._consists(verb) or "person" in frame.theme and self._is_only_reported(verb):
                continue
            theme = self.theme(verb, found[2], frame, is_passive=found[1])
            if theme is None and found[2] == verb:
                for name, is_passive in self.lexis.also.get(self.words[verb].form.verb.stem, ()):  # type: ignore[union-attr]
                    if name in self.lexis.frames and theme is None:
                        other = self.lexis.frames[name]
                        theme = self.theme(verb, verb, other, is_passive=is_passive)
                        if theme is not None:
                            frame, found = other, (name, is_passive, verb)
            theme = theme or self._shared_theme(frame, verb, is_passive=found[1])
            if theme is not None:
                yield from self._gapped(frame, verb, theme, is_passive=found[1])
                for each in self._all_themes(theme, frame):
                    for draft, number in self._read_frame(frame, verb, each, is_passive=found[1]):
                        yield draft, number, verb
            else:
                yield from self._frame_of_topic(frame, verb, is_passive=found[1])

    def nominal_frames(self) -> Iterator[tuple[Draft, int, int]]:
        """Nouns that say what frames say: *SSCB’nin 30 Aralık 1922’de kuruluşu, Nadir şahın 1747’de ölümü*."""
        for i, word in enumerate(self.words):
            name = self.lexis.nouns.get(word.form.norm)
            if name is None or name not in self.lexis.frames:
                continue
            frame = self.lexis.frames[name]
            theme = self._owner_before(i)
            number = self._near_date(i)
            if theme is None or number < 0:
                continue
            head = self._class_of(theme, frame)
            if head is None or self._is_vague(theme) and head not in {"person", "name"}:
                continue
            date = self.dates[number]
            at = [k for k, other in enumerate(self.words) if other.date == number]
            start, end = self._characters(min(theme.start, at[0]), max(i, at[-1]))
            subject = self.sentence.write(theme)
            yield Draft(
                frame.kinds[head], subject, str(date.date), start, end, self.weigh(0.86, date), f"{frame.name} noun",
                self._when(date), date,
            ), number, i  # fmt: skip

    def _owner_before(self, index: int) -> Span | None:
        """The genitive phrase an event noun belongs to, perhaps with a date between."""
        i = index - 1
        while i >= 0 and (self.words[i].date >= 0 or self.words[i].form.case is Case.LOCATIVE):
            i -= 1
        if i < 0 or self.words[i].form.case is not Case.GENITIVE:
            return None
        return self.sentence.phrase_before(i)

    def _near_date(self, index: int) -> int:
        """The date right before an event noun, its owner between or not."""
        for i in range(index - 1, max(-1, index - 9), -1):
            if self.words[i].date >= 0:
                return self.words[i].date
            if self.words[i].form.verb is not None or self.words[i].form.role in {Role.COMMA, Role.STOP}:
                return -1
        return -1

    def _is_only_reported(self, verb: int) -> bool:
        form = self.words[verb].form.verb
        return form is not None and form.kind in {VerbKind.OBJECT_PARTICIPLE, VerbKind.NOUN}

    def _consists(self, verb: int) -> bool:
        """*A ve B’den oluşan*: what something is made of, not its founding."""
        form = self.words[verb].form.verb
        assert form is not None
        return form.stem in {"oluş", "teşekkül"} and verb > 0 and self.words[verb - 1].form.case is Case.ABLATIVE

    def _all_themes(self, theme: Span, frame: Frame) -> Iterator[Span]:
        """A theme and those joined to it: *Hayat gazetesi ve Fiyuzat dergisi*."""
        classes = frozenset(frame.kinds)
        yield theme
        i = theme.start - 1
        if "person" in classes and i > 0 and self.words[i].form.norm in {"ile", "ve", ","} and self._is_bare_name(i - 1) and self.language == "tr":
            other = self.names_before(i - 1, 0)
            if self.sentence.is_person(other):
                yield from self._all_themes(other, frame)
            return
        if i > 0 and self.words[i].form.role in {Role.CONJUNCTION, Role.COMMA} and self.words[i].form.norm in {"ve", "və", ","}:
            before = self.words[i - 1].form
            if before.head in classes and before.is_bare and self.words[i - 1].date < 0:
                yield self.sentence.phrase_before(i - 1)
        i = theme.end
        if i + 1 < len(self.words) and self.words[i].form.norm in {"ve", "və"} and self.words[theme.end - 1].form.is_bare:
            after = self.sentence.phrase_after(i + 1, classes)
            if after and self.words[after.end - 1].form.head in classes:
                yield after

    def _frame_of_topic(self, frame: Frame, verb: int, *, is_passive: bool) -> Iterator[tuple[Draft, int, int]]:
        """A clause that leaves out what it speaks of: *1911’de Bakü’de kuruldu.*"""
        form = self.words[verb].form.verb
        topic = self.topic
        if self.language == "az" and self.words[0].form.norm == "o" and "o" in self.mentions and self.clause_start(verb) == 0:
            topic = Topic(self.mentions["o"], "person")
        is_someone = self.language == "tr" and "person" in frame.kinds and (topic is None or topic.kind != "person") and "o" in self.mentions
        if is_someone:
            topic = Topic(self.mentions["o"], "person")  # bilgin 1970’te öldü: who was last named
        if topic is None or topic.kind not in frame.kinds or form is None or self.is_participle(verb) and not topic.is_title:
            return
        if form.kind not in {VerbKind.FINITE, VerbKind.PERFECT, VerbKind.CONVERB, VerbKind.PARTICIPLE} or not is_passive:
            return
        if (topic.kind != "person" or self.language == "az") and self._has_own_subject(verb):
            return
        number = next((n for n, at in self.verb_of_date.items() if at == verb), -1)
        start, end = self._characters(self.clause_start(verb), verb)
        confidence = 0.8 if self.is_note else 0.72 if topic.is_title else 0.4 if is_someone else 0.47
        if number >= 0:
            date = self.dates[number]
            yield Draft(
                frame.kinds[topic.kind], topic.name, str(date.date), start, end, self.weigh(confidence, date),
                f"{frame.name} topic", self._place(verb) | self._when(date), date,
            ), number, verb  # fmt: skip
        if frame.agent == "founder":
            agents, _ = self.agents(verb, Span(verb, verb), is_passive=True)
            if agents:
                yield Draft(RecordKind.FOUNDER, topic.name, agents, start, end, confidence, f"{frame.name} topic by"), -1, verb

    def _has_own_subject(self, verb: int) -> bool:
        """Whether a noun phrase in the nominative stands in a verb's clause."""
        found = self.verb_class(verb) if self.language == "az" else None
        for i in range(self.clause_start(verb), found[2] if found is not None else verb):
            word = self.words[i]
            form = word.form
            if word.date >= 0 or form.role not in {Role.PLAIN, Role.TITLE} or form.verb is not None or not form.is_bare:
                continue
            if form.norm in self.lexis.words.get("somebody", ()):
                continue
            after = self.words[i + 1].form
            if i + 2 == verb and self._is_verbal_noun_part(i + 1) and self.words[verb].form.verb.stem in _LIGHT:  # type: ignore[union-attr]
                return True
            if after.role is Role.AGENT or after.role is Role.POSTPOSITION or after.role is Role.PLAIN and i + 1 < verb and not after.verb:
                continue
            if form.is_name or form.is_possessed or form.head is not None or i + 1 == verb and not self._is_verbal_noun_part(i):
                if not self._is_before_agent(i):
                    return True
        return False

    def _is_before_agent(self, index: int) -> bool:
        """Whether a name belongs to a list of those who did it: *A, B ve C tarafından*."""
        for i in range(index + 1, len(self.words)):
            form = self.words[i].form
            if form.role is Role.AGENT:
                return True
            if not (form.is_name or form.role in {Role.COMMA, Role.CONJUNCTION, Role.TITLE}):
                return False
        return False

    def theme(self, verb: int, begin: int, frame: Frame, *, is_passive: bool) -> Span | None:
        """The thing founded, signed, closed: before the verb, or behind a participle."""
        form = self.words[verb].form.verb
        assert form is not None
        classes = frozenset(frame.theme)
        if self.is_reported(verb) and is_passive:
            return self._theme_before(verb, begin, classes, {Case.GENITIVE})
        if self.is_participle(verb) and is_passive or form.kind is VerbKind.OBJECT_PARTICIPLE and not is_passive and not self._is_adverbial(verb):
            return self._theme_behind(verb, classes)
        if self.language == "az" and is_passive and form.kind is VerbKind.OBJECT_PARTICIPLE and not self._is_adverbial(verb):
            behind = self._theme_behind(verb, classes)  # X-in nəşrə başladığı qəzet
            if behind is not None:
                return behind
        cases = {Case.GENITIVE} if form.kind is VerbKind.NOUN else {Case.NOMINATIVE} if is_passive else {Case.ACCUSATIVE, Case.NOMINATIVE}
        if form.kind is VerbKind.NOUN and not is_passive or self.language == "az" and not is_passive and frame.verbs == "hold":
            cases = {Case.ACCUSATIVE}
        if self.words[begin].form.norm in self.lexis.words.get("owned", ()):
            if self.language == "tr" and begin > 1 and self.words[begin - 1].form.norm == "yayın":
                begin -= 1
            cases = {Case.GENITIVE} if self.language == "az" else {Case.GENITIVE, Case.NOMINATIVE}
        theme = self._theme_before(verb, begin, classes, cases)
        if theme is not None and frame.verbs == "close" and self._has_other_object(theme, begin):
            return None
        return theme

    def _has_other_object(self, theme: Span, begin: int) -> bool:
        """*Sovyetler Birliği antlaşmayı feshetti*: what was closed is no subject that closes something else."""
        if not self.words[theme.end - 1].form.is_bare:
            return False
        between = [self.words[i].form for i in range(theme.end, begin)]
        return any(form.case is Case.ACCUSATIVE and form.norm not in {"kendini", "kendisini", "özünü"} for form in between)

    def is_reported(self, verb: int) -> bool:
        """*kurulduğunu (ilan etti)*: a clause told as an object, no description of a noun."""
        form = self.words[verb].form.verb
        return form is not None and form.kind is VerbKind.OBJECT_PARTICIPLE and bool(_REPORTED.search(self.words[verb].form.norm))

    def _theme_behind(self, verb: int, classes: frozenset[str]) -> Span | None:
        begin = self.behind(verb)
        if begin >= len(self.words):
            return None
        if "person" in classes and (person := self._person_at(begin)):
            return person
        span = self.sentence.phrase_after(begin, classes)
        if self.language == "az" and classes & {"name", "title"} and self.words[begin].text in "“«" and (stop := self._quoted_at(begin)):
            if not span or self.words[span.end - 1].form.head not in classes:
                return Span(begin, stop)
        if span and span.end + 1 < len(self.words) and self.words[span.end].form.norm == "olan":
            named = self.sentence.phrase_after(span.end + 1, classes)
            span = named if named and self.words[named.end - 1].form.head in classes else span
        if not span:
            return None
        if self.words[span.end - 1].form.case is Case.ABLATIVE:  # *partilerinden biri olan X*
            olan = next((i for i in range(span.end, min(span.end + 3, len(self.words))) if self.words[i].form.norm == "olan"), None)
            span = self.sentence.phrase_after(olan + 1, classes) if olan is not None and olan + 1 < len(self.words) else Span(0, 0)
            if not span:
                return None
        if self.words[span.end - 1].form.head in classes:
            return span
        if "person" in classes and (self.sentence.is_person(span) or self._is_single_name(span)):
            return span
        if classes & {"name", "title"} and self.words[begin].text in "“«" and self._quoted_at(begin):
            return Span(begin, self._quoted_at(begin))
        if self.language == "tr" and classes & {"name", "title"}:
            return self._names_at(begin)
        return None

    def _names_at(self, begin: int) -> Span | None:
        """Names alone behind a participle: *1923’te çıkarmaya başladığı Yeni Kafkasya*."""
        end = begin
        while end < len(self.words) and self.words[end].date < 0 and self.words[end].form.is_name and self.words[end].form.head is None:
            end += 1
            if not self.words[end - 1].form.is_bare:
                break
        after = self.words[end].form if end < len(self.words) else None
        if end == begin or after is None or after.role is Role.TITLE or after.is_possessed and self.words[end].date < 0:
            return None
        span = Span(begin, end)
        if end - begin == 1 and self.sentence.is_place(self.words[end - 1].form) or len(self.words[begin].form.base) < 3:
            return None
        return None if self.sentence.is_person(span) and not self.sentence.is_place(self.words[end - 1].form) else span

    def _person_at(self, begin: int) -> Span | None:
        """The person whose name begins at a word: names and titles up to the first with a case ending."""
        end = begin
        while end < len(self.words) and self.words[end].date < 0:
            form = self.words[end].form
            if not (form.is_name or form.role is Role.TITLE and end > begin) or form.head is not None or form.verb is not None:
                break
            if end > begin + 1 and form.case in {Case.LOCATIVE, Case.ABLATIVE, Case.DATIVE} and self.sentence.is_place(form):
                break
            end += 1
            if not form.is_bare:
                break
        span = Span(begin, end)
        is_followed = end < len(self.words) and self.words[end].form.head is not None and self.words[end].form.is_possessed
        if not span or is_followed:
            return None
        return span if self.sentence.is_person(span) or self._is_single_name(span) else None

    def _quoted_at(self, opening: int) -> int:
        """Index behind a short quoted name that begins at `opening`, its case ending with it; 0 where there is none."""
        for i in range(opening + 1, min(opening + 6, len(self.words))):
            if self.words[i].text in "”»\"":
                return i + 2 if i + 1 < len(self.words) and not self.words[i + 1].form.base else i + 1
            if self.words[i].form.verb is not None or not self.words[i].text[0].isalnum():
                return 0
        return 0

    def behind(self, verb: int) -> int:
        """Where the noun begins that a participle describes, behind other participles joined to it.

        *1918’de kurulan ve birçok devletçe tanınan Azerbaycan Cumhuriyeti*
        """
        begin = verb + 1
        while begin < len(self.words) and self.words[begin].form.norm in {"olan", "olduğu", "bu"}:
            begin += 1
        while begin < len(self.words) and self.words[begin].form.norm in _JOINTS:
            other = next((i for i in range(begin + 1, min(begin + 26, len(self.words))) if self.words[i].form.verb is not None and self._is_describing(i)), None)
            if other is None or any(self._is_finite(i) for i in range(begin, other)):
                break
            begin = other + 1
        return begin

    def _is_describing(self, index: int) -> bool:
        form = self.words[index].form.verb
        return self.is_participle(index) or form is not None and form.kind is VerbKind.OBJECT_PARTICIPLE and not self._is_adverbial(index)

    def _is_single_name(self, span: Span) -> bool:
        """One name that is no place: enough where only persons can be meant, as with *doğan*."""
        form = self.words[span.start].form
        return span.end - span.start == 1 and form.is_name and form.norm not in self.lexis.places and form.head is None

    def _theme_before(self, verb: int, begin: int, classes: frozenset[str], cases: set[Case]) -> Span | None:
        start = self.clause_start(verb)
        if self.language == "az" and classes & {"name", "title"} and (quoted := self._quoted_before(begin, start - 1, cases)):
            return quoted
        called = self._called(begin, start) if self.language == "tr" and classes & {"name", "title"} else None
        for i in range(begin - 1, start - 1, -1):
            form = self.words[i].form
            if self.words[i].date >= 0:
                continue
            if called is not None and called.start <= i < called.end:
                continue
            if form.head in classes and (span := self._with_quoted(i, start, cases)):
                return span
            if form.head in classes and self._fits(i, cases, begin):
                span = self.sentence.phrase_before(i, start)
                return span if called is None or not self._is_vague(span) else called
        if called is not None:
            return called
        if "person" in classes:
            return self._person_before(begin, start, cases)
        if self.language == "tr" and classes & {"name", "title"} and Case.NOMINATIVE in cases and Case.ACCUSATIVE not in cases and (
            bare := self._bare_names(verb, begin, start)
        ):
            return bare
        if self.language == "tr" and "title" in classes and Case.ACCUSATIVE in cases and (bare := self._names_in_accusative(begin, start)):
            return bare
        if classes & {"name", "title"}:
            for i in range(begin - 1, start, -1):
                if self.words[i].text in "”»\"" and self._ends_phrase(i, begin):
                    has_ending = i + 1 < begin and not self.words[i + 1].form.base
                    span = self._quoted_before(i + 1 + has_ending, start - 1, cases)
                    if span is not None:
                        return span
        return None

    def _called(self, begin: int, start: int) -> Span | None:
        """*Cemiyet 1889’da İttihad-ı Osmanî adıyla kuruldu*: the name it was founded under."""
        for i in range(begin - 1, start, -1):
            if self.words[i].form.norm == "ile" and self.words[i - 1].form.norm in {"adı", "ismi"}:
                continue
            is_called = self.words[i].form.norm in self.lexis.words["called"]
            if not is_called and not (self.words[i].form.norm in {"adı", "ismi"} and self.words[i + 1].form.norm in {"ile", "altında"}):
                if self.words[i].form.verb is not None:
                    return None
                continue
            if quoted := self._quoted_before(i, start - 1, {Case.NOMINATIVE}):
                return quoted
            if not self.words[i - 1].form.is_name:
                return None
            span = self.sentence.phrase_before(i - 1, start)
            return span if self._is_named(span) or self.words[i - 1].form.head is None else None
        return None

    def _names_in_accusative(self, begin: int, start: int) -> Span | None:
        """Names alone as what somebody published: *Berlin’de Millî Yol’u çıkardı*."""
        last = begin - 1
        form = self.words[last].form
        if last <= start or not form.is_name or form.case is not Case.ACCUSATIVE or form.head is not None or form.role is Role.TITLE:
            return None
        span = self.names_before(last, start)
        is_known = self.words[span.start].form.base in self.mentions or self.sentence.is_place(form)
        return None if is_known or self.sentence.is_person(span) and span.end - span.start > 2 else span

    def _bare_names(self, verb: int, begin: int, start: int) -> Span | None:
        """The names alone a clause begins with, before its date: *Hümmet 1904’te kuruldu*."""
        form = self.words[verb].form.verb
        if form is None or form.kind not in {VerbKind.FINITE, VerbKind.PERFECT, VerbKind.CONVERB} or form.stem in self.lexis.words["moving"]:
            return None
        first = [i for i in range(start, begin) if self.words[i].date < 0]
        while first and self.words[first[0]].form.role in {Role.OPENER, Role.COMMA, Role.STOP, Role.CONJUNCTION, Role.ADVERB}:
            first.pop(0)
        end = self.first_phrase(first) if first else -1
        if end < 0:
            return None
        span = Span(first[self._behind_settings(first)], first[end] + 1)
        names = [i for i in range(span.start, span.end) if self.words[i].form.norm != "ve"]
        if not names or not all(self._is_bare_name(i) for i in names) or span.end >= len(self.words):
            return None
        follows = self.words[span.end]
        is_apart = follows.date >= 0 or follows.form.role in {Role.COMMA, Role.ADVERB} or follows.form.case in {Case.LOCATIVE, Case.ABLATIVE}
        if not is_apart or any(self.words[i].form.head is not None or self.words[i].form.role is Role.TITLE for i in range(span.start, span.end)):
            return None
        return span if len(self.words[span.start].form.base) > 3 else None

    def _with_quoted(self, index: int, start: int, cases: set[Case]) -> Span | None:
        """A noun with its name behind it: *ilk qadın qəzeti “İşıq”*."""
        if index + 1 >= len(self.words) or self.words[index + 1].text not in "“«\"" or not self.words[index].form.is_bare:
            return None
        end = self._quoted_at(index + 1)
        if not end or self.words[end - 1].form.case not in cases and self.words[end - 1].form.base == "":
            return None
        if end < len(self.words) and self.words[end].form.head is not None or Case.NOMINATIVE not in cases:
            return None
        return Span(self.sentence.phrase_before(index, start).start, end)

    def _ends_phrase(self, index: int, begin: int) -> bool:
        """Whether a closing quotation mark (its case ending with it) ends a phrase: before a date, a comma, the verb."""
        after = index + 1
        if after < begin and not self.words[after].form.base:
            after += 1
        if after >= begin or self.words[after].date >= 0:
            return True
        form = self.words[after].form
        if form.role in {Role.COMMA, Role.ADVERB, Role.OPENER, Role.NUMBER} or form.norm in {"adı", "adıyla", "adında"}:
            return True
        return form.role is Role.PLAIN and not form.is_bare and form.case is not Case.GENITIVE

    def _quoted_before(self, begin: int, start: int, cases: set[Case]) -> Span | None:
        """A quoted name right before its verb: *“Yeni Kafkasya”yı çıkardı*."""
        last = begin - 1
        ending = Case.NOMINATIVE
        if last > start and not self.words[last].form.base:
            ending, last = self.words[last].form.case, last - 1
        if last <= start or self.words[last].text not in "”»\"" or ending not in cases:
            return None
        for i in range(last - 1, max(start, last - 6) - 1, -1):
            if self.words[i].text in "“«\"":
                return Span(i, begin) if self._quoted_at(i) else None
        return None

    def _fits(self, index: int, cases: set[Case], begin: int) -> bool:
        form = self.words[index].form
        if form.case not in cases and not (form.is_bare and Case.ACCUSATIVE in cases and form.is_possessed):
            return False
        if index + 1 >= begin or form.case in {Case.ACCUSATIVE, Case.GENITIVE}:
            return True
        after = self.words[index + 1]
        if after.date >= 0 or after.form.role in {Role.COMMA, Role.ADVERB, Role.OPENER, Role.NUMBER} or after.text == "(":
            return True
        if after.form.role in {Role.POSTPOSITION, Role.AGENT, Role.CONJUNCTION}:
            return False
        if after.form.is_name and after.form.head is None and (not form.is_name or form.is_possessed):
            return True
        return not after.form.is_bare and after.form.case is not Case.GENITIVE and not self._is_compound_end(index + 1)

    def _is_compound_end(self, index: int) -> bool:
        """*Bakanlar Kurulu kararıyla*: the phrase goes on to a noun that the name before only describes."""
        form = self.words[index].form
        return self.language == "tr" and form.is_possessed and not form.is_name

    def _person_before(self, begin: int, start: int, cases: set[Case]) -> Span | None:
        if Case.NOMINATIVE in cases and self.language == "tr" and (subject := self._person_subject(begin, start)):
            return subject
        i = begin - 1
        while i >= start:
            form = self.words[i].form
            if self.language == "tr" and i + 1 < begin and self.words[i + 1].form.norm in {"ile", "gibi", "tarafından"}:
                i -= 1
                continue
            if self.words[i].text == ")":  # Sabir (əsl soyadı Tahirzadə)
                i = next((k for k in range(i, start - 1, -1) if self.words[k].text == "("), i) - 1
                continue
            if self.words[i].date < 0 and (form.is_name or form.role is Role.TITLE) and form.case in cases:
                span = self.names_before(i, start)
                if self.sentence.is_person(span):
                    return span
                i = span.start
            i -= 1
        for i in range(start, begin):
            name = Span(i, i + 1)
            if self.language == "az" and self.words[i].date < 0 and self._is_single_name(name) and self.words[i].form.case in cases:
                if self._is_person_known(i) or len(self.words[i].form.base) > 4 and i + 1 < begin and self.words[i + 1].date >= 0:
                    return name
        if start > 0:
            return self._person_before(start, 0, cases)
        return None

    def _person_subject(self, begin: int, start: int) -> Span | None:
        """The person a clause begins with: *Topçubaşı, 1934’te Misakı imzalayarak aynı yıl vefat etti*."""
        first = [i for i in range(start, begin) if self.words[i].date < 0]
        while first and self.words[first[0]].form.role in {Role.OPENER, Role.COMMA, Role.STOP, Role.CONJUNCTION, Role.ADVERB}:
            first.pop(0)
        end = self.first_phrase(first) if first else -1
        if end < 0:
            return None
        span = Span(first[self._behind_settings(first)], first[end] + 1)
        if not span or any(self.words[i].form.head is not None for i in range(span.start, span.end)):
            return None
        is_one = self._is_single_name(span) and len(self.words[span.start].form.base) > 3
        follows = self.words[span.end] if span.end < len(self.words) else None
        is_apart = follows is not None and (follows.date >= 0 or follows.form.role is Role.COMMA)
        if self.sentence.is_person(span) or is_one and (is_apart or self._is_person_known(span.start)):
            return span
        return None

    def _is_person_known(self, index: int) -> bool:
        """One name alone that a list or the text before says is a person’s: *Atatürk 1938-ci ildə vəfat etdi*."""
        base = self.words[index].form.base
        return base in self.mentions or fold(base, self.language) in PERSON_NAMES

    def names_before(self, last: int, floor: int) -> Span:
        """The run of names and titles that ends with word `last`."""
        start = last
        while start - 1 >= floor:
            form = self.words[start - 1].form
            if self.words[start - 1].date >= 0 or not (form.is_name or form.role is Role.TITLE) or not form.is_bare:
                break
            if form.head is not None or form.role in {Role.COMMA, Role.STOP, Role.QUOTE} or self.sentence.is_place(form):
                break
            start -= 1
        return Span(start, last + 1)

    def _read_frame(self, frame: Frame, verb: int, theme: Span, *, is_passive: bool) -> Iterator[tuple[Draft, int]]:
        subject = self.sentence.write(theme)
        head = self._class_of(theme, frame)
        if not subject or head is None:
            return
        if frame.verbs == "open" and self.words[theme.end - 1].form.noun not in self.lexis.words.get("opened", (self.words[theme.end - 1].form.noun,)):
            return
        if head == "person" and " " not in subject:
            subject = self.mentions.get(subject, subject)
        is_topic = False
        held = self._held_by(theme, verb) if frame.verbs == "hold" and not is_passive and self.language == "tr" else ""
        is_entry = self.topic is not None and self.topic.is_title and self.topic.kind == head and self._is_vague(theme)
        if held:
            subject = held
        elif is_entry and frame.parties:
            assert self.topic is not None
            subject = self.topic.name
        elif frame.parties and (self._is_vague(theme) or not self._is_named(theme)):
            subject = self._treaty_about(theme, verb) or subject
            if len(subject.split()) < 3:
                return
        elif self._is_vague(theme):
            named = self.name_of(theme)
            number = self._date_number(verb, theme)
            if number >= 0 and frame.verbs == "hold":
                yield from self._by_place(frame, theme, verb, self.dates[number], self._place(verb))
            if named == subject and (self.topic is None or self.topic.kind != head):
                return
            subject, is_topic = named if named != subject or self.topic is None else self.topic.name, True
        number = self._date_number(verb, theme)
        extra = self._place(verb) | (self._parties(verb) if frame.parties else {})
        first, last = min(theme.start, verb), max(theme.end - 1, verb)
        if number >= 0:
            date = self.dates[number]
            at = [i for i, word in enumerate(self.words) if word.date == number]
            start, end = self._characters(min(first, at[0]), max(last, at[-1]))
            confidence = frame.confidence
            if held or is_entry:
                confidence = min(confidence, 0.8)
            elif head == "person" and self._is_single_name(theme) and self.language == "tr" and not is_topic:
                confidence = min(confidence, 0.8)
            elif is_topic or not self._is_named(theme) or self._lacks_owner(theme):
                confidence = min(confidence, 0.46)
            if self._is_bare_subject(theme):
                confidence = min(confidence, 0.72)
            if self._is_about_issue(theme) or self.words[theme.start].form.norm in _NAMES_LOST:
                confidence = min(confidence, 0.45)
            if frame.verbs == "publish" and re.search(r"l[aeə]r[ıi]?$", self.words[theme.end - 1].form.norm):
                confidence = min(confidence, 0.46)
            if any(self.words[i].form.norm in _AGAIN for i in range(max(0, verb - 3), verb)):
                confidence = min(confidence, 0.45)
            if self.sentence.goes_on(theme.end - 1) and theme.end - 1 != verb - 1:
                confidence = min(confidence, 0.45)
            if self.words[verb].form.verb.kind is VerbKind.NOUN and not self._happened(verb) or self.is_reported(verb):  # type: ignore[union-attr]
                confidence = min(confidence, 0.45)
            if self._is_parted(theme, verb):
                confidence = min(confidence, 0.46)
            if self._doubts_of_date(number, verb):
                confidence -= 0.2
            if (date.date.last_day - date.date.first_day).days > 800 and frame.verbs not in {"hold", "publish"}:
                confidence = min(confidence, 0.46)
            if is_passive and theme.start and self.words[theme.start - 1].form.case is Case.ACCUSATIVE and self.words[theme.start - 1].form.is_name:
                confidence = min(confidence, 0.46)  # *Kafkasya’yı Tetkik Cemiyeti*: the name begins before
            if self.verb_of_date.get(number) != verb:
                confidence -= 0.12
            if date.standing is Standing.SINCE and self.words[verb].form.norm.startswith("başla"):
                confidence += 0.25  # from that day on it began to come out
            yield Draft(
                frame.kinds[head], subject, str(date.date), start, end, self.weigh(confidence, date), frame.name,
                extra | self._when(date), date,
            ), number  # fmt: skip
            if not held:
                yield from self._by_place(frame, theme, verb, date, extra)
            if frame.verbs == "publish" and self.words[theme.start].text in "“«\"" and head in {"title", "publication"}:
                for noun in self.lexis.words.get("papers", ()):
                    self.mentions[noun] = subject
        elif (said := self._only_date_before(verb)) is not None and self._is_finite(verb) and (self._is_named(theme) or is_topic):
            start, end = self._characters(first, last)
            yield Draft(
                frame.kinds[head], subject, str(said.date), min(start, said.start), end, self.weigh(0.5, said),
                f"{frame.name} date of sentence", extra, said,
            ), -1  # fmt: skip
        elif self.year is not None and self._is_told(verb) and (self._is_named(theme) or is_topic):
            start, end = self._characters(first, last)
            yield Draft(
                frame.kinds[head], subject, str(self.year), start, end, 0.42, f"{frame.name} year before", extra
            ), -1  # fmt: skip
        if frame.agent is not None:
            agents, confidence = self.agents(verb, theme, is_passive=is_passive)
            if not agents and not is_passive and self.topic is not None and self.topic.kind == "person" and self._is_finite(verb):
                agents, confidence = (self.topic.name,), 0.48
            if agents and frame.agent == "author" and (self._is_named(theme) or is_topic):
                start, end = self._characters(min(first, self.clause_start(verb)), last)
                owner = self._maker(verb, head)
                yield Draft(RecordKind.ROLE, f"{put(subject, Case.GENITIVE, self.language)} {owner}", agents, start, end, confidence - 0.06, f"{frame.name} by", {}), -1
            elif agents and agents != (subject,) and self._is_named(theme):
                start, end = self._characters(min(first, self.clause_start(verb)), last)
                yield Draft(RecordKind.FOUNDER, subject, agents, start, end, confidence, f"{frame.name} by", {}), -1

    def _held_by(self, theme: Span, verb: int) -> str:
        """*X Partisi Bakü’de ilk kurultayını topladı*, *Varşova’da bir kongre yaptı*: the meeting and whose it was."""
        if self._has_owner(theme) or self.words[verb].form.verb.kind is not VerbKind.FINITE:  # type: ignore[union-attr]
            return ""
        kept = [i for i in self.kept(verb) if i < theme.start]
        end = self.first_phrase(kept) if kept else -1
        if end < 0:
            return ""
        owner = Span(kept[self._behind_settings(kept)], kept[end] + 1)
        if not owner or not (self._is_named(owner) or self.sentence.is_person(owner)):
            return ""
        noun = self.words[theme.end - 1].form
        before = self._join([i for i in range(theme.start, theme.end - 1) if self.words[i].form.norm != "bir"])
        thing = noun.base if noun.is_possessed else possess(noun.noun or noun.base, self.language)
        return " ".join(filter(None, (put(self.sentence.write(owner), Case.GENITIVE, self.language), before, thing)))

    def _is_bare_subject(self, theme: Span) -> bool:
        """Names alone, with no noun that says what they name: *Karakol 1918’de kuruldu*."""
        if self.words[theme.start].text in "“«\"" or self._is_acronym(theme):
            return False
        names = [self.words[i].form for i in range(theme.start, theme.end) if self.words[i].form.norm != "ve"]
        return self.language == "tr" and all(form.is_name and form.head is None and form.case is not Case.GENITIVE for form in names)

    def _maker(self, verb: int, head: str) -> str:
        """What the one is called who published a paper or wrote a book."""
        form = self.words[verb].form.verb
        is_published = head == "publication" or head == "title" and form is not None and form.stem not in _WRITTEN
        if self.language == "az":
            return "naşiri" if is_published else "bəstəkarı" if form is not None and form.stem == "bəstələ" else "müəllifi"
        return "yayıncısı" if is_published else "yazarı"

    def issues(self, taken: set[tuple[int, int]]) -> Iterator[Draft]:
        """*“Əkinçi”nin ilk nömrəsi 1875’te çıktı*: the paper began, or with its last number ended."""
        for i, word in enumerate(self.words):
            if word.form.norm not in self.lexis.words.get("issues", ()) or i < 2:
                continue
            kind = _ISSUES.get(self.words[i - 1].form.norm)
            number = next((n for n, verb in self.verb_of_date.items() if verb > i and self.clause_start(verb) <= i), None)
            verb = None if number is None else self.verb_of_date[number]
            if self.language == "tr" and number is None and kind is not None:
                yield from self._dated_issue(kind, i)
            if kind is None or number is None or verb is None or self.words[verb].form.verb.is_negative:  # type: ignore[union-attr]
                continue
            k = i - 2
            while k > 0 and self.words[k].form.is_bare and self.words[k].form.base and self.words[k].text not in "”»\"":
                k -= 1
            subject = self._owner_of_issue(k)
            if not subject:
                continue
            date = self.dates[number]
            taken.add((number, verb))
            start, end = self._characters(k, verb)
            yield Draft(
                kind, subject, str(date.date), min(start, date.start), max(end, date.end), self.weigh(0.86, date),
                "issue", self._when(date) | self._place(verb), date,
            )  # fmt: skip

    def _dated_issue(self, kind: RecordKind, index: int) -> Iterator[Draft]:
        """*Dergisi Türk Yurdu’nun ilk nüshası 30 Kasım 1911 tarihlidir*, *ilk sayısının tarihi 27 Haziran 1878’dir*."""
        number = next((self.words[i].date for i in range(index + 1, min(index + 5, len(self.words))) if self.words[i].date >= 0), None)
        subject = self._owner_of_issue(index - 2)
        if number is None or not subject or any(self.words[i].form.verb is not None for i in range(index + 1, min(index + 5, len(self.words)))):
            return
        date = self.dates[number]
        start, end = self._characters(index - 2, index)
        yield Draft(kind, subject, str(date.date), min(start, date.start), max(end, date.end), self.weigh(0.8, date), "issue with date", self._when(date), date)

    def _owner_of_issue(self, index: int) -> str:
        word = self.words[index]
        if not word.form.base and word.form.case is Case.GENITIVE:
            span = self._quoted_before(index + 1, 0, {Case.GENITIVE})
        elif word.form.case is Case.GENITIVE and word.form.head == "publication":
            span = self.sentence.phrase_before(index)
        elif self.language == "tr" and word.form.case is Case.GENITIVE and word.form.is_name and word.form.head is None:
            span = self.names_before(index, 0)
        else:
            return self.topic.name if self.topic is not None and self.topic.kind in {"publication", "title"} else ""
        if span is None:
            return ""
        name = self.name_of(span)
        if self.words[span.start].text in "“«\"":
            for noun in self.lexis.words.get("papers", ()):
                self.mentions[noun] = name
        return name

    # Several dates, one verb: “A” 1906’da, “B” 1911’de kuruldu

    def segments(self, verb: int) -> list[tuple[int, Span]]:
        """The dates that share a finite verb, each with the words told of it alone; empty when there is but one."""
        numbers = sorted(n for n, at in self.verb_of_date.items() if at == verb)
        form = self.words[verb].form.verb
        if len(numbers) < 2 or form is None or form.kind not in {VerbKind.FINITE, VerbKind.PERFECT}:
            return []
        places = [[i for i, word in enumerate(self.words) if word.date == n] for n in numbers]
        begin, found = self.clause_start(verb), []
        for at, after in itertools.pairwise(places):
            cut = next((i for i in range(after[0] - 1, at[-1], -1) if self._parts(i)), None)
            if cut is None:
                return []
            found.append((self.words[at[0]].date, Span(begin, cut)))
            begin = cut + 1
        found.append((numbers[-1], Span(begin, verb)))
        return found if all(self._has_noun(span) for _, span in found) else []

    def _parts(self, index: int) -> bool:
        """A comma or *və* between two things told, not inside a quotation or between two words of a list."""
        word = self.words[index]
        if word.is_quoted:
            return False
        return word.form.role is Role.COMMA or word.form.norm in {"və", "ve"}

    def _has_noun(self, span: Span) -> bool:
        return any(
            self.words[i].date < 0 and (self.words[i].form.is_name or self.words[i].form.head or self.words[i].is_quoted)
            for i in range(span.start, span.end)
        )

    def _gapped(self, frame: Frame, verb: int, theme: Span, *, is_passive: bool) -> Iterator[tuple[Draft, int, int]]:
        """What the verb says of the things told before, with dates of their own."""
        classes = frozenset(frame.theme)
        if not is_passive:
            return
        for number, span in self.segments(verb)[:-1]:
            other = self._theme_in(span, number, classes)
            if other is None or other.start <= theme.start < other.end:
                continue
            head = self._class_of(other, frame)
            if head is None or self._is_vague(other):
                continue
            date = self.dates[number]
            start, end = self._characters(span.start, span.end - 1)
            yield Draft(
                frame.kinds[head], self.name_of(other), str(date.date), start, end, self.weigh(frame.confidence - 0.1, date),
                f"{frame.name} gapped", self._when(date), date,
            ), number, verb  # fmt: skip

    def _theme_in(self, span: Span, number: int, classes: frozenset[str]) -> Span | None:
        at = [i for i in range(span.start, span.end) if self.words[i].date == number]
        for end in (at[0], span.end):
            last = end - 1
            while last > span.start and (self.words[last].form.role in {Role.OPENER, Role.ADVERB} or self.words[last].date >= 0):
                last -= 1
            if self.words[last].form.head in classes and self.words[last].form.is_bare:
                return self.sentence.phrase_before(last, span.start)
            if classes & {"name", "title"} and (quoted := self._quoted_before(last + 1, span.start - 1, {Case.NOMINATIVE})):
                return quoted
        return None

    def _is_parted(self, theme: Span, verb: int) -> bool:
        """Whether between a theme and its verb stands another verb, or a noun that the verb may rather be about."""
        for i in range(theme.end, verb):
            word = self.words[i]
            form = word.form
            if word.date >= 0 or form.role in {Role.AGENT, Role.QUOTE, Role.COMMA}:
                continue
            if form.norm in self.lexis.words.get("owned", ()):
                continue
            if form.verb is not None or form.role is Role.POSTPOSITION:
                return True
            if form.is_bare and form.is_possessed and not form.is_name and form.role is Role.PLAIN:
                return True
        return False

    def _lacks_owner(self, theme: Span) -> bool:
        """*en büyük taarruzu*: whose, the sentence does not say here."""
        head = self.words[theme.end - 1].form
        return head.head == "event" and head.is_possessed and not self._has_owner(theme)

    def _is_about_issue(self, theme: Span) -> bool:
        """*İkdam gazetesinin bir sayısında*: the date is that of one issue."""
        after = self.words[theme.end : theme.end + 4]
        return any(word.form.norm.startswith(("sayısı", "nüsha", "nömrə", "sayında")) for word in after)

    def _by_place(self, frame: Frame, theme: Span, verb: int, date: FoundDate, extra: Mapping[str, str | tuple[str, ...]]) -> Iterator[tuple[Draft, int]]:
        """Meetings and fights go by their place: *Kars’ta … konferans düzenlendi* is the *Kars konferansı*."""
        noun = self.words[theme.end - 1].form.noun
        place = extra.get("place")
        if frame.verbs != "hold" or noun not in self.lexis.words["placed"] or not isinstance(place, str) or self._has_name_of(theme, place):
            return
        is_told_apart = self._has_owner(theme) or any(self.words[i].form.norm in _ORDINALS for i in range(theme.start, theme.end))
        start, end = self._characters(min(theme.start, verb), max(theme.end - 1, verb))
        subject = f"{place} {possess(noun, self.language)}"
        yield Draft(RecordKind.EVENT, subject, str(date.date), min(start, date.start), max(end, date.end), self.weigh(0.45 if is_told_apart else 0.72, date), f"{frame.name} by place", extra, date), -1

    def _has_name_of(self, theme: Span, place: str) -> bool:
        return any(self.words[i].form.base == place for i in range(theme.start, theme.end))

    def _only_date_before(self, verb: int) -> FoundDate | None:
        """The one date of the sentence, told in an earlier clause."""
        if len(self.dates) != 1 or self.dates[0].standing is not Standing.AT:
            return None
        first = next(i for i, word in enumerate(self.words) if word.date == 0)
        return self.dates[0] if first < verb else None

    def _is_finite(self, verb: int) -> bool:
        form = self.words[verb].form.verb
        return form is not None and form.kind in {VerbKind.FINITE, VerbKind.PERFECT} and not self.is_participle(verb)

    def _is_acronym(self, theme: Span) -> bool:
        """*SSCB, TBMM*: what is called by its letters is a body."""
        base = self.words[theme.end - 1].form.base
        return theme.end - theme.start == 1 and len(base) > 2 and base.isupper()

    def _is_told(self, verb: int) -> bool:
        """Whether a verb tells its sentence’s own event, and not one gone by or hoped for."""
        form = self.words[verb].form.verb
        is_told = form is not None and (form.kind in {VerbKind.FINITE, VerbKind.PERFECT, VerbKind.NOUN} or self.is_reported(verb))
        return is_told and not self.dates and not self.is_participle(verb)

    def _treaty_about(self, theme: Span, verb: int) -> str:
        """A treaty without a name by what it is about and between whom."""
        start = min(theme.start, self.clause_start(verb))
        kept = [i for i in self.kept(theme.end - 1) if i >= start] if theme.end - 1 > start else []
        kept = [i for i in kept if i < theme.start] + list(range(theme.start, theme.end))
        text = self._join(kept[-12:-1])
        return f"{text} {self.words[theme.end - 1].form.base}".strip()

    def _class_of(self, theme: Span, frame: Frame) -> str | None:
        head = self.words[theme.end - 1].form.head
        if head is None and self.words[theme.end - 1].text in "”»" and self.words[theme.start].text not in "“«":
            opening = self._opening_before(theme.end - 1)  # ilk qadın qəzeti “İşıq”
            head = self.words[opening - 1].form.head if opening > theme.start else None
        if head in frame.kinds:
            return head
        if head is None and "name" in frame.kinds and self._is_acronym(theme):
            return "name"
        inner = self.words[max(theme.start, theme.end - 2)].form.head
        if head is None and inner is None and self.words[theme.start].text in "“«\"":
            return next((kind for kind in ("title", "name") if kind in frame.kinds), None)
        if self.language == "tr" and head is None and self._is_bare_subject(theme):
            return next((kind for kind in ("title", "name") if kind in frame.kinds), "person" if "person" in frame.kinds else None)
        is_person = "person" in frame.kinds and (self.sentence.is_person(theme) or self._is_single_name(theme))
        return "person" if is_person else None

    def _is_named(self, theme: Span) -> bool:
        if self.words[theme.start].text in "“«\"" or self._is_acronym(theme):
            return True
        return any(self.words[i].form.is_name for i in range(theme.start, theme.end)) and theme.end - theme.start > 1

    def _is_vague(self, theme: Span) -> bool:
        """A bare head noun (*bir parti, bu heyet*) names nothing that could be asked about."""
        if self.words[theme.start].text in "“«\"" or self._is_acronym(theme):
            return False
        words = [self.words[i].form for i in range(theme.start, theme.end) if self.words[i].date < 0]
        plain = [form for form in words if form.role in {Role.PLAIN, Role.TITLE, Role.NUMBER}]
        return len(plain) < 2 and not (words and words[0].is_name and len(words[0].norm) > 3 and not words[0].noun)

    def _date_number(self, verb: int, theme: Span) -> int:
        own = [number for number, at in self.verb_of_date.items() if at == verb]
        if own:
            return own[-1]
        start = self.clause_start(verb)
        near = [word.date for word in self.words[start:verb] if word.date >= 0]
        if near:
            return near[-1]
        inside = [word.date for word in self.words[theme.start : theme.end] if word.date >= 0]
        return inside[-1] if inside else -1

    def _parties(self, verb: int) -> dict[str, tuple[str, ...]]:
        """*X ile Y arasında*: who signed."""
        start = self.clause_start(verb)
        for i in range(start, min(len(self.words), verb + 8)):
            if self.words[i].form.norm in {"arasında", "arasındaki"}:
                names = self._split_parties(i)
                return {"parties": names} if len(names) > 1 else {}
        return {}

    def _split_parties(self, between: int) -> tuple[str, ...]:
        start = between
        while start > 0 and self.words[start - 1].date < 0 and (
            self.sentence.joins(start - 1) or self.words[start - 1].form.norm in {"ile", "ilə", "ve", "və"} or self.words[start - 1].form.case is Case.INSTRUMENTAL
        ):
            start -= 1
        names, begin = [], start
        for i in range(start, between + 1):
            form = self.words[i].form
            is_joint = form.norm in {"ile", "ilə", "ve", "və", "arasında", "arasındaki"}
            if is_joint or form.case is Case.INSTRUMENTAL:
                part = Span(begin, i if is_joint else i + 1)
                if part:
                    names.append(self.sentence.write(part))
                begin = i + 1
        return tuple(name for name in names if name)

    # Agents

    def agents(self, verb: int, theme: Span, *, is_passive: bool) -> tuple[tuple[str, ...], float]:
        """Who did it: *X tarafından*, the subject of an active verb, the owner before *kurduğu*; and how sure that is."""
        start = self.clause_start(verb)
        form = self.words[verb].form.verb
        assert form is not None
        if is_passive and not (form.kind is VerbKind.OBJECT_PARTICIPLE and theme.start > verb):
            for i in range(verb - 1, start - 1, -1):
                if self.words[i].form.role is Role.AGENT:
                    return self._list_before(i - 1, start), 0.86
                if self.words[i].form.verb is not None and not self._is_object_of_postposition(i):
                    break  # the agent before it is that of another verb
            if form.kind is VerbKind.NOUN:
                return self._agent_of_main(verb), 0.86
            return (), 0.0
        if self.language == "tr" and not is_passive and self.is_participle(verb):
            begin = self.behind(verb)
            person = self._person_at(begin) if begin < len(self.words) else None
            return ((self.sentence.write(person),), 0.84) if person is not None else ((), 0.0)
        if form.kind in {VerbKind.OBJECT_PARTICIPLE, VerbKind.NOUN}:
            for i in range(verb - 1, start - 1, -1):
                if self.words[i].form.case is Case.GENITIVE and (self.words[i].form.is_name or self.words[i].form.role is Role.TITLE):
                    found = self._list_before(i, start)
                    if not found and self.language == "az" and self._is_single_name(Span(i, i + 1)) and len(self.words[i].form.base) > 3:
                        return (self.words[i].form.base,), 0.6
                    return found, 0.88
            return (), 0.0
        kept = [i for i in self.kept(verb) if i < theme.start or i >= theme.end]
        end = self.first_phrase(kept)
        found = self._list_in(Span(kept[self._behind_settings(kept)], kept[end] + 1)) if end >= 0 else ()
        if found:
            return found, 0.8
        person = self._person_before(theme.start, 0, {Case.NOMINATIVE})
        return ((self.sentence.write(person),), 0.46) if person is not None and self._is_finite(verb) else ((), 0.0)

    def _agent_of_main(self, verb: int) -> tuple[str, ...]:
        """*Kızıl Ordu’nun kurulması Troçki tarafından gerçekleştirildi*."""
        for i in range(verb + 1, len(self.words)):
            if self.words[i].form.role is Role.AGENT:
                main = next((k for k in range(i + 1, len(self.words)) if self.words[k].form.verb is not None), None)
                does = main is not None and self.words[main].form.verb.stem in {"yapıl", "gerçekleştiril", "sağlan", "edil", "həyata_keçiril"}  # type: ignore[union-attr]
                return self._list_before(i - 1, verb + 1) if does else ()
            if self.words[i].form.verb is not None or self.words[i].form.role is Role.POSTPOSITION:
                break
        return ()

    def _list_before(self, last: int, floor: int) -> tuple[str, ...]:
        start = last + 1
        while start - 1 >= floor:
            word = self.words[start - 1]
            form = word.form
            if word.date >= 0 or form.verb is not None or form.role in {Role.POSTPOSITION, Role.STOP, Role.AGENT, Role.OPENER}:
                break
            if form.head not in {None, "office"} and start - 1 < last and self.words[start].form.is_name:
                break
            if form.role in {Role.COMMA, Role.CONJUNCTION} or form.is_name or form.role is Role.TITLE or start - 1 == last:
                start -= 1
                continue
            break
        return self._list_in(Span(start, last + 1))

    def _list_in(self, span: Span) -> tuple[str, ...]:
        persons = self.sentence.persons_in(span)
        if persons:
            return persons
        trimmed = self.sentence._trim(span)
        if not trimmed or not any(self.words[i].form.is_name for i in range(trimmed.start, trimmed.end)):
            return ()
        last = self.words[trimmed.end - 1].form
        if len(trimmed_words := [i for i in range(trimmed.start, trimmed.end)]) < 2 and last.head is None and not re.search(r"l[aeə]r$", last.norm):
            return ()
        del trimmed_words
        if last.head not in {"organisation", "state"} and not re.search(r"l[aeə]r$|l[aeə]ri$", last.norm):
            return ()
        text = self.sentence.write(trimmed)
        return (text,) if "," not in text else ()


    def told_topic(self) -> Topic | None:
        """What the sentence speaks of, when it begins with a name."""
        everything = [i for i, word in enumerate(self.words) if word.date < 0]
        while everything and self.words[everything[0]].form.role in {Role.OPENER, Role.COMMA, Role.STOP, Role.CONJUNCTION}:
            everything.pop(0)
        end = self.first_phrase(everything)
        if end < 0:
            return None
        span = Span(everything[0], everything[end] + 1)
        if self.language == "az" and span.end < len(self.words) and self.words[span.end].form.norm == "ilə":
            return None
        head = self.words[span.end - 1].form.head
        behind = span.end + (span.end < len(self.words) and self.words[span.end].form.norm in {"sayılan", "olan"})
        if self.language == "az" and behind < len(self.words) and self.words[behind].text in "“«" and (stop := self._quoted_at(behind)):
            if not (stop < len(self.words) and self.words[stop].form.head):
                return Topic(self.sentence.write(Span(behind, stop)), "publication" if head == "publication" else "title")
        if self.sentence.is_person(span):
            return Topic(self.sentence.write(span), "person")
        if head in {"organisation", "state", "publication"} and self._is_named(span):
            return Topic(self.sentence.write(span), head)
        if self.words[span.start].text in "“«" and self._quoted_at(span.start) == span.end:
            return Topic(self.sentence.write(span), "title")
        return None

    def _shared_theme(self, frame: Frame, verb: int, *, is_passive: bool) -> Span | None:
        """The theme of the clause before, when a clause has none: *X 1883’te kuruldu, 1891’de kapandı*."""
        start = self.clause_start(verb)
        if not is_passive or start == 0 or not self._is_finite(verb) or self.words[start - 1].text in {";", ":"}:
            return None
        if "person" in frame.theme or self._has_own_subject(verb):
            return None
        first = next((i for i in range(start) if self.words[i].form.role not in {Role.OPENER, Role.COMMA, Role.CONJUNCTION}), 0)
        before = self.clause_start(start - 2) if start > 2 else 0
        opening = next((i for i in range(max(first, before), start) if self.words[i].text in "“«"), None)
        if {"name", "title"} & set(frame.theme) and opening is not None and (end := self._quoted_at(opening)):
            if self.words[end - 1].form.case is Case.NOMINATIVE and not (end < len(self.words) and self.words[end].form.head):
                return Span(opening, end)
        return self._theme_before(start - 1, start - 1, frozenset(frame.theme), {Case.NOMINATIVE})


def closes_clause(sentence: Sentence, index: int) -> bool:
    """Whether the word at `index` ends a clause."""
    return ends_clause(sentence.words[index])
