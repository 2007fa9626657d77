"""Tell what happened as a noun: *the Assembly abolished the sultanate* is the abolition of the sultanate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizzes.facts.extraction.english_chunks import Chunk
from quizzes.facts.extraction.english_clauses import Clause
from quizzes.facts.extraction.english_sentence import SentenceReader
from quizzes.facts.extraction.english_wording import Told

_LONGEST: Final = 13
_PLACING: Final = frozenset("in at to from into on onto near with for against over upon under".split())
_ENDURED: Final = frozenset("study".split())
_HAPPENING: Final = frozenset("take_place occur happen break_out follow ensue convene erupt".split())


class EventWording(SentenceReader):
    """Words for events."""

    def _event_words(self, clause: Clause) -> Told | None:  # noqa: PLR0911 - one for each build of a clause
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
