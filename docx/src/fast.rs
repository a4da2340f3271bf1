//! The checksum and the inflating of libraries, for programs that read thousands of forms: of the time that such a
//! program took with those of our own, a third was theirs.

use flate2::{Decompress, FlushDecompress, Status};

use super::inflate::RATIO;

/// The checksum of [`crc32`](super::crc32).
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    crc32fast::hash(bytes)
}

/// What [`inflate`](super::inflate) does.
pub(crate) fn inflate(data: &[u8], size: usize) -> Option<Vec<u8>> {
    if size / RATIO > data.len() {
        return None;
    }
    // A byte more than said would show that the data stands for more.
    let mut bytes = vec![0; size.checked_add(1)?];
    let mut inflater = Decompress::new(false);
    let status = inflater.decompress(data, &mut bytes, FlushDecompress::Finish).ok()?;
    let whole = status == Status::StreamEnd && usize::try_from(inflater.total_out()) == Ok(size);
    bytes.truncate(size);
    whole.then_some(bytes)
}
