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
    /// A photo that was taken back is not shown.
    PhotoTakenBack => "consent::decide::tests::a_photo_goes_when_whoever_is_in_it_or_tells_the_story_takes_it_back",
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
    /// Whose age was not said is a child.
    UnsaidIsChild => "parse::consent::tests::absent_means_no",
    /// Where no protection was said, nobody is shown or named.
    UnsaidIsProtected => "parse::consent::tests::absent_means_no",
    /// A record with any mistake in it counts as none.
    MistakenIsNone => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// No sign in a record makes it look otherwise than it is read.
    NothingHidden => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// Nobody is listed twice in a record.
    PersonOnce => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// No photo is listed twice in a record.
    PhotoOnce => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// Consent that was given has an end.
    UntilRequired => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// Whoever is masked is listed among the people of the photo.
    MaskedListed => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// Only people of the record are in its photos.
    PersonKnown => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// What hides something is not left empty.
    NotLeftEmpty => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// Only keys that are known are written.
    KeysKnown => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// No item of a list is left empty.
    ItemsFilled => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// No key is written twice.
    KeysOnce => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// A file holds one document.
    OneDocument => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// Values have no types before them.
    NoTypes => "parse::consent::tests::a_mistake_is_never_a_yes",
    /// What was taken back stays taken back where an older copy of the record has come back.
    Remembered => "consent::tests::rules::what_the_ledger_remembers_is_taken_back_in_the_record",
    /// Place and date are told only as exactly as enough people fit.
    CrowdBound => "consent::tests::rules::a_story_is_told_only_as_exactly_as_enough_people_fit",
    /// What stands on paper counts when people who fit are counted.
    CrowdOnPaper => "consent::crowd::tests::what_is_on_paper_counts_as_shown",
    /// A draft is not shown.
    DraftHeld => "consent::tests::rules::what_the_office_holds_back_is_not_shown",
    /// What waits for a second person is not shown.
    SecondPerson => "consent::tests::rules::what_the_office_holds_back_is_not_shown",
    /// An approval counts from its day on.
    ApprovalBegins => "consent::tests::rules::what_the_office_holds_back_is_not_shown",
    /// Nothing is shown before its time to be published.
    PublishTime => "consent::tests::rules::what_the_office_holds_back_is_not_shown",
    /// What is shown with a text in another language was agreed to in both.
    TextLanguage => "consent::tests::everybody_is_shown_in_the_languages_they_agreed_to_and_in_no_other",
    /// A photo beside a text in another language was agreed to in both.
    PhotoTextLanguage => "consent::tests::everybody_is_shown_in_the_languages_they_agreed_to_and_in_no_other",
    /// A name under a mark is shown as far as its level goes.
    NameMarks => "consent::tests::rules::words_of_a_mark_are_a_full_name_unless_said_otherwise",
    /// A place under a mark is shown as far as its level goes.
    PlaceMarks => "consent::tests::rules::a_place_under_a_mark_is_shown_as_far_as_the_level_goes",
    /// Words of a mark are a full name unless said otherwise.
    UnsaidIsFull => "consent::tests::rules::words_of_a_mark_are_a_full_name_unless_said_otherwise",
    /// The name of the fields is shown as far as its level goes.
    NameField => "consent::tests::rules::fields_are_shown_as_far_as_the_level_goes",
    /// Town and region of the fields are shown as far as the level of places goes.
    PlaceFields => "consent::tests::rules::fields_are_shown_as_far_as_the_level_goes",
    /// The country of the fields is shown as far as the level of places goes.
    CountryField => "consent::tests::rules::fields_are_shown_as_far_as_the_level_goes",
    /// The language a story was told in is not said where the country is not.
    ToldLanguage => "consent::tests::rules::fields_are_shown_as_far_as_the_level_goes",
    /// Days of the fields are shown as far as their level goes.
    DateFields => "consent::tests::rules::fields_are_shown_as_far_as_the_level_goes",
    /// A feed holds only stories whose feeds were agreed to.
    FeedAgreed => "consent::tests::rules::feeds_and_shared_cards_are_asked_for_apart",
    /// A feed names a country only as far as was agreed for feeds.
    FeedCountry => "consent::tests::a_feed_of_a_country_holds_only_stories_whose_feeds_may_name_it",
    /// Shared links show a story only where that was agreed to.
    CardAgreed => "consent::tests::rules::feeds_and_shared_cards_are_asked_for_apart",
    /// Every mask of the record is filled.
    EveryMask => "consent::tests::rules::what_is_to_be_hidden_of_a_photo_goes_along_with_the_leave_to_show_it",
    /// Of a photo only the agreed part is kept.
    CropKept => "consent::tests::rules::what_is_to_be_hidden_of_a_photo_goes_along_with_the_leave_to_show_it",
    /// Town and region stand on paper as far as the level of places goes.
    PlaceOnPaper => "consent::tests::rules::paper_shows_fields_as_far_as_the_level_goes",
    /// The country stands on paper as far as the level of places goes.
    CountryOnPaper => "consent::tests::rules::paper_shows_fields_as_far_as_the_level_goes",
    /// What partners hand out may also be printed.
    PartnersNeedPrint => "consent::tests::rules::partners_hand_out_only_what_may_be_printed",
    /// Paper with a story that is gone is void.
    PaperGone => "consent::printed::tests::whatever_may_no_longer_stand_on_paper_withdraws_it",
    /// Paper with a story that may not be printed any more is void.
    PaperRefused => "consent::printed::tests::whatever_may_no_longer_stand_on_paper_withdraws_it",
    /// Paper with more of name, place or date than is agreed to now is void.
    PaperLevels => "consent::printed::tests::whatever_may_no_longer_stand_on_paper_withdraws_it",
    /// Paper that names others further than is agreed to now is void.
    PaperNames => "consent::printed::tests::whatever_may_no_longer_stand_on_paper_withdraws_it",
    /// Paper with a photo that is not filed any more is void.
    PaperPhotoGone => "consent::printed::tests::whatever_may_no_longer_stand_on_paper_withdraws_it",
    /// Paper with a photo that may not be shown any more is void.
    PaperPhotoRefused => "consent::printed::tests::whatever_may_no_longer_stand_on_paper_withdraws_it",
    /// Paper is asked about on every channel it rests on.
    PaperChannels => "consent::printed::tests::whatever_may_no_longer_stand_on_paper_withdraws_it",
    /// Paper is asked about in every language it rests on.
    PaperLanguages => "consent::printed::tests::what_does_not_concern_the_paper_does_not_withdraw_it",
    /// Paper that shows more of a photo than the crop leaves now is void.
    PaperCrop => "consent::printed::photo::tests::paper_hides_at_least_what_is_hidden_today",
    /// Paper that shows what is masked now is void.
    PaperMasks => "consent::printed::photo::tests::paper_hides_at_least_what_is_hidden_today",
    /// What was called back stays void, whatever consent says later.
    PaperRecalled => "consent::printed::tests::the_newest_edition_that_may_be_used_is_named",
    /// An unmarked name in a text is an error.
    NamesInProse => "consent::tests::hidden_names_are_found_wherever_they_would_be_published",
    /// A name in a field is an error.
    NamesInFields => "consent::tests::hidden_names_are_found_wherever_they_would_be_published",
    /// A name in the address of a link is an error.
    NamesInLinks => "consent::tests::hidden_names_are_found_wherever_they_would_be_published",
    /// A name with an ending is a name.
    NamesWithEndings => "consent::tests::hidden_names_are_found_wherever_they_would_be_published",
    /// Letters that do not show hide no name.
    LettersUnseen => "consent::names::find::tests::finds_names_as_people_write_them",
    /// A name in a title for feeds, or on a shared card, is an error where only the site may show it.
    NamesInFeeds => "consent::tests::feeds_and_shared_cards_hold_no_name_that_only_the_site_may_show",
    /// A text holds no name that any of its readers may not be shown.
    EveryReader => "consent::tests::a_text_is_searched_for_what_any_of_its_pages_must_not_show",
    /// Each part of a full name is as secret as the whole.
    NameParts => "consent::tests::a_family_name_is_as_secret_as_the_whole_name",
    /// A name in the name of a folder or file is an error.
    NamesInFileNames => "consent::tests::rules::names_are_found_in_names_of_files_and_in_old_addresses",
    /// A name in an old address is an error.
    NamesInOldAddresses => "consent::tests::rules::names_are_found_in_names_of_files_and_in_old_addresses",
    /// Only the bytes that were agreed to are opened.
    BytesAgreed => "media::tests::cached::a_photo_that_was_exchanged_after_it_was_looked_at_is_not_opened",
    /// Masks and crops are measured in the upright picture.
    Upright => "media::tests::all_eight_orientations_come_out_upright",
    /// Nothing beyond the crop is left in the picture.
    Cropped => "media::tests::all_eight_orientations_come_out_upright",
    /// A mask that reaches beyond the picture is an error.
    MaskWithin => "media::mask::tests::what_reaches_beyond_the_photo_is_an_error_with_its_size",
    /// Masks are filled.
    MasksFilled => "media::tests::a_mask_is_filled_with_the_colour_around_it",
    /// Masks are filled with a margin.
    MaskMargin => "media::mask::tests::the_margin_is_filled_and_no_more",
    /// The colour of a mask is taken from outside every mask.
    ColourFromOutside => "media::mask::tests::what_is_masked_changes_nothing",
    /// A finished picture holds pixels and nothing else.
    PixelsOnly => "media::audit::tests::every_application_and_comment_segment_is_refused",
    /// Every picture of a finished site is looked at.
    PicturesAudited => "publish::verify::tests::kinds_are_closed",
    /// Names of pictures can be computed by the holder of the key alone.
    NamesKeyed => "media::tests::cached::names_of_files_are_known_to_the_holder_of_the_key_alone",
    /// No picture can be slipped into the cache.
    CacheSealed => "media::tests::cached::an_entry_cannot_be_passed_off_as_another",
    /// A picture that no finished build uses leaves the cache.
    CachePurged => "media::tests::cached::pruning_leaves_what_is_used_and_nothing_else",
    /// No booklet can be slipped into the drawer.
    DrawerSealed => "publish::drawer::tests::only_what_is_untouched_comes_back_and_only_what_was_used_stays",
    /// A booklet that no finished build uses leaves the drawer.
    DrawerCleared => "publish::drawer::tests::only_what_is_untouched_comes_back_and_only_what_was_used_stays",
    /// Nothing comes on line with a takedown.
    TakedownAddsNothing => "build::takedown::tests::nothing_comes_on_line_with_a_takedown",
    /// No line of the ledger is changed, taken out or put elsewhere unnoticed.
    LedgerFollows => "ledger::tests::everyday_mishaps_are_named",
    /// The ledger ends where it ended.
    LedgerEnds => "ledger::tests::any_line_taken_out_doubled_or_exchanged_is_noticed",
}
