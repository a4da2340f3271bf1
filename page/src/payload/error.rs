//! Why a program cannot be written as text.

use std::fmt;

/// What is wrong with a program, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The number of the function, where the fault is inside of one.
    function: Option<usize>,
    kind: Kind,
}

/// What is wrong with a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Bytes are missing at its end.
    EndsEarly,
    /// A number has more than 32 bits.
    LongNumber,
    /// It has no section of code.
    NoCode,
    /// It has no section that gives the types of its functions.
    NoFunctions,
    /// A section ends after the program.
    LongSection(u8),
    /// The section of code does not end where it says.
    CodeLength,
    /// A function does not end where it says.
    FunctionLength,
    /// So many functions are announced, and the code of so many follows.
    FunctionCount(usize, usize),
    /// A call or a table names a function that is not there.
    NoFunction(usize),
    /// An instruction that came after the first version of WebAssembly.
    Instruction(u8),
    /// An import of an unknown kind.
    Import(u8),
    /// A table is filled in another way than by a place and a list of functions.
    Elements,
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self { function: None, kind }
    }
}

impl Error {
    /// The same fault, in this function.
    pub(super) fn in_function(self, number: usize) -> Self {
        Self { function: Some(number), ..self }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(number) = self.function {
            write!(f, "function {number} of the program: ")?;
        }
        match &self.kind {
            Kind::EndsEarly => f.write_str("the program ends early"),
            Kind::LongNumber => f.write_str("a number of the program is too long"),
            Kind::NoCode => f.write_str("the program has no code"),
            Kind::NoFunctions => f.write_str("the program has no functions"),
            Kind::LongSection(id) => write!(f, "section {id} ends after the program"),
            Kind::CodeLength => f.write_str("the program's code has another length than it says"),
            Kind::FunctionLength => f.write_str("its length is not what it says"),
            Kind::FunctionCount(types, bodies) => {
                write!(f, "the program has {types} functions and the code of {bodies}")
            }
            Kind::NoFunction(number) => write!(f, "there is no function {number}"),
            Kind::Instruction(code) => {
                write!(f, "instruction {code:#x} is none of the first version of WebAssembly")
            }
            Kind::Import(kind) => write!(f, "the program imports something of the kind {kind}"),
            Kind::Elements => {
                f.write_str("the program's table is filled in a way that is not understood")
            }
        }
    }
}

impl std::error::Error for Error {}
