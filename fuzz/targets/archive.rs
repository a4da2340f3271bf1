#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| quality_award_fuzz::checks::archive(bytes));
