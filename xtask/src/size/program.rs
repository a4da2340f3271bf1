//! The program taken apart: its functions by name, its data, and the same program without some of
//! either.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::{Context, Result, bail};
use wasm_encoder::{CodeSection, ConstExpr, DataSection, Module, RawSection};
use wasmparser::{DataKind, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// The code of a function that is left out: no locals, `unreachable`, `end`.
const NOTHING: [u8; 3] = [0x00, 0x00, 0x0b];

/// The numbers of the sections that are written anew.
const CODE: u8 = 10;
const DATA: u8 = 11;

/// A program, read.
pub(super) struct Program<'a> {
    /// All sections but custom ones, by number, in their order.
    sections: Vec<(u8, &'a [u8])>,
    /// The functions of the program itself, in their order.
    pub(super) functions: Vec<Function<'a>>,
    /// The pieces of the memory as it is at the start.
    pub(super) data: Vec<Segment<'a>>,
}

/// A function.
pub(super) struct Function<'a> {
    /// Its name, where it has one: wasm-opt makes functions without.
    pub(super) name: Option<&'a str>,
    /// Its locals and instructions.
    pub(super) body: &'a [u8],
}

/// A piece of the memory.
pub(super) struct Segment<'a> {
    place: i32,
    /// What stands there.
    pub(super) bytes: &'a [u8],
}

/// A part of a program that can be left out of it.
pub(super) enum Part {
    /// The code of functions, by their place among the program's own.
    Functions(Vec<usize>),
    /// Bytes of pieces of the memory, none overlapping and in their order: the piece, the range.
    Data(Vec<(usize, Range<usize>)>),
}

/// What a program is made of, each with its bytes.
pub(super) struct Whole {
    /// All functions.
    pub(super) code: (Part, usize),
    /// All pieces of the memory.
    pub(super) memory: (Part, usize),
    /// Everything else.
    pub(super) rest: usize,
}

impl<'a> Program<'a> {
    /// Reads a program.
    pub(super) fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut program = Self { sections: vec![], functions: vec![], data: vec![] };
        let mut names = BTreeMap::new();
        let mut imported = 0;
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload.context("the program cannot be read")?;
            if let Some((number, range)) = payload.as_section().filter(|(number, _)| *number != 0) {
                let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                program.sections.push((number, &wasm[range]));
            }
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    program.functions.push(Function { name: None, body: body.as_bytes() });
                }
                Payload::DataSection(pieces) => {
                    for piece in pieces {
                        let piece = piece?;
                        let place = place(&piece.kind)?;
                        program.data.push(Segment { place, bytes: piece.data });
                    }
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(kinds) = section.as_known() {
                        for kind in kinds {
                            let Name::Function(list) = kind? else { continue };
                            for naming in list {
                                let naming = naming?;
                                names.insert(usize::try_from(naming.index)?, naming.name);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        for (number, function) in program.functions.iter_mut().enumerate() {
            function.name = names.get(&(imported + number)).copied();
        }
        Ok(program)
    }

    /// Whether two programs differ in nothing but their names.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.sections == other.sections
    }

    /// All code, all memory, and the bytes of all other sections.
    pub(super) fn whole(&self) -> Whole {
        let code = self.functions.iter().map(|function| function.body.len()).sum();
        let memory = self.data.iter().map(|piece| piece.bytes.len()).sum();
        let pieces = self.data.iter().map(|piece| 0..piece.bytes.len()).enumerate().collect();
        let rest = self.sections.iter().filter(|(number, _)| ![CODE, DATA].contains(number));
        Whole {
            code: (Part::Functions((0..self.functions.len()).collect()), code),
            memory: (Part::Data(pieces), memory),
            rest: rest.map(|(_, section)| section.len()).sum(),
        }
    }

    /// The program without a part: not one that runs, but one that can be weighed.
    pub(super) fn without(&self, part: &Part) -> Vec<u8> {
        let mut module = Module::new();
        for (number, section) in &self.sections {
            match (*number, part) {
                (CODE, Part::Functions(gone)) => {
                    let mut code = CodeSection::new();
                    for (number, function) in self.functions.iter().enumerate() {
                        let gone = gone.contains(&number);
                        code.raw(if gone { &NOTHING } else { function.body });
                    }
                    module.section(&code);
                }
                (DATA, Part::Data(gone)) => {
                    let mut data = DataSection::new();
                    for (number, segment) in self.data.iter().enumerate() {
                        let mut left = segment.bytes.to_vec();
                        for (_, range) in gone.iter().rev().filter(|(piece, _)| *piece == number) {
                            left.drain(range.clone());
                        }
                        data.active(0, &ConstExpr::i32_const(segment.place), left);
                    }
                    module.section(&data);
                }
                (id, _) => _ = module.section(&RawSection { id, data: section }),
            }
        }
        module.finish()
    }
}

/// Where a piece of the memory stands.
fn place(kind: &DataKind<'_>) -> Result<i32> {
    if let DataKind::Active { offset_expr, .. } = kind
        && let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
    {
        return Ok(value);
    }
    bail!("a piece of the program's memory has no fixed place")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program of two functions, the first named, and one piece of memory.
    fn module(names: bool) -> Vec<u8> {
        use wasm_encoder::{
            FunctionSection, MemorySection, MemoryType, NameMap, NameSection, TypeSection,
        };
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        module.section(&functions);
        let mut memory = MemorySection::new();
        let limits = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        memory.memory(limits);
        module.section(&memory);
        let mut code = CodeSection::new();
        code.raw(&[0, 0x01, 0x01, 0x0b]).raw(&[0, 0x01, 0x0b]);
        module.section(&code);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(1024), *b"0123456789");
        module.section(&data);
        if names {
            let mut map = NameMap::new();
            map.append(0, "first");
            let mut section = NameSection::new();
            section.functions(&map);
            module.section(&section);
        }
        module.finish()
    }

    #[test]
    fn functions_have_their_names_and_bodies() {
        let wasm = module(true);
        let program = Program::read(&wasm).unwrap();
        let functions: Vec<_> = program.functions.iter().map(|it| (it.name, it.body)).collect();
        let bodies: [&[u8]; 2] = [&[0, 1, 1, 11], &[0, 1, 11]];
        assert_eq!(functions, [(Some("first"), bodies[0]), (None, bodies[1])]);
        assert_eq!(program.whole().code.1, 7);
        let plain = module(false);
        assert!(program.is_same(&Program::read(&plain).unwrap()));
    }

    #[test]
    fn a_part_left_out_is_gone_and_nothing_else() {
        let wasm = module(false);
        let program = Program::read(&wasm).unwrap();
        assert_eq!(program.without(&Part::Functions(vec![])), wasm);
        let less = program.without(&Part::Functions(vec![0]));
        let less = Program::read(&less).unwrap();
        assert_eq!(less.functions[0].body, NOTHING);
        assert_eq!(less.functions[1].body, program.functions[1].body);
        assert_eq!(less.data[0].bytes, b"0123456789");

        assert_eq!(program.without(&Part::Data(vec![])), wasm);
        let less = program.without(&Part::Data(vec![(0, 1..3), (0, 8..10)]));
        let less = Program::read(&less).unwrap();
        assert_eq!(less.data[0].bytes, b"034567");
        assert!(!program.is_same(&less));
    }
}
