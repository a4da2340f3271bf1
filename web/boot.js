// Starts the program that stands in this page as text. Where that fails, it says so in words.
// This file keeps to ES5, because it must run in the very browsers that cannot run the rest.
(function () {
  'use strict';

  var app = document.getElementById('app');
  var failure = document.getElementById('failure');

  // A copy saved from a running page carries the marks of that run.
  app.removeAttribute('data-ready');
  failure.hidden = true;

  // `cause` is for whoever is asked for help; the sentence before it is for the reader.
  function show(text, cause) {
    failure.textContent = text + (cause ? '（' + cause + '）' : '');
    failure.hidden = false;
  }

  // The program leaves the latest answers in `window.qualityAwardDraft`, for when it stops; where
  // it never started, those that the browser keeps are offered.
  function offerDraft() {
    var draft = window.qualityAwardDraft;
    try {
      draft = draft || localStorage.getItem('chifeng-quality-award/draft');
    } catch (refused) {
      draft = draft || '';
    }
    if (!draft) {
      return;
    }
    var link = document.createElement('a');
    link.className = 'button primary';
    link.href = URL.createObjectURL(new Blob([draft], { type: 'application/json' }));
    link.download = '市长质量奖自查草稿.json';
    link.textContent = '保存已填内容';
    failure.appendChild(link);
  }

  function fail(cause) {
    if (app.hasAttribute('data-ready')) {
      // A trap stops the program for good; any other error (an extension's, say) does not.
      if (cause && cause.name === 'RuntimeError') {
        show('程序出现内部错误，已停止运行。已填内容没有丢失，请先保存成文件，再刷新本页，打开草稿文件后继续。', cause);
        offerDraft();
      }
      return;
    }
    show('当前浏览器版本过低或限制了脚本，自查程序无法运行。使用360浏览器、QQ浏览器的，请切换到“极速模式”；' +
      '使用其他浏览器的，请改用新版 Edge、Chrome 或 Firefox。以上奖励标准和咨询单位不受影响。', cause);
    offerDraft();
  }

  window.addEventListener('error', function (event) { fail(event.error || event.message); });
  window.addEventListener('unhandledrejection', function (event) { fail(event.reason); });

  // Kernels before 2018 do not tell when the page's height changes; they are asked.
  window.ResizeObserver = window.ResizeObserver || function (changed) {
    this.observe = function () { setInterval(changed, 500); };
  };

  // Undoes `encode` of xtask/src/inline.rs.
  function decode(text) {
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) {
      bytes[i] = text.charCodeAt(i) & 255 ^ 0x42;
    }
    return bytes;
  }

  try {
    var bytes = decode(document.getElementById('payload').textContent);
    wasm_bindgen({ module_or_path: bytes })['catch'](fail);
  } catch (error) {
    fail(error);
  }
})();
