"""Azerbaijani forms seen in print, forms a teacher would write, and every number and year."""

from __future__ import annotations

import pytest

from quizzes.language import NameKind, inflect
from quizzes.language.kinds import Case
from quizzes.language.names import azerbaijani_ordinal
from tests.language.attested import find_misses, read_attested

#: The last word of a number as it is read, and its suffixes: genitive, dative, accusative, locative, ablative,
#: ordinal (Orfoqrafiya normaları 2019; language rules B4).
NUMERALS = {
    "bir": "in ə i də dən ci",
    "iki": "nin yə ni də dən ci",
    "üç": "ün ə ü də dən cü",
    "dörd": "ün ə ü də dən cü",
    "beş": "in ə i də dən ci",
    "altı": "nın ya nı da dan cı",
    "yeddi": "nin yə ni də dən ci",
    "səkkiz": "in ə i də dən ci",
    "doqquz": "un a u da dan cu",
    "on": "un a u da dan cu",
    "iyirmi": "nin yə ni də dən ci",
    "otuz": "un a u da dan cu",
    "qırx": "ın a ı da dan cı",
    "əlli": "nin yə ni də dən ci",
    "altmış": "ın a ı da dan cı",
    "yetmiş": "in ə i də dən ci",
    "səksən": "in ə i də dən ci",
    "doxsan": "ın a ı da dan cı",
    "yüz": "ün ə ü də dən cü",
    "min": "in ə i də dən ci",
    "sıfır": "ın a ı da dan cı",
}
CASES = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.LOCATIVE, Case.ABLATIVE)
UNITS = "sıfır bir iki üç dörd beş altı yeddi səkkiz doqquz".split()
TENS = "- on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan".split()

CODES = {case.value[:3]: case for case in Case}
#: Names and nouns no list was asked for: what a teacher in Baku writes.
TAUGHT = """
Xəzər dənizi acc Xəzər dənizini dat Xəzər dənizinə loc Xəzər dənizində abl Xəzər dənizindən
Göygöl gölü dat Göygöl gölünə loc Göygöl gölündə | Kür çayı acc Kür çayını loc Kür çayında
Qız qalası dat Qız qalasına | Qız Qalası dat Qız Qalasına | Milli Məclisin Sədri dat Milli Məclisin Sədrinə
Nazirlər Kabineti loc Nazirlər Kabinetində | Azərbaycan Dövlət Neft Şirkəti abl Azərbaycan Dövlət Neft Şirkətindən
Dağlıq Qarabağ Muxtar Vilayəti loc Dağlıq Qarabağ Muxtar Vilayətində
Böyük Vətən müharibəsi dat Böyük Vətən müharibəsinə
Əlimərdan bəy Topçubaşı dat Əlimərdan bəy Topçubaşıya gen Əlimərdan bəy Topçubaşının
Nəsib bəy Yusifbəyli dat Nəsib bəy Yusifbəyliyə | Həsən bəy Zərdabi dat Həsən bəy Zərdabiyə loc Həsən bəy Zərdabidə
Məmməd Hadi dat Məmməd Hadiyə | Fətəli xan Xoyski dat Fətəli xan Xoyskiyə
Məhəmmədhəsən Hacınski dat Məhəmmədhəsən Hacınskiyə | Nizami Gəncəvi dat Nizami Gəncəviyə
İmadəddin Nəsimi abl İmadəddin Nəsimidən | Məhəmməd Füzuli dat Məhəmməd Füzuliyə
Nəsirəddin Tusi dat Nəsirəddin Tusiyə | Əbülqasım Firdovsi dat Əbülqasım Firdovsiyə
Üzeyir Hacıbəyli dat Üzeyir Hacıbəyliyə | Xudu Məmmədov gen Xudu Məmmədovun
Mirzə Bala Məmmədzadə dat Mirzə Bala Məmmədzadəyə | Ceyhun Hacıbəyli abl Ceyhun Hacıbəylidən
Şah İsmayıl Xətai dat Şah İsmayıl Xətaiyə | Seyid Əzim Şirvani dat Seyid Əzim Şirvaniyə
Hacı Zeynalabdin Tağıyev dat Hacı Zeynalabdin Tağıyevə | Mahatma Qandi dat Mahatma Qandiyə
Benito Mussolini dat Benito Mussoliniyə | Con Kennedi dat Con Kennediyə | Cavahirləl Nehru dat Cavahirləl Nehruya
Lev Trotski dat Lev Trotskiyə | Nikolay Çauşesku dat Nikolay Çauşeskuya | Atatürk acc Atatürkü | Faruk acc Faruku
Babək dat Babəkə | Koroğlu dat Koroğluya | Mirzə Kazım oğlu dat Mirzə Kazım oğluna
Qubadlı dat Qubadlıya loc Qubadlıda acc Qubadlını | Bərdə dat Bərdəyə | Kəlbəcər abl Kəlbəcərdən
Balakən dat Balakənə | Zaqatala dat Zaqatalaya acc Zaqatalanı | Şəki dat Şəkiyə acc Şəkini | Tovuz gen Tovuzun
Qazax dat Qazaxa | Yevlax loc Yevlaxda | Lerik dat Lerikə | İmişli dat İmişliyə | Masallı dat Masallıya
Xocalı dat Xocalıya | Xankəndi dat Xankəndiyə | Sumqayıt dat Sumqayıta | Mingəçevir loc Mingəçevirdə
Naftalan abl Naftalandan | Ağsu dat Ağsuya gen Ağsunun | Füzuli dat Füzuliyə | Ağdaş gen Ağdaşın
Novxanı dat Novxanıya | Böyük Bakı dat Böyük Bakıya | İraq dat İraqa | Kopenhagen abl Kopenhagendən
Nyu-York dat Nyu-Yorka | Vaşinqton loc Vaşinqtonda | Sankt-Peterburq loc Sankt-Peterburqda | Strasburq dat Strasburqa
Lozanna loc Lozannada | Cenevrə loc Cenevrədə | Berlin dat Berlinə | London acc Londonu | Roma acc Romanı
Tokio dat Tokioya acc Tokionu | Kiyev loc Kiyevdə | Tbilisi dat Tbilisiyə loc Tbilisidə | Batumi loc Batumidə
Kutaisi dat Kutaisiyə | Helsinki loc Helsinkidə | Delhi dat Delhiyə | Peru acc Perunu | Çili dat Çiliyə
Mali dat Maliyə | Haiti loc Haitidə | Qazaxıstan acc Qazaxıstanı | Kuba dat Kubaya | Misir gen Misirin
Yaponiya acc Yaponiyanı | ABŞ gen ABŞ-ın dat ABŞ-a loc ABŞ-da abl ABŞ-dan acc ABŞ-ı
SSRİ gen SSRİ-nin dat SSRİ-yə acc SSRİ-ni loc SSRİ-də | AXC gen AXC-nin dat AXC-yə | RSFSR gen RSFSR-in dat RSFSR-ə
TBMM gen TBMM-nin dat TBMM-yə | BMT dat BMT-yə loc BMT-də | NATO dat NATO-ya acc NATO-nu | MDB abl MDB-dən
AMEA gen AMEA-nın | BDU acc BDU-nu | ADA loc ADA-da | UNESKO dat UNESKO-ya | YAP gen YAP-ın dat YAP-a
ATƏT gen ATƏT-in dat ATƏT-ə | DİN gen DİN-in | XİN loc XİN-də | MTN gen MTN-in | FHN dat FHN-ə | DTK gen DTK-nın
MK dat MK-ya | NKVD gen NKVD-nin | ÇK gen ÇK-nın | QHT gen QHT-nin | BVF gen BVF-nin | AR gen AR-in | MR gen MR-in
GUAM gen GUAM-ın | TÜRKSOY gen TÜRKSOY-un | OPEK gen OPEK-in | ÜST gen ÜST-ün | AZƏRTAC gen AZƏRTAC-ın
AzTU gen AzTU-nun | SOCAR gen SOCAR-ın | MM gen MM-in | Aİ gen Aİ-nin | XX əsr loc XX əsrdə acc XX əsri
XIX əsr dat XIX əsrə | 28 may loc 28 mayda gen 28 mayın | 28 may 1918-ci il loc 28 may 1918-ci ildə
1918-ci il acc 1918-ci ili abl 1918-ci ildən dat 1918-ci ilə | 1920-ci illər loc 1920-ci illərdə gen 1920-ci illərin
1918 loc 1918-də | yanvar loc yanvarda gen yanvarın | sentyabr gen sentyabrın | noyabr loc noyabrda
“Açıq söz” gen “Açıq söz”ün acc “Açıq söz”ü | “Əkinçi” dat “Əkinçi”yə acc “Əkinçi”ni
“Molla Nəsrəddin” loc “Molla Nəsrəddin”də | «Türk ocağı» dat «Türk ocağı»na | “Hümmət” abl “Hümmət”dən
“Xalq qəzeti” gen “Xalq qəzeti”nin loc “Xalq qəzeti”ndə | “Qırmızı Ordu” dat “Qırmızı Ordu”ya
“Müsavat” partiyası dat “Müsavat” partiyasına | "Bakı" dat "Bakı"ya | uşaq acc uşağı dat uşağa gen uşağın loc uşaqda
torpaq gen torpağın | bayraq acc bayrağı | birlik acc birliyi | kömək dat köməyə | müstəqillik acc müstəqilliyi
azadlıq gen azadlığın | hüquq acc hüququ gen hüququn | xalq dat xalqa | ittifaq gen ittifaqın | təzyiq dat təzyiqə
vərəq acc vərəqi | dialoq acc dialoqu | bolşevik gen bolşevikin | akademik dat akademikə | polkovnik gen polkovnikin
iştirak acc iştirakı | şərik dat şərikə | fabrik acc fabriki | ürək dat ürəyə | çörək acc çörəyi | maraq dat marağa
mübarək acc mübarəki | oğul acc oğlu | fikir gen fikrin dat fikrə loc fikirdə | isim acc ismi | nəsil gen nəslin
şəhər acc şəhəri gen şəhərin | ağız acc ağzı | burun acc burnu | ömür acc ömrü | sinif dat sinfə loc sinifdə
kitab acc kitabı | kənd gen kəndin | ağac acc ağacı | su acc suyu gen suyun dat suya loc suda
mövqe gen mövqeyin acc mövqeyi | ölkə acc ölkəni | ordu dat orduya acc ordunu | büro dat büroya | şura acc şuranı
haqq acc haqqı | qanun dat qanuna | müqavilə gen müqavilənin | Kamal paşa dat Kamal paşaya
Rza Nur bəy dat Rza Nur bəyə | Nuru paşa ins Nuru paşa ilə | Rəşid əfəndi dat Rəşid əfəndiyə
Leyla xanım gen Leyla xanımın | Ənvər Paşa abl Ənvər Paşadan | Tahir ağa acc Tahir ağanı | Qara dəniz dat Qara dənizə
Aralıq dənizi dat Aralıq dənizinə | Sakit okean acc Sakit okeanı | Atlantik okeanı loc Atlantik okeanında
Van gölü dat Van gölünə | Şahdağ loc Şahdağda | Bazardüzü zirvəsi dat Bazardüzü zirvəsinə
Murov dağı loc Murov dağında | Kəpəz dağı abl Kəpəz dağından | Abşeron yarımadası loc Abşeron yarımadasında
Mil düzü loc Mil düzündə | Azıx mağarası loc Azıx mağarasında | Gülüstan müqaviləsi dat Gülüstan müqaviləsinə
Türkmənçay müqaviləsi acc Türkmənçay müqaviləsini | Versal müqaviləsi loc Versal müqaviləsində
Brest-Litovsk sülhü dat Brest-Litovsk sülhünə | Mudros barışığı dat Mudros barışığına
Batum müqaviləsi abl Batum müqaviləsindən | Birinci Dünya müharibəsi loc Birinci Dünya müharibəsində
Vətən müharibəsi acc Vətən müharibəsini | Soyuq müharibə dat Soyuq müharibəyə
Çanaqqala döyüşü loc Çanaqqala döyüşündə | Bakı Soveti dat Bakı Sovetinə
Xalq Komissarları Soveti loc Xalq Komissarları Sovetində
Bakı Xalq Komissarları Soveti gen Bakı Xalq Komissarları Sovetinin
Xarici İşlər Nazirliyi dat Xarici İşlər Nazirliyinə | Müdafiə Nazirliyi abl Müdafiə Nazirliyindən
Mərkəzi Bank dat Mərkəzi Banka | Azərbaycan Mərkəzi Bankı dat Azərbaycan Mərkəzi Bankına
Bakı Dövlət Universiteti dat Bakı Dövlət Universitetinə | Bakı Musiqi Akademiyası loc Bakı Musiqi Akademiyasında
Milli Şura dat Milli Şuraya | Azərbaycan Milli Şurası dat Azərbaycan Milli Şurasına | Milli Məclis dat Milli Məclisə
Qafqaz Seymi loc Qafqaz Seymində | Erzurum Konqresi dat Erzurum Konqresinə
Şərq Xalqlarının Birinci Qurultayı loc Şərq Xalqlarının Birinci Qurultayında | Bakı qurultayı loc Bakı qurultayında
Ümumrusiya müsəlmanlarının qurultayı dat Ümumrusiya müsəlmanlarının qurultayına
Kommunist İnternasionalı loc Kommunist İnternasionalında | Avropa Şurası dat Avropa Şurasına
Avropa İttifaqı loc Avropa İttifaqında | Birləşmiş Millətlər Təşkilatı dat Birləşmiş Millətlər Təşkilatına
Millətlər Cəmiyyəti dat Millətlər Cəmiyyətinə | Millətlər Liqası loc Millətlər Liqasında
Səfəvilər dövləti loc Səfəvilər dövlətində | Ağqoyunlu dövləti dat Ağqoyunlu dövlətinə | Ağqoyunlu dat Ağqoyunluya
Osmanlı dat Osmanlıya | Qarabağ xanlığı dat Qarabağ xanlığına
Naxçıvan Muxtar Respublikası loc Naxçıvan Muxtar Respublikasında
Azərbaycan Sovet Sosialist Respublikası dat Azərbaycan Sovet Sosialist Respublikasına
Cənubi Azərbaycan loc Cənubi Azərbaycanda | Dağlıq Qarabağ loc Dağlıq Qarabağda | Şərqi Zəngəzur abl Şərqi Zəngəzurdan
Yuxarı Qarabağ dat Yuxarı Qarabağa | İstiqlal Bəyannaməsi loc İstiqlal Bəyannaməsində
İstiqlal Muzeyi loc İstiqlal Muzeyində | Heydər Əliyev Mərkəzi loc Heydər Əliyev Mərkəzində
Şəhidlər xiyabanı dat Şəhidlər xiyabanına | Azadlıq meydanı loc Azadlıq meydanında
Azadlıq Meydanı loc Azadlıq Meydanında | Dənizkənarı Bulvar loc Dənizkənarı Bulvarda
Qoşa Qala Qapısı dat Qoşa Qala Qapısına | Qırmızı Ordu dat Qırmızı Orduya | XI Qırmızı Ordu gen XI Qırmızı Ordunun
On birinci ordu dat On birinci orduya | Qafqaz İslam Ordusu dat Qafqaz İslam Ordusuna
Azərbaycan dili loc Azərbaycan dilində | Türk dili dat Türk dilinə | Leyli və Məcnun gen Leyli və Məcnunun
“Leyli və Məcnun” operası dat “Leyli və Məcnun” operasına | “Odlar yurdu” loc “Odlar yurdu”nda
Odlar Yurdu dat Odlar Yurduna | Azərbaycanın paytaxtı dat Azərbaycanın paytaxtına | baş nazir dat baş nazirə
baş naziri dat baş nazirinə | Baş Nazir dat Baş Nazirə | xarici işlər naziri dat xarici işlər nazirinə
hərbi nazir dat hərbi nazirə | Azərbaycan Respublikasının Prezidenti dat Azərbaycan Respublikasının Prezidentinə
parlamentin sədri abl parlamentin sədrindən | Xalq Cəbhəsi dat Xalq Cəbhəsinə
Müsavat Partiyası loc Müsavat Partiyasında | İttihad və Tərəqqi gen İttihad və Tərəqqinin dat İttihad və Tərəqqiyə
Əhrar Partiyası dat Əhrar Partiyasına | Novruz bayramı loc Novruz bayramında | Novruz Bayramı loc Novruz Bayramında
Zəfər Günü dat Zəfər Gününə | Qara Yanvar dat Qara Yanvara | 20 Yanvar faciəsi dat 20 Yanvar faciəsinə
Xocalı soyqırımı dat Xocalı soyqırımına | Xocalı Soyqırımı abl Xocalı Soyqırımından | Mart qırğını loc Mart qırğınında
mart hadisələri loc mart hadisələrində | Oktyabr inqilabı abl Oktyabr inqilabından
Oktyabr İnqilabı abl Oktyabr İnqilabından | Fransa İnqilabı dat Fransa İnqilabına | Gəncə üsyanı loc Gəncə üsyanında
Bakı əməliyyatı loc Bakı əməliyyatında | Bakı neftçiləri dat Bakı neftçilərinə
Azərbaycan xalqı dat Azərbaycan xalqına | türk xalqları dat türk xalqlarına | azərbaycanlı dat azərbaycanlıya
azərbaycanlılar dat azərbaycanlılara | erməni dat erməniyə | kommunist gen kommunistin | kommunizm gen kommunizmin
kapitulyasiya dat kapitulyasiyaya | 5 km dat 5 km-ə | 50% acc 50%-i | Vilson dat Vilsona | Corc dat Corca
Lloyd Corc gen Lloyd Corcun | Klemanso dat Klemansoya acc Klemansonu | Lenin dat Leninə | Marks gen Marksın
Hitler dat Hitlerə | Ruzvelt gen Ruzveltin | De Qoll dat De Qolla | Kerenski dat Kerenskiyə | Denikin abl Denikindən
Kirov acc Kirovu | Orconikidze dat Orconikidzeyə | Şaumyan gen Şaumyanın | Andranik dat Andranikə
Tomson gen Tomsonun | Kəmaləddin bəy dat Kəmaləddin bəyə | Napoleon Bonapart gen Napoleon Bonapartın
I Pyotr gen I Pyotrun | II Nikolay dat II Nikolaya | Nadir şah dat Nadir şaha
Ağa Məhəmməd şah Qacar gen Ağa Məhəmməd şah Qacarın | Şeyx Şamil dat Şeyx Şamilə | Səttar xan dat Səttar xana
Şeyx Məhəmməd Xiyabani dat Şeyx Məhəmməd Xiyabaniyə | Seyid Cəfər Pişəvəri dat Seyid Cəfər Pişəvəriyə
Əbülfəz Elçibəy dat Əbülfəz Elçibəyə | Heydər Əliyev dat Heydər Əliyevə | Mikayıl Müşfiq gen Mikayıl Müşfiqin
Hüseyn Cavid acc Hüseyn Cavidi | Aşıq Ələsgər dat Aşıq Ələsgərə | Qara Qarayev gen Qara Qarayevin
Əli bəy Hüseynzadə abl Əli bəy Hüseynzadədən | Əli dat Əliyə | Musa dat Musaya | Mustafa Kamal dat Mustafa Kamala
İsmət İnönü dat İsmət İnönüyə | Kazım Qarabəkir gen Kazım Qarabəkirin | Ziya Göyalp gen Ziya Göyalpın
Yusif Akçura dat Yusif Akçuraya | Zəki Vəlidi dat Zəki Vəlidiyə | Sultan Qaliyev gen Sultan Qaliyevin
Coğrafi Kəşflər gen Coğrafi Kəşflərin | İntibah dövrü loc İntibah dövründə | Orta əsrlər loc Orta əsrlərdə
Daş dövrü dat Daş dövrünə | Bütöv Azərbaycan Birliyi dat Bütöv Azərbaycan Birliyinə
Türk Dövlətləri Təşkilatı loc Türk Dövlətləri Təşkilatında
İslam Əməkdaşlıq Təşkilatı dat İslam Əməkdaşlıq Təşkilatına | Elm və Təhsil Nazirliyi dat Elm və Təhsil Nazirliyinə
Konstitusiya Məhkəməsi dat Konstitusiya Məhkəməsinə | Ali Sovet dat Ali Sovetə | Ali Soveti dat Ali Sovetinə
Azərbaycan SSR Ali Soveti loc Azərbaycan SSR Ali Sovetində | Mərkəzi Komitə dat Mərkəzi Komitəyə
Siyasi Büro dat Siyasi Büroya | Mühacirlər İttifaqı dat Mühacirlər İttifaqına
Prometey hərəkatı loc Prometey hərəkatında | “Prometey” dərgisi loc “Prometey” dərgisində
“Yeni Kafkasya” jurnalı dat “Yeni Kafkasya” jurnalına | “İstiqlal” qəzeti loc “İstiqlal” qəzetində
Qafqaz Konfederasiyası Paktı dat Qafqaz Konfederasiyası Paktına
Azərbaycan Milli Mərkəzi dat Azərbaycan Milli Mərkəzinə | Zaqafqaziya Federasiyası dat Zaqafqaziya Federasiyasına
Tehran Universiteti loc Tehran Universitetində | İpək Yolu loc İpək Yolunda | Böyük İpək Yolu dat Böyük İpək Yoluna
Bakı-Tbilisi-Ceyhan gen Bakı-Tbilisi-Ceyhanın | Bakı–Tbilisi–Ceyhan neft kəməri dat Bakı–Tbilisi–Ceyhan neft kəmərinə
Əsrin müqaviləsi loc Əsrin müqaviləsində | Suraxanı Atəşgahı loc Suraxanı Atəşgahında
Möminə Xatun Türbəsi dat Möminə Xatun Türbəsinə | Gülüstan Sarayı loc Gülüstan Sarayında
Dolmabaxça Sarayı loc Dolmabaxça Sarayında | Kremlin Qurultaylar Sarayı loc Kremlin Qurultaylar Sarayında
Daşnaksütun gen Daşnaksütunun | Türkçülük acc Türkçülüyü | Bolşevizm dat Bolşevizmə | Turan dat Turana
Kiçik Qafqaz loc Kiçik Qafqazda | Samur çayı dat Samur çayına | Həkəri çayı dat Həkəri çayına | Araz acc Arazı
Volqa dat Volqaya | Sevan gölü loc Sevan gölündə | Göyçə gölü dat Göyçə gölünə | Elbrus dat Elbrusa
Everest acc Everesti | Gəncə qapısı dat Gəncə qapısına | Şamaxı Qalası loc Şamaxı Qalasında
Bakı qəzası loc Bakı qəzasında | Yelizavetpol quberniyası loc Yelizavetpol quberniyasında
İrəvan quberniyası dat İrəvan quberniyasına | Borçalı dat Borçalıya | Dərbənd dat Dərbəndə
Zəngibasar gen Zəngibasarın | Ərdəbil dat Ərdəbilə | Urmiya dat Urmiyaya | Marağa dat Marağaya | Xoy gen Xoyun
Maku dat Makuya | Qərbi Azərbaycan dat Qərbi Azərbaycana
Azərbaycan Demokrat Firqəsi dat Azərbaycan Demokrat Firqəsinə | Süleyman Demirəl gen Süleyman Demirəlin
Lütfi Zadə dat Lütfi Zadəyə | Rəşid Behbudov acc Rəşid Behbudovu | Bülbül gen Bülbülün
Vaqif Mustafazadə abl Vaqif Mustafazadədən | Tofiq Quliyev gen Tofiq Quliyevin
Əlibəy Hüseynzadə dat Əlibəy Hüseynzadəyə | Cəlil Məmmədquluzadə gen Cəlil Məmmədquluzadənin
Mirzə Ələkbər Sabir dat Mirzə Ələkbər Sabirə | Nəcəfqulu Rəfiyev gen Nəcəfqulu Rəfiyevin
Mehdiqulu xan Vəfa dat Mehdiqulu xan Vəfaya | Şeyx Nəcəfqulu dat Şeyx Nəcəfquluya
Abbasqulu ağa Bakıxanov loc Abbasqulu ağa Bakıxanovda | Molla Pənah Vaqif gen Molla Pənah Vaqifin
Molla Vəli Vidadi dat Molla Vəli Vidadiyə | Əcəmi Naxçıvani dat Əcəmi Naxçıvaniyə
Məhsəti Gəncəvi abl Məhsəti Gəncəvidən | Xaqani Şirvani loc Xaqani Şirvanidə | Qətran Təbrizi dat Qətran Təbriziyə
Səfiəddin Urməvi dat Səfiəddin Urməviyə | Bəxtiyar Vahabzadə gen Bəxtiyar Vahabzadənin | Rəsul Rza dat Rəsul Rzaya
Süleyman Rüstəm acc Süleyman Rüstəmi | Məmməd Səid Ordubadi dat Məmməd Səid Ordubadiyə
Cəfər Cabbarlı dat Cəfər Cabbarlıya | Cəmo bəy Hacınski abl Cəmo bəy Hacınskidən
Xosrov bəy Sultanov gen Xosrov bəy Sultanovun | Aslan bəy Səfikürdski dat Aslan bəy Səfikürdskiyə
Behbud bəy Cavanşir acc Behbud bəy Cavanşiri | Səməd bəy Mehmandarov gen Səməd bəy Mehmandarovun
Əliağa Şıxlinski dat Əliağa Şıxlinskiyə | Həmid bəy Şahtaxtinski dat Həmid bəy Şahtaxtinskiyə
Teymur bəy Makinski dat Teymur bəy Makinskiyə | Abbas Mirzə dat Abbas Mirzəyə | Pavel Sisianov gen Pavel Sisianovun
Cavad xan acc Cavad xanı | Hüseynqulu xan gen Hüseynqulu xanın | Uzun Həsən dat Uzun Həsənə
Sara xatun dat Sara xatuna | Qaraqoyunlu dövləti dat Qaraqoyunlu dövlətinə
Eldənizlər dövləti loc Eldənizlər dövlətində | Şirvanşahlar Dövləti abl Şirvanşahlar Dövlətindən
Atropatena dat Atropatenaya | Manna acc Mannanı | Qafqaz Albaniyası loc Qafqaz Albaniyasında
Sasani imperiyası dat Sasani imperiyasına | Ərəb xilafəti loc Ərəb xilafətində | Ərəb Xilafəti dat Ərəb Xilafətinə
Monqol yürüşləri abl Monqol yürüşlərindən | Səlcuq imperiyası dat Səlcuq imperiyasına
Teymurilər dövləti gen Teymurilər dövlətinin | Rusiya İmperiyası loc Rusiya İmperiyasında
Britaniya imperiyası dat Britaniya imperiyasına | Avstriya-Macarıstan dat Avstriya-Macarıstana
Osmanlı sultanı dat Osmanlı sultanına | Bizans dat Bizansa | Vizantiya loc Vizantiyada | Ali Məclis dat Ali Məclisə
Dövlət Duması loc Dövlət Dumasında | Bakı Şəhər Duması dat Bakı Şəhər Dumasına
Zaqafqaziya Komissarlığı dat Zaqafqaziya Komissarlığına
Xüsusi Zaqafqaziya Komitəsi loc Xüsusi Zaqafqaziya Komitəsində | Zaqafqaziya Seymi dat Zaqafqaziya Seyminə
Gürcüstan Milli Şurası abl Gürcüstan Milli Şurasından | Erməni Milli Şurası dat Erməni Milli Şurasına
Hərbi Nazirlik dat Hərbi Nazirliyə | Hərbi Nazirliyi dat Hərbi Nazirliyinə
Fövqəladə Təhqiqat Komissiyası loc Fövqəladə Təhqiqat Komissiyasında
Fövqəladə Hallar Nazirliyi dat Fövqəladə Hallar Nazirliyinə
Dövlət Təhlükəsizliyi Xidməti dat Dövlət Təhlükəsizliyi Xidmətinə
Dövlət Statistika Komitəsi loc Dövlət Statistika Komitəsində
Azərbaycan Teleqraf Agentliyi abl Azərbaycan Teleqraf Agentliyindən
Azərbaycan Dövlət Bankı dat Azərbaycan Dövlət Bankına | Azərbaycan Beynəlxalq Bankı loc Azərbaycan Beynəlxalq Bankında
Azərbaycan Texniki Universiteti dat Azərbaycan Texniki Universitetinə | ADA Universiteti loc ADA Universitetində
Azərbaycan Tibb Universiteti abl Azərbaycan Tibb Universitetindən
Nizami Gəncəvi adına Ədəbiyyat Muzeyi dat Nizami Gəncəvi adına Ədəbiyyat Muzeyinə
Milli Kitabxana loc Milli Kitabxanada | Milli Azərbaycan Tarixi Muzeyi loc Milli Azərbaycan Tarixi Muzeyində
Azərbaycan Yazıçılar Birliyi dat Azərbaycan Yazıçılar Birliyinə | Yazıçılar İttifaqı loc Yazıçılar İttifaqında
Qori Müəllimlər Seminariyası abl Qori Müəllimlər Seminariyasından
Müəllimlərin Birinci Qurultayı loc Müəllimlərin Birinci Qurultayında | Türkoloji Qurultay dat Türkoloji Qurultaya
Birinci Türkoloji Qurultay loc Birinci Türkoloji Qurultayda | Şimal-Qərbi Qafqaz loc Şimal-Qərbi Qafqazda
Azərbaycan Kommunist (bolşeviklər) Partiyası dat Azərbaycan Kommunist (bolşeviklər) Partiyasına
Xalq Cəbhəsi Partiyası dat Xalq Cəbhəsi Partiyasına | Yeni Azərbaycan Partiyası abl Yeni Azərbaycan Partiyasından
Türk Ədəmi-Mərkəziyyət Partiyası dat Türk Ədəmi-Mərkəziyyət Partiyasına | Difai dat Difaiyə | Hümmət gen Hümmətin
İttihad dat İttihada | Bitərəflər Qrupu loc Bitərəflər Qrupunda
Müsəlman Sosialist Bloku dat Müsəlman Sosialist Blokuna
Sosial-Demokrat Fəhlə Partiyası dat Sosial-Demokrat Fəhlə Partiyasına | Lahıc dat Lahıca | İlisu dat İlisuya
Xınalıq dat Xınalığa | Nabran loc Nabranda | Buzovna dat Buzovnaya | Maştağa dat Maştağaya
Bibiheybət loc Bibiheybətdə | Qobustan abl Qobustandan | Göyçay dat Göyçaya | Göygöl loc Göygöldə
Daşkəsən gen Daşkəsənin | Gədəbəy dat Gədəbəyə | Ağcabədi dat Ağcabədiyə | Beyləqan abl Beyləqandan
Biləsuvar loc Biləsuvarda | Cəlilabad dat Cəlilabada | Hacıqabul gen Hacıqabulun | Kürdəmir dat Kürdəmirə
Neftçala loc Neftçalada | Oğuz abl Oğuzdan | Siyəzən dat Siyəzənə | Yardımlı dat Yardımlıya acc Yardımlını
Zərdab gen Zərdabın | Samux dat Samuxa | Babək rayonu dat Babək rayonuna | Ordubad acc Ordubadı | Culfa acc Culfanı
Kəngərli dat Kəngərliyə | Əsgəran loc Əsgəranda | Hadrut dat Hadruta | Laçın abl Laçından | Cəbrayıl dat Cəbrayıla
Zəngilan gen Zəngilanın | Ağdərə loc Ağdərədə | Kürəkçay gen Kürəkçayın | Qanlıgöl dat Qanlıgölə
Şirvan düzü loc Şirvan düzündə | Muğan düzü dat Muğan düzünə | Kür-Araz ovalığı loc Kür-Araz ovalığında
Böyük Qafqaz dağları dat Böyük Qafqaz dağlarına | Tufandağ loc Tufandağda | Savalan dağı dat Savalan dağına
Ağrı dağı loc Ağrı dağında | Nil çayı dat Nil çayına | Fərat acc Fəratı | Dəclə çayı loc Dəclə çayında
Dunay gen Dunayın | Sena dat Senaya | Baykal gölü loc Baykal gölündə | Mançester dat Mançesterə
Liverpul abl Liverpuldan | Çikaqo dat Çikaqoya | San-Fransisko loc San-Fransiskoda | Los-Anceles dat Los-Ancelesə
Rio-de-Janeyro loc Rio-de-Janeyroda | Monreal dat Monreala | Sidney loc Sidneydə | Pekin dat Pekinə
Şanxay acc Şanxayı | Seul dat Seula | Hirosima dat Hirosimaya | Naqasaki dat Naqasakiyə | Ulan-Bator loc Ulan-Batorda
Daşkənd dat Daşkəndə | Səmərqənd acc Səmərqəndi | Buxara dat Buxaraya | Bişkek dat Bişkekə loc Bişkekdə
Düşənbə loc Düşənbədə | Aşqabad dat Aşqabada | Kabil gen Kabilin | İslamabad loc İslamabadda | Bağdad dat Bağdada
Dəməşq dat Dəməşqə | Qüds dat Qüdsə | Tel-Əviv loc Tel-Əvivdə | Qahirə dat Qahirəyə | Ər-Riyad loc Ər-Riyadda
Əbu-Dabi dat Əbu-Dabiyə | Madrid acc Madridi | Lissabon dat Lissabona | Reykyavik dat Reykyavikə
Varşava loc Varşavada | Praqa dat Praqaya | Budapeşt loc Budapeştdə | Buxarest dat Buxarestə | Sofiya acc Sofiyanı
Afina abl Afinadan | Belqrad loc Belqradda | Vyana dat Vyanaya | Münhen loc Münhendə | Frankfurt dat Frankfurta
Hamburq dat Hamburqa | Drezden gen Drezdenin | Stalinqrad döyüşü loc Stalinqrad döyüşündə
Kursk döyüşü dat Kursk döyüşünə | Normandiya desantı dat Normandiya desantına | Marşall planı loc Marşall planında
Varşava Müqaviləsi Təşkilatı dat Varşava Müqaviləsi Təşkilatına | Karib böhranı loc Karib böhranında
Berlin divarı dat Berlin divarına | Vyetnam müharibəsi abl Vyetnam müharibəsindən
Krım müharibəsi loc Krım müharibəsində | Rusiya–Türkiyə müharibəsi dat Rusiya–Türkiyə müharibəsinə
Rusiya-İran müharibələri loc Rusiya-İran müharibələrində | Otuzillik müharibə dat Otuzillik müharibəyə
Yüzillik müharibə loc Yüzillik müharibədə | Vestfal sülhü dat Vestfal sülhünə | Sevr müqaviləsi loc Sevr müqaviləsində
Lozanna müqaviləsi abl Lozanna müqaviləsindən | Potsdam konfransı dat Potsdam konfransına
Vyana Konqresi loc Vyana Konqresində | Helsinki Yekun Aktı dat Helsinki Yekun Aktına
Alma-Ata Bəyannaməsi loc Alma-Ata Bəyannaməsində | Şuşa Bəyannaməsi dat Şuşa Bəyannaməsinə
Bişkek protokolu loc Bişkek protokolunda | Dördgünlük müharibə loc Dördgünlük müharibədə
44 günlük Vətən müharibəsi dat 44 günlük Vətən müharibəsinə | Babək üsyanı loc Babək üsyanında
Xürrəmilər hərəkatı dat Xürrəmilər hərəkatına | Səttarxan hərəkatı loc Səttarxan hərəkatında
Məşrutə inqilabı abl Məşrutə inqilabından | 21 Azər hərəkatı dat 21 Azər hərəkatına
Gəncə müqavilələri gen Gəncə müqavilələrinin | Aprel işğalı loc Aprel işğalında
Bolşevik çevrilişi dat Bolşevik çevrilişinə | Sovet hakimiyyəti abl Sovet hakimiyyətindən
kollektivləşmə dat kollektivləşməyə | repressiya gen repressiyanın | Böyük Terror loc Böyük Terrorda
Perestroyka dat Perestroykaya | Kitabi-Dədə Qorqud gen Kitabi-Dədə Qorqudun
“Kitabi-Dədə Qorqud” dastanı dat “Kitabi-Dədə Qorqud” dastanına | “Leyli və Məcnun” loc “Leyli və Məcnun”da
“Xəmsə” dat “Xəmsə”yə | “İskəndərnamə” acc “İskəndərnamə”ni | “Ölülər” abl “Ölülər”dən
“Azərbaycan” qəzeti loc “Azərbaycan” qəzetində | “Kaspi” gen “Kaspi”nin dat “Kaspi”yə | “Həyat” loc “Həyat”da
“Füyuzat” jurnalı dat “Füyuzat” jurnalına | “Molla Nəsrəddin” jurnalı abl “Molla Nəsrəddin” jurnalından
“Azərbaycan yurd bilgisi” dat “Azərbaycan yurd bilgisi”nə | “Qurtuluş” jurnalı loc “Qurtuluş” jurnalında
“Əsrimizin Siyavuşu” dat “Əsrimizin Siyavuşu”na
“Bir türk milliyyətçisinin Stalinlə ixtilal xatirələri” loc “Bir türk milliyyətçisinin Stalinlə ixtilal xatirələri”ndə
“O olmasın, bu olsun” loc “O olmasın, bu olsun”da | “Arşın mal alan” gen “Arşın mal alan”ın
“Yeddi gözəl” baleti dat “Yeddi gözəl” baletinə | “Dəli Kür” romanı loc “Dəli Kür” romanında
“Nəsimi” filmi loc “Nəsimi” filmində | Azərbaycan himni dat Azərbaycan himninə
Dövlət Himni acc Dövlət Himnini dat Dövlət Himninə | Dövlət Bayrağı loc Dövlət Bayrağında
Dövlət gerbi dat Dövlət gerbinə | İstiqlal ordeni dat İstiqlal ordeninə | “Şöhrət” ordeni loc “Şöhrət” ordenində
Bakı metrosu loc Bakı metrosunda | Bakı metropoliteni dat Bakı metropoliteninə
Bakı Olimpiya Stadionu loc Bakı Olimpiya Stadionunda | Avropa Oyunları dat Avropa Oyunlarına
Eurovision dat Eurovisiona | Heydər Əliyev prospekti loc Heydər Əliyev prospektində
Nizami küçəsi loc Nizami küçəsində | 28 May küçəsi dat 28 May küçəsinə
Neftçilər prospekti abl Neftçilər prospektindən | İçərişəhər dat İçərişəhərə | Atəşgah loc Atəşgahda
Naftalan sanatoriyası loc Naftalan sanatoriyasında | Mərdəkan qəsri dat Mərdəkan qəsrinə
Şəki xan sarayı loc Şəki xan sarayında | Şəki Xan Sarayı dat Şəki Xan Sarayına | Cümə məscidi loc Cümə məscidində
Təzəpir məscidi dat Təzəpir məscidinə | Bibiheybət məscidi abl Bibiheybət məscidindən
Kiş alban məbədi loc Kiş alban məbədində | Gəncəsər monastırı dat Gəncəsər monastırına
Əlincə qalası dat Əlincə qalasına | Çıraqqala gen Çıraqqalanın | qəzet loc qəzetdə | jurnal dat jurnala
partiya acc partiyanı | nazirlik dat nazirliyə | bataqlıq gen bataqlığın | istiqlaliyyət dat istiqlaliyyətə
dövlət acc dövləti | respublika loc respublikada | inqilab abl inqilabdan | üsyan dat üsyana | işğal loc işğalda
mühacir gen mühacirin | mühacirət loc mühacirətdə | sədr dat sədrə acc sədri | nazir gen nazirin | əsr abl əsrdən
tarix loc tarixdə acc tarixi | üzv dat üzvə | əsgər acc əsgəri | şahid dat şahidə | sərkərdə gen sərkərdənin
padşah dat padşaha | hökmdar acc hökmdarı | qala loc qalada | göl acc gölü | dəniz gen dənizin | çay dat çaya
dağ acc dağı | kök acc kökü | yük acc yükü | tədarük acc tədarükü | təbrik dat təbrikə | texnik gen texnikin
filoloq acc filoloqu | pedaqoq dat pedaqoqa | əxlaq gen əxlaqın | üfüq acc üfüqü | şərq dat şərqə | ərk acc ərki
bank loc bankda | park dat parka | sirr acc sirri | xətt dat xəttə | hiss acc hissi | çörəkçi dat çörəkçiyə
yazıçı acc yazıçını | azadxahlıq gen azadxahlığın | vətənpərvərlik acc vətənpərvərliyi | köçürülmə loc köçürülmədə
yaylaq dat yaylağa | sancaq dat sancağa | ocaq gen ocağın | əmlak acc əmlakı | idrak dat idraka | ölçü loc ölçüdə
köynək gen köynəyin | qayıq dat qayığa | gələcək loc gələcəkdə acc gələcəyi | ağsaqqal dat ağsaqqala
Səid Nəfisi dat Səid Nəfisiyə | Əli Şəriəti dat Əli Şəriətiyə | Ho Şi Min dat Ho Şi Minə
Fidel Kastro dat Fidel Kastroya | Lavrenti Beriya dat Lavrenti Beriyaya | Vilhelm II dat Vilhelm II-yə
Leonardo da Vinçi dat Leonardo da Vinçiyə | Sultan Mahmud Qəznəvi dat Sultan Mahmud Qəznəviyə
Sultan Süleyman Qanuni dat Sultan Süleyman Qanuniyə | Aşıq Qurbani dat Aşıq Qurbaniyə
Böyük Mərcanlı dat Böyük Mərcanlıya | Xudafərin körpüsü loc Xudafərin körpüsündə | Sınıq körpü dat Sınıq körpüyə
Pirallahı dat Pirallahıya | Neft Daşları loc Neft Daşlarında | Böyük səhra dat Böyük səhraya
Saxara səhrası loc Saxara səhrasında | Səudiyyə Ərəbistanı loc Səudiyyə Ərəbistanında dat Səudiyyə Ərəbistanına
Birləşmiş Ərəb Əmirlikləri loc Birləşmiş Ərəb Əmirliklərində
Sovet Sosialist Respublikaları İttifaqı dat Sovet Sosialist Respublikaları İttifaqına
416-cı diviziya dat 416-cı diviziyaya | Baş Qərargah loc Baş Qərargahda | Qızıl Ordu loc Qızıl Orduda
Azadlıq Bloku loc Azadlıq Blokunda | Konstitusiya Aktı loc Konstitusiya Aktında
Nürnberq prosesi loc Nürnberq prosesində | Qızıl Aypara gen Qızıl Ayparanın
Bakı Pedaqoji Texnikumu loc Bakı Pedaqoji Texnikumunda
Azərbaycan Dövlət Akademik Opera və Balet Teatrı dat Azərbaycan Dövlət Akademik Opera və Balet Teatrına
“Ədəbiyyat qəzeti” dat “Ədəbiyyat qəzeti”nə | “Difai” gen “Difai”nin
“Qəhrəman Bakının müdafiəsi” dat “Qəhrəman Bakının müdafiəsi”nə | baş katib dat baş katibə
milli məsələ dat milli məsələyə | aqrar məsələ loc aqrar məsələdə | neft quyusu loc neft quyusunda | quyu dat quyuya
pambıq acc pambığı | üzük acc üzüyü | kiçik dat kiçiyə | mexanik dat mexanikə | inqilabçı acc inqilabçını
vali dat valiyə acc valini | köçkün acc köçkünü | sərhəd loc sərhəddə | bəylik gen bəyliyin
mayın 28-i dat mayın 28-inə loc mayın 28-də abl mayın 28-dən | AK(b)P gen AK(b)P-nin | AzərTAc gen AzərTAc-ın
Prezident Kennedi dat Prezident Kennediyə | baş nazir İndira Qandi dat baş nazir İndira Qandiyə
şair Nəbi Xəzri dat şair Nəbi Xəzriyə | Əbu Reyhan əl-Biruni dat Əbu Reyhan əl-Biruniyə | Bakı Sirki dat Bakı Sirkinə
aprelin 27-si loc aprelin 27-də | 1918-ci il sentyabrın 15-i loc 1918-ci il sentyabrın 15-də
XX əsrin əvvəlləri loc XX əsrin əvvəllərində | 1920-ci illərin sonu loc 1920-ci illərin sonunda
1918-ci ilin mayı abl 1918-ci ilin mayından | CNN gen CNN-in | PKK gen PKK-nın | KXDR gen KXDR-in | ÜDM gen ÜDM-in
MKİ gen MKİ-nin | XDİK gen XDİK-in | ASAN gen ASAN-ın | TASS gen TASS-ın
"""


def _taught() -> list[tuple[str, Case, str]]:
    rows = []
    for entry in TAUGHT.strip().replace("\n", " | ").split(" | "):
        words = entry.split()
        places = [place for place, word in enumerate(words) if word in CODES]
        base = " ".join(words[: places[0]])
        for place, end in zip(places, [*places[1:], len(words)], strict=True):
            rows.append((base, CODES[words[place]], " ".join(words[place + 1 : end])))
    return rows


def _last_word(number: int) -> str:
    digits = f"{number:04}"
    if digits[3] != "0" or number == 0:
        return UNITS[int(digits[3])]
    if digits[2] != "0":
        return TENS[int(digits[2])]
    return "yüz" if digits[1] != "0" else "min"


def test_attested_forms_are_many_and_standard() -> None:
    rows = read_attested("az")
    assert len(rows) >= 200
    assert {row.case for row in rows} == set(Case) - {Case.NOMINATIVE}
    assert len({(row.base, row.case) for row in rows}) == len(rows), "a form stands twice"
    assert not [row.form for row in rows if set(row.form) & set("'’ʼ`w")]


@pytest.mark.parametrize("with_kind", [True, False])
def test_inflect_writes_the_attested_forms(with_kind: bool) -> None:
    misses = find_misses("az", with_kind=with_kind)
    assert not [f"{row.base}, {row.case}: {form} for {row.form}" for row, form in misses]


def test_inflect_writes_the_taught_forms() -> None:
    written = [(base, case, inflect(base, case, "az"), form) for base, case, form in _taught()]
    assert len(written) > 700
    assert not [row for row in written if row[2] != row[3]]


def test_inflect_reads_every_number() -> None:
    for number in range(2101):
        suffixes = NUMERALS[_last_word(number)].split()
        for case, suffix in zip(CASES, suffixes[:5], strict=True):
            assert inflect(str(number), case, "az") == f"{number}-{suffix}"
        assert inflect(str(number), Case.INSTRUMENTAL, "az") == f"{number} ilə"


def test_ordinals_follow_the_reading() -> None:
    for number in range(1, 2101):
        assert azerbaijani_ordinal(number) == NUMERALS[_last_word(number)].split()[5], number


def test_every_year_and_century_declines() -> None:
    for year in range(1800, 2031):
        written = f"{year}-{NUMERALS[_last_word(year)].split()[5]} il"
        assert [inflect(written, case, "az") for case in CASES] == [
            written + suffix for suffix in ("in", "ə", "i", "də", "dən")
        ]


def test_a_person_is_no_compound_and_an_organisation_is() -> None:
    assert inflect("Ələkbər Əmiri", "dative", "az", kind=NameKind.PERSON) == "Ələkbər Əmiriyə"
    assert inflect("Yaşıl Sirki", "dative", "az", kind=NameKind.ORGANISATION) == "Yaşıl Sirkinə"
    assert inflect("“İmadəddin Nəsimi”", "dative", "az", kind=NameKind.WORK) == "“İmadəddin Nəsimi”yə"
