"""Words both languages share, and names to know them by. A linguist extends these lists without reading code.

What one language has to itself stands in `lexicon_turkish` and `lexicon_azerbaijani`.
"""

from __future__ import annotations

from typing import Final


def words(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


#: Last words of names that end like a possessive compound and are none, in both languages.
PLAIN_ENDINGS: Final = words("ordu toplantı terakki tərəqqi parti büro komiteci")
#: Names in the nominative, folded, in both languages' spellings: those that end like a case form (Lenin, Kanada), and
#: those whose dative or accusative is met without an apostrophe, where only knowing the name tells it from another.
NAMES: Final = words("""
    azerbaycan azərbaycan türkiye türkiyə rusya rusiya iran almanya almaniya fransa ingiltere ingiltərə britanya
    britaniya polonya polşa ukrayna gürcistan gürcüstan ermenistan ermənistan dağıstan türkistan yunanistan bulgaristan
    bolqarıstan romanya rumıniya macaristan avusturya avstriya italya italiya ispanya ispaniya portekiz portuqaliya
    isveç isveçrə isviçre norveç danimarka finlandiya hollanda belçika lüksemburg
    litvanya litva letonya latviya estonya estoniya çekoslovakya çexoslovakiya yugoslavya yuqoslaviya sırbistan
    arnavutluk albaniya suriye suriyə irak iraq lübnan livan filistin fələstin israil ürdün iordaniya mısır
    misir libya liviya tunus cezayir fas sudan etiyopya habeşistan hindistan pakistan afganistan əfqanıstan
    çin japonya yaponiya kore moğolistan kazakistan qazaxıstan özbekistan özbəkistan türkmenistan türkmənistan kırgızistan
    tacikistan tataristan başkurdistan amerika kanada meksika brezilya arjantin şili peru küba avustralya avropa avrupa
    asya asiya afrika uganda ruanda irlanda grönland izlanda islandiya iskoçya anadolu kafkasya qafqaz kafkas qafqasiya
    transkafkasya zaqafqaziya sibirya sibir krım kırım karabağ qarabağ zengezur zəngəzur nahçıvan nahcivan naxçıvan
    naxçivan şirvan muğan mil aran talış şeki şəki gence gəncə bakü bakı şuşa şamahı şamaxı kuba quba lenkeran lənkəran
    astara salyan ağdam ağdaş kazak qazax şemkir şəmkir nuha nuxa zakatala zaqatala guba kelbecer kəlbəcər laçın
    cebrail cəbrayıl füzuli zengilan zəngilan ordubad culfa şahbuz şerur şərur sürmeli sürməli göyçay ucar bərdə
    berde mingəçevir sumqayıt abşeron novhanı novxanı hankendi xankəndi erivan irəvan gümrü aleksandropol gori tiflis
    batum batumi kutaisi suhum derbent dərbənd mahaçkale petrovsk vladikavkaz grozni tebriz təbriz tahran tehran
    erdebil ərdəbil urmiye urmiyə meşhed enzeli ənzəli reşt rəşt gilan isfahan kirman moskova moskva petersburg
    peterburq petrograd petroqrad leningrad leninqrad kazan ufa orenburg astrahan həştərxan harkov xarkov kiev kiyev
    odesa odessa minsk varşova varşava krakov lodz lublin berlin münih münhen hamburg dresden leipzig frankfurt köln
    viyana vyana prag praqa budapeşte bükreş buxarest sofya sofiya belgrad atina afina selanik roma milano cenova
    genuya venedik paris versay versal lyon marsilya nice sevr lozan lozanna cenevre cenevrə zürih bern brüksel
    brüssel lahey london londra manchester dublin madrid lizbon stockholm oslo kopenhag kopenhagen helsinki tallinn
    riga riqa vilnius yalta kahire qahirə iskenderiye bağdat bağdad basra musul kerkük şam halep beyrut kudüs mekke
    məkkə medine mədinə yemen aden kabil kabul delhi pekin şanghay tokyo vaşington washington new york chicago
    istanbul ankara izmir erzurum ərzurum kars qars ardahan ərdahan iğdır ığdır trabzon samsun sivas adana mersin
    antalya bursa edirne kayseri konya kütahya eskişehir afyon aydın balıkesir bilecik bingöl bitlis bolu burdur
    çanakkale çankırı çorum denizli diyarbakır elazığ erzincan ərzincan gaziantep giresun gümüşhane hakkari hatay
    isparta kastamonu kırklareli kırşehir kocaeli malatya manisa maraş mardin muğla muş nevşehir niğde ordu rize
    sakarya siirt sinop tekirdağ tokat tunceli urfa uşak van yozgat zonguldak mudanya mondros mudros gelibolu
    gülistan türkmençay türkmənçay novgorod novqorod brest litovsk remo cannes kann wiesbaden visbaden baden vladivostok kuzbas dobruca
    turan araz aras kür fırat dicle volga don hazar xəzər karadeniz araks zerdab zərdab hudaferi
""")
#: Given names people of these countries bear, so that an ending is not taken off them: *Halide*, *Nezihe*, *Ferda*.
GIVEN_NAMES: Final = words("""
    abdullah abdülhak abdülhamid abdülhamit abdülkadir abdülaziz abdülmecid abdülmecit abdürrahman adil adile
    adnan afet afife agah ahmed akif akil alaaddin alaeddin alparslan arif arslan asaf asım asiye aslan atıf
    avni aydın ayfer aynur aysel ayten azer aziz azize baha bahaeddin bahattin bahri başar bayram bedia bedri
    bedriye behçet behice behiç behire belkıs besim beşir burhan burhaneddin burhanettin bülent cafer cahit cahide
    canip cavit celal celile cemaleddin cemalettin cemil cemile cenap cevat cevdet cevriye cihat cüneyt çelebi
    danyal daniş dilara ebubekir ebüzziya edhem edip ekrem elif emel enis enise ercüment erdal
    erdem ertuğrul esad esat esin esma eşref ethem evliya eyüp fadıl fadime fahire fahrettin fahreddin fahriye faik
    faika falih faruk fatin fatih fazıl fehim fehime fehmi ferda ferhat ferid ferit fevziye feyyaz feyzi feyzullah
    fikret fikriye fuad fuzuli galip gazanfer gülsüm güzide habib habip hacer hadi hafız hakkı halide halim halime
    halis halit halid haluk hamdullah hamid hamit hamide hanife harika hasip haşim hatem hayati hayreddin hayrettin
    hayri hayriye hayrullah hicran hikmet hilmi hulki hulusi hurşit hüsamettin hüsnü hüsrev ihsan ilhan ilhami
    ilyas imran iskender ismet ishak izzet kamil kamuran kamile kasım kayhan kazım kenan kerim kerime köprülü
    latife latif leman levent lütfiye lütfullah mahir mahmud mahmut makbule malik mazhar mecid mecit medeni mediha
    mehmed meliha memduh meral meryem mesud mesut mevlüt midhat mithat mina muallâ mualla muammer muhammet muhiddin
    muhittin muhlis muhsin mukbil mukbile muzaffer mübeccel mücahit müfide müfit mükerrem münevver münif münir münire
    müstecip mürşit müşfik müzeyyen naci naciye nadi nafi nafiz nahit nahide naim naime namık nazım nazif nazife nazmi
    nazmiye nebahat necati necip necdet necla necmettin necmeddin necmiye nedim nedime nefise neşet nesrin nevzat nezih
    nezihe nihal nihat niyazi nizameddin nizamettin numan nuray nurettin nureddin nuriye nurullah nusret nüzhet nüveyre
    oktay orhan osman ömer özdemir pertev perihan rabia ragıp rahmi raif ramiz rana rasim raşit ratip recai recaizade
    recep refia refika remzi remziye resul reşat reşad reşid reşit rıfat rifat ruhi ruşen rükneddin sabahattin
    sabahaddin sabiha sabri sabriye sadi sadreddin sadrettin sadri sadullah saffet safa said sait salih saliha salim
    samet samiha samih samim samime sedat seher selahattin selahaddin selami selim selime semiha semih seniha
    server servet seyit seyyid seyfettin seyfeddin seyfullah sezai sıddık sıdıka sıtkı sırrı suat subhi suzan süleyman
    süreyya şaban şadi şahap şakir şakire şefik şefika şefkati şekip şemseddin şemsettin şemsi şerafettin şerif şerife
    şevket şevki şinasi şükrü şükrüye şükufe tahir tahire talha talip tarık tayfur tayyip tayyar teoman tevfika turhan
    ubeydullah ulviye ulvi ülkü ümit ünal vasıf vasfi vecihi vedat vedide vehbi veli veliyüddin yahya yakup yaşar yavuz
    yunus zarife zekai zekeriya zekiye zeliha zeynep zişan ziynet zühtü zübeyde
    abid adilə afət alim altay aqil arif asəf aslan azad azər bahadur bağır bəhram cabbar camal cəlal cəlil cəmil cəmilə
    cəfərqulu davud dilbər elçin elxan elman əbdül əbdürrəhman əbülfəz əbülhəsən əhliman əjdər əlabbas ələkbər ələsgər
    əlimuxtar əlövsət əmir ənvər əsəd əsgər əşrəf əziz fazil feyruz feyzulla fərhad fərrux firidun firudin firuz fuad
    füzuli gövhər gülxanım habil hadı hamlet həbib həcər həmid həmidə həsənbəy hidayət hikmət hümbət ilham ilyas ismət
    isgəndər kazım kərim kamil kamilə lalə lətif lətifə mahmud maqsud məcid məhərrəm məlik məryəm məsud mikayıl mirəli
    mirzəbala mirzəağa mirhəbib möhsün mövsüm mübariz mürsəl müzəffər nadir nailə namiq natəvan nazim nemət nəbi nəcəf
    nəcəfqulu nəimə nəzakət nigar niyazi nizami novruz nurəddin oqtay pənah pərviz qədir qəmər qurban rafiq ramiz rasim
    rauf rəhim rəna rəşid rövşən ruhulla rüstəm sabirə sadıqcan salman səadət səftər səməd sənan səid səlim səmayə
    sultanəli surxay süleyman süreyya şahbaz şamxal şəfi şəmsi şərif şövkət tahir tamara teymur tofiq vaqif vəli vidadi
    yavər yusifəli yunis zaman zərifə zeynal zeynalabdin zivər züleyxa
""")
#: Names of persons, folded, for the same reasons; unlike a place none takes a possessive (*Sovet Azərbaycanı*).
PERSON_NAMES: Final = GIVEN_NAMES | words("""
    atatürk kemal kamal mustafa ismet inönü enver talat tələt cemal cavit cavid nuri halil xəlil kazım kâzım karabekir
    qarabəkir rauf bekir bəkir sami fevzi fethi refet refik ali əli fuat fuad cebesoy hamdi suphi sübhi tanrıöver muhtar
    muxtar ahmet əhməd mehmet məhəmməd memmed məmməd muhammed emin əmin yusuf yusif akçura akçuraoğlu hüseyin hüseyn
    hasan həsən ibrahim ismail ismayıl osman ömer ömər süleyman nesib nəsib feteli fətəli fethali hoyski xoyski alimerdan
    əlimərdan topçubaşı topçubaşov resulzade rəsulzadə resuloğlu rəsuloğlu mirza mirzə bala mehmetzade məmmədzadə
    ağaoğlu hüseyinzade hüseynzadə hacınski hacinski haçinski sultanov sultanlı behbudov vekilov vekilli usubbeyov yusifbeyli
    yusufbeyli yusifbəyli nerimanov nərimanov neriman nəriman ebilov əbilov hüseyinov hüseynov şıhlinski şıxlinski
    mehmandarov mehmandarlı hasmemmedov xasməmmədov rüstembeyli rüstəmbəyli şeyhzamanlı şeyxzamanlı atamalıbeyov
    hacıbeyli hacıbəyli hilal münşi ceyhun üzeyir zerdabi zərdabi gaspıralı qaspıralı ziya gökalp zeki velidi togan ayaz
    ishaki çokay sunç şamil kantemir kantəmir çulik bammat haydar heydər çermoyev jordaniya gegeçkori çhenkeli
    çxenkeli ramişvili noe noy vaçnadze mdivani kedia gvazava mamulia eliava tsereteli şaumyan mikoyan
    lenin stalin troçki trotski çiçerin krasin kalinin buharin buxarin denikin kolçak kerenski kerenskiy martov
    litvinov karahan qaraxan orconikidze kirov kuybışev aralov frunze sverdlov zinovyev ganetski qanetski raskolnikov
    putin yeltsin gorbaçov puşkin bakunin tolstoy pankratov levandovski mühlen lossov papen mende hitler himmler
    rosenberg ribbentrop molotov pilsudski churchill çörçil wilson vilson curzon kürzon körzon thomson tomson denstervil
    dunsterville stoks franklin bouillon buyon mussolini versailles darwin darvin einstein martin benjamin edwin
    pavlov swietochowski holowko golovko şemso aydemir banin sadık sadıq bünyatov bünyadov bünyadzadə qarayev
    karayev karayeva efendiyev əfəndiyev ağamalıoğlu musabeyov musabəyov aliyev əliyev elçibey elçibəy vlasov
    fatalibeyli fətəlibəyli fetelibeyli düdenginski düdənginski emircan əmircan kengerli kəngərli caferoğlu cəfəroğlu
    caferov cəfərov sabir tengirşenk tengirşək tevfik rüştü aras suad dağıstanlı rıza rza nur nuru nadir şah pehlevi
    pəhləvi abbas ataullah ekber əkbər hekim hosrov xosrov cihangir cahangir naki nağı tağı keykurun mir yakub yaqub
    mehdiyev mehdi ağayev sefikürdski səfikürdski melikaslanov məlikaslanov lütfi fahri zahid
    metin selin pelin ayşe ayşin şahin ergin tekin ertekin engin ersin çetin yasin nesrin nəsrin şirin yalçın alçın
    korkud altun özgün orhun harun yakın eldar polat vahid vahit murat turgut kadir kadın kubad kubat tahsin lale
    feride fəridə leyla leylə nigar səriyyə aliye saniye rukiye safiye safiyyə zəkiyyə nadide saide selma semra esra
    kübra büşra zehra zəhra fatma hatice xədicə emine əminə havva belinda mirvari gülnarə aygün ataman
    şaumyan mikoyan mravyan hatisyan xatisyan ohancanyan vratsyan nalbandyan petrosyan paşinyan kunduh bammat çokay mravyan çiçerin franklen rozenberq süleyman
""")
#: Peoples, parties, papers, months and other words written as names, folded.
NAME_WORDS: Final = words("""
    müsavat hümmet hümmət ittihad ittihat terakki tərəqqi difai taşnak daşnak taşnaksütyun daşnaksütyun bolşevik
    menşevik türk rus ermeni erməni gürcü alman fransız ingiliz osmanlı kacar kaçar qacar promete prometey promethee
    prométhée ekinçi əkinçi füyuzat bildiriş kurtuluş qurtuluş istiklal istiqlal duma seym antanta kurultay qurultay
    nazi meşrutiyet nutuk vatan vətən meydan ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım
    aralık yanvar fevral aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr doğu batı kuzey güney şərq qərb
    şimal cənub batı bolşevizm nazizm islam turan çar çarlık kremlin türkmen türkmən
""")
#: Titles behind a name, folded; they take the case ending in its stead.
TITLES: Final = words("bey bəy beg bek paşa han xan ağa efendi əfəndi hanım xanım şah sultan hoca mirza mirzə")
#: Common nouns whose own ending looks like a case ending, or that are too short to be told otherwise, folded.
NOUNS: Final = words("""
    kahraman qəhrəman kadın qadın basın yayın aydın akın düşman düşmən insan zaman alan plan divan ferman fərman kurban qurban orman
    liman ilan elan lisan isyan üsyan can kan qan roman sultan başkan bakan kaptan kapitan komutan komandan ünvan
    dövran bəyan mədən maden neden düzen bülten bülleten öğretmen din zemin zəmin yemin gelin gəlin izin zengin
    kanun qanun sorun burun oyun koyun qoyun ürün bütün gün ön son yön toplum legion lejyon rayon milyon vagon vaqon
    salon region aksiyon komisyon fraksiyon federasyon konfederasyon koalisyon petrol ordu parti büro metro radyo
    ile ilə uygun mümkün kesin temin təmin ilişkin yaxın derin dərin serin həmin sakin baskın keskin etkin kurşun
    propaganda nümayəndə ziyade için
    il ay ev iş el ad yol söz dil yaz kız qız baş daş taş göz yer yıl su at ər er ülke ölkə ada ide ifade ifadə irade
    iradə madde maddə kaide qayda sade sadə mücadile mücadele mücadilə meşrute hafta həftə makine hazine xəzinə fayda
    yara kara qara ara sıra çare çarə dünya kıta saha sahə mesele məsələ hadise hadisə silsilə nəzəriyyə
    bahriye dahiliye hariciye maliye maliyyə maarif adliye adliyyə harbiye hərbiyyə hürriyet vasiyet cephe cəbhə
    hükümet hökumət hükûmet devlet dövlət millet millət cumhuriyet cümhuriyyət respublika xalq halk kongre konqres
    konferans konfrans yurt yurd ocaq gazete qəzet dergi jurnal kitap kitab savaş müharibə barış sülh sürgün lider
    köy kənd kent saray alay olay çay toy boy soy pay hay
    proje müavin medrese mədrəsə müessese idare idarə daire dairə tane
""")
