//! How a language reckons days and writes numbers, by the names of Unicode Technical Standard 35, "Unicode Locale Data
//! Markup Language", for the keys `ca` and `nu`.

use schemars::JsonSchema;
use serde::Deserialize;

/// The calendars that countries set days in and browsers write as CLDR does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Calendar {
    /// The year of the Buddha, 543 more than the Gregorian one.
    Buddhist,
    /// Twelve months of 30 days and a short one, from September on.
    Ethiopic,
    /// The calendar of most countries.
    #[default]
    Gregory,
    /// The moon's, as Umm al-Qura reckons it.
    IslamicUmalqura,
    /// Gregorian months in the years of an emperor.
    Japanese,
    /// From the spring equinox on.
    Persian,
    /// Gregorian months in the years of the Republic of China, 1911 less.
    Roc,
}

impl Calendar {
    /// `islamic-umalqura`
    pub fn name(self) -> &'static str {
        match self {
            Calendar::Buddhist => "buddhist",
            Calendar::Ethiopic => "ethiopic",
            Calendar::Gregory => "gregory",
            Calendar::IslamicUmalqura => "islamic-umalqura",
            Calendar::Japanese => "japanese",
            Calendar::Persian => "persian",
            Calendar::Roc => "roc",
        }
    }
}

/// Digits that people write, from 0 to 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// ٠١٢٣
    Arab,
    /// ۰۱۲۳
    Arabext,
    /// ০১২৩
    Beng,
    /// ०१२३
    Deva,
    /// ૦૧૨૩
    Gujr,
    /// ੦੧੨੩
    Guru,
    /// ០១២៣
    Khmr,
    /// ೦೧೨೩
    Knda,
    /// ໐໑໒໓
    Laoo,
    /// 0123
    Latn,
    /// ൦൧൨൩
    Mlym,
    /// ၀၁၂၃
    Mymr,
    /// ୦୧୨୩
    Orya,
    /// ௦௧௨௩
    Tamldec,
    /// ౦౧౨౩
    Telu,
    /// ๐๑๒๓
    Thai,
    /// ༠༡༢༣
    Tibt,
}

impl Digits {
    pub const ALL: [Digits; 17] = [
        Digits::Arab,
        Digits::Arabext,
        Digits::Beng,
        Digits::Deva,
        Digits::Gujr,
        Digits::Guru,
        Digits::Khmr,
        Digits::Knda,
        Digits::Laoo,
        Digits::Latn,
        Digits::Mlym,
        Digits::Mymr,
        Digits::Orya,
        Digits::Tamldec,
        Digits::Telu,
        Digits::Thai,
        Digits::Tibt,
    ];

    /// `arabext`
    pub fn name(self) -> &'static str {
        match self {
            Digits::Arab => "arab",
            Digits::Arabext => "arabext",
            Digits::Beng => "beng",
            Digits::Deva => "deva",
            Digits::Gujr => "gujr",
            Digits::Guru => "guru",
            Digits::Khmr => "khmr",
            Digits::Knda => "knda",
            Digits::Laoo => "laoo",
            Digits::Latn => "latn",
            Digits::Mlym => "mlym",
            Digits::Mymr => "mymr",
            Digits::Orya => "orya",
            Digits::Tamldec => "tamldec",
            Digits::Telu => "telu",
            Digits::Thai => "thai",
            Digits::Tibt => "tibt",
        }
    }
}
