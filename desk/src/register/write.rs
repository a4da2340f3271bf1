//! Writing the working file. The same register gives the same bytes.

use application::json::Writer;

use super::{
    Application, Cell, Change, Conflict, Dispute, FundSetting, FundTyped, Manual, NoticeSetting,
    OwnLabel, Refused, Register, Texts, Typed, VERSION, Winner,
};

/// What the file calls itself.
pub(super) const FORMAT: &str = "quality-award-desk";

/// The register as the text of a working file, in one line.
#[must_use]
pub fn to_json(register: &Register) -> String {
    // Every field is named, so that a new one cannot be forgotten.
    let Register { year, year_by_clock, applications, refused, winners, conflicts, fund, notice } =
        register;
    let mut json = Writer::default();
    json.object(|json| {
        json.name("format").text(FORMAT);
        json.name("version").whole(version(register));
        if let Some(year) = year {
            json.name("year").whole(u64::from(*year));
        }
        if *year_by_clock {
            json.name("year_by_clock").bool(true);
        }
        json.name("applications")
            .list(|json| applications.iter().for_each(|it| write_application(json, it)));
        json.name("refused").list(|json| refused.iter().for_each(|it| write_refused(json, it)));
        json.name("winners").list(|json| winners.iter().for_each(|it| write_winner(json, it)));
        json.name("conflicts")
            .list(|json| conflicts.iter().for_each(|it| write_conflict(json, it)));
        json.name("fund").object(|json| write_fund(json, fund));
        json.name("notice").object(|json| write_texts(json, notice, NoticeSetting::name));
    });
    json.finish()
}

/// The version of the file: the newest only where a tool of the version before would refuse it.
fn version(register: &Register) -> u64 {
    let of_file = |it: &Refused| it.evidence || it.aside != Cell::default();
    let edited_from =
        |it: &NoticeSetting| it.proposed().is_some_and(|it| !register.notice.get(it).is_empty());
    let is_new = register.year_by_clock
        || register.refused.iter().any(of_file)
        || NoticeSetting::ALL.iter().any(edited_from);
    if is_new { VERSION } else { VERSION - 1 }
}

fn texts(json: &mut Writer, members: &[(&str, &str)]) {
    for (name, text) in members {
        json.name(name).text(text);
    }
}

fn pairs(json: &mut Writer, pairs: &[(String, String)]) {
    json.list(|json| {
        for (one, other) in pairs {
            json.list(|json| {
                json.text(one);
                json.text(other);
            });
        }
    });
}

fn write_application(json: &mut Writer, application: &Application) {
    let Application {
        key,
        files,
        kind,
        basis,
        record,
        own,
        printed,
        other_rules,
        unread,
        disputes,
        typed,
        manual,
    } = application;
    json.object(|json| {
        json.name("key").text(key);
        json.name("files").list(|json| files.iter().for_each(|it| json.text(it)));
        texts(json, &[("kind", kind.name()), ("basis", basis.name()), ("record", record)]);
        // An application without these is written as it was before there were any.
        if !own.is_empty() {
            json.name("own").list(|json| own.iter().for_each(|it| write_label(json, it)));
        }
        if !printed.is_empty() {
            pairs(json.name("printed"), printed);
        }
        if let Some(rules) = other_rules {
            json.name("other_rules").text(rules);
        }
        json.name("unread").text(unread);
        json.name("disputes").list(|json| disputes.iter().for_each(|it| write_dispute(json, it)));
        json.name("typed").list(|json| typed.iter().for_each(|it| write_typed(json, it)));
        json.name("manual").object(|json| write_manual(json, manual));
    });
}

fn write_label(json: &mut Writer, of: &OwnLabel) {
    let OwnLabel { id, of_products, label } = of;
    json.object(|json| {
        texts(json, &[("id", id), ("label", label)]);
        if *of_products {
            json.name("products").bool(true);
        }
    });
}

fn write_dispute(json: &mut Writer, dispute: &Dispute) {
    let Dispute { input, label, data, paper, change, choice } = dispute;
    json.object(|json| {
        texts(json, &[("input", input), ("label", label), ("data", data), ("paper", paper)]);
        match change {
            Change::Set(values) => pairs(json.name("set"), values),
            Change::Remove(product) => json.name("remove").whole(*product as u64),
            Change::Nothing(why) => json.name("nothing").text(why),
        }
        if let Some(choice) = choice {
            json.name("choice").object(|json| {
                texts(json, &[("side", choice.side.name()), ("at", &choice.at)]);
            });
        }
    });
}

fn write_typed(json: &mut Writer, typed: &Typed) {
    let Typed { input, value, at } = typed;
    json.object(|json| texts(json, &[("input", input), ("value", value), ("at", at)]));
}

fn write_cell(json: &mut Writer, cell: &Cell) {
    let Cell { text, at } = cell;
    json.object(|json| texts(json, &[("text", text), ("at", at)]));
}

fn write_manual(json: &mut Writer, manual: &Manual) {
    for (column, cell) in manual.iter() {
        write_cell(json.name(column.name()), cell);
    }
}

fn write_refused(json: &mut Writer, refused: &Refused) {
    let Refused { file, key, why, words, evidence, aside } = refused;
    json.object(|json| {
        texts(json, &[("file", file), ("key", key), ("why", why), ("words", words)]);
        // Files of which nothing is said are written as they were before anything could be.
        if *evidence {
            json.name("evidence").bool(true);
        }
        if *aside != Cell::default() {
            write_cell(json.name("aside"), aside);
        }
    });
}

fn write_winner(json: &mut Writer, winner: &Winner) {
    let Winner { year, code, name, products } = winner;
    json.object(|json| {
        json.name("year").whole(u64::from(*year));
        texts(json, &[("code", code), ("name", name)]);
        pairs(json.name("products"), products);
    });
}

fn write_conflict(json: &mut Writer, conflict: &Conflict) {
    let Conflict { key, about, stands, other } = conflict;
    json.object(|json| {
        texts(json, &[("key", key), ("about", about)]);
        write_cell(json.name("stands"), stands);
        write_cell(json.name("other"), other);
    });
}

fn write_fund(json: &mut Writer, fund: &FundTyped) {
    let FundTyped { texts, sums } = fund;
    write_texts(json, texts, FundSetting::name);
    pairs(json.name("sums"), sums);
}

fn write_texts<S: Copy + Ord>(
    json: &mut Writer,
    texts: &Texts<S>,
    name: impl Fn(S) -> &'static str,
) {
    for (setting, text) in texts.iter() {
        json.name(name(setting)).text(text);
    }
}
