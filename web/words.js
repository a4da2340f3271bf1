// What ui/script/boot.js says on the enterprise's page. The build puts this file in.
var WORDS = {
  // The key of the draft in the browser's storage (application/src/store/mod.rs), and the file that it is offered as.
  key: 'chifeng-quality-award/draft',
  file: '市长质量奖自查草稿.json',
  stopped: '程序出现内部错误，已停止运行。已填内容没有丢失。请先按“保存已填内容”存成文件，再刷新本页，在“打开草稿、申报表或续填网页”中打开这个文件。',
  off: '本浏览器禁止了自查程序所需的功能（WebAssembly）。使用 Edge 的，请在“设置”的“隐私、搜索和服务”中找到“增强网页安全性”，' +
    '把本网址列为例外；由单位统一管理的，请管理员允许本网址使用该功能（策略 JavaScriptJitAllowedForSites）。' +
    '也可以换用其他浏览器。以上奖励标准和咨询单位不受影响。',
  old: '当前浏览器版本过低或限制了脚本，自查程序无法运行。使用360浏览器、QQ浏览器的，请切换到“极速模式”；' +
    '使用其他浏览器的，请改用新版 Edge、Chrome 或 Firefox。以上奖励标准和咨询单位不受影响。'
};
