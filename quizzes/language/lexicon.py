"""Words whose inflection cannot be read off their letters. A linguist extends these lists without reading code."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Turkish head nouns with the third-person possessive, folded. As last word of a name they take the pronominal n:
#: *Kars Antlaşması’nı*, never *Antlaşması’yı*. Source: Türk Dil Kurumu, Yazım Kılavuzu, birleşik kelimeler.
TR_INSTITUTION_HEADS: Final = _words("""
    ajansı akademisi alayı arşivi bakanlığı bankası başkanlığı birliği birlikleri bölüğü bürosu cemiyeti cephesi
    dairesi derneği divanı duması elçiliği enstitüsü fakültesi federasyonu fırkası fraksiyonu fonu grubu
    heyeti ittihadı karargâhı kolordusu kolu komisyonu komiserliği komitesi konfederasyonu konseyi kulübü kurulu
    kurumu kütüphanesi lejyonu locası lisesi matbaası meclisi medresesi merkezi mektebi milisi müdürlüğü müzesi
    nezareti ocağı okulu ordusu örgütü parlamentosu partisi sefareti sendikası sovyeti sovnarkomu şirketi şubesi
    şurası taburu temsilciliği teşkilatı teşkilâtı topluluğu tugayı tümeni üniversitesi vakfı yayınevi
    kuruluşu encümeni hükümeti hükûmeti ittifakı cemaati hareketi ligi bloku
""")
TR_NAME_HEADS: Final = _words("""
    afı ablukası adası anayasası andı anlaşması antlaşması ateşkesi bağımsızlığı barışı bayrağı bayramı beyannamesi
    bildirgesi bildirisi buhranı caddesi cumhuriyeti çağı çağrısı dağı darbesi dayanışması denizi devleti devrimi
    direnişi dönemi düşüşü eyaleti fermanı gazetesi genelgesi geçidi gölü gösterisi grevi günleri hanlığı harbi
    harekâtı hareketi ihtilali ihtilâli ilanı ilhakı imparatorluğu inkılabı inkılâbı isyanı işgali ittifakı kanunu
    kararı kanalı kenti kongresi konferansı köprüsü köyü krallığı kurtuluşu kurultayı kuşatması limanı mecmuası
    milleti misakı muharebesi muhtırası mukavelesi mütarekesi nehri nizamnamesi notası nutku olayı olayları oturumu
    ovası paktı pakti planı prensliği programı projesi protokolü savaşı sancağı seferi senedi seçimleri sempozyumu
    sözleşmesi suikastı şehri tanzimatı tarihi taarruzu tasarısı tebliği teklifi toplantısı topları törenleri töreni
    tüneli tüzüğü ultimatomu ültimatomu vilayeti yarımadası yasası yılları yönetimi yürüyüşü zaferi ziyareti
    dergisi kitabı risalesi bülteni yıllığı salnamesi geçidi girişi açılışı kuruluşu çıkışı ölümü doğumu telgrafı
    mektubu konuşması birliği sovyeti
""")
#: Last words of names that end like a possessive compound and are none, in both languages.
PLAIN_ENDINGS: Final = _words("ordu terakki tərəqqi parti büro komiteci")
#: States and unions that end like an institution but keep the apostrophe.
TR_APOSTROPHE_NAMES: Final = frozenset({"avrupa birliği", "sovyetler birliği", "milletler cemiyeti"})

#: Back vowel in writing, front in suffixes: a palatal l or an Arabic final t.
TR_FRONT_WORDS: Final = _words("""
    kemal cemal celal iclal hilal bilal meral nihal zühal ikbal şevval istiklal ihtilal ihlal hal hâl rol gol
    alkol kontrol protokol petrol sembol futbol emsal misal ideal harf saat dikkat hakikat seyahat sıhhat
    ziraat sanat kanaat itaat şefaat cemaat refakat rekat montreal stockholm liberal amiral general mareşal federal
    resital menkul usul meşgul kabul mahsul meçhul
""")

#: Common nouns that soften their last letter before a vowel although the rule for -k does not reach them.
TR_SOFTENING: Final = {
    "kitap": "kitab", "mektup": "mektub", "cevap": "cevab", "sahip": "sahib", "hesap": "hesab", "sebep": "sebeb",
    "talep": "taleb", "grup": "grub", "kulüp": "kulüb", "tertip": "tertib", "mektep": "mekteb", "inkılap": "inkılab",
    "ağaç": "ağac", "amaç": "amac", "araç": "arac", "sonuç": "sonuc", "kılıç": "kılıc", "borç": "borc",
    "yurt": "yurd", "kanat": "kanad", "dert": "derd", "dört": "dörd", "kurt": "kurd", "senet": "sened",
    "umut": "umud", "murat": "murad", "renk": "reng", "denk": "deng", "ahenk": "aheng",
}  # fmt: skip
#: Common nouns that lose the vowel of their last syllable.
TR_VOWEL_DROP: Final = {
    "oğul": "oğl", "şehir": "şehr", "nehir": "nehr", "isim": "ism", "resim": "resm", "fikir": "fikr",
    "nesil": "nesl", "akıl": "akl", "hüküm": "hükm", "metin": "metn", "vakit": "vakt", "kayıt": "kayd",
    "devir": "devr", "kısım": "kısm", "nutuk": "nutk", "zulüm": "zulm", "keşif": "keşf", "ufuk": "ufk",
}  # fmt: skip
#: Monosyllables and loans in -k that keep it.
TR_KEEP_K: Final = _words("halk türk park bank şark ok ak kök yük çok hukuk ahlak iştirak ittifak merak tank")

#: Abbreviations read as words, and how.
TR_READ_AS_WORDS: Final = {
    "unesco": "unesko", "unicef": "unisef", "aselsan": "aselsan", "interpol": "interpol",
}  # fmt: skip
TR_LETTER_NAMES: Final = {
    "a": "a",
    "e": "e",
    "ı": "ı",
    "i": "i",
    "o": "o",
    "ö": "ö",
    "u": "u",
    "ü": "ü",
}  # every consonant is read with e: be, ce, de …

#: How names from other languages end when read. The rare name beyond these carries `reads` in its entity.
TR_READINGS: Final = {
    "marx": "marks", "wilson": "vilsın", "george": "corc", "clinton": "klintın", "apple": "epıl",
    "versailles": "versay", "sèvres": "sevr", "bouillon": "buyon", "daly": "deyli", "duffy": "dafi",
    "churchill": "çörçil", "lloyd": "loyd", "curzon": "körzın", "bordeaux": "bordo", "rousseau": "ruso",
    "foch": "foş", "clemenceau": "klemanso", "poincaré": "puankare", "jaures": "jores", "gaulle": "gol",
    "roosevelt": "ruzvelt", "shakespeare": "şekspir", "voltaire": "volter", "nietzsche": "niçe", "goethe": "göte",
    "times": "tayms", "prométhée": "promete", "promethee": "promete", "leipzig": "layptsig", "matin": "maten",
}  # fmt: skip

AZ_HEADS: Final = _words("""
    agentliyi akademiyası alayı adası arxivi azadlığı aktı alyansı anlaşması andı bankası bəyannaməsi
    bəyanatı bürosu birliyi bayramı bayrağı bülleteni cəbhəsi cəmiyyəti cümhuriyyəti çayı çağırışı çevrilişi dağı
    dairəsi dəftərxanası dərnəyi dənizi dövləti dövrü duması elanı əhdnaməsi ərazisi fakültəsi
    federasiyası firqəsi fondu fraksiyası festivalı fəthi gölü günü hakimiyyəti hərəkatı hərbi heyəti hökuməti
    hissəsi icması idarəsi imperiyası inqilabı institutu islahatı işğalı ittifaqı ittihadı iclası jurnalı kanalı
    kəndi kitabı klubu kolleci komandanlığı komendantlığı komissarlığı komissiyası komitəsi komandanı
    konfederasiyası konfransı konqresi konstitusiyası konvensiyası koalisiyası korpusu körpüsü krallığı qanunu
    qərargahı qəzeti qiyamı qurultayı qurtuluşu qurumu qrupu legionu liqası limanı mahalı manifesti məclisi mərkəzi
    məktəbi mətbəəsi məcmuəsi mədrəsəsi məhkəməsi missiyası milləti misaqı muzeyi mübarizəsi müahidəsi müdafiəsi
    müharibəsi müqaviləsi müraciəti nazirliyi nəşriyyatı notası nümayəndəliyi nümayişi ordusu orqanı ocağı
    oblastı paktı parlamenti partiyası paradı planı polku protokolu proqramı respublikası rayonu sazişi səfirliyi
    səfəri sarayı seminariyası seçkiləri soveti süqutu şəhəri şirkəti şöbəsi şurası tağımı təşkilatı
    təhlükəsi tətili tərəqqisi toplantısı universiteti uyezdi üsyanı vilayəti xanlığı xaqanlığı zəfəri zəbti
    barışığı ultimatumu yığıncağı yürüşü sovnarkomu salnaməsi kitabxanası müstəqilliyi istiqlaliyyəti
    barışı müttəfiqliyi darülfünunu qvardiyası
""")
#: Loans and monosyllables that keep -q and -k before a vowel (Orfoqrafiya Normaları 2019, 1.2–1.5).
AZ_KEEP: Final = _words("xalq ittifaq təzyiq iştirak əmlak hüquq şərq fövq eşq türk park bank tank əxlaq ərk")
AZ_VOWEL_DROP: Final = {
    "oğul": "oğl", "fikir": "fikr", "isim": "ism", "nəsil": "nəsl", "şəkil": "şəkl",
    "ağıl": "ağl", "qisim": "qism", "beyin": "beyn",
}  # fmt: skip
#: Vowel with which an Azerbaijani letter is read (be, ce, ka, er …): final sound of an abbreviation.
AZ_LETTER_NAMES: Final = {
    "a": "a", "b": "be", "c": "ce", "ç": "çe", "d": "de", "e": "e", "ə": "ə", "f": "ef", "g": "ge", "ğ": "ğe",
    "h": "he", "x": "xe", "ı": "ı", "i": "i", "j": "je", "k": "ka", "q": "qe", "l": "el", "m": "em", "n": "en",
    "o": "o", "ö": "ö", "p": "pe", "r": "er", "s": "es", "ş": "şe", "t": "te", "u": "u", "ü": "ü", "v": "ve",
    "y": "ye", "z": "ze",
}  # fmt: skip
AZ_READ_AS_WORDS: Final = {
    "unesko": "unesko",
    "nato": "nato",
    "abş": "abış",
    "tbmm": "teme",
}
