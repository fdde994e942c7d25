//! Rows of pixels that are made smaller while they are read: each square of some pixels becomes one of their mean.

/// Takes rows of pixels of some bytes, and keeps the mean of each square.
pub(super) struct Rows {
    channels: usize,
    /// How many pixels wide and high a square is.
    side: usize,
    /// The sums of a row of squares; where there is an alpha, each colour counts as much as it covers.
    sums: Vec<u32>,
    /// How many rows are summed up, and how many pixels are in a row.
    summed: usize,
    width: usize,
    pub bytes: Vec<u8>,
}

impl Rows {
    pub fn new(channels: usize, side: usize, (width, height): (usize, usize)) -> Rows {
        let columns = width.div_ceil(side);
        let bytes = Vec::with_capacity(columns * height.div_ceil(side) * channels);
        Rows { channels, side, sums: vec![0; columns * channels], summed: 0, width, bytes }
    }

    fn alpha(&self) -> Option<usize> {
        self.channels.is_multiple_of(2).then(|| self.channels - 1)
    }

    pub fn take(&mut self, row: &[u8]) {
        let (channels, alpha) = (self.channels, self.alpha());
        let squares = row.chunks(channels * self.side).zip(self.sums.chunks_exact_mut(channels));
        for (pixels, sums) in squares {
            for pixel in pixels.chunks_exact(channels) {
                let covers = alpha.map_or(1, |alpha| u32::from(pixel[alpha]));
                for (at, (sum, value)) in sums.iter_mut().zip(pixel).enumerate() {
                    *sum += u32::from(*value) * if Some(at) == alpha { 1 } else { covers };
                }
            }
        }
        self.summed += 1;
        if self.summed == self.side {
            self.finish();
        }
    }

    /// Make pixels of the rows that were taken since the last ones.
    pub fn finish(&mut self) {
        if self.summed == 0 {
            return;
        }
        let (rows, alpha) = (self.summed as u32, self.alpha());
        for (column, sums) in self.sums.chunks_exact(self.channels).enumerate() {
            let across = (self.width - column * self.side).min(self.side) as u32;
            let covers = alpha.map_or(across * rows, |alpha| sums[alpha]).max(1);
            let mean = |(at, sum): (usize, &u32)| {
                let count = if Some(at) == alpha { across * rows } else { covers };
                u8::try_from((sum + count / 2) / count).unwrap_or(u8::MAX)
            };
            self.bytes.extend(sums.iter().enumerate().map(mean));
        }
        self.sums.fill(0);
        self.summed = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(channels: usize, side: usize, width: usize, rows: &[&[u8]]) -> Vec<u8> {
        let mut made = Rows::new(channels, side, (width, rows.len()));
        rows.iter().for_each(|row| made.take(row));
        made.finish();
        made.bytes
    }

    #[test]
    fn a_square_becomes_its_mean_and_what_is_left_at_the_edges_too() {
        assert_eq!(made(1, 2, 3, &[&[0, 10, 7], &[20, 30, 9], &[1, 2, 3]]), [15, 8, 2, 3]);
        assert_eq!(made(3, 2, 2, &[&[0, 1, 2, 2, 3, 4]]), [1, 2, 3]);
        assert_eq!(made(3, 8, 1, &[&[5, 6, 7]]), [5, 6, 7]);
    }

    #[test]
    fn what_is_not_seen_colours_nothing() {
        assert_eq!(made(4, 2, 2, &[&[200, 0, 0, 255, 0, 0, 0, 0]]), [200, 0, 0, 128]);
        assert_eq!(made(2, 2, 2, &[&[9, 0, 9, 0]]), [0, 0]);
    }
}
