//! The promises of the media stage, kept from outside: grants and files in, files out.

mod bad;
mod cached;
pub(crate) mod damaged;
pub(super) mod samples;

use std::collections::BTreeMap;
use std::fs;

use tempfile::TempDir;

use super::*;
use crate::consent::cleared::{Recipe, Rect, Web};
use samples::{Planted, coloured, exif, jpeg, jpeg_with, pixels_of, png, webp};

/// A project folder with originals, and a studio.
pub(super) struct Project {
    pub(super) folder: TempDir,
    pub(super) studio: Studio,
    pub(super) originals: BTreeMap<[u8; 32], Original>,
}

impl Project {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let studio = Studio {
            cache: folder.path().join("cache"),
            key: [7; 32],
            avif: false,
            photo_kb: 45,
            press: false,
        };
        Self { folder, studio, originals: BTreeMap::new() }
    }

    /// Puts an original down and gives its hash.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> [u8; 32] {
        let disk = self.folder.path().join(name);
        fs::write(&disk, bytes).unwrap();
        let hash = fingerprint(&disk).unwrap();
        let path = format!("content/stories/x/media/{name}");
        self.originals.insert(hash, Original { path, hash, bytes: bytes.len() as u64, disk });
        hash
    }

    pub(super) fn make(&self, grants: &[PhotoGrant]) -> Result<(Pictures, Diagnostics), Diagnostics> {
        let sealed: Vec<Cleared<PhotoGrant, Web>> = grants.iter().cloned().map(Cleared::for_test).collect();
        self.studio.make(&sealed.iter().collect::<Vec<_>>(), &self.originals, &|_, _| ())
    }
}

/// Adds one original to an empty project and makes its picture.
pub(super) fn make_one(name: &str, bytes: &[u8], recipe: &Recipe) -> Result<Made, Diagnostics> {
    let mut project = Project::new();
    let grant = PhotoGrant::for_test(project.add(name, bytes), recipe.clone());
    let (pictures, warnings) = project.make(std::slice::from_ref(&grant))?;
    let picture = pictures.get(&grant).unwrap().clone();
    let files = picture.files.iter().map(|f| (f.name.clone(), fs::read(&f.file).unwrap())).collect();
    let codes = warnings.sorted().iter().map(|d| d.code).collect();
    Ok(Made { picture, files, codes })
}

/// A picture with the bytes of its files, and the codes of the warnings.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) picture: Picture,
    pub(super) files: Vec<(String, Vec<u8>)>,
    pub(super) codes: Vec<&'static str>,
}

impl Made {
    /// The largest JPEG, decoded.
    pub(super) fn largest(&self) -> image::RgbImage {
        let n = self.picture.files.iter().rposition(|f| f.format == Format::Jpeg).unwrap();
        image::load_from_memory(&self.files[n].1).unwrap().into_rgb8()
    }
}

fn codes(errors: &Diagnostics) -> Vec<&'static str> {
    errors.sorted().iter().map(|d| d.code).collect()
}

fn near(a: image::Rgb<u8>, b: [u8; 3]) -> bool {
    a.0.iter().zip(b).all(|(a, b)| a.abs_diff(b) <= 12)
}

#[test]
fn every_kind_of_original_gives_every_size_in_every_format() {
    let picture = coloured(1000, 600);
    for (name, bytes) in
        [("a.jpg", jpeg(&picture, 90)), ("a.png", png(&picture)), ("a.webp", webp(&picture, 90))]
    {
        let made = make_one(name, &bytes, &Recipe::default()).unwrap();
        assert!(made.codes.is_empty(), "{name}: {:?}", made.codes);
        let sizes: Vec<_> = made.picture.files.iter().map(|f| (f.format, f.width, f.height)).collect();
        let each = |f: Format| [(f, 320, 192), (f, 480, 288), (f, 800, 480), (f, 1000, 600)];
        assert_eq!(sizes, [each(Format::WebP), each(Format::Jpeg)].concat());
        assert_eq!((made.picture.width, made.picture.height), (1000, 600));
        for (file, (name, bytes)) in made.picture.files.iter().zip(&made.files) {
            assert_eq!(audit(bytes, file.format), Ok(()));
            assert_eq!(file.bytes, bytes.len() as u64);
            let (stem, extension) = name.split_once('.').unwrap();
            assert!(stem.len() == 32 && stem.bytes().all(|b| b.is_ascii_hexdigit()));
            assert_eq!(extension, file.format.extension());
            let read = image::load_from_memory(bytes).unwrap().into_rgb8();
            assert_eq!(read.dimensions(), (file.width, file.height));
            for (x, y, colour) in [(0.1, 0.1, RED), (0.9, 0.1, GREEN), (0.1, 0.9, BLUE), (0.9, 0.9, WHITE)] {
                let pixel =
                    read.get_pixel((f64::from(file.width) * x) as u32, (f64::from(file.height) * y) as u32);
                assert!(near(*pixel, colour), "{name} at {x} {y}: {pixel:?}");
            }
        }
    }
}

const RED: [u8; 3] = [200, 30, 30];
const GREEN: [u8; 3] = [30, 160, 30];
const BLUE: [u8; 3] = [30, 30, 200];
const WHITE: [u8; 3] = [240, 240, 240];

#[test]
fn all_eight_orientations_come_out_upright() {
    let upright = coloured(96, 64);
    for orientation in 1..=8_u8 {
        let turned = orientation >= 5;
        let (w, h) = if turned { (64, 96) } else { (96, 64) };
        // EXIF 2.32, tag 0x0112: where the stored first row and first column lie when seen upright.
        let stored = image::RgbImage::from_fn(w, h, |x, y| {
            let (x, y) = match orientation {
                1 => (x, y),
                2 => (w - 1 - x, y),
                3 => (w - 1 - x, h - 1 - y),
                4 => (x, h - 1 - y),
                5 => (y, x),
                6 => (h - 1 - y, x),
                7 => (h - 1 - y, w - 1 - x),
                _ => (y, w - 1 - x),
            };
            *upright.get_pixel(x, y)
        });
        let bytes =
            jpeg_with(&stored, 95, &Planted { exif: Some(exif(orientation, "")), ..Planted::default() });
        let made = make_one("a.jpg", &bytes, &Recipe::default()).unwrap().largest();
        assert_eq!(made.dimensions(), (96, 64), "{orientation}");
        for (x, y, colour) in [(10, 10, RED), (85, 10, GREEN), (10, 54, BLUE), (85, 54, WHITE)] {
            assert!(near(*made.get_pixel(x, y), colour), "{orientation}: {:?}", made.get_pixel(x, y));
        }
        // A crop is measured in the upright picture.
        let crop = Recipe { crop: Some(Rect { x: 56, y: 4, w: 36, h: 24 }), masks: vec![] };
        let made = make_one("a.jpg", &bytes, &crop).unwrap().largest();
        assert_eq!(made.dimensions(), (36, 24));
        assert!(made.pixels().all(|p| near(*p, GREEN)), "{orientation}");
    }
}

#[test]
fn a_mask_is_filled_with_the_colour_around_it() {
    let mut picture = coloured(400, 300);
    for (x, y) in (50..90).flat_map(|x| (40..90).map(move |y| (x, y))) {
        picture.put_pixel(x, y, image::Rgb([255, 0, 255]));
    }
    let recipe = Recipe { crop: None, masks: vec![Rect { x: 50, y: 40, w: 40, h: 50 }] };
    let made = make_one("a.png", &png(&picture), &recipe).unwrap().largest();
    assert!(made.pixels().all(|p| !near(*p, [255, 0, 255])));
    assert!(near(*made.get_pixel(70, 65), RED), "{:?}", made.get_pixel(70, 65));
}

/// M3: what is masked, what is cropped away and what is no pixel changes no byte of the result.
#[test]
fn what_may_not_be_shown_changes_no_byte() {
    let masks = vec![Rect { x: 150, y: 120, w: 60, h: 80 }, Rect { x: 260, y: 130, w: 31, h: 33 }];
    let recipe = Recipe { crop: Some(Rect { x: 64, y: 64, w: 384, h: 288 }), masks: masks.clone() };
    let base = image::RgbImage::from_fn(600, 440, |x, y| {
        image::Rgb([(x % 251) as u8, (y % 241) as u8, ((x * y) % 239) as u8])
    });
    let painted = |inside: &dyn Fn(u32, u32) -> bool, colour: [u8; 3]| {
        let mut picture = base.clone();
        for (x, y, pixel) in picture.enumerate_pixels_mut() {
            if inside(x, y) {
                *pixel = image::Rgb(colour);
            }
        }
        picture
    };
    let in_rect = |r: &Rect, x: u32, y: u32| (r.x..r.x + r.w).contains(&x) && (r.y..r.y + r.h).contains(&y);
    let in_mask = |x: u32, y: u32| masks.iter().any(|m| in_rect(m, x, y));
    let outside = |x: u32, y: u32| !in_rect(&recipe.crop.unwrap(), x, y);
    let once = make_one("a.png", &png(&base), &recipe).unwrap();
    for colour in [[0; 3], [255; 3], [255, 0, 180]] {
        for picture in [painted(&in_mask, colour), painted(&outside, colour)] {
            assert_ne!(picture, base);
            let again = make_one("other name.png", &png(&picture), &recipe).unwrap();
            assert_eq!(once.files, again.files);
        }
    }
    // In a JPEG the hidden pixels also colour the blocks around them; the margin covers that.
    let once = make_one("a.jpg", &jpeg(&base, 85), &recipe).unwrap();
    for colour in [[0; 3], [255; 3], [255, 0, 180]] {
        let again = make_one("b.jpg", &jpeg(&painted(&in_mask, colour), 85), &recipe).unwrap();
        assert_eq!(once.files, again.files);
    }
    // Not said for nothing: a pixel that is shown does change them.
    let other = make_one("a.png", &png(&painted(&|x, y| x == 70 && y == 70, [0; 3])), &recipe).unwrap();
    assert_ne!(once.files, other.files);
}

#[test]
fn metadata_changes_no_byte_and_leaves_no_trace() {
    let picture = coloured(500, 375);
    let bare = make_one("a.jpg", &jpeg(&picture, 90), &Recipe::default()).unwrap();
    for canary in ["CANARYone", "CANARYtwo and longer"] {
        let bytes = jpeg_with(&picture, 90, &Planted::everywhere(canary));
        assert!(bytes.windows(6).filter(|w| w == b"CANARY").count() >= 7);
        let made = make_one("CANARY.jpg", &bytes, &Recipe::default()).unwrap();
        assert_eq!(made.files, bare.files);
        for (name, bytes) in &made.files {
            assert!(!name.contains("CANARY") && !bytes.windows(6).any(|w| w == b"CANARY"));
        }
    }
}

#[test]
fn strange_sorts_of_pixels_are_read() {
    let grey = image::DynamicImage::ImageLuma8(image::GrayImage::from_pixel(40, 30, image::Luma([90])));
    let deep = image::ImageBuffer::from_pixel(40, 30, image::Rgb([51_400_u16, 7_710, 7_710]));
    let clear = image::RgbaImage::from_pixel(40, 30, image::Rgba([200, 30, 30, 0]));
    let deep_grey = image::ImageBuffer::from_pixel(40, 30, image::LumaA([0_u16, 0x8000]));
    for (picture, colour) in [
        (grey, [90; 3]),
        (image::DynamicImage::ImageRgb16(deep), RED),
        (image::DynamicImage::ImageRgba8(clear), [255; 3]),
        (image::DynamicImage::ImageLumaA16(deep_grey), [127; 3]),
    ] {
        let made = make_one("a.png", &samples::write(&picture, image::ImageFormat::Png), &Recipe::default());
        assert!(made.unwrap().largest().pixels().all(|p| near(*p, colour)), "{:?}", picture.color());
    }
}

#[test]
fn inks_become_colours_with_a_warning() {
    // Cyan and magenta inks at full strength, which together are blue.
    let inks: Vec<u8> = [255, 255, 0, 0].repeat(64 * 64);
    for kind in [jpeg_encoder::ColorType::Cmyk, jpeg_encoder::ColorType::CmykAsYcck] {
        let mut bytes = Vec::new();
        jpeg_encoder::Encoder::new(&mut bytes, 95).encode(&inks, 64, 64, kind).unwrap();
        let made = make_one("a.jpg", &bytes, &Recipe::default()).unwrap();
        assert_eq!(made.codes, ["photo-inks"]);
        assert!(
            made.largest().pixels().all(|p| near(*p, [0, 0, 255])),
            "{:?}",
            made.largest().get_pixel(9, 9)
        );
    }
}

#[test]
fn a_profile_is_followed_and_then_left_out() {
    let picture = coloured(80, 60);
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let bytes = jpeg_with(&picture, 95, &Planted { profile: Some(profile), ..Planted::default() });
    let made = make_one("a.jpg", &bytes, &Recipe::default()).unwrap();
    assert!(made.codes.is_empty());
    let pixel = made.largest().get_pixel(10, 10).0;
    assert!(pixel[0] > RED[0] + 8 && pixel[1] < RED[1], "{pixel:?}");
    let broken = Planted { profile: Some(b"no profile at all".to_vec()), ..Planted::default() };
    let made = make_one("a.jpg", &jpeg_with(&picture, 95, &broken), &Recipe::default()).unwrap();
    assert_eq!(made.codes, ["photo-profile"]);
    assert!(near(*made.largest().get_pixel(10, 10), RED));
}

#[test]
fn tiny_and_thin_photos_are_made() {
    for (w, h) in [(1, 1), (3, 2000), (2000, 3), (2, 2)] {
        let picture = image::RgbImage::from_pixel(w, h, image::Rgb(GREEN));
        for bytes in [png(&picture), jpeg(&picture, 90), webp(&picture, 90)] {
            let recipe = Recipe { crop: None, masks: vec![Rect { x: 0, y: 0, w: 1, h: 1 }] };
            for recipe in [Recipe::default(), recipe] {
                let made = make_one("a.png", &bytes, &recipe).unwrap();
                assert_eq!(made.picture.width, w.min(1280));
            }
        }
    }
}

#[test]
fn two_runs_give_the_same_bytes_and_progress_is_told() {
    let mut project = Project::new();
    let grants: Vec<PhotoGrant> = (0..5_u32)
        .map(|n| {
            let hash = project.add(&format!("{n}.png"), &png(&coloured(340 + n, 200)));
            PhotoGrant::for_test(hash, Recipe::default())
        })
        .collect();
    let told = std::sync::Mutex::new(Vec::new());
    let sealed: Vec<Cleared<PhotoGrant, Web>> =
        grants.iter().chain(&grants).cloned().map(Cleared::for_test).collect();
    let sealed: Vec<_> = sealed.iter().collect();
    let tell = |done, of| told.lock().unwrap().push((done, of));
    let (once, _) = project.studio.make(&sealed, &project.originals, &tell).unwrap();
    let mut told = told.into_inner().unwrap();
    told.sort_unstable();
    assert_eq!(told, (1..=5).map(|n| (n, 5)).collect::<Vec<_>>());
    fs::remove_dir_all(&project.studio.cache).unwrap();
    let (again, _) = project.make(&grants).unwrap();
    assert_eq!(once.iter().collect::<Vec<_>>(), again.iter().collect::<Vec<_>>());
}

#[test]
fn pixels_of_samples_are_what_they_seem() {
    assert_eq!(pixels_of(&png(&coloured(8, 8))), coloured(8, 8));
}
