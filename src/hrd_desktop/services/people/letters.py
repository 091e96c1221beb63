"""Cyrillic, Greek and Arabic letters as they sound in Latin ones.

Only for comparing: what comes out is never shown. Where a letter has several readings the commonest in names is
taken; the comparison of sounds forgives the rest. Arabic script writes few vowels, so neither does its reading.
"""

_CYRILLIC = (
    "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh "
    "щ sh ы y э e ю yu я ya і i ї i є e ґ g ў u ђ dj ј y љ l њ n ћ c џ j ѓ g ќ k ѕ dz ә a ғ gh қ q ң n ө o ұ u ү u "
    "һ h ҳ h ҷ j ӣ i ӯ u җ j ҡ q ҙ z ҫ s ӑ a ӗ e"
)
_GREEK = "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ i φ f χ kh ψ ps ω o"
_ARABIC = (
    "ا a آ a أ a إ i ٱ a ب b پ p ت t ة a ث th ج j چ ch ح h خ kh د d ذ dz ر r ز z ژ zh س s ش sh ص s ض dz ط t ظ dz "
    "غ gh ف f ڤ v ق q ک k ك k گ g ل l م m ن n ں n ه h ہ h ھ h ە a و w ۆ o ؤ w ي y ی y ى a ئ y ے e ێ e ٹ t ټ t ڈ d "
    "ډ d ڑ r ړ r ڕ r ڵ l ښ sh ږ zh ځ z څ ts ۍ y ې e"
)
_LATIN = "ø o æ ae œ oe ß ss ł l đ d ð d þ th ı i ħ h ŋ n ə a ɛ e ɔ o"
_SILENT = "ъ ь ء ع ـ ʼ ’ ‘ ' ` ʻ ʾ ʿ ´"
_GREEK_PAIRS = (("ου", "u"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("γγ", "ng"), ("αυ", "av"), ("ευ", "ev"))


def _table(*written: str) -> dict[int, str]:
    found: dict[int, str] = {ord(letter): "" for letter in _SILENT.split()}
    for line in written:
        parts = line.split()
        found |= {ord(letter): sound for letter, sound in zip(parts[::2], parts[1::2], strict=True)}
    return found


_SOUNDS = _table(_CYRILLIC, _GREEK, _ARABIC, _LATIN)
_DIGITS = {ord("٠") + n: str(n) for n in range(10)} | {ord("۰") + n: str(n) for n in range(10)}
_SOUNDS |= _DIGITS


def sounds(text: str) -> str:
    """Return *text* (small letters) with the letters of these scripts as Latin ones; all others as they are."""
    for pair, sound in _GREEK_PAIRS:
        text = text.replace(pair, sound)
    return text.translate(_SOUNDS)
