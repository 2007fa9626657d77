"""What one English sentence is about, before any rule has read it."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english_chunks import Chunk, Form
from quizzes.facts.extraction.english_clauses import Clause
from quizzes.facts.extraction.english_dates import Datings
from quizzes.facts.extraction.english_wording import Memory, Told, Wording
from quizzes.facts.properties import RecordKind
from quizzes.language.date_finder import FoundDate


class SentenceReader:
    """Knows the clauses of a sentence, and what is not told as having happened."""

    def __init__(self, wording: Wording, clauses: Sequence[Clause], dates: Sequence[FoundDate]) -> None:
        self.wording, self.clauses = wording, clauses
        self.tokens, self.lexicon = wording.tokens, wording.lexicon
        self.chunks: list[Chunk] = list(wording.chunks)
        wording.chunks = self.chunks
        self.datings = Datings(self.tokens, self.chunks, clauses, dates, self.lexicon)
        self.is_study = self._speaks_of_itself()
        wording.subjects = {number for clause in clauses if clause.mode == "own" for number in clause.subject}
        self.memories: dict[int, Memory] = {}

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
        if chunk.lemma in self.lexicon.words["intransitive"] or self.lexicon.has(chunk.lemma, "die", "hold", "endure"):
            if chunk.form is Form.INFINITIVE and clause.verb:
                before = next((one for one in self.clauses if one.verb == clause.verb - 1), None)
                return (before.subject if before else []), []
            return clause.subject, []
        return [], []

    def _kinds(self, number: int) -> list[str]:
        chunk = self.chunks[number]
        if chunk.kind == "pronoun":
            memory = self.wording.memory
            return [memory.kind_of(chunk.low)]
        head = self.tokens[chunk.base_last].low if chunk.kind != "title" else ""
        if chunk.kind == "name" and chunk.head in self.lexicon.heads:
            return [self.lexicon.heads[chunk.head], "name"]
        if head in {"issue", "number", "edition"} and chunk.parts:
            return ["publication"]
        is_owned = "'" in {token.tag for token in self.tokens[chunk.first : chunk.base_last + 1]}
        if chunk.kind == "name" and is_owned and not self.wording.person(number):
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

    def _place(self, clause: Clause) -> str:
        for word, number in [*clause.phrases, *clause.leading_phrases]:
            chunk = self.chunks[number]
            if word in {"in", "at"} and chunk.kind in {"place", "name"} and self.tokens[chunk.first].tag == "N":
                told = self.wording.tell(number)
                return told.text if told else ""
        return ""

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
