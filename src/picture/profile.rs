//! Profiles (ICC) beside the pixels of a photograph.

use qcms::{DataType, Intent, Profile, Transform};

/// Nobody sees a difference of so many in 255.
const UNSEEN: u8 = 2;
/// Of each colour, from none to all of it.
const STEPS: usize = 9;

/// A profile that means no other colours than sRGB, which is understood anyway, would only make small files large. One
/// that is not about red, green and blue does not fit the pixels that it would stand beside.
pub fn worth(profile: Option<Vec<u8>>) -> Option<Vec<u8>> {
    profile.filter(|profile| profile.get(16..20) == Some(b"RGB ") && !means_srgb(profile))
}

/// Told by the colours themselves, since names are given to many.
fn means_srgb(profile: &[u8]) -> bool {
    let Some(profile) = Profile::new_from_slice(profile, false) else { return false };
    let transform = Transform::new(&profile, &Profile::new_sRGB(), DataType::RGB8, Intent::Perceptual);
    let Some(transform) = transform else { return false };
    let step = |at: usize| (at * 255 / (STEPS - 1)) as u8;
    let samples: Vec<u8> = (0..STEPS.pow(3))
        .flat_map(|at| [at % STEPS, at / STEPS % STEPS, at / STEPS / STEPS].map(step))
        .collect();
    let mut seen = samples.clone();
    transform.apply(&mut seen);
    samples.iter().zip(&seen).all(|(one, other)| one.abs_diff(*other) <= UNSEEN)
}
