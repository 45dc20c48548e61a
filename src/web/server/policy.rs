//! The headers that protect a reader, and the types of the files. Does not know any server.

use super::Setup;

/// Only what the pages use, and only from the site itself.
///
/// No font, connection, frame or form: `default-src 'none'` covers what has no line here.
const CONTENT: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; manifest-src 'self'; \
                       base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Features a page could ask for. Only names that today's browsers know: an unknown one is a warning on every page.
const FEATURES: [&str; 26] = [
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "interest-cohort",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "xr-spatial-tracking",
];

/// Two years, as browsers' preload lists ask for. Not for subdomains: they may be somebody else's.
const HTTPS_ONLY: &str = "max-age=63072000";

/// On pages about people, and on pictures.
pub(super) const ROBOTS: &str = "noarchive, noimageindex";

/// A file whose name is a hash of its bytes.
pub(super) const FOR_EVER: &str = "max-age=31536000, immutable";

/// Everything else may be kept, but is asked for again before it is shown: what is taken back must vanish at once.
pub(super) const ASK_AGAIN: &str = "no-cache";

/// The headers of every answer.
pub(super) fn headers(setup: &Setup<'_>) -> Vec<(&'static str, String)> {
    let features: Vec<String> = FEATURES.iter().map(|feature| format!("{feature}=()")).collect();
    let mut all = vec![
        ("Content-Security-Policy", CONTENT.to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", features.join(", ")),
    ];
    if setup.https {
        all.push(("Strict-Transport-Security", HTTPS_ONLY.to_owned()));
    }
    all
}

/// A media type, the extensions of its files, and whether it is text, which is UTF-8.
pub(super) const TYPES: [(&str, &[&str], bool); 17] = [
    ("text/html", &["html"], true),
    ("text/css", &["css"], true),
    ("text/javascript", &["js"], true),
    ("text/plain", &["txt"], true),
    ("application/json", &["json"], true),
    ("application/manifest+json", &["webmanifest"], true),
    ("application/xml", &["xml"], true),
    ("application/atom+xml", &["atom"], true),
    ("image/svg+xml", &["svg"], true),
    ("image/avif", &["avif"], false),
    ("image/webp", &["webp"], false),
    ("image/jpeg", &["jpg", "jpeg"], false),
    ("image/png", &["png"], false),
    ("application/pdf", &["pdf"], false),
    ("application/zip", &["zip"], false),
    ("audio/mpeg", &["mp3"], false),
    ("audio/mp4", &["m4a"], false),
];

/// A feed, by its name: other XML is a site map.
pub(super) const FEED: (&str, &str) = ("application/atom+xml", "/feed\\.xml$");

/// Photos and drawings.
pub(super) const PICTURES: &str = "\\.(?:avif|webp|jpe?g|png)$";

/// What is never handed out: names that begin with a dot (but for the one that standards put files into), and the settings for
/// hosts.
pub(super) const HIDDEN: &str = "/\\.(?!well-known/)|^/_(?:headers|redirects)$";
