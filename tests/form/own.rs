//! Documents of our own with what the forms do not have.

use docx::package::{Package, Part};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A picture of one grey point.
const PNG: &[u8] = &[
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
];

const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Liberation Serif\" \
    w:hAnsi=\"Liberation Serif\" w:eastAsia=\"Noto Serif CJK SC\"/><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"T\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar>\
    <w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type=\"table\" w:styleId=\"G\"><w:name w:val=\"Grid\"/><w:basedOn w:val=\"T\"/><w:tblPr><w:tblBorders>\
    <w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/>\
    <w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/>\
    </w:tblBorders></w:tblPr></w:style>";

const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
    <w:numFmt w:val=\"chineseCountingThousand\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2．\"/></w:lvl>\
    </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

const SETTINGS: &str = "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" \
     w:val=\"15\"/></w:compat>";

/// A whole package around a body.
fn package(body: &str) -> Vec<u8> {
    let open = "http://schemas.openxmlformats.org/";
    let names = format!(
        "xmlns:w=\"{W}\" xmlns:r=\"{R}\" xmlns:mc=\"{open}markup-compatibility/2006\" \
         xmlns:wp=\"{open}drawingml/2006/wordprocessingDrawing\" xmlns:a=\"{open}drawingml/2006/main\" \
         xmlns:pic=\"{open}drawingml/2006/picture\" xmlns:v=\"urn:schemas-microsoft-com:vml\" \
         xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    );
    let part = |name: &'static str, text: String| Part::new(name, text.into_bytes());
    let root = |name: &str, inner: &str| {
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{name} {names}>{inner}</w:{name}>")
    };
    let list = |entries: &[(&str, &str, &str)]| {
        let entry = |(id, kind, target): &(&str, &str, &str)| {
            format!("<Relationship Id=\"{id}\" Type=\"{R}/{kind}\" Target=\"{target}\"/>")
        };
        let entries: Vec<String> = entries.iter().map(entry).collect();
        format!(
            "<Relationships xmlns=\"{open}package/2006/relationships\">{}</Relationships>",
            entries.concat()
        )
    };
    let kinds = [
        ("document.xml", "document.main"),
        ("styles.xml", "styles"),
        ("numbering.xml", "numbering"),
        ("settings.xml", "settings"),
        ("header1.xml", "header"),
    ];
    let kind = |(name, kind): &(&str, &str)| {
        format!(
            "<Override PartName=\"/word/{name}\" ContentType=\
             \"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>"
        )
    };
    let kinds: Vec<String> = kinds.iter().map(kind).collect();
    let types = format!(
        "<Types xmlns=\"{open}package/2006/content-types\"><Default Extension=\"rels\" ContentType=\
         \"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" \
         ContentType=\"image/png\"/>{}</Types>",
        kinds.concat()
    );
    let header = "<w:p><w:r><w:t>页眉</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE\
        </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    let relations = [
        ("s", "styles", "styles.xml"),
        ("n", "numbering", "numbering.xml"),
        ("t", "settings", "settings.xml"),
        ("h", "header", "header1.xml"),
        ("p", "image", "media/image1.png"),
    ];
    let parts = vec![
        part("[Content_Types].xml", types),
        part("_rels/.rels", list(&[("d", "officeDocument", "word/document.xml")])),
        part("word/document.xml", root("document", &format!("<w:body>{body}</w:body>"))),
        part("word/_rels/document.xml.rels", list(&relations)),
        part("word/styles.xml", root("styles", STYLES)),
        part("word/numbering.xml", root("numbering", NUMBERING)),
        part("word/settings.xml", root("settings", SETTINGS)),
        part("word/header1.xml", root("hdr", header)),
        Part::new("word/media/image1.png", PNG),
    ];
    Package { parts }.to_bytes().expect("writes")
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn section(inner: &str, width: i32, height: i32) -> String {
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/>{inner}<w:pgSz w:w=\"{width}\" w:h=\"{height}\"/>\
         <w:pgMar w:top=\"1440\" w:right=\"1200\" w:bottom=\"1440\" w:left=\"1300\" w:header=\"700\" w:footer=\"700\" \
         w:gutter=\"0\"/></w:sectPr>"
    )
}

fn cell(properties: &str, inner: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>")
}

fn row(properties: &str, cells: &[String]) -> String {
    format!("<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>", cells.concat())
}

fn table(properties: &str, grid: &[i32], rows: &[String]) -> String {
    let column = |width: &i32| format!("<w:gridCol w:w=\"{width}\"/>");
    let sum: i32 = grid.iter().sum();
    let grid: Vec<String> = grid.iter().map(column).collect();
    let width = if properties.contains("tblW") {
        String::new()
    } else {
        format!("<w:tblW w:w=\"{sum}\" w:type=\"dxa\"/>")
    };
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"G\"/>{width}{properties}</w:tblPr><w:tblGrid>{}</w:tblGrid>{}</w:tbl>",
        grid.concat(),
        rows.concat()
    )
}

const FIXED: &str = "<w:tblLayout w:type=\"fixed\"/>";

/// Pictures in the line and elsewhere, a text box, a list, changes, a field.
pub fn pictures() -> Vec<u8> {
    let size = "<wp:extent cx=\"914400\" cy=\"914400\"/>";
    let graphic = "<wp:docPr id=\"1\" name=\"图\"/><a:graphic><a:graphicData \
        uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"a\"/>\
        <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"p\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
        <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"914400\" cy=\"914400\"/></a:xfrm><a:prstGeom prst=\"rect\"/>\
        </pic:spPr></pic:pic></a:graphicData></a:graphic>";
    let inline = format!("<w:drawing><wp:inline>{size}{graphic}</wp:inline></w:drawing>");
    let anchor = format!(
        "<w:drawing><wp:anchor behindDoc=\"0\" simplePos=\"0\" relativeHeight=\"2\" locked=\"0\" layoutInCell=\"1\" \
         allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\"><wp:posOffset>0</wp:posOffset>\
         </wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>0</wp:posOffset></wp:positionV>{size}\
         <wp:wrapTopAndBottom/>{graphic}</wp:anchor></w:drawing>"
    );
    let boxed = format!(
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"2000000\" cy=\"500000\"/>\
         <wp:docPr id=\"3\" name=\"框\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/\
         wordprocessingShape\"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2000000\" \
         cy=\"500000\"/></a:xfrm><a:prstGeom prst=\"rect\"/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>\
         <wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>\
         <v:rect style=\"width:157pt;height:39pt\"><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:rect></w:pict>\
         </mc:Fallback></mc:AlternateContent>",
        p("框中文字"),
        p("框中文字")
    );
    let run = |inner: &str| format!("<w:p><w:r>{inner}</w:r></w:p>");
    let item = |level: u32, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let changes = "<w:p><w:r><w:t>甲</w:t></w:r><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>添</w:t></w:r></w:ins>\
        <w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \\l \"x\"</w:instrText></w:r><w:r>\
        <w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>题</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    let cells = [cell("", &run(&inline)), cell("", &p("图在格中"))];
    package(
        &[
            item(0, "第一项"),
            item(1, "子项"),
            item(1, "又一子项"),
            item(0, "第二项"),
            run(&inline),
            run(&format!("{anchor}<w:t>图下文字</w:t>")),
            run(&boxed),
            changes.to_owned(),
            table(FIXED, &[2500, 4000], &[row("", &cells)]),
            p("末"),
            section("", 11906, 16838),
        ]
        .concat(),
    )
}

/// A page upright, then one lying, with a table over several pages whose first row stands again.
pub fn landscape() -> Vec<u8> {
    let mut rows = vec![row(
        "<w:tblHeader/>",
        &[cell("", &p("序号")), cell("", &p("名称")), cell("", &p("备注"))],
    )];
    for number in 1..=60 {
        let cells = ["号", "名", "注"].map(|name| cell("", &p(&format!("{name}{number}。"))));
        rows.push(row("<w:cantSplit/>", &cells));
    }
    let share = "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:jc w:val=\"center\"/>";
    let half = "<w:tblW w:w=\"2500\" w:type=\"pct\"/><w:jc w:val=\"right\"/>";
    let two = [cell("", &p("左")), cell("", &p("右"))];
    package(
        &[
            p("竖页"),
            table(half, &[2000, 3000], &[row("", &two)]),
            format!("<w:p><w:pPr>{}</w:pPr></w:p>", section("", 11906, 16838)),
            p("横页"),
            table(share, &[1000, 3000, 4000], &rows),
            p("末"),
            section("<w:type w:val=\"nextPage\"/>", 16838, 11906),
        ]
        .concat(),
    )
}

/// Tables in tables, merges both ways, rows that begin later.
pub fn merges() -> Vec<u8> {
    let (begin, on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let two = "<w:gridSpan w:val=\"2\"/>";
    let three = "<w:gridSpan w:val=\"3\"/>";
    let inner = table(
        FIXED,
        &[800, 1200],
        &[
            row("", &[cell("", &p("内甲")), cell("", &p("内乙"))]),
            row("", &[cell(two, &p("内丙"))]),
        ],
    );
    let nested = format!("{}{inner}<w:p/>", p("外"));
    let first = table(
        FIXED,
        &[1500, 1000, 1400, 2500],
        &[
            row("", &[cell(begin, &p("并")), cell(two, &p("跨二")), cell("", &p("丁"))]),
            row(
                "",
                &[cell(on, "<w:p/>"), cell("", &p("一")), cell("", &p("二")), cell("", &nested)],
            ),
            row("", &[cell(on, "<w:p/>"), cell(three, &p("跨三"))]),
            row(
                "",
                &[cell(&format!("{two}{begin}"), &p("块")), cell("", &p("三")), cell("", &p("四"))],
            ),
            row("", &[cell(&format!("{two}{on}"), "<w:p/>"), cell(two, &p("五"))]),
        ],
    );
    let later = table(
        &format!("{FIXED}<w:tblInd w:w=\"600\" w:type=\"dxa\"/>"),
        &[1000, 2000, 3000],
        &[
            row("", &[cell("", &p("六")), cell("", &p("七")), cell("", &p("八"))]),
            row(
                "<w:gridBefore w:val=\"1\"/><w:wBefore w:w=\"1000\" w:type=\"dxa\"/>",
                &[cell("", &p("九")), cell("", &p("十"))],
            ),
        ],
    );
    package(&[p("合并"), first, p("缩进"), later, p("末"), section("", 11906, 16838)].concat())
}
