//! Tells what a file is that is no JPEG, PNG or WebP, and what staff can do about it. Does not open any of them.

/// A kind of file no picture is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// Nothing in it.
    Empty,
    /// HEIC or HEIF, as iPhones write.
    Heic,
    /// AVIF.
    Avif,
    /// JPEG XL.
    JpegXl,
    /// GIF.
    Gif,
    /// TIFF, and the raw files of most cameras, which are TIFF inside.
    Tiff,
    /// Windows bitmap.
    Bitmap,
    /// Photoshop document.
    Photoshop,
    /// SVG or another drawing in XML.
    Svg,
    /// PDF.
    Pdf,
    /// A film.
    Video,
    /// ZIP, which also means office documents.
    Archive,
    /// A web page saved in place of the picture.
    Html,
    /// The stand-in that Git LFS leaves where it has not fetched a file.
    Pointer,
    /// Anything else.
    Unknown,
}

impl Refused {
    /// What a file is by its first bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let starts: [(&[u8], Self); 15] = [
            (b"GIF8", Self::Gif),
            (b"II*\0", Self::Tiff),
            (b"MM\0*", Self::Tiff),
            (b"II+\0", Self::Tiff),
            (b"MM\0+", Self::Tiff),
            (b"IIU\0", Self::Tiff),
            (b"FUJIFILMCCD-RAW", Self::Tiff),
            (b"BM", Self::Bitmap),
            (b"8BPS", Self::Photoshop),
            (b"%PDF", Self::Pdf),
            (b"PK\x03\x04", Self::Archive),
            (b"\xff\x0a", Self::JpegXl),
            (b"\0\0\0\x0cJXL ", Self::JpegXl),
            (b"\x1aE\xdf\xa3", Self::Video),
            (b"version https://git-lfs", Self::Pointer),
        ];
        if bytes.is_empty() {
            return Self::Empty;
        }
        if let Some((_, kind)) = starts.iter().find(|(start, _)| bytes.starts_with(start)) {
            return *kind;
        }
        if bytes.get(4..8) == Some(b"ftyp") {
            return Self::of_brand(bytes.get(8..12).unwrap_or_default());
        }
        Self::of_text(bytes.get(..1024).unwrap_or(bytes))
    }

    /// ISO base media files: the main brand tells stills from films (ISO/IEC 23008-12, 23000-22).
    fn of_brand(brand: &[u8]) -> Self {
        match brand {
            b"avif" | b"avis" => Self::Avif,
            b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => Self::Heic,
            b"crx " => Self::Tiff,
            _ => Self::Video,
        }
    }

    fn of_text(start: &[u8]) -> Self {
        let text = String::from_utf8_lossy(start).to_ascii_lowercase();
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if text.starts_with("<!doctype html") || text.starts_with("<html") {
            Self::Html
        } else if text.starts_with('<') && text.contains("<svg") || text.starts_with("<?xml") {
            Self::Svg
        } else {
            Self::Unknown
        }
    }

    /// What is wrong, in a sentence.
    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::Empty => "the photo's file is empty",
            Self::Heic => "the photo is a HEIC file, the iPhone's own format, which is not read",
            Self::Avif => "the photo is an AVIF file, which is not read",
            Self::JpegXl => "the photo is a JPEG XL file, which is not read",
            Self::Gif => "the photo is a GIF file, which has too few colours and may move",
            Self::Tiff => "the photo is a TIFF file or a camera's raw file, which is not read",
            Self::Bitmap => "the photo is a Windows bitmap, which is not read",
            Self::Photoshop => "the photo is a Photoshop document, which may hold more than is seen",
            Self::Svg => "the file is a drawing (SVG), which may hold scripts and hidden text",
            Self::Pdf => "the file is a PDF, not a photo",
            Self::Video => "the file is a film, not a photo",
            Self::Archive => "the file is a ZIP archive or an office document, not a photo",
            Self::Html => "the file is a web page, not a photo",
            Self::Pointer => "the photo was not fetched: Git LFS has left a stand-in for it",
            Self::Unknown => "the file is no photo of a kind that is known here",
        }
    }

    /// What to do.
    pub(super) const fn remedy(self) -> &'static str {
        match self {
            Self::Empty => "Copy it again from the telephone or camera.",
            Self::Heic => {
                "Open it in a picture program and save it as JPEG; for the next photos, on the iPhone: Settings → Camera → \
                 Formats → Most Compatible."
            }
            Self::Avif | Self::JpegXl | Self::Gif | Self::Bitmap | Self::Photoshop | Self::Unknown => {
                "Open it in a picture program and save it as JPEG."
            }
            Self::Tiff => "Save it as JPEG; for the next photos, set the camera to JPEG or RAW + JPEG.",
            Self::Svg => "Export it as PNG from the drawing program.",
            Self::Pdf => "Ask for the photo itself, or export the page as JPEG.",
            Self::Video => "Take a still picture from it and save it as JPEG.",
            Self::Archive => {
                "Unpack it, or save the photo out of the document: right click → Save as picture."
            }
            Self::Html => "Download the photo itself: on the page, right click → Save image as.",
            Self::Pointer => "Run `git lfs pull`.",
        }
    }
}
