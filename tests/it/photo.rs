//! Draws tiny photos of one colour with everything planted in them that cameras and programs leave in a file, and finds
//! colours in finished pictures.

use image::{Rgb, RgbImage, imageops};

/// A colour.
pub type Colour = [u8; 3];

/// A photo as it comes from a camera.
#[derive(Clone, Debug)]
pub struct Photo {
    picture: RgbImage,
    planted: String,
}

impl Photo {
    /// All of one colour.
    pub fn of(colour: Colour) -> Self {
        Self { picture: RgbImage::from_pixel(160, 120, Rgb(colour)), planted: String::new() }
    }

    /// Light and dark places at random, the same ones for the same number.
    pub fn scene(number: u32) -> Self {
        let mut state = number.wrapping_mul(2_654_435_761).wrapping_add(1);
        let mut next = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        let mut photo =
            Self { picture: RgbImage::from_pixel(640, 480, Rgb([120; 3])), planted: String::new() };
        for _ in 0..40 {
            let (x, y) = (next(560), next(420));
            let (w, h) = (next(240).min(640 - x), next(180).min(480 - y));
            let colour = [next(256), next(256), next(256)].map(|value| u8::try_from(value).unwrap());
            photo = photo.with(colour, [x, y, w, h]);
        }
        photo
    }

    /// So many pixels wide.
    pub fn wide(mut self, width: u32) -> Self {
        let height = self.picture.height() * width / self.picture.width();
        self.picture = imageops::resize(&self.picture, width, height, imageops::FilterType::Triangle);
        self
    }

    /// As in a mirror, and turned to lie on its side.
    pub fn turned(mut self) -> Self {
        self.picture = imageops::rotate90(&imageops::flip_horizontal(&self.picture));
        self
    }

    /// A part of it: left, top, width, height.
    pub fn part(mut self, [x, y, w, h]: [u32; 4]) -> Self {
        self.picture = imageops::crop_imm(&self.picture, x, y, w, h).to_image();
        self
    }

    /// With a rectangle of another colour: left, top, width, height.
    pub fn with(mut self, colour: Colour, [x, y, w, h]: [u32; 4]) -> Self {
        for (left, top) in (y..y + h).flat_map(|top| (x..x + w).map(move |left| (left, top))) {
            self.picture.put_pixel(left, top, Rgb(colour));
        }
        self
    }

    /// With a word in every place outside the pixels: EXIF, XMP, IPTC, maker's parts, comment, thumbnail, after the end.
    pub fn planted(mut self, word: &str) -> Self {
        word.clone_into(&mut self.planted);
        self
    }

    /// The file.
    pub fn jpeg(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 95);
        encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::R_4_4_4);
        if !self.planted.is_empty() {
            encoder.add_exif_metadata(&exif(&self.planted)).unwrap();
            for (number, start) in [
                (1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:description>"),
                (2, "MPF\0"),
                (11, "JP\0\0"),
                (13, "Photoshop 3.0\08BIM\x04\x04\0\0"),
            ] {
                encoder
                    .add_app_segment(number, [start.as_bytes(), self.planted.as_bytes()].concat())
                    .unwrap();
            }
        }
        let (width, height) = (self.picture.width() as u16, self.picture.height() as u16);
        encoder.encode(&self.picture, width, height, jpeg_encoder::ColorType::Rgb).unwrap();
        if !self.planted.is_empty() {
            let comment = format!("made by {}", self.planted);
            let length = u16::try_from(comment.len() + 2).unwrap().to_be_bytes();
            bytes.splice(2..2, [&[0xff, 0xfe], length.as_slice(), comment.as_bytes()].concat());
            bytes.extend(format!("MotionPhoto_Data{}", self.planted).into_bytes());
        }
        bytes
    }
}

/// A description and a thumbnail that is no picture but a word.
fn exif(word: &str) -> Vec<u8> {
    let length = u32::try_from(word.len()).unwrap().to_be_bytes();
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01".to_vec();
    tiff.extend([0x01, 0x0e, 0, 2]);
    tiff.extend(length);
    tiff.extend(56_u32.to_be_bytes());
    // The second directory: where the thumbnail is, and how long.
    tiff.extend(26_u32.to_be_bytes());
    tiff.extend([0, 2, 0x02, 0x01, 0, 4, 0, 0, 0, 1]);
    tiff.extend((56 + u32::try_from(word.len()).unwrap()).to_be_bytes());
    tiff.extend([0x02, 0x02, 0, 4, 0, 0, 0, 1]);
    tiff.extend(length);
    tiff.extend([0, 0, 0, 0]);
    assert_eq!(tiff.len(), 56);
    tiff.extend(word.as_bytes());
    tiff.extend(word.as_bytes());
    tiff
}

/// Whether a finished picture shows a colour anywhere. Bytes that are no picture show none.
pub fn shows(bytes: &[u8], colour: Colour) -> bool {
    let Ok(picture) = image::load_from_memory(bytes) else { return false };
    let near = |pixel: &Rgb<u8>| pixel.0.iter().zip(colour).all(|(a, b)| a.abs_diff(b) <= 12);
    picture.into_rgb8().pixels().any(near)
}

#[test]
fn what_is_planted_stands_in_the_original() {
    let bytes = Photo::of([1, 200, 3]).planted("PLANTED-WORD").jpeg();
    let count = bytes.windows(12).filter(|w| w == b"PLANTED-WORD").count();
    assert_eq!(count, 8, "two in EXIF, four segments, a comment, after the end");
    assert!(shows(&bytes, [1, 200, 3]) && !shows(&bytes, [200, 1, 3]));
}
