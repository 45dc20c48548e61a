//! Turns a view into HTML in one language. Does not know what a view holds.
//!
//! Each language has its own engine, because components of the template engine see nothing of the page around them but
//! the engine's own globals and functions: `lang`, `dir`, and
//!
//! * `t(id="nav-home")`: a message of the interface, arguments by name; keeps the isolation marks that bidirectional text needs;
//! * `plain(id="nav-home")`: the same without these marks, for attributes;
//! * `asset(path="style.css")`: the address of a static file of the theme.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Serialize, Serializer};
use tera::{Context, Error, Kwargs, State, Tera, TeraResult, Value};

use crate::diag::{Area, Diagnostic, SourceFile};
use crate::i18n::{Arg, Words};
use crate::lang::Lang;
use crate::theme::{Theme, faults};

/// Finished markup, which the templates do not escape again. Made by [`crate::web`] only, out of escaped pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::safe_string(&self.0).serialize(serializer)
    }
}

/// The templates of a theme, speaking one language.
pub struct Engine {
    tera: Tera,
    files: Arc<BTreeMap<String, Arc<SourceFile>>>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

/// Makes the functions known by name, so that templates that call them compile. Each engine has its own.
pub(super) fn declare(tera: &mut Tera) {
    for name in ["t", "plain", "asset"] {
        tera.register_function(name, |_: Kwargs, _: &State| -> TeraResult<String> {
            Err(Error::message("no language has been chosen"))
        });
    }
}

impl Theme {
    /// The theme's templates in a language; `root` stands before every address (empty, or `/folder` without a slash at
    /// its end).
    #[must_use]
    pub fn engine(&self, lang: Lang, words: &Arc<Words>, root: &str) -> Engine {
        let mut tera = self.templates.tera.clone();
        let speaker = Arc::clone(words);
        tera.register_function("t", move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
            let (id, arguments) = arguments(&kwargs)?;
            speaker.text(id, &arguments).map_err(Error::message)
        });
        let speaker = Arc::clone(words);
        tera.register_function("plain", move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
            let (id, arguments) = arguments(&kwargs)?;
            speaker.plain(id, &arguments).map_err(Error::message)
        });
        let assets: BTreeMap<String, String> =
            self.assets().map(|(path, asset)| (path.to_owned(), format!("{root}/{}", asset.path))).collect();
        tera.register_function("asset", move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
            let path = kwargs.must_get::<&str>("path")?;
            let found = assets.get(path).cloned();
            found.ok_or_else(|| Error::message(format!("`theme.yaml` lists no static file `{path}`")))
        });
        tera.global_context().insert("lang", lang.code());
        tera.global_context().insert("dir", lang.dir().as_str());
        Engine { tera, files: Arc::clone(&self.templates.files) }
    }
}

fn arguments(kwargs: &Kwargs) -> TeraResult<(&str, Vec<(&str, Arg)>)> {
    let id = kwargs.must_get::<&str>("id")?;
    let mut arguments = Vec::new();
    for (key, value) in kwargs.iter() {
        let Some(key) = key.as_str().filter(|k| *k != "id") else { continue };
        let argument = match value.as_i128() {
            Some(number) => Arg::Number(i64::try_from(number).map_err(Error::message)?),
            None => Arg::Text(value.to_string()),
        };
        arguments.push((key, argument));
    }
    Ok((id, arguments))
}

impl Engine {
    /// Renders a template with what it is given.
    ///
    /// # Errors
    /// A mistake in the template, with its place; also a message it asks for and nobody has written.
    pub fn render<V: Serialize>(&self, template: &str, view: &V) -> Result<String, Diagnostic> {
        let context = Context::from_serialize(view);
        context.and_then(|context| self.tera.render(template, &context)).map_err(|error| {
            faults::diagnose(&error, &self.files).into_iter().next().unwrap_or_else(|| {
                Diagnostic::error(
                    Area::Configuration,
                    "template-render",
                    format!("`{template}` cannot be rendered"),
                )
            })
        })
    }
}
