//! Names every rule of consent that stands in the code as a line of its own, so that a test can switch each of them off in turn and see
//! that some test notices. Holds no rule itself, and nobody can switch one off in the program: there, [`holds`] is always true.
//!
//! The sentence above a rule and the test beside it make the table in `src/docs/mutations.md`.

#[cfg(test)]
mod off;
#[cfg(test)]
mod tests;

/// Whether a rule holds.
#[cfg(not(test))]
#[inline]
pub(crate) const fn holds(_: Rule) -> bool {
    true
}

#[cfg(test)]
pub(crate) use off::holds;

macro_rules! rules {
    ($($(#[doc = $words:literal])+ $name:ident => $test:literal,)*) => {
        /// A rule of consent.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Rule { $($(#[doc = $words])+ $name,)* }

        /// Every rule: its name, its words, and the test that notices when it is switched off.
        #[cfg(test)]
        const ALL: &[(Rule, &str, &str, &str)] =
            &[$((Rule::$name, stringify!($name), concat!($($words),+), $test),)*];
    };
}

rules! {
    /// Consent begins when its day has begun everywhere on earth.
    BeginsEverywhere => "consent::decide::rules::a_day_begins_everywhere_and_ends_somewhere",
    /// Consent ends when its last day has ended somewhere on earth.
    EndsSomewhere => "consent::decide::rules::a_day_begins_everywhere_and_ends_somewhere",
    /// Nothing is shown before the day consent was given.
    Given => "consent::decide::tests::a_narrator_decides_by_day_channel_and_language",
    /// Nothing is shown after consent has ended.
    Ends => "consent::decide::tests::a_narrator_decides_by_day_channel_and_language",
    /// `until` is the first day on which nothing is shown any more.
    UntilExclusive => "consent::decide::tests::a_narrator_decides_by_day_channel_and_language",
    /// A longer consent than the office keeps is shortened.
    LongestTerm => "consent::decide::tests::a_longer_consent_than_the_office_keeps_is_shortened",
    /// A guardian's consent ends when the child comes of age.
    Majority => "consent::decide::tests::a_child_needs_guardian_assent_and_is_asked_again_when_of_age",
    /// A child needs the consent of a guardian.
    GuardianAgreed => "consent::decide::tests::a_child_needs_guardian_assent_and_is_asked_again_when_of_age",
    /// A child needs to agree itself.
    ChildAssents => "consent::decide::tests::a_child_needs_guardian_assent_and_is_asked_again_when_of_age",
    /// A child that happens to be in a picture is never recognisable.
    BystanderChild => "consent::decide::tests::every_masked_face_needs_a_mask",
    /// What is printed must be covered for as long as it is expected to be in use.
    PaperLooksAhead => "consent::decide::tests::paper_must_be_covered_as_long_as_it_is_in_use",
    /// Who took everything back is not shown.
    Withdrawn => "consent::decide::tests::a_narrator_decides_by_day_channel_and_language",
    /// A channel that was taken back is not used.
    ChannelWithdrawn => "consent::decide::tests::a_narrator_decides_by_day_channel_and_language",
    /// A name, face, place, date or voice that was taken back is not shown.
    ShowWithdrawn => "consent::decide::rules::what_was_taken_back_is_not_shown",
    /// A channel nobody agreed to is not used.
    ChannelAgreed => "consent::decide::tests::channels_that_rest_on_others_fall_with_them",
    /// Feeds and previews need the website, the booklet on line needs the website and paper.
    ChannelsRest => "consent::decide::tests::channels_that_rest_on_others_fall_with_them",
    /// A language nobody agreed to is not used.
    LanguageAgreed => "consent::decide::tests::a_narrator_decides_by_day_channel_and_language",
    /// The floor `one` masks every face.
    FloorOne => "consent::decide::tests::floors_lower_what_was_granted",
    /// The floor `two` masks every face, tells the country only, and lets no voice be heard.
    FloorTwo => "consent::decide::tests::floors_lower_what_was_granted",
    /// The floor `no-identity` shows nobody, names nobody, and tells the country only.
    FloorNoIdentity => "consent::decide::tests::floors_lower_what_was_granted",
    /// The floor `no-publication` shows nothing.
    FloorNoPublication => "consent::decide::tests::floors_lower_what_was_granted",
    /// A floor lowers the names of everybody in the story, not only the narrator's.
    FloorNames => "consent::decide::rules::a_floor_lowers_everybody_s_name",
    /// A risk line raises the floor of every story of a country.
    RiskLine => "consent::decide::tests::floors_lower_what_was_granted",
    /// A story without somebody who tells it is not shown.
    NarratorNeeded => "consent::decide::tests::everybody_concerned_counts",
    /// A story is shown only where its narrator agreed.
    NarratorAgrees => "consent::decide::tests::a_narrator_decides_by_day_channel_and_language",
    /// Name, place, date and voice are shown as far as every narrator agreed.
    NarratorLevels => "consent::decide::rules::two_narrators_show_what_both_agreed_to",
    /// What one of the family took back takes the story back.
    FamilyWithdraws => "consent::decide::tests::everybody_concerned_counts",
    /// Place and date are told as far as the family agreed.
    FamilyPlaceAndDate => "consent::decide::tests::everybody_concerned_counts",
    /// A photo that is not filed is not shown.
    PhotoFiled => "consent::decide::tests::a_photo_needs_the_filed_bytes_rights_and_everybody_in_it",
    /// A photo filed without its hash is not shown.
    PhotoHashed => "consent::decide::tests::a_photo_needs_the_filed_bytes_rights_and_everybody_in_it",
    /// Other bytes than those that were agreed to are not shown.
    PhotoUnchanged => "consent::decide::tests::a_photo_needs_the_filed_bytes_rights_and_everybody_in_it",
    /// A photo whose rights were not settled is not shown.
    RightsSettled => "consent::decide::tests::a_photo_needs_the_filed_bytes_rights_and_everybody_in_it",
    /// A photo is not shown after the right to it has ended.
    RightsEnd => "consent::decide::tests::a_photo_needs_the_filed_bytes_rights_and_everybody_in_it",
    /// A photo of which nobody said who is in it is not shown.
    PhotoPeople => "consent::decide::tests::a_photo_needs_the_filed_bytes_rights_and_everybody_in_it",
    /// Everybody in a photo must have agreed to be in it.
    PicturedAgree => "consent::decide::rules::everybody_in_a_photo_is_asked",
    /// Who agreed to show no face is in no photo.
    FaceAgreed => "consent::decide::tests::every_masked_face_needs_a_mask",
    /// Each masked face needs a mask.
    FaceMasked => "consent::decide::tests::every_masked_face_needs_a_mask",
    /// One place covers one face, however often it is listed.
    OneMaskOneFace => "consent::decide::tests::every_masked_face_needs_a_mask",
}
