//! Turns the bytes of an original into upright pixels and its colour profile. Does not read the header (see
//! [`super::source`]) and knows no crop or mask.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageResult, Limits};

use crate::consent::cleared::Rect;
use crate::rule::{Rule, holds};

use super::fault::PhotoFault;
use super::limits::MAX_SIDE;
use super::source::{Header, Kind};

/// An upright photo.
pub(super) struct Photo {
    image: DynamicImage,
    /// The colour profile it came with.
    pub(super) profile: Option<Vec<u8>>,
}

/// A rectangle of pixels, 8 bits a channel, one channel (grey) or three.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pixels {
    /// Width.
    pub(super) width: u32,
    /// Height.
    pub(super) height: u32,
    /// Bytes for each pixel: 1 or 3.
    pub(super) channels: usize,
    /// Row by row, without gaps.
    pub(super) data: Vec<u8>,
}

/// Memory that chunks beside the pixels (profiles, text) may take when unpacked.
const BESIDES: u64 = 32 << 20;

/// Rows of a strip.
const STRIP: u32 = 64;

/// Decodes a file whose header has been accepted, and turns it upright.
pub(super) fn decode(bytes: &[u8], header: &Header) -> Result<Photo, PhotoFault> {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(header.weight() + BESIDES);
    // The decoders are meant never to panic; should one do so on a crafted file, that is a fault of that file alone.
    let decoded = catch_unwind(AssertUnwindSafe(|| match header.kind {
        Kind::Jpeg => finish(JpegDecoder::new(Cursor::new(bytes))?, header, limits),
        Kind::Png => finish(PngDecoder::with_limits(Cursor::new(bytes), limits.clone())?, header, limits),
        Kind::WebP => finish(WebPDecoder::new(Cursor::new(bytes))?, header, limits),
    }));
    match decoded {
        Ok(Ok(Some(photo))) => Ok(photo),
        Ok(Ok(None)) => Err(PhotoFault::Damaged("its parts name different sizes".to_owned())),
        Ok(Err(fault)) => Err(in_words(&fault)),
        Err(_) => Err(PhotoFault::Damaged("the decoder could make nothing of it".to_owned())),
    }
}

fn finish<D: ImageDecoder>(mut decoder: D, header: &Header, limits: Limits) -> ImageResult<Option<Photo>> {
    if decoder.dimensions() != (header.width, header.height) {
        return Ok(None);
    }
    decoder.set_limits(limits)?;
    // A broken EXIF block or profile is no reason to refuse a photo.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten().filter(|p| !p.is_empty());
    let mut image = DynamicImage::from_decoder(decoder)?;
    if holds(Rule::Upright) {
        image.apply_orientation(orientation);
    }
    Ok(Some(Photo { image, profile }))
}

fn in_words(fault: &ImageError) -> PhotoFault {
    let text = fault.to_string();
    let lower = text.to_ascii_lowercase();
    let ends =
        ["unexpected end", "unexpectedeof", "failed to fill", "premature", "exhausted", "no more bytes"];
    if ends.iter().any(|e| lower.contains(e)) {
        return PhotoFault::Cut;
    }
    PhotoFault::Damaged(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

impl Photo {
    /// Width and height as seen upright.
    pub(super) fn size(&self) -> (u32, u32) {
        (self.image.width(), self.image.height())
    }

    /// Cuts out a part, which must lie inside the photo, and lets go of the rest. What is transparent becomes white.
    pub(super) fn cut(self, part: Rect) -> Pixels {
        let whole = part == Rect { x: 0, y: 0, w: self.image.width(), h: self.image.height() };
        pixels(if whole { self.image } else { self.image.crop_imm(part.x, part.y, part.w, part.h) })
    }

    /// All of it from top to bottom, a few rows at a time, so that there is never a second copy of it.
    pub(super) fn strips(&self) -> impl Iterator<Item = Pixels> {
        let (width, height) = self.size();
        let tops = (0..height).step_by(STRIP as usize);
        tops.map(move |top| pixels(self.image.crop_imm(0, top, width, STRIP.min(height - top))))
    }
}

/// The pixels of a picture. What is transparent becomes white.
fn pixels(image: DynamicImage) -> Pixels {
    let (width, height) = (image.width(), image.height());
    let (channels, data) = match image {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageLuma16(_) => (1, image.into_luma8().into_raw()),
        DynamicImage::ImageLumaA8(_) | DynamicImage::ImageLumaA16(_) => {
            (1, on_white::<2>(&image.into_luma_alpha8().into_raw()))
        }
        DynamicImage::ImageRgba8(_) | DynamicImage::ImageRgba16(_) => {
            (3, on_white::<4>(&image.into_rgba8().into_raw()))
        }
        // The list of the image crate is open; whatever else a decoder may come to give has three colours.
        _ => (3, image.into_rgb8().into_raw()),
    };
    Pixels { width, height, channels, data }
}

/// Lays pixels of `N` channels, the last of them opacity, on white.
fn on_white<const N: usize>(data: &[u8]) -> Vec<u8> {
    let (pixels, _) = data.as_chunks::<N>();
    let mut out = Vec::with_capacity(pixels.len() * (N - 1));
    for pixel in pixels {
        let opacity = u32::from(pixel[N - 1]);
        for channel in &pixel[..N - 1] {
            let mixed = (u32::from(*channel) * opacity + 255 * (255 - opacity) + 127) / 255;
            out.push(u8::try_from(mixed).unwrap_or(u8::MAX));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transparent_becomes_white() {
        assert_eq!(on_white::<4>(&[10, 20, 30, 255, 10, 20, 30, 0]), [10, 20, 30, 255, 255, 255]);
        assert_eq!(on_white::<2>(&[0, 128]), [127]);
    }
}
