"""What Turkish sentences tell of offices, members, founders and makers, one construction after another."""

from __future__ import annotations

from typing import Any

import pytest

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.person_lists import read_posts
from quizzes.language.kinds import Case
from tests.facts import sentences

Fact = tuple[str, str, list[str]]


def read(*passages: str) -> list[Draft]:
    """The drafts of passages of one document."""
    return sentences.read("tr", *passages)


def told(drafts: list[Draft], *, least: float = 0.0) -> list[tuple[str, str, Any]]:
    """Kind, subject and persons of the roles and founders that are at least so sure."""
    return [
        (draft.kind.value, draft.subject, list(draft.value))
        for draft in drafts
        if draft.kind.value in {"role", "founder"} and draft.confidence >= least and draft.rule != "doer"
    ]


SURE: list[tuple[str, Fact]] = [
    # a post is taken, given, held, passed on
    (
        "Dışişleri bakanlığını tarih profesörü Fuat Köprülü üstlendi.",
        ("role", "Dışişleri bakanı", ["Fuat Köprülü"]),
    ),
    (
        "Millî Talim Komisyonunun sekreterlik görevini Besim Atalay yürüttü.",
        ("role", "Millî Talim Komisyonu sekreteri", ["Besim Atalay"]),
    ),
    (
        "Millî Talim Komisyonu 1925’te kuruldu ve genel sekreterliğe Besim Atalay’ı getirdiler.",
        ("role", "Millî Talim Komisyonu genel sekreteri", ["Besim Atalay"]),
    ),
    (
        "Rektörlüğüne kimyager Ligor Bey’in seçildiği Tıp Fakültesi taşındı.",
        ("role", "Tıp Fakültesi rektörü", ["Ligor Bey"]),
    ),
    (
        "Ahmet Ferit’in genel sekreterliğini yürüttüğü Milli Meşrutiyet Fırkası dağıldı.",
        ("role", "Milli Meşrutiyet Fırkası genel sekreteri", ["Ahmet Ferit"]),
    ),
    ("Hasan Saka başbakanlık görevine getirildi.", ("role", "başbakan", ["Hasan Saka"])),
    (
        "Sırasıyla Recep Peker, Hasan Saka ve Şemsettin Günaltay başbakanlık koltuğuna oturdular.",
        ("role", "başbakan", ["Şemsettin Günaltay"]),
    ),
    (
        "Türk Ocağı başkanlığına Fuat Bey, genel sekreterliğe Nihat Erim atandı.",
        ("role", "Türk Ocağı başkanı", ["Fuat Bey"]),
    ),
    (
        "1920’de Türk Ocağı kuruldu; başkanlık Hamdullah Suphi’ye verildi.",
        ("role", "Türk Ocağı başkanı", ["Hamdullah Suphi"]),
    ),
    ("Celâl Bayar’a geçen başbakanlık kısa sürdü.", ("role", "başbakan", ["Celâl Bayar"])),
    ("Servet dergisine Necip Asım editörlük ediyordu.", ("role", "Servet dergisi editörü", ["Necip Asım"])),
    ("H. Ağayev Sivas Kongresi’ne başkanlık etti.", ("role", "Sivas Kongresi başkanı", ["H. Ağayev"])),
    (
        "Türk Ocağı kuruldu, başına Salih Hoca geçti.",
        ("role", "Türk Ocağı başkanı", ["Salih Hoca"]),
    ),
    # leading, with clauses between
    (
        "Kâmil Paşa’nın başkanlığında kurulan Hürriyet Fırkası kısa sürede dağıldı.",
        ("role", "Hürriyet Fırkası başkanı", ["Kâmil Paşa"]),
    ),
    (
        "Yakup Kadri’nin imtiyaz sahipliğinde yayına başlayan “Kadro” üç yıl dayandı.",
        ("role", "Kadro imtiyaz sahibi", ["Yakup Kadri"]),
    ),
    (
        "Başında Dışişleri Bakanı Bekir Sami’nin bulunduğu Türk Heyeti yola çıktı.",
        ("role", "Türk Heyeti başkanı", ["Bekir Sami"]),
    ),
    # being
    ("Türk Ocağının ilk başkanı Hasan Âli Yücel’di.", ("role", "Türk Ocağının ilk başkanı", ["Hasan Âli Yücel"])),
    (
        "Hukuk Fakültesinin ilk dekanı hukukçu Cemil Bilsel’dir.",
        ("role", "Hukuk Fakültesinin ilk dekanı", ["Cemil Bilsel"]),
    ),
    (
        "Hüseyin Cahit, Tanin gazetesinin başyazarıydı.",
        ("role", "Tanin gazetesinin başyazarı", ["Hüseyin Cahit"]),
    ),
    (
        "Türk Ocağının başkanı üyelerin ısrarıyla Kemal Cenap oldu.",
        ("role", "Türk Ocağının başkanı", ["Kemal Cenap"]),
    ),
    (
        "Promete örgütünün ilk aşamada rehberi Ahmet Cevat, sonra ise Mustafa Kazım oldu.",
        ("role", "Promete örgütü rehberi", ["Mustafa Kazım"]),
    ),
    (
        "Servet gazetesinin rehberi Mısır muhacereti temsilcisi Ahmet Cevat geldi.",
        ("role", "Servet gazetesinin rehberi", ["Ahmet Cevat"]),
    ),
    (
        "Paris’teki Diplomatik Heyetin bir diğer üyesi Ahmet Rıza geri döndü.",
        ("role", "Paris’teki Diplomatik Heyet üyesi", ["Ahmet Rıza"]),
    ),
    (
        "Sahibi Ahmet İhsan, başyazarı Tevfik Fikret olan Servet gazetesi kapatıldı.",
        ("role", "Servet gazetesi sahibi", ["Ahmet İhsan"]),
    ),
    (
        "Sahibi Ahmet İhsan, başyazarı Tevfik Fikret olan Servet gazetesi kapatıldı.",
        ("role", "Servet gazetesi başyazarı", ["Tevfik Fikret"]),
    ),
    (
        "Ahmet Cevdet’in başbakan, Rıza Tevfik’in maarif nazırı olduğu İstanbul Hükümeti düştü.",
        ("role", "İstanbul Hükümeti başbakanı", ["Ahmet Cevdet"]),
    ),
    ("Celâl Bayar cumhurbaşkanı seçildi.", ("role", "cumhurbaşkanı", ["Celâl Bayar"])),
    ("Meclis Fevzi Çakmak’ı başkomutan yaptı.", ("role", "başkomutan", ["Fevzi Çakmak"])),
    (
        "Doğu vilayetlerinden sorumlu olan Naci Eldeniz rapor hazırladı.",
        ("role", "Doğu vilayetleri sorumlusu", ["Naci Eldeniz"]),
    ),
    (
        "Hükümet Roman Kolev’i Bern’e elçi olarak gönderdi.",
        ("role", "Bern’e gönderilen elçi", ["Roman Kolev"]),
    ),
    ("Ahmet Muhtar, Bakü’de büyükelçi olarak görev yaptı.", ("role", "Bakü’deki büyükelçi", ["Ahmet Muhtar"])),
    # who came after
    (
        "İttihat Kulübünün ilk başkanı Fuat Bey istifa etti; yerine Münir Nurettin seçildi.",
        ("role", "İttihat Kulübünün başkanı", ["Münir Nurettin"]),
    ),
    (
        "İttihat Kulübünün ilk başkanı Ragıp Paşa idi; 1912’de yerini Hulusi Bey aldı.",
        ("role", "İttihat Kulübünün başkanı", ["Hulusi Bey"]),
    ),
    # belonging
    (
        "Yazarları arasında Şevket Süreyya, Vedat Nedim ve Burhan Asaf’ın bulunduğu “Kadro” kapandı.",
        ("role", "Kadro’nun yazarları", ["Şevket Süreyya", "Vedat Nedim", "Burhan Asaf"]),
    ),
    (
        "Türk Millî Merkezinin A.Emircanov (başkan), M.Vekilov ve H.Sultanov’dan oluşan ikinci dönemi başladı.",
        ("role", "Türk Millî Merkezi üyeleri", ["A.Emircanov", "M.Vekilov", "H.Sultanov"]),
    ),
    (
        "Türk Millî Merkezinin A.Emircanov (başkan), M.Vekilov ve H.Sultanov’dan oluşan ikinci dönemi başladı.",
        ("role", "Türk Millî Merkezinin başkanı", ["A.Emircanov"]),
    ),
    (
        "Türk Heyeti; Ali Fuat, Rauf Orbay ve Refet Bele’den müteşekkildi.",
        ("role", "Türk Heyeti üyeleri", ["Ali Fuat", "Rauf Orbay", "Refet Bele"]),
    ),
    (
        "Türk Millî Komitesi kuruldu; Ahmet Temir, Sadri Maksudi ve Hamdi Orlu da komitede yer alıyordu.",
        ("role", "Türk Millî Komitesi üyeleri", ["Ahmet Temir", "Sadri Maksudi", "Hamdi Orlu"]),
    ),
    (
        "Kongrede Bulgaristan’ı Prof. Ivan Petrov, Dimitar Kolev, Romanya’yı Dr. Ion Popescu temsil etmekteydi.",
        ("role", "Bulgaristan temsilcileri", ["Prof. Ivan Petrov", "Dimitar Kolev"]),
    ),
    # founding
    (
        "Dört milletvekili – Ali Fuat, Rauf Orbay ve Kâzım Karabekir – 1924’te Terakki Partisini kurdular.",
        ("founder", "Terakki Partisi", ["Ali Fuat", "Rauf Orbay", "Kâzım Karabekir"]),
    ),
    (
        "Ali Fuat ile Rauf Orbay’ın kurduğu Terakki Partisi kapatıldı.",
        ("founder", "Terakki Partisi", ["Ali Fuat", "Rauf Orbay"]),
    ),
    (
        "Ziya Gökalp’in öncülüğünde kurulan Yeni Hayat Cemiyeti dağıldı.",
        ("founder", "Yeni Hayat Cemiyeti", ["Ziya Gökalp"]),
    ),
    (
        "Yeni Hayat Cemiyeti 1911’de Ziya Gökalp’in girişimiyle kuruldu.",
        ("founder", "Yeni Hayat Cemiyeti", ["Ziya Gökalp"]),
    ),
    (
        "Osmanlı Sosyalist Fırkası, Hüseyin Hilmi tarafından kuruldu.",
        ("founder", "Osmanlı Sosyalist Fırkası", ["Hüseyin Hilmi"]),
    ),
    (
        "Terakki Partisinin kurucuları Ali Fuat ve Rauf Orbay’dır.",
        ("founder", "Terakki Partisi", ["Ali Fuat", "Rauf Orbay"]),
    ),
    ("Yeni hükümeti Tevfik Paşa kurdu.", ("role", "Yeni hükümeti kuran", ["Tevfik Paşa"])),
    # making
    (
        "Ahmet İhsan’ın çıkardığı Servet dergisi edebiyatı etkiledi.",
        ("role", "Servet dergisinin yayıncısı", ["Ahmet İhsan"]),
    ),
    (
        "Zekeriya Sertel’in yönettiği Tan gazetesi kapatıldı.",
        ("role", "Tan gazetesinin yöneticisi", ["Zekeriya Sertel"]),
    ),
    (
        "Rauf Bey’in Amiral Calthorpe ile Limni’de imzaladığı Mondros Mütarekesi savaşı bitirdi.",
        ("role", "Mondros Mütarekesi’nin imzalayanı", ["Rauf Bey"]),
    ),
    (
        "Yusuf Kemal, Rıza Nur ve Ali Fuat imzası ile Vatan dergisinde “Halka Çağrı” başlıklı bir yazı çıktı.",
        ("role", "Halka Çağrı’nın imzalayanları", ["Yusuf Kemal", "Rıza Nur", "Ali Fuat"]),
    ),
    (
        "Bu konuda Nağı Şeyhzamanlı’nın “Biz ve Onlar” kitabı önemlidir.",
        ("role", "“Biz ve Onlar” kitabının yazarı", ["Nağı Şeyhzamanlı"]),
    ),
    (
        "Yunus Nadi 1924’te “Cumhuriyet”in ilk sayısını çıkardı.",
        ("role", "Cumhuriyet’in yayıncısı", ["Yunus Nadi"]),
    ),
]
#: Told of things that only *it*, *a regiment*, *the paper* stands for: kept, but not as sure.
UNSURE: list[tuple[str, Fact]] = [
    (
        "Cephede Yüzbaşı Selim Aydın komutasındaki Çerkez ve Lezgilerden oluşan bir tabur bulunuyordu.",
        ("role", "tabur komutanı", ["Yüzbaşı Selim Aydın"]),
    ),
    (
        "Albay Rıza Bey komutasındaki on ikinci alay kenti kuşattı.",
        ("role", "on ikinci alay komutanı", ["Albay Rıza Bey"]),
    ),
    ("Hasan Tahsin’in riyasetindeki komisyon dağıldı.", ("role", "komisyon reisi", ["Hasan Tahsin"])),
    (
        "Berlin’e gelen muhacirler arasında Ahmet Temir, Sadri Maksudi gibi isimler vardı.",
        ("role", "Berlin’e gelen muhacirler", ["Ahmet Temir", "Sadri Maksudi"]),
    ),
    ("Adnan Adıvar’ın hazırladığı rapor Meclise sunuldu.", ("role", "raporun yazarı", ["Adnan Adıvar"])),
    (
        "Bildiri Ali Fuat, Rauf Orbay ve Refet Bele tarafından imzalandı.",
        ("role", "bildirinin imzalayanları", ["Ali Fuat", "Rauf Orbay", "Refet Bele"]),
    ),
    (
        "Sait Halim Paşa ile elçi Wangenheim ittifak antlaşmasına imza koydular.",
        ("role", "ittifak antlaşmasının imzalayanları", ["Sait Halim Paşa", "Wangenheim"]),
    ),
    (
        "Dostluk antlaşmasını Türkiye adına Yusuf Kemal ve Rıza Nur imzaladı.",
        ("role", "Türkiye temsilcisi", ["Yusuf Kemal", "Rıza Nur"]),
    ),
    ("Kâmil Paşa hükümeti istifa etti.", ("role", "hükümet başkanı", ["Kâmil Paşa"])),
    ("Yaşar Nabi Nayır’ın “Varlık”ı okurla buluştu.", ("role", "“Varlık” sahibi", ["Yaşar Nabi Nayır"])),
    ("Sadarete Hüseyin Hilmi Paşa’nın getirilmesi istendi.", ("role", "sadrazam", ["Hüseyin Hilmi Paşa"])),
    (
        "İkinci ve üçüncü delegeler olarak Rıza Nur ile Hasan Saka katıldı.",
        ("role", "delegeler", ["Rıza Nur", "Hasan Saka"]),
    ),
]


@pytest.mark.parametrize(("text", "fact"), SURE)
def test_office_is_read(text: str, fact: Fact) -> None:
    assert fact in told(read(text), least=0.5)


@pytest.mark.parametrize(("text", "fact"), UNSURE)
def test_vague_body_is_kept_for_a_reader_to_judge(text: str, fact: Fact) -> None:
    assert fact in told(read(text))
    assert fact not in told(read(text), least=0.5)


@pytest.mark.parametrize(
    "text",
    [
        "Yerine yeni bir bina yapıldı.",
        "Darülfünun kapatıldı, yerine İstanbul Üniversitesi kuruldu.",
        "Başkanlığında Ankara’nın bulunduğu birlik dağıldı.",
        "Genel sekreterlik Bolşeviklere verildi.",
        "Türk Ocağı başkanlığına kimse seçilmedi.",
        "Toplantıya başkanlık etmedi.",
        "Başkanlık seçimini Almanya kazandı.",
        "Polonya öncülüğünde kurulan birlik dağıldı.",
        "Bölüm on iki makaleden oluşuyordu.",
        "Kentler arasında Ankara, İstanbul ve Bursa vardı.",
        "I. Dünya Savaşı’nda yenilen Osmanlı Devleti Mondros Mütarekesi’ni imzaladı.",
        "Dergi Ahmet Cevad ve Hüseyin Cavid gibi şairlerin şiirlerini yayımladı.",
        "Bu heyetin yönetiminde sorunlar vardı.",
    ],
)
def test_nobody_is_read_into_a_sentence(text: str) -> None:
    assert told(read(text), least=0.5) == []


def test_office_that_names_no_body_is_that_of_the_body_told_of_last() -> None:
    drafts = read(
        "1931’de aydınlar Türk Tarihi Tetkik Cemiyetini kurdular.", "Başkanlığına Tevfik Bıyıklıoğlu getirildi."
    )

    assert ("role", "Türk Tarihi Tetkik Cemiyeti başkanı", ["Tevfik Bıyıklıoğlu"]) in told(drafts)


def test_office_of_one_of_two_bodies_is_not_sure() -> None:
    drafts = read("Türk Ocağı ile Halk Fırkası kuruldu, başkanlığa Kâzım Özalp seçildi.")

    assert not [fact for fact in told(drafts, least=0.5) if "Ocağı" in fact[1] or "Fırkası" in fact[1]]


def test_ministers_are_no_others_than_the_object_beside_their_ministry() -> None:
    drafts = read("Kurultay Çelebi Cihan’ı hükûmet başkanlığına, Cafer Kırımer’i harbiye nazırlığına getirdi.")

    assert ("role", "harbiye nazırı", ["Cafer Kırımer"]) in told(drafts, least=0.5)
    assert not [fact for fact in told(drafts) if "başkanı" in fact[1] and fact[2] == ["Cafer Kırımer"]]


def test_posts_have_all_their_cases() -> None:
    posts = read_posts("tr")

    assert posts["başkanlığına"].office == "başkanı"
    assert posts["başkanlığına"].case is Case.DATIVE
    assert posts["komutasındaki"].office == "komutanı"
    assert posts["komutasındaki"].is_describing
    assert posts["sadarete"].office == "sadrazamı"
    assert posts["cumhurbaşkanlığını"].office == "cumhurbaşkanı"
