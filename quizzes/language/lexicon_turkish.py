"""Turkish words whose inflection their letters do not tell. A linguist extends these without reading code."""

from __future__ import annotations

from typing import Final

from quizzes.language.lexicon import words

#: Turkish head nouns with the third-person possessive, folded. As last word of a name they take the pronominal n:
#: *Kars Antlaşması’nı*, never *Antlaşması’yı*. Source: Türk Dil Kurumu, Yazım Kılavuzu, birleşik kelimeler.
INSTITUTION_HEADS: Final = words("""
    ajansı akademisi alayı arşivi bakanlığı bankası başkanlığı birliği birlikleri bölüğü bürosu cemiyeti
    dairesi derneği divanı duması elçiliği enstitüsü fakültesi federasyonu fırkası fraksiyonu fonu grubu
    heyeti ittihadı karargâhı kolordusu kolu komisyonu komiserliği komitesi konfederasyonu konseyi kulübü kurulu
    kurumu kütüphanesi lejyonu locası lisesi matbaası meclisi medresesi merkezi mektebi milisi müdürlüğü müzesi
    nezareti ocağı okulu ordusu örgütü parlamentosu partisi sefareti sendikası sovyeti sovnarkomu şirketi şubesi
    şurası taburu temsilciliği teşkilatı teşkilâtı topluluğu tugayı tümeni üniversitesi vakfı yayınevi
    kuruluşu encümeni hükümeti hükûmeti cemaati ligi bloku
""")
NAME_HEADS: Final = words("""
    cephesi afı
    ablukası adası anayasası andı anlaşması antlaşması ateşkesi bağımsızlığı barışı bayrağı bayramı beyannamesi
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
APOSTROPHE_NAMES: Final = frozenset({
    "avrupa birliği", "sovyetler birliği", "sovyet birliği", "sovyet sosyalist cumhuriyetler birliği",
    "rusya federasyonu", "rus federasyonu", "güney afrika birliği", "boston çay partisi",
})  # fmt: skip
#: Back vowel in writing, front in suffixes: a palatal l or an Arabic final t.
FRONT_WORDS: Final = words("""
    kemal cemal celal iclal hilal bilal meral nihal zühal ikbal şevval istiklal ihtilal ihlal hal hâl rol gol
    alkol kontrol protokol petrol sembol futbol emsal misal ideal harf saat dikkat hakikat seyahat sıhhat
    ziraat kanaat itaat şefaat cemaat refakat montreal stockholm liberal amiral general mareşal federal
    resital menkul usul meşgul kabul mahsul meçhul mesul işgal iştigal istikbal festival ihmal imal timsal intikal
    harp kalp ihtimal istimal istihsal istidlal izmihlal inhilal iğfal infial hayal sosyal emperyal rical meal idrak
    iştirak emlak helak sürat sadakat riayet menfaat nasihat kabahat liyakat meşakkat
    ikmal iptal ithal irsal itidal resul terminal sinyal materyal kapital moral normal basketbol voleybol şefkat lügat
    şecaat hilkat feragat belagat sefahat kıraat senegal nepal seul mahal mahall portal ruayel zuhal bengal viral oral
    dijital ahval nezahat sabahat melahat nebahat
""")
#: Common nouns with a back vowel in writing and front suffixes, and how they are read; as names they are not:
#: *serhaddi*, but *Serhat’ı*.
FRONT_NOUNS: Final = {"had": "hed", "serhat": "serhet"}
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
    "süreç": "sürec", "inanç": "inanc", "bilinç": "bilinc", "direnç": "direnc", "umut": "umud", "murat": "murad",
    "renk": "reng", "denk": "deng", "ahenk": "aheng", "taç": "tac", "söğüt": "söğüd", "hak": "hakk", "af": "aff",
    "his": "hiss", "ret": "redd", "zan": "zann", "had": "hadd", "sır": "sırr", "hat": "hatt", "tıp": "tıbb",
    "hac": "hacc", "mahal": "mahall", "cet": "cedd", "üs": "üss", "fen": "fenn", "şer": "şerr", "uç": "uc",
    "dip": "dib", "kap": "kab", "ant": "and", "art": "ard", "geçit": "geçid", "bulut": "bulud", "öğüt": "öğüd",
    "yiğit": "yiğid", "yoğurt": "yoğurd", "mürit": "mürid", "mabut": "mabud", "mevcut": "mevcud", "tecrit": "tecrid",
    "tahdit": "tahdid", "tenkit": "tenkid", "taklit": "taklid", "teyit": "teyid", "tevhit": "tevhid", "ebat": "ebad",
    "evlat": "evlad", "imdat": "imdad", "irat": "irad", "irşat": "irşad", "isnat": "isnad", "istinat": "istinad",
    "ecdat": "ecdad", "fesat": "fesad", "inat": "inad", "cellat": "cellad", "maksat": "maksad", "milat": "milad",
    "taahhüt": "taahhüd", "tereddüt": "tereddüd", "mücahit": "mücahid", "içtihat": "içtihad", "bent": "bend",
    "tunç": "tunc", "burç": "burc", "harç": "harc", "armut": "armud", "kilit": "kilid", "namzet": "namzed",
    "periyot": "periyod", "standart": "standard", "metot": "metod", "kağıt": "kağıd", "çelenk": "çeleng",
    "cenk": "ceng", "serhat": "serhadd", "gök": "göğ", "çok": "çoğ", "zıt": "zıdd", "zam": "zamm",
    "anayurt": "anayurd", "mert": "merd",
}  # fmt: skip
#: Common nouns that lose the vowel of their last syllable.
VOWEL_DROP: Final = {
    "oğul": "oğl", "şehir": "şehr", "nehir": "nehr", "isim": "ism", "resim": "resm", "fikir": "fikr", "nesil": "nesl",
    "akıl": "akl", "hüküm": "hükm", "metin": "metn", "vakit": "vakt", "kayıt": "kayd", "asır": "asr", "emir": "emr",
    "fetih": "feth", "fesih": "fesh", "şekil": "şekl", "azil": "azl", "kavim": "kavm", "izin": "izn", "ilim": "ilm",
    "tavır": "tavr", "ömür": "ömr", "hapis": "haps", "şahıs": "şahs", "nakil": "nakl", "devir": "devr",
    "kısım": "kısm", "nutuk": "nutk", "zulüm": "zulm", "keşif": "keşf", "ufuk": "ufk", "sabır": "sabr",
    "burun": "burn", "ağız": "ağz", "beyin": "beyn", "göğüs": "göğs", "boyun": "boyn", "omuz": "omz", "karın": "karn",
    "alın": "aln", "gönül": "gönl", "bağır": "bağr", "ahit": "ahd", "akit": "akd", "cebir": "cebr", "cürüm": "cürm",
    "cisim": "cism", "hacim": "hacm", "hasım": "hasm", "hizip": "hizb", "kutup": "kutb", "lütuf": "lütf",
    "meyil": "meyl", "mühür": "mühr", "nefis": "nefs", "nesir": "nesr", "satıh": "sath", "seyir": "seyr",
    "sihir": "sihr", "şükür": "şükr", "uzuv": "uzv", "vakıf": "vakf", "vasıf": "vasf", "zehir": "zehr",
    "zihin": "zihn", "zikir": "zikr", "asıl": "asl", "azim": "azm", "bahis": "bahs", "fasıl": "fasl", "hüzün": "hüzn",
    "kasıt": "kast", "kasır": "kasr", "kesir": "kesr", "küfür": "küfr", "nabız": "nabz", "nakit": "nakd",
    "vezin": "vezn", "haciz": "hacz", "kayıp": "kayb", "kahır": "kahr", "lahit": "lahd", "neşir": "neşr",
    "rükün": "rükn", "keyif": "keyf", "zabıt": "zabt", "akis": "aks", "vahiy": "vahy",
}  # fmt: skip
#: Monosyllables and loans in -k that keep it.
KEEP_K: Final = words("""halk türk park bank şark ok ak kök yük hukuk ahlak iştirak ittifak merak tank
    ilhak iltihak misak infilak evrak erzak mahluk emlak idrak helak tasdik tatbik tebrik tetkik teşvik tahrik tahkik
    tefrik refik vesaik sabık
    istihkak tarik tevkif nifak tazyik tevsik laik mutlak firak blok şok kök fok dük anzak müstahak muvaffak sadık fasık
    infak""")
#: Common nouns of several syllables that keep their -p or -ç.
KEEP_P_AND_CH: Final = words("handikap kartop sandviç")
#: Common nouns that take y where others take n or s: *suyu, suyun*.
Y_WORDS: Final = words("su akarsu ne")
#: Plurals that are names of places, and words that end like a plural and are none; other plurals of names are
#: written without an apostrophe: *Türklerin*, but *Balkanlar’ın, Hitler’in*.
NO_PLURALS: Final = words("""
    balkanlar alpler toroslar antiller filipinler maldivler kafkaslar urallar karpatlar pireneler himalayalar andlar
    bahamalar seyşeller hitler himmler kepler euler adler mahler butler müller miller muller tyler dollar keller teller
    drexler daimler chandler fowler kessler wheeler güler çağlar gürler önler dinçler schindler rodoplar
    anafartalar ardenler
    heller schiller boğazlar çiller rockefeller spengler köhler kohler ziegler winkler fuller kreisler chrysler
    gessler ressler
""")
#: Languages: their suffixes are not set apart, *Türkçenin*.
LANGUAGES: Final = words("""
    türkçe rusça ingilizce fransızca almanca arapça farsça azerice azerbaycanca osmanlıca ermenice gürcüce latince
    yunanca italyanca ispanyolca çince japonca lehçe macarca bulgarca kürtçe tatarca özbekçe kazakça çağatayca moğolca
    ibranice türkmence kırgızca sırpça hırvatça arnavutça romence ukraynaca hollandaca portekizce göktürkçe uygurca
    boşnakça rumca
""")
#: Peoples whose plural behind a country's name takes no apostrophe: *Kırım Tatarlarının*.
PEOPLES: Final = words("""
    türk tatar ermeni rum rus gürcü çerkez çerkes çeçen abaza kürt arap fars azeri yahudi alman yunan bulgar sırp
    hırvat boşnak arnavut gagavuz oğuz kıpçak uygur kazak özbek kırgız türkmen başkurt nogay moğol selçuklu osmanlı
    müslüman hristiyan katolik ortodoks süryani afgan hun avar hazar bolşevik menşevik komünist
""")
#: Bodies named by a bare noun behind an adjective: *Demokrat Partinin, Millî Şûranın*.
COUNCILS: Final = words("parti şura şûra")
#: Institutions of one word, and titles that stand for their holder: *Danıştaya, Cumhurbaşkanına, Başbakanın*.
INSTITUTION_WORDS: Final = words("""
    danıştay yargıtay sayıştay genelkurmay kızılay yeşilay cumhurbaşkanı başbakan dışişleri içişleri halkevleri
    halkodaları sümerbank etibank
""")
#: Names that end in -lık and are made of no other: *Ayvalık’tan*.
NO_ABSTRACTS: Final = words("ayvalık kozluk haluk balık malik hisarlık")
