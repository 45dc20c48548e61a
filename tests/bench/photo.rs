//! Draws pictures that weigh and compress like photos of a phone. Nobody is in them.

use std::error::Error;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::words::Lot;

/// Edge of the coarse picture that is blown up, in dots.
const COARSE: usize = 97;

/// A JPEG of about so many megapixels, in the shape of a phone's.
///
/// # Errors
/// It is larger than JPEG allows.
pub fn jpeg(seed: u64, megapixels: f64) -> Result<Vec<u8>, Box<dyn Error>> {
    let width = ((megapixels * 1e6 * 4.0 / 3.0).sqrt() as usize).max(64);
    let height = width * 3 / 4;
    let pixels = draw(&mut Lot::new(seed, 12), width, height);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 88);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(&pixels, u16::try_from(width)?, u16::try_from(height)?, ColorType::Rgb)?;
    Ok(bytes)
}

/// Soft shapes with some edges, and the grain of a small sensor over all of it.
fn draw(lot: &mut Lot, width: usize, height: usize) -> Vec<u8> {
    let coarse = coarse(lot);
    let grain: Vec<i32> = (0..4099).map(|_| lot.below(9) as i32 + lot.below(9) as i32 - 8).collect();
    let step = (COARSE - 1) << 16;
    let (across, down) = (step / width, step / height);
    let mut pixels = Vec::with_capacity(width * height * 3);
    for y in 0..height {
        let (row, below) = ((y * down) >> 16, ((y * down) & 0xffff) as i64);
        for x in 0..width {
            let (column, right) = ((x * across) >> 16, ((x * across) & 0xffff) as i64);
            let at = |dx: usize, dy: usize| coarse[(row + dy) * COARSE + column + dx];
            let noise = grain[(x * 31 + y * 1031) % grain.len()];
            let (a, b, c, d) = (at(0, 0), at(1, 0), at(0, 1), at(1, 1));
            for channel in 0..3 {
                let mix =
                    |p: i32, q: i32, share: i64| i64::from(p) * (0x1_0000 - share) + i64::from(q) * share;
                let top = mix(a[channel], b[channel], right) >> 16;
                let bottom = mix(c[channel], d[channel], right) >> 16;
                let value = (top * (0x1_0000 - below) + bottom * below) >> 16;
                pixels.push((value as i32 + noise).clamp(0, 255) as u8);
            }
        }
    }
    pixels
}

/// A few overlapping patches: sky, ground, walls, things.
fn coarse(lot: &mut Lot) -> Vec<[i32; 3]> {
    let mut dots = vec![[0; 3]; COARSE * COARSE];
    let colour = |lot: &mut Lot| [0; 3].map(|_: i32| 30 + lot.below(200) as i32);
    let (sky, ground) = (colour(lot), colour(lot));
    for (n, dot) in dots.iter_mut().enumerate() {
        let y = (n / COARSE) as i32;
        *dot = std::array::from_fn(|i| (sky[i] * (96 - y) + ground[i] * y) / 96);
    }
    for _ in 0..24 {
        let paint = colour(lot);
        let (x, y) = (lot.below(COARSE), lot.below(COARSE));
        let (w, h) = (4 + lot.below(30), 4 + lot.below(30));
        for row in y..(y + h).min(COARSE) {
            for column in x..(x + w).min(COARSE) {
                let shade = ((row * 7 + column * 13) % 17) as i32;
                dots[row * COARSE + column] = paint.map(|c| (c + shade).clamp(0, 255));
            }
        }
    }
    dots
}
