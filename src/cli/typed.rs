//! The command line as it was typed: one struct per command, with the help that staff read. Gives nothing a meaning;
//! [`super::meant`] does.

pub mod consent;
pub mod print;
pub mod verify;
pub mod withdraw;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Everything that was typed.
#[derive(Debug, Parser)]
#[command(
    name = "stories",
    version,
    about = "Turns stories of return into a website that shows each person exactly as far as they agreed.",
    after_help = "Examples:\n  \
        stories check                 look for mistakes; nothing is written\n  \
        stories serve --open          see the site on this computer while you write\n  \
        stories build                 make the site in the folder dist/site\n\n\
        `stories <command> --help` explains one command.",
    after_long_help = "Examples:\n  \
        stories check                 look for mistakes; nothing is written\n  \
        stories serve --open          see the site on this computer while you write\n  \
        stories build                 make the site in the folder dist/site\n\n\
        `stories <command> --help` explains one command.\n\n\
        Exit codes, for scripts:\n  \
        0 fine · 1 a story or page · 2 the command line · 3 site.yaml, theme or interface words\n  \
        4 consent or privacy · 5 links · 6 writing failed, the site before it is untouched\n  \
        130 interrupted with Ctrl-C",
    subcommand_required = true,
    arg_required_else_help = true,
    disable_help_subcommand = true
)]
pub struct Typed {
    /// The switches every command understands.
    #[command(flatten)]
    pub global: Global,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// The switches every command understands.
#[derive(Args, Debug)]
#[command(next_help_heading = "For every command")]
pub struct Global {
    /// The project's folder [default: the nearest one above this folder that holds content/site.yaml]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub root: Option<PathBuf>,
    /// Act as if it were this moment, such as 2026-12-01T08:00:00Z
    #[arg(long, global = true, value_name = "TIME")]
    pub now: Option<String>,
    /// How problems are written: for people, or for programs
    #[arg(long, global = true, value_enum, default_value = "text", value_name = "FORMAT")]
    pub format: TypedFormat,
    /// Say less: problems and results only
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more about what is done
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// Colours: `auto` uses them at a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN")]
    pub color: Colour,
}

/// How problems are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TypedFormat {
    /// For people: the line, a caret below it, and what to do
    Text,
    /// For programs: one JSON object per line
    Json,
    /// For GitHub Actions: notes beside the changed lines
    Github,
}

/// When colours are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// At a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always, `NO_COLOR` or not
    Always,
    /// Never
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the website in the folder dist/site
    #[command(
        long_about = "Makes the website in the folder dist/site.\n\nEither all of it is made or nothing is changed: if there \
            is an error anywhere, or the power fails half-way, the site that was there before stays as it was.",
        after_help = "Examples:\n  \
            stories build\n  \
            stories build --dry-run       list every file and the consent it rests on; write nothing\n  \
            stories build --published     note that dist/site, as it is now, has been put on line\n  \
            stories build --now 2026-12-24T08:00:00Z --dry-run"
    )]
    Build(Build),
    /// Look for mistakes; nothing is written
    #[command(
        long_about = "Looks for mistakes in every story, page, contact and consent record, and in the site's settings.\n\n\
            All of them are listed, each with its place and what to do about it. Nothing is written.",
        after_help = "Examples:\n  \
            stories check\n  \
            stories check --format json   one line per problem, for other programs"
    )]
    Check,
    /// Show the site on this computer while you write
    #[command(
        long_about = "Shows the site on this computer, as readers will see it, while you write. Nobody else can see it.\n\n\
            Save a file, and the page in the browser shows the change. Stories that are not published yet are shown \
            too, each with a ribbon that says why. If there is a mistake, the page says where. Ctrl-C ends it.",
        after_help = "Examples:\n  \
            stories serve --open\n  \
            stories serve --now 2027-01-01T00:00:00Z   the site as it will be in the new year"
    )]
    Serve(Serve),
    /// Begin a new story, page or partner
    #[command(subcommand, arg_required_else_help = true)]
    New(New),
    /// Make booklets and postcards for a printer, a partner or a print shop
    #[command(
        subcommand,
        arg_required_else_help = true,
        long_about = "Makes a booklet or postcards for a printer, a partner or a print shop, in the folder dist/print/<code>.\n\n\
            Only stories are printed whose people agreed to paper, and whose consent still holds when the paper is expected to be \
            thrown away. What is on the paper is remembered in content/editions: the site says under the code whether an \
            edition may still be handed out."
    )]
    Print(print::Print),
    /// Say why a story is shown or not, and what of it; or whether a printed edition may be used
    #[command(
        arg_required_else_help = true,
        long_about = "Says why a story is shown or not, in which languages, how much of the name, the place, the face and \
            the date is shown, and what would have to change.",
        after_help = "Examples:\n  \
            stories explain s-0012\n  \
            stories explain AR-2026-3\n  \
            stories explain https://stories.example.org/en/stories/a-roof-of-our-own/"
    )]
    Explain(Explain),
    /// Take a story, a photo or a name back, everywhere
    #[command(
        arg_required_else_help = true,
        long_about = "Takes a story, or part of it, back everywhere: notes it in the consent record and in the ledger, makes the site \
            again without it, searches everything that was made for what might be left, and writes to dist/report/withdrawal-<n> \
            what is to be done now: rules for the server, addresses to purge, letters to partners who hold printed copies, what no \
            program can undo, and a letter to the person.\n\n\
            It works also while there are mistakes in other stories: what has them is left out until they are mended.",
        after_help = "Examples:\n  \
            stories withdraw s-0012 --dry-run                say what it would come to; change nothing\n  \
            stories withdraw s-0012                          the whole story\n  \
            stories withdraw s-0012 --from photo             its photos; the story stays\n  \
            stories withdraw s-0012 --from name,place        the name and the place\n  \
            stories withdraw s-0012 --person p2 --from photo the photos in which p2 is seen"
    )]
    Withdraw(withdraw::Withdraw),
    /// Look in a folder, or on the server, for what must not be there any more
    #[command(
        arg_required_else_help = true,
        long_about = "Looks for what must not be there: stories that were taken back, have ended or were deleted, photos, names and \
            places that may not be shown any more.\n\n\
            With `--dir` in a folder or a file: the finished site, an old copy of it, an archive a partner has, a folder of \
            booklets. It looks into ZIP, tar and PDF files, and names each file that must go, and why.\n\n\
            With `--live` on the server: it asks for each address at which something about somebody once lay, and for each \
            that is on line now, one after the other.",
        after_help = "Examples:\n  \
            stories verify --dir dist/site\n  \
            stories verify --dir /media/usb/site-of-last-year\n  \
            stories verify --dir from-partner.zip --format json\n  \
            stories verify --live         ask the server of site.yaml, after each upload\n\n\
            Exit codes: 0 nothing is left · 4 something is there that must not be · 6 a file could not be read, or the \
            server could not be reached or answers otherwise than it should"
    )]
    Verify(verify::Verify),
    /// See what consent allows now, and what ends soon
    #[command(subcommand, arg_required_else_help = true)]
    Consent(consent::Consent),
    /// See which translations are out of date, or say that they are not
    #[command(subcommand, arg_required_else_help = true)]
    Translate(Translate),
}

/// `build`.
#[derive(Args, Debug)]
pub struct Build {
    /// List what would be written, and the consent it rests on; write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Leave out whatever has a mistake instead of stopping, and bring nothing on line that is not there already
    ///
    /// For the day on which something must vanish at once and a mistake elsewhere would delay it.
    #[arg(long, conflicts_with = "dry_run")]
    pub takedown: bool,
    /// Note in content/ledger that the site has been put on line [default address: `base_url` of site.yaml]
    ///
    /// To be called after each upload. From then on the program knows which addresses exist, so that it can tell the server, the
    /// search engines and you what must vanish when somebody takes a story back.
    #[arg(long, value_name = "ADDRESS", conflicts_with = "dry_run")]
    pub published: Option<Option<String>>,
}

/// `serve`.
#[derive(Args, Debug)]
pub struct Serve {
    /// The port; 0 takes any free one
    #[arg(long, default_value_t = 4000, value_name = "NUMBER")]
    pub port: u16,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
}

/// `new`.
#[derive(Debug, Subcommand)]
pub enum New {
    /// Begin a story: a folder with a file for each language, and a consent record that says "not yet"
    #[command(
        arg_required_else_help = true,
        after_help = "The first language is the one the story was told or is written in; the others are translations.\n\
        Name the folder after what the story is about, not after the person or the place.\n\n\
        Examples:\n  \
        stories new story a-new-roof --country ET --use housing --lang en,nb,am\n  \
        stories new story bakery --country IQ --use business,training --lang ar,en --title 'خبز الصباح'"
    )]
    Story(NewStory),
    /// Begin a page, such as \"How to return\"
    #[command(
        arg_required_else_help = true,
        after_help = "Example:\n  stories new page how-to-return --lang en,nb,ar"
    )]
    Page(NewPage),
    /// Begin the record of a partner who is given printed booklets and postcards
    #[command(
        arg_required_else_help = true,
        after_help = "Example:\n  stories new partner harbour-house --lang nb,en --name 'Harbour House'"
    )]
    Partner(NewPartner),
}

/// `new story`.
#[derive(Args, Debug)]
pub struct NewStory {
    /// Name of the new folder in content/stories
    pub folder: String,
    /// Country the person returned to, as two letters such as ET or IQ
    #[arg(long, value_name = "CODE")]
    pub country: String,
    /// What the support was used for; several with commas
    #[arg(long = "use", value_name = "WORD", value_delimiter = ',', required = true)]
    pub uses: Vec<String>,
    /// Languages, with commas; the first is the one the story is written in
    #[arg(long, value_name = "CODE", value_delimiter = ',', required = true)]
    pub lang: Vec<String>,
    /// Title, in the first language
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
}

/// `new page`.
#[derive(Args, Debug)]
pub struct NewPage {
    /// Name of the new folder in content/pages; also the page's id
    pub folder: String,
    /// Languages, with commas; the first is the one the page is written in
    #[arg(long, value_name = "CODE", value_delimiter = ',', required = true)]
    pub lang: Vec<String>,
    /// Title, in the first language
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
}

/// `new partner`.
#[derive(Args, Debug)]
pub struct NewPartner {
    /// Name of the new file in content/partners; also the partner's id
    pub id: String,
    /// Languages that staff there read, with commas; the first is the one they are written to in
    #[arg(long, value_name = "CODE", value_delimiter = ',', required = true)]
    pub lang: Vec<String>,
    /// Name, in the first language
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
}

/// `explain`.
#[derive(Args, Debug)]
pub struct Explain {
    /// Number of a story such as s-0012, code of an edition such as AR-2026-3, or an address on the site
    #[arg(value_name = "ID, CODE OR ADDRESS")]
    pub what: String,
}

/// `translate`.
#[derive(Debug, Subcommand)]
pub enum Translate {
    /// List every story and page with the state of each translation
    #[command(after_help = "Examples:\n  stories translate status\n  stories translate status --lang nb,ar")]
    Status(Chosen),
    /// Note in a translation that it fits the source text as it is now
    #[command(
        after_help = "Examples:\n  stories translate stamp s-0012 --lang nb\n  stories translate stamp --lang ar"
    )]
    Stamp(Chosen),
}

/// Some stories and pages, and some languages.
#[derive(Args, Debug)]
pub struct Chosen {
    /// Numbers of stories, ids of pages, or folders [default: all]
    #[arg(value_name = "STORY OR PAGE")]
    pub what: Vec<String>,
    /// Languages, with commas [default: all]
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub lang: Vec<String>,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_commands_are_well_formed() {
        Typed::command().debug_assert();
    }

    #[test]
    fn a_mistyped_command_is_suggested() {
        let fault = Typed::try_parse_from(["stories", "biuld"]).unwrap_err();
        assert!(fault.to_string().contains("'build'"), "{fault}");
        assert_eq!(fault.exit_code(), 2);
    }
}
