import { escapeHtml } from '../mail/escape-html.js';
import type { Language } from '../language.js';
import { unsubscribeWords } from './unsubscribe-words.js';

/** A page of one sentence, and a button where there is something to do. It needs no script. */
export function unsubscribePage(language: Language, { text, asks }: { readonly text: string; readonly asks: boolean }): string {
  const { title, button } = unsubscribeWords[language];
  // The name of a shop may run the other way round than the sentence: `text` keeps it apart by itself.
  return `<!doctype html>
<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>
:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:#f3f4f6;color:#16181d;font:18px/1.7 -apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic','Noto Sans Thai',Tahoma,sans-serif}
main{max-width:32rem;margin:16px;padding:32px 24px;background:#fff;border-radius:12px}
h1{margin:0 0 8px;font-size:20px;line-height:1.5}
p{margin:0}
button{margin-top:24px;min-height:48px;padding:8px 24px;border:0;border-radius:8px;background:#0b5fff;color:#fff;font:inherit;font-weight:600;cursor:pointer}
button:focus-visible{outline:3px solid #16181d;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#14161a;color:#f1f2f4}main{background:#1e2127}button:focus-visible{outline-color:#fff}}
</style>
</head>
<body><main>
<h1>${escapeHtml(title)}</h1>
<p${asks ? '' : ' role="status"'}>${escapeHtml(text)}</p>
${asks ? `<form method="post"><button type="submit">${escapeHtml(button)}</button></form>` : ''}
</main></body>
</html>
`;
}
