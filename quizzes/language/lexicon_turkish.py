"""Turkish words whose inflection their letters do not tell. A linguist extends these without reading code."""

from __future__ import annotations

from typing import Final

from quizzes.language.lexicon import words

#: Turkish head nouns with the third-person possessive, folded. As last word of a name they take the pronominal n:
#: *Kars Antlaşması’nı*, never *Antlaşması’yı*. Source: Türk Dil Kurumu, Yazım Kılavuzu, birleşik kelimeler.
INSTITUTION_HEADS: Final = words("""
    ajansı akademisi alayı arşivi bakanlığı bankası başkanlığı birliği birlikleri bölüğü bürosu cemiyeti cephesi
    dairesi derneği divanı duması elçiliği enstitüsü fakültesi federasyonu fırkası fraksiyonu fonu grubu
    heyeti ittihadı karargâhı kolordusu kolu komisyonu komiserliği komitesi konfederasyonu konseyi kulübü kurulu
    kurumu kütüphanesi lejyonu locası lisesi matbaası meclisi medresesi merkezi mektebi milisi müdürlüğü müzesi
    nezareti ocağı okulu ordusu örgütü parlamentosu partisi sefareti sendikası sovyeti sovnarkomu şirketi şubesi
    şurası taburu temsilciliği teşkilatı teşkilâtı topluluğu tugayı tümeni üniversitesi vakfı yayınevi
    kuruluşu encümeni hükümeti hükûmeti ittifakı cemaati hareketi ligi bloku
""")
NAME_HEADS: Final = words("""
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
#: States and unions that end like an institution but keep the apostrophe.
APOSTROPHE_NAMES: Final = frozenset({"avrupa birliği", "sovyetler birliği", "milletler cemiyeti"})
#: Back vowel in writing, front in suffixes: a palatal l or an Arabic final t.
FRONT_WORDS: Final = words("""
    kemal cemal celal iclal hilal bilal meral nihal zühal ikbal şevval istiklal ihtilal ihlal hal hâl rol gol
    alkol kontrol protokol petrol sembol futbol emsal misal ideal harf saat dikkat hakikat seyahat sıhhat
    ziraat sanat kanaat itaat şefaat cemaat refakat rekat montreal stockholm liberal amiral general mareşal federal
    resital menkul usul meşgul kabul mahsul meçhul mesul işgal iştigal istikbal festival ihmal imal timsal intikal
    harp kalp ihtimal istimal istihsal istidlal izmihlal inhilal iğfal infial hayal sosyal emperyal rical meal idrak
    iştirak emlak helak sürat sadakat riayet menfaat nasihat kabahat liyakat meşakkat
""")
#: Common nouns that soften their last letter before a vowel although the rule for -k does not reach them.
SOFTENING: Final = {
    "kitap": "kitab", "mektup": "mektub", "cevap": "cevab", "sahip": "sahib", "hesap": "hesab", "sebep": "sebeb",
    "talep": "taleb", "grup": "grub", "kulüp": "kulüb", "tertip": "tertib", "mektep": "mekteb", "inkılap": "inkılab",
    "ağaç": "ağac", "amaç": "amac", "araç": "arac", "sonuç": "sonuc", "kılıç": "kılıc", "borç": "borc",
    "yurt": "yurd", "kanat": "kanad", "dert": "derd", "dört": "dörd", "kurt": "kurd", "senet": "sened",
    "harp": "harb", "garp": "garb", "kalp": "kalb", "ittihat": "ittihad", "iktisat": "iktisad", "itimat": "itimad",
    "itikat": "itikad", "icat": "icad", "cihat": "cihad", "istibdat": "istibdad", "katip": "katib", "kâtip": "kâtib",
    "hatip": "hatib", "rakip": "rakib", "talip": "talib", "mensup": "mensub", "intihap": "intihab",
    "tehdit": "tehdid", "ümit": "ümid", "şehit": "şehid", "mescit": "mescid", "vücut": "vücud", "hudut": "hudud",
    "cilt": "cild", "kâğıt": "kâğıd", "ihtiyaç": "ihtiyac", "ilaç": "ilac", "güç": "güc", "genç": "genc",
    "süreç": "sürec", "inanç": "inanc", "bilinç": "bilinc", "direnç": "direnc",
    "umut": "umud", "murat": "murad", "renk": "reng", "denk": "deng", "ahenk": "aheng",
}  # fmt: skip
#: Common nouns that lose the vowel of their last syllable.
VOWEL_DROP: Final = {
    "oğul": "oğl", "şehir": "şehr", "nehir": "nehr", "isim": "ism", "resim": "resm", "fikir": "fikr",
    "nesil": "nesl", "akıl": "akl", "hüküm": "hükm", "metin": "metn", "vakit": "vakt", "kayıt": "kayd",
    "asır": "asr", "emir": "emr", "fetih": "feth", "fesih": "fesh", "şekil": "şekl", "azil": "azl", "kavim": "kavm",
    "izin": "izn", "ilim": "ilm", "tavır": "tavr", "ömür": "ömr", "hapis": "haps", "şahıs": "şahs", "nakil": "nakl",
    "devir": "devr", "kısım": "kısm", "nutuk": "nutk", "zulüm": "zulm", "keşif": "keşf", "ufuk": "ufk",
}  # fmt: skip
#: Monosyllables and loans in -k that keep it.
KEEP_K: Final = words("""halk türk park bank şark ok ak kök yük çok hukuk ahlak iştirak ittifak merak tank
    ilhak iltihak misak infilak evrak erzak mahluk emlak idrak helak tasdik tatbik tebrik tetkik teşvik tahrik tahkik
    tefrik refik vesaik sabık""")
#: Abbreviations read as words, and how.
READ_AS_WORDS: Final = {
    "unesco": "unesko", "unicef": "unisef", "aselsan": "aselsan", "interpol": "interpol",
}  # fmt: skip
LETTER_NAMES: Final = {
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
READINGS: Final = {
    "marx": "marks", "wilson": "vilsın", "george": "corc", "clinton": "klintın", "apple": "epıl",
    "versailles": "versay", "sèvres": "sevr", "bouillon": "buyon", "daly": "deyli", "duffy": "dafi",
    "churchill": "çörçil", "lloyd": "loyd", "curzon": "körzın", "bordeaux": "bordo", "rousseau": "ruso",
    "foch": "foş", "clemenceau": "klemanso", "poincaré": "puankare", "jaures": "jores", "gaulle": "gol",
    "roosevelt": "ruzvelt", "shakespeare": "şekspir", "voltaire": "volter", "nietzsche": "niçe", "goethe": "göte",
    "times": "tayms", "prométhée": "promete", "promethee": "promete", "leipzig": "layptsig", "matin": "maten",
}  # fmt: skip
