//! Turns pixels in the colours of a profile into sRGB, so that the profile can be left behind. The only user of moxcms.

use std::panic::{AssertUnwindSafe, catch_unwind};

use moxcms::{CmsError, ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::decode::Pixels;
use super::fault::Note;

/// How many pixels are converted at a time, so that there is never a second copy of the picture.
const AT_A_TIME: usize = 1 << 16;

/// A profile that moves no colour by more than this is sRGB under another name: the pixels are left as they are.
const SAME: u8 = 2;

/// Converts to sRGB with three channels. `inks` says that the colours were printing inks and are converted already. A
/// profile that cannot be used is left out, with a note.
pub(super) fn to_srgb(pixels: Pixels, profile: Option<&[u8]>, inks: bool) -> (Pixels, Option<Note>) {
    if inks {
        return (pixels, Some(Note::Inks));
    }
    let Some(profile) = profile else { return (spread(pixels), None) };
    let mut pixels = pixels;
    // A profile is a small program from outside; should reading one panic, it is a broken profile.
    match catch_unwind(AssertUnwindSafe(|| convert(&pixels, profile))) {
        Ok(Ok(Converted::Same)) => (spread(pixels), None),
        Ok(Ok(Converted::Data(data))) => {
            pixels.data = data;
            pixels.channels = 3;
            (pixels, None)
        }
        Ok(Err(_)) | Err(_) => (spread(pixels), Some(Note::Profile)),
    }
}

enum Converted {
    Same,
    Data(Vec<u8>),
}

fn convert(pixels: &Pixels, profile: &[u8]) -> Result<Converted, CmsError> {
    let from = ColorProfile::new_from_slice(profile)?;
    let (space, layout) = if pixels.channels == 1 {
        (DataColorSpace::Gray, Layout::Gray)
    } else {
        (DataColorSpace::Rgb, Layout::Rgb)
    };
    if from.color_space != space {
        return Err(CmsError::InvalidProfile);
    }
    let srgb = ColorProfile::new_srgb();
    let transform = from.create_transform_8bit(layout, &srgb, Layout::Rgb, TransformOptions::default())?;
    let sample = sample(pixels.channels);
    let mut moved = vec![0; sample.len() / pixels.channels * 3];
    transform.transform(&sample, &mut moved)?;
    if spread_data(&sample, pixels.channels).iter().zip(&moved).all(|(a, b)| a.abs_diff(*b) <= SAME) {
        return Ok(Converted::Same);
    }
    let mut data = vec![0; pixels.data.len() / pixels.channels * 3];
    let pieces = pixels.data.chunks(AT_A_TIME * pixels.channels).zip(data.chunks_mut(AT_A_TIME * 3));
    for (from, to) in pieces {
        transform.transform(from, to)?;
    }
    Ok(Converted::Data(data))
}

/// Colours from all over the cube, or all greys.
fn sample(channels: usize) -> Vec<u8> {
    if channels == 1 {
        return (0..=u8::MAX).collect();
    }
    let steps = || (0..=u8::MAX).step_by(17);
    steps().flat_map(|r| steps().flat_map(move |g| steps().flat_map(move |b| [r, g, b]))).collect()
}

fn spread(mut pixels: Pixels) -> Pixels {
    if pixels.channels == 1 {
        pixels.data = spread_data(&pixels.data, 1);
        pixels.channels = 3;
    }
    pixels
}

fn spread_data(data: &[u8], channels: usize) -> Vec<u8> {
    if channels == 1 { data.iter().flat_map(|g| [*g; 3]).collect() } else { data.to_vec() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colours() -> Pixels {
        Pixels { width: 3, height: 1, channels: 3, data: vec![200, 40, 40, 40, 200, 40, 128, 128, 128] }
    }

    #[test]
    fn display_p3_becomes_more_saturated_and_grey_stays() {
        let profile = ColorProfile::new_display_p3().encode().unwrap();
        let (pixels, note) = to_srgb(colours(), Some(&profile), false);
        assert_eq!(note, None);
        assert!(pixels.data[0] > 210 && pixels.data[1] < 30, "{:?}", pixels.data);
        assert!(pixels.data[6..].iter().all(|v| v.abs_diff(128) <= 1), "{:?}", pixels.data);
    }

    #[test]
    fn srgb_is_left_as_it_is() {
        let profile = ColorProfile::new_srgb().encode().unwrap();
        assert_eq!(to_srgb(colours(), Some(&profile), false), (colours(), None));
    }

    #[test]
    fn a_grey_profile_is_followed() {
        let profile = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
        let grey = Pixels { width: 1, height: 1, channels: 1, data: vec![55] };
        let (pixels, note) = to_srgb(grey, Some(&profile), false);
        assert_eq!((pixels.channels, note), (3, None));
        assert!(pixels.data.iter().all(|v| (120..=136).contains(v)), "{:?}", pixels.data);
    }

    #[test]
    fn a_broken_or_foreign_profile_is_left_out_with_a_note() {
        let grey = ColorProfile::new_gray_with_gamma(2.2).encode().unwrap();
        for profile in [b"not a profile".to_vec(), grey] {
            assert_eq!(to_srgb(colours(), Some(&profile), false), (colours(), Some(Note::Profile)));
        }
    }

    #[test]
    fn every_broken_profile_is_survived() {
        let profile = ColorProfile::new_display_p3().encode().unwrap();
        let mut unusable = 0;
        for n in 0..profile.len() {
            let mut broken = profile.clone();
            broken[n] ^= 0xff;
            unusable += usize::from(to_srgb(colours(), Some(&broken), false).1.is_some());
        }
        assert!(unusable > 0);
    }
}
