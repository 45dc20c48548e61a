//! Turns crop and masks of a recipe into filled pixels. Does not decide where they lie; blur and pixelation do not exist
//! here, because they can be undone.
//!
//! The promise (M3): no byte of the result depends on a pixel inside a mask or outside the crop. So a mask's colour is
//! taken from a ring around it that leaves out every mask, and nothing beyond the crop is ever looked at. That is said of
//! decoded pixels. A JPEG stores blocks of 8 or 16 pixels, and what a block hides tints the rest of it when the file is
//! written; the margin of a mask covers that, the edge of a crop does not.

use crate::consent::cleared::{Recipe, Rect};
use crate::rule::{Rule, holds};

use super::decode::Pixels;
use super::fault::PhotoFault;

/// A mask is widened by this share of its longer side: 4 %, given as a divisor.
const MARGIN_SHARE: u32 = 25;

/// A mask is widened by at least this many pixels. What it hides has also coloured the JPEG blocks it lies in, and those
/// reach up to 15 pixels further, and one more where colours are smoothed between blocks (4:2:0, blocks of 16).
const MARGIN_LEAST: u32 = 17;

/// A ring's colour is rounded to this many steps a channel's range is divided into, so that it says little about the ring.
const STEPS: u64 = 16;

/// The colour where there is no ring to take one from.
const GREY: u8 = 128;

/// A rectangle whose edges may lie anywhere; `right` and `bottom` are outside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Area {
    left: u32,
    top: u32,
    right: u32,
    bottom: u32,
}

impl Area {
    fn of(rect: &Rect) -> Self {
        Self {
            left: rect.x,
            top: rect.y,
            right: rect.x.saturating_add(rect.w),
            bottom: rect.y.saturating_add(rect.h),
        }
    }

    fn grown(self, by: u32) -> Self {
        Self {
            left: self.left.saturating_sub(by),
            top: self.top.saturating_sub(by),
            right: self.right.saturating_add(by),
            bottom: self.bottom.saturating_add(by),
        }
    }

    /// What of it lies in `frame`, in coordinates of that frame. Nothing if none does.
    fn within(self, frame: Self) -> Option<Self> {
        let part = Self {
            left: self.left.max(frame.left),
            top: self.top.max(frame.top),
            right: self.right.min(frame.right),
            bottom: self.bottom.min(frame.bottom),
        };
        (part.left < part.right && part.top < part.bottom).then(|| Self {
            left: part.left - frame.left,
            top: part.top - frame.top,
            right: part.right - frame.left,
            bottom: part.bottom - frame.top,
        })
    }
}

/// The part of a photo of this size that a recipe keeps, after checking that crop and masks lie inside the photo.
///
/// # Errors
/// Every crop and mask that reaches beyond it.
pub(super) fn kept(recipe: &Recipe, (width, height): (u32, u32)) -> Result<Rect, Vec<PhotoFault>> {
    let inside = |r: &Rect| {
        let end = |from: u32, length: u32| u64::from(from) + u64::from(length);
        r.w > 0 && r.h > 0 && end(r.x, r.w) <= u64::from(width) && end(r.y, r.h) <= u64::from(height)
    };
    let crop = recipe.crop.iter().filter(|r| !inside(r)).map(|r| PhotoFault::Crop(*r, width, height));
    let masks = recipe
        .masks
        .iter()
        .filter(|r| !inside(r) && holds(Rule::MaskWithin))
        .map(|r| PhotoFault::Mask(*r, width, height));
    let faults: Vec<PhotoFault> = crop.chain(masks).collect();
    if faults.is_empty() {
        Ok(recipe.crop.filter(|_| holds(Rule::Cropped)).unwrap_or(Rect { x: 0, y: 0, w: width, h: height }))
    } else {
        Err(faults)
    }
}

/// How far a mask is widened on every side, in pixels.
fn margin(mask: &Rect) -> u32 {
    if holds(Rule::MaskMargin) { mask.w.max(mask.h).div_ceil(MARGIN_SHARE).max(MARGIN_LEAST) } else { 0 }
}

/// Fills the masks. `pixels` are those of `crop`; masks are in the coordinates of the uncropped photo.
pub(super) fn fill(pixels: &mut Pixels, crop: &Rect, masks: &[Rect]) {
    let frame = Area::of(crop);
    let areas: Vec<(Area, u32)> =
        masks.iter().filter_map(|m| Some((Area::of(m).grown(margin(m)).within(frame)?, margin(m)))).collect();
    if areas.is_empty() {
        return;
    }
    let width = pixels.width as usize;
    let mut hidden = vec![false; width * pixels.height as usize];
    for (area, _) in &areas {
        for row in rows(*area, width) {
            hidden[row].fill(true);
        }
    }
    // All colours are taken before the first mask is filled.
    let colours: Vec<[u8; 3]> =
        areas.iter().map(|(area, m)| ring_colour(pixels, *area, *m, &hidden)).collect();
    let channels = pixels.channels;
    for ((area, _), colour) in areas.iter().zip(colours) {
        for row in rows(*area, width) {
            for pixel in pixels.data[row.start * channels..row.end * channels].chunks_exact_mut(channels) {
                pixel.copy_from_slice(&colour[..channels]);
            }
        }
    }
}

/// The pixels of an area, row by row, as ranges of a picture `width` pixels wide.
fn rows(area: Area, width: usize) -> impl Iterator<Item = std::ops::Range<usize>> {
    (area.top as usize..area.bottom as usize)
        .map(move |y| y * width + area.left as usize..y * width + area.right as usize)
}

/// The mean of the ring around an area, as wide as the margin, without what any mask hides.
fn ring_colour(pixels: &Pixels, area: Area, ring: u32, hidden: &[bool]) -> [u8; 3] {
    let whole = Area { left: 0, top: 0, right: pixels.width, bottom: pixels.height };
    let Some(around) = area.grown(ring).within(whole) else { return [GREY; 3] };
    let mut sums = [0_u64; 3];
    let mut count = 0_u64;
    for row in rows(around, pixels.width as usize) {
        for index in row.filter(|i| !hidden[*i] || !holds(Rule::ColourFromOutside)) {
            let at = index * pixels.channels;
            for (sum, value) in sums.iter_mut().zip(&pixels.data[at..at + pixels.channels]) {
                *sum += u64::from(*value);
            }
            count += 1;
        }
    }
    if count == 0 {
        return [GREY; 3];
    }
    let step = 256 / STEPS;
    sums.map(|sum| u8::try_from(sum / count / step * step + step / 2).unwrap_or(GREY))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32) -> Pixels {
        let data = (0..width * height * 3).map(|n| (n * 7 % 251) as u8).collect();
        Pixels { width, height, channels: 3, data }
    }

    fn paint(pixels: &mut Pixels, rect: Rect, colour: u8) {
        for row in rows(Area::of(&rect), pixels.width as usize) {
            pixels.data[row.start * 3..row.end * 3].fill(colour);
        }
    }

    #[test]
    fn what_is_masked_changes_nothing() {
        let whole = Rect { x: 0, y: 0, w: 300, h: 200 };
        // Two of them near enough for each to lie in the other's ring, one at the edge.
        let masks = [
            Rect { x: 100, y: 60, w: 40, h: 50 },
            Rect { x: 180, y: 60, w: 30, h: 30 },
            Rect { x: 0, y: 150, w: 20, h: 50 },
        ];
        let mut once = picture(300, 200);
        fill(&mut once, &whole, &masks);
        for mask in masks {
            for colour in [0, 255] {
                let mut again = picture(300, 200);
                paint(&mut again, mask, colour);
                fill(&mut again, &whole, &masks);
                assert!(once == again, "{mask:?} shows through");
            }
        }
    }

    #[test]
    fn the_margin_is_filled_and_no_more() {
        let whole = Rect { x: 0, y: 0, w: 200, h: 200 };
        let mut pixels = picture(200, 200);
        let before = pixels.clone();
        fill(&mut pixels, &whole, &[Rect { x: 80, y: 90, w: 30, h: 20 }]);
        let colour = pixels.data[(100 * 200 + 95) * 3..][..3].to_vec();
        for y in 0..200_usize {
            for x in 0..200_usize {
                let at = (y * 200 + x) * 3;
                let masked = (80 - 17..110 + 17).contains(&x) && (90 - 17..110 + 17).contains(&y);
                let expected = if masked { &colour } else { &before.data[at..at + 3] };
                assert_eq!(&pixels.data[at..at + 3], expected, "{x} {y}");
            }
        }
    }

    #[test]
    fn a_large_mask_has_a_large_margin() {
        assert_eq!(margin(&Rect { x: 0, y: 0, w: 1000, h: 10 }), 40);
        assert_eq!(margin(&Rect { x: 0, y: 0, w: 1, h: 1 }), MARGIN_LEAST);
    }

    #[test]
    fn a_mask_over_everything_is_grey() {
        let mut pixels = picture(30, 30);
        fill(&mut pixels, &Rect { x: 0, y: 0, w: 30, h: 30 }, &[Rect { x: 0, y: 0, w: 30, h: 30 }]);
        assert!(pixels.data.iter().all(|b| *b == GREY));
    }

    #[test]
    fn a_mask_follows_the_crop() {
        let crop = Rect { x: 50, y: 50, w: 100, h: 100 };
        let mut pixels = picture(100, 100);
        fill(&mut pixels, &crop, &[Rect { x: 90, y: 90, w: 10, h: 10 }, Rect { x: 0, y: 0, w: 20, h: 20 }]);
        let before = picture(100, 100);
        let at = |p: &Pixels, x: usize, y: usize| p.data[(y * 100 + x) * 3..][..3].to_vec();
        assert_eq!(at(&pixels, 23, 23), at(&pixels, 66, 66));
        assert_eq!(at(&pixels, 22, 22), at(&before, 22, 22));
        assert_eq!(at(&pixels, 0, 0), at(&before, 0, 0));
    }

    #[test]
    fn what_reaches_beyond_the_photo_is_an_error_with_its_size() {
        let outside = Rect { x: u32::MAX, y: 0, w: u32::MAX, h: 1 };
        let recipe = Recipe {
            crop: Some(Rect { x: 0, y: 0, w: 101, h: 50 }),
            masks: vec![outside, Rect { x: 0, y: 0, w: 100, h: 50 }],
        };
        let faults = kept(&recipe, (100, 50)).unwrap_err();
        assert_eq!(
            faults,
            [PhotoFault::Crop(recipe.crop.unwrap(), 100, 50), PhotoFault::Mask(outside, 100, 50)]
        );
        assert!(faults[0].at("x.jpg").message.contains("100 × 50"));
    }
}
