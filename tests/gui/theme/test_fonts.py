"""The fonts are the ones that were looked at, and hold the letters of the fifteen scripts (DESIGN D21)."""

import hashlib
import re

import pytest
from PySide6.QtGui import QFont, QRawFont

from hrd_desktop import assets
from hrd_desktop.ui.theme import font, fonts

ROW = re.compile(r"\| (\S+\.ttf) \| .+ \| [\d,]+ \| `([0-9a-f]{64})` \|")
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
    "NotoSansSC": "李小龙王芳",
}


def listed() -> dict[str, str]:
    text = assets.resource("fonts", "FONTS.md").read_text(encoding="utf-8")
    return dict(ROW.findall(text))


def test_every_font_is_listed_with_its_hash_and_nothing_else_is_shipped():
    shipped = {path.name: path for path in assets.resource("fonts").glob("*.ttf")}
    assert set(shipped) == set(listed())
    for name, wanted in listed().items():
        assert hashlib.sha256(shipped[name].read_bytes()).hexdigest() == wanted, name


def test_fonts_stay_within_13_megabytes_and_carry_their_licence():
    assert sum(path.stat().st_size for path in assets.resource("fonts").glob("*.ttf")) <= 13_000_000
    assert "SIL OPEN FONT LICENSE" in assets.resource("fonts", "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("family", SAMPLES)
def test_a_name_in_each_script_finds_its_glyphs(qapp, family: str):
    raw = QRawFont(str(assets.resource("fonts", f"{family}-Regular.ttf")), 16)
    missing = [sign for sign in SAMPLES[family] if not sign.isspace() and not raw.supportsCharacter(ord(sign))]
    assert raw.isValid()
    assert missing == []


def test_the_program_asks_for_its_own_families_with_figures_of_equal_width(themed):
    fonts.load_rest()
    made = font(14, QFont.Weight.Normal)
    assert made.families()[0] == "Noto Sans"
    assert set(SAMPLES) <= {family.replace(" ", "") for family in made.families()}
    assert QFont.Tag("tnum") in made.featureTags()
