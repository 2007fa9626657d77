"""What English clauses tell of a date: what was founded, signed, published, closed, who was born and died, what happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english_chunks import Chunk, Form
from quizzes.facts.extraction.english_clauses import Clause
from quizzes.facts.extraction.english_dates import DATED_KINDS, Dating, Datings, certainty, when
from quizzes.facts.extraction.english_lexicon import Frame
from quizzes.facts.extraction.english_wording import Memory, Told, Wording
from quizzes.facts.properties import RecordKind
from quizzes.language.date_finder import FoundDate, Standing

_LONGEST: Final = 13
_PLACING: Final = frozenset("in at to from into on onto near with for against over upon under".split())
_INTRANSITIVE: Final = frozenset(
    """die fall collapse open appear come_out perish pass_away come_into_being come_into_existence cease_to_exist dissolve
    date cease_publication cease_to_appear fold disband break_up commit_suicide launch bear""".split()
)
_ENDURED: Final = frozenset("study".split())
_HAPPENING: Final = frozenset("take_place occur happen break_out follow ensue convene erupt".split())
_FALLING: Final = frozenset("government cabinet ministry coalition".split())


class EventReader:
    """Reads the clauses of one sentence."""

    def __init__(self, wording: Wording, clauses: Sequence[Clause], dates: Sequence[FoundDate], first: int = 0) -> None:
        self.wording, self.clauses = wording, clauses
        self.tokens, self.lexicon = wording.tokens, wording.lexicon
        self.chunks: list[Chunk] = list(wording.chunks)
        wording.chunks = self.chunks
        self.datings = Datings(self.tokens, self.chunks, clauses, dates, self.lexicon)
        self.is_study = self._speaks_of_itself()
        wording.subjects = {number for clause in clauses if clause.mode == "own" for number in clause.subject}
        self.memories: dict[int, Memory] = {}

    def read(self) -> Iterator[Draft]:
        """The dated facts of the sentence, and who founded what."""
        for clause in self.clauses:
            self.memories[clause.verb] = replace(self.wording.memory)
            if not self._is_unreal(clause):
                yield from self._read_clause(clause)
            self._remember(clause)
        for number, chunk in enumerate(self.chunks[: len(self.datings.letters)]):
            if chunk.letter == "X" and chunk.kind != "pronoun":
                yield from self._read_noun(number, chunk)
        for chunk in self.chunks:
            if chunk.letter == "X" and chunk.named and (told := self.wording.tell_chunk(chunk)):
                self.wording.note_name(chunk, told)

    # What is not told as having happened

    def _speaks_of_itself(self) -> bool:
        """*This thesis examines …* tells of no event."""
        study = self.lexicon.words
        for index, token in enumerate(self.tokens[:-1]):
            if (
                token.low in {"this", "present", "our"}
                and self.lexicon.heads.get(self.tokens[index + 1].low) == "study"
            ):
                return True
        return any(chunk.kind == "study" and chunk.letter == "X" for chunk in self.chunks) and any(
            self.chunks[clause.verb].lemma in study["not_events"] or not self.chunks[clause.verb].past
            for clause in self.clauses
        )

    def _is_unreal(self, clause: Clause) -> bool:
        chunk = self.chunks[clause.verb]
        return bool(chunk.negated or chunk.modal or clause.supposed or chunk.lemma in self.lexicon.classes["plan"])

    def _hedge(self, clause: Clause) -> float:
        hedges = self.lexicon.words["hedges"]
        chunk = self.chunks[clause.verb]
        cost = (
            0.3 if any(token.low in hedges for token in self.tokens[max(0, chunk.first - 2) : chunk.last + 3]) else 0.0
        )
        return cost + (0.4 if self.is_study else 0.0) + (0.15 if not chunk.past else 0.0)

    # Clauses

    def _read_clause(self, clause: Clause) -> Iterator[Draft]:
        chunk = self.chunks[clause.verb]
        if chunk.form is Form.INFINITIVE and not self._is_future_past(clause):
            return
        dating = self.datings.of(clause)
        theme, agents = self._roles(clause)
        frame = self._frame(clause, theme)
        if frame is not None:
            yield from self._framed(clause, frame, theme, agents, dating)
        elif dating is not None:
            yield from self._event(clause, dating)

    def _is_future_past(self, clause: Clause) -> bool:
        """*Was to die there in 1956*."""
        chunk = self.chunks[clause.verb]
        before = self.chunks[clause.verb - 1] if clause.verb else None
        return (
            before is not None
            and before.letter == "V"
            and before.lemma == "be"
            and self.lexicon.has(chunk.lemma, "die")
        )

    def _roles(self, clause: Clause) -> tuple[list[int], list[int]]:
        """What it was done to, and who did it."""
        chunk = self.chunks[clause.verb]
        if clause.passive:
            return clause.subject, clause.agents
        if clause.relative_object >= 0 and clause.mode == "object-relative":
            return [clause.relative_object], clause.subject
        if clause.objects:
            return clause.objects, clause.subject
        if chunk.lemma in _INTRANSITIVE or self.lexicon.has(chunk.lemma, "die", "hold", "endure"):
            if chunk.form is Form.INFINITIVE and clause.verb:
                before = next((one for one in self.clauses if one.verb == clause.verb - 1), None)
                return (before.subject if before else []), []
            return clause.subject, []
        return [], []

    def _frame(self, clause: Clause, theme: Sequence[int]) -> Frame | None:
        chunk = self.chunks[clause.verb]
        if not theme or (chunk.form is Form.GERUND and not self._is_own_gerund(clause)):
            return None
        if chunk.lemma in {"fall", "collapse"} and self.tokens[self.chunks[theme[0]].base_last].low in _FALLING:
            return None  # governments fall and others follow: nothing is closed
        if self.lexicon.has(chunk.lemma, "endure") and not self._is_until(clause):
            return None
        kinds = self._kinds(theme[0])
        if chunk.lemma in {"publish", "print", "issue", "bring_out"} and theme is clause.objects:
            kinds.append("titled-name" if kinds[-1] == "name" else kinds[-1])
        for frame in self.lexicon.frames:
            if chunk.lemma in self.lexicon.classes[frame.verbs] and any(kind in frame.kinds for kind in kinds):
                if frame.verbs in {"bear"} and not clause.passive:
                    continue
                if frame.verbs == "die" and not self._may_die(theme[0]):
                    continue
                return frame
        return None

    def _is_until(self, clause: Clause) -> bool:
        dating = self.datings.of(clause)
        return dating is not None and dating.date.standing is Standing.UNTIL

    def _is_own_gerund(self, clause: Clause) -> bool:
        return bool(clause.objects)

    def _may_die(self, number: int) -> bool:
        chunk = self.chunks[number]
        if chunk.kind == "pronoun":
            return chunk.low in {"he", "she", "who"} and bool(self.wording.memory.person)
        return (
            self.tokens[chunk.last].low not in self.lexicon.words["places"]
            and not any(token.tag == "#" for token in self.tokens[chunk.first : chunk.last + 1])
            and (chunk.kind != "office" or self.tokens[chunk.first].low in {"the", "his", "her"})
            and not self.tokens[chunk.base_last].low.endswith("s" if chunk.kind == "office" else "\0")
        )

    def _kinds(self, number: int) -> list[str]:
        chunk = self.chunks[number]
        if chunk.kind == "pronoun":
            memory = self.wording.memory
            return [memory.kind_of(chunk.low)]
        head = self.tokens[chunk.base_last].low if chunk.kind != "title" else ""
        if chunk.kind == "name" and chunk.head in self.lexicon.heads:
            return [self.lexicon.heads[chunk.head], "name"]
        if chunk.kind == "name" and not self.wording.person(number):
            if "'" in {token.tag for token in self.tokens[chunk.first : chunk.base_last + 1]}:
                return ["titled-name", "name"]
        return [*self._explained(number), *(["openable"] if head in self.lexicon.words["openable"] else []), chunk.kind]

    def _explained(self, number: int) -> list[str]:
        """The kind that an apposition tells: *Hemmat, the social democratic circle of that city*."""
        if self.chunks[number].kind != "name" or self.datings.letters[number + 1 : number + 3] != ",X":
            return []
        own = self.chunks[number + 2]
        if self.tokens[own.first].tag not in "dpN" or own.kind not in {"organisation", "state", "publication", "work"}:
            return []
        is_openable = self.tokens[own.base_last].low in self.lexicon.words["openable"]
        return ["openable", own.kind] if is_openable else [own.kind]

    def _framed(
        self, clause: Clause, frame: Frame, theme: Sequence[int], agents: Sequence[int], dating: Dating | None
    ) -> Iterator[Draft]:
        since = frame.verbs in {"found", "publish", "open"}
        for number in theme:
            kinds = [*self._kinds(number), *(["titled-name"] if self.chunks[number].kind == "name" else [])]
            kind = next((frame.kinds[one] for one in kinds if one in frame.kinds), None)
            told = self._theme_words(number, frame)
            if told and self.chunks[number].kind in {"work", "publication"} and (title := self._title_behind(number)):
                told = title
            if kind is None or told is None:
                continue
            base = frame.confidence - told.cost - self._hedge(clause) - self._vagueness(number, told)
            numbers = [clause.verb, number]
            extra = self._extra(clause, frame, agents, theme)
            if dating is not None:
                extra |= when(dating, welcome_since=since)
                score = certainty(base, dating, welcome_since=since) + (0.25 if frame.verbs == "endure" else 0.0)
                self.wording.memory.year, self.wording.memory.year_age = dating.date.date.start.year, 0
                yield self.draft(kind, told.text, dating.value, [*numbers, dating.chunk], score, frame.name, extra)
            elif self._follows_year(clause):
                year = str(self.wording.memory.year)
                yield self.draft(kind, told.text, year, numbers, min(0.45, base - 0.4), frame.name + "-undated", extra)
            if frame.agent:
                yield from self._founders(clause, frame, told, kind, agents, base, numbers)

    def _follows_year(self, clause: Clause) -> bool:
        """Whether what happened, undated, plainly happened in the year told just before."""
        chunk = self.chunks[clause.verb]
        told = self.wording.memory
        return bool(told.year) and told.year_age <= 1 and chunk.past and clause.mode in {"own", "shared"}

    def _founders(
        self,
        clause: Clause,
        frame: Frame,
        told: Told,
        kind: str,
        agents: Sequence[int],
        base: float,
        numbers: list[int],
    ) -> Iterator[Draft]:
        agents = agents or self._initiators(clause)
        names = self.wording.persons(agents)
        if not names or frame.agent != "founder" or kind not in {"founded", "publication"}:
            return
        yield self.draft("founder", told.text, names, [*numbers, *agents], base - 0.03, frame.name + "-by", {})

    def _initiators(self, clause: Clause) -> list[int]:
        """*On the initiative of X*."""
        for word, number in clause.phrases:
            chunk = self.chunks[number]
            if (
                word in {"on", "at"}
                and self.tokens[chunk.base_last].low in self.lexicon.words["initiative"]
                and chunk.parts
            ):
                self.chunks.append(chunk.parts[-1])
                return [len(self.chunks) - 1]
        return []

    def _theme_words(self, number: int, frame: Frame) -> Told | None:
        chunk = self.chunks[number]
        if frame.verbs in {"die", "bear"}:
            name = self.wording.person(number)
            if chunk.kind == "pronoun":
                return self.wording.tell(number)
            name = name or self._appositive(number)
            if name:
                return Told(name)
        told = self.wording.tell(number)
        if told and chunk.kind == "treaty" and not chunk.parts and not chunk.named:
            return self._placed_treaty(number, told)
        return told

    def _appositive(self, number: int) -> str:
        """The name in *the prime minister, X, was shot*."""
        letters = self.datings.letters
        if self.chunks[number].kind not in {"office", "person"} or letters[number + 1 : number + 3] != ",X":
            return ""
        return self.wording.person(number + 2) if letters[number + 3 : number + 4] in {",", ""} else ""

    def _title_behind(self, number: int) -> Told | None:
        """*His first book, “The Debate”, was printed*."""
        is_title = self.datings.letters[number + 1 : number + 3] == ",X" and self.chunks[number + 2].kind == "title"
        return self.wording.tell(number + 2) if is_title else None

    def _placed_treaty(self, number: int, told: Told) -> Told:
        """*The armistice signed at Mudanya* is the armistice of Mudanya."""
        for clause in self.clauses:
            if number in clause.subject and clause.passive:
                for word, phrase in clause.phrases:
                    if word in {"at", "in"} and self.chunks[phrase].kind in {"place", "name"}:
                        place = self.wording.tell(phrase)
                        return Told(f"{told.text} of {place.text}", told.cost, told.article) if place else told
        return told

    def _vagueness(self, number: int, told: Told) -> float:
        """A bare *treaty*, *party* or *school* names nothing."""
        chunk = self.chunks[number]
        if chunk.kind == "office":
            return 0.2
        if chunk.kind == "pronoun" or chunk.named:
            return 0.0
        last = self.tokens[chunk.base_last].low
        is_several = last.endswith("s") and chunk.kind in {"publication", "work", "organisation", "treaty"}
        if is_several and self.tokens[chunk.first].low not in {"the", "these", "his", "its", "their"}:
            return 0.4
        return 0.05 if len(told.text.split()) > 1 or chunk.kind == "state" else 0.3

    def _extra(
        self, clause: Clause, frame: Frame, agents: Sequence[int], theme: Sequence[int]
    ) -> dict[str, str | tuple[str, ...]]:
        extra: dict[str, str | tuple[str, ...]] = {}
        place = self._place(clause)
        if place:
            extra["place"] = place
        if frame.verbs == "sign":
            parties = self._parties(clause, agents, theme)
            if len(parties) > 1:
                extra["parties"] = parties
        if frame.agent == "author" and (names := self.wording.persons(agents)):
            extra["author"] = names
        return extra

    def _place(self, clause: Clause) -> str:
        for word, number in [*clause.phrases, *clause.leading_phrases]:
            chunk = self.chunks[number]
            if word in {"in", "at"} and chunk.kind in {"place", "name"} and self.tokens[chunk.first].tag == "N":
                told = self.wording.tell(number)
                return told.text if told else ""
        return ""

    def _parties(self, clause: Clause, agents: Sequence[int], theme: Sequence[int]) -> tuple[str, ...]:
        numbers = list(agents)
        for word, number in clause.phrases:
            if word in {"with", "between"}:
                numbers.append(number)
                while (
                    number + 2 < len(self.chunks)
                    and self.chunks[number + 1].letter in ",c"
                    and self.chunks[number + 2].kind == "place"
                ):
                    number += 2
                    numbers.append(number)
        chunks = [self.chunks[number] for number in numbers]
        for number in theme:
            parts = self.chunks[number].parts
            chunks += [part for part in parts if part.kind in {"place", "state", "name"}] if len(parts) > 1 else []
        told = [self.wording.tell_chunk(chunk) for chunk in chunks if chunk.kind in {"place", "state", "name"}]
        return tuple(dict.fromkeys(each.text for each in told if each))

    # Events

    def _event(self, clause: Clause, dating: Dating) -> Iterator[Draft]:
        chunk = self.chunks[clause.verb]
        if chunk.lemma in self.lexicon.words["not_events"] or chunk.form is Form.INFINITIVE:
            return
        if (
            chunk.lemma in self.lexicon.classes["cause"]
            and not clause.passive
            and dating.chunk < clause.verb
            and dating.cost
        ):
            return
        if chunk.lemma in {"become", "make", "elect", "appoint", "choose"} and self._names_office(clause):
            return  # told as who holds the office
        told = self._event_words(clause)
        if told is None:
            return
        self.wording.memory.year, self.wording.memory.year_age = dating.date.date.start.year, 0
        base = 0.88 if chunk.lemma in self.lexicon.nouns else 0.8
        score = certainty(base - told.cost - self._hedge(clause), dating)
        numbers = [clause.verb, dating.chunk, *clause.subject, *clause.objects]
        extra = dict(when(dating))
        if place := self._place(clause):
            extra["place"] = place
        yield self.draft("event", told.text, dating.value, numbers, score, "en-event", extra)

    def _names_office(self, clause: Clause) -> bool:
        numbers = [*clause.objects, clause.complement, *(number for word, number in clause.phrases if word == "as")]
        return any(number >= 0 and self.chunks[number].kind == "office" for number in numbers)

    def _event_words(self, clause: Clause) -> Told | None:
        chunk = self.chunks[clause.verb]
        subject = self.wording.row(clause.subject) if clause.subject else None
        if clause.partial and clause.objects:
            subject = None
        if subject is None and clause.mode == "own" and clause.objects and not clause.passive:
            done = self._done_to(chunk, self.wording.row(clause.objects), None, clause)  # who *they* are, nobody says
            return Told(done.text, done.cost + 0.12) if done and chunk.lemma in self.lexicon.nouns else None
        if clause.mode == "gerund" and clause.objects:
            return self._done_to(chunk, self.wording.row(clause.objects), None, clause)
        if clause.mode == "object-relative" and clause.relative_object >= 0:
            return self._done_to(chunk, self.wording.tell(clause.relative_object), subject, clause)
        if subject is None or self._is_empty(clause.subject):
            return None
        if clause.passive:
            agent = self.wording.row(clause.agents) if clause.agents else None
            if self.lexicon.has(chunk.lemma, "hold") and self.chunks[clause.subject[0]].kind == "event":
                return subject
            return self._done_to(chunk, subject, agent, clause)
        if chunk.lemma in _HAPPENING:
            return None if clause.objects and chunk.lemma == "follow" else subject
        if clause.objects:
            if self.lexicon.has(chunk.lemma, "hold") and self.chunks[clause.objects[0]].kind == "event":
                return self._of_subject(self.wording.row(clause.objects), subject)
            return self._done_to(chunk, self.wording.row(clause.objects), subject, clause)
        return self._done(chunk, subject, clause)

    def _is_empty(self, numbers: Sequence[int]) -> bool:
        return any(self.chunks[number].kind in {"time", *_ENDURED} for number in numbers)

    def _of_subject(self, event: Told | None, subject: Told) -> Told | None:
        return Told(f"{event.text} of {subject.full}", max(event.cost, subject.cost)) if event else None

    def _done_to(self, verb: Chunk, theme: Told | None, agent: Told | None, clause: Clause) -> Told | None:
        """*Abolition of the sultanate by the Assembly*, *entry of troops into Istanbul*."""
        if theme is None:
            return None
        cost = max(theme.cost, agent.cost if agent else 0.0)
        noun, link = self.lexicon.nouns.get(verb.lemma, ("", ""))
        if verb.lemma in self.lexicon.words["ditransitive"] and clause.complement >= 0 and not clause.passive:
            return self._given(noun, theme, agent, clause, cost)
        if not noun or not self._suits(verb, clause):
            return self._gerund(verb, theme, agent, clause, cost)
        by = f" by {agent.full}" if agent else ""
        if link and not agent:
            cost += 0.4  # whose accession, departure or visit it was belongs to it
        if link:
            text = f"{noun} of {agent.full} {link} {theme.full}" if agent else f"{noun} {link} {theme.full}"
            return Told(self._short(text + self.tail(clause)), cost)
        text = f"{noun} of {theme.full}{self._as(clause)}"
        return Told(self._short(text + (by if len((text + by).split()) <= _LONGEST else "")), cost)

    def _given(self, noun: str, receiver: Told, agent: Told | None, clause: Clause, cost: float) -> Told | None:
        """*Grant of a monopoly to Talbot by the Shah*."""
        told = self.wording.tell(clause.complement)
        by = f" by {agent.full}" if agent else ""
        return Told(self._short(f"{noun or 'gift'} of {told.full} to {receiver.full}{by}"), cost) if told else None

    def _suits(self, verb: Chunk, clause: Clause) -> bool:
        """Whether the noun of a verb says what was done: towns are captured, seats taken."""
        theme = clause.subject if clause.passive else clause.objects or [clause.relative_object]
        kind = self.chunks[theme[0]].kind if theme and theme[0] >= 0 else ""
        if verb.lemma == "take":
            return kind in {"place", "name"} and not self.wording.person(theme[0])
        if verb.lemma == "pass":
            return kind in {"document", "treaty", "thing"}
        if verb.lemma in {"meet", "make", "find", "march", "try", "fail", "rule", "test", "move", "settle"}:
            return clause.passive and verb.lemma in {"find", "try", "move"}
        return True

    def _as(self, clause: Clause) -> str:
        number = clause.objects[0] if clause.passive and clause.objects else clause.complement
        if number < 0 or not self.lexicon.has(self.chunks[clause.verb].lemma, "appoint"):
            return ""
        told = self.wording.tell(number)
        return f" as {told.full}" if told else ""

    def _gerund(self, verb: Chunk, theme: Told, agent: Told | None, clause: Clause, cost: float) -> Told:
        main = self.tokens[verb.main]
        particle = " ".join(token.text for token in self.tokens[verb.main + 1 : verb.last + 1])
        if clause.passive:
            body = f"{theme.text} being {main.text} {particle}".strip()
            if agent:
                body += f" by {agent.full}"
        else:
            body = " ".join(part for part in (agent.text if agent else "", main.ing, particle, theme.full) if part)
        return Told(self._short(body + self.tail(clause)), cost + 0.02)

    def _done(self, verb: Chunk, subject: Told, clause: Clause) -> Told:
        """*Arrival of Shuster in Tehran*, *negotiations collapsing*."""
        noun, link = self.lexicon.nouns.get(verb.lemma, ("", ""))
        tail = self.tail(clause)
        if (
            noun
            and self._suits_alone(verb, clause)
            and not (verb.lemma == "come" and not tail.startswith((" to", " in", " from")))
        ):
            return Told(self._short(f"{noun} {'by' if link == 'by' else 'of'} {subject.full}{tail}"), subject.cost)
        main = self.tokens[verb.main]
        particle = " ".join(token.text for token in self.tokens[verb.main + 1 : verb.last + 1])
        return Told(self._short(f"{subject.text} {main.ing} {particle}".strip() + tail), subject.cost + 0.02)

    def _suits_alone(self, verb: Chunk, clause: Clause) -> bool:
        if verb.lemma == "fall":
            return self.chunks[clause.subject[0]].kind in {"place", "state", "organisation", "name"}
        return verb.lemma not in {"take", "make", "find", "hold", "pass", "move", "try", "sign", "win", "join"}

    def tail(self, clause: Clause) -> str:
        """The first place or aim told behind the verb."""
        aims = [one for one in clause.phrases[1:] if one[0] == "for" and self.chunks[one[1]].kind == "event"]
        for word, number in aims or clause.phrases[:1]:
            chunk = self.chunks[number]
            told = self.wording.tell(number)
            crosses = "," in self.datings.letters[min(clause.verb, number) : number]
            if word in _PLACING and not crosses and told and chunk.kind != "time" and len(told.full.split()) <= 6:
                return f" {word} {told.full}"
        return ""

    def _short(self, text: str) -> str:
        words = text.split()
        if len(words) <= _LONGEST:
            return text
        words = words[:_LONGEST]
        while words and words[-1].lower() in {
            "of",
            "the",
            "a",
            "an",
            "by",
            "in",
            "at",
            "to",
            "and",
            "with",
            "for",
            "from",
            "into",
            "on",
            "as",
        }:
            words.pop()
        return " ".join(words)

    # Nouns

    def _read_noun(self, number: int, chunk: Chunk) -> Iterator[Draft]:
        letters = self.datings.letters
        for index in (one for one, owner in self.datings.owners.items() if owner == number):
            bracketed = letters[index - 1] == "("
            dating = self.datings.at(index)
            if bracketed and chunk.kind in {"name", "person"}:
                yield from self._life(number, dating)
            elif self.datings.is_nominal(chunk) and not (bracketed and chunk.kind == "treaty"):
                yield from self._nominal(number, chunk, dating)
            elif chunk.kind in DATED_KINDS and index == number + 1 + bracketed:
                yield from self._named_event(number, chunk, dating)
        if number >= 1 and letters[number - 1] == "D" and chunk.kind in {"event", "treaty"}:
            date = self.chunks[number - 1]
            if date.low.isdigit() and number >= 2 and self.chunks[number - 2].kind == "pronoun":
                yield from self._named_event(number, chunk, self.datings.at(number - 1))

    def _life(self, number: int, dating: Dating) -> Iterator[Draft]:
        name = self.wording.person(number)
        date = dating.date.date
        if not name or date.end is None or not 15 <= date.end.year - date.start.year <= 105:
            return
        chunk = self.chunks[number]
        rulers = self.lexicon.words["rulers"]
        is_reign = any(token.low in rulers for token in self.tokens[chunk.first : chunk.last + 1])
        base = 0.5 if is_reign else 0.93
        numbers = [number, dating.chunk]
        yield self.draft("birth", name, str(date.start), numbers, base, "en-life", {})
        yield self.draft("death", name, str(date.end), numbers, base, "en-life", {})

    def _named_event(self, number: int, chunk: Chunk, dating: Dating) -> Iterator[Draft]:
        told = self.wording.tell(number)
        if told is None:
            return
        kind = "treaty" if chunk.kind == "treaty" else "event"
        base = 0.9 - told.cost - (0.4 if self.is_study else 0.0) - self._bareness(told)
        yield self.draft(
            kind,
            told.text,
            dating.value,
            [number, dating.chunk],
            certainty(base, dating),
            "en-named-event",
            when(dating),
        )

    def _bareness(self, told: Told) -> float:
        """*Election of 1950* says something, *law of 1930* next to nothing."""
        return 0.45 if len(told.text.split()) == 1 else 0.0

    def _nominal(self, number: int, chunk: Chunk, dating: Dating) -> Iterator[Draft]:
        """*After the founding of the party by X in 1911*."""
        part = chunk.parts[0]
        told = self.wording.tell_chunk(part)
        whole = self.wording.tell(number)
        if told is None or whole is None:
            return
        agents = self._agents_between(number, dating.chunk)
        verbs = self.lexicon.nominals.get(self.tokens[chunk.base_last].low, "")
        frame = next((one for one in self.lexicon.frames if one.verbs == verbs and part.kind in one.kinds), None)
        numbers = [number, dating.chunk]
        base = 0.9 - whole.cost - (0.4 if self.is_study else 0.0)
        if frame is not None:
            kind = next(value for key, value in frame.kinds.items() if key == part.kind)
            name = self.wording.person_of(part) if verbs in {"die", "bear"} else told.text
            if name:
                yield self.draft(
                    kind, name, dating.value, numbers, certainty(base, dating), frame.name + "-noun", when(dating)
                )
            names = self.wording.persons(agents)
            if names and frame.agent == "founder":
                yield self.draft("founder", told.text, names, [number, *agents], base, frame.name + "-noun-by", {})
            return
        agent = self.wording.row(agents) if agents else None
        text = whole.text + (f" by {agent.full}" if agent else "")
        yield self.draft(
            "event",
            self._short(text),
            dating.value,
            numbers,
            certainty(base - 0.02, dating),
            "en-event-noun",
            when(dating),
        )

    def _agents_between(self, first: int, last: int) -> list[int]:
        if self.datings.letters[last + 1 : last + 3] == "yX":
            return [last + 2]
        return [
            index + 1
            for index in range(first, last - 1)
            if self.chunks[index].letter == "y" and self.chunks[index + 1].letter == "X"
        ][:1]

    # The rest

    def _remember(self, clause: Clause) -> None:
        chunk = self.chunks[clause.verb]
        before = self.chunks[clause.begin - 1] if clause.begin else None
        if clause.mode != "own" or (before is not None and before.letter == "q"):
            return
        if clause.subject and clause.subject[0] and self.chunks[clause.subject[0] - 1].letter in "iy":
            return
        keeps = any(self.chunks[number].low == "it" for number in clause.objects)
        for number in clause.subject:
            if not keeps or self.wording.person(number):
                self.wording.remember(number, is_subject=True)
        is_by_person = all(self.wording.person(number) for number in clause.subject)
        if clause.objects and is_by_person and chunk.form is Form.FINITE:
            self.wording.remember(clause.objects[0], is_subject=False)

    def draft(
        self,
        kind: str,
        subject: str,
        value: str | tuple[str, ...],
        numbers: Sequence[int],
        confidence: float,
        rule: str,
        extra: dict[str, str | tuple[str, ...]],
    ) -> Draft:
        """A draft that rests on chunks."""
        chunks = [self.chunks[number] for number in numbers]
        start = min(self.tokens[chunk.first].start for chunk in chunks)
        end = max(self.tokens[chunk.last].end for chunk in chunks)
        score = round(max(0.05, min(0.99, confidence)), 3)
        return Draft(RecordKind(kind), subject, value, start, end, score, rule, extra)
