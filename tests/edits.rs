//! Changing a value of YAML changes nothing else: at random places of every file that comes with prospectus, with
//! `serde_yaml` as the judge of what the file says before and after. `EDITS=1000 cargo test` tries more of them.

use prospectus::disk;
use prospectus::document::yaml_range;
use prospectus::source::DataPath;
use prospectus::yaml::{Draft, Splice, Tree, spliced};
use serde_yaml::{Mapping, Value};

use crate::site;

/// Places that are tried in each file, where `EDITS` does not say otherwise.
const PLACES: usize = 6;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }
}

/// What was tried, and what was made.
#[derive(Debug, Default)]
struct Count {
    tried: usize,
    made: usize,
}

impl Count {
    fn is_mostly_made(&self) -> bool {
        self.tried > 100 && self.made * 10 > self.tried * 9
    }
}

#[test]
fn values_come_go_change_and_move_and_every_other_byte_stays() {
    let places = std::env::var("EDITS").ok().and_then(|count| count.parse().ok()).unwrap_or(PLACES);
    let mut sources: Vec<_> =
        disk::read(&site::root()).expect("the site can be read").iter().cloned().collect();
    sources.extend(site::base().iter().cloned());
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut counts: [Count; 5] = Default::default();
    for source in
        sources.iter().filter(|source| source.path.ends_with(".yaml") || source.path.ends_with(".md"))
    {
        let text = source.text().expect("shipped files are UTF-8");
        let text = &text[yaml_range(&source.path, text)];
        let Ok(before) = serde_yaml::from_str::<Value>(text) else { continue };
        let tree = Tree::parse(text).expect("shipped files are YAML");
        let mut all = Vec::new();
        inner(&before, &DataPath::default(), &mut all);
        for _ in 0..places.min(all.len()) {
            let path = &all[dice.below(all.len())];
            let trial = Trial { name: &source.path, text, tree: &tree, before: &before, path };
            trial.run(&mut dice, &mut counts);
        }
    }
    // Where an entry is the only one, or holds comments, nothing is removed or moved.
    assert!(counts[..3].iter().all(Count::is_mostly_made), "replaced, inserted, appended of {counts:?}");
    assert!(counts[3].made > 500 && counts[4].made > 200, "removed, moved of {counts:?}");
}

/// The ways to all maps and lists.
fn inner(value: &Value, at: &DataPath, found: &mut Vec<DataPath>) {
    match value {
        Value::Mapping(map) if map.keys().all(Value::is_string) => {
            found.push(at.clone());
            for (key, value) in map {
                inner(value, &at.key(key.as_str().unwrap_or_default()), found);
            }
        }
        Value::Sequence(list) => {
            found.push(at.clone());
            list.iter().enumerate().for_each(|(index, value)| inner(value, &at.index(index), found));
        }
        _ => {}
    }
}

/// Changes to one map or list.
struct Trial<'t> {
    name: &'t str,
    text: &'t str,
    tree: &'t Tree,
    before: &'t Value,
    path: &'t DataPath,
}

impl Trial<'_> {
    fn run(&self, dice: &mut Dice, counts: &mut [Count; 5]) {
        let draft = Draft { text: self.text, tree: self.tree };
        let size = match find(&mut self.before.clone(), self.path) {
            Value::Mapping(map) => map.len(),
            Value::Sequence(list) => list.len(),
            _ => 0,
        };
        let (one, other) = (dice.below(size), dice.below(size));
        if let Value::Mapping(map) = find(&mut self.before.clone(), self.path) {
            let key = map.keys().nth(one).and_then(Value::as_str).unwrap_or_default().to_owned();
            if size > 0 {
                let at = self.path.key(key.as_str());
                let new = draft.replace(&at, "'new: value'");
                self.judge(new, &mut counts[0], |value| {
                    let old = std::mem::replace(
                        map_of(value).get_mut(&*key).expect("the key is there"),
                        "new: value".into(),
                    );
                    matches!(old, Value::String(_) | Value::Number(_) | Value::Bool(_))
                });
            }
            let value = if dice.below(2) == 0 { "{a: 1}" } else { "'x y'" };
            let new = draft.insert(self.path, Some(&key), "brand-new", value);
            self.judge(new, &mut counts[1], |whole| {
                let at = if size == 0 { 0 } else { one + 1 };
                let read = serde_yaml::from_str(value).expect("it is YAML");
                let mut entries: Vec<(Value, Value)> = std::mem::take(map_of(whole)).into_iter().collect();
                entries.insert(at, ("brand-new".into(), read));
                *map_of(whole) = entries.into_iter().collect::<Mapping>();
                true
            });
        } else {
            let new = draft.append(self.path, &["'new: value'".into(), "2".into()]);
            self.judge(new, &mut counts[2], |whole| {
                list_of(whole).extend(["new: value".into(), 2.into()]);
                true
            });
        }
        if size > 1 {
            self.judge(draft.remove_at(self.path, one), &mut counts[3], |whole| {
                let mut all = taken(whole);
                all.remove(one);
                put(whole, all);
                true
            });
        }
        if one != other {
            self.judge(draft.reorder(self.path, one, other), &mut counts[4], |whole| {
                let mut all = taken(whole);
                let moved = all.remove(one);
                all.insert(other, moved);
                put(whole, all);
                true
            });
        }
    }

    /// Compare what the changed file says with what was meant. `meant` says whether the change had to be possible.
    fn judge(&self, splices: Option<Vec<Splice>>, count: &mut Count, meant: impl FnOnce(&mut Value) -> bool) {
        let mut expected = self.before.clone();
        let is_needed = meant(find(&mut expected, self.path));
        count.tried += usize::from(is_needed);
        let Some(splices) = splices else { return };
        count.made += usize::from(is_needed);
        let after = spliced(self.text, &splices);
        let told = || format!("{} at `{}`:\n{after}", self.name, self.path);
        let read: Value = serde_yaml::from_str(&after).unwrap_or_else(|error| panic!("{error}: {}", told()));
        assert_eq!(read, expected, "{}", told());
        assert_eq!(order(&read), order(&expected), "{}", told());
        for comment in comments(self.text) {
            assert!(comments(&after).contains(&comment), "the comment `{comment}` is gone from {}", told());
        }
    }
}

/// The keys in their order, which a comparison of maps does not look at.
fn order(value: &Value) -> String {
    serde_yaml::to_string(value).expect("it was YAML")
}

/// What follows a `#` on lines that begin with one; it is the same before and after.
fn comments(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.trim_start().strip_prefix("# ")).map(str::trim_end).collect()
}

fn find<'v>(value: &'v mut Value, path: &DataPath) -> &'v mut Value {
    use prospectus::source::Step;
    path.0.iter().fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key.as_str()).expect("the key is there"),
        Step::Index(index) => value.get_mut(*index).expect("the value is there"),
    })
}

fn map_of(value: &mut Value) -> &mut Mapping {
    value.as_mapping_mut().expect("it is a map")
}

fn list_of(value: &mut Value) -> &mut Vec<Value> {
    value.as_sequence_mut().expect("it is a list")
}

/// The entries of a map, or the values of a list with a key that means nothing.
fn taken(value: &mut Value) -> Vec<(Value, Value)> {
    match value {
        Value::Mapping(map) => std::mem::take(map).into_iter().collect(),
        _ => std::mem::take(list_of(value)).into_iter().map(|value| (Value::Null, value)).collect(),
    }
}

fn put(value: &mut Value, all: Vec<(Value, Value)>) {
    match value {
        Value::Mapping(map) => *map = all.into_iter().collect(),
        _ => *list_of(value) = all.into_iter().map(|(_, value)| value).collect(),
    }
}
