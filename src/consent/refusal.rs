//! Every reason against showing something, in words for the office. Never handed to a renderer, and decides nothing.

use std::fmt;

use crate::date::Date;
use crate::lang::Lang;
use crate::model::levels::ChannelName;

/// Why something is not shown. Goes to the office's report, never to a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// There is no consent file, or it cannot be read.
    NoRecord,
    /// The record or the country's risk line asks for no publication.
    NoPublication,
    /// Nobody is named as the narrator.
    NoNarrator,
    /// The person took everything back.
    Withdrawn(String),
    /// The person took this channel back.
    ChannelWithdrawn(String, ChannelName),
    /// The person did not agree to the channel.
    Channel(String, ChannelName),
    /// The person did not agree to the language.
    Language(String, Lang),
    /// No day on which the person agreed.
    NotGiven(String),
    /// The person's consent begins later.
    NotYet(String, Date),
    /// The person's consent has ended.
    Lapsed(String, Date),
    /// The person's consent ends while what is printed now would still be in use.
    Outlasted(String, Date),
    /// A child without a guardian's consent, or without the child's own assent.
    Guardian(String),
    /// The photo is not in the consent file.
    PhotoNotFiled,
    /// The file that was agreed to is another one.
    OtherBytes,
    /// The consent file holds no hash, so nobody knows which picture was agreed to.
    NoHash,
    /// Nobody has said who is in the photo.
    PeopleUnknown,
    /// The right to use the photo is not settled, or has ended.
    Rights(Option<Date>),
    /// The person's face may not be shown at all.
    Face(String),
    /// The person's face must be masked, and there is no mask for it.
    NoMask(String),
    /// The protection asked for allows no photo of people.
    PeopleProtected,
    /// The person took the photo back.
    PhotoWithdrawn(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRecord => f.write_str("no valid consent.yaml is filed"),
            Self::NoPublication => f.write_str("protection asks for no publication"),
            Self::NoNarrator => f.write_str("consent.yaml names no narrator"),
            Self::Withdrawn(p) => write!(f, "{p} has withdrawn consent"),
            Self::ChannelWithdrawn(p, c) => write!(f, "{p} has withdrawn consent for `{c}`"),
            Self::Channel(p, c) => write!(f, "{p} has not agreed to `{c}`"),
            Self::Language(p, l) => write!(f, "{p} has not agreed to the language `{l}`"),
            Self::NotGiven(p) => write!(f, "{p} has not agreed yet: no `given` day"),
            Self::NotYet(p, d) => write!(f, "{p}'s consent begins on {d}"),
            Self::Lapsed(p, d) => write!(f, "{p}'s consent ended on {d}"),
            Self::Outlasted(p, d) => {
                write!(f, "{p}'s consent ends on {d}, while copies printed now would still be in use")
            }
            Self::Guardian(p) => {
                write!(f, "{p} is a child, and the guardian's consent or the child's assent is missing")
            }
            Self::PhotoNotFiled => f.write_str("the photo is not listed in consent.yaml"),
            Self::OtherBytes => f.write_str("the file is not the picture that was agreed to"),
            Self::NoHash => {
                f.write_str("consent.yaml does not say which picture was agreed to (no `blake3`)")
            }
            Self::PeopleUnknown => f.write_str("consent.yaml does not say who is in the photo"),
            Self::Rights(Some(d)) => write!(f, "the right to use the photo ended on {d}"),
            Self::Rights(None) => f.write_str("the right to use the photo is not settled"),
            Self::Face(p) => write!(f, "{p} has not agreed to be in a picture"),
            Self::NoMask(p) => write!(f, "{p}'s face must be masked, and no mask covers it"),
            Self::PeopleProtected => f.write_str("protection allows no photo of people"),
            Self::PhotoWithdrawn(p) => write!(f, "{p} has withdrawn consent for the photo"),
        }
    }
}

impl Refusal {
    /// What would have to change, in plain words.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::NoRecord => "File the person's consent: `consent.yaml` beside the story.",
            Self::NoPublication => "Nothing: the protection of the person comes first.",
            Self::NoNarrator => "Add the person who tells the story with `role: narrator`.",
            Self::Withdrawn(_) | Self::ChannelWithdrawn(..) | Self::PhotoWithdrawn(_) => {
                "Nothing: a withdrawal stands. A new consent needs a new conversation."
            }
            Self::Channel(..) => "Ask the person, and add the channel only if they agree.",
            Self::Language(..) => "Ask the person, and add the language only if they agree.",
            Self::NotGiven(_) => "Write the day the form was signed as `given`.",
            Self::NotYet(..) => "Wait, or correct `given`.",
            Self::Lapsed(..) => "Ask the person again, and file the new consent.",
            Self::Outlasted(..) => "Ask the person for a longer consent before anything is printed.",
            Self::Guardian(_) => "File the guardian's consent and the child's assent.",
            Self::PhotoNotFiled => "List the photo under `photos:` in consent.yaml.",
            Self::OtherBytes => {
                "Put the agreed picture back, or ask the person about the new one and file its hash."
            }
            Self::NoHash => "Write the picture's BLAKE3 hash; `stories explain` shows it.",
            Self::PeopleUnknown => "Write `people: [p1]`, or `people: none` if nobody is in it.",
            Self::Rights(_) => "Settle the right with the owner, and write `rights: {owner: …}`.",
            Self::Face(_) => "Use another picture; the page shows a drawing.",
            Self::NoMask(_) => {
                "Cover the face generously: add `mask: [{x: 725, y: 612, w: 235, h: 290, who: p1}]` to the photo in \
                 consent.yaml, with the corner and size in pixels of the upright photo."
            }
            Self::PeopleProtected => "Use a picture without people; the page shows a drawing.",
        }
    }
}
