// Runs before the first paint, as a file of its own because the page forbids inline scripts:
// without it a reader of Persian would see the page jump from left to right, and a dark room a white flash.
(function () {
  try {
    var theme = localStorage.getItem('goodword.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    var known = ['en', 'fa', 'ru', 'zh', 'th', 'pt'];
    var wanted = [localStorage.getItem('goodword.language')].concat(Array.from(navigator.languages));
    for (var i = 0; i < wanted.length; i += 1) {
      var language = String(wanted[i]).slice(0, 2).toLowerCase();
      if (known.indexOf(language) === -1) continue;
      document.documentElement.lang = language;
      document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
      break;
    }
  } catch (refused) {
    // Storage may be forbidden; the page then starts in its defaults and React sets them again.
  }
})();
