//! Faults in the text of a story or page, in its links and marks, and between the languages of a story.

use super::{Case, case};
use crate::site::{PAGE, STORY};

const NB: &str =
    "-- content/stories/roof/index.nb.md --\n---\ntitle: Vårt eget tak\nsummary: Han satte huset i stand.\n";
const NB_PHOTO: &str = "photos:\n  - {alt: Et hus med nytt tak., caption: Taket om våren.}\n";
const NB_TEXT: &str = "---\n\nJeg heter [Selam](name:p1).\n\nDet regnet inn.\n";

pub fn cases() -> Vec<Case> {
    [markdown(), links(), languages()].into_iter().flatten().collect()
}

fn markdown() -> Vec<Case> {
    vec![
        case("raw-html", 1).say(STORY, "<div class=\"x\">The rain</div>"),
        case("raw-html", 1).called("in a line").say(STORY, "The <b>rain</b> stopped."),
        case("code-block", 1).say(STORY, "    The rain stopped."),
        case("unknown-block", 1).say(STORY, "> [!note]\n> Bring a pen."),
        case("heading-level", 1).say(STORY, "# The rain"),
        case("heading-level", 1).called("too deep").say(STORY, "## The rain\n\n#### The wind"),
        case("heading-level", 1).called("begins too deep").say(STORY, "### The rain"),
        case("nesting", 1).say(STORY, &"> ".repeat(40)).say(STORY, &format!("{}deep", "> ".repeat(40))),
        case("outside-picture", 1).say(STORY, "![](https://example.org/roof.jpg)"),
        case("photo-alt-here", 1).say(STORY, "![The roof](media/house.jpg)"),
        case("photo-in-line", 1).say(STORY, "Here it is: ![](media/house.jpg)"),
        case("unlisted-photo", 1).say(STORY, "![](media/huose.jpg)"),
        case("contact-in-line", 1).say(STORY, "Call [the office](contact:office) today."),
        case("empty-mark", 1).say(STORY, "I met [](name:p1)."),
    ]
}

fn links() -> Vec<Case> {
    vec![
        case("bad-mark", 1).say(STORY, "I met [Selam](name:)."),
        case("bad-mark", 1).called("place").say(STORY, "We went to [Adama](place:village)."),
        case("bad-link", 1).say(STORY, "Read [this](javascript:alert(1))."),
        case("bad-link", 1).called("file").say(STORY, "Read [this](../tea/index.en.md)."),
        case("bad-link", 1).called("blank").say(STORY, "Read [this](<https://example.org/a b>)."),
        case("bad-link", 1).called("phone").say(STORY, "Call [me](tel:00000001)."),
        case("bad-link", 1).called("story").say(STORY, "Read [this](story:tea)."),
        case("insecure-link", 1).say(STORY, "Read [this](http://example.org/)."),
        case("unknown-target", 5).say(STORY, "Read [this](story:s-0099)."),
        case("unknown-target", 5).called("page").say(STORY, "Read [this](page:abuot)."),
        case("unknown-target", 5).called("redirect").with(
            "-- content/redirects.yaml --\nschema: 1\nredirects: [{from: /roof/, to: \"story:s-0099\"}]\n",
        ),
        case("unknown-contact", 5).say(STORY, "[Whom to call](contact:ofice)"),
        case("unknown-person", 4).called("mark").say(STORY, "I met [Abel](name:p2)."),
        case("person-on-page", 1).say(PAGE, "[Selam](name:p1) tells of a roof."),
        case("person-on-page", 1).called("photo").say(PAGE, "![](media/house.jpg)"),
    ]
}

fn languages() -> Vec<Case> {
    let nb = |middle: &str| format!("{NB}{NB_PHOTO}{middle}{NB_TEXT}");
    let reviewed = "translation: {state: reviewed}\n";
    vec![
        case("no-translation-state", 1).with(&nb("")),
        case("unstamped-translation", 0).with(&nb(reviewed)),
        case("outdated-translation", 0).with(&nb(
            "translation:\n  state: reviewed\n  from: {title: 0123456789ab, body: [0123456789ab]}\n",
        )),
        case("neutral-differs", 1).with(&nb("translation: {state: reviewed}\norigin: IQ\n")),
        case("two-sources", 1).with(&nb(
            "id: s-0002\norigin: ET\nuses: [housing]\nwent: well\ntold: {language: am, on: 2025-10}\n",
        )),
        case("no-alt-text", 0)
            .called("in work")
            .with(&format!("{NB}translation: {{state: draft}}\n{NB_TEXT}")),
        case("language-off", 0).with(&nb(reviewed).replace("index.nb.md", "index.so.md")),
        case("typed-contact", 0).say(STORY, "Call +47 23 10 53 20 or write to me@example.org."),
        case("no-source", 1).edit(STORY, "id: s-0001\n", ""),
        case("no-source", 1).called("page").edit(PAGE, "id: about\n", ""),
        case("no-alt-text", 1).with(&format!("{NB}translation: {{state: reviewed}}\n{NB_TEXT}")),
        case("photo-count", 1).with(
            &nb("translation: {state: reviewed}\n").replace(NB_PHOTO, "photos: [{alt: Hus.}, {alt: Tak.}]\n"),
        ),
        case("missing-file", 1).edit(STORY, "media/house.jpg", "media/hosue.jpg"),
        case("missing-file", 1).called("recording").field(STORY, "audio: media/voice.am.mp3"),
    ]
}
