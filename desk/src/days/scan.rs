//! The tokens of a pasted notice: dates, verbs, numbers of days, ends of clauses.

use application::calendar::Weekday;

/// A date as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub year: Option<u16>,
    pub month: Option<u16>,
    pub day: u16,
    pub weekday: Option<Weekday>,
}

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Date(Written),
    /// A year without a month and a day.
    Year(u16),
    /// 至 and its variants.
    To,
    /// 放假, 补休.
    Off,
    /// 上班.
    Work,
    /// 共3天, 放假1天.
    Count(u32),
    /// 连休: the weekend beside the day belongs to the count.
    WithWeekend,
    /// 其中, 鼓励, 公休日, 法定: the dates up to the verb explain and settle nothing.
    Remark,
    /// A comma.
    Comma,
    /// The colon behind a holiday's name.
    Item,
    /// The end of a sentence.
    Stop,
}

/// One character of the text with its line.
#[derive(Clone, Copy)]
pub(super) struct Char {
    /// The character as it is read.
    pub read: char,
    /// The character as it was pasted.
    pub pasted: char,
    pub line: usize,
}

/// The characters of the text that count: no spaces, full-width digits as ASCII.
pub(super) fn characters(text: &str) -> Vec<Char> {
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(place, line)| {
            line.chars().map(move |char| Char { read: narrow(char), pasted: char, line: place + 1 })
        })
        .filter(|one| !one.read.is_whitespace() && !matches!(one.read, '\u{200b}' | '\u{feff}'))
        .collect()
}

fn narrow(char: char) -> char {
    match char {
        '\u{ff01}'..='\u{ff5e}' => {
            match char::from_u32(u32::from(char) - 0xff01 + 0x21).unwrap_or(char) {
                '[' => '(',
                ']' => ')',
                char => char,
            }
        }
        '〔' | '【' => '(',
        '〕' | '】' => ')',
        char => char,
    }
}

const WORDS: [(&str, Token); 22] = [
    ("不放假", Token::Remark),
    ("补休", Token::Off),
    ("放假", Token::Off),
    ("上班", Token::Work),
    ("连休", Token::WithWeekend),
    ("其中", Token::Remark),
    ("鼓励", Token::Remark),
    ("公休日", Token::Remark),
    ("法定", Token::Remark),
    ("调至", Token::Remark),
    ("至", Token::To),
    ("到", Token::To),
    ("-", Token::To),
    ("—", Token::To),
    ("–", Token::To),
    ("~", Token::To),
    ("～", Token::To),
    (",", Token::Comma),
    (":", Token::Item),
    ("。", Token::Stop),
    (";", Token::Stop),
    ("!", Token::Stop),
];

/// A cursor over the characters.
pub(super) struct Scan<'a> {
    rest: &'a [Char],
}

impl<'a> Scan<'a> {
    pub(super) fn new(characters: &'a [Char]) -> Self {
        Self { rest: characters }
    }

    /// How many characters are left.
    pub(super) fn left(&self) -> usize {
        self.rest.len()
    }

    /// The next token; characters that mean nothing are passed over.
    pub(super) fn next(&mut self) -> Option<Token> {
        while !self.rest.is_empty() {
            if let Some(token) = self.number() {
                return Some(token);
            }
            for (word, token) in WORDS {
                if self.eat(word) {
                    return Some(token);
                }
            }
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        None
    }

    /// A date, a year or a number of days. A number that is none of these, such as that of a list,
    /// is passed over.
    fn number(&mut self) -> Option<Token> {
        let number = self.digits()?;
        if self.eat("年") {
            let back = self.rest;
            let Some(month) = self.digits() else { return Some(Token::Year(number)) };
            if !self.eat("月") {
                self.rest = back;
                return Some(Token::Year(number));
            }
            return self.day(Some(number), Some(month));
        }
        if self.eat("月") {
            return self.day(None, Some(number));
        }
        if self.eat("日") {
            let weekday = self.weekday();
            let (year, month) = (None, None);
            return Some(Token::Date(Written { year, month, day: number, weekday }));
        }
        self.eat("天").then_some(Token::Count(u32::from(number)))
    }

    fn day(&mut self, year: Option<u16>, month: Option<u16>) -> Option<Token> {
        let back = self.rest;
        let day = self.digits()?;
        let named = self.eat("日") || self.eat("号");
        // 「10月1-7日」: the first day has no 日 of its own.
        let open = self.rest.first().is_some_and(|one| "至到-—–~(".contains(one.read));
        if !named && !open {
            self.rest = back;
            return None;
        }
        let weekday = self.weekday();
        Some(Token::Date(Written { year, month, day, weekday }))
    }

    /// A run of digits, or nothing. A number of more than four digits reads as the largest, which is
    /// no day, month or year.
    fn digits(&mut self) -> Option<u16> {
        let length = self.rest.iter().take_while(|one| one.read.is_ascii_digit()).count();
        if length == 0 {
            return None;
        }
        let (digits, rest) = self.rest.split_at(length);
        self.rest = rest;
        let digits: String = digits.iter().map(|one| one.read).collect();
        Some(digits.parse().unwrap_or(u16::MAX))
    }

    /// The weekday behind a date, in brackets with other remarks or without brackets.
    fn weekday(&mut self) -> Option<Weekday> {
        if !self.eat("(") {
            return self.weekday_name();
        }
        let mut found = None;
        while let Some(one) = self.rest.first() {
            if self.eat(")") || matches!(one.read, '。' | ';') {
                break;
            }
            match self.weekday_name() {
                Some(weekday) => found = found.or(Some(weekday)),
                None => self.rest = self.rest.get(1..).unwrap_or_default(),
            }
        }
        found
    }

    fn weekday_name(&mut self) -> Option<Weekday> {
        let back = self.rest;
        let prefixed = ["星期", "礼拜", "周"].into_iter().any(|name| self.eat(name));
        let names = [
            ("一", Weekday::Monday),
            ("二", Weekday::Tuesday),
            ("三", Weekday::Wednesday),
            ("四", Weekday::Thursday),
            ("五", Weekday::Friday),
            ("六", Weekday::Saturday),
            ("日", Weekday::Sunday),
            ("天", Weekday::Sunday),
        ];
        let found = names.into_iter().find(|(name, _)| prefixed && self.eat(name));
        if found.is_none() {
            self.rest = back;
        }
        found.map(|(_, weekday)| weekday)
    }

    fn eat(&mut self, word: &str) -> bool {
        let length = word.chars().count();
        let found = self.rest.len() >= length
            && self.rest.iter().zip(word.chars()).all(|(one, char)| one.read == char);
        if found {
            self.rest = self.rest.get(length..).unwrap_or_default();
        }
        found
    }
}
