//! What a document has and the layout does not.

/// A kind of thing that is not shown, or not as it is.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    /// A chart.
    Chart,
    /// A diagram made of shapes (`SmartArt`).
    Diagram,
    /// A shape without text: a line, an arrow, a stamp.
    Shape,
    /// Text drawn as a shape (`WordArt`), such as a watermark.
    WordArt,
    /// An object of another program. Its picture is shown where it has one.
    Object,
    /// A picture in a format that browsers do not draw, such as EMF.
    PictureFormat,
    /// A picture that is not in the file.
    LinkedPicture,
    /// An equation. Its text is shown in one line.
    Equation,
    /// A comment.
    Comment,
    /// A footnote.
    Footnote,
    /// An endnote.
    Endnote,
    /// Text that is marked as hidden.
    HiddenText,
    /// Text that a tracked change has taken away.
    DeletedText,
    /// Reading aids above the characters.
    Ruby,
    /// A paragraph in a frame of its own. It is shown in the flow of the text.
    Frame,
    /// A table with text around it. It is shown in the flow of the text.
    FloatingTable,
    /// Text in a cell that is merged into the one above.
    CoveredText,
    /// A table whose cells want other widths than its columns, so that programs show it differently.
    ColumnWidths,
    /// Tables in tables in tables, too deep.
    DeepTable,
    /// Another file that is inserted when the document is opened.
    InsertedFile,
    /// A way to count that is not known. Plain digits are shown.
    Counting,
    /// A bullet that is a picture. A plain one is shown.
    PictureBullet,
    /// Lines around the page.
    PageBorders,
    /// Numbers at the lines.
    LineNumbers,
    /// A colour or picture behind every page.
    Background,
}

/// How often a document has something that is not shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Unshown {
    /// What it is.
    pub kind: Kind,
    /// How often.
    pub count: usize,
}

/// The list in the making.
#[derive(Debug, Default)]
pub(crate) struct List(Vec<Unshown>);

impl List {
    /// Counts one thing.
    pub(crate) fn add(&mut self, kind: Kind) {
        match self.0.iter_mut().find(|known| known.kind == kind) {
            Some(known) => known.count += 1,
            None => self.0.push(Unshown { kind, count: 1 }),
        }
    }

    /// The list in the order of kinds.
    pub(crate) fn into_sorted(mut self) -> Vec<Unshown> {
        self.0.sort_by_key(|unshown| unshown.kind);
        self.0
    }
}
