//! The seal: a value that may be shown on a channel, which nothing outside this module's parent can make.
//!
//! There is no `map`, no `Default`, no `DerefMut` and no way to turn a value for one channel into one for another.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// A channel something may be published on.
pub trait Channel: fmt::Debug + Clone + Copy + Send + Sync + 'static {
    /// The word in `consent.yaml`.
    const WORD: &'static str;
}

macro_rules! channels {
    ($($(#[$meta:meta])* $name:ident = $word:literal;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {}
        impl Channel for $name { const WORD: &'static str = $word; }
    )*};
}

channels! {
    /// The website.
    Web = "web";
    /// News feeds: title and link only.
    Feed = "feed";
    /// Previews of shared links.
    Social = "social";
    /// Paper.
    Print = "print";
    /// The booklet on line.
    Pdf = "pdf";
    /// Packs handed to partners.
    Partners = "partners";
}

/// A value that has been decided on for channel `C`, already reduced to what may be shown there.
///
/// It can be read, and cannot be made or changed outside the consent module:
///
/// ```compile_fail,E0451
/// use stories::consent::cleared::{Cleared, Web};
/// let forged: Cleared<&str, Web> = Cleared { value: "Selam", channel: std::marker::PhantomData };
/// ```
///
/// ```compile_fail,E0624
/// use stories::consent::cleared::{Cleared, Web};
/// let forged: Cleared<&str, Web> = Cleared::seal("Selam");
/// ```
///
/// What is cleared for one channel is no use on another:
///
/// ```compile_fail,E0308
/// use stories::consent::cleared::{Cleared, Print, Web};
/// fn print(_: &Cleared<String, Print>) {}
/// fn web(value: &Cleared<String, Web>) { print(value) }
/// ```
pub struct Cleared<T, C: Channel> {
    value: T,
    channel: PhantomData<C>,
}

impl<T, C: Channel> Cleared<T, C> {
    pub(in crate::consent) const fn seal(value: T) -> Self {
        Self { value, channel: PhantomData }
    }

    /// For unit tests of renderers alone: the published library has no such function.
    #[cfg(test)]
    pub(crate) const fn for_test(value: T) -> Self {
        Self::seal(value)
    }
}

impl<T, C: Channel> Deref for Cleared<T, C> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Clone, C: Channel> Clone for Cleared<T, C> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), channel: PhantomData }
    }
}

impl<T: fmt::Debug, C: Channel> fmt::Debug for Cleared<T, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// A rectangle in oriented pixels of an original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rect {
    /// Distance from the left edge.
    pub x: u32,
    /// Distance from the upper edge.
    pub y: u32,
    /// Width, not zero.
    pub w: u32,
    /// Height, not zero.
    pub h: u32,
}

/// What is done to an original before anything of it may be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Recipe {
    /// The part that is kept; all of it without one.
    pub crop: Option<Rect>,
    /// The parts that are filled. In the coordinates of the uncropped picture.
    pub masks: Vec<Rect>,
}

/// The leave to open one original, and what must be done to it. Knows no path and no name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PhotoGrant {
    original: [u8; 32],
    recipe: Recipe,
}

impl PhotoGrant {
    pub(in crate::consent) const fn new(original: [u8; 32], recipe: Recipe) -> Self {
        Self { original, recipe }
    }

    /// For unit tests of the media stage alone: the published library has no such function.
    #[cfg(test)]
    pub(crate) const fn for_test(original: [u8; 32], recipe: Recipe) -> Self {
        Self::new(original, recipe)
    }

    /// BLAKE3 of the original's bytes, the ones that were agreed to.
    #[must_use]
    pub const fn original(&self) -> &[u8; 32] {
        &self.original
    }

    /// What must be done to it.
    #[must_use]
    pub const fn recipe(&self) -> &Recipe {
        &self.recipe
    }
}
