//! Looks at any bytes as an original, as far as they come: for the cases of `crate::fuzz`.

use super::samples::{Planted, coloured, exif, jpeg, jpeg_with, png, webp, write};
use super::*;
use crate::consent::cleared::Rect;

/// Most pixels of a case that is also encoded: what is larger has been shown to be decoded within its limits.
const ENCODED: usize = 1 << 16;

/// Small pictures of every kind that is read, and of some that are not.
pub fn picture_seeds() -> Vec<Vec<u8>> {
    let picture = coloured(24, 16);
    let clear =
        image::DynamicImage::ImageRgba8(image::RgbaImage::from_pixel(9, 7, image::Rgba([200, 30, 30, 90])));
    let deep = image::DynamicImage::ImageRgb16(image::ImageBuffer::from_pixel(
        9,
        7,
        image::Rgb([51_400_u16, 7_710, 7_710]),
    ));
    let grey = image::DynamicImage::ImageLuma8(image::GrayImage::from_pixel(17, 9, image::Luma([90])));
    let mut inks = Vec::new();
    let four = [255, 255, 0, 0].repeat(16 * 16);
    jpeg_encoder::Encoder::new(&mut inks, 95).encode(&four, 16, 16, jpeg_encoder::ColorType::Cmyk).unwrap();
    vec![
        jpeg(&picture, 90),
        jpeg_with(&picture, 90, &Planted { progressive: true, ..Planted::default() }),
        jpeg_with(&picture, 90, &Planted { exif: Some(exif(6, "words")), ..Planted::default() }),
        jpeg_with(&picture, 90, &Planted::everywhere("word")),
        inks,
        png(&picture),
        write(&clear, image::ImageFormat::Png),
        write(&deep, image::ImageFormat::Png),
        write(&grey, image::ImageFormat::Png),
        webp(&picture, 80),
        write(&clear, image::ImageFormat::WebP),
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(),
        b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='x'/>".to_vec(),
    ]
}

/// From bytes to finished files, as [`Studio::develop`] does, with a crop and a mask that may lie anywhere.
pub fn picture(bytes: &[u8]) -> Result<(), String> {
    for format in [Format::Jpeg, Format::Png, Format::WebP, Format::Avif] {
        // What has not been made here is hardly ever sound; that it is looked at without harm is what counts.
        let _verdict = audit(bytes, format);
    }
    let Ok(header) = source::examine(bytes) else { return Ok(()) };
    let pixels = u64::from(header.width) * u64::from(header.height);
    if pixels == 0
        || pixels > limits::MAX_PIXELS
        || header.width > limits::MAX_SIDE
        || header.height > limits::MAX_SIDE
    {
        return Err(format!("{}×{} was let in", header.width, header.height));
    }
    let Ok(mut photo) = decode::decode(bytes, &header) else { return Ok(()) };
    let (width, height) = photo.size();
    let side = |n: usize| u32::from(bytes.get(bytes.len() / 2 + n).copied().unwrap_or(1));
    let mask = Rect { x: side(0), y: side(1), w: side(2), h: side(3) };
    let recipe = Recipe {
        crop: (side(4) % 2 == 0).then_some(Rect { x: 0, y: 0, w: side(5), h: side(6) }),
        masks: vec![mask],
    };
    let inside = |r: &Rect| r.w > 0 && r.h > 0 && r.x + r.w <= width && r.y + r.h <= height;
    let fits = recipe.crop.iter().chain(&recipe.masks).all(inside);
    let part = match mask::kept(&recipe, photo.size()) {
        Ok(part) if fits => part,
        Ok(_) => return Err("a crop or mask beyond the picture was let in".to_owned()),
        Err(_) if fits => return Err("a crop and mask within the picture were refused".to_owned()),
        Err(_) => Rect { x: 0, y: 0, w: width, h: height },
    };
    let profile = photo.profile.take();
    let mut pixels = photo.cut(part);
    if pixels.data.len() > ENCODED {
        return Ok(());
    }
    mask::fill(&mut pixels, &part, &recipe.masks);
    let (pixels, _) = colour::to_srgb(pixels, profile.as_deref(), header.inks);
    let largest = encode::largest(pixels).map_err(|f| f.at("x").message)?;
    let (files, _) = encode::files(&largest, false, 45).map_err(|f| f.at("x").message)?;
    for file in files {
        audit(&file.bytes, file.format).map_err(|why| format!("a finished picture: {why}"))?;
    }
    Ok(())
}
