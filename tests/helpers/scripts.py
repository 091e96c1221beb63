"""One made-up name and one made-up sentence in each of the fifteen scripts; the names are of birds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """A *name*, a *text* in prose, and *sought*: what an officer may type to find the name."""

    name: str
    text: str
    sought: tuple[str, ...]


SCRIPTS = {
    "Latin": Sample("Ærlig Øst-Åsen", "Ble oppsøkt på Ålgård; ordet var «ærfugl».", ("ærlig", "ØST", "a\u030asen")),
    "Cyrillic": Sample("Цапля Вымышленная", "Ночью к ней пришли домой; ёж остался.", ("цапля", "ВЫМЫШЛЕННАЯ")),
    "Greek": Sample("Ερωδιός Φανταστικός", "Ήρθαν στο σπίτι της τη νύχτα.", ("ερωδιος", "ΦΑΝΤΑΣΤΙΚΟΣ")),
    "Arabic": Sample("مُحَمَّد مالك الحزين", "جاؤوا إلى بيتها ليلاً وسألوا عن الملف ٤٢ (مرتين).", ("محمد", "مالِك")),
    "Persian": Sample(
        "حواصیل ساختگی", "شب به خانه\u200cاش آمدند و پروندهٔ ۱۴۰۵ را می\u200cخواستند.", ("حواصیل", "حواصيل")
    ),
    "Hebrew": Sample("אנפה בדויה", "הם באו אל ביתה בלילה (פעמיים) ב-2026.", ("אנפה", "אַנְפָה")),
    "Devanagari": Sample("काल्पनिक बगुला", "वे रात में उसके घर आए और श्रीमती क्षत्रिय से मिले।", ("काल्पनिक", "बगुला")),
    "Bengali": Sample("কাল্পনিক বক", "তারা রাতে তার বাড়িতে এসেছিল।", ("কাল্পনিক", "বক")),
    "Burmese": Sample("စိတ်ကူးယဉ်ငှက်", "ညဘက်တွင် သူမ၏အိမ်သို့ ရောက်လာကြသည်။", ("ငှက်", "စိတ်ကူး")),
    "Thai": Sample("นกกระสาสมมุติ", "พวกเขามาที่บ้านของเธอในเวลากลางคืน", ("กระสา", "สมมุติ")),
    "Khmer": Sample("កុកប្រឌិត", "ពួកគេបានមកផ្ទះរបស់នាងនៅពេលយប់។", ("ប្រឌិត", "កុក")),
    "Amharic": Sample("ምናባዊ ሽመላ", "በሌሊት ወደ ቤቷ መጡ።", ("ምናባዊ", "ሽመ")),
    "Georgian": Sample("გამოგონილი ყანჩა", "ისინი ღამით მოვიდნენ მის სახლში.", ("ყანჩა", "ᲧᲐᲜᲩᲐ")),
    "Armenian": Sample("Հորինված Կռունկ", "Նրանք գիշերը եկան նրա տուն։", ("կռունկ", "ՀՈՐԻՆՎԱԾ")),
    "Chinese": Sample("王白鹭", "他们夜里来到她家，问起白鹭的文件。", ("白鹭", "王")),
}
