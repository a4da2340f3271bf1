mod decoder;

use super::codes::*;
use super::*;
use decoder::{decode, low};

/// A size with five bytes.
fn size(size: usize) -> [u8; 5] {
    let part = |place: usize| u8::try_from(size >> (7 * place) & 127).unwrap() | 128;
    [part(0), part(1), part(2), part(3), part(4) & 127]
}

fn sized(bytes: &[u8]) -> Vec<u8> {
    [&size(bytes.len()), bytes].concat()
}

/// A section.
fn section(id: u8, body: &[u8]) -> Vec<u8> {
    [&[id][..], &sized(body)].concat()
}

/// What a text could hold: Chinese, half a character, the end of an element, and the characters that
/// the text of a program has for its own purposes.
fn texts() -> Vec<u8> {
    let text = "奖，\u{feff}é<script></script><!--\r\n\0\u{200}\u{201}\u{202}\u{e000}\u{efff}";
    [text.as_bytes(), &[0xe5, 0xa5, 0xff, 0x20]].concat()
}

/// A module with this code, this memory, and texts in the other sections.
fn module_with(functions: &[&[u8]], segments: &[(u32, &[u8])]) -> Vec<u8> {
    let count = u8::try_from(functions.len()).unwrap();
    let bodies: Vec<u8> = functions.iter().flat_map(|body| sized(body)).collect();
    let mut data = vec![u8::try_from(segments.len()).unwrap()];
    for (place, bytes) in segments {
        let place = size(usize::try_from(*place).unwrap());
        data.extend([&[0, 0x41][..], &place, &[0x0b], &sized(bytes)].concat());
    }
    [
        &b"\0asm\x01\0\0\0"[..],
        &section(0, &texts()),
        &section(CODE_SECTION, &[&[count][..], &bodies].concat()),
        &section(11, &data),
        &section(0, &texts()),
    ]
    .concat()
}

fn module(functions: &[&[u8]]) -> Vec<u8> {
    module_with(functions, &[])
}

/// Encodes and decodes. Returns the text.
#[track_caller]
fn check_module(module: &[u8]) -> String {
    let text = write(module).unwrap();
    assert_eq!(decode(&text), module, "{text}");
    assert!(text.chars().all(|c| c == ' ' || c.is_ascii_graphic() || c >= '\u{100}'));
    assert!(!text.contains('<'));
    text
}

#[track_caller]
fn check(function: &[u8]) {
    check_module(&module(&[function, &[0, 0x0b], function]));
}

/// Checks a memory. Returns the text of the module that holds it.
#[track_caller]
fn check_memory(segments: &[(u32, &[u8])]) -> String {
    check_module(&module_with(&[&[0, 0x0b]], segments))
}

#[test]
fn every_kind_of_instruction_survives() {
    // No local; two kinds of them.
    check(&[0, 0x0b]);
    check(&[2, 3, 0x7f, 0x80, 1, 0x7e, 0x0b]);
    // Blocks within blocks, and the ways out of them.
    check(&[0, 2, 0x40, 3, 0x7f, 0x0c, 1, 0x0b, 4, 0x40, 0x0d, 0, 5, 1, 0x0b, 0x0b, 0x0b]);
    let far: Vec<u8> = std::iter::repeat_n(0, 129).collect();
    check(&[&[0, 0x0e, 0x80, 1], &far[..], &[0x0b]].concat());
    // Calls, locals, globals.
    check(&[0, 0x10, 0xff, 0x7f, 0x11, 3, 0, 0x0b]);
    check(&[0, 0x20, 0, 0x21, 0x81, 1, 0x22, 2, 0x23, 0, 0x24, 1, 0x0b]);
    // The memory.
    check(&[0, 0x28, 0, 8, 0x3e, 0, 0x80, 0x80, 4, 0x3f, 0, 0x40, 0, 0x0b]);
    // Constants, of which some are added, some look like instructions, and some are long.
    check(&[0, 0x41, 0x0b, 0x41, 0x80, 0x80, 0xc0, 0, 0x6a, 0x41, 0x6a, 0x0b]);
    check(&[0, 0x41, 1, 0x44, 1, 2, 3, 4, 5, 6, 7, 8, 0x41, 2, 0x45, 0x41, 3, 0x5a, 0x0b]);
    // Constants with codes of their own, long and short ways to write them, and their neighbours.
    check(&[0, 0x41, 0, 0x41, 1, 0x41, 2, 0x41, 0x7f, 0x6a, 0x41, 0, 0x6a, 0x41, 1, 0x45, 0x0b]);
    check(&[0, 0x41, 0x80, 0, 0x41, 0x81, 0, 0x41, 0x80, 0x80, 0, 0x41, 0x80, 0x80, 0x80, 0, 0x0b]);
    check(&[
        0, 0x41, 0x80, 0x80, 0xc0, 0, 0x41, 0xff, 0xff, 0xff, 0, 0x41, 0xff, 0xff, 0xff, 1, 0x0b,
    ]);
    check(&[0, 0x41, 0x80, 0x80, 0x40, 0x41, 0x80, 0x80, 0x80, 0x80, 0, 0x41, 3, 0x41, 0, 0x0b]);
    // Codes that change places, and comparisons of fractions among them.
    check(&[0, 0x02, 0x40, 0x0b, 0x5b, 0x5c, 0x61, 0x66, 0x0f, 0x0b]);
    check(&[0, 0x41, 4, 0x5b, 0x41, 5, 0x6b, 0x41, 6, 0xbf, 0x41, 7, 0x41, 8, 0x0b]);
    check(
        &[
            &[0, 0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, 0x7c],
            &[0x43, 1, 2, 3, 0x0b, 0x44, 1, 2, 3, 4, 5, 6, 7, 0x0b, 0xbf, 0x0b][..],
        ]
        .concat(),
    );
}

/// Checks a function, and that these codes of `codes.rs` stand in it, in order, for the instructions that follow from
/// others.
#[track_caller]
fn check_codes(function: &[u8], expected: &[u8]) {
    let text = check_module(&module(&[function]));
    let letters = letters();
    let own = |letter: &char| {
        let code = (0..=u8::MAX).find(|code| letters[usize::from(*code)] == low(*letter)).unwrap();
        matches!(code, 0x06..=0x0a | 0x12..=0x19 | 0x1c..=0x1e | OFTEN..).then_some(code)
    };
    let codes: Vec<u8> =
        text.split(BETWEEN).nth(CODE).unwrap().chars().filter_map(|l| own(&l)).collect();
    assert_eq!(codes, expected);
}

#[test]
fn what_follows_from_others_has_a_code() {
    // Locals: named last, before that, and the first; a long number; a set and a tee name one too.
    let gets = [
        0, 0x20, 5, 0x20, 5, 0x21, 0x80, 1, 0x20, 5, 0x20, 0x80, 1, 0x22, 7, 0x20, 0, 0x20, 7, 0x0b,
    ];
    check_codes(&gets, &[GET_LAST, GET_BEFORE, GET_BEFORE, GET_FIRST, GET_BEFORE]);
    // Loads and stores of 32 bits, beside one of another width, which counts or does not.
    let loads = [
        0, 0x28, 0, 8, 0x28, 0, 12, 0x28, 0, 8, 0x29, 0, 16, 0x28, 0, 20, 0x2f, 0, 0, 0x28, 0, 24,
        0x0b,
    ];
    check_codes(&loads, &[LOAD_NEXT, LOAD_PREVIOUS, LOAD_NEXT, LOAD_NEXT]);
    let stores = [0, 0x36, 0, 4, 0x36, 0, 0, 0x36, 0, 0, 0x37, 0, 0, 0x3a, 0, 3, 0x36, 0, 7, 0x0b];
    check_codes(&stores, &[STORE_NEXT, STORE_PREVIOUS, STORE_NEXT]);
    // By way of another local the last load is another.
    let by_locals = [0, 0x20, 1, 0x28, 0, 8, 0x20, 2, 0x28, 0, 12, 0x20, 1, 0x28, 0, 12, 0x0b];
    check_codes(&by_locals, &[GET_BEFORE, LOAD_NEXT]);
    let moves = [0, 0x29, 0, 8, 0x37, 0, 0x80, 1, 0x29, 0, 8, 0x1a, 0x0b];
    check_codes(&moves, &[MOVE]);
    check_codes(&[0, 0x0d, 0, 0x0d, 1, 0x0b], &[BRANCH_0]);
    check_codes(&[0, 0x41, 3, 0x6a, 0x41, 0x80, 1, 0x6a, 0x41, 3, 0x0b], &[ADD, ADD]);
}

#[test]
fn a_frame_is_taken_and_given_back() {
    let enter = [0x23, 0, 0x41, 0xc0, 0, 0x6b, 0x22, 1, 0x24, 0];
    let leave = [0x20, 1, 0x41, 0xc0, 0, 0x6a, 0x24, 0];
    check_codes(&[&[0], &enter[..], &leave, &[0x0b]].concat(), &[ENTER, LEAVE]);
    check_codes(
        &[&[0], &enter[..], &[0x20, 1], &leave, &leave, &[0x0b]].concat(),
        &[ENTER, GET_LAST, LEAVE, LEAVE],
    );
    // Nothing was taken; another size; another local; another global; and what ends in the middle.
    check_codes(&[&[0], &leave[..], &[0x0b]].concat(), &[ADD]);
    let others = [0x20, 1, 0x41, 0xc1, 0, 0x6a, 0x24, 0, 0x20, 2, 0x41, 0xc0, 0, 0x6a, 0x24, 1];
    check_codes(&[&[0], &enter[..], &others, &[0x0b]].concat(), &[ENTER, GET_LAST, ADD, ADD]);
    for cut in [&enter[..2], &enter[..5], &enter[..6], &enter[..8]] {
        check(&[&[0], cut, &[0x0b]].concat());
    }
    check_codes(&[0, 0x23, 1, 0x41, 0xc0, 0, 0x6b, 0x22, 1, 0x24, 0, 0x0b], &[]);
}

#[test]
fn functions_that_are_called_often_have_codes() {
    // Each of 50 functions is called; a later one more often.
    let calls: Vec<u8> =
        (0..50_u8).flat_map(|number| [0x10, number].repeat(usize::from(number) + 1)).collect();
    let code = |number: u8| (number > 9).then(|| OFTEN + (49 - number));
    let expected: Vec<u8> = (0..50_u8)
        .flat_map(|number| std::iter::repeat_n(code(number), usize::from(number) + 1))
        .flatten()
        .collect();
    check_codes(&[&[0], &calls[..], &[0x0b]].concat(), &expected);
}

#[test]
fn every_code_has_a_letter_of_its_own() {
    let mut letters = letters();
    letters.sort_unstable();
    assert!((0..=u8::MAX).eq(letters));
}

#[test]
fn a_hint_of_alignment_is_left_out() {
    let with = |hint| module(&[&[0, 0x28, hint, 8, 0x36, hint, 4, 0x0b]]);
    assert_eq!(decode(&write(&with(2)).unwrap()), with(0));
}

#[test]
fn the_number_of_a_table_may_be_any() {
    check(&[0, 0x11, 3, 1, 0x11, 0x80, 1, 0x80, 1, 0x0b]);
}

#[test]
fn texts_of_the_memory_stay_texts() {
    // Letters that are cut off at either end.
    let text = "赤峰市市长质量奖\0\0\0\x04奖".as_bytes();
    for cut in 0..text.len() {
        let data = [&text[cut..], &texts(), text].concat();
        check_memory(&[(1024, &data)]);
    }
    let whole = check_memory(&[(1024, "赤峰市市长质量奖".as_bytes())]);
    assert!(whole.contains("赤峰市市长质量奖"), "{whole}");
}

/// A module whose memory and table begin where imported globals say, as in the program's second part.
#[test]
fn a_second_part_survives() {
    let imports = [
        &b"\x05"[..],
        b"\x01s\x01f\0\0",
        b"\x01s\x01t\x01\x70\0\x80\x01",
        b"\x01s\x01m\x02\x01\x11\x80\x80\x01",
        b"\x01s\x01g\x03\x7f\x01",
        b"\x01s\x01h\0\0",
    ];
    let module = [
        &b"\0asm\x01\0\0\0"[..],
        &section(1, b"\x01\x60\0\0"),
        &section(2, &imports.concat()),
        &section(3, b"\x01\0"),
        // Table 0 at the place that global 0 names; another table at a constant.
        &section(9, b"\x02\0\x23\0\x0b\x02\x01\x02\x02\x01\x41\x03\x0b\0\x01\x02"),
        // It calls both imported functions and one by its place.
        &section(CODE_SECTION, &[&b"\x01"[..], &sized(b"\0\x10\0\x10\x01\x11\0\0\x0b")].concat()),
        &section(11, &[&b"\x01\0\x23\0\x0b"[..], &sized(&texts())].concat()),
    ]
    .concat();
    check_module(&module);
    // The order writes its sections with the shortest length, which says the same.
    let text = encode(&module).unwrap();
    assert_eq!(decode(&text).last(), module.last());
}

#[track_caller]
fn check_error(module: &[u8], expected: &str) {
    let error = write(module).expect_err("accepted");
    assert_eq!(error.to_string(), expected);
}

#[test]
fn what_is_not_understood_is_refused() {
    check_error(b"\0asm\x01\0\0\0", "the program has no code");
    check_error(
        &module(&[&[0, 0xfc, 0, 0x0b]]),
        "function 0 of the program: instruction 0xfc is none of the first version of WebAssembly",
    );
    check_error(
        &module(&[&[0, 0x0b, 0x0b]]),
        "function 0 of the program: its length is not what it says",
    );
    check_error(
        b"\0asm\x01\0\0\0\x0a\x04\x01\x02\0\x41",
        "function 0 of the program: the program ends early",
    );
    check_error(b"\0asm\x01\0\0\0\x0a\x08\x00", "section 10 ends after the program");
}
