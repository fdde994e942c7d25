//! Days that are named by how far they are: `today`, `next year`.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::Reading;
use super::plain::folded;

/// The day that such words mean, counted from today.
pub fn relative(text: &str, today: Date) -> Option<Reading> {
    let spans: [(&str, Span); 5] = [
        (
            "today, now, vandaag, nu, heute, jetzt, aujourd'hui, maintenant, hoy, ahora, hoje, agora, oggi, hôm nay, bugün, امروز, اليوم, 今日, 今天",
            0.days(),
        ),
        (
            "yesterday, gisteren, gestern, hier, ayer, ontem, ieri, hôm qua, dün, دیروز, أمس, 昨日, 昨天",
            -1.days(),
        ),
        (
            "tomorrow, morgen, demain, mañana, amanhã, domani, ngày mai, yarın, فردا, غدا, 明日, 明天",
            1.days(),
        ),
        (
            "next month, volgende maand, nächsten monat, le mois prochain, el próximo mes, próximo mês, tháng sau, 来月, 下个月",
            1.months(),
        ),
        (
            "next year, in a year, volgend jaar, nächstes jahr, l'année prochaine, l'an prochain, el próximo año, próximo ano, năm sau, gelecek yıl, سال آینده, العام القادم, 来年, 明年",
            1.years(),
        ),
    ];
    let typed = folded(text);
    let is_said = |words: &str| words.split(", ").any(|word| folded(word) == typed);
    let (_, span) = spans.into_iter().find(|(words, _)| is_said(words))?;
    let day = today.checked_add(span).ok()?;
    let reading = Reading::likely(day.to_string());
    Some(if day == today { reading } else { reading.note(format!("counted from {today}")) })
}
