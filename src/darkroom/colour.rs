//! What the numbers of a pixel mean, brought to sRGB, which every reader shows alike.
//!
//! A profile (ICC) of red, green and blue is kept beside the pixels instead: browsers know it, and colours that sRGB
//! has no numbers for stay. Inks and greys become other numbers, so that their profiles have to be applied.

use qcms::{CIE_xyY, CIE_xyYTRIPLE, DataType, Intent, Profile, Transform};

/// What a PNG file with a gamma of 1/2.2 and no more says means sRGB to browsers.
const USUAL_GAMMA: f32 = 0.454_55;

/// Greys, with alpha where there are two channels, as red, green and blue.
pub(super) fn from_grey(bytes: &[u8], channels: usize, profile: Option<&[u8]>) -> Vec<u8> {
    let (from, to) = match channels {
        1 => (DataType::Gray8, DataType::RGB8),
        _ => (DataType::GrayA8, DataType::RGBA8),
    };
    converted(bytes, profile, (from, to)).unwrap_or_else(|| repeated(bytes, channels))
}

fn repeated(bytes: &[u8], channels: usize) -> Vec<u8> {
    let one = |pixel: &[u8]| [pixel[0], pixel[0], pixel[0], *pixel.last().unwrap_or(&255)];
    bytes.chunks_exact(channels).flat_map(|pixel| one(pixel).into_iter().take(channels + 2)).collect()
}

/// Cyan, magenta, yellow and black, 255 being most, as red, green and blue.
pub(super) fn from_inks(bytes: &[u8], profile: Option<&[u8]>) -> Vec<u8> {
    let mixed = |pixel: &[u8]| {
        let paper = |ink: u8| u16::from(255 - ink) * u16::from(255 - pixel[3]);
        [0, 1, 2].map(|at| ((paper(pixel[at]) + 127) / 255) as u8)
    };
    converted(bytes, profile, (DataType::CMYK, DataType::RGB8))
        .unwrap_or_else(|| bytes.chunks_exact(4).flat_map(mixed).collect())
}

fn converted(bytes: &[u8], profile: Option<&[u8]>, (from, to): (DataType, DataType)) -> Option<Vec<u8>> {
    let space: &[u8] = if from == DataType::CMYK { b"CMYK" } else { b"GRAY" };
    let profile = profile.filter(|profile| profile.get(16..20) == Some(space))?;
    let profile = Profile::new_from_slice(profile, false)?;
    let transform = Transform::new_to(&profile, &Profile::new_sRGB(), from, to, Intent::Perceptual)?;
    let mut made = vec![0; bytes.len() / from.bytes_per_pixel() * to.bytes_per_pixel()];
    transform.convert(bytes, &mut made);
    Some(made)
}

/// The colours of a PNG file that has no profile: what it says itself, the strongest word first, as its standard
/// (third edition, 4.3) and browsers rank them. Nothing where they are those of sRGB.
pub(super) fn of_png(info: &png::Info<'_>) -> Option<Box<Profile>> {
    if let Some(points) = &info.coding_independent_code_points {
        let profile = Profile::new_cicp(points.color_primaries.into(), points.transfer_function.into());
        return profile.filter(|profile| !profile.is_sRGB());
    }
    if info.icc_profile.is_some() || info.srgb.is_some() {
        return None;
    }
    let gamma = info.gama_chunk?.into_value();
    let corners = info.chrm_chunk;
    let says_nothing = gamma <= 0.0 || corners.is_none() && (gamma - USUAL_GAMMA).abs() < 0.000_1;
    (!says_nothing).then(|| of_gamma(1.0 / gamma, corners.unwrap_or_else(srgb_corners)))?
}

fn of_gamma(gamma: f32, corners: png::SourceChromaticities) -> Option<Box<Profile>> {
    let point = |(x, y): (png::ScaledFloat, png::ScaledFloat)| CIE_xyY {
        x: f64::from(x.into_value()),
        y: f64::from(y.into_value()),
        Y: 1.0,
    };
    let corner =
        CIE_xyYTRIPLE { red: point(corners.red), green: point(corners.green), blue: point(corners.blue) };
    Profile::new_rgb_with_gamma_set(point(corners.white), corner, gamma, gamma, gamma)
}

fn srgb_corners() -> png::SourceChromaticities {
    png::SourceChromaticities::new((0.3127, 0.3290), (0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
}

/// Bring red, green, blue and, with four channels, alpha to sRGB.
pub(super) fn to_srgb(bytes: &mut [u8], channels: usize, profile: &Profile) {
    let pixels = if channels == 4 { DataType::RGBA8 } else { DataType::RGB8 };
    let transform = Transform::new(profile, &Profile::new_sRGB(), pixels, Intent::Perceptual);
    if let Some(transform) = transform {
        transform.apply(bytes);
    }
}
