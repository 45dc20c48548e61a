//! Files that are no photo, broken, or built to do harm: each gives one clear error, soon.

use std::time::{Duration, Instant};

use super::samples::{Planted, coloured, exif, jpeg, jpeg_with, png, webp, write};
use super::*;

fn fault(name: &str, bytes: &[u8]) -> Diagnostic {
    let errors = make_one(name, bytes, &Recipe::default()).unwrap_err();
    let all = errors.sorted();
    assert_eq!(all.len(), 1, "{all:?}");
    all[0].clone()
}

#[test]
fn other_kinds_of_file_are_refused_with_advice() {
    for (start, said, advice) in [
        (b"\0\0\0\x18ftypheic\0\0\0\0".as_slice(), "HEIC", "Most Compatible"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0", "HEIC", "Most Compatible"),
        (b"\0\0\0\x18ftypavif\0\0\0\0", "AVIF", "JPEG"),
        (b"\0\0\0\x18ftypqt  \0\0\0\0", "film", "still picture"),
        (b"GIF89a", "GIF", "JPEG"),
        (b"II*\0", "TIFF", "JPEG"),
        (b"MM\0*", "TIFF", "JPEG"),
        (b"%PDF-1.7", "PDF", "photo itself"),
        (b"BM", "bitmap", "JPEG"),
        (b"PK\x03\x04", "office", "Save as picture"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?><svg onload='x'/>", "SVG", "PNG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG", "PNG"),
        (b"<!DOCTYPE html><p>", "web page", "Download"),
        (b"version https://git-lfs.github.com/spec/v1", "Git LFS", "git lfs pull"),
        (b"", "empty", "Copy it again"),
        (b"hello", "no photo", "JPEG"),
    ] {
        let found = fault("a.jpg", start);
        assert_eq!((found.code, found.area), ("photo-kind", Area::Content));
        assert!(found.message.contains(said), "{said}: {}", found.message);
        assert!(found.remedy.unwrap().contains(advice), "{said}");
        assert_eq!(found.spot.unwrap().file.path, "content/stories/x/media/a.jpg");
    }
}

#[test]
fn the_content_counts_and_a_wrong_name_is_a_warning() {
    let made = make_one("a.jpg", &png(&coloured(20, 20)), &Recipe::default()).unwrap();
    assert_eq!(made.codes, ["photo-misnamed"]);
    assert!(make_one("a.JPEG", &jpeg(&coloured(20, 20), 90), &Recipe::default()).unwrap().codes.is_empty());
}

#[test]
fn a_file_cut_short_is_one_clear_error() {
    let picture = coloured(160, 120);
    let progressive = Planted { progressive: true, ..Planted::default() };
    for (name, bytes) in [
        ("a.jpg", jpeg(&picture, 90)),
        ("b.jpg", jpeg_with(&picture, 90, &progressive)),
        ("c.jpg", jpeg_with(&picture, 90, &Planted { exif: Some(exif(6, "words")), ..Planted::default() })),
        ("a.png", png(&picture)),
        ("a.webp", webp(&picture, 90)),
    ] {
        for tenth in 1..10 {
            let found = fault(name, &bytes[..bytes.len() * tenth / 10]);
            assert_eq!(found.code, "photo-cut", "{name} at {tenth}/10: {}", found.message);
        }
        assert_eq!(fault(name, &bytes[..bytes.len() - 1]).code, "photo-cut", "{name}");
    }
}

#[test]
fn what_claims_to_be_huge_is_refused_by_its_header() {
    let began = Instant::now();
    let mut bytes = jpeg(&coloured(16, 16), 90);
    let frame = bytes.windows(2).position(|w| w == [0xff, 0xc0]).unwrap();
    bytes[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xdc, 0xff, 0xdc]);
    let found = fault("a.jpg", &bytes);
    assert_eq!(found.code, "photo-large");
    assert!(found.message.contains("65500 × 65500"), "{}", found.message);
    let mut bytes = png(&coloured(16, 16));
    bytes[16..24].copy_from_slice(&[0, 0, 0x40, 0, 0, 0, 0x40, 0]);
    assert_eq!(fault("a.png", &bytes).code, "photo-large");
    let mut project = Project::new();
    let hash = project.add("a.jpg", b"");
    File::options()
        .write(true)
        .open(project.folder.path().join("a.jpg"))
        .unwrap()
        .set_len(MAX_BYTES + 1)
        .unwrap();
    let errors = project.make(&[PhotoGrant::for_test(hash, Recipe::default())]).unwrap_err();
    assert_eq!(codes(&errors), ["photo-heavy"]);
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[test]
fn rare_jpegs_that_would_come_out_wrong_are_refused() {
    let picture = coloured(64, 64);
    // Sequential with tables of its own: this encoder then writes one colour after the other.
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::R_4_2_0);
    encoder.encode(&picture, 64, 64, jpeg_encoder::ColorType::Rgb).unwrap();
    let found = fault("a.jpg", &bytes);
    assert_eq!(found.code, "photo-rare-jpeg");
    assert!(found.message.contains("one after the other") && found.remedy.unwrap().contains("save it again"));
    // Grey has one colour only, and passes.
    let grey = image::DynamicImage::ImageRgb8(picture).into_luma8();
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    encoder.set_optimized_huffman_tables(true);
    encoder.encode(&grey, 64, 64, jpeg_encoder::ColorType::Luma).unwrap();
    assert!(make_one("a.jpg", &bytes, &Recipe::default()).is_ok());
    for (code, said) in [(0xc3, "without loss"), (0xc5, "layers"), (0xc9, "arithmetically")] {
        let mut bytes = jpeg(&coloured(16, 16), 90);
        let frame = bytes.windows(2).position(|w| w == [0xff, 0xc0]).unwrap();
        bytes[frame + 1] = code;
        assert!(fault("a.jpg", &bytes).message.contains(said));
    }
}

#[test]
fn thousands_of_empty_scans_are_refused() {
    let mut bytes = jpeg_with(&coloured(16, 16), 90, &Planted { progressive: true, ..Planted::default() });
    let end = bytes.len() - 2;
    bytes.splice(end..end, [0xff, 0xda, 0, 8, 1, 1, 0, 1, 63, 0, 0].repeat(5000));
    assert_eq!(fault("a.jpg", &bytes).code, "photo-rare-jpeg");
}

#[test]
fn moving_pictures_are_refused() {
    let still = webp(&coloured(16, 16), 90);
    let chunk = |name: &[u8], data: &[u8]| [name, &(data.len() as u32).to_le_bytes(), data].concat();
    let header = chunk(b"VP8X", &[2, 0, 0, 0, 15, 0, 0, 15, 0, 0]);
    let animation = chunk(b"ANIM", &[0; 6]);
    let frame =
        chunk(b"ANMF", &[&[0; 6], [15, 0, 0, 15, 0, 0, 9, 0, 0, 0].as_slice(), &still[12..]].concat());
    let body = [b"WEBP".as_slice(), &header, &animation, &frame, &frame].concat();
    assert_eq!(fault("a.webp", &chunk(b"RIFF", &body)).code, "photo-animated");
}

#[test]
fn every_fault_of_every_photo_is_told() {
    let mut project = Project::new();
    let good = project.add("good.png", &png(&coloured(30, 20)));
    let bad = project.add("bad.jpg", b"GIF89a");
    let beyond = |x| Rect { x, y: 0, w: 20, h: 20 };
    let recipe = Recipe { crop: Some(beyond(15)), masks: vec![beyond(11), beyond(10)] };
    let grants = [
        PhotoGrant::for_test(bad, Recipe::default()),
        PhotoGrant::for_test(good, recipe),
        PhotoGrant::for_test([9; 32], Recipe::default()),
    ];
    let errors = project.make(&grants).unwrap_err();
    assert_eq!(codes(&errors), ["photo-missing", "photo-kind", "crop-outside", "mask-outside"]);
    assert!(errors.iter().any(|d| d.message.contains("30 × 20") && d.message.contains("x: 11")));
}

#[test]
fn a_photo_changed_since_it_was_found_is_an_error() {
    let mut project = Project::new();
    let hash = project.add("a.png", &png(&coloured(30, 20)));
    fs::write(project.folder.path().join("a.png"), png(&coloured(30, 21))).unwrap();
    let grant = PhotoGrant::for_test(hash, Recipe::default());
    let errors = project.make(std::slice::from_ref(&grant)).unwrap_err();
    assert_eq!((codes(&errors), errors.exit_code()), (vec!["photo-changed"], 4));
    fs::remove_file(project.folder.path().join("a.png")).unwrap();
    assert_eq!(codes(&project.make(&[grant]).unwrap_err()), ["photo-unreadable"]);
}

/// Some thousand files with one to four bytes changed, cut or doubled: each is read or refused, without panic and soon.
#[test]
fn no_broken_file_panics_or_hangs() {
    let picture = coloured(48, 40);
    let alpha = image::DynamicImage::ImageRgb8(picture.clone()).into_rgba8();
    let seeds = [
        jpeg(&picture, 80),
        jpeg_with(&picture, 80, &Planted { progressive: true, ..Planted::everywhere("words") }),
        png(&picture),
        write(&image::DynamicImage::ImageRgba8(alpha.clone()), image::ImageFormat::WebP),
        webp(&picture, 60),
        webp::Encoder::from_rgba(&alpha, 48, 40).encode(50.0).to_vec(),
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    let (mut read, mut refused) = (0, 0);
    for seed in &seeds {
        for _ in 0..700 {
            let mut bytes = seed.clone();
            for _ in 0..=next(4) {
                let at = next(bytes.len());
                match next(4) {
                    0 => bytes[at] = next(256) as u8,
                    1 => bytes[at] ^= 1 << next(8),
                    2 => bytes.truncate(at.max(1)),
                    _ => bytes.extend_from_within(at..),
                }
            }
            let began = Instant::now();
            match source::examine(&bytes).and_then(|header| decode::decode(&bytes, &header)) {
                Ok(_) => read += 1,
                Err(PhotoFault::Damaged(why)) => {
                    assert!(!why.contains("could make nothing"), "the decoder panicked");
                    refused += 1;
                }
                Err(_) => refused += 1,
            }
            assert!(began.elapsed() < Duration::from_secs(5));
        }
    }
    assert!(read > 300 && refused > 300, "{read} read, {refused} refused");
}
