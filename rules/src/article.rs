//! An edition's table of articles: each article of the Measures and the code that it leads to, or
//! the reason why there is none.
//!
//! The table names code by paths that the compiler resolves, so a renamed function or figure does
//! not compile until the table follows.

/// Where an article is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// Rules that settle an outcome.
    Rules(&'static [&'static str]),
    /// Data that a page can show.
    Data(&'static [&'static str]),
    /// The reason why the article settles nothing for an applicant.
    Nothing(&'static str),
}

/// One row of the table; the article's text is [`Edition::words`](crate::Edition::words) of the
/// number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article {
    /// The number of the article.
    pub number: u8,
    /// The number of its chapter.
    pub chapter: u8,
    /// The code or the reason.
    pub code: Code,
}

/// The names of items of this crate and of fields of an `Edition`, each resolved by the compiler:
/// `links![law::article_2; output_threshold, procedure.steps]` is
/// `["law::article_2", "Edition.output_threshold", "Edition.procedure.steps"]`.
macro_rules! links {
    ($($($segment:ident)::+),* $(; $($field:ident $(. $inner:ident)*),+)?) => {
        &[
            $({
                #[allow(unused_imports, reason = "the import only proves that the item exists")]
                use crate::$($segment)::+ as _;
                $crate::article::joined!($($segment)::+)
            },)*
            $($({
                const _: usize =
                    core::mem::offset_of!(crate::edition::Edition, $field $(. $inner)*);
                concat!("Edition.", stringify!($field) $(, ".", stringify!($inner))*)
            },)+)?
        ]
    };
}

/// The path as text, without the spaces that `stringify!` may put into it.
macro_rules! joined {
    ($first:ident $(:: $rest:ident)*) => {
        concat!(stringify!($first) $(, "::", stringify!($rest))*)
    };
}

pub(crate) use {joined, links};
