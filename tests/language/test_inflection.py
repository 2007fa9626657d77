"""Names, numbers and abbreviations go into every case as schools write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.errors import ContentError
from quizzes.language import NameKind, inflect
from quizzes.language.inflection import attributive
from quizzes.language.kinds import CASE_CODES, Case

#: Attested or ruled forms: (nominative, case code, form).
TURKISH = """
Resulzade gen Resulzade’nin | Bakü loc Bakü’de | Bakü acc Bakü’yü | Osmanlı Devleti loc Osmanlı Devleti’nde
Birinci Dünya Savaşı acc Birinci Dünya Savaşı’nı | Moskova Antlaşması loc Moskova Antlaşması’nda
Kars Antlaşması acc Kars Antlaşması’nı | Türkiye Büyük Millet Meclisi dat Türkiye Büyük Millet Meclisine
Müsavat Partisi gen Müsavat Partisinin | Müsavat Partisi dat Müsavat Partisine | Bakanlar Kurulu gen Bakanlar Kurulunun
Türk Dil Kurumu abl Türk Dil Kurumundan | Azerbaycan Milli Merkezi gen Azerbaycan Milli Merkezinin
Avrupa Birliği dat Avrupa Birliği’ne | Sovyetler Birliği gen Sovyetler Birliği’nin | Cavit Bey gen Cavit Bey’in
Kâzım Karabekir Paşa dat Kâzım Karabekir Paşa’ya | TBMM dat TBMM’ye | SSCB gen SSCB’nin | ABD abl ABD’den
ABD acc ABD’yi | NKVD gen NKVD’nin | CHP gen CHP’nin | TDK abl TDK’den | KİK gen KİK’in | NATO abl NATO’dan
UNESCO dat UNESCO’ya | ASELSAN loc ASELSAN’da | AMM loc AMM’de | “İstanbul Hatırası” acc “İstanbul Hatırası”nı
“Açık Söz” gen “Açık Söz”ün | Kazak abl Kazak’tan | Topçubaşı gen Topçubaşı’nın | Topçubaşı ins Topçubaşı’yla
Topçubaşı dat Topçubaşı’ya | Hacınski dat Hacınski’ye | Zerdabi dat Zerdabi’ye | Akçura acc Akçura’yı
Şamahı loc Şamahı’da | Sakarya Nehri loc Sakarya Nehri’nde | Zonguldak acc Zonguldak’ı | Ahmet gen Ahmet’in
Sinop dat Sinop’a | Kerkük dat Kerkük’e | Müsavat gen Müsavat’ın | Atatürk gen Atatürk’ün | Faruk dat Faruk’a
Başkanlık gen Başkanlığın | Birlik acc Birliği | kitap acc kitabı | Kemal dat Kemal’e | Kemal gen Kemal’in
Cemal acc Cemal’i | Meral gen Meral’in | Stockholm loc Stockholm’de | Montreal loc Montreal’de | saat acc saati
dikkat acc dikkati | Stalin gen Stalin’in | Lenin dat Lenin’e | Hitler ins Hitler’le | Versay loc Versay’da
Versailles loc Versailles’da | Marx gen Marx’ın | Bouillon gen Bouillon’un | George dat George’a | Daly gen Daly’nin
Wilson dat Wilson’a | Clinton gen Clinton’ın | Apple gen Apple’ın | Duffy gen Duffy’nin | 1918 loc 1918’de
1920 loc 1920’de | 1923 loc 1923’te | 1924 loc 1924’te | 1926 dat 1926’ya | 1930 loc 1930’da | 1940 loc 1940’ta
1991 loc 1991’de | 2000 loc 2000’de | 1915 loc 1915’te | 1934 loc 1934’te | 1944 loc 1944’te | 1917 dat 1917’ye
1900 abl 1900’den | 1909 gen 1909’un | 1906 acc 1906’yı | 1960 dat 1960’a | 1990 gen 1990’ın | 1000 abl 1000’den
Odlu Yurt dergisi acc Odlu Yurt dergisini | Sovyet Rusya dat Sovyet Rusya’ya | Erzurum loc Erzurum’da
"""
AZERBAIJANI = """
Bakı loc Bakıda | Rəsulzadə gen Rəsulzadənin | Azərbaycan Xalq Cümhuriyyəti gen Azərbaycan Xalq Cümhuriyyətinin
Müsavat Partiyası acc Müsavat Partiyasını | Müsavat Partiyası loc Müsavat Partiyasında
Müsavat Partiyası dat Müsavat Partiyasına | Müsavat Partiyası gen Müsavat Partiyasının
Türkiyə Böyük Millət Məclisi loc Türkiyə Böyük Millət Məclisində | AXC gen AXC-nin | RSFSR gen RSFSR-in
TBMM gen TBMM-nin | SSRİ gen SSRİ-nin | AMEA abl AMEA-dan | BDU dat BDU-ya | UNESKO gen UNESKO-nun | ABŞ gen ABŞ-ın
“Müsavat” abl “Müsavat”dan | «Türk ocağı» gen «Türk ocağı»nın | “Prometey” gen “Prometey”in | 21 abl 21-dən
4 loc 4-də | 6 gen 6-nın | 18 acc 18-i | 16 loc 16-da | Moskva acc Moskvanı | Bakı acc Bakını | Rusiya acc Rusiyanı
Bakı dat Bakıya | Türkiyə dat Türkiyəyə | Qars loc Qarsda | Paris loc Parisdə | Brest-Litovsk loc Brest-Litovskda
uşaq acc uşağı | torpaq dat torpağa | birlik acc birliyi | xalq acc xalqı | ittifaq dat ittifaqa | təzyiq acc təzyiqi
Atatürk gen Atatürkün | Faruk acc Faruku | İraq dat İraqa | kitab acc kitabı | kənd acc kəndi | ağac acc ağacı
oğul acc oğlu | fikir acc fikri | isim acc ismi | nəsil acc nəsli | Nəsib bəy gen Nəsib bəyin
Qars müqaviləsi acc Qars müqaviləsini | “Odlu yurd” jurnalı dat “Odlu yurd” jurnalına | Rusiya ins Rusiya ilə
Qafqaz İslam Ordusu gen Qafqaz İslam Ordusunun | Gəncə loc Gəncədə | Londra dat Londraya
"""


def _rows(table: str) -> list[tuple[str, Case, str]]:
    rows = []
    for entry in table.replace("\n", " | ").split(" | "):
        words = entry.split()
        place = next((i for i, word in enumerate(words) if word in CASE_CODES), None)
        if place is not None:
            rows.append((" ".join(words[:place]), CASE_CODES[words[place]], " ".join(words[place + 1 :])))
    return rows


@pytest.mark.parametrize(("name", "case", "form"), _rows(TURKISH))
def test_inflect_writes_turkish_forms(name: str, case: Case, form: str) -> None:
    assert inflect(name, case, "tr") == form


@pytest.mark.parametrize(("name", "case", "form"), _rows(AZERBAIJANI))
def test_inflect_writes_azerbaijani_forms(name: str, case: Case, form: str) -> None:
    assert inflect(name, case, "az") == form


def test_inflect_lets_the_kind_decide_the_turkish_apostrophe() -> None:
    assert inflect("Türk Ocakları", "dative", "tr", kind=NameKind.ORGANISATION) == "Türk Ocaklarına"
    assert inflect("Azerbaycan Halk Cumhuriyeti", "genitive", "tr", kind=NameKind.STATE).endswith("Cumhuriyeti’nin")
    assert inflect("Ali Merdan Topçubaşı", "dative", "tr", kind=NameKind.PERSON) == "Ali Merdan Topçubaşı’ya"


def test_inflect_follows_the_reading_of_a_foreign_name() -> None:
    assert inflect("Prométhée dergisi", "accusative", "tr", reads="Promete dergisi") == "Prométhée dergisini"
    assert inflect("Cannes Konferansı", "locative", "tr", reads="Kan Konferansı") == "Cannes Konferansı’nda"
    assert inflect("Beauvais", "locative", "tr", reads="Bove") == "Beauvais’de"


@pytest.mark.parametrize(
    ("language", "name", "case", "form"),
    [
        ("tr", "Rusya", "genitive", "Rusya’sının"),
        ("tr", "kitap", "nominative", "kitabı"),
        ("tr", "kitap", "dative", "kitabına"),
        ("tr", "parti", "nominative", "partisi"),
        ("tr", "parti", "locative", "partisinde"),
        ("tr", "Almanya", "dative", "Almanya’sına"),
        ("tr", "Azerbaycan", "locative", "Azerbaycan’ında"),
        ("tr", "oğul", "instrumental", "oğluyla"),
        ("tr", "su", "nominative", "suyu"),
        ("tr", "bağımsızlık", "dative", "bağımsızlığına"),
        ("tr", "Bakü", "locative", "Bakü’sünde"),
        ("tr", "TBMM", "genitive", "TBMM’sinin"),
        ("tr", "Müsavat Partisi", "nominative", "Müsavat Partisi"),
        ("tr", "Müsavat Partisi", "ablative", "Müsavat Partisinden"),
        ("az", "Rusiya", "nominative", "Rusiyası"),
        ("az", "Rusiya", "genitive", "Rusiyasının"),
        ("az", "kitab", "nominative", "kitabı"),
        ("az", "kömək", "nominative", "köməyi"),
        ("az", "birlik", "dative", "birliyinə"),
        ("az", "Müsavat Partiyası", "dative", "Müsavat Partiyasına"),
        ("az", "Rusiya", "instrumental", "Rusiyası ilə"),
        ("en", "Russia", "genitive", "Russia’s"),
    ],
)
def test_inflect_puts_the_possessive_before_the_case(language: str, name: str, case: str, form: str) -> None:
    assert inflect(name, case, language, possessed=True) == form


@pytest.mark.parametrize(
    ("language", "name", "form"),
    [
        ("tr", "Bakü", "Bakü’deki"),
        ("tr", "1918", "1918’deki"),
        ("tr", "Osmanlı Devleti", "Osmanlı Devleti’ndeki"),
        ("tr", "Türkiye Büyük Millet Meclisi", "Türkiye Büyük Millet Meclisindeki"),
        ("tr", "Kars", "Kars’taki"),
        ("tr", "1920’ler", "1920’lerdeki"),
        ("tr", "Osman Bey (1258-1326)", "Osman Bey’deki (1258-1326)"),
        ("az", "Bakı", "Bakıdakı"),
        ("az", "Türkiyə", "Türkiyədəki"),
        ("az", "Müsavat Partiyası", "Müsavat Partiyasındakı"),
        ("en", "London", "London"),
    ],
)
def test_attributive_says_what_is_in_a_place_or_time(language: str, name: str, form: str) -> None:
    assert attributive(name, language) == form


@pytest.mark.parametrize(("name", "form"), [("Rasulzade", "Rasulzade’s"), ("Paris", "Paris’s")])
def test_inflect_knows_the_english_genitive(name: str, form: str) -> None:
    assert inflect(name, "genitive", "en") == form


def test_inflect_refuses_what_it_does_not_know() -> None:
    with pytest.raises(ContentError, match="vocative"):
        inflect("Bakü", "vocative", "tr")
    with pytest.raises(ContentError, match="ru"):
        inflect("Bakü", "dative", "ru")


@given(st.integers(1800, 2030), st.sampled_from(list(Case)), st.sampled_from(["tr", "az"]))
def test_inflect_joins_every_year_with_its_mark(year: int, case: Case, language: str) -> None:
    form = inflect(str(year), case, language)
    mark = {"tr": "’", "az": "-"}[language]
    assert case is Case.NOMINATIVE or form.startswith((f"{year}{mark}", f"{year} ilə"))


@given(st.text(alphabet="abcçdeəfgğhıijklmnoöpqrsştuüvxyzABCÇİIŞ ’”", min_size=1, max_size=30))
def test_inflect_never_fails_on_a_name(name: str) -> None:
    if name.strip():
        for language in ("tr", "az"):
            assert inflect(name.strip(), "accusative", language)
