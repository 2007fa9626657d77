"""Azerbaijani words whose inflection their letters do not tell. A linguist extends these without reading code."""

from __future__ import annotations

from typing import Final

from quizzes.language.lexicon import words

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
#: Loans and monosyllables that keep -q and -k before a vowel (Orfoqrafiya Normaları 2019, 1.2–1.5).
KEEP: Final = words("xalq ittifaq təzyiq iştirak əmlak hüquq şərq fövq eşq türk park bank tank əxlaq ərk")
VOWEL_DROP: Final = {
    "oğul": "oğl", "fikir": "fikr", "isim": "ism", "nəsil": "nəsl", "şəkil": "şəkl",
    "ağıl": "ağl", "qisim": "qism", "beyin": "beyn",
}  # fmt: skip
#: Vowel with which an Azerbaijani letter is read (be, ce, ka, er …): final sound of an abbreviation.
LETTER_NAMES: Final = {
    "a": "a", "b": "be", "c": "ce", "ç": "çe", "d": "de", "e": "e", "ə": "ə", "f": "ef", "g": "ge", "ğ": "ğe",
    "h": "he", "x": "xe", "ı": "ı", "i": "i", "j": "je", "k": "ka", "q": "qe", "l": "el", "m": "em", "n": "en",
    "o": "o", "ö": "ö", "p": "pe", "r": "er", "s": "es", "ş": "şe", "t": "te", "u": "u", "ü": "ü", "v": "ve",
    "y": "ye", "z": "ze",
}  # fmt: skip
READ_AS_WORDS: Final = {
    "unesko": "unesko",
    "nato": "nato",
    "abş": "abış",
    "tbmm": "teme",
}
#: Azerbaijani women's names that do not end in -a or -ə, folded: with them -ova is a surname, not a dative.
WOMENS_NAMES: Final = words("""
    aygün nigar gülnar sevil aytən günel nərgiz şirin mehriban nüşabə gülşən nuray aynur elnur könül aysel lalə banu
""")
