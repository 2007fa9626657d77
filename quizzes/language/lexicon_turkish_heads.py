"""Turkish head nouns: the last words by which a name of several words is known for a possessive compound.

The nouns stand here without their possessive; `turkish_endings` puts it on, and knows *Van Gölü* by *göl*. As last
word of a name they take the pronominal n: *Van Gölü’nde*, never *Gölü’de*. Source: Türk Dil Kurumu, Yazım Kılavuzu,
kesme işareti: the suffixes of institutions are not set apart, those of other names are.
"""

from __future__ import annotations

from typing import Final

from quizzes.language.lexicon import words

#: Of institutions, societies, authorities and workplaces: *Türk Dil Kurumuna*.
INSTITUTION_NOUNS: Final = words("""
    cumhurbaşkanlık başbakanlık
    baro cunta divan ortaklık tiyatro opera rasathane servis yollar işler kuvvetler rektörlük reislik acente
    demiryollar havayollar
    ajans akademi alay arşiv atölye bakanlık bakkaliye banka belediye birim birlik bölük bölüm borsa büro
    büyükelçilik cemaat cemiyet çiftlik daire darülfünun defterdarlık dekanlık dernek dershane donanma duma
    eczane elçilik encümen enstitü fabrika fakülte federasyon fırka fon fraksiyon galeri garnizon genelkurmay
    grup hastane heyet hizmetler hükümet hükûmet idare idadi işletme ittihat jandarma jüri kabine kalem karakol
    karargâh kaymakamlık koalisyon kolej kolordu komiserlik komisyon komite komutanlık konfederasyon konsey
    konservatuvar konsolosluk kooperatif kulüp kumandanlık kurul kurum kuruluş kütüphane laboratuvar lejyon lig
    lise loca mahfil mahkeme matbaa mebusluk meclis medrese mektep merkez milis misyon mutasarrıflık müdüriyet
    müdürlük müessese müfettişlik müftülük mühendishane müsteşarlık müze nazırlık nezaret noterlik ocak oda okul
    ordu orkestra örgüt parlamento patrikhane postane sandık savcılık sefaret sekreterlik senato sendika
    seraskerlik seym sovnarkom sovyet şirket şube şura tabur takım televizyon temsilcilik teşkilat teşkilât
    topluluk tugay tümen üniversite vakıf valilik vekâlet vekalet vekillik yayıncılık yüksekokul ajanslık
    birlikler ocaklar ordular okullar enstitüler kurumlar kurullar komiteler mahkemeler kütüphaneler hastaneler
    liseler müzeler birimler tiyatrolar fabrikalar müdürlükler bakanlıklar üniversiteler arşivler encümenlik
    harbiye
""")
#: Of everything else that has a name: *Lozan Antlaşması’na, Van Gölü’nde, İstanbul Boğazı’ndan*.
NAME_NOUNS: Final = words("""
    af ant baraj burç emir tarikat tekke kilise manastır sinagog katedral yurt vaka park gar rıhtım türbe
    tümülüs harabe iş kazı höyük villa otoyol metro tramvay vapur koru ırmak dere ulus mıntıka mandıra sınır
    hikâye roman şiir tablo söz söylev demeç nutuk anı kent kuram teori ilke doktrin ülkü paşalık atabeylik
    kağanlık hakanlık hilafet devletçik yönetim bölge kanton meslek çar başbakan bakan vekil mebus nazır vezir
    senatör hakan kağan despot dük düklük kont kontluk baron lord mareşal general amiral albay subay komiser
    elçi büyükelçi sefir rektör dekan müdür reis lider önder uzman tarihçi mimar ressam heykeltıraş şair besteci
    yazar kâşif mucit abide abluka ada ağaç ahit ahitname akım akın aksaray alan alfabe ambargo anıt anıtmezar
    anayasa andlaşma anlaşma anlaşmazlık antlaşma aralık armağan atak ateşkes ay ayaklanma bağ bağımsızlık bahçe
    bank barış basın baskın başkan başkent başkomutan bataklık bayrak bayram bedesten belge bent berat beyanname
    beylerbeyi beylik bildirge bildiri bildiriş boğaz boru bozgun buhran bulvar bunalım burun bülten bütçe cadde
    cami cephe cetvel cihat cinayet coğrafya cumhurbaşkan cumhuriyet çağ çağrı çarşı çatışma çay çayır çeşme
    çevre çıkarma çıkış çınar çöl çöküş çözüm dağ dağıtım dalga danışman dava deklarasyon delta demir demiryolu
    demokrasi deniz depo deprem derbent dergi destan devir devlet devrim dil dilekçe din direniş doğum dönem
    dönüşüm dünya düşüş edebiyat efsane ekonomi elyazma emirlik enternasyonal eser etkinlik ev evlilik eyalet
    faaliyet facia felaket ferman fetih fetva fuar gazete geçiş geçit gelenek genelge gerileme gezi girişim göç
    göl görüşme gösteri grev gün gümrük hac halı halk hamam han hanlık hanedan hareket harekât harita harp
    hastalık hat hatıra hattıhümayun havalimanı havaalanı havza hedef heykel hezimet hikaye hisar hukuk hutbe
    hüküm hükümdar hükümdarlık hürriyet savaş ihtilal ihtilâl iktidar il ilçe ilhak imparator imparatorluk
    imtiyaz inkılap inkılâp isim isyan iskele islahat istasyon istiklal istila işgal işletme ittifak kahraman
    kale kampanya kamp kanal kanun kanunname kapı kapitülasyon karar kararname katliam kavim kavga kaya
    kervansaray kervan kıta kıyı kıyım kışla kıyafet kitap komutan konak konferans kongre konsolos konuşma
    konvansiyon koridor koruma korfez körfez koy köprü köşk köy kral kraliçe krallık kriz kronik kule kurtuluş
    kurultay kuruluş kuşatma kutup kuyu külliye lagün liman madalya madde mağara mağlubiyet mahalle makale makam
    manda manifesto marş masal mecmua medeniyet mektup melik merasim mesele mesnevi mevki mevzi meydan mezar
    mezarlık millet milletvekil misak muharebe muhtıra mukavele mücadele müdafaa müfettiş müftü mülakat müsabaka
    müsteşar mütareke müzakere nehir nişan nizamname nota oba olay olimpiyat operasyon ordugâh orman otel oturum
    oymak ova oyun ödül öğretmen ölüm örnek özerklik padişah pakt panayır pandemi papa papaz parlamenter pasaj
    patrik payitaht pazar pınar piramit plan plato prens prenses prenslik prensip program proje propaganda
    protokol rapor referandum reform rejim risale rüya saat sadrazam sahil saldırı salname sancak saray satış
    savunma seçim sefer sekreter sembol semt sempozyum senaryo senet sergi serüven sınav sinema site sokak sonat
    soykırım sözleşme sözlük stadyum stat sultan sultanlık suikast sur sürgün şah şahlık şarkı şehir şehitlik
    şelale şenlik şeyh taarruz tamim tapınak tarih tasarı taş tebliğ teklif tekel telgraf tepe terminal tersane
    tezkere toplantı toprak tören turnuva tutanak tünel türkü tüzük uygarlık ultimatom ültimatom ülke ümmet vadi
    vakayiname vakfiye vali vasiyet veliaht veraset vilayet volkan yalı yangın yarımada yarış yasa yayla yazıt
    yıl yıllık yokuş yolculuk yüzyıl yürüyüş zafer zirve zindan ziyaret zelzele hatırat fıkra kasaba kaynak
    nahiye mahal sofra tahkimat istihkâm cenaze idam buluş keşif icat mezalim mübadele iskân yardım borç tımar
    arz ormancılık silsile yükseliş çekilme bırakışma silahlanma yargılama duruşma davet yamaç kanyon buzul
    koyak krater takımada kayalık sığınak külliyat antoloji ansiklopedi defter karikatür minyatür mescit minare
    şadırvan sebil imaret darüşşifa sorun tehcir antant petrol komün ihtilaf rekabet kudret inanç mezhep
    tasavvuf nizam disiplin salon mozaik lahit mühür pul kılıç taht taç papirüs tümsek apartman değirmen fener
    mendirek ekspres tren uçak tank top tüfek sendrom virüs yöntem deney teorem formül paradoks element kompleks
    tarla bostan otluk çayırlık dağlık koruluk ağıl mutabakat müracaat teşekkül ıslahat tanzimat teşkilat
    tahkikat rıza itilaf uyuşma uzlaşma santral havuz göçmen esir şehit asker ırk aşiret kabile hanedanlık
    sülale saltanat hükümranlık egemenlik vesayet himaye himayecilik mandacılık dostluk kardeşlik yakınlık
    düşmanlık ortaklık birleşme ayrılık bölünme parçalanma dağılma yıkılış çözülüş kalkınma yenileşme
    batılılaşma aydınlanma uyanış diriliş doğuş çağdaşlaşma sanayileşme buharlı motor makine telefon kurşun
    kömür maden pamuk ipek tütün şarap zeytin baharat üs tabya siper çember kordon hücum çarpışma vuruş gerilla
    çete kıtlık açlık veba kolera tifüs sel imza metin ek ağıt gazel kaside divan fotoğraf film belgesel opera
    bale senfoni konçerto uvertür haftalık albüm katalog broşür dosya defterleri
""")
#: Nouns that end as a possessive does and have none, of single words and of phrases: *siyasi partiyi, on altıya*.
PLAIN_NOUNS: Final = words("""
    parti ordu terakki büro komiteci kapı yapı sayı çağrı konu soru korku duygu kutu koşu bilgi görgü sergi
    dergi vergi yargı sevgi ilgi olgu algı kaygı saygı yazı dizi sürü türkü ülkü gezi kişi sızı kuzu arzu gemi
    anı tanı yeni eski iki yedi altı yirmi elli tepki etki baskı katkı bitki ilişki yetki kuşku içki coşku tutku
    uyku duyuru bildiri öneri gösteri eleştiri çeviri başarı yarı sarı geri ileri dışarı çarşı karşı elçi
    büyükelçi işçi yolcu öncü sözcü kurucu yönetici bekçi avcı yazıcı gazeteci tarihçi siyasi milli millî askeri
    askerî iktisadi iktisadî hukuki hukukî edebi edebî
    harici dahili fiili mali ali deli belli halı kıyı ağrı doğru eğri çeri yeniçeri dürüst komşu kuyu suçlu ünlü
    güçlü türlü önemli gerekli yerli köylü şehirli atlı evli kanlı silahlı sivri tatlı acı mavi yeşil misli asi
    vali vadi hadi fedai rumi hicri miladi miladî insani dünyevi ebedi deri seri çini peri kedi mini gayri keşki
    belki çünkü sanki öykü örgü övgü özgü yergi ezgi çizgi bölgü sezgi vurgu kurgu doku kokulu koku ölçü öfkeli
    göçmenci dördü tusi kudsi idrisi makdisi firdevsi kürsü denetçi dilekçi bölücü girişimci görevli yetkili
    ilgili üyeli bağlı osmanlı selçuklu karakoyunlu akkoyunlu köprülü anadolulu avrupalı
    bakülü gönüllü koru boru kuru sıkı tavsiyeci akıllı enstitü köprü
""")
#: Compounds with the possessive that are written as one word: *Samanyolu’nda, Kuşadası’na, cumhurbaşkanına*.
ONE_WORD_COMPOUNDS: Final = words("""
    samanyolu kuşadası adapazarı zeytinburnu eminönü gölbaşı pınarbaşı köprübaşı sarayönü sarayburnu salıpazarı
    beşyolu yılbaşı dışişleri içişleri milletvekili cumhurbaşkanı atasözü gökyüzü yeryüzü ayçiçeği yüzölçümü
    gözaltı rumelihisarı anadoluhisarı rumelikavağı anadolukavağı kapıağası yeniçeriağası beylerbeyi sancakbeyi
    denizyolu demiryolu havayolu karayolu hanımeli tahtakalesi halkevleri halkodaları kırklareli
    balıkpazarı atpazarı erenköyü kamuoyu boğaziçi kapıkulu acemioğlanı uçbeyi
""")
#: Heads whose possessive is not made by the rule, or that are met with no other.
OTHER_HEADS: Final = words("camii sanayii emiri hareketi fethi resmi yolu boyu soyu")
OTHER_INSTITUTION_HEADS: Final = words("yayınevi kitabevi orduevi halkevi dışişleri içişleri")
#: Heads that are given names as well: *İstanbul’un Fethi’ni*, but *Ali Fethi’yi*.
HEADS_AND_GIVEN_NAMES: Final = words("fethi fikri emri burcu hükmü vasfi zihni bahri")
