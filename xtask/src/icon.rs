//! The icons of what wants pixels: the sign of the page, drawn in any size.

use libdeflater::{CompressionLvl, Compressor, Crc};

use crate::Result;

/// The sign is drawn on a square of so many units.
const SIDE: f32 = 64.0;
/// How round its corners are.
const ROUND: f32 = 12.0;
const PAPER: [u8; 3] = [0xfb, 0xfa, 0xf7];
const INK: [u8; 3] = [0x1a, 0x1a, 0x1a];
const ACCENT: [u8; 3] = [0x7a, 0x1f, 0x2b];
/// The letter, as in `assets/manifest.webmanifest`: its corners, between which two curves run.
const LETTER: [(f32, f32); 8] = [
    (39.0, 35.0),
    (48.0, 50.0),
    (39.0, 50.0),
    (31.0, 36.0),
    (24.0, 36.0),
    (24.0, 50.0),
    (16.0, 50.0),
    (16.0, 14.0),
];
/// The curves: where each begins, what it is drawn to, and where it ends.
const CURVES: [[(f32, f32); 3]; 2] =
    [[(34.0, 14.0), (46.0, 14.0), (46.0, 25.0)], [(46.0, 25.0), (46.0, 33.0), (39.0, 35.0)]];
/// The full stop: its middle and its radius.
const STOP: (f32, f32, f32) = (52.0, 46.0, 4.0);
/// A pixel is looked at in so many places each way.
const SAMPLES: u32 = 8;

/// The icon as PNG, with a side of so many pixels.
pub fn png(side: u32) -> Result<Vec<u8>> {
    let outline = outline();
    let mut rows = Vec::new();
    for y in 0..side {
        // No filter.
        rows.push(0);
        for x in 0..side {
            rows.extend(pixel(&outline, side, x, y));
        }
    }
    let mut compressor = Compressor::new(CompressionLvl::best());
    let mut packed = vec![0; compressor.zlib_compress_bound(rows.len())];
    let length = compressor.zlib_compress(&rows, &mut packed);
    packed.truncate(length.map_err(|error| format!("cannot compress an icon: {error}"))?);
    // Eight bits a channel; red, green, blue and alpha; the only methods there are.
    let head = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, content) in [(b"IHDR", &head), (b"IDAT", &packed), (b"IEND", &Vec::new())] {
        let chunk = [&name[..], content].concat();
        let mut sum = Crc::new();
        sum.update(&chunk);
        bytes.extend((content.len() as u32).to_be_bytes());
        bytes.extend(&chunk);
        bytes.extend(sum.sum().to_be_bytes());
    }
    Ok(bytes)
}

/// The corners of the letter, its curves as many of them.
fn outline() -> Vec<(f32, f32)> {
    const STEPS: u8 = 16;
    let mut outline = Vec::new();
    for [from, to, end] in CURVES {
        for step in 0..STEPS {
            let part = f32::from(step) / f32::from(STEPS);
            let rest = 1.0 - part;
            let at = |from: f32, to: f32, end: f32| {
                rest * rest * from + 2.0 * rest * part * to + part * part * end
            };
            outline.push((at(from.0, to.0, end.0), at(from.1, to.1, end.1)));
        }
    }
    outline.extend(LETTER);
    outline
}

/// The mean of what is at a pixel's places: its colour, and how much of it is there.
fn pixel(outline: &[(f32, f32)], side: u32, x: u32, y: u32) -> [u8; 4] {
    let unit = SIDE / (side * SAMPLES) as f32;
    let mut sums = [0_u32; 3];
    let mut count = 0;
    for (across, down) in (0..SAMPLES).flat_map(|down| (0..SAMPLES).map(move |across| (across, down))) {
        let at = |pixel: u32, sample: u32| ((pixel * SAMPLES + sample) as f32 + 0.5) * unit;
        if let Some(colour) = colour(outline, at(x, across), at(y, down)) {
            count += 1;
            sums.iter_mut().zip(colour).for_each(|(sum, part)| *sum += u32::from(part));
        }
    }
    let [red, green, blue] = sums.map(|sum| (sum / count.max(1)) as u8);
    [red, green, blue, (255 * count / (SAMPLES * SAMPLES)) as u8]
}

/// What is at a place; nothing beyond the corners.
fn colour(outline: &[(f32, f32)], x: f32, y: f32) -> Option<[u8; 3]> {
    let beyond = |at: f32| (ROUND - at).max(at - (SIDE - ROUND)).max(0.0);
    if beyond(x).hypot(beyond(y)) > ROUND {
        return None;
    }
    if (x - STOP.0).hypot(y - STOP.1) < STOP.2 {
        return Some(ACCENT);
    }
    // Inside is what a ray leaves by an odd number of edges.
    let ends = outline.iter().zip(outline.iter().cycle().skip(1));
    let crossed = ends.filter(|(from, to)| {
        (from.1 > y) != (to.1 > y) && x < from.0 + (to.0 - from.0) * (y - from.1) / (to.1 - from.1)
    });
    Some(if crossed.count() % 2 == 1 { INK } else { PAPER })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icon_is_the_letter_on_paper_with_round_corners() {
        let outline = outline();
        assert_eq!(pixel(&outline, 64, 20, 40), [0x1a, 0x1a, 0x1a, 255]);
        assert_eq!(pixel(&outline, 64, 52, 46), [0x7a, 0x1f, 0x2b, 255]);
        assert_eq!(pixel(&outline, 64, 10, 30), [0xfb, 0xfa, 0xf7, 255]);
        assert_eq!(pixel(&outline, 64, 0, 0)[3], 0);
        let icon = png(16).expect("an icon");
        assert_eq!(icon[..8], *b"\x89PNG\r\n\x1a\n");
        assert_eq!(icon[16..24], [0, 0, 0, 16, 0, 0, 0, 16]);
    }
}
