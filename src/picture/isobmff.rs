//! The boxes of an AVIF file (ISO/IEC 14496-12 and 23008-12): its size, and where it tells more than it shows.

use std::collections::BTreeMap;
use std::ops::Range;

/// A box: its name, and where its content lies in the file.
struct Box4 {
    name: [u8; 4],
    content: Range<usize>,
}

/// Boxes within others are looked for so deep; those of a film lie five deep.
const DEEPEST: usize = 8;

/// The boxes in a part of a file, up to the first that does not fit.
fn boxes(bytes: &[u8], part: Range<usize>) -> Vec<Box4> {
    let mut found = Vec::new();
    let mut at = part.start;
    while let Some(size) = number(bytes, at, 4) {
        let (head, size) = match size {
            0 => (8, part.end - at),
            1 => (16, number(bytes, at + 8, 8).unwrap_or(0)),
            size => (8, size),
        };
        let Some(name) = bytes.get(at + 4..at + 8).and_then(|name| name.try_into().ok()) else { break };
        let end = at.saturating_add(size);
        if size < head || end > part.end {
            break;
        }
        found.push(Box4 { name, content: at + head..end });
        at = end;
    }
    found
}

fn child(bytes: &[u8], part: Range<usize>, name: &[u8; 4]) -> Option<Range<usize>> {
    boxes(bytes, part).into_iter().find(|each| each.name == *name).map(|each| each.content)
}

/// A number of so many bytes, the highest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(length)?)?;
    Some(digits.iter().fold(0, |number: usize, digit| number << 8 | usize::from(*digit)))
}

/// What a file says of its items: the box `meta`.
struct Meta<'b> {
    bytes: &'b [u8],
    content: Range<usize>,
}

impl<'b> Meta<'b> {
    fn read(bytes: &'b [u8]) -> Option<Meta<'b>> {
        let meta = child(bytes, 0..bytes.len(), b"meta")?;
        // Version and flags come before the boxes.
        Some(Meta { bytes, content: meta.start + 4..meta.end })
    }

    fn child(&self, name: &[u8; 4]) -> Option<Range<usize>> {
        child(self.bytes, self.content.clone(), name)
    }

    fn number(&self, at: usize, length: usize) -> Option<usize> {
        number(self.bytes, at, length)
    }

    /// The item that is shown.
    fn primary(&self) -> Option<usize> {
        let pitm = self.child(b"pitm")?;
        let length = if self.bytes.get(pitm.start) == Some(&0) { 2 } else { 4 };
        self.number(pitm.start + 4, length)
    }

    /// What is said of an item, in the order in which it holds.
    fn properties(&self, item: usize) -> Option<Vec<Box4>> {
        let iprp = self.child(b"iprp")?;
        let all = boxes(self.bytes, child(self.bytes, iprp.clone(), b"ipco")?);
        let ipma = child(self.bytes, iprp, b"ipma")?;
        let id_length = if self.bytes.get(ipma.start) == Some(&0) { 2 } else { 4 };
        let index_length = if self.number(ipma.start + 3, 1)? & 1 == 0 { 1 } else { 2 };
        let mut at = ipma.start + 8;
        for _ in 0..self.number(ipma.start + 4, 4)? {
            let id = self.number(at, id_length)?;
            let count = self.number(at + id_length, 1)?;
            at += id_length + 1;
            if id == item {
                let index = |nth: usize| self.number(at + nth * index_length, index_length);
                let mask = if index_length == 1 { 0x7f } else { 0x7fff };
                let indices: Vec<usize> = (0..count).filter_map(|nth| Some(index(nth)? & mask)).collect();
                let mut all: Vec<Option<Box4>> = all.into_iter().map(Some).collect();
                let mut property = |index: usize| all.get_mut(index.checked_sub(1)?)?.take();
                return Some(indices.into_iter().filter_map(&mut property).collect());
            }
            at += count * index_length;
        }
        None
    }

    /// What each item is, by its number, and where that is said.
    fn kinds(&self) -> BTreeMap<usize, ([u8; 4], Range<usize>)> {
        let Some(iinf) = self.child(b"iinf") else { return BTreeMap::new() };
        let count_length = if self.bytes.get(iinf.start) == Some(&0) { 2 } else { 4 };
        let entries = boxes(self.bytes, iinf.start + 4 + count_length..iinf.end);
        let kind = |entry: Box4| {
            let version = *self.bytes.get(entry.content.start)?;
            let length = if version < 3 { 2 } else { 4 };
            let at = entry.content.start + 4;
            let said = at + length + 2..entry.content.end;
            let name = self.bytes.get(said.start..said.start + 4)?.try_into().ok()?;
            Some((self.number(at, length)?, (name, said)))
        };
        entries.into_iter().filter_map(kind).collect()
    }

    /// Where each item lies in the file.
    fn places(&self) -> Option<Vec<(usize, Range<usize>)>> {
        let iloc = self.child(b"iloc")?;
        let version = self.number(iloc.start, 1)?;
        let sizes = self.number(iloc.start + 4, 2)?;
        let [offset, length, base, index] = [12, 8, 4, 0].map(|shift| sizes >> shift & 0xf);
        let wide = if version < 2 { 2 } else { 4 };
        let count = self.number(iloc.start + 6, wide)?;
        let data = self.child(b"idat").map_or(0, |idat| idat.start);
        let mut at = iloc.start + 6 + wide;
        let mut take = |size: usize| {
            let taken = if size == 0 { Some(0) } else { self.number(at, size) };
            at += size;
            taken
        };
        let mut places = Vec::new();
        for _ in 0..count {
            let item = take(wide)?;
            let start = match version {
                0 => 0,
                _ if take(2)? & 0xf == 1 => data,
                _ => 0,
            };
            take(2)?;
            let start = start + take(base)?;
            for _ in 0..take(2)? {
                take(if version == 0 { 0 } else { index })?;
                let from = start.checked_add(take(offset)?)?;
                places.push((item, from..from.checked_add(take(length)?)?));
            }
        }
        Some(places)
    }
}

/// Width and height as it is shown, turned where the file says so.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let meta = Meta::read(bytes)?;
    let properties = meta.properties(meta.primary()?)?;
    let find = |name: &[u8; 4]| properties.iter().find(|each| each.name == *name).map(|each| &each.content);
    let extent = find(b"ispe")?;
    let side = |at: usize| u32::try_from(number(bytes, extent.start + at, 4)?).ok();
    let size = (side(4)?, side(8)?);
    let turns = find(b"irot").and_then(|irot| number(bytes, irot.start, 1)).unwrap_or(0);
    Some(if turns & 1 == 1 { (size.1, size.0) } else { size })
}

/// Whether all that the file tells of is in it.
pub fn is_whole(bytes: &[u8]) -> bool {
    let places = Meta::read(bytes).and_then(|meta| meta.places());
    places.is_some_and(|places| places.iter().all(|(_, place)| place.end <= bytes.len()))
}

/// Where the last box of the file ends.
pub fn end(bytes: &[u8]) -> usize {
    boxes(bytes, 0..bytes.len()).last().map_or(bytes.len(), |last| last.content.end)
}

/// The bytes that tell more than is shown: items with Exif, XMP and the like, notes of users, and when it was made.
pub fn told_beside(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    below(bytes, 0..bytes.len(), DEEPEST, &mut found);
    if let Some(meta) = Meta::read(bytes) {
        let mut items = meta.kinds();
        items.retain(|_, (kind, _)| matches!(&*kind, b"Exif" | b"mime" | b"uri "));
        let places = meta.places().unwrap_or_default().into_iter();
        found.extend(places.filter(|(item, _)| items.contains_key(item)).map(|(_, place)| place));
        found.extend(items.into_values().map(|(_, said)| said));
    }
    found.into_iter().map(|place| place.start..place.end.min(bytes.len())).collect()
}

fn below(bytes: &[u8], part: Range<usize>, deep: usize, found: &mut Vec<Range<usize>>) {
    for each in boxes(bytes, part) {
        match &each.name {
            b"udta" | b"uuid" | b"free" | b"skip" | b"cprt" => found.push(each.content),
            b"meta" if deep < DEEPEST => found.push(each.content),
            b"moov" | b"trak" | b"mdia" if deep > 0 => below(bytes, each.content, deep - 1, found),
            // Two moments after version and flags, of four bytes each, or of eight.
            b"mvhd" | b"tkhd" | b"mdhd" => {
                let long = bytes.get(each.content.start) == Some(&1);
                let moments = each.content.start + 4;
                found.push(moments..moments + if long { 16 } else { 8 });
            }
            _ => {}
        }
    }
}
