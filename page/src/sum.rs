//! Check sums of parts.

use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};

/// The SHA-256 of a text, as base64, as a policy writes it.
pub(crate) fn sum(text: &str) -> String {
    Base64::encode_string(&Sha256::digest(text))
}

/// What stands before the list, which is a comment at the end of the boot script.
const BEFORE: &str = "\n/* Sums:";

/// What stands behind the list.
const BEHIND: &str = " */";

/// The boot script with the list of these sums behind it: those of the shell, of the first and the second
/// part of the program, and of the licences.
pub(crate) fn with_list(boot: &str, sums: &[&str; 4]) -> String {
    format!("{boot}{BEFORE} {}{BEHIND}", sums.join(" "))
}

/// The list at the end of a boot script. `None` where there is none.
pub(crate) fn list(boot: &str) -> Option<[&str; 4]> {
    let (_, list) = boot.strip_suffix(BEHIND)?.rsplit_once(BEFORE)?;
    let sums: Vec<&str> = list.split(' ').skip(1).collect();
    sums.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_the_one_that_browsers_know() {
        // From `printf 'p{}' | openssl dgst -sha256 -binary | base64`.
        assert_eq!(sum("p{}"), "gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=");
    }

    #[test]
    fn the_list_comes_back() {
        let sums = ["a", "b", "c", "d"];
        let boot = with_list("f()", &sums);
        assert_eq!(list(&boot), Some(sums));
        assert_eq!(list("f()"), None);
        assert_eq!(list(&with_list("f()", &["a b", "c", "d", "e"])), None);
    }
}
