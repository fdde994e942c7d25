//! What it takes to read and scale a photograph, known before a byte of it is taken.

use std::sync::{Condvar, Mutex, PoisonError};

use super::Damaged;
use crate::limits::{PICTURE_MEMORY, PIXELS, grouped};

/// When a photograph is made smaller than it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shrinks {
    /// While it is read, so that the whole is never there.
    WhileRead,
    /// Once the whole is there, which its format knows no other way to read.
    Afterwards,
}

/// The sizes of a photograph, and the bytes that each of its pixels takes.
pub(super) struct Need {
    /// What it is, for people: `a progressive JPEG`.
    pub form: &'static str,
    pub shrinks: Shrinks,
    pub size: (u64, u64),
    /// How many eighths of it are kept.
    pub eighths: u64,
    /// While it is decoded.
    pub decoding: u64,
    /// What is kept beside them while it is decoded, in all.
    pub beside: u64,
    /// Once it is decoded.
    pub decoded: u64,
    /// The widest that it is scaled to.
    pub width: u32,
}

impl Need {
    fn pixels(&self) -> u64 {
        self.size.0.saturating_mul(self.size.1)
    }

    /// In bytes. Scaling keeps all rows at the new width, with four bytes for a colour.
    fn memory(&self) -> u64 {
        let part = |side: u64| side.saturating_mul(self.eighths).div_ceil(8);
        let (width, height) = (part(self.size.0), part(self.size.1));
        let rows = height.saturating_mul(u64::from(self.width)).saturating_mul(4 * self.decoded);
        let kept = width.saturating_mul(height);
        let decoding = match self.shrinks {
            Shrinks::WhileRead => kept,
            Shrinks::Afterwards => self.pixels(),
        };
        let shrinking = match self.shrinks {
            Shrinks::Afterwards if self.eighths < 8 => self.pixels().saturating_add(kept),
            _ => kept,
        };
        let decoding = decoding.saturating_mul(self.decoding).saturating_add(self.beside);
        let scaling = kept.saturating_mul(self.decoded).saturating_add(rows);
        decoding.max(shrinking.saturating_mul(self.decoded)).max(scaling)
    }

    /// What a photograph needs, at an eighth, a quarter or half of its size where the whole takes more memory than there
    /// may be: at the largest that fits and is as wide as what is made of it. Upright it is `across` pixels wide.
    pub fn fitting(need: impl Fn(u64) -> Need, across: u64) -> Need {
        let whole = need(8);
        let least = u64::from(whole.width);
        let mut best = whole;
        for smaller in [4, 2, 1].into_iter().filter(|eighths| across * eighths / 8 >= least).map(&need) {
            if best.has_room() {
                break;
            }
            if smaller.memory() < best.memory() {
                best = smaller;
            }
        }
        best
    }

    /// Whether there will ever be room for it.
    fn fits(&self) -> bool {
        self.pixels() <= PIXELS as u64 && self.has_room()
    }

    /// Whether it takes no more memory than a photograph may.
    pub fn has_room(&self) -> bool {
        self.memory() <= PICTURE_MEMORY as u64
    }

    fn too_large(&self) -> Damaged {
        let (width, height) = self.size;
        let size = format!("it is {} × {} pixels large", grouped(width), grouped(height));
        Damaged::TooLarge(if self.pixels() > PIXELS as u64 {
            format!("{size}, and photographs have at most {} in all", grouped(PIXELS as u64))
        } else {
            let (needed, most) = (self.memory().div_ceil(1_000_000), PICTURE_MEMORY / 1_000_000);
            let form = self.form;
            format!("{size}, and as {form} it takes {needed} MB of memory to read, where {most} are the most")
        })
    }

    /// Wait until there is room for it.
    ///
    /// # Errors
    /// There never will be.
    pub fn room(&self) -> Result<Room, Damaged> {
        if !self.fits() {
            return Err(self.too_large());
        }
        Ok(Room::take(self.memory()))
    }
}

/// How much is taken by all threads together.
static TAKEN: (Mutex<u64>, Condvar) = (Mutex::new(0), Condvar::new());

/// Memory that is kept for a photograph. All threads together take no more than one photograph may.
#[derive(Debug)]
pub(super) struct Room(u64);

impl Room {
    fn take(bytes: u64) -> Room {
        let (taken, freed) = &TAKEN;
        let full = |taken: &mut u64| *taken > 0 && *taken + bytes > PICTURE_MEMORY as u64;
        let taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken = freed.wait_while(taken, full).unwrap_or_else(PoisonError::into_inner);
        *taken += bytes;
        Room(bytes)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let (taken, freed) = &TAKEN;
        *taken.lock().unwrap_or_else(PoisonError::into_inner) -= self.0;
        freed.notify_all();
    }
}
