"""The words dates are written with, as tables; what each letter means is said in `date_lexicon`."""

from __future__ import annotations

from typing import Final

NOUNS: Final = {
    "tr": {
        "y": (("yıl", 0), ("sene", 0)),
        "a": (("ay", 0),),
        "t": (("tarih", 0), ("gün", 1), ("gece", 2), ("akşam", 2), ("sabah", 2)),
        "k": (("yüzyıl", 0), ("asr", 0)),
        "u": (("hafta", 7),),
        "s": (("bahar", 1), ("ilkbahar", 1), ("yaz", 2), ("sonbahar", 3), ("güz", 3), ("kış", 4)),
        "p": (("baş", 1), ("başlangıc", 1), ("ilk", 1), ("orta", 2), ("son", 3)),
        "j": (("yarı", 2), ("çeyreğ", 4)),
    },
    "az": {
        "y": (("il", 0),),
        "a": (("ay", 0),),
        "t": (("tarix", 0), ("gün", 1), ("gecə", 2), ("axşam", 2), ("səhər", 2)),
        "k": (("əsr", 0), ("yüzil", 0), ("yüzilliy", 0)),
        "u": (("həftə", 7),),
        "s": (("bahar", 1), ("yaz", 1), ("yay", 2), ("payız", 3), ("qış", 4)),
        "p": (("əvvəl", 1), ("başlanğıc", 1), ("baş", 1), ("orta", 2), ("son", 3), ("axır", 3)),
        "j": (("yarı", 2), ("rüb", 4)),
    },
}  # fmt: skip
#: Words that mean what their letter says only as possessed: *yılın sonu, yazında*, never *son, yaz*.
ONLY_POSSESSED: Final = frozenset("spj")

WORDS: Final = {
    "tr": """
    x in: de da te ta nde nda inde ında unda ünde sinde sında
    x from: den dan ten tan nden ndan inden ından undan ünden sinden sından
    x to: e a ye ya ne na ine ına una üne sine sına
    x of: in ın un ün nin nın nun nün inin ının unun ünün sinin sının
    x object: i ı u ü yi yı yu yü ni nı nu nü ini ını unu ünü si sı
    x adjective: deki daki teki taki ndeki ndaki indeki ındaki undaki ündeki lik lık luk lük
    x ordinal: inci ıncı uncu üncü nci ncı ncu ncü ci cı cu cü
    x ordinal: incisi ıncısı uncusu üncüsü
    x bare: le la yle yla dir dır dur dür tir tır tur tür
    x li: li lı lu lü
    *x bare: ler lar leri ları
    *x in: lerde larda lerinde larında
    *x from: lerden lardan lerinden larından
    *x to: lere lara lerine larına
    *x of: lerin ların lerinin larının
    *x adjective: lerdeki lardaki lerindeki larındaki
    t0 adjective: tarihli günkü günlü
    l1: ilk
    l9: son
    f1: birinci
    f2: ikinci
    f3: üçüncü
    g1: bahar ilkbahar
    g2: yaz
    g3: sonbahar güz
    g4: kış
    d20: yirmili
    d30: otuzlu
    d40: kırklı
    d50: ellili
    d60: altmışlı
    d70: yetmişli
    d80: seksenli
    d90: doksanlı
    b in: arasında aralarında
    b adjective: arasındaki
    b bare: arası
    b from: arasından
    v: ve ile ilâ ila veya
    w: pazartesi salı çarşamba perşembe cuma cumartesi pazar
    h1: eski julyen jülyen
    h2: rumi rumî mali malî r
    h3: hicri hicrî h hicrî
    h0: miladi milâdi
    r0: aynı o bu mezkur mezkûr
    r1: ertesi sonraki izleyen müteakip gelecek
    r-1: önceki evvelki
    n1: bir
    n2: iki
    n3: üç
    n4: dört
    n5: beş
    n6: altı
    n7: yedi
    n8: sekiz
    n9: dokuz
    n10: on
    n11: onbir
    n12: oniki
    n13: onüç
    n14: ondört
    n15: onbeş
    n16: onaltı
    n17: onyedi
    n18: onsekiz
    n19: ondokuz
    n20: yirmi
    n30: otuz
    n40: kırk
    n50: elli
    z: itibaren itibâren beri kadar dek değin önce evvel sonra sonrası sonrasında öncesi öncesinde öncesindeki yana
    z: doğru
    e: geçtikten
    z: civarı civarında civarındaki dolayları dolaylarında sıralarında sularında
    """,
    "az": """
    x in: də da ində ında unda ündə sində sında ndə nda
    x from: dən dan indən ından undan ündən sindən sından
    x to: ə a yə ya inə ına una ünə sinə sına nə na
    x of: in ın un ün nin nın nun nün inin ının unun ünün sinin sının
    x object: i ı u ü ni nı nu nü si sı su sü ini ını unu ünü
    x adjective: dəki dakı indəki ındakı undakı ündəki
    x ordinal: ci cı cu cü nci ncı ncu ncü inci ıncı uncu üncü
    *x bare: lər lar ləri ları
    *x in: lərdə larda lərində larında
    *x from: lərdən lardan
    *x of: lərin ların
    x to: dək ədək adək yədək yadək
    t0 adjective: tarixli
    y to: ilədək ilədəkki ilədəki
    l1: ilk
    l9: son
    f1: birinci
    f2: ikinci
    f3: üçüncü
    g1: bahar yaz
    g2: yay
    g3: payız
    g4: qış
    d30: otuzuncu
    d40: qırxıncı
    d50: əllinci
    d60: altmışıncı
    d70: yetmişinci
    d80: səksəninci
    d90: doxsanıncı
    b in: arasında
    b adjective: arasındakı
    b bare: arası
    v: və ilə ile
    w: şənbə çərşənbə cümə bazar
    h1: köhnə
    h2: rumi
    h3: hicri h
    h0: miladi
    r0: həmin eyni o bu
    r1: növbəti ertəsi sonrakı gələn
    r-1: əvvəlki ötən
    n1: bir
    n2: iki
    n3: üç
    n4: dörd
    n5: beş
    n6: altı
    n7: yeddi
    n8: səkkiz
    n9: doqquz
    n10: on
    n20: iyirmi
    n30: otuz
    n40: qırx
    n50: əlli
    e: keçdikdən keçəndən
    z: doğru
    z: etibarən bəri qədər kimi dək əvvəl qabaq öncə sonra
    """,
    "en": """
    x ordinal: st nd rd th
    *x bare: s
    y bare: year
    *y bare: years
    a bare: month
    *a bare: months
    t1 bare: day date night morning evening
    *t1 bare: days
    u7 bare: week
    *u7 bare: weeks
    k bare: century
    k of: centuries
    s1: spring
    s2: summer
    s3: autumn fall
    s4: winter
    v: and to through till until
    o: of the
    w: monday tuesday wednesday thursday friday saturday sunday
    h1: old julian
    h2: rumi
    h3: hijri ah hegira
    l1: first
    l9: last
    r0: same that
    r1: following next
    r-1: previous preceding
    n1: a one
    n2: two
    n3: three
    n4: four
    n5: five
    n6: six
    n7: seven
    n8: eight
    n9: nine
    n10: ten
    n11: eleven
    n12: twelve
    n13: thirteen
    n14: fourteen
    n15: fifteen
    n16: sixteen
    n17: seventeen
    n18: eighteen
    n19: nineteen
    n20: twenty
    n30: thirty
    n40: forty
    n50: fifty
    *d20: twenties
    *d30: thirties
    *d40: forties
    *d50: fifties
    *d60: sixties
    *d70: seventies
    *d80: eighties
    *d90: nineties
    z: later earlier afterwards afterward previously after before
    """,
}
CENTURIES: Final = {
    "tr": {"on sekizinci": 18, "onsekizinci": 18, "ondokuzuncu": 19, "yirminci": 20, "onyedinci": 17},
    "az": {"iyirminci": 20},
    "en": {"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20},
}

#: How the days of the month are counted in words; what stands before a day's ones is a ten.
DAYS_IN_WORDS: Final = {
    "tr": (
        ("bir", 1), ("iki", 2), ("üç", 3), ("dörd", 4), ("beş", 5), ("altı", 6), ("yedi", 7), ("sekiz", 8),
        ("dokuz", 9), ("on", 10), ("yirmi", 20), ("otuz", 30),
    ),
    "az": (
        ("bir", 1), ("iki", 2), ("üç", 3), ("dörd", 4), ("beş", 5), ("altı", 6), ("yeddi", 7), ("səkkiz", 8),
        ("doqquz", 9), ("on", 10), ("iyirmi", 20), ("otuz", 30),
    ),
    "en": (),
}  # fmt: skip

#: Months of the Ottoman financial year as written before 1945, where one word.
OLD_MONTHS: Final = {
    "teşrinievvel": 10, "teşrinisani": 11, "kanunuevvel": 12, "kanunusani": 1, "kânunuevvel": 12, "kânunusani": 1,
    "birinciteşrin": 10, "ikinciteşrin": 11, "birincikanun": 12, "ikincikanun": 1,
}  # fmt: skip
HIJRI_MONTHS: Final = {
    "tr": (("muharrem",), ("safer",), ("rebiülevvel", "rebiyülevvel"), ("rebiülahir", "rebiülâhir", "rebiyülahir"),
           ("cemaziyelevvel", "cemaziyülevvel"), ("cemaziyelahir", "cemaziyülahir"),
           ("recep", "receb"), ("şaban", "şâban"), ("ramazan",), ("şevval", "şevvâl"), ("zilkade",), ("zilhicce",)),
    "az": (("məhərrəm",), ("səfər",), ("rəbiüləvvəl", "rəbiəlevvəl"), ("rəbiülaxır", "rəbiülaxir"),
           ("cəmadiyüləvvəl", "cümadəlula", "cəmadiəlevvəl"), ("cəmadiyülaxır", "cümadəlaxirə"), ("rəcəb",),
           ("şaban",), ("ramazan",), ("şəvval",), ("zilqədə",), ("zilhiccə",)),
    "en": (("muharram",), ("safar",), (), (), (), (), ("rajab",), ("shaban",), ("ramadan",), ("shawwal",), (), ()),
}  # fmt: skip
ENGLISH_SHORT: Final = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
ENGLISH_SHORT_NUMBERS: Final = (1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12)
ROMAN: Final = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21,
}  # fmt: skip
