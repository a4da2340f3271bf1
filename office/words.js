// What ui/script/boot.js says in the office's tool. The build puts this file in.
var WORDS = {
  // The key of the settings in the browser's storage (office/src/keeping.rs), and the file that they are offered as.
  key: 'chifeng-quality-award-office/settings',
  file: '市长质量奖页面设置.json',
  stopped: '程序出现内部错误，已停止运行。已填内容没有丢失。请先按“保存已填内容”存成文件，再重新打开本工具，在“打开设置文件或本办版本”中打开这个文件。',
  off: '本浏览器禁止了本工具所需的功能（WebAssembly）。使用 Edge 的，请在“设置”的“隐私、搜索和服务”中找到“增强网页安全性”，' +
    '把本文件列为例外；由单位统一管理的，请管理员允许使用该功能（策略 JavaScriptJitAllowedForSites）。也可以换用其他浏览器。',
  old: '当前浏览器版本过低或限制了脚本，本工具无法运行。使用360浏览器、QQ浏览器的，请切换到“极速模式”；' +
    '使用其他浏览器的，请改用新版 Edge、Chrome 或 Firefox。'
};
