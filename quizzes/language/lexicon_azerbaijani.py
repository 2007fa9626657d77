"""Azerbaijani words whose inflection their letters do not tell. A linguist extends these without reading code."""

from __future__ import annotations

from typing import Final

from quizzes.language.lexicon import PLAIN_ENDINGS, words

#: Head nouns with the third person's possessive, folded: as last word of a name they take the pronominal n, and by
#: them a name is known again in running text.
HEADS: Final = words("""
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
#: Further nouns names end in, here without their possessive: *Bakı Musiqi Kolleci, Xəzər Dənizi*. Those that end
#: in a vowel are not needed: *-sı* tells.
HEAD_NOUNS: Final = words("""
    aerodrom aeroport akademik akt alay albom album alyans ansambl aparat arsenal arxiv atəşkəs ay ağac ağız
    aşırım balet bank baraj baron barış barışıq basqın batalyon bataqlıq bayram bayraq bazar bağ başlıq birlik
    blok boğaz bulaq bulvar burun böhran bölük bülleten bürc büst bəndlik bəyanat bəylik bəylərbəylik canişin
    canişinlik cihad cild cümhuriyyət cədvəl cəmiyyət cənub cərəyan darülfünun dastan dayaq dağ dekret demarş
    departament dialekt dialoq dil direktor direktorluq dirçəliş divan dost dostluq dövlət dövr döyüş düz
    düzənlik dəftər dəhliz dəniz dərbənd dərnək dərs dəstək dəvəquş dəvət ekspert elçilik emirat ev eşalon
    fabrik fakt fatehlik federalizm ferman festival filial film folklor fond forpost forum fəaliyyət fəlakət
    fərman fəsil fəth gediş general gerb giriş göl görüş göstəriş güc gün günlük güzəşt hakimiyyət hakimlik
    hesabat heykəl heyət himn hospital hovuz hökm hökmdar hökmdarlıq hökmranlıq hökumət hücum hüdud hüquq hərb
    hərəkat hərəkət həyat iclas ideal idman il ildönüm ilhaq imkan imperator imperatorluq imperializm imtahan
    imtiyaz inam incəsənət inkişaf inqilab inspektor institut internasional internat intihab iqtisadiyyat irs
    islahat istehsal istiqamət istiqlal istiqlaliyyət ittifaq ittihad ittiham ixrac ixtilaf ixtilal ixtisas
    işğal işıq jurnal kabinet kanal kartel karvan kataloq katib katiblik katolikos keyfiyyət keçid kitab klub
    kollec kollektiv kolxoz komandan komandanlıq kombinat komendant komendantlıq komissar komissariat
    komissarlıq kompleks konfrans konqres konsern konsorsium konsul konsulluq kontingent korpus kral krallıq
    kreyser kubok kurort kurs kömək körfəz köç köçüş kənd kəşfiyyat laureat legion lider liderlik liman lisey
    lüğət mahal manifest marş marşal marşrut material medal memar memarlıq memorandum metropoliten meydan milis
    millət misaq mitinq model monastır monument muzey müavin müddət müdir müdiriyyət müdirlik müfəttiş mühacirət
    mühit mühəndis mükafat mülk mülkiyyət müqavimət müqəddərat müraciət müstəqillik müttəfiq müttəfiqlik
    müvəkkil müxalifət müxtariyyət müşavir müəllim məclis mədən mədəniyyət məhsul məktub məktəb mənzil mərkəz
    məscid mətbuat məzar məzarlıq məzhəb namizəd nazir nazirlik neft nikah nitq nizam nişan nümayiş nümayəndəlik
    nəql nəsil nəzarət nəşr nəşriyyat oblast obyekt ocaq okean okruq ombudsman orden orkestr orqan ovalıq oyun
    oğul pakt parad park parlament partizan pasport patriarx pavilyon paytaxt paşalıq plan plenum pol polis polk
    port portal portret potensial prezident prezidentlik prinsip problem prokuror prokurorluq proqram proses
    prospekt protektorat protokol qalxan qanad qanun qarnizon qiyam qol qoruq qoşun qrup qubernator
    qubernatorluq qurban qurtuluş qurultay quruluş qurum quş qılınc qırğın qış qışlaq qəbir qəbiristan
    qəbiristanlıq qəhrəman qəhrəmanlıq qərar qərargah qərb qəsr qətl qəzet radiokanal rayon referendum rejim
    rejissor rekord rektor rektorluq roman rəhbər rəhbərlik rəis rəqs rəsm rəyasət saat sahil salon sanatorium
    sancaq saray sayt saz saziş senat senator seym silah sinif sistem siyasət sovet sovxoz soyad soyqırım
    spektakl stadion statut strateq sultan sultanlıq söz sükut sülh süqut sürgün sədr sədrlik səfir səfirlik
    səfər səltənət səngər sənəd sənət sərdar sərdarlıq sərhəd sərkərdəlik sərvət sərəncam səs səyahət tac tacir
    tarix tarixşünaslıq tağım teatr telegraf telekanal teleqram tender terminal terror titul torpaq traktat
    tribunal tunel turnir tümən təbliğat təcavüz tədbir tədqiqat təhsil təklif təlim təlimat tələb təmsilçilik
    tənəzzül təqvim tərəf təsərrüfat tətil təşkilat təşəbbüs ultimatum universitet ustad uyezd uğur valilik
    vaqon vaxt vağzal vilayət vəfat vəkil vəkillik vəliəhd vəliəhdlik vərəq vəsiyyət vətən vəzirlik xalq xan
    xanlıq xaqan xaqanlıq xarakter xatirat xidmət xilas xiyaban xəbər xəlifəlik xəndək xətt xəyanət yadigar
    yanğın yardım yarış yaylaq yer yol yubiley yurd yüksəliş yürüş yığıncaq zabit zavod zindan ziyarət zolaq
    zülm zəfər zəmin çar çarlıq çay çağırış çempion çempionat çevriliş çiçək çöl çörək çıxış ölüm ömür ümid
    ünvan üslub üsul üsyan üz üzv üzvlük şah şahlıq şair şeir şimal şirkət ştat şöhrət şücaət şəhər şəkil şənlik
    şərq şərt əlamət əmirlik əmr əməkdaşlıq əməliyyat ərk əsarət əsas əsr əsər əyalət
""")
#: Common nouns that end like a possessive and are none: *hərbi gəmi, köhnə körpü*. Those in *-çı* are told by it.
PLAIN_NOUNS: Final = PLAIN_ENDINGS | words("""
    əfəndi hacı qazi vali elçi müfti su xalı keçi zəli dəli sarı arı əyri doğru quzu qapı yazı hamı iki altı
    yeddi quyu körpü güzgü sürü ölü diri dəri pəri gəmi inci öncü dayı əmi bacı qarı xarici daxili hərbi siyasi
    milli rəsmi mədəni ədəbi həqiqi şəxsi ümumi xüsusi təbii fəxri qanuni azəri qırğı tülkü qumru ütü bitki
    sevgi vergi seçki görgü bilgi duyğu qayğı vurğu yanğı çalğı sorğu qorxu döngü ölçü sərgi cizgi basqı pusqu
    yuxu qoxu hörgü qurğu tikinti axıntı gəzinti görüntü söküntü çöküntü bağlantı tullantı toplantı əski əbədi
    daimi ağrı oğru taksi birinci ikinci üçüncü dördüncü beşinci altıncı yeddinci səkkizinci doqquzuncu onuncu
    sonuncu yəhudi qutu örtü qonşu sarğı buğu jüri türkü səfəvi əməvi abbasi əyyubi kəndli şəhərli atlı silahlı
    osmanlı ağqoyunlu qaraqoyunlu səlcuqlu gəncəli qarabağlı naxçıvanlı şirvanlı təbrizli türkiyəli bakılı
    avropalı amerikalı iranlı
""")
#: Last words of proper names that end like a possessive and are none.
PLAIN_NAMES: Final = words("""
    tusi nəfisi farsi sisi assisi messi missisipi qarasu ağsu sarısu istisu acısu şorsu göysu bakı xızı şamaxı
    topçubaşı qapı hacı sarı şəriəti hidayəti qeyrəti himməti şövkəti hikməti rifəti behcəti qüdrəti sərvəti
    həsrəti vəhdəti koroğlu
""")
#: Words institutions and events are named with: after one of them a name in a consonant and -i, -u is possessed.
INSTITUTION_WORDS: Final = words("""
    azərbaycan türkiyə rusiya gürcüstan ermənistan iran avropa asiya amerika dövlət milli mərkəzi respublika
    respublikası beynəlxalq ümumdünya birləşmiş sovet xalq baş şəhər elmi elmlər təhsil xarici daxili işlər
    müdafiə səhiyyə ədliyyə maliyyə mədəniyyət nəqliyyat fövqəladə hallar dünya olimpiya sülh azadlıq istiqlal
    cümhuriyyət konstitusiya hərbi dəniz neft qaz elm incəsənət musiqi teatr opera balet sənaye ticarət kənd
    təsərrüfat təsərrüfatı ümumi demokratik sosialist federativ kommunist müstəqil muxtar siyasi iqtisadi
    ictimai tibb pedaqoji texniki texnologiya birinci ikinci üçüncü dördüncü beşinci gömrük vergi sərhəd
    nazirlər hökumət parlament universitet akademiya institut bakı gəncə şəki şuşa naxçıvan tiflis moskva
    peterburq leninqrad istanbul ankara tehran paris london berlin qars batum qafqaz zaqafqaziya
""")
#: Loans that keep -q after a back vowel or -k after a front one (Orfoqrafiya Normaları 2019, 1.2–1.5). Any other
#: pairing of vowel and consonant is a loan by itself: *təzyiq, vərəq, əmlak, iştirak*.
KEEP: Final = words("""
    ittifaq əxlaq hüquq iştiyaq fəraq firaq iraq infaq ilhaq iltihaq misaq talaq nifaq məxluq məşuq rəvaq işraq
    infilaq istiğraq əvraq məzaq zodiak buraq üşşaq məslək tədarük təbrik təhrik təşkik malik məlik şərik
    mühərrik müşrik mübarək müştərək mütəhərrik məmlük fabrik elektrik klassik lirik müzik empirik isterik kubik
    simvolik hidravlik akrilik relik alkoqolik katolik
""")
#: Native nouns that only look like loans in *-nik, -tik, -mik*.
SOFT_IK: Final = words("bitik itik ilmik enik sinik minik gəmik göynik")
#: Native nouns whose last letter changes when they are written with a capital too: *Torpağa, Şahbulağa*.
SOFT_NOUNS: Final = words("""
    torpaq bayraq uşaq bulaq yaylaq qışlaq otaq ocaq ayaq barmaq yarpaq oymaq dayaq qonaq budaq qaynaq dodaq
    bıçaq yataq qucaq sancaq yığıncaq dayanacaq sığınacaq qatıq sandıq balıq qaşıq qoruq quyruq buyruq barışıq
    işıq maraq papaq bataqlıq çanaq sınaq qabaq yanaq qulaq azadlıq kömək ürək külək dirək bəzək çörək gələcək
    böcək köynək istək dəstək dilək əmək ətək birlik üzük beşik bilik örtük bölük dərnək
""")
VOWEL_DROP: Final = {
    "oğul": "oğl", "fikir": "fikr", "isim": "ism", "nəsil": "nəsl", "şəkil": "şəkl", "ağıl": "ağl", "qisim": "qism",
    "beyin": "beyn", "ağız": "ağz", "burun": "burn", "boyun": "boyn", "alın": "aln", "qarın": "qarn",
    "çiyin": "çiyn", "ovuc": "ovc", "əyin": "əyn", "könül": "könl", "ömür": "ömr", "sinif": "sinf", "fəsil": "fəsl",
    "əsil": "əsl", "eyib": "eyb", "qəbir": "qəbr", "qədir": "qədr", "zehin": "zehn", "sətir": "sətr", "səbir": "səbr",
    "ətir": "ətr", "heyif": "heyf", "meyil": "meyl", "sehir": "sehr", "cisim": "cism", "zikir": "zikr",
}  # fmt: skip
#: Nouns that write a y of their own before a vowel.
Y_STEMS: Final = words("su nə mövqe tale mənafe")
#: Vowel with which an Azerbaijani letter is read (be, ce, ka, er …): final sound of an abbreviation.
LETTER_NAMES: Final = {
    "a": "a", "b": "be", "c": "ce", "ç": "çe", "d": "de", "e": "e", "ə": "ə", "f": "fe", "g": "ge", "ğ": "ğe",
    "h": "he", "x": "xe", "ı": "ı", "i": "i", "j": "je", "k": "ka", "q": "qe", "l": "el", "m": "em", "n": "en",
    "o": "o", "ö": "ö", "p": "pe", "r": "er", "s": "es", "ş": "şe", "t": "te", "u": "u", "ü": "ü", "v": "ve",
    "y": "ye", "z": "ze",
}  # fmt: skip
#: Abbreviations that are read otherwise than their letters tell.
READ_AS_WORDS: Final = {"abş": "abış", "tbmm": "teme", "üst": "üst", "dost": "dost"}
#: Abbreviated measures, as read.
UNITS: Final = {
    "km": "kilometr", "m": "metr", "sm": "santimetr", "mm": "millimetr", "kq": "kiloqram", "ha": "hektar", "t": "ton",
    "km²": "kilometr", "m²": "metr", "%": "faiz",
}  # fmt: skip
#: Azerbaijani women's names that do not end in -a or -ə, folded: with them -ova is a surname, not a dative.
WOMENS_NAMES: Final = words("""
    aygün nigar gülnar sevil aytən günel nərgiz şirin mehriban nüşabə gülşən nuray aynur elnur könül aysel lalə banu
""")
