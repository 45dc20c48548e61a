//! Every word the preview itself shows. In English, for staff; readers never see it, so it does not live in `i18n/`.

use super::DeskState;

/// Title of the overview.
pub const DESK: &str = "Preview: every story in every language";
/// Link to the overview on every page.
pub const TO_DESK: &str = "Preview: all stories";
/// Link from the overview to the site.
pub const TO_SITE: &str = "The site as readers see it";
/// Said on the overview.
pub const ALONE: &str = "Only this computer can see the preview. Nothing here is on line.";
/// Before the moment the site is made for.
pub const MOMENT: &str = "As it will be at";
/// Columns of the overview.
pub const COLUMNS: [&str; 4] = ["Story", "State", "Languages", "Why"];
/// Before the counts of states.
pub const COUNTED: &str = "Counted in each language:";
/// No story at all.
pub const NO_STORIES: &str = "There is no story yet. `stories new story` begins one.";
/// Head of the panel over a page, if a good site is still there.
pub const OLD_SIGHT: &str = "There is a mistake. Until it is mended, you see the site as it was before.";
/// Head of the page if there never was a good site.
pub const NO_SIGHT: &str = "The site cannot be shown yet, because there are mistakes.";
/// Head of the page if one page cannot be made.
pub const NO_PAGE: &str = "This page cannot be made.";
/// Head of the list of warnings on the overview.
pub const WARNINGS: &str = "Worth looking at";
/// After the last of the problems shown, if there are more.
pub const MORE: &str = "more; `stories check` lists all.";
/// Before a remedy.
pub const REMEDY: &str = "What to do:";
/// Words for an error and a warning.
pub const KINDS: [&str; 2] = ["Mistake", "Warning"];
/// Page that the plan does not have.
pub const NOT_FOUND: &str = "There is no such page on the site.";
/// First part of every ribbon.
pub const HIDDEN: &str = "Readers do not see this page.";
/// A refused request.
pub const REFUSED: &str = "The preview is for this computer alone.";

/// What a state is called.
pub const fn state(state: DeskState) -> &'static str {
    match state {
        DeskState::Published => "Published",
        DeskState::Draft => "Draft",
        DeskState::Waiting => "Waiting for approval",
        DeskState::Scheduled => "Scheduled",
        DeskState::Refused => "Held back by consent",
        DeskState::Untranslated => "Not translated",
    }
}

/// The state in class names of the style sheet.
pub const fn class(state: DeskState) -> &'static str {
    match state {
        DeskState::Published => "published",
        DeskState::Draft => "draft",
        DeskState::Waiting => "waiting",
        DeskState::Scheduled => "scheduled",
        DeskState::Refused => "refused",
        DeskState::Untranslated => "untranslated",
    }
}
