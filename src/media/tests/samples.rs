//! Turns colours into the files of cameras and programs, with everything planted in them that must not come out.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::{BLUE, GREEN, RED, WHITE};

/// A quarter each of red, green (upper half), blue and white (lower half).
pub(super) fn coloured(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        Rgb(match (x < width / 2, y < height / 2) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => WHITE,
        })
    })
}

/// Light and dark places at random, the same ones for the same number.
pub(in crate::media) fn scene(number: u32, width: u32, height: u32) -> RgbImage {
    let mut state = number.wrapping_mul(2_654_435_761).wrapping_add(1);
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state >> 16
    };
    let mut picture = RgbImage::from_pixel(width, height, Rgb([120; 3]));
    for _ in 0..40 {
        let (left, top) = (next() % width, next() % height);
        let (right, bottom) = (left + next() % (width / 2 + 1), top + next() % (height / 2 + 1));
        let colour = Rgb([next(), next(), next()].map(|value| (value % 256) as u8));
        for (x, y) in (top..bottom.min(height)).flat_map(|y| (left..right.min(width)).map(move |x| (x, y))) {
            picture.put_pixel(x, y, colour);
        }
    }
    picture
}

pub(super) fn write(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

pub(super) fn png(picture: &RgbImage) -> Vec<u8> {
    write(&DynamicImage::ImageRgb8(picture.clone()), ImageFormat::Png)
}

pub(in crate::media) fn webp(picture: &RgbImage, quality: u8) -> Vec<u8> {
    webp::Encoder::from_rgb(picture, picture.width(), picture.height()).encode(f32::from(quality)).to_vec()
}

pub(in crate::media) fn pixels_of(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes).unwrap().into_rgb8()
}

/// What is planted in a JPEG.
#[derive(Default)]
pub(super) struct Planted {
    pub(super) exif: Option<Vec<u8>>,
    pub(super) profile: Option<Vec<u8>>,
    pub(super) other: Vec<(u8, Vec<u8>)>,
    pub(super) comment: Option<Vec<u8>>,
    pub(super) trailer: Vec<u8>,
    pub(super) progressive: bool,
}

impl Planted {
    /// A word in every place a camera or program leaves words in.
    pub(super) fn everywhere(word: &str) -> Self {
        let text = |start: &str| [start.as_bytes(), word.as_bytes()].concat();
        let mut profile = moxcms::ColorProfile::new_srgb().encode().unwrap();
        profile.extend(word.as_bytes());
        let length = u32::try_from(profile.len()).unwrap();
        profile.splice(0..4, length.to_be_bytes());
        Self {
            exif: Some(exif(1, word)),
            profile: Some(profile),
            other: vec![
                (1, text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>")),
                (13, text("Photoshop 3.0\08BIM\x04\x04")),
                (2, text("MPF\0")),
                (11, text("JP\0\0")),
            ],
            comment: Some(text("")),
            trailer: text("MotionPhoto_Data"),
            progressive: false,
        }
    }
}

/// An EXIF block with an orientation and a description.
pub(super) fn exif(orientation: u8, words: &str) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x02".to_vec();
    tiff.extend([0x01, 0x0e, 0, 2]);
    tiff.extend(u32::try_from(words.len()).unwrap().to_be_bytes());
    tiff.extend([0, 0, 0, 38]);
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend([0, 0, 0, 0]);
    tiff.extend(words.as_bytes());
    tiff
}

pub(in crate::media) fn jpeg(picture: &RgbImage, quality: u8) -> Vec<u8> {
    jpeg_with(picture, quality, &Planted::default())
}

pub(super) fn jpeg_with(picture: &RgbImage, quality: u8, planted: &Planted) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::R_4_2_0);
    encoder.set_progressive(planted.progressive);
    if let Some(exif) = &planted.exif {
        encoder.add_exif_metadata(exif).unwrap();
    }
    if let Some(profile) = &planted.profile {
        encoder.add_icc_profile(profile).unwrap();
    }
    for (number, data) in &planted.other {
        encoder.add_app_segment(*number, data.clone()).unwrap();
    }
    let side = |n: u32| u16::try_from(n).unwrap();
    let (width, height) = (side(picture.width()), side(picture.height()));
    encoder.encode(picture, width, height, jpeg_encoder::ColorType::Rgb).unwrap();
    if let Some(comment) = &planted.comment {
        let length = u16::try_from(comment.len() + 2).unwrap().to_be_bytes();
        let segment = [&[0xff, 0xfe], length.as_slice(), comment].concat();
        bytes.splice(2..2, segment);
    }
    bytes.extend(&planted.trailer);
    bytes
}
