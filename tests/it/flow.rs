//! What must not flow out, as equalities of whole sites: whatever is changed that nobody may see, not one byte of the output changes.

mod absent;
mod again;
mod levels;
mod less;
mod paper;
mod pixels;
mod takedown;
mod unprintable;
mod taken_back;

use crate::photo::Photo;
use crate::site::Site;

/// The story that is always shown.
const ROOF: &str = "content/stories/roof/index.en.md";
/// Its consent.
const ROOF_CONSENT: &str = "content/stories/roof/consent.yaml";
/// The story that is hidden in one way or another.
const TEA: &str = "content/stories/tea/index.en.md";
/// Its consent.
const TEA_CONSENT: &str = "content/stories/tea/consent.yaml";
/// Its photo.
const KETTLE: &str = "content/stories/tea/media/kettle.jpg";

/// Two stories from one country with a use in common, so that each shows in lists, counts and among the related of the other.
pub fn two() -> Site {
    Site::new(include_str!("sites/two.txt"))
        .photo(KETTLE, &Photo::of([20, 160, 90]).planted("PLANTED-KETTLE"))
}
