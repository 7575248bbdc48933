import { createHash } from 'node:crypto';

/**
 * The look of the page. All numbers look the same: a colour would tell people which answer is wanted. Measures follow the reading
 * direction, so that one sheet serves both.
 */
export const surveyPageStyle = `
:root{color-scheme:light dark;--page:#f3f4f6;--card:#fff;--ink:#16181d;--soft:#565d68;--line:#c3c8d0;--key:#f7f8fa;--accent:#0b5fff;--on-accent:#fff;--fault:#b3261e}
@media (prefers-color-scheme:dark){:root{--page:#0f1114;--card:#1a1d22;--ink:#f1f2f4;--soft:#a9b0bb;--line:#4a515c;--key:#252a31;--accent:#7aa8ff;--on-accent:#0b1526;--fault:#ff9b93}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100svh;display:flex;flex-direction:column;align-items:center;background:var(--page);color:var(--ink);font:16px/1.6 -apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic','Noto Sans Thai','Noto Sans CJK SC','Microsoft YaHei',Tahoma,sans-serif;font-variant-numeric:tabular-nums}
:lang(fa){line-height:1.7}
main{width:100%;max-width:680px;margin:auto 0;padding:16px}
.card{padding:24px 20px 28px;background:var(--card);border-radius:16px}
.shop{margin:0 0 20px;color:var(--soft);font-size:14px;font-weight:600}
h1{margin:0;font-size:20px;line-height:1.45;font-weight:600;text-wrap:balance}
:lang(fa) h1{line-height:1.65}
:lang(th) h1{line-height:1.6}
p{margin:0}
fieldset{min-width:0;margin:0;padding:0;border:0}
legend{padding:0;margin:0 0 20px}
.help{margin-top:6px;color:var(--soft);font-size:15px;font-weight:400}
.given{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;margin:0 0 20px;padding-bottom:16px;border-bottom:1px solid var(--line);color:var(--soft);font-size:15px}
.given b{display:inline-grid;place-items:center;min-width:40px;height:40px;margin-inline-start:8px;border-radius:10px;background:var(--accent);color:var(--on-accent);font-size:18px}
a{color:var(--accent);text-underline-offset:3px}
.given a,.foot a{display:inline-flex;align-items:center;min-height:44px}
.scores{display:grid;grid-template-columns:repeat(var(--row,11),minmax(0,1fr));gap:6px}
.scores.five{--row:5}.scores.ten{--row:10}
button,.option span,input,textarea{font:inherit}
button{cursor:pointer;touch-action:manipulation}
.score{min-height:52px;padding:0;border:1px solid var(--line);border-radius:10px;background:var(--key);color:var(--ink);font-size:18px;font-weight:600}
.score[aria-pressed=true]{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.ends{display:flex;justify-content:space-between;gap:24px;margin-top:10px;color:var(--soft);font-size:14px;line-height:1.45}
.ends span:last-child{text-align:end}
.main{display:block;width:100%;min-height:52px;margin-top:20px;padding:10px 20px;border:1px solid var(--accent);border-radius:12px;background:var(--accent);color:var(--on-accent);font-size:17px;font-weight:600}
.plain{display:block;width:100%;min-height:48px;margin-top:8px;padding:10px 20px;border:1px solid transparent;border-radius:12px;background:none;color:var(--soft)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:12px}
.pair .main{margin-top:0}
.second{border-color:var(--line);background:var(--key);color:var(--ink)}
.options{display:grid;gap:8px}
.option{display:flex;gap:12px;align-items:center;min-height:52px;padding:10px 16px;border:1px solid var(--line);border-radius:12px;background:var(--key);cursor:pointer}
.option:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.option input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--accent)}
.field{display:block;margin-top:12px}
.field span{display:block;margin-bottom:6px;color:var(--soft);font-size:15px}
textarea,input[type=text]{display:block;width:100%;min-height:52px;padding:12px 14px;border:1px solid var(--line);border-radius:12px;background:var(--card);color:var(--ink)}
textarea{min-height:132px;resize:vertical}
[aria-invalid=true]{border-color:var(--fault)}
.fault{margin:0 0 16px;padding-inline-start:12px;border-inline-start:3px solid var(--fault);color:var(--fault);font-weight:600}
.said{margin-top:12px;color:var(--soft);font-size:17px}
.foot{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 20px;margin-top:16px;font-size:15px}
.languages{display:flex;flex-wrap:wrap;justify-content:center;gap:0 16px;padding:4px 16px 0;font-size:14px}
.languages a,.languages b{display:inline-flex;align-items:center;min-height:44px;color:var(--soft);font-weight:400}
.languages b{color:var(--ink);font-weight:600}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media (hover:hover){.score:hover,.second:hover,.option:hover{border-color:var(--accent)}.plain:hover{color:var(--ink);text-decoration:underline}.main:hover{filter:brightness(1.08)}}
@media (min-width:600px){.card{padding:36px 40px 40px}h1{font-size:24px}}
@media (max-width:599px){.scores.eleven{--row:6}.scores.ten{--row:5}.scores.eleven,.scores.ten{gap:8px}}
@media (prefers-reduced-motion:no-preference){.score,.option,.main{transition:border-color .1s,filter .1s}}
.framed body{min-height:0;background:var(--card)}
.framed main{padding:0}
.framed .card{padding:20px 20px 16px;border-radius:0}
.framed .shop{margin-inline-end:44px}
.kiosk main{max-width:880px}
.kiosk h1{font-size:32px}
.kiosk .score{min-height:72px;font-size:24px}
.kiosk .main,.kiosk .plain,.kiosk .option{min-height:64px;font-size:20px}
`;

/** What the policy of the page allows: this sheet and no other. */
export const surveyPageStyleHash = `'sha256-${createHash('sha256').update(surveyPageStyle).digest('base64')}'`;
