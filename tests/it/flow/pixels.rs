//! M3: what lies inside a mask, outside a crop or beside the pixels may change, and no byte of the output does.

use super::{KETTLE, TEA_CONSENT, two};
use crate::photo::Photo;
use crate::project::{Tree, assert_same, built};
use crate::site::Site;

const GREEN: [u8; 3] = [20, 160, 90];
const RED: [u8; 3] = [200, 30, 30];
const BLUE: [u8; 3] = [30, 60, 200];

fn site(photo: &Photo, recipe: &str) -> Site {
    two().photo(KETTLE, photo).edit(TEA_CONSENT, "    people: [p1]\n", &format!("    people: [p1]\n{recipe}"))
}

fn pictures(tree: &Tree) -> usize {
    tree.keys().filter(|p| p.starts_with("photos/")).count()
}

#[test]
fn a_face_under_a_mask_may_be_anybodys() {
    let face = |colour| Photo::of(GREEN).with(colour, [48, 40, 30, 40]);
    let mask = "    mask: [{x: 40, y: 32, w: 46, h: 56}]\n";
    let red = built(&site(&face(RED), mask));
    assert_same(&built(&site(&face(BLUE), mask)), &red, "another face");
    assert_same(&built(&site(&Photo::of(GREEN), mask)), &red, "no face");
    assert!(pictures(&red) > 0);
    assert!(built(&site(&face(RED), "")) != built(&site(&face(BLUE), "")), "without a mask it is seen");
}

#[test]
fn what_lies_outside_the_crop_may_be_anything() {
    let beside = |colour| Photo::of(GREEN).with(colour, [120, 0, 40, 120]);
    let crop = "    crop: {x: 0, y: 0, w: 96, h: 96}\n";
    let red = built(&site(&beside(RED), crop));
    assert_same(&built(&site(&beside(BLUE), crop)), &red, "another neighbour");
    assert_same(&built(&site(&Photo::of(GREEN), crop)), &red, "no neighbour");
    assert!(pictures(&red) > 0);
}

#[test]
fn what_a_camera_writes_beside_the_pixels_may_be_anything() {
    let plain = built(&site(&Photo::of(GREEN), ""));
    assert_same(&built(&site(&Photo::of(GREEN).planted("PLANTED-HERE"), "")), &plain, "planted");
    assert_same(
        &built(&site(&Photo::of(GREEN).planted("PLANTED-ELSEWHERE"), "")),
        &plain,
        "planted otherwise",
    );
    let renamed = two().photo(KETTLE, &Photo::of(GREEN));
    let renamed = renamed.edit(super::TEA, "kettle.jpg", "IMG-4711.jpg").edit(
        TEA_CONSENT,
        "kettle.jpg",
        "IMG-4711.jpg",
    );
    let renamed = renamed.copy(KETTLE, "content/stories/tea/media/IMG-4711.jpg").without(KETTLE);
    assert_same(&built(&renamed), &plain, "another file name");
}
