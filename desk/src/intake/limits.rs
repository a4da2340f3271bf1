//! How much the intake accepts.

/// The limits of the intake. A form of the page has some 20 KB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file that is picked, an archive included.
    pub picked: usize,
    /// Bytes of a file inside an archive, unpacked.
    pub file: u64,
    /// Bytes of all files of an archive together, unpacked.
    pub unpacked: u64,
    /// How many times its packed size a file may have, above [`Limits::small`] bytes.
    pub ratio: u64,
    /// Up to this many bytes the ratio does not count: a short text of one letter packs well.
    pub small: u64,
    /// Files inside an archive, those of the archives in it included.
    pub files: usize,
    /// Archives in archives: an archive may hold archives, and these none.
    pub depth: usize,
    /// Characters of a name that is shown; what is longer is cut in its middle.
    pub name: usize,
}

/// The limits in force.
pub const LIMITS: Limits = Limits {
    picked: 512 << 20,
    file: docx::package::MAX_FILE as u64,
    unpacked: 1 << 30,
    ratio: 250,
    small: 4 << 20,
    files: 20_000,
    depth: 1,
    name: 200,
};
