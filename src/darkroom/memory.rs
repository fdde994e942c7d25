//! What it takes to read and scale a photograph, known before a byte of it is taken.

use std::sync::{Condvar, Mutex, PoisonError};

use super::Damaged;
use crate::limits::{PICTURE_MEMORY, PIXELS, SHRUNK_PIXELS, grouped};

/// The sizes of a photograph, and the bytes that each of its pixels takes.
pub(super) struct Need {
    /// Whether it can be made smaller while it is read.
    pub shrinks: bool,
    pub size: (u64, u64),
    /// How many eighths of it are decoded.
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
        let pixels = width.saturating_mul(height);
        let decoding = pixels.saturating_mul(self.decoding).saturating_add(self.beside);
        decoding.max(pixels.saturating_mul(self.decoded).saturating_add(rows))
    }

    /// The most pixels that a photograph may have. Of one that is made smaller while it is read only the time counts.
    fn most(&self) -> u64 {
        if self.shrinks { SHRUNK_PIXELS as u64 } else { PIXELS as u64 }
    }

    /// What a photograph needs, at an eighth, a quarter or half of its size where the whole takes more memory than there
    /// may be: at the largest that fits and is as wide as what is made of it. Upright it is `across` pixels wide.
    pub fn fitting(need: impl Fn(u64) -> Need, across: u64) -> Need {
        let whole = need(8);
        let least = u64::from(whole.width);
        let is_enough = |eighths: &u64| whole.shrinks && across * eighths / 8 >= least;
        let smaller = [4, 2, 1].into_iter().filter(is_enough).map(&need);
        let fits = whole.has_room().then(|| need(8));
        fits.or_else(|| smaller.into_iter().find(Need::has_room)).unwrap_or(whole)
    }

    /// Whether there will ever be room for it.
    fn fits(&self) -> bool {
        self.pixels() <= self.most() && self.has_room()
    }

    /// Whether it takes no more memory than a photograph may.
    pub fn has_room(&self) -> bool {
        self.memory() <= PICTURE_MEMORY as u64
    }

    fn too_large(&self) -> Damaged {
        let (width, height) = self.size;
        let size = format!("it is {} × {} pixels large", grouped(width), grouped(height));
        Damaged::TooLarge(if self.pixels() > self.most() {
            format!("{size}, and photographs have at most {} in all", grouped(self.most()))
        } else {
            let (needed, most) = (self.memory() / 1_000_000, PICTURE_MEMORY / 1_000_000);
            format!("{size}, and takes {needed} MB of memory to read and scale, where {most} are the most")
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
