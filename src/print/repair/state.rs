//! Turns the text the program knows into what the file states: `/ActualText`, `/Lang`, `/Alt` and the names of links. Does
//! not change what is seen.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::letters::{Lexicon, said};
use super::object;
use super::plan::{Change, NewKid, Plan, Planner};
use super::spell::{made_of, spell};
use super::tree::{Kid, Tree, grow};
use super::{Fault, Part, Spoken};
use crate::lang::Lang;

/// States all of the text, and says which of the things spoken are said nowhere.
///
/// # Errors
/// If the file is not tagged, or draws anything but these texts.
pub(super) fn state(doc: &mut Document, spoken: &[Spoken], language: Lang) -> Result<Vec<usize>, Fault> {
    let tree = grow(doc)?.ok_or(Fault::Claim("tags"))?;
    let (mut plan, mut said) = read(&tree, &Lexicon::new(spoken, Part::Text), language)?;
    said.append(&mut pictures(doc, &tree, spoken, &mut plan, language)?);
    let parents = Parents::read(doc, &tree)?;
    for (element, change) in &plan.0 {
        hold(doc, &tree, *element, change, &parents)?;
        name_links(doc, &tree, *element, change)?;
    }
    languages(doc, &tree, &plan, language)?;
    bookmarks(doc);
    forget_languages(doc, &tree)?;
    Ok((0..spoken.len()).filter(|at| !said.contains(at)).collect())
}

/// Reads all blocks.
fn read(tree: &Tree, lexicon: &Lexicon, language: Lang) -> Result<(Plan, BTreeSet<usize>), Fault> {
    let (mut plan, mut said, mut around) = (Plan::default(), BTreeSet::new(), language);
    for block in tree.blocks() {
        let pieces = tree.pieces(&block);
        let spelled = spell(lexicon, &pieces, around).map_err(|piece| {
            let leaf = block.leaves.get(piece).and_then(|p| tree.leaf(*p));
            Fault::Words {
                page: leaf.map_or(0, |l| tree.page_number(l.page)),
                drawn: tree.drawn(&block),
                from: leaf.map(|l| l.run.clusters.concat()).unwrap_or_default(),
            }
        })?;
        around = spelled.letters.iter().find_map(|l| l.language).unwrap_or(around);
        said.extend(spelled.words.iter().flat_map(|w| lexicon.spoken(*w)));
        Planner::new(tree, &block, &spelled).plan(&mut plan);
    }
    Ok((plan, said))
}

/// Compares the descriptions of pictures, and states them without what steers the layout. A description may be made of several.
fn pictures(
    doc: &mut Document,
    tree: &Tree,
    spoken: &[Spoken],
    plan: &mut Plan,
    language: Lang,
) -> Result<BTreeSet<usize>, Fault> {
    let (lexicon, mut found) = (Lexicon::new(spoken, Part::Picture), BTreeSet::new());
    for (at, element) in tree.elements.iter().enumerate() {
        let Some(alt) = &element.alt else { continue };
        let written = said(alt).trim().to_owned();
        let words = made_of(&lexicon, alt).ok_or_else(|| Fault::Picture(written.clone()))?;
        let around = plan.0.range(..at).rev().find_map(|(_, change)| change.language).unwrap_or(language);
        let languages = || words.first().into_iter().flat_map(|w| lexicon.languages(*w));
        plan.0.entry(at).or_default().language = languages().find(|l| *l == around).or(languages().next());
        object::change(doc, element.id)?.set("Alt", object::written(&written));
        found.extend(words.iter().flat_map(|w| lexicon.spoken(*w)));
    }
    Ok(found)
}

/// The parent tree: which element each marked content of a page belongs to (ISO 32000-1, 14.7.4.4).
struct Parents(BTreeMap<ObjectId, ObjectId>);

impl Parents {
    fn read(doc: &Document, tree: &Tree) -> Result<Self, Fault> {
        let lost = Fault::Unreadable("a parent tree that is missing");
        let root = doc.catalog().ok().and_then(|c| object::dictionary(doc, c, "StructTreeRoot"));
        let nums =
            root.and_then(|r| object::dictionary(doc, r, "ParentTree")).map(|p| object::list(doc, p, "Nums"));
        let mut arrays = BTreeMap::new();
        for pair in nums.ok_or(lost)?.chunks(2) {
            if let [Object::Integer(key), Object::Reference(array)] = pair {
                arrays.insert(*key, *array);
            }
        }
        let of = |page: &ObjectId| {
            let key = object::whole(doc, doc.get_dictionary(*page).ok()?, "StructParents")?;
            Some((*page, *arrays.get(&key)?))
        };
        Ok(Self(tree.pages.iter().filter_map(of).collect()))
    }

    fn set(&self, doc: &mut Document, page: ObjectId, mcid: i64, parent: ObjectId) -> Result<(), Fault> {
        let array = self.0.get(&page).and_then(|id| doc.get_object_mut(*id).ok());
        let entry = array
            .and_then(|a| a.as_array_mut().ok())
            .and_then(|a| a.get_mut(usize::try_from(mcid).ok()?))
            .ok_or(Fault::Unreadable("a parent tree that is missing"))?;
        *entry = Object::Reference(parent);
        Ok(())
    }
}

/// Gives an element its new kids and its text.
fn hold(doc: &mut Document, tree: &Tree, at: usize, change: &Change, parents: &Parents) -> Result<(), Fault> {
    let Some(element) = tree.elements.get(at) else { return Ok(()) };
    if let Some(text) = &change.actual {
        object::change(doc, element.id)?.set("ActualText", object::written(text));
    }
    // Titles of headings say the same as the heading; what steers its layout is of no use there (14.7.2, table 323).
    if let Some(title) = doc.get_dictionary(element.id).ok().and_then(|e| object::string(doc, e, "T")) {
        object::change(doc, element.id)?.set("T", object::written(said(&title).trim()));
    }
    let Some(new) = change.kids.as_ref().filter(|k| k.iter().any(|k| matches!(k, NewKid::Span { .. })))
    else {
        return Ok(());
    };
    let own = doc.get_dictionary(element.id).ok().and_then(|e| e.get(b"Pg").ok()?.as_reference().ok());
    let mut kids = Vec::new();
    let mut seen = vec![false; element.kids.len()];
    for kid in new {
        let (places, object) = match kid {
            NewKid::Old(kid) => (std::slice::from_ref(kid), old(tree, element.kids.get(*kid), own)),
            NewKid::Span { kids, .. } => (
                kids.as_slice(),
                Some(Object::Reference(span(doc, tree, at, kid, change.language, parents)?)),
            ),
        };
        kids.extend(object);
        for place in places {
            if let Some(seen) = seen.get_mut(*place) {
                *seen = true;
            }
        }
    }
    let rest = element.kids.iter().zip(&seen).filter(|(_, seen)| !**seen);
    kids.extend(rest.filter_map(|(kid, _)| old(tree, Some(kid), own)));
    object::change(doc, element.id)?.set("K", Object::Array(kids));
    Ok(())
}

/// An entry for what an element held before (14.7.4.2).
fn old(tree: &Tree, kid: Option<&Kid>, own: Option<ObjectId>) -> Option<Object> {
    match kid? {
        Kid::Leaf(leaf) if own == Some(leaf.page) => Some(Object::Integer(leaf.mcid)),
        Kid::Leaf(leaf) => Some(Object::Dictionary(dictionary! {
            "Type" => "MCR", "Pg" => Object::Reference(leaf.page), "MCID" => leaf.mcid,
        })),
        Kid::Annotation(entry) => Some(entry.clone()),
        Kid::Element(inner) => tree.elements.get(*inner).map(|e| Object::Reference(e.id)),
    }
}

/// Writes a `Span` for some leaves of an element.
fn span(
    doc: &mut Document,
    tree: &Tree,
    at: usize,
    kid: &NewKid,
    around: Option<Lang>,
    parents: &Parents,
) -> Result<ObjectId, Fault> {
    let (Some(element), NewKid::Span { kids, page, text, language }) = (tree.elements.get(at), kid) else {
        return Err(Fault::Unreadable("a structure element that is missing"));
    };
    let leaves = kids.iter().filter_map(|k| match element.kids.get(*k) {
        Some(Kid::Leaf(leaf)) => Some(leaf.mcid),
        Some(Kid::Annotation(_) | Kid::Element(_)) | None => None,
    });
    let leaves: Vec<i64> = leaves.collect();
    let mut dict = dictionary! {
        "Type" => "StructElem", "S" => "Span",
        "P" => Object::Reference(element.id), "Pg" => Object::Reference(*page),
        "K" => Object::Array(leaves.iter().map(|m| Object::Integer(*m)).collect()),
    };
    if let Some(text) = text {
        dict.set("ActualText", object::written(text));
    }
    if around != Some(*language) {
        dict.set("Lang", object::written(language.row().code));
    }
    let id = doc.try_add_object(dict).map_err(|_| Fault::Unreadable("too many objects"))?;
    for mcid in leaves {
        parents.set(doc, *page, mcid, id)?;
    }
    Ok(id)
}

/// Names the annotations of a link by the words of the link (ISO 14289-1, 7.18.5): the engine gives the bare address, or
/// words of its own for a place in the booklet, in English where it does not know the language.
fn name_links(doc: &mut Document, tree: &Tree, at: usize, change: &Change) -> Result<(), Fault> {
    let Some(element) = tree.elements.get(at).filter(|_| !change.says.is_empty()) else { return Ok(()) };
    for kid in &element.kids {
        let Kid::Annotation(entry) = kid else { continue };
        let annotation = object::solid(doc, entry)
            .and_then(|e| e.as_dict().ok()?.get(b"Obj").ok()?.as_reference().ok())
            .ok_or(Fault::Unreadable("an annotation that is missing"))?;
        object::change(doc, annotation)?.set("Contents", object::written(&change.says));
    }
    Ok(())
}

/// States each language once, as far up as it holds for all that is below (14.9.2).
fn languages(doc: &mut Document, tree: &Tree, plan: &Plan, language: Lang) -> Result<(), Fault> {
    let below = tree.languages_below(|at| plan.0.get(&at).and_then(|c| c.language));
    let mut spoken: Vec<Lang> = Vec::with_capacity(tree.elements.len());
    for (element, below) in tree.elements.iter().zip(below) {
        let around = element.parent.and_then(|p| spoken.get(p)).copied().unwrap_or(language);
        let own = below.unwrap_or(around);
        spoken.push(own);
        let dict: &mut Dictionary = object::change(doc, element.id)?;
        dict.remove(b"Lang");
        if own != around {
            dict.set("Lang", object::written(own.row().code));
        }
    }
    Ok(())
}

/// Leaves in the names of bookmarks (ISO 32000-1, 12.3.3) what is said.
fn bookmarks(doc: &mut Document) {
    for object in doc.objects.values_mut() {
        let Object::Dictionary(dict) = object else { continue };
        if !dict.has(b"Parent") || !(dict.has(b"Dest") || dict.has(b"A")) {
            continue;
        }
        if let Some(title) = dict.get(b"Title").and_then(Object::as_str).ok().map(object::text) {
            dict.set("Title", object::written(said(&title).trim()));
        }
    }
}

/// Takes the languages out of the content streams. The engine states one in every emphasised run, in its own spelling
/// (`fa-AF`, or `en` where none was given), and that would outrank what the tree says (14.9.2.3).
fn forget_languages(doc: &mut Document, tree: &Tree) -> Result<(), Fault> {
    for (id, places) in tree.languages.iter().filter(|(_, places)| !places.is_empty()) {
        let stream = doc.get_object(*id).and_then(Object::as_stream);
        let stream = stream.map_err(|_| Fault::Unreadable("a content stream that is missing"))?;
        let content = object::unpacked(stream)?;
        let (mut kept, mut from) = (Vec::with_capacity(content.len()), 0);
        for place in places {
            kept.extend_from_slice(content.get(from..place.start).unwrap_or_default());
            from = place.end;
        }
        kept.extend_from_slice(content.get(from..).unwrap_or_default());
        let mut dict = stream.dict.clone();
        for key in ["Filter", "DecodeParms", "Length"] {
            dict.remove(key.as_bytes());
        }
        doc.set_object(*id, object::packed(dict, kept)?);
    }
    Ok(())
}
