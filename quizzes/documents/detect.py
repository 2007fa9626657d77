"""Tell which of our languages a text is in, passage by passage: by its small words, its letters and its neighbours."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from quizzes.documents.passages import Passage, PassageKind
from quizzes.errors import ContentError, DocumentError, DocumentFault

#: Frequent small words of each language. Those of the neighbours are here so that they are not taken for ours.
_WORDS: Final[Mapping[str, str]] = {
    "tr": "ve bir bu için ile olarak olan daha gibi sonra tarafından değil ancak yılında kadar göre çok en ise da de "
    "arasında üzerine ilk iki etti etmiştir olmuştur olduğu ettiği onun ya hem her o şekilde büyük ki ne ama",
    "az": "və bir bu üçün ilə olaraq olan daha kimi sonra tərəfindən deyil ancaq ildə qədər görə çox ən isə da də "
    "arasında ilk iki etdi etmişdir olmuşdur olduğu etdiyi onun ya həm hər o böyük ki nə amma idi edən haqqında",
    "en": "the of and to in was for with by that from which on as is were his he had at it its be this an their not "
    "have are been after but or they who has into",
    "uz": "va bilan uchun bu boʻlgan bo‘lgan bo'lgan edi ham esa o‘z o'z oʻz hamda keyin kerak yoki bo‘lib qilib bir "
    "ning lekin deb biri ular",
    "tk": "we bilen üçin bolan boldy bu bir hem diýip soň ýaly onuň edip däl",
    "ku": "û ku di ji bi li ya yê yên de bo ne jî ew wan xwe kir bû",
    "de": "der die das und in den von zu mit dem des ist im nicht ein eine als auch auf für sich wurde war er es sie "
    "nach bei aus wird durch an",
    "fr": "le la les de des et en un une du que qui dans par pour sur au aux est il ne pas plus avec son ce sa à était",
    "es": "el la los las de del y en que un una por con para se su al es como más no fue lo entre",
    "it": "il la di e che in un una per con del della dei delle nel da al alla si non sono è gli le come",
    "pt": "o a os as de do da dos das e em um uma que por com para se no na não foi ao como mais",
    "nl": "de het een en van in te dat op is met voor zijn niet aan door werd er ook als",
    "pl": "i w z na do się nie że jest o po od za przez był dla jako oraz które",
    "ro": "și în de la cu pe din care a fost nu un o pentru mai al ale prin",
    "id": "yang dan di dengan untuk dari pada ini dalam itu oleh tidak adalah ke",
}
_OURS: Final = ("tr", "az", "en")
_OTHER: Final = "other"
_TABLE: Final[Mapping[str, tuple[str, ...]]] = {
    word: tuple(language for language, words in _WORDS.items() if word in words.split())
    for word in " ".join(_WORDS.values()).split()
}
#: Words that tell Turkish and Azerbaijani apart even where ə is written as e.
_TURKISH: Final = frozenset("için değil gibi tarafından yılında hakkında ettiği etmiştir olmuştur şekilde".split())
_AZERBAIJANI: Final = frozenset(
    "və üçün deyil kimi haqqında ilə tərəfindən etdi etmişdir olmuşdur edən ildə olundu edildi".split()
)
_TOKEN: Final = re.compile(r"[^\W\d_]+")
_TURKIC_LETTER: Final = re.compile(r"[ğışəĞİŞƏ]")
#: Greek, Cyrillic, Arabic and all further scripts; the second Latin block stands among them.
_OTHER_SCRIPT: Final = re.compile(r"[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ud7ff\uf900-\uffff]")
#: As much of a passage as tells its language, and as few words as can.
_SAMPLE: Final = 1_000
_FEW_WORDS: Final = 5
#: So many words of ours hold a small one among them.
_MANY_WORDS: Final = 60
#: How many passages may wait until their language is known from a neighbour.
_WAITING: Final = 200
#: A document with a smaller share of its letters in our languages is in a fourth one.
_SHARE: Final = 0.03


def detect_language(text: str) -> str:
    """`tr`, `az` or `en`, whichever the text is in. Raises `ContentError` when it is none of them.

    >>> detect_language("Bakıda və Gəncədə olan cəmiyyət"), detect_language("The end of the war was near")
    ('az', 'en')
    """
    parts = [text[start : start + _SAMPLE] for start in range(0, len(text), max(_SAMPLE, len(text) // 50))]
    votes: Counter[str] = Counter()
    for part in parts:
        language = _tell(part)
        if language in _OURS:
            votes[language] += len(part)
    if not votes:
        raise ContentError("the language is none of Turkish, Azerbaijani and English")
    return votes.most_common(1)[0][0]


def tell_language(text: str) -> str | None:
    """The language of a piece of text; None when it is another one than ours, or too short to tell.

    >>> tell_language("Общество было основано годом позже"), tell_language("Bakı 1920")
    (None, None)
    """
    language = _tell(text[:_SAMPLE])
    return language if language in _OURS else None


def mark_languages(passages: Iterable[Passage], document: str) -> Iterator[Passage]:
    """The passages with their languages. One too short to tell takes that of a neighbour.

    Raises `DocumentError` at the end when next to nothing was in a language of ours.
    """
    tally = _Tally()
    last: str | None = None
    waiting: list[Passage] = []
    for passage in passages:
        language = _tell(passage.text[:_SAMPLE])
        tally.add(language, len(passage.text))
        if language is None and len(waiting) < _WAITING:
            waiting.append(passage)
            continue
        known = language if language in _OURS else None
        yield from _settle(waiting, last, known)
        waiting.clear()
        yield _in_language(passage, last if language is None else known)
        last = known or last
    yield from _settle(waiting, last, None)
    tally.conclude(document)


def _settle(waiting: Iterable[Passage], before: str | None, after: str | None) -> Iterator[Passage]:
    """Passages between two neighbours of known language: a heading goes with what follows it."""
    for passage in waiting:
        if passage.kind is PassageKind.HEADING:
            yield _in_language(passage, after or before)
        else:
            yield _in_language(passage, before or after)


def _in_language(passage: Passage, language: str | None) -> Passage:
    return passage if language is None else dataclasses.replace(passage, language=language)


class _Tally:
    """How many letters of a document are in which language."""

    def __init__(self) -> None:
        self._letters: Counter[str | None] = Counter()

    def add(self, language: str | None, length: int) -> None:
        """Count a passage."""
        self._letters[language] += length

    def conclude(self, document: str) -> None:
        """Raise `DocumentError` when too little was in a language of ours."""
        ours = sum(self._letters[language] for language in _OURS)
        told = sum(self._letters.values()) - self._letters[None]
        if ours < told * _SHARE or (not ours and self._letters[None] > 200):
            raise DocumentError(
                document,
                DocumentFault.FOREIGN_LANGUAGE,
                "the language is none of Turkish, Azerbaijani and English",
            )


def _tell(text: str) -> str | None:
    """The language of a text by its code, `other` for one that is not known here, None when it is too short."""
    words = _TOKEN.findall(text.replace("İ", "i").lower())
    letters = sum(map(len, words))
    if letters and len(_OTHER_SCRIPT.findall(text)) * 2 > letters:
        return _OTHER
    if len(words) < _FEW_WORDS:
        return None
    scores = _score(words)
    schwas = text.count("ə") + text.count("Ə")
    scores["az"] += schwas / 4
    best = max(scores, key=lambda language: scores[language])
    if best in _OURS and scores[best] >= max(2, len(words) * 0.02):
        return _tell_turkic(words, letters, schwas) if best != "en" else best
    if best not in _OURS and scores[best] >= max(3, len(words) * 0.08):
        return best
    is_ours = len(words) < _MANY_WORDS or scores[best] > 0 or _TURKIC_LETTER.search(text)
    return None if is_ours else _OTHER


def _score(words: Iterable[str]) -> dict[str, float]:
    """For each language how many of the words are its small words."""
    scores = dict.fromkeys(_WORDS, 0.0)
    for languages, count in Counter(map(_TABLE.get, words)).items():
        for language in languages or ():
            scores[language] += count
    return scores


def _tell_turkic(words: Sequence[str], letters: int, schwas: int) -> str:
    """Turkish or Azerbaijani: only the latter writes ə, q and x, and writes them in every line.

    A Turkish sentence may quote an Azerbaijani title, and ə may be written as e: then the small words tell.
    """
    own = schwas + sum(word.count("q") + word.count("x") for word in words)
    turkish = sum(word in _TURKISH for word in words)
    azerbaijani = sum(word in _AZERBAIJANI for word in words)
    if not schwas:
        return "az" if own > letters * 0.015 and azerbaijani > turkish else "tr"
    return "az" if own > letters * (0.15 if "ve" in words and turkish >= azerbaijani else 0.05) else "tr"
