//! Programs that show pages in a browser of their own, which saves no files and prints nothing. Pure.

/// A program with a browser of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inner {
    /// 微信.
    WeChat,
    /// 企业微信.
    WeCom,
    /// 手机 QQ; the browser of that maker (QQ浏览器) saves files.
    Qq,
    /// 钉钉.
    DingTalk,
}

impl Inner {
    /// The program that a browser's name for itself (`navigator.userAgent`) speaks of.
    #[must_use]
    pub fn of(user_agent: &str) -> Option<Self> {
        let name = user_agent.to_ascii_lowercase();
        // 企业微信 calls itself 微信 too. The browser of Tencent is `MQQBrowser/`, within QQ with ` QQ/` behind it.
        [
            ("wxwork/", Self::WeCom),
            ("micromessenger", Self::WeChat),
            ("dingtalk", Self::DingTalk),
            (" qq/", Self::Qq),
        ]
        .into_iter()
        .find_map(|(word, inner)| name.contains(word).then_some(inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(user_agent: &str, expected: Option<Inner>) {
        assert_eq!(Inner::of(user_agent), expected, "{user_agent}");
    }

    #[test]
    fn programs_with_a_browser_of_their_own() {
        const PHONE: &str = "Mozilla/5.0 (Linux; Android 13; V2304A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0";
        const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";
        const DESK: &str =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";
        for (start, end, expected) in [
            (
                PHONE,
                "Chrome/116.0 XWEB/1160065 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560(0x28002F51) WeChat/arm64",
                Some(Inner::WeChat),
            ),
            (
                IPHONE,
                "MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN",
                Some(Inner::WeChat),
            ),
            (
                DESK,
                "Chrome/107.0 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781 WindowsWechat",
                Some(Inner::WeChat),
            ),
            (
                PHONE,
                "Chrome/107.0 Mobile Safari/537.36 wxwork/4.1.22 MicroMessenger/7.0.1",
                Some(Inner::WeCom),
            ),
            (
                PHONE,
                "Chrome/109.0 MQQBrowser/6.2 TBS/046209 Mobile Safari/537.36 V1_AND_SQ_9.0.8 QQ/9.0.8.14755",
                Some(Inner::Qq),
            ),
            (
                PHONE,
                "Chrome/109.0 Mobile Safari/537.36 AliApp(DingTalk/7.5.5) com.alibaba.android.rimet",
                Some(Inner::DingTalk),
            ),
            (PHONE, "Chrome/109.0 MQQBrowser/14.9 Mobile Safari/537.36", None),
            (DESK, "Chrome/122.0 Safari/537.36 Edg/122.0", None),
            (IPHONE, "Version/17.5 Safari/604.1", None),
            ("", "", None),
        ] {
            check(&format!("{start} {end}"), expected);
        }
    }
}
