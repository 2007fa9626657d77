"""Verb roots, and words that only look like verb forms. A linguist extends these lists without reading code."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Turkish roots that endings shared with nouns (*-an*, *-ması*, *-dı*) are believed behind.
TR_ROOTS: Final = _words("""
    aç açıkla ak aktar al an anla anlaş anlat ara art artır as at ata atan ayaklan ayır ayrıl azal azalt bağla bağlan
    bahset bak barındır basıl başar başkaldır başla başlat başvur bat beklen bekle belirle belirt benimse benze besle
    bırak bil bildir bin birleş birleştir bit bitir boşalt böl bul bulun büyü büyüt çağır çal çalış çarp çek çekil
    çevir çık çıkar çiz çök daya dayan de değerlendir değil değin değiş değiştir denetle destekle devret devral dile
    dinle diren dizil doğ doğrula doğur dol dolaş doldur dön dönüş dönüştür duy duyur dur durdur düş düşün düşür
    düzenle edin elde ele engelle eleştir erdir eriş ertele et etkile evlen geç gecik geliş geliştir gel gerçekleş
    gerçekleştir gerek getir gez gir giriş git giy gizle gömül gör görevlendir görüş göster götür gözle gözlemle güç
    güçlen güven hallet harca hazırla hazırlan hedefle hisset hızlan hızlandır hükmet iç içer ihtiva ilan ilerle ilet
    imzala inan incele indir in ispatla iste izle kaç kaçır kal kaldır kalk kapan kapat kapsa karar kararlaştır karış
    karşıla karşılaş kastet katıl katla kat kavuş kaybet kaydet kaynaklan kazan kazandır kes kesil keşfet kına kır
    kısıtla kışkırt koş kov koy koru korun kork kullan kur kurtar kurtul kutla la mecbur oku okun ol olun onayla
    onaylan oluş oluştur otur oy oyna oyla öde öğren öğret öl öldür önle öner örgütle örgütlen özetle paylaş parçala
    parçalan patla planla reddet rahatla sağla sal saldır sap sapta sat savaş savun say saygı seç seslen seslendir
    serbest sergile sevk sığın sil sına sıkıştır silahlan sınırla son sonlan sonlandır sonuçlan sor söyle suçla sun
    susturul sürdür sür sürükle şekillen tamamla tanı tanımla tanıt tanış tartış taşı taşın tavsiye temizle terk
    teslim topla toplan tut tutukla tutuklan türet uğra uğraş ulaş ulaştır um unut uyar uy uygula uyandır uzaklaş
    uzaklaştır uzat üret üstlen vaat var ver vur yağ yağdır yak yakala yaklaş yansıt yap yapıl yarat yararlan yardım
    yargıla yasakla yaşa yat yatır yay yayıl yayımla yayınla yayımlan yayınlan yaz yazış ye yenil yen yer yerleş
    yerleştir yetin yetiş yetiştir yık yıkıl yoğunlaş yönel yönelt yönet yönlendir yorumla yut yürü yürüt yüksel
    yükselt zayıfla zorla zorlaş görüşül neşret defnet katlet lağvet feshet vefat mahvet sabret idam haps hapset zannet
    emret affet sarfet yol yolla boykot sürgün kutlan doğul kapsan adlandır isimlendir gerektir koyul kuşat mağlup
    mahkum mahkûm ört ör çoğal çat çatış alış veriş dağıl dağıt dağıtıl döv düzelt eğit emanet esirge getiril geçir
    geçin gider gül hak işgal ilhak ilgilen ilişkilen istila işle işlet iyileş kapla karıştır kıl kıyasla ko
    meydan nakl naklet odaklan oylan pekiş pekiştir rastla savur sanıl san savrul seyret sok sık süsle şaş tasarla
    tat tercih tüken türe uğurla uza uzlaş ümit üzül var varıl vaz yad yan yanaş yarış yaslan yen yenile yeri yum yüklen
    yükle yürürlük zikret bitiş bas bastır büyüle çıldır çöz çözül dik dikil doy ekle eklen er eri es esin gerginleş
    gönder gönderil görül hayran hedef ısın iliş iman ısrar kapış kavra kaz kıs kız kop kotar kök kurgula küs
    mesut nitele oldu öne önem övün öv pay piş sabitle sars sat serp ses sez sıçra soğu sömür sömürgeleş sun süz
    tak tahmin tarif temsil tepki tıka tırman tok toparla uç ulu usan uyu yanıl yapış yaran yarat yaygınlaş yığ yol
    """)
TR_NO_VERBS: Final = _words("""
    ordu ordusu kendi kendisi şimdi adı ardı yardı ferdi derdi efendi hindi yedi ciddi maddi kadı üstü altı dördü yurdu
    kürdü postu dostu başlı haddi mehdi vadi ismi andı listi şartı cildi sesi bandı fondu fondi kordu
    kaydı kayıdı adedi cilt gardı hadi hatta artık yad gündü tümü yüzdü dedi indi beldi abdi hamdi ecdadı evladı
    anlaşması antlaşması sözleşmesi çalışması ayaklanması mahkemesi mahkemeleri anlaşmaları antlaşmaları araştırması
    araştırmaları çalışmaları konuşması konuşmaları görüşmeleri açıklaması çatışması çatışmaları kelimesi cümlesi
    numarası duması dumasında dumasına dumanın firması firmaları teması temaları haritası işletmesi işletmeleri
    sözleşmeleri dayanışması yazışmaları yazışması kasaba tarafından bakımından nazaran zaman insan orman düşman vatan
    meydan sultan kurban neden beden yeniden hemen tamamen aynen resmen kısmen yalan plan ünvan unvan han kan can yan
    iran turan erivan kazan divan liman ziyan ayan beyan ilan imkan iman erkan harman derman ferman kaptan komutan
    kumandan başkan hazan roman duman tercüman müslüman kahraman dükkan gazan mekan lisan nisan ihsan heyecan zan
    başlangıç önce sonraki öğrenci başarı ayrı doğru karşı eski uzun kısa bazen derhal
    ayaklanmaları anlaşmanın antlaşmanın toplantı bağımsız gelişmeler gelişmeleri gelişmesi örgütlenmesi kararnamesi
    düzenlemesi bildirmesi yapılanması alman almanlar ermen türkmen mühimmatı bakan bakanlar yabancı çoban aslan
    kaplan kervan bostan destan hayvan talan dolan ulan savaşan kızılan tan ten ben sen şen kadan dayan yıldan
    aydan gündən ağaoğlu oğlu kuşkusuz baron jean ivan stepan fan sovyetler devletlerarası esasen mecburen tahminen
    takip sahip talip garip tertip terkip naip katip hatip rakip edip galip mağlup mektup grup kulüp sebep cevap kitap
    hesap mensup muhatap tıp tip kayıp ayıp nasip dalan düzen
    merkezden izin için biçim seçim geçim takım kısım ölüm bölüm çözüm üyelerinden
    """)
#: Azerbaijani roots.
AZ_ROOTS: Final = _words("""
    aç açıqla al an anla apar ara art artır as at axtar ayrıl azal bağla bağlan bacar bax başla başlan başlat bil
    bildir bin birləş birləşdir bit bitir böl bölün bölüş bur burax buraxıl böyü çağır çal çalış çap çat çatdır çək
    çəkil çevir çevril çıx çıxar çıxarıl çıxış dağıl dağıt davam de dəyiş dəyişdir dəstəklə doğul dolan dol don döy
    dön düş düşün dur duy düzəlt et edil ele elan ol olun öyrən öl öldür öldürül ötür otur oxu oxun oyna yox gəl
    gətir gətiril get gir giriş gizlət göndər göndəril gör görün görüş göstər göstəril götür götürül güclən hazırla
    hazırlan hesabla həll həbs hökm ilhaq imzala imzalan inan irəlilə istə işğal işlə iştirak izlə ifadə yaş yaşa
    yarad yaradıl yaran yarat yay yayıl yayımla yaz yazıl ye yenil yenilə yerləş yerləşdir yet yetiş yetişdir yetir
    yığ yığış yıx yıxıl yönəl yönəlt yüksəl yola yoxla keç keçir keçiril kəs kəsil köç köçür köçürül köməy qal qalx
    qaldır qaç qatıl qayıt qaytar qazan qəbul qeyd qırıl qır qoş qoşul qoy qoyul qovuş qov qur qurul qurtar qurtul
    qoru quraşdır sal saxla sat say sayıl seç seçil sıxışdır son sor söylə soruş sür sürün süqut şərh tanı tanın tap
    tapıl tapşır təqdim təsis təsdiq təyin təşkil tərk təmin ver veril vur vurul var üstün uğra uğrad uç uzat
    tamamla toplan topla toxun tut tutul tutuş tutdur ürəklən dərc nəşr müzakirə müəyyən müraciət məğlub mübarizə
    yarım dayan dayandır düzəl imtina istefa vəfat həlak ləğv çağırıl açıl bağlanıl sona mühasirə azad edam güllələn
    güllələ sürgün rədd daxil döndər ünvanla əsaslan əldə əhatə uyğun tələb aparıl köklən formalaş məşğul sığın
    dəvət ayır böyüt qovul bəslə gücləndir müdafiə nümayəndə birləşdiril doğ deyil poz yum pozul sürüklə alqışla
    arzula bəstələ müjdələ inlə tökül tök yolla tik tikdir qayıd işlət işlən işləd esirgə saydır məhdudlaş təsdiqlə
    səciyyələndir darıxdır yüksəlt atıl daşı daşın sızıl qazandır asıl boğ boğul məhv qovuşdur çəkin gözlə oxut oyan
    oyat oynat ödə öd ölç öp ört öt özülləş parçala parla patla payla paylaş pisləş pul qana qapa qapan qapat qapad
    qarış qarşıla qarşılaş qavra qaz qazıl qidalan qıc qıs qısal qısalt qızış qorx qorun qulla qurşa sadələş sağal
    sarıl sars sarsıd sarsıt savaş səslə səslən sədaqət sıç sına sıxıl sil silahlan silahlandır sin sirdaş sok sön
    söndür söy sözləş sus susdur süpür sürgünlə süz şax şaş tamamlan tapdan tapdala tələs tərpən tərpət tikil titrə
    toplaş toqquş topdağıt tovla tutuşdur udu ud uduz ula umu um unut ucal ucald ucalt udul uy uyuş vadar varlan
    vuruş yadlaş yağ yan yandır yanıl yapış yaralan yarış yat yatır yatırt yaxınlaş yaxınlaşdır yayın yaydır yedir
    yeri yerit yeril yeniləş yeniləşdir yırt yoxsullaş yolçu yollan yor yorul yoğur yu yubad yubat yumşal yüklə
    yüngülləş yürü yürüt zəbt zəhərlə zəhərlən zəiflə zəiflət zorla çalın çağrıl çapıl çarp çarpış çatış çaş
    çiçəklən çırp çırpın çök çökdür çulğala dad dadan dağlan dal danış dara darıl davran dəf dəril dərinləş dəy
    dəyərləndir dik dikəl dil dincəl diril dirəş diz dolaş dolandır doldur doy doydur doluş döyül döyüş döz duyul
    düşdür dürt düz ehtiva ək əkil əl əmr əridil əri əs əsaslandır əyil əy əyilt əzil əz gecik gətirt genişlən
    genişləndir gey geyin gəz gəzdir gizlə gizlən göm gömül görüşdür göstəriş güc gül gülüş hazırlaş hesablan heyrət
    hüccət ilan imzalat in inandır incit inkar irəlilət istifadə işıqlan işıqlandır iti itir it itiril ithaf
    kəskinləş keşf kiçil köhnəl kös kövrəl küs qeydə lağ ləng mənimsə mənimsət min mindir nail narazı nəql nicat
    oxşa ovla öyrəş öyrət öyrədil öyün özəlləş pərəstiş piş ram rast səpil səfərbər sevin sev sevil seyrək sövq sürt
    sıxlaş sıra söylən söykən susuz tabe təqib təltif təngit təmsil təsvir təşviq tovsi tük tükən törə törət törəd
    törən tüpür üz üzləş üzül üşü verdir vəsf yaltaqlan yanaş yanaşdır yaşat yetişil yaradılış çıxdaş şişirt adlan
    adlandır ağar ağrı ağla alçal aldat aldan alış anlat araşdır artırıl asan aş aşıl atlan avara axış ax axın
    ayaqlan ayıl aydınlaş azalt bağışla bağır barış basdır bas basıl başqalaş bata bat batır bəlirlə bəllə bənzə
    bəyən bəzə bilin bilik birik bişir boşal boşalt boya bölüşdür böyüdül buraxdır buyur bük büsbütün cavab calaşdır
    cəhd cəlb cəm cəzalan cəzalandır cəsarət cilala coş coşdur cücər çabala
    """)
AZ_NO_VERBS: Final = _words("""
    indi kəndi adı ordu ordusu haqqında tərəfindən deyil yeddi zaman insan düşmən vətən meydan sultan qurban plan
    ünvan xan qan can yan iran turan irəvan divan liman ilan imkan iman roman tərcüman müsəlman qəhrəman heyran
    bəzən həmən yenidən tamamilə rəsmən qismən əsasən müvəqqətən cəmi alman türkmən hələ görə daha sonra əvvəl
    ərzində komissiyası dairəsi bir dir qızıl adil cəlil xəlil vəkil təşkil nail dil il fasil mail ismayıl sabir
    vəzir nazir nəşr əsir qədir təsir fikir şair şəhər nadir hazır bakir amir mir əmir sentyabr oktyabr noyabr
    dekabr qabir zəncir məktəb kitab cənab inqilab tələb xarab əcəb səbəb müharib ərəb qəsb kəsb hərb ədib nəsib
    tərtib xətib qalib katib redaktor doktor qədər birdən tərəfdar ikinci birinci mahalı hadisəsi münaqişəsi ərazisi
    nəticəsi konfransı məsələsi nümayəndəsi kilsəsi mədrəsəsi məclisi cəmiyyəti duması dumasının dumasında dumasına
    teması firması ordumuz mətbəəsi komediyası nəzəriyyəsi idarəsi sülh keçmiş əfəndi fondu cənub deyildi yunan
    deyilsə kəndli gündü hindu cildi sənədi paradı yurdu hüdudu həddi dərdi fərdi ərəbdi kürdü soyadı dad
    övladı əcdadı ərdi mərdi sədd cəddi iqtidarı qədim yaxın axın yığın qızğın azğın qəsəbəsi xəritəsi
    sənədləri ailəsi müəssisəsi mübarizəsi məhkəməsi mətbəələri tərcüməsi layihəsi naməsi nizamnaməsi bəyannaməsi
    salnaməsi qətnaməsi firqəsi qəzası məbləği nömrəsi səhnəsi nəğməsi kəlməsi cümləsi xidməti möhtəşəmi sərəncamı
    ehramı namə iqlim dairəsinin dairəsində mühəndis darbanı canişin aman saman duman ədirnə aslan bostan dastan
    şaban ramazan çoban dərman fərman karvan ocaqlı sərkərdə qaplan soğan tufan toğan ürcan heyvan əlvan yekan ərkan
    əyan bəyan ziyan ünsür əsnaf vəlihəd bərabər müddətdə ümdə kələn çəmən gülşən rövşən həsən bədən mədən nədən
    yəmən sən mən kəfən kətan çətən əhrimən xirmən ərmən üzdən təqribən təxminən ümumən məcburən zahirən
    əvvələn mənən cismən qəsdən xüsusən müvafiqən nisbətən həqiqətən əsalətən ehtiyatən vəkalətən əhatəli
    """)
