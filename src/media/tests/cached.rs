//! The cache: found when nothing changed, made anew when anything did, emptied of what is not used.

use std::path::PathBuf;

use super::samples::{coloured, png, scene};
use super::*;

fn files(project: &Project) -> Vec<PathBuf> {
    let folder = project.studio.cache.join("finished-pictures");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    assert!(files.iter().any(|f| f.ends_with("CACHEDIR.TAG")));
    files.retain(|f| !f.ends_with("CACHEDIR.TAG"));
    files.sort();
    files
}

fn with_one() -> (Project, PhotoGrant) {
    let mut project = Project::new();
    let hash = project.add("a.png", &png(&coloured(600, 400)));
    (project, PhotoGrant::for_test(hash, Recipe::default()))
}

fn contents(pictures: &Pictures) -> Vec<(String, Vec<u8>)> {
    pictures.iter().flat_map(|p| &p.files).map(|f| (f.name.clone(), fs::read(&f.file).unwrap())).collect()
}

#[test]
fn a_second_build_opens_no_original() {
    let (project, grant) = with_one();
    let (once, _) = project.make(std::slice::from_ref(&grant)).unwrap();
    fs::remove_file(project.folder.path().join("a.png")).unwrap();
    let (again, _) = project.make(std::slice::from_ref(&grant)).unwrap();
    assert_eq!(once.get(&grant), again.get(&grant));
    // Another recipe, key or limit is another picture, for which the original is needed.
    let recipe = Recipe { crop: Some(Rect { x: 0, y: 0, w: 9, h: 9 }), masks: vec![] };
    assert!(project.make(&[PhotoGrant::for_test(*grant.original(), recipe)]).is_err());
    for change in [|s: &mut Studio| s.key = [8; 32], |s: &mut Studio| s.photo_kb = 44] {
        let mut studio = project.studio.clone();
        change(&mut studio);
        let other =
            Project { studio, originals: project.originals.clone(), folder: tempfile::tempdir().unwrap() };
        assert_eq!(codes(&other.make(std::slice::from_ref(&grant)).unwrap_err()), ["photo-unreadable"]);
    }
}

#[test]
fn a_second_build_says_what_the_first_one_said() {
    let mut project = Project::new();
    project.studio.photo_kb = 0;
    let hash = project.add("a.jpg", &png(&coloured(40, 30)));
    let grant = PhotoGrant::for_test(hash, Recipe::default());
    let said = |d: Diagnostics| d.sorted().into_iter().cloned().collect::<Vec<_>>();
    let (_, once) = project.make(std::slice::from_ref(&grant)).unwrap();
    let (_, again) = project.make(&[grant]).unwrap();
    let once = said(once);
    assert_eq!(once.iter().map(|d| d.code).collect::<Vec<_>>(), ["photo-misnamed", "picture-heavy"]);
    assert_eq!(once, said(again));
}

#[test]
fn whatever_was_touched_is_made_anew() {
    let (project, grant) = with_one();
    let (once, _) = project.make(std::slice::from_ref(&grant)).unwrap();
    let expected = contents(&once);
    let originally: Vec<_> = files(&project).iter().map(|f| fs::read(f).unwrap()).collect();
    for (n, file) in files(&project).iter().enumerate() {
        for damage in 0..3 {
            let mut bytes = fs::read(file).unwrap();
            match damage {
                0 => {
                    let middle = bytes.len() / 2;
                    bytes[middle] ^= 1;
                    fs::write(file, &bytes).unwrap();
                }
                1 => fs::write(file, &bytes[..bytes.len() - 1]).unwrap(),
                _ => fs::remove_file(file).unwrap(),
            }
            let (again, _) = project.make(std::slice::from_ref(&grant)).unwrap();
            assert_eq!(contents(&again), expected);
            assert_eq!(fs::read(file).unwrap(), originally[n], "{} was not mended", file.display());
        }
    }
}

#[test]
fn names_of_files_are_known_to_the_holder_of_the_key_alone() {
    let (project, grant) = with_one();
    let (ours, _) = project.make(std::slice::from_ref(&grant)).unwrap();
    let studio =
        Studio { key: [8; 32], cache: project.folder.path().join("other"), ..project.studio.clone() };
    let other =
        Project { studio, originals: project.originals.clone(), folder: tempfile::tempdir().unwrap() };
    let (theirs, _) = other.make(&[grant]).unwrap();
    for ((one, bytes), (name, same)) in contents(&ours).iter().zip(&contents(&theirs)) {
        assert!(bytes == same && one != name, "{one}");
    }
}

#[test]
fn a_photo_that_was_exchanged_after_it_was_looked_at_is_not_opened() {
    let (project, grant) = with_one();
    fs::write(project.folder.path().join("a.png"), png(&coloured(60, 40))).unwrap();
    assert_eq!(codes(&project.make(&[grant]).unwrap_err()), ["photo-changed"]);
}

#[test]
fn an_entry_cannot_be_passed_off_as_another() {
    let (mut project, masked) = with_one();
    let plain = project.add("b.png", &png(&coloured(601, 400)));
    let plain = PhotoGrant::for_test(plain, Recipe::default());
    project.make(std::slice::from_ref(&plain)).unwrap();
    let theirs = files(&project).into_iter().find(|f| f.extension().unwrap() == "json").unwrap();
    let entry = Cache::new(&project.studio).entry(&masked);
    fs::copy(&theirs, theirs.with_file_name(format!("{entry}.json"))).unwrap();
    let (pictures, _) = project.make(std::slice::from_ref(&masked)).unwrap();
    assert_eq!(pictures.get(&masked).unwrap().width, 600);
}

#[test]
fn pruning_leaves_what_is_used_and_nothing_else() {
    let (mut project, keep) = with_one();
    let gone = project.add("b.png", &png(&coloured(500, 400)));
    let gone = PhotoGrant::for_test(gone, Recipe::default());
    project.studio.prune(&Pictures::default()).unwrap();
    let (only, _) = project.make(std::slice::from_ref(&keep)).unwrap();
    let before = files(&project);
    let (both, _) = project.make(&[keep.clone(), gone.clone()]).unwrap();
    fs::write(before[0].with_file_name(".unfinished-x"), b"left by a killed build").unwrap();
    assert!(files(&project).len() > before.len() + 1);
    project.studio.prune(&only).unwrap();
    assert_eq!(files(&project), before);
    assert!(both.get(&gone).unwrap().files.iter().all(|f| !f.file.exists()));
    let (none, _) = project.make(&[]).unwrap();
    project.studio.prune(&only.clone().and(none.clone())).unwrap();
    assert_eq!(files(&project), before);
    project.studio.prune(&none).unwrap();
    assert!(files(&project).is_empty());
}

#[test]
fn looks_are_kept_and_an_entry_without_them_counts_as_none() {
    let mut project = Project::new();
    let hash = project.add("a.png", &png(&scene(1, 640, 480)));
    let cropped = Recipe { crop: Some(Rect { x: 0, y: 0, w: 300, h: 480 }), masks: vec![] };
    let (plain, cut) = (PhotoGrant::for_test(hash, Recipe::default()), PhotoGrant::for_test(hash, cropped));
    let looks = |project: &Project, grant: &PhotoGrant| {
        *project.make(std::slice::from_ref(grant)).unwrap().0.looks(grant).unwrap()
    };
    let (once, part) = (looks(&project, &plain), looks(&project, &cut));
    assert!(once.whole.is_some() && once.whole == once.shown);
    assert_eq!(part.whole, once.whole);
    assert!(part.shown.is_some() && part.shown != part.whole);
    // The same as when a photo is taken back, which keeps nothing.
    let original = project.originals[&hash].clone();
    assert_eq!(super::super::looks(&original, cut.recipe()), part);
    let beyond = Recipe { crop: Some(Rect { x: 0, y: 0, w: 900, h: 9 }), masks: vec![] };
    assert_eq!(super::super::looks(&original, &beyond), once);
    // As an older program wrote it.
    let cache = Cache::new(&project.studio);
    let entry = cache.entry(&plain);
    let path = project.studio.cache.join("finished-pictures").join(format!("{entry}.json"));
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text[64..].split_once("\"looks\":").unwrap();
    let older = format!("{before}{}", rest.split_once("},").unwrap().1);
    fs::write(&path, [cache.sealed(&entry, older.as_bytes()), older].concat()).unwrap();
    assert!(cache.find(&entry).is_none());
    assert_eq!(looks(&project, &plain), once);
    // From the cache alone.
    fs::remove_file(&original.disk).unwrap();
    assert_eq!(looks(&project, &plain), once);
    assert_eq!(super::super::looks(&original, &Recipe::default()), Looks::default());
}
