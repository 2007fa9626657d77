"""What the rules of Azerbaijani find in their examples and in the ways its history prose says things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.rules import Frame, read_lexis
from tests.facts import sentences
from tests.facts.sentences import told

FRAMES: Sequence[Frame] = tuple(read_lexis("az").frames.values())


def read(*passages: str) -> list[Draft]:
    """The drafts of passages of one document."""
    return sentences.read("az", *passages)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_frame_finds_what_it_says(frame: Frame) -> None:
    found = told(read(frame.example))

    for kind, subject, value in frame.finds:
        wanted = [value] if kind == "founder" else value
        assert any(k == kind and subject in s.replace("“", "").replace("”", "") and v == wanted for k, s, v in found)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Təbriz Universitetinin əsası 1946-cı ildə Təbrizdə qoyulub.",
            ("founded", "Təbriz Universiteti", "1946"),
        ),
        (
            "1883-cü ildə Cəlal Ünsizadənin təsis etdiyi “Kəşkül” dərgisi on il yaşadı.",
            ("founder", "“Kəşkül” dərgisi", ["Cəlal Ünsizadə"]),
        ),
        (
            "“Əkinçi”nin ilk nömrəsi 1875-ci il iyulun 22-də çap olundu.",
            ("publication", "Əkinçi", "1875-07-22"),
        ),
        (
            "İlk məktəb “Dəbistan” 1906-cı ildə, “Nicat” cəmiyyəti isə 1908-ci ildə yaradıldı.",
            ("founded", "“Nicat” cəmiyyəti", "1908"),
        ),
        (
            "Həsən bəy Zərdabi (Məlikov) 1842-ci ildə Zərdabda doğulmuşdur.",
            ("birth", "Həsən bəy Zərdabi", "1842"),
        ),
        (
            "Milli Məclisin sədri vəzifəsinə Əli Şəbüstəri seçildi.",
            ("role", "Milli Məclisin sədri", ["Əli Şəbüstəri"]),
        ),
        (
            "Nuru paşanın komandanlıq etdiyi Qafqaz İslam Ordusu Bakıya yaxınlaşdı.",
            ("role", "Qafqaz İslam Ordusu komandanı", ["Nuru paşa"]),
        ),
        (
            "Yusuf Akçuranın redaktə etdiyi “Türk yurdu” jurnalı geniş yayıldı.",
            ("role", "“Türk yurdu” jurnalının redaktoru", ["Yusuf Akçura"]),
        ),
        (
            "“Həyat” qəzetini Əli bəy Hüseynzadə ilə Əhməd bəy Ağayev redaktə edirdilər.",
            ("role", "“Həyat” qəzetinin redaktoru", ["Əli bəy Hüseynzadə", "Əhməd bəy Ağayev"]),
        ),
        (
            "Tamaşa M.F.Axundzadənin “Hacı Qara” komediyası ilə başladı.",
            ("role", "“Hacı Qara” komediyasının müəllifi", ["M.F.Axundzadə"]),
        ),
        (
            "Mudros barışığından (30 oktyabr 1918) sonra Anadolu işğala uğradı.",
            ("treaty", "Mudros barışığı", "1918-10-30"),
        ),
        (
            "1936-cı il iyulun 20-də Montrö konvensiyası bağlandı.",
            ("treaty", "Montrö konvensiyası", "1936-07-20"),
        ),
    ],
)
def test_azerbaijani_says_it_so(text: str, fact: tuple[str, str, Any]) -> None:
    assert fact in told(read(text))


def test_birth_told_in_passing_moves_no_story() -> None:
    found = told(
        read(
            "Hökumət 1918-ci il mayın 28-də quruldu. 1875-ci ildə Şəkidə doğulmuş Xoyski ona başçılıq etdi. "
            "Dövlət Bankı sentyabrın 30-da fəaliyyətə başladı."
        ),
        least=0.3,
    )

    assert ("founded", "Dövlət Bankı", "1918-09-30") in found
