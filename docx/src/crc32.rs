//! CRC-32 as zip uses it.

/// The checksum, four bits at a time: a table of 64 bytes instead of one of 1 KiB.
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, low: u8| {
        let index = (crc ^ u32::from(low)) & 15;
        TABLE[index as usize] ^ (crc >> 4)
    };
    !bytes.iter().fold(u32::MAX, |crc, &byte| step(step(crc, byte), byte >> 4))
}

const TABLE: [u32; 16] = {
    let mut table = [0; 16];
    let mut index = 0;
    while index < table.len() {
        // `index` is below 16.
        #[expect(clippy::cast_possible_truncation)]
        let mut crc = index as u32;
        let mut bit = 0;
        while bit < 4 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[index] = crc;
        index += 1;
    }
    table
};
