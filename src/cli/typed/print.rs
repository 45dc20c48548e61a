//! `print`, as it was typed, with the help that staff read. Gives nothing a meaning.

use clap::{Args, Subcommand, ValueEnum};

/// `print`.
#[derive(Debug, Subcommand)]
pub enum Print {
    /// A booklet: to fold and staple, to read, or for a print shop
    #[command(
        arg_required_else_help = true,
        after_help = "Examples:\n  \
            stories print booklet --lang ar --partner harbour-house --copies 80\n  \
            stories print booklet --lang ar,en --two-way      Arabic from the right, English from the left\n  \
            stories print booklet --lang so --country SO --form large\n  \
            stories print booklet --lang en --since EN-2026-1  only what has come since"
    )]
    Booklet(Booklet),
    /// Postcards, four to a sheet: one for each story
    #[command(
        arg_required_else_help = true,
        after_help = "Examples:\n  \
            stories print postcards --lang ti --use housing\n  \
            stories print postcards --lang en --form press --postal"
    )]
    Postcards(Postcards),
}

/// `print booklet`.
#[derive(Args, Debug)]
pub struct Booklet {
    /// What is printed.
    #[command(flatten)]
    pub edition: Edition,
    /// What it is printed on
    #[arg(long, value_enum, default_value = "office", value_name = "FORM")]
    pub form: BookletForm,
    /// Size of a page, folded
    #[arg(long, value_enum, default_value = "a5", value_name = "SIZE")]
    pub size: PageSize,
    /// Two languages as two halves that meet in the middle, instead of facing pages
    #[arg(long)]
    pub two_way: bool,
}

/// `print postcards`.
#[derive(Args, Debug)]
pub struct Postcards {
    /// What is printed.
    #[command(flatten)]
    pub edition: Edition,
    /// What they are printed on
    #[arg(long, value_enum, default_value = "office", value_name = "FORM")]
    pub form: CardForm,
    /// Leave room for an address and a stamp
    #[arg(long)]
    pub postal: bool,
}

/// What booklets and postcards have in common.
#[derive(Args, Debug)]
pub struct Edition {
    /// The language; two with a comma for one edition in both
    #[arg(long, value_name = "CODE", value_delimiter = ',', required = true)]
    pub lang: Vec<String>,
    /// Only stories from these countries, as two letters; several with commas
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub country: Vec<String>,
    /// Only stories in which the support was used for this; several with commas
    #[arg(long = "use", value_name = "WORD", value_delimiter = ',')]
    pub uses: Vec<String>,
    /// The partner who hands it out: the name of a file in content/partners
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// How many copies are made
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    pub copies: u32,
    /// Only what is new or has changed since this edition
    #[arg(long, value_name = "CODE")]
    pub since: Option<String>,
    /// The editions it takes the place of, with commas
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub replaces: Vec<String>,
    /// The edge your printer turns paper over, if not the usual one for this form
    #[arg(long, value_enum, value_name = "EDGE")]
    pub flip: Option<Edge>,
}

/// Forms of a booklet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BookletForm {
    /// Sheets for an office printer, to fold and staple
    Office,
    /// Single pages, to read on a screen
    Read,
    /// Single pages in large print
    Large,
    /// Single pages for a print shop
    Press,
}

/// Forms of postcards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CardForm {
    /// Sheets for an office printer, to cut
    Office,
    /// Single cards, to look at on a screen
    Read,
    /// Single cards for a print shop
    Press,
}

/// Sizes of a folded page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PageSize {
    /// Half a sheet of A4
    A5,
    /// A quarter of a sheet of A4: two booklets from each stack
    A6,
}

/// Edges of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Edge {
    /// The long edge
    Long,
    /// The short edge
    Short,
}
