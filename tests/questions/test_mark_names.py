"""Names of what is no key of the question bank yet, or only together with others, are marked as fairly."""

from __future__ import annotations

import pytest

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.questions.mark_names import mark_name
from tests.questions.responses import grade_of

_FOUNDERS = "mammad-amin-rasulzade abbasgulu-kazimzade taghi-naghioglu"


@pytest.mark.parametrize(
    ("keys", "grade", "responses"),
    [
        (
            "musavat-party",
            "right",
            "Müsavat | Müsavat Partisi | Müsavat Fırkası | Müsavat Firqəsi | “Müsavat” partiyası | Müsavat Partisini"
            " | Müsavat’ın | Müsavatın | the Musavat Party | Party of Musavat | MÜSAVAT",
        ),
        ("musavat-party", "slip", "Müsavat Prtisi | Müsavvat | Müsavat Partsi | Müsvat Partisi"),
        ("musavat-party", "wrong", "Parti | partiya | Party | Gizli Müsavat | Hümmet | Müsavat Harici Bürosu"),
        ("musavat-party", "wrong", "Müsavat Partisi ve Hümmet | Müsavat veya Difai | the"),
        ("difai-party", "right", "Difai | Difai Fırkası | “Difai” partiyası | Difaiye"),
        ("nijat", "right", "Nicat | Nicat Derneği | “Nicat” cəmiyyəti | Nijat"),
        ("hummet", "right", "Hümmet | Himmet Partisi | Hümmet Fırkası"),
        ("hummet", "wrong", "Hümmet gazetesi | Müsavat | parti"),
        ("hummet-newspaper", "right", "Hümmet | Hümmet gazetesi | “Hümmət” qəzeti | newspaper Hummet | Hümmet dergisi"),
        ("hummet-newspaper", "wrong", "Hümmet Partisi | gazete | qəzet | Ekinçi"),
        ("red-army", "right", "Kızıl Ordu | Qırmızı Ordu | Kızıl Ordunun | the Red Army"),
        (
            "azerbaijan-national-center",
            "right",
            "AMM | A.M.M. | Azerbaycan Millî Merkezi | Azerbaycan Milli Merkezinin",
        ),
        ("azerbaijan-national-center", "wrong", "Azerbaycan Millî Şurası | AHC | Azerbaycan"),
        ("azerbaijani-national-council", "wrong", "Azerbaycan Millî Birlik Meclisi | Azerbaycan Millî Merkezi"),
        (
            "treaty-of-kars",
            "right",
            "Kars | Qars | Kars Antlaşması | Kars Anlaşması | Kars Muahedesi | Qars müqaviləsi | Qars sazişi"
            " | Treaty of Kars | the Kars Treaty | Kars Agreement | Kars Antlaşması’nda | Kars Antlaşmasını",
        ),
        ("treaty-of-kars", "slip", "Kars Antlaşmsı | Kasr Antlaşması | Treaty of Kasr"),
        (
            "treaty-of-kars",
            "wrong",
            "Moskova Antlaşması | Kars Konferansı | Antlaşma | treaty | Treaty of Moscow | Sevr",
        ),
        ("treaty-of-moscow", "right", "Moskova | Moscow Treaty | Moskova Dostluk Antlaşması | Moskva sazişi"),
        ("treaty-of-moscow", "wrong", "Kars Antlaşması | Moskova Mütarekesi | Kars ve Moskova | Ankara Antlaşması"),
        ("armistice-of-mudanya", "right", "Mudanya | Mudanya Mütarekesi | Mudanya barışığı | Mudanya Antlaşması"),
        ("armistice-of-mudanya", "wrong", "Mondros Mütarekesi | Mütareke"),
        ("german-soviet-non-aggression-pact", "right", "Molotov-Ribbentrop | Ribbentrop-Molotov Paktı"),
        ("acik-soz", "right", "Açık Söz | Açıq söz qəzeti | Açık Söz dergisi | newspaper Achiq Soz | Açıksöz"),
        ("acik-soz", "right", "Açık Söz | Açıq söz | Achiq Soz gazetesi"),
        ("acik-soz", "wrong", "Söz | gazete | Açık | Açıq"),
        ("odlu-yurt", "right", "Odlu Yurt | Odlu yurd jurnalı | Odlu Yurt mecmuası"),
        ("azerbaycan-ankara", "partial", "Azerbaycan | “Azərbaycan” jurnalı"),
        ("azerbaycan-ankara", "wrong", "Azerbaycan Yurt Bilgisi | dergi"),
        ("azerbaycan-ve-inkilabi", "right", "Azerbaycan ve İnkılabı | “Azərbaycan və inqilabı” kitabı"),
        ("istiklal-harbimiz", "right", "İstiklal Harbimiz | İstiqlal hərbimiz | istiklâl harbimiz"),
        ("istiklal-harbimiz", "wrong", "İstiklal | Harbimiz | kitap"),
        ("azerbaijan", "right", "Azerbaycan | Azərbaycanın | Azerbaijan’s | azerbaycan"),
        ("azerbaijan", "wrong", "Sovyet Azerbaycan | Azerbaycan SSC | AHC | Ermenistan"),
        ("azerbaijan-ssr", "wrong", "Azerbaycan | Azerbaycan Halk Cumhuriyeti | SSCB"),
        ("azerbaijan-democratic-republic", "right", "AHC | A.X.C. | AXC | AXC-nin | Azerbaycan Cumhuriyeti"),
        ("azerbaijan-democratic-republic", "wrong", "Azerbaycan | Azerbaycan SSC | AHD | Araz Cumhuriyeti"),
        ("soviet-union", "right", "SSCB | SSRİ-nin | U.S.S.R. | Sovyetler Birliği’nin | the Soviet Union"),
        ("soviet-union", "wrong", "Sovyet Rusya | SSSB | Birlik | Union"),
        ("ottoman-empire", "right", "Osmanlı Devleti | Osmanlı | Osmanlı İmparatorluğu | Ottoman Empire"),
        ("russian-empire", "right", "Rusya İmparatorluğu | Russian Empire | Çarlık Rusyası | Rusiya imperiyası"),
        ("russian-empire", "partial", "Rusya | Russia"),
        ("azerbaijan-ssr", "wrong", "ASC | AsC | ASHC"),
        ("ottoman-empire", "wrong", "Devlet | Empire | Kaçar Devleti | Türkiye"),
        ("battle-of-sakarya", "right", "Sakarya Meydan Muharebesi | Sakarya döyüşü | Sakarya Savaşı"),
        ("battle-of-sakarya", "wrong", "Sakarya | Savaş"),
        (_FOUNDERS, "right", "Resulzade, Kazımzade ve Nağıoğlu | Kâzımzade | Rəsulzadə və Kazımzadə"),
        (_FOUNDERS, "right", "Mammad Amin Rasulzade and Taghi Naghioglu | Nağıoğlu / Kazimzade"),
        (_FOUNDERS, "slip", "Kazimzade ve Nağıoğllu | Resulzade, Kazımzde"),
        (_FOUNDERS, "partial", "Resulzade"),
        (_FOUNDERS, "wrong", "Resulzade ve Nerimanov | Kazımzade, Lenin | ve | Kazım"),
        ("marshal-fuad-pasha", "right", "Fuat Paşa | Müşir Fuad paşa | Deli Fuat Paşa | Marshal Fuad Pasha"),
        ("marshal-fuad-pasha", "wrong", "Fuat | Paşa | Nuri Paşa"),
        ("nuri-pasha", "wrong", "Nuri | Paşa"),
        ("ahmet-tevfik-pasha", "right", "Tevfik Paşa | Ahmet Tevfik | Tofiq paşa"),
        ("ahmet-tevfik-pasha", "wrong", "Tevfik | Ahmet | Ahmet Paşa | Ahmet İzzet Paşa"),
        ("reza-shah-pahlavi", "right", "Rıza Şah | Rza şah Pəhləvi | Pehlevi | Reza Pahlavi"),
        ("abdulvahap-yurtsever", "right", "Yurtsever | Abdülvahap Yurtsever | Abdulvahab Mehmetzade"),
        ("abdulvahap-yurtsever", "partial", "Mehmetzade"),
        ("behbud-shahtakhtinski", "partial", "Şahtahtinski"),
        ("cafer-seydahmet", "right", "Kırımer | Cafer Seydahmet | Cafer Seydahmet Kırımer"),
        ("mustafa-kemal-ataturk", "right", "Atatürk (Mustafa Kemal) | Mustafa Kemal / Atatürk | Kamal paşa"),
        ("mustafa-kemal-ataturk", "wrong", "Mustafa Kemal Karabekir | Atatürk Havalimanı | Mustafa Sübhi"),
        (
            "friedrich-werner-von-der-schulenburg",
            "right",
            "Schulenburg | von der Schulenburg | Şulenburq | Kont Schulenburg",
        ),
    ],
)
def test_mark_name(base: FactBase, keys: str, grade: str, responses: str) -> None:
    ids = [EntityId(key) for key in keys.split()]
    given = {
        (response, language): grade_of(mark_name(ids, response, base, language))
        for response in responses.split(" | ")
        for language in ("tr", "az")
    }
    assert {key: told for key, told in given.items() if told != grade} == {}


@pytest.mark.parametrize(
    ("key", "response", "language", "meant"),
    [
        ("mammad-amin-rasulzade", "Mehmet Emin Resülzade", "tr", "Mehmet Emin Resulzade"),
        ("mammad-amin-rasulzade", "Mehmet Emin Resülzade", "en", None),  # a Turkish spelling
        ("mammad-amin-rasulzade", "Mehemmed Emin Resulzade", "az", "Məhəmməd Əmin Rəsulzadə"),
        ("mammad-amin-rasulzade", "Məhəmməd Əmin Rəsulzade", "az", "Məhəmməd Əmin Rəsulzadə"),
        ("mammad-amin-rasulzade", "Mammad Amin Rasulzadeh", "en", "Mammad Amin Rasulzade"),
        ("turkey", "Turkiye", "tr", "Türkiye"),
        ("turkey", "Turkiyə", "az", "Türkiyə"),
        ("istanbul", "Istambul", "en", "Istanbul"),
        ("istanbul", "Istambul", "tr", "İstanbul"),
        ("mustafa-kemal-ataturk", "Ataturk", "tr", "Atatürk"),
        ("kazim-karabekir", "Kazim Karabekir", "tr", "Kâzım Karabekir"),
        ("kazim-karabekir", "Kazim Karabekir", "en", "Kâzım Karabekir"),
    ],
)
def test_a_slip_is_shown_in_the_learners_own_spelling_where_it_is_as_near(
    base: FactBase, key: str, response: str, language: str, meant: str | None
) -> None:
    assert mark_name([EntityId(key)], response, base, language).meant == meant
