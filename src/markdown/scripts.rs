//! What scripts have in common that the rules of Markdown and of punctuation do not know.

/// Whether a letter is of a script that puts no blank between words, or none between a word and what follows a mark.
pub(super) fn runs_on(letter: char) -> bool {
    is_hangul(letter)
        || matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
            | '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether words of the letter's script have no apostrophe within them, so that a straight mark between two letters is a
/// quotation mark: `'한국'과`, `'சென்னை'யில்`.
pub(super) fn has_no_apostrophe(letter: char) -> bool {
    runs_on(letter) || matches!(letter, '\u{900}'..='\u{dff}' | '\u{f00}'..='\u{fff}')
}

fn is_hangul(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}')
}
