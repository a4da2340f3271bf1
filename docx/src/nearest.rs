//! The name that was probably meant by one that is misspelt.

/// The name nearest to `name`, and the first of several that are equally near. At most one character
/// may differ, or two in a long name, where two are no coincidence. A name of one character has no
/// nearest one.
pub(crate) fn nearest(name: &str, known: &[String]) -> Option<String> {
    let mut allowed = match name.chars().count() {
        0 | 1 => return None,
        2..=5 => 1,
        _ => 2,
    };
    let mut nearest = None;
    for other in known {
        let distance = distance(name, other);
        if distance <= allowed {
            // Only a nearer name replaces this one.
            allowed = distance.saturating_sub(1);
            nearest = Some(other);
        }
    }
    nearest.cloned()
}

/// The number of characters to insert, delete or replace (the Levenshtein distance).
fn distance(from: &str, to: &str) -> usize {
    // The distance of each non-empty prefix of `from` to the prefix of `to` read so far.
    let mut row = Vec::new();
    for _ in from.chars() {
        row.push(row.len() + 1);
    }
    let mut seen = 0;
    for b in to.chars() {
        let mut diagonal = seen;
        seen += 1;
        let mut left = seen;
        for (cell, a) in row.iter_mut().zip(from.chars()) {
            let replaced = diagonal + usize::from(a != b);
            diagonal = *cell;
            left = replaced.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(seen)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[track_caller]
    fn check(name: &str, expected: Option<&str>) {
        let known = ["申报单位", "产值", "产值大写", "产品.名称", "产品.复评", "人均能源消费量"];
        let found = nearest(name, &known.map(str::to_owned));
        assert_eq!(found.as_deref(), expected, "{name}");
    }

    #[test]
    fn the_nearest_name_is_found() {
        check("申报单伍", Some("申报单位"));
        check("申报单", Some("申报单位"));
        check("申报的单位", Some("申报单位"));
        check("申报", None);
        check("产直", Some("产值"));
        check("产值大", Some("产值"));
        check("产品名称", Some("产品.名称"));
        check("产品.名", Some("产品.名称"));
        check("人均能原消费", Some("人均能源消费量"));
        check("人均电消费", None);
        check("值", None);
        check("", None);
        check("法定代表人", None);
    }
}
