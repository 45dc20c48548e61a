//! Asks whether a photo on paper shows no more than is agreed to now. Opens no picture: what was done to it stands in the manifest.

use super::{Ask, Why};
use crate::consent::cleared::{Recipe, Rect};
use crate::consent::decide;
use crate::consent::record::PhotoConsent;
use crate::model::manifest::{PhotoOnPaper, ShortHash};
use crate::rule::{Rule, holds};

impl Ask<'_> {
    /// Everything that speaks against a photo on paper.
    pub(super) fn photo(&self, printed: &PhotoOnPaper) -> Vec<Why> {
        let filed = self.record.and_then(|record| {
            let same = |p: &&PhotoConsent| p.hash.as_ref().map(ShortHash::of) == Some(printed.original);
            Some((record, record.photos.iter().find(same)?))
        });
        // A picture that is filed no longer: nobody can say who agreed to what.
        let Some((record, filed)) = filed else {
            return if holds(Rule::PaperPhotoGone) { vec![Why::PhotoGone] } else { Vec::new() };
        };
        // The bytes on paper are the ones that were filed, whatever lies in the folder now.
        let (hash, risk) = (filed.hash.as_ref(), &self.asking.site.risk);
        let decided = decide::photo(record, &filed.file, hash, self.origin, risk, &self.question);
        let mut all: Vec<Why> = decided
            .err()
            .into_iter()
            .flatten()
            .filter(|_| holds(Rule::PaperPhotoRefused))
            .map(|r| Why::Photo(filed.file.clone(), r))
            .collect();
        if !hides_as_much(&printed.recipe, filed) {
            all.push(Why::PhotoMore(filed.file.clone()));
        }
        all
    }
}

/// Whether a picture made with a recipe shows no more than one made as agreed: nothing beyond the agreed part, and whatever is to be
/// filled was filled, or lies outside what was kept.
fn hides_as_much(printed: &Recipe, filed: &PhotoConsent) -> bool {
    let cropped = filed.crop.filter(|_| holds(Rule::PaperCrop));
    let cropped = cropped.is_none_or(|agreed| printed.crop.is_some_and(|kept| within(kept, agreed)));
    let filled = |area: Rect| {
        printed.masks.iter().any(|mask| within(area, *mask))
            || printed.crop.is_some_and(|kept| apart(kept, area))
    };
    cropped && filed.masks.iter().all(|mask| filled(mask.area) || !holds(Rule::PaperMasks))
}

/// The edges: left, upper, right, lower. Wider than the numbers they come from, so that no sum is too large.
fn edges(rect: Rect) -> (u64, u64, u64, u64) {
    let [x, y, w, h] = [rect.x, rect.y, rect.w, rect.h].map(u64::from);
    (x, y, x + w, y + h)
}

fn within(inner: Rect, outer: Rect) -> bool {
    let (inner, outer) = (edges(inner), edges(outer));
    inner.0 >= outer.0 && inner.1 >= outer.1 && inner.2 <= outer.2 && inner.3 <= outer.3
}

fn apart(one: Rect, other: Rect) -> bool {
    let (one, other) = (edges(one), edges(other));
    one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::record::{Mask, Rights};

    fn rect(x: u32, y: u32, w: u32, h: u32) -> Rect {
        Rect { x, y, w, h }
    }

    fn filed(crop: Option<Rect>, masks: &[Rect]) -> PhotoConsent {
        PhotoConsent {
            file: "media/a.jpg".to_owned(),
            span: 0..0,
            hash: Some([7; 32]),
            people: Some(Vec::new()),
            crop,
            masks: masks.iter().map(|area| Mask { area: *area, who: None }).collect(),
            rights: Rights::Unlimited,
            not_the_one: std::collections::BTreeSet::new(),
        }
    }

    #[test]
    fn paper_hides_at_least_what_is_hidden_today() {
        let (face, part) = (rect(10, 10, 20, 20), rect(0, 0, 100, 80));
        let printed = |crop: Option<Rect>, masks: &[Rect]| Recipe { crop, masks: masks.to_vec() };
        for (paper, today, fine) in [
            (printed(None, &[]), filed(None, &[]), true),
            (printed(None, &[]), filed(Some(part), &[]), false),
            (printed(Some(part), &[]), filed(Some(part), &[]), true),
            (printed(Some(rect(5, 5, 90, 70)), &[]), filed(Some(part), &[]), true),
            (printed(Some(rect(5, 5, 96, 70)), &[]), filed(Some(part), &[]), false),
            (printed(Some(part), &[]), filed(None, &[]), true),
            (printed(None, &[]), filed(None, &[face]), false),
            (printed(None, &[face]), filed(None, &[face]), true),
            (printed(None, &[rect(0, 0, 40, 40)]), filed(None, &[face]), true),
            (printed(None, &[rect(11, 10, 20, 20)]), filed(None, &[face]), false),
            (printed(None, &[face]), filed(None, &[]), true),
            // The face lies outside the part that was printed.
            (printed(Some(rect(30, 0, 50, 50)), &[]), filed(None, &[face]), true),
            (printed(Some(rect(29, 0, 50, 50)), &[]), filed(None, &[face]), false),
            (printed(Some(rect(0, 30, 50, 50)), &[]), filed(None, &[face]), true),
            (printed(None, &[]), filed(None, &[rect(u32::MAX, u32::MAX, u32::MAX, u32::MAX)]), false),
        ] {
            assert_eq!(hides_as_much(&paper, &today), fine, "{paper:?} and {today:?}");
        }
    }
}
