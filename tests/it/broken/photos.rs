//! Photos that cannot be made into pictures. Each is agreed to, so that it is opened.

use super::{Case, case};
use crate::photo::Photo;
use crate::project::Project;
use crate::site::{CONSENT, PHOTO, SITE, STORY, Site};

/// A case whose photo is these bytes.
fn photo(code: &'static str, exit: i32, bytes: impl Into<Vec<u8>>) -> Case {
    case(code, exit).bytes(PHOTO, bytes)
}

fn good() -> Vec<u8> {
    Photo::of([180, 60, 40]).jpeg()
}

/// The header of a frame says how large a JPEG is: height and width follow the precision.
fn claiming(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = good();
    let frame = bytes.windows(2).position(|w| w[0] == 0xff && (0xc0..=0xc2).contains(&w[1])).unwrap();
    bytes.splice(frame + 5..frame + 9, [height.to_be_bytes(), width.to_be_bytes()].concat());
    bytes
}

pub fn cases() -> Vec<Case> {
    let people = "    people: [p1]\n";
    vec![
        photo("photo-kind", 1, *b"\0\0\0\x18ftypheic\0\0\0\0"),
        photo("photo-kind", 1, *b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>").called("drawing"),
        photo("photo-kind", 1, "").called("empty"),
        photo("photo-cut", 1, &good()[..good().len() / 2]),
        photo("photo-large", 1, claiming(60_000, 60_000)),
        photo("photo-heavy", 1, [good(), vec![0; 65 << 20]].concat()),
        photo("photo-damaged", 1, damaged()),
        photo("photo-rare-jpeg", 1, rare()),
        photo("photo-animated", 1, animated()),
        photo("photo-misnamed", 0, png()),
        photo("photo-profile", 0, with_profile()),
        photo("photo-inks", 0, inks()),
        case("crop-outside", 4).edit(
            CONSENT,
            people,
            &format!("{people}    crop: {{x: 100, y: 0, w: 100, h: 50}}\n"),
        ),
        case("mask-outside", 4).edit(
            CONSENT,
            people,
            &format!("{people}    mask: [{{x: 0, y: 100, w: 50, h: 50}}]\n"),
        ),
        case("photo-taken-back", 4).first(|p| taken_back(p, &Photo::scene(1), &Photo::scene(1))),
        case("photo-taken-back", 4)
            .called("likeness")
            .first(|p| taken_back(p, &Photo::scene(1), &Photo::scene(1).wide(480))),
        photo("picture-heavy", 0, noisy()).edit(SITE, "schema: 1", "schema: 1\nlimits: {photo_kb: 5}"),
    ]
}

/// A story with one photo is taken back, and somebody files another one in a new story.
fn taken_back(project: &Project, first: &Photo, then: &Photo) {
    project.become_site(&Site::base().photo(PHOTO, first));
    let ran = project.run(&["withdraw", "s-0001"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let ledger = ["content/ledger/2026.jsonl", "content/ledger/head.txt"]
        .map(|path| (path, std::fs::read(project.root().join(path)).unwrap()));
    let (story, consent) = (STORY.replace("roof", "wall"), CONSENT.replace("roof", "wall"));
    let site = Site::base()
        .copy(STORY, &story)
        .copy(CONSENT, &consent)
        .without("content/stories/roof")
        .photo(&PHOTO.replace("roof", "wall"), then)
        .edit(&story, "s-0001", "s-0003");
    project.become_site(&ledger.into_iter().fold(site, |site, (path, bytes)| site.bytes(path, bytes)));
}

fn png() -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(40, 30, image::Rgb([9, 99, 199]))
        .write_to(&mut out, image::ImageFormat::Png)
        .unwrap();
    out.into_inner()
}

/// A PNG in the middle of which something was overwritten.
fn damaged() -> Vec<u8> {
    let mut bytes = png();
    let data = bytes.windows(4).position(|w| w == b"IDAT").unwrap();
    bytes[data + 8] ^= 0xff;
    bytes[data + 9] ^= 0xff;
    bytes
}

/// Arithmetic coding, which hardly any program reads: only the marker of the frame differs.
fn rare() -> Vec<u8> {
    let mut bytes = good();
    let frame = bytes.windows(2).position(|w| w[0] == 0xff && (0xc0..=0xc2).contains(&w[1])).unwrap();
    bytes[frame + 1] = 0xc9;
    bytes
}

/// A WebP whose header announces several pictures (RFC 9649, section 2.7).
fn animated() -> Vec<u8> {
    let mut chunks = b"VP8X\x0a\0\0\0\x02\0\0\0\x27\0\0\x1d\0\0".to_vec();
    chunks.extend(b"ANIM\x06\0\0\0\0\0\0\0\0\0");
    for _ in 0..2 {
        let picture = webp::Encoder::from_rgb(&[7; 40 * 30 * 3], 40, 30).encode(80.0);
        let inner = &picture[12..];
        let mut frame = vec![0, 0, 0, 0, 0, 0, 39, 0, 0, 29, 0, 0, 100, 0, 0, 0];
        frame.extend(inner);
        chunks.extend(b"ANMF");
        chunks.extend(u32::try_from(frame.len()).unwrap().to_le_bytes());
        chunks.extend(&frame);
    }
    let length = u32::try_from(chunks.len() + 4).unwrap().to_le_bytes();
    [b"RIFF".as_slice(), &length, b"WEBP", &chunks].concat()
}

fn encoded(
    width: u16,
    height: u16,
    pixels: &[u8],
    kind: jpeg_encoder::ColorType,
    profile: Option<&[u8]>,
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).unwrap();
    }
    encoder.encode(pixels, width, height, kind).unwrap();
    bytes
}

fn with_profile() -> Vec<u8> {
    encoded(40, 30, &[90; 40 * 30 * 3], jpeg_encoder::ColorType::Rgb, Some(b"no profile at all"))
}

fn inks() -> Vec<u8> {
    encoded(40, 30, &[90; 40 * 30 * 4], jpeg_encoder::ColorType::Cmyk, None)
}

/// Noise does not compress.
fn noisy() -> Vec<u8> {
    let mut state = 1_u32;
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let pixels: Vec<u8> = (0..200 * 140 * 3).map(|_| noise()).collect();
    encoded(200, 140, &pixels, jpeg_encoder::ColorType::Rgb, None)
}
