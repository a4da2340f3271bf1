//! Products and their brand titles (articles 2, 9(2), 10, 14 to 16).

use core::fmt;
use core::ops::Deref;

use crate::limits::LIMITS;

/// The brand title that a product holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Title {
    /// 「国家名牌产品」.
    National,
    /// 「自治区名牌产品」.
    Regional,
    /// Neither of the two.
    Untitled,
}

impl Title {
    /// Every title, best first.
    pub const ALL: [Self; 3] = [Self::National, Self::Regional, Self::Untitled];

    /// The title's name in JSON and on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Regional => "regional",
            Self::Untitled => "none",
        }
    }

    /// The title of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|title| title.name() == name)
    }
}

/// A product's name: at most [`LIMITS`]`.name_chars` characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ProductName(String);

impl ProductName {
    /// The name, unless it is too long.
    ///
    /// # Errors
    /// [`NameTooLong`] with the number of characters given.
    pub fn new(name: impl Into<String>) -> Result<Self, NameTooLong> {
        let name = name.into();
        let chars = name.chars().count();
        if chars > LIMITS.name_chars { Err(NameTooLong { chars }) } else { Ok(Self(name)) }
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A product name of more characters than accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameTooLong {
    /// The characters given.
    pub chars: usize,
}

impl fmt::Display for NameTooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} characters; accepted: at most {}", self.chars, LIMITS.name_chars)
    }
}

impl core::error::Error for NameTooLong {}

/// One product; `None` is "not answered".
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Product {
    /// The product's name; it settles nothing.
    pub name: Option<ProductName>,
    /// The brand title held (article 9(2)).
    pub title: Option<Title>,
    /// Whether this title is a reappraisal (复评) at the level held before (article 10).
    pub reappraised_at_same_level: Option<bool>,
}

/// A list of at most [`LIMITS`]`.products` products.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Products(Vec<Product>);

impl Products {
    /// The list, unless it is too long.
    ///
    /// # Errors
    /// [`TooManyProducts`] with the number given.
    pub fn new(products: Vec<Product>) -> Result<Self, TooManyProducts> {
        let given = products.len();
        if given > LIMITS.products { Err(TooManyProducts { given }) } else { Ok(Self(products)) }
    }

    /// The products, for building a changed list.
    #[must_use]
    pub fn into_vec(self) -> Vec<Product> {
        self.0
    }
}

impl Deref for Products {
    type Target = [Product];

    fn deref(&self) -> &[Product] {
        &self.0
    }
}

/// More products than accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyProducts {
    /// The products given.
    pub given: usize,
}

impl fmt::Display for TooManyProducts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} products; accepted: at most {}", self.given, LIMITS.products)
    }
}

impl core::error::Error for TooManyProducts {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_names_are_bounded() {
        let products = |count: usize| Products::new(vec![Product::default(); count]);
        assert_eq!(products(100).map(|list| list.into_vec().len()), Ok(100));
        let error = products(101).unwrap_err();
        assert_eq!(error.to_string(), "101 products; accepted: at most 100");
        let name = |chars: usize| ProductName::new("𠮷".repeat(chars));
        assert_eq!(name(200).map(|name| name.as_str().chars().count()), Ok(200));
        let error = name(201).unwrap_err();
        assert_eq!(error.to_string(), "201 characters; accepted: at most 200");
    }

    #[test]
    fn a_list_gives_its_products_back() {
        let product = Product { title: Some(Title::National), ..Product::default() };
        let list = Products::new(vec![product.clone()]).unwrap();
        assert_eq!(list.into_vec(), [product]);
    }
}
