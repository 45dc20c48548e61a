use image::{RgbImage, imageops};

use super::*;
use crate::ledger::{ALIKE, Marker};
use crate::media::encode;
use crate::media::tests::samples::{jpeg, pixels_of, scene, webp};

fn pixels(picture: &RgbImage) -> Pixels {
    Pixels { width: picture.width(), height: picture.height(), channels: 3, data: picture.as_raw().clone() }
}

fn seen(picture: &RgbImage) -> Option<Look> {
    look(picture.dimensions(), [pixels(picture)])
}

/// In how many bits two looks differ, the second turned as fits best.
fn apart(one: &Look, other: &Look) -> u32 {
    other.ways().iter().map(|way| (one.upright() ^ way).count_ones()).min().unwrap()
}

fn wide(picture: &RgbImage, width: u32) -> RgbImage {
    let height = picture.height() * width / picture.width();
    let made = encode::resize(pixels(picture), (width, height)).unwrap();
    RgbImage::from_raw(width, height, made.data).unwrap()
}

fn toned(picture: &RgbImage, tone: impl Fn(usize, f64) -> f64) -> RgbImage {
    let mut picture = picture.clone();
    for pixel in picture.pixels_mut() {
        for (channel, value) in pixel.0.iter_mut().enumerate() {
            *value = tone(channel, f64::from(*value)).round().clamp(0.0, 255.0) as u8;
        }
    }
    picture
}

/// What becomes of a photo on its way through telephones and picture programs.
fn again(photo: &RgbImage) -> Vec<(String, RgbImage)> {
    let small = wide(photo, 320);
    let mut all: Vec<(String, RgbImage)> =
        [320, 333, 480, 1000].map(|w| (format!("{w} pixels wide"), wide(photo, w))).into();
    all.extend([30, 60, 95].map(|q| (format!("small, as JPEG {q}"), pixels_of(&jpeg(&small, q)))));
    all.extend([30, 80].map(|q| (format!("small, as WebP {q}"), pixels_of(&webp(&small, q)))));
    all.push(("lighter".to_owned(), toned(&small, |_, v| v + 15.0)));
    all.push(("darker".to_owned(), toned(&small, |_, v| v - 15.0)));
    all.push(("paler".to_owned(), toned(&small, |_, v| (v - 128.0) * 0.8 + 128.0)));
    all.push(("warmer".to_owned(), toned(&small, |channel, v| v * [1.08, 1.0, 0.9][channel])));
    all.push(("turned right".to_owned(), imageops::rotate90(&small)));
    all.push(("upside down".to_owned(), imageops::rotate180(&small)));
    all.push(("turned left".to_owned(), imageops::rotate270(&small)));
    all.push(("in a mirror".to_owned(), imageops::flip_horizontal(&small)));
    all.push(("in a mirror, turned".to_owned(), imageops::rotate90(&imageops::flip_vertical(&small))));
    all
}

#[test]
fn a_photo_is_known_again_however_it_was_saved() {
    for number in 0..4 {
        let photo = scene(number, 640, 480);
        let first = seen(&photo).unwrap();
        for (what, again) in again(&photo) {
            let distance = apart(&first, &seen(&again).unwrap());
            assert!(distance <= ALIKE, "{number}, {what}: {distance}");
        }
    }
}

#[test]
fn the_photos_of_the_example_are_known_again_and_told_apart() {
    let stories = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/stories");
    let mut photos = Vec::new();
    for story in std::fs::read_dir(stories).unwrap() {
        for file in std::fs::read_dir(story.unwrap().path().join("media")).into_iter().flatten() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            photos.extend(image::load_from_memory(&bytes).ok().map(|photo| wide(&photo.into_rgb8(), 640)));
        }
    }
    assert!(photos.len() >= 10);
    let looks: Vec<Look> = photos.iter().map(|photo| seen(photo).unwrap()).collect();
    for (number, photo) in photos.iter().enumerate() {
        let saved = pixels_of(&jpeg(&imageops::flip_horizontal(&wide(photo, 320)), 40));
        let again = apart(&looks[number], &seen(&saved).unwrap());
        assert!(again <= ALIKE, "{number}: {again}");
        for other in &looks[number + 1..] {
            let other = apart(&looks[number], other);
            assert!(other > ALIKE + 4, "{number}: {other}");
        }
    }
}

#[test]
fn other_pictures_are_told_apart() {
    let photos: Vec<Look> = (0..40).map(|number| seen(&scene(number, 320, 240)).unwrap()).collect();
    for (number, one) in photos.iter().enumerate() {
        for other in &photos[number + 1..] {
            assert!(apart(one, other) > ALIKE);
        }
    }
}

#[test]
fn what_shows_too_little_looks_like_nothing() {
    let even = |tone: fn(u32, u32) -> u8| {
        seen(&pixels_of(&jpeg(&RgbImage::from_fn(320, 240, |x, y| image::Rgb([tone(x, y); 3])), 60)))
    };
    assert_eq!(even(|_, _| 90), None);
    assert_eq!(even(|x, _| (x / 4) as u8), None);
    assert_eq!(even(|x, y| (x / 8 + y / 8) as u8), None);
    assert_eq!(even(|x, _| if x / 40 % 2 == 0 { 40 } else { 200 }), None);
    assert_eq!(even(|x, y| 120 + ((x * 7919 + y * 104_729) % 3) as u8), None);
    assert!(even(|x, y| if (100..190).contains(&x) && (60..200).contains(&y) { 40 } else { 200 }).is_some());
    // Nothing breaks however small it is.
    for (width, height) in [(1, 1), (3, 2000), (2000, 3), (31, 33)] {
        seen(&scene(1, width, height));
    }
}

/// What an older program wrote into a ledger must be found by a newer one.
#[test]
fn a_look_never_changes() {
    let look = seen(&scene(1, 640, 480)).unwrap();
    assert_eq!(format!("{:016x}", look.upright()), "4576732a07be3e11");
    // In pieces it is the same.
    let photo = scene(1, 640, 480);
    let pieces = [0, 100, 300].into_iter().zip([100, 200, 180]);
    let pieces = pieces.map(|(top, rows)| pixels(&imageops::crop_imm(&photo, 0, top, 640, rows).to_image()));
    assert_eq!(super::look((640, 480), pieces), Some(look));
    for (way, turned) in [
        (1, imageops::flip_horizontal(&photo)),
        (2, imageops::flip_vertical(&photo)),
        (3, imageops::rotate180(&photo)),
    ] {
        assert_eq!(seen(&turned).unwrap().upright(), look.ways()[way], "{way}");
    }
    assert_eq!(look.ways().iter().collect::<std::collections::BTreeSet<_>>().len(), 8);
}

#[test]
fn under_another_key_nothing_is_found() {
    let (here, there) = (Marker::of("https://a.example/"), Marker::of("https://b.example/"));
    let look = seen(&scene(1, 640, 480)).unwrap();
    let stone = here.look(look.upright());
    assert!(look.ways().iter().any(|way| here.look(*way).distance(stone) == 0));
    assert!(look.ways().iter().all(|way| there.look(*way).distance(stone) > ALIKE));
}
