"""How names and abbreviations end when they are read in Turkish, where their letters mislead.

The rare name beyond these carries `reads` in its entity.
"""

from __future__ import annotations

from typing import Final

#: The last word of names from other languages, folded, and its reading as a Turk would spell it.
READINGS: Final = {
    "althusser": "altüser", "ampère": "amper", "angeles": "encılıs", "apple": "epıl",
    "attlee": "atli", "bach": "bah", "balzac": "balzak", "barraclough": "baraklaf",
    "barthes": "bart", "barthou": "bartu", "baudelaire": "bodler", "bauer": "bauır", "bayle": "bel",
    "beauvais": "bove", "beauvoir": "bovuar", "bell": "bel", "biden": "baydın", "blake": "bleyk",
    "bonaparte": "bonapart", "bordeaux": "bordo", "bouillon": "buyon", "brandt": "brant",
    "braudel": "brodel", "bretton": "bretın", "briand": "briyan", "broadway": "brodvey", "brown": "braun",
    "bush": "buş", "byrne": "börn", "byron": "bayrın", "böll": "böl", "calais": "kale",
    "calthorpe": "kaltorp", "cambridge": "kembric", "camus": "kamü", "cannes": "kan", "carter": "kartır",
    "chavez": "çavez", "chirac": "şirak", "churchill": "çörçil", "clemenceau": "klemanso", "clinton": "klintın",
    "comte": "kont", "coolidge": "kuliç", "curie": "küri", "curzon": "körzın", "daladier": "daladye", "daly": "deyli",
    "deleuze": "dölöz", "derrida": "derrida", "descartes": "dekart", "dickens": "dikıns", "diderot": "didro",
    "duffy": "dafi", "dumas": "düma", "dunsterville": "danstervil", "durkheim": "dürkem", "dönitz": "dönits",
    "d’espèrey": "despere", "d’estaing": "desten", "economist": "ekonomist",
    "eisenhower": "ayzınhauır", "facebook": "feysbuk", "faulkner": "foknır", "flaubert": "flober",
    "foch": "foş", "foucault": "fuko", "freud": "froyd", "gage": "geyc", "gaulle": "gol", "genève": "cenevr",
    "george": "corc", "gladstone": "gledston", "goethe": "göte", "google": "gugıl", "gough": "gof", "gouraud": "guro",
    "graz": "grats", "greenwich": "griniç", "grenoble": "grönobl", "guardian": "gardiyan", "guernica": "gernika",
    "guevara": "gevara", "haig": "heyg", "hamilton": "hemıltın", "harington": "haringtın",
    "harrington": "haringtın", "harvard": "harvırd", "hawaii": "havay", "heine": "hayne", "hemingway": "hemingvey",
    "hobbes": "hobs", "hobsbawm": "hobsbam", "hollande": "olan", "hollywood": "holivud", "horthy": "horti",
    "hughes": "hyuz", "hume": "hyum", "jackson": "ceksın", "jane": "ceyn", "jaures": "jores", "jefferson": "cefırsın",
    "joffre": "jofr", "johnson": "consın", "journal": "jurnal", "joyce": "coys", "juárez": "huares",
    "keitel": "kaytel", "keynes": "keyns", "koblenz": "koblents", "kohl": "kol", "kościuszko": "koşçuşko",
    "károlyi": "karoyi", "lorraine": "loren", "renault": "reno", "peugeot": "pöjo", "glasgow": "glazgo",
    "lacan": "lakan", "lafayette": "lafayet", "lamartine": "lamartin", "lausanne": "lozan",
    "lawrence": "lorıns", "leipzig": "layptsig", "lewis": "luis", "lille": "lil",
    "lincoln": "linkın", "linz": "lints", "lloyd": "loyd", "locke": "lok", "louis": "lui", "luftwaffe": "luftvafe",
    "lumière": "lümyer", "macarthur": "makartır", "mainz": "maynts", "manchester": "mançıstır", "marseille": "marsey",
    "marx": "marks", "matin": "maten", "maupassant": "mopasan", "mccarthy": "makkarti",
    "microsoft": "mikrosoft", "milne": "miln", "mirabeau": "mirabo", "mitterrand": "miteran",
    "moliere": "molyer", "molière": "molyer", "monde": "mond", "montesquieu": "monteskiyö", "montreux": "montrö",
    "moore": "mur", "nagy": "nac", "nantes": "nant", "newton": "nivton", "nice": "nis", "nietzsche": "niçe",
    "nixon": "niksın", "observer": "obzörvır", "palmerston": "palmırstın",
    "pasteur": "pastör", "patton": "petın", "pellé": "pele", "petain": "peten", "picot": "piko", "poe": "po",
    "poincaré": "puankare", "princeton": "prinston", "promethee": "promete", "prométhée": "promete",
    "pétain": "peten", "quijote": "kihot", "rawlinson": "rolinsın", "reagan": "regın", "reich": "rayh",
    "reims": "rens", "rennes": "ren", "ricardo": "rikardo", "richelieu": "rişliyö", "robespierre": "robespiyer",
    "rommel": "romel", "roosevelt": "ruzvelt", "rousseau": "ruso", "royal": "ruayel", "sartre": "sartr",
    "saussure": "sosür", "schmidt": "şmit", "scholz": "şolts", "seattle": "siyetıl", "shakespeare": "şekspir",
    "shaw": "şov", "smith": "smit", "sorbonne": "sorbon", "spiegel": "şpigıl", "steinbeck": "ştaynbek",
    "sykes": "sayks", "sèvres": "sevr", "talleyrand": "taleyran", "telegraph": "telegraf", "temps": "tan",
    "thatcher": "teçır", "thompson": "tompsın", "thomson": "tomsın", "thoreau": "toro",
    "times": "tayms", "toulouse": "tuluz", "townshend": "taunzend", "trump": "tramp",
    "twain": "tveyn", "twitter": "tivitır", "verne": "vern", "versailles": "versay",
    "voltaire": "volter", "wales": "veyls", "walesa": "valensa", "wałęsa": "valensa",
    "wehrmacht": "vermaht", "welt": "velt", "whitman": "vitmın", "wilde": "vayld", "wilson": "vilsın",
    "wittek": "vitek", "yale": "yeyl", "youtube": "yutub", "zeitung": "saytung",
}  # fmt: skip
#: How names of other spellings end, and how that end is read; the first that fits counts.
FOREIGN_ENDS: Final = (
    ("stein", "ştayn"), ("heim", "haym"), ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("eux", "ö"), ("ck", "k"),
    ("sch", "ş"), ("tsch", "ç"), ("sh", "ş"), ("ph", "f"), ("th", "t"), ("tz", "ts"), ("x", "ks"), ("q", "k"),
    ("w", "v"), ("cz", "ç"), ("sz", "s"),
)  # fmt: skip
#: Letters with the marks of other languages, and the Turkish ones nearest to their sound.
FOREIGN_LETTERS: Final = str.maketrans({
    "á": "a", "à": "a", "ã": "a", "å": "o", "ä": "e", "ą": "a", "ă": "a", "é": "e", "è": "e", "ê": "e", "ë": "e",
    "ę": "e", "ě": "e", "ə": "e", "í": "i", "ì": "i", "ï": "i", "ó": "o", "ò": "o", "ô": "o", "õ": "o", "ø": "ö",
    "ő": "ö", "ú": "u", "ù": "u", "ů": "u", "ű": "ü", "ý": "i", "ñ": "n", "ń": "n", "ň": "n", "ł": "l", "ś": "ş",
    "š": "ş", "ș": "ş", "ț": "ts", "č": "ç", "ć": "ç", "ž": "j", "ź": "z", "ż": "j", "ř": "r", "đ": "d", "ß": "s",
    "æ": "e", "œ": "ö",
})  # fmt: skip

#: Abbreviations read as words although their letters do not alternate, and how.
READ_AS_WORDS: Final = {
    "unesco": "unesko", "unicef": "unisef", "aselsan": "aselsan", "interpol": "interpol", "aids": "eyds",
    "opec": "opek", "apec": "apek", "tüik": "tüik", "rtük": "rtük", "tobb": "tob", "shçek": "şçek", "ohal": "hal",
    "türksat": "türksat", "europol": "europol", "comintern": "komintern", "cominform": "kominform",
    "gestapo": "gestapo", "nasdaq": "nasdak",
}  # fmt: skip
#: The vowel letters; every consonant is read with e: be, ce, de …
LETTER_NAMES: Final = {letter: letter for letter in "aeıioöuü"}
#: Units written small, and how they are read.
UNITS: Final = {
    "m": "metre", "cm": "santimetre", "mm": "milimetre", "km": "kilometre", "dm": "desimetre",
    "g": "gram", "gr": "gram", "kg": "kilogram", "mg": "miligram", "l": "litre", "ml": "mililitre", "ha": "hektar",
    "dk": "dakika", "sn": "saniye",
}  # fmt: skip
#: Shortened words that end with a full stop, and how they are read: *yy.da, Alm.dan, vb.leri*.
SHORTENED: Final = {
    "yy": "yüzyıl", "alm": "almanca", "ing": "ingilizce", "fr": "fransızca", "rus": "rusça",
    "ar": "arapça", "far": "farsça",
    "dr": "doktor", "prof": "profesör", "doç": "doçent", "av": "avukat", "alb": "albay", "gen": "general", "s": "sayfa",
    "c": "cilt", "cad": "cadde", "mah": "mahalle", "tel": "telefon", "tlf": "telefon", "şb": "şube", "ed": "edebiyat",
}  # fmt: skip
