// Runs before the first paint, as a file of its own because the page forbids inline scripts:
// without it a reader of Persian would see the page jump from left to right, and a dark room a white flash.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('goodword.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const known = ['en', 'fa', 'ru', 'zh', 'th', 'pt'];
    const wanted = [localStorage.getItem('goodword.language'), ...navigator.languages];
    const language = wanted.map((tag) => String(tag).slice(0, 2).toLowerCase()).find((tag) => known.includes(tag));
    root.lang = language ?? 'en';
    root.dir = language === 'fa' ? 'rtl' : 'ltr';
  } catch {
    // Storage may be forbidden; the page then starts in its defaults, and React sets them again.
  }
})();
