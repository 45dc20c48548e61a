//! Turns an address into a QR code (ISO/IEC 18004) as rows of modules. Does not draw it.

use qrcode::{Color, EcLevel, QrCode};

use crate::diag::{Area, Diagnostic};

/// The longest address that still gives a code an old telephone reads from a small card, in bytes.
pub const LONGEST: usize = 45;

/// Modules of light paper that must surround a code (ISO/IEC 18004:2015, 6.3.8).
pub const QUIET: usize = 4;

/// A code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    side: usize,
    dark: Vec<bool>,
}

impl Qr {
    /// Modules along each side, without the quiet zone.
    #[must_use]
    pub const fn side(&self) -> usize {
        self.side
    }

    /// The rows from above, `1` for a dark module.
    #[must_use]
    pub fn rows(&self) -> Vec<String> {
        let row = |modules: &[bool]| modules.iter().map(|dark| if *dark { '1' } else { '0' }).collect();
        self.dark.chunks(self.side.max(1)).map(row).collect()
    }
}

/// The code of an address: a quarter of it may be unreadable (level Q), so that a fold or a stain does no harm.
///
/// # Errors
/// The address is longer than [`LONGEST`].
pub fn matrix(address: &str) -> Result<Qr, Diagnostic> {
    let refused = |why: String| {
        Diagnostic::error(Area::Configuration, "code-too-long", why).remedy(
            "Choose a shorter host name for `base_url`: the code must stay readable on a small card for an old telephone.",
        )
    };
    if address.len() > LONGEST {
        let why =
            format!("`{address}` has {} characters; a printed code has room for {LONGEST}", address.len());
        return Err(refused(why));
    }
    let code = QrCode::with_error_correction_level(address, EcLevel::Q);
    let code = code.map_err(|fault| refused(format!("`{address}` cannot be made into a code: {fault}")))?;
    let dark = code.to_colors().into_iter().map(|c| c == Color::Dark).collect();
    Ok(Qr { side: code.width(), dark })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_address_gives_a_code_that_fits_twenty_millimetres() {
        let code = matrix("https://stories.example.org/s/0001/").unwrap();
        // Version 4: 33 modules, so that a module of 0.6 mm makes a symbol of 20 mm.
        assert_eq!(code.side(), 33);
        let rows = code.rows();
        assert_eq!((rows.len(), rows[0].len()), (33, 33));
        // The finder pattern of the upper left corner.
        assert!(rows[0].starts_with("11111110") && rows[1].starts_with("10000010"));
    }

    #[test]
    fn a_long_address_is_refused_and_not_made_unreadable() {
        let fault = matrix(&format!("https://{}.example.org/", "a".repeat(40))).unwrap_err();
        assert_eq!(fault.code, "code-too-long");
    }
}
