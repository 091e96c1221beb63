"""The fonts are the ones that were looked at, and hold the letters of the fifteen scripts (DESIGN D21)."""

import hashlib
import re
import unicodedata

import pytest
from PySide6.QtGui import QFont, QRawFont

from hrd_desktop import assets
from hrd_desktop.system import shapes
from hrd_desktop.ui.theme import font, fonts

ROW = re.compile(r"\| (\S+\.[ot]tf) \| .+ \| [\d,]+ \| `([0-9a-f]{64})` \|")
SAMPLES = {
    "NotoSans": "Ærø Łódź Ğışık Жанна Ελένη Nguyễn",
    "NotoSansArabic": "محمدپژ",
    "NotoSansHebrew": "שרהלוי",
    "NotoSansMyanmar": "အောင်ဆန်း",
    "NotoSansEthiopic": "አበበ",
    "NotoSansThai": "สมชาย",
    "NotoSansDevanagari": "सीता",
    "NotoSansBengali": "রহিমা",
    "NotoSansArmenian": "Արմեն",
    "NotoSansGeorgian": "ნინო",
    "NotoSansKhmer": "សុភា",
    "NotoSansTamil": "செல்வி",
    "NotoSansSinhala": "නිමල්",
    "NotoSansLao": "ສົມສີ",
    "NotoSansCJKsc": "李小龙王芳堃喆珺镕劉臺龍𬱖䲟 さくらサクラ 김민수",
}


def listed() -> dict[str, str]:
    text = assets.resource("fonts", "FONTS.md").read_text(encoding="utf-8")
    return dict(ROW.findall(text))


def test_every_font_is_listed_with_its_hash_and_nothing_else_is_shipped():
    shipped = {path.name: path for path in assets.resource("fonts").glob("*.[ot]tf")}
    assert set(shipped) == set(listed())
    for name, wanted in listed().items():
        assert hashlib.sha256(shipped[name].read_bytes()).hexdigest() == wanted, name


def test_fonts_stay_within_13_megabytes_and_carry_their_licence():
    assert sum(path.stat().st_size for path in assets.resource("fonts").glob("*.[ot]tf")) <= 13_000_000
    assert "SIL OPEN FONT LICENSE" in assets.resource("fonts", "OFL.txt").read_text(encoding="utf-8")


def raw_font(name: str) -> QRawFont:
    return QRawFont(str(next(assets.resource("fonts").glob(f"{name}.*tf"))), 16)


def characters_of(codec: str, first: range) -> set[str]:
    """The letters that two bytes stand for in *codec*, the first of them in *first*; doubles as what they double."""
    pairs = (bytes((one, two)).decode(codec, "ignore") for one in first for two in range(0x40, 0xFF))
    return {sign for sign in unicodedata.normalize("NFC", "".join(pairs)) if sign > "\u2e80" and sign.isalpha()}


def beyond_the_basic_block() -> set[str]:
    """What the Table of General Standard Chinese Characters has of rarer blocks."""
    told = assets.resource("fonts", "cjk-characters.txt").read_text(encoding="utf-8").rpartition("#")[2]
    return {chr(int(code, 16)) for code in told.partition("\n")[2].split()}


def test_the_characters_of_the_common_lists_have_shapes(qapp):
    """GB 2312 and GBK (the 8,105 with those of rarer blocks), Big5, and the Japanese and Korean sets."""
    raw, rare = raw_font("NotoSansCJKsc-Regular"), beyond_the_basic_block()
    assert len(rare) == 273
    wanted = rare | characters_of("gbk", range(0x81, 0xFF)) | characters_of("big5", range(0xA4, 0xFA))
    wanted |= characters_of("euc_jp", range(0xB0, 0xF5)) | characters_of("euc_kr", range(0xB0, 0xFE))
    assert len(wanted) > 23_000
    assert [one for one in wanted if not raw.supportsCharacter(ord(one))] == []
    assert shapes.unshown("".join(wanted)) == ()


@pytest.mark.parametrize("family", SAMPLES)
def test_a_name_in_each_script_finds_its_glyphs(qapp, family: str):
    raw = raw_font(f"{family}-Regular")
    missing = [sign for sign in SAMPLES[family] if not sign.isspace() and not raw.supportsCharacter(ord(sign))]
    assert raw.isValid()
    assert missing == []


def test_the_program_asks_for_its_own_families_with_figures_of_equal_width(themed):
    fonts.load_rest()
    made = font(14, QFont.Weight.Normal)
    assert made.families()[0] == "Noto Sans"
    assert {name.replace("sc", "SC") for name in SAMPLES} <= {family.replace(" ", "") for family in made.families()}
    assert QFont.Tag("tnum") in made.featureTags()
