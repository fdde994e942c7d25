//! What it takes to read and scale a photograph, known before a byte of it is taken.

use std::sync::{Condvar, Mutex, PoisonError};

use super::Damaged;
use crate::limits::{PICTURE_MEMORY, PIXELS, grouped};

/// The sizes of a photograph, and the bytes that each of its pixels takes.
pub(super) struct Need {
    pub size: (u64, u64),
    /// While it is decoded.
    pub decoding: u64,
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
        let rows = self.size.1.saturating_mul(u64::from(self.width)).saturating_mul(4 * self.decoded);
        let pixels = self.pixels();
        pixels.saturating_mul(self.decoding).max(pixels.saturating_mul(self.decoded).saturating_add(rows))
    }

    /// Wait until there is room for it.
    ///
    /// # Errors
    /// There never will be.
    pub fn room(&self) -> Result<Room, Damaged> {
        let (width, height) = self.size;
        let many = self.pixels() > PIXELS as u64;
        if !many && self.memory() <= PICTURE_MEMORY as u64 {
            return Ok(Room::take(self.memory()));
        }
        let size = format!("it is {} × {} pixels large", grouped(width), grouped(height));
        Err(Damaged::TooLarge(if many {
            format!("{size}, and photographs have at most {} in all", grouped(PIXELS as u64))
        } else {
            let (needed, most) = (self.memory() / 1_000_000, PICTURE_MEMORY / 1_000_000);
            format!("{size}, and takes {needed} MB of memory to read and scale, where {most} are the most")
        }))
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
