//! Codes that no instruction has. Each stands for an instruction, or several, whose numbers follow from what came before
//! them in the function, so that they need not be written.

use std::collections::BTreeMap;

/// The constant -1.
pub(super) const CONST_MINUS_1: u8 = 0x06;
/// The constant 0.
pub(super) const CONST_0: u8 = 0x07;
/// The constant 1.
pub(super) const CONST_1: u8 = 0x08;
/// A constant that is a place in memory: one of four bytes, and not below zero.
pub(super) const CONST_PLACE: u8 = 0x09;
/// Any other constant, and its addition.
pub(super) const ADD: u8 = 0x0a;
/// The value of the local that was named last.
pub(super) const GET_LAST: u8 = 0x12;
/// The value of the local that was named last before that one.
pub(super) const GET_BEFORE: u8 = 0x13;
/// The value of local 0.
pub(super) const GET_FIRST: u8 = 0x14;
/// A load of 32 bits, four bytes behind the last load by way of the same local.
pub(super) const LOAD_NEXT: u8 = 0x15;
/// A load of 32 bits, four bytes before that.
pub(super) const LOAD_PREVIOUS: u8 = 0x16;
/// A store of 32 bits, four bytes behind the last store.
pub(super) const STORE_NEXT: u8 = 0x17;
/// A store of 32 bits, four bytes before the last store.
pub(super) const STORE_PREVIOUS: u8 = 0x18;
/// A load of 64 bits, and the store of what was loaded.
pub(super) const MOVE: u8 = 0x19;
/// A conditional branch out of the innermost block.
pub(super) const BRANCH_0: u8 = 0x1c;
/// A frame is taken from the stack: `global.get 0`, `i32.const SIZE`, `i32.sub`, `local.tee FRAME`, `global.set 0`.
pub(super) const ENTER: u8 = 0x1d;
/// The frame is given back: `local.get FRAME`, `i32.const SIZE`, `i32.add`, `global.set 0`.
pub(super) const LEAVE: u8 = 0x1e;
/// A call of the function that is called most often; the codes behind it stand for the next ones.
pub(super) const OFTEN: u8 = 0xc0;

/// How many functions have a code of their own.
pub(super) const MOST: usize = 40;

/// Whether the offset of an instruction of this code counts as that of the last load, or of the last store: those of 32
/// and 64 bits, and of a byte.
pub(super) const fn counts(code: u8) -> bool {
    matches!(code, 0x28 | 0x29 | 0x2d | 0x36 | 0x37 | 0x3a)
}

/// What is remembered within a function.
#[derive(Clone, Debug, Default)]
pub(super) struct Recent {
    /// The local that was named last.
    pub(super) last: Option<usize>,
    /// The one before, which is another.
    pub(super) before: Option<usize>,
    /// The offset of the last load, by the local that was named last before it: mostly it has the place.
    pub(super) loads: BTreeMap<Option<usize>, usize>,
    /// The offset of the last store.
    pub(super) store: usize,
    /// The size of its frame on the stack, as it is written, and the local that has the frame's place.
    pub(super) frame: Option<(Vec<u8>, usize)>,
}

impl Recent {
    /// A local is named. Returns the code that stands for its value, where there is one.
    pub(super) fn named(&mut self, local: usize) -> Option<u8> {
        let code = if self.last == Some(local) {
            return Some(GET_LAST);
        } else if self.before == Some(local) {
            Some(GET_BEFORE)
        } else {
            (local == 0).then_some(GET_FIRST)
        };
        self.before = self.last.replace(local);
        code
    }

    /// A load or a store has this offset. Returns the code that stands for it, where there is one.
    pub(super) fn reached(&mut self, code: u8, offset: usize) -> Option<u8> {
        let (last, own, next, previous) = if code < 0x36 {
            (self.loads.entry(self.last).or_default(), 0x28, LOAD_NEXT, LOAD_PREVIOUS)
        } else {
            (&mut self.store, 0x36, STORE_NEXT, STORE_PREVIOUS)
        };
        let before = if counts(code) { std::mem::replace(last, offset) } else { return None };
        match offset {
            _ if code != own => None,
            _ if offset == before + 4 => Some(next),
            _ if offset + 4 == before => Some(previous),
            _ => None,
        }
    }
}
