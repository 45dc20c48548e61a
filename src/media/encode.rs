//! Turns finished pixels into files of several sizes and formats. Does not know where the pixels came from; nothing but
//! them is handed to an encoder, so there is nothing else to leave out.

use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};

use super::Format;
use super::audit::audit;
use super::decode::Pixels;
use super::fault::{Note, PhotoFault};

/// Widths that are made, in pixels. None is made that is wider than the photo; its own width takes that one's place.
pub(super) const WIDTHS: [u32; 4] = [320, 480, 800, 1280];

/// Greatest height, in pixels: only pictures more than four times as high as wide come near it. WebP ends at 16383.
pub(super) const MAX_HEIGHT: u32 = 5120;

/// Files up to this width obey `limits.photo_kb`: they are what a telephone loads first.
pub(super) const LIGHT_WIDTH: u32 = 480;

/// Qualities, the usual one first; the others only for a file that weighs too much.
pub(super) const QUALITIES: [u8; 5] = [74, 68, 62, 56, 50];

/// Width of the one file that is made for a print shop: A5 with its bleed at 300 pixels per inch needs 1819, and a picture that lies
/// across a page is cut at its sides.
pub(super) const PRESS_WIDTH: u32 = 2560;

/// Its quality: paper shows what a screen forgives, and nobody waits for it on a slow line.
pub(super) const PRESS_QUALITY: u8 = 90;

/// Effort of the WebP encoder, from 0 (fast) to 6 (small).
pub(super) const WEBP_METHOD: u8 = 4;

/// What AVIF needs less of for the same impression.
#[cfg(feature = "avif")]
const AVIF_LESS: u8 = 16;

/// A finished file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Encoded {
    pub(super) format: Format,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) bytes: Vec<u8>,
}

/// The sizes made of a picture, from narrow to wide. The last one is the largest.
pub(super) fn sizes(width: u32, height: u32) -> Vec<(u32, u32)> {
    let widest = fitted(width, height, WIDTHS[3]).0;
    let narrower = WIDTHS.iter().copied().filter(|w| *w < widest);
    narrower.chain([widest]).map(|w| fitted(width, height, w)).collect()
}

/// The largest picture of a photo: all others are made of this one.
pub(super) fn largest(pixels: Pixels) -> Result<Pixels, PhotoFault> {
    let size = sizes(pixels.width, pixels.height).last().copied().unwrap_or((1, 1));
    resize(pixels, size)
}

/// Makes the one file for a print shop.
pub(super) fn for_press(pixels: Pixels) -> Result<Vec<Encoded>, PhotoFault> {
    let size = fitted(pixels.width, pixels.height, PRESS_WIDTH);
    let pixels = resize(pixels, size)?;
    let bytes = encode(&pixels, Format::Jpeg, PRESS_QUALITY)?;
    audit(&bytes, Format::Jpeg).map_err(PhotoFault::Unclean)?;
    Ok(vec![Encoded { format: Format::Jpeg, width: size.0, height: size.1, bytes }])
}

/// The size of a picture that is at most so wide, and never enlarged.
fn fitted(width: u32, height: u32, most: u32) -> (u32, u32) {
    let by_height = u64::from(MAX_HEIGHT) * u64::from(width) / u64::from(height.max(1));
    let widest = width.min(most).min(u32::try_from(by_height).unwrap_or(u32::MAX)).max(1);
    let (w, h, to) = (u64::from(width.max(1)), u64::from(height), u64::from(widest));
    (widest, u32::try_from((h * to + w / 2) / w).unwrap_or(MAX_HEIGHT).clamp(1, MAX_HEIGHT))
}

/// Makes every size in every format. `kilobytes` is what a file up to [`LIGHT_WIDTH`] may weigh.
pub(super) fn files(
    largest: &Pixels,
    avif: bool,
    kilobytes: u32,
) -> Result<(Vec<Encoded>, Vec<Note>), PhotoFault> {
    let limit = u64::from(kilobytes) * 1000;
    let mut made = Vec::new();
    let mut heaviest = None;
    for size in sizes(largest.width, largest.height) {
        let pixels = resize(largest.clone(), size)?;
        for format in formats(avif) {
            let light = size.0 <= LIGHT_WIDTH;
            let bytes = if light { lightest(&pixels, *format, limit)? } else { plain(&pixels, *format)? };
            if light && bytes.len() as u64 > limit {
                heaviest = heaviest.max(Some((bytes.len() as u64, size.0)));
            }
            audit(&bytes, *format).map_err(PhotoFault::Unclean)?;
            made.push(Encoded { format: *format, width: size.0, height: size.1, bytes });
        }
    }
    made.sort_by_key(|e| (e.format, e.width));
    Ok((made, heaviest.map(|(bytes, width)| Note::Heavy(width, bytes)).into_iter().collect()))
}

const fn formats(avif: bool) -> &'static [Format] {
    if avif { &[Format::Avif, Format::WebP, Format::Jpeg] } else { &[Format::WebP, Format::Jpeg] }
}

fn plain(pixels: &Pixels, format: Format) -> Result<Vec<u8>, PhotoFault> {
    encode(pixels, format, QUALITIES[0])
}

/// The best quality that stays within the limit, or the lowest one.
fn lightest(pixels: &Pixels, format: Format, limit: u64) -> Result<Vec<u8>, PhotoFault> {
    let mut bytes = plain(pixels, format)?;
    for quality in &QUALITIES[1..] {
        if bytes.len() as u64 <= limit {
            break;
        }
        bytes = encode(pixels, format, *quality)?;
    }
    Ok(bytes)
}

pub(super) fn resize(pixels: Pixels, (width, height): (u32, u32)) -> Result<Pixels, PhotoFault> {
    if (pixels.width, pixels.height) == (width, height) {
        return Ok(pixels);
    }
    let fault = |f: &dyn std::fmt::Display| PhotoFault::Encode(f.to_string());
    let from = Image::from_vec_u8(pixels.width, pixels.height, pixels.data, PixelType::U8x3);
    let from = from.map_err(|f| fault(&f))?;
    let mut to = Image::new(width, height, PixelType::U8x3);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize(&from, &mut to, &options).map_err(|f| fault(&f))?;
    Ok(Pixels { width, height, channels: 3, data: to.into_vec() })
}

fn encode(pixels: &Pixels, format: Format, quality: u8) -> Result<Vec<u8>, PhotoFault> {
    match format {
        Format::Jpeg => jpeg(pixels, quality),
        Format::WebP => webp(pixels, quality),
        Format::Avif => avif(pixels, quality),
        Format::Png => Err(PhotoFault::Encode("no PNG is made of a photo".to_owned())),
    }
}

/// Progressive, so that something is seen early on a slow line, and never sequential with optimised tables: those files
/// hold their colours one after the other, which some decoders read wrongly.
fn jpeg(pixels: &Pixels, quality: u8) -> Result<Vec<u8>, PhotoFault> {
    let side = |n: u32| u16::try_from(n).map_err(|f| PhotoFault::Encode(f.to_string()));
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, quality);
    encoder.set_progressive(true);
    encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::R_4_2_0);
    let done =
        encoder.encode(&pixels.data, side(pixels.width)?, side(pixels.height)?, jpeg_encoder::ColorType::Rgb);
    done.map_err(|f| PhotoFault::Encode(f.to_string()))?;
    Ok(bytes)
}

fn webp(pixels: &Pixels, quality: u8) -> Result<Vec<u8>, PhotoFault> {
    let fault = |why: String| PhotoFault::Encode(why);
    let mut config = webp::WebPConfig::new().map_err(|()| fault("libwebp has another version".to_owned()))?;
    config.quality = f32::from(quality);
    config.method = i32::from(WEBP_METHOD);
    // The encoder panics if there are fewer bytes than the size calls for.
    if pixels.data.len() != pixels.width as usize * pixels.height as usize * 3 {
        return Err(fault("its pixels do not fill its size".to_owned()));
    }
    let encoder = webp::Encoder::from_rgb(&pixels.data, pixels.width, pixels.height);
    let memory = encoder.encode_advanced(&config).map_err(|f| fault(format!("{f:?}")))?;
    Ok(memory.to_vec())
}

#[cfg(feature = "avif")]
fn avif(pixels: &Pixels, quality: u8) -> Result<Vec<u8>, PhotoFault> {
    let (colours, _) = pixels.data.as_chunks::<3>();
    let colours: Vec<ravif::RGB8> = colours.iter().map(|c| ravif::RGB8::new(c[0], c[1], c[2])).collect();
    let picture = ravif::Img::new(colours.as_slice(), pixels.width as usize, pixels.height as usize);
    // One thread: photos are made side by side already, and the bytes must not depend on the machine.
    let encoder = ravif::Encoder::new()
        .with_quality(f32::from(quality - AVIF_LESS))
        .with_speed(7)
        .with_bit_depth(ravif::BitDepth::Eight)
        .with_num_threads(Some(1));
    let made = encoder.encode_rgb(picture).map_err(|f| PhotoFault::Encode(f.to_string()))?;
    Ok(made.avif_file)
}

#[cfg(not(feature = "avif"))]
fn avif(_: &Pixels, _: u8) -> Result<Vec<u8>, PhotoFault> {
    Err(PhotoFault::Encode("this program was built without AVIF".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Noise that no encoder can make light.
    fn noise(width: u32, height: u32) -> Pixels {
        let mut state = 1_u32;
        let data = (0..width * height * 3).map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        Pixels { width, height, channels: 3, data: data.collect() }
    }

    #[test]
    fn sizes_never_grow_and_keep_their_shape() {
        assert_eq!(sizes(4000, 3000), [(320, 240), (480, 360), (800, 600), (1280, 960)]);
        assert_eq!(sizes(1000, 500), [(320, 160), (480, 240), (800, 400), (1000, 500)]);
        assert_eq!(sizes(480, 100), [(320, 67), (480, 100)]);
        assert_eq!(sizes(1, 1), [(1, 1)]);
        assert_eq!(sizes(3, 2000), [(3, 2000)]);
        assert_eq!(sizes(60_000, 1), [(320, 1), (480, 1), (800, 1), (1280, 1)]);
        assert_eq!(sizes(1, 60_000), [(1, MAX_HEIGHT)]);
        assert_eq!(sizes(2000, 20_000), [(320, 3200), (480, 4800), (512, 5120)]);
    }

    #[test]
    fn a_print_shop_gets_one_large_file_that_is_never_enlarged() {
        for (size, made) in
            [((4000, 3000), (2560, 1920)), ((1600, 1120), (1600, 1120)), ((1, 6000), (1, MAX_HEIGHT))]
        {
            let files = for_press(noise(size.0, size.1)).unwrap();
            assert_eq!(files.len(), 1);
            assert_eq!((files[0].width, files[0].height, files[0].format), (made.0, made.1, Format::Jpeg));
        }
    }

    #[test]
    fn strange_shapes_are_encoded() {
        for (width, height) in [(1, 1), (3, 2000), (2000, 3), (17, 15), (1, 6000)] {
            let large = largest(noise(width, height)).unwrap();
            let (files, _) = files(&large, false, 1000).unwrap();
            for file in &files {
                let read = image::load_from_memory(&file.bytes).unwrap();
                assert_eq!((read.width(), read.height()), (file.width, file.height));
            }
            assert_eq!(files.len(), sizes(large.width, large.height).len() * 2);
        }
    }

    #[test]
    fn a_heavy_picture_loses_quality_down_to_the_floor_and_says_so() {
        let pixels = noise(480, 100);
        let best = plain(&pixels, Format::Jpeg).unwrap().len() as u64;
        let floor = encode(&pixels, Format::Jpeg, QUALITIES[4]).unwrap().len() as u64;
        assert!(floor < best);
        let between = lightest(&pixels, Format::Jpeg, best - 1).unwrap().len() as u64;
        assert!(floor < between && between < best);
        let (made, notes) = files(&pixels, false, 1).unwrap();
        let widest = made.iter().find(|f| f.format == Format::Jpeg && f.width == 480).unwrap();
        assert_eq!(widest.bytes.len() as u64, floor);
        let heaviest = made.iter().map(|f| f.bytes.len() as u64).max().unwrap();
        assert_eq!(notes, [Note::Heavy(480, heaviest)]);
    }
}
