//! The words of the desk's screens that never change; the sentences with figures in them stand in `said.rs`.

use application::words::questions;

pub use super::said::*;

// The navigation.
pub const NAV_INTAKE: &str = "收取核对";
pub const NAV_FUND: &str = "资金";
pub const NAV_NOTICE: &str = "公示和决定";

// Taking in.
pub const INTAKE: &str = "收取和核对申报材料";
pub const INTAKE_HINT: &str =
    "选取或者拖入申报单位报送的申报表、草稿文件、续填网页及其压缩包。文件只在本机读取，不上传。";
pub const PICK_FILES: &str = "选取文件";
pub const PICK_FOLDER: &str = "选取文件夹";
pub const OPEN: &str = "打开工作底稿";
pub const OPEN_EARLIER: &str = "读取往年工作底稿";
pub const DROP: &str = "也可以把文件、文件夹、压缩包拖到这里。打开他人的工作底稿时，按申报材料合并。往年工作底稿用于查找往年获奖企业（第十条）。";
pub const PROGRESS: &str = "读取进度";
pub const CANCEL: &str = "停止读取";
pub const JUDGING: &str = "重新核对进度";
pub const JUDGE_FIRST: &str = "申报材料正在重新核对，核对完毕后再导出。";
pub const YEAR: &str = "申报年度";
pub const TABLE: &str = "申报材料";
pub const SEARCH: &str = "查找";
pub const STATUS: &str = "状态";
pub const ANY_STATUS: &str = "全部";
pub const DISTRICT: &str = "旗县区";
pub const ANY_DISTRICT: &str = "全部";
pub const GROUPED: &str = "按旗县区分组";
pub const COLUMNS: &str = "选择栏目和次序";
pub const MOVE_BACK: &str = "前移";
pub const MOVE_ON: &str = "后移";
pub const SELECT: &str = "选定";
pub const SELECT_ALL: &str = "选定全部";
pub const BY_HAND: &str = "按纸面录入";
pub const SET_ASIDE: &str = "不作处理";
pub const TAKE_UP: &str = "恢复处理";
pub const DONE_WITH_HINT: &str = "与申报表在同一压缩包或者文件夹中、文件名写明是执照、证书、报告等的，列为证实性材料（第十二条），不计为申报材料，不发补正通知。";
pub const OUT: &str = "保存和导出";
pub const OUT_HINT: &str =
    "工作底稿存有全部申报数据、选择和记录，下次打开接着做。导出的是当前列出的材料。";
pub const SAVE: &str = "保存工作底稿";
pub const XLSX: &str = "导出电子表格（Excel 文件）";
pub const CSV: &str = "导出文本表格";
pub const CLEAR: &str = "全部清空";
pub const UNDO: &str = "撤销";
pub const CLEARED: &str = "已全部清空，可以撤销。";
pub const UNDONE: &str = "已撤销。";
pub const FAILED: &str = "文件未能生成：";
pub const TOO_MANY_ROWS: &str = "材料太多，一张电子表格放不下。请先筛选。";
pub const NOTHING_TO_CORRECT: &str = "没有需要补正的材料。";
pub const NO_WORKING_FILE: &str = "这个文件不是工作底稿，没有打开，现有内容不受影响。";
pub const ALLOW: &str = "把工作底稿保留在本机浏览器中";
pub const KEPT: &str = "工作底稿已保留在本机浏览器中。取消勾选即清除。";
pub const KEPT_AFTER: &str = "读取结束后保留在本机浏览器中。";
pub const NOT_KEPT: &str =
    "浏览器的存储空间不足，不能保留这份工作底稿，关闭本页即丢失。离开前请保存工作底稿。";
pub const NOT_WIPED: &str = "浏览器没有清除，请在浏览器的设置中清除本文件的数据。";
pub const AT_RISK: &str = "没有保留在本机，关闭本页即丢失。离开前请保存工作底稿。";
pub const NOTHING_YET: &str = "还没有收取材料。";
pub const IN_FILE: &str = "全部内容都已存入工作底稿。";
pub const STORED_UNREAD: &str = "本机浏览器中保留的工作底稿不能读取，未作改动。";
pub const GO_ON: &str = "接着做";
pub const GO_ON_NOT: &str = "不恢复，清除";
pub const CONFLICTS: &str = "两份底稿记录不同的项目";
pub const CONFLICTS_HINT: &str = "暂以较晚的记录为准，请逐项确认。";
pub const CONFLICT_HEADS: [&str; 5] = ["申报单位", "项目", "现用", "另一份", "确认"];
pub const KEEP_THIS: &str = "采用现用的";
pub const TAKE_OTHER: &str = "采用另一份的";

// One application.
pub const APPLICATION: &str = "申报材料";
pub const NO_APPLICATION: &str = "没有这份申报材料。";
pub const TO_TABLE: &str = "返回申报材料表";
pub const BEFORE: &str = "上一份";
pub const NEXT: &str = "下一份";
pub const SOURCE: &str = "来源";
pub const CONTENTS: &str = "申报内容";
pub const CONTENTS_HINT: &str = "按采用的数值列出，不能在此修改。";
pub const OWN_FIELDS: &str = "本办另设的栏目";
pub const SELF_CHECK: &str = "申报自查情况";
pub const CONTRADICTED: &str = "表中所印自查结论";
pub const CONTRADICTED_HINT: &str = "以下各项与按采用数值核对的结论不同。";
pub const CONTRADICTED_HEADS: [&str; 3] = ["项目", "表中所印", "本次核对"];
pub const RECHECK: &str = "核对";
pub const NOTED: &str = "办公室记录";
pub const PAPER_COUNTS: &str =
    "以盖章的纸质材料为准。未选择的，能识别的按纸面计，不能识别的按数据计。";
pub const NOT_YET_CHOSEN: &str = "尚未选择。";
pub const MISSING: &str = "完整性";
pub const COMPLETE: &str = "没有缺项。";
pub const MISSING_QUESTIONS: &str = "影响结论而未回答的问题";
pub const MISSING_INPUTS: &str = "未填写或者不能识别的必填项";
pub const MISSING_ENCLOSURES: &str = "缺少的材料";
pub const DOUBTFUL: &str = "需要复核的项目";
pub const CODE_MISSING: &str = "未填统一社会信用代码。";
pub const LATE: &str = "逾期报送。";
pub const IN_TIME: &str = "按期报送。";
pub const TIME_UNKNOWN: &str = "未填收到日期或者未设截止日期，不能判断是否逾期。";
pub const EARLIER: &str = "往年获奖";
pub const EARLIER_OTHER: &str = "所报产品与往年获奖时的产品或者称号级别不同。";
pub const TWINS: &str = "同一信用代码的其他材料";
pub const TWINS_HINT: &str = "办法没有规定一个单位可否按多份材料奖励。补正后重新报送的，在作准的一份中点“以本份为准”，其余记为撤回。";
pub const PREFER: &str = "以本份为准";
pub const TWIN_SAME: &str = "所填内容相同。";
pub const TWIN_HEADS: [&str; 3] = ["项目", "本份", "另一份"];
pub const TYPED: &str = "按纸面录入";
pub const TYPED_HINT: &str = "数据和表上文字都不能用时，在此录入决定结论的各项。录入的优先。";
pub const TYPED_OUTPUT_HINT: &str = "请带单位填写，例如“12000万元”或“1.2亿元”。";
pub const NOT_TYPED: &str = "不录入";
pub const NOT_CHOSEN: &str = "未选择";
pub const NO_DAY: &str = "未能识别日期。请写成 2026-12-31 或 2026年12月31日。";
/// What of a product is typed: the end of the input's name, and the label.
pub const TYPED_OF_PRODUCTS: [(&str, &str); 3] = [
    ("name", questions::PRODUCT_NAME),
    ("title", questions::PRODUCT_TITLE),
    ("reappraised_at_same_level", questions::PRODUCT_REAPPRAISED),
];

// The fund.
pub const FUND: &str = "年度资金";
pub const RULE: &str = "产品质量基金分配规则";
pub const TOTALS: &str = "各档奖励合计";
pub const SHARES: &str = "产品质量基金分配";
pub const SHARE_HEADS: [&str; 4] = ["单位", "数额（元）", "占分配总额", "计算过程"];
pub const STEPS: &str = "计算过程";
pub const WEIGHTS_HINT: &str = "不计的因素留空。各因素按占选定企业合计数的比例折算，再乘以权重。";
pub const TOO_MUCH: &str = "合计超出可计算的范围。";

// Publication and decision.
pub const NOTICE: &str = "公示和决定";
pub const NOTICE_HINT: &str =
    "先提请审定委员会审议候选名单，再公示，公示没有异议的列入奖励决定。各文稿可以修改后下载。";
pub const DAYS: &str = "公示期";
pub const NOTICE_DATE: &str = "公示日期";
pub const NOTICE_DATE_HINT: &str = "例如 2026-09-30。";
pub const OWN_DAY: &str = "公示当日为工作日的，自当日起算";
pub const OWN_DAY_HINT: &str = "不勾选的，自公示次日起算。办法未规定从哪一天起算，由办公室决定。";
pub const NO_DATE_YET: &str = "填写公示日期后列出各工作日。";
pub const HOLIDAYS: &str = "节假日安排";
pub const HOLIDAYS_2026: &str =
    "2026年的安排已录入，依据《国务院办公厅关于2026年部分节假日安排的通知》。";
pub const HOLIDAYS_PASTE: &str = "其他年份的通知";
pub const HOLIDAYS_HINT: &str = "粘贴国务院办公厅通知的标题和逐项安排，核对后确认。";
pub const HOLIDAYS_FAULTS: &str = "以下各处需要核对，未录入：";
pub const CONFIRM: &str = "核对无误，录入";
pub const CONFIRMED: &str = "节假日安排已录入。";
pub const TEXT: &str = "文稿";
pub const TEXT_HINT: &str = "第一行为标题，末两行为署名和日期。修改后以修改的为准。";
pub const COPY: &str = "复制文稿";
pub const COPIED: &str = "文稿已复制。";
pub const NOT_COPIED: &str = "浏览器不允许自动复制，请选中后复制。";
pub const RESET: &str = "恢复拟稿";
pub const STALE: &str = "修改之后，拟稿所依据的内容有变化，修改稿没有随之更改。请对照现拟稿核对。";
pub const STALE_UNKNOWN: &str = "这份修改稿没有记录修改时的拟稿。请对照现拟稿核对。";
pub const PROPOSED_NOW: &str = "现拟稿";
pub const KEEP_EDITED: &str = "已核对，沿用修改稿";
pub const OTHER_PAPERS: &str = "其他表";
