use super::*;

/// A section as the order writes it: with the shortest length.
fn section(id: u8, body: &[u8]) -> Vec<u8> {
    [&[id][..], &number(body.len()), body].concat()
}

/// A list: how many, and each.
fn list(items: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    let items: Vec<Vec<u8>> = items.into_iter().collect();
    [number(items.len()), items.concat()].concat()
}

/// So many imports that the numbers 127 and 128 are of the program's own functions: the one takes a
/// byte, the other two.
const IMPORTED: usize = 126;

/// Two long bodies that have little in common but the call in their middle.
fn adding(callee: usize) -> Vec<u8> {
    [&[0][..], &[0x41, 1, 0x6a].repeat(20), &[0x10], &number(callee), &[0x1a, 0x0b]].concat()
}
fn loading(callee: usize) -> Vec<u8> {
    [&[0][..], &[0x28, 2, 8, 0x1a].repeat(20), &[0x10], &number(callee), &[0x0b]].concat()
}

/// A module of these functions, with their types. `entry` is exported, begins the program and is in
/// its table after an import.
fn module(functions: &[(usize, Vec<u8>)], entry: usize) -> Vec<u8> {
    let import = |_| b"\x01m\x01i\0\0".to_vec();
    [
        b"\0asm\x01\0\0\0".to_vec(),
        section(1, b"\x01\x60\0\0"),
        section(IMPORTS, &list((0..IMPORTED).map(import))),
        section(FUNCTIONS, &list(functions.iter().map(|function| number(function.0)))),
        // The memory has the number of a function, and keeps it.
        section(
            EXPORTS,
            &list([b"\x01m\x02\x7f".to_vec(), [b"\x01f\0", &number(entry)[..]].concat()]),
        ),
        section(START, &number(entry)),
        section(ELEMENTS, &[b"\x01\0\x41\x01\x0b", &list([number(3), number(entry)])[..]].concat()),
        section(
            CODE_SECTION,
            &list(functions.iter().map(|(_, body)| [number(body.len()), body.clone()].concat())),
        ),
        section(11, b"\x01\0\x41\0\x0b\x02\x7f\x80"),
    ]
    .concat()
}

#[test]
fn the_like_stand_together_and_keep_what_they_call() {
    let before = [
        (0, adding(IMPORTED + 1)),
        (1, loading(IMPORTED + 2)),
        (0, adding(IMPORTED + 3)),
        (1, loading(5)),
    ];
    // The second and the third change places.
    let after = [
        (0, adding(IMPORTED + 2)),
        (0, adding(IMPORTED + 3)),
        (1, loading(IMPORTED + 1)),
        (1, loading(5)),
    ];
    let sorted = sort(&module(&before, IMPORTED + 2)).unwrap();
    assert_eq!(sorted, module(&after, IMPORTED + 1));
    assert_eq!(sort(&sorted).unwrap(), sorted);
}

/// The second part of the program: it imports functions beside a table, a memory and globals, and fills
/// the table from the place that a global names.
#[test]
fn imports_of_other_kinds_have_no_number_of_a_function() {
    let imports = [
        b"\x01m\x01t\x01\x70\x01\x02\x80\x01".to_vec(),
        b"\x01m\x01f\0\0".to_vec(),
        b"\x01m\x01m\x02\0\x11".to_vec(),
        b"\x01m\x01g\x03\x7f\x01".to_vec(),
        b"\x01m\x01h\0\0".to_vec(),
    ];
    let module = |functions: [Vec<u8>; 3], entry: usize| {
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(IMPORTS, &list(imports.clone())),
            section(FUNCTIONS, &list([0, 0, 0].map(number))),
            section(
                ELEMENTS,
                &list([
                    [&b"\0\x23\0\x0b"[..], &list([0, entry].map(number))].concat(),
                    [&b"\x02\x01\x41\x05\x0b\0"[..], &list([1, entry].map(number))].concat(),
                ]),
            ),
            section(CODE_SECTION, &list(functions.map(|body| [number(body.len()), body].concat()))),
            section(11, b"\x01\0\x23\0\x0b\x02\x7f\x80"),
        ]
        .concat()
    };
    // Functions 0 and 1 are imported; the second and the third of its own change places.
    let before = module([adding(3), loading(0), adding(4)], 3);
    let after = module([adding(4), adding(3), loading(0)], 4);
    assert_eq!(sort(&before).unwrap(), after);
}

#[test]
fn among_the_like_those_of_the_same_type_come_first() {
    let before = [(0, adding(1)), (1, adding(2)), (0, adding(3))];
    let after = [(0, adding(1)), (0, adding(3)), (1, adding(2))];
    assert_eq!(sort(&module(&before, IMPORTED)).unwrap(), module(&after, IMPORTED));
}

#[test]
fn functions_that_have_nothing_in_common_keep_their_order() {
    let short = |byte: u8| (0, vec![0, byte, 0x0b]);
    let module = module(&[short(1), short(0), short(0x0f), short(1)], IMPORTED + 3);
    assert_eq!(sort(&module).unwrap(), module);
}

#[track_caller]
fn check_error(sections: &[Vec<u8>], expected: &str) {
    let module = [b"\0asm\x01\0\0\0".to_vec(), sections.concat()].concat();
    let error = sort(&module).expect_err("accepted");
    assert_eq!(error.to_string(), expected);
}

#[test]
fn what_is_not_understood_is_refused() {
    let functions = section(FUNCTIONS, &[1, 0]);
    let code = |body: &[u8]| section(CODE_SECTION, &[&[1, 2][..], body].concat());
    check_error(&[], "the program has no functions");
    check_error(std::slice::from_ref(&functions), "the program has no code");
    check_error(
        &[section(FUNCTIONS, &[2, 0, 0]), code(&[0, 0x0b])],
        "the program has 2 functions and the code of 1",
    );
    check_error(
        &[section(IMPORTS, b"\x01\x01m\x01i\x04\0\x01"), functions.clone(), code(&[0, 0x0b])],
        "the program imports something of the kind 4",
    );
    check_error(
        &[functions.clone(), section(START, &[1]), code(&[0, 0x0b])],
        "there is no function 1",
    );
    check_error(
        &[functions.clone(), section(ELEMENTS, &[1, 1, 0x41, 1, 0x0b, 0]), code(&[0, 0x0b])],
        "the program's table is filled in a way that is not understood",
    );
    check_error(
        &[functions, code(&[0, 0x06])],
        "function 0 of the program: instruction 0x6 is none of the first version of WebAssembly",
    );
}
