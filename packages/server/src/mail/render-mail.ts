import { escapeHtml } from './escape-html.js';
import { mailWordsOf } from './mail-words.js';

/** What a mail asks, in words: whoever has a survey fills its placeholders and chooses the language first. */
export interface MailContent {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly subject: string;
  /** Empty for none. */
  readonly greeting: string;
  readonly question: string;
  /** What the lowest and the highest number mean; `null` where nobody has said. */
  readonly labels: { readonly lowest: string; readonly highest: string } | null;
  /** The numbers to choose from, the lowest first, each with its link; empty where none can be chosen from a mail. */
  readonly scores: readonly { readonly score: number; readonly link: string }[];
  readonly pageLink: string;
  /** Who writes, and why. */
  readonly footer: string;
  readonly unsubscribeLink: string | null;
}

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * A mail as mail programs can show it: tables and styles in the elements, no picture, no script, nothing that is loaded. A
 * score is a link to the page, with that score chosen: scanners of mail follow links, so a link alone stores nothing.
 */
export function renderMail(content: MailContent): RenderedMail {
  return { subject: content.subject.replaceAll(/\s+/g, ' ').trim(), html: htmlOf(content), text: textOf(content) };
}

function textOf(content: MailContent): string {
  const { greeting, question, labels, scores, pageLink, footer, unsubscribeLink } = content;
  const words = mailWordsOf(content.language);
  const number = numbersIn(content.language);
  const [lowest, highest] = [scores[0], scores.at(-1)];
  const scale = lowest === undefined || highest === undefined || labels === null
    ? [] : [`${number(lowest.score)} = ${labels.lowest}\n${number(highest.score)} = ${labels.highest}`];
  return [
    ...(greeting === '' ? [] : [greeting]), question, ...scale, `${words.openPage}:\n${pageLink}`,
    // By this line programs tell the signature from what is said (RFC 3676, 4.3).
    ['-- ', footer, ...(unsubscribeLink === null ? [] : [`${words.unsubscribe}: ${unsubscribeLink}`])].join('\n'),
  ].join('\n\n').concat('\n');
}

const FONT = `font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic','Noto Sans Thai','Microsoft YaHei',Tahoma,Arial,sans-serif`;

function htmlOf(content: MailContent): string {
  const { language, direction, subject, greeting, question, pageLink, footer, unsubscribeLink } = content;
  const words = mailWordsOf(language);
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const paragraph = (text: string, style: string, kind = 'ink'): string =>
    `<p class="${kind}" dir="auto" style="margin:0 0 16px;text-align:${start};${style}">${lines(text)}</p>`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.page{background:#14161a!important}.card{background:#1e2127!important}.ink{color:#f1f2f4!important}.soft,.soft a{color:#aeb4be!important}.score{background:#2c313a!important;border-color:#5b6370!important;color:#fff!important}.link{color:#8ab4ff!important}}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f4f6">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escapeHtml(question)}</div>
<table role="presentation" class="page" width="100%" cellspacing="0" cellpadding="0" style="background:#f3f4f6"><tr><td align="center" style="padding:24px 8px">
<!--[if mso]><table role="presentation" width="600" cellspacing="0" cellpadding="0"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellspacing="0" cellpadding="0" style="max-width:600px;background:#ffffff;border-radius:12px"><tr><td dir="${direction}" style="padding:32px 16px;${FONT}">
${greeting === '' ? '' : paragraph(greeting, 'font-size:16px;line-height:1.7;color:#3b414b')}
${paragraph(question, 'font-size:20px;line-height:1.5;font-weight:600;color:#16181d')}
${scoresOf(content, start, end)}
<p class="ink" style="margin:24px 0 0;text-align:${start};font-size:14px;line-height:1.7"><a class="link" href="${escapeHtml(pageLink)}" style="color:#0b5fff">${escapeHtml(words.openPage)}</a></p>
</td></tr></table>
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:600px"><tr><td class="soft" dir="${direction}" style="padding:16px;${FONT};font-size:13px;line-height:1.7;color:#5b6370;text-align:${start}">
${lines(footer)}${unsubscribeLink === null ? '' : `<br><a href="${escapeHtml(unsubscribeLink)}" style="color:#5b6370">${escapeHtml(words.unsubscribe)}</a>`}
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

/** Two groups that stand in one row where there is room, and below each other on a phone: six numbers fit into 320 pixels. */
function scoresOf({ language, scores, labels }: MailContent, start: string, end: string): string {
  if (scores.length === 0) return '';
  const number = numbersIn(language);
  // All look the same: a colour would tell people which answer is wanted.
  const button = ({ score, link }: MailContent['scores'][number]): string =>
    `<td style="padding:2px"><a class="score" href="${escapeHtml(link)}" style="display:block;width:38px;height:44px;line-height:44px;text-align:center;text-decoration:none;border:1px solid #c3c8d0;border-radius:8px;background:#f7f8fa;color:#16181d;font-size:16px;font-weight:600">${number(score)}</a></td>`;
  const group = (some: MailContent['scores']): string =>
    `<table role="presentation" cellspacing="0" cellpadding="0" style="display:inline-block;vertical-align:top"><tr>${some.map(button).join('')}</tr></table>`;
  const half = Math.ceil(scores.length / 2);
  const groups = [scores.slice(0, half), scores.slice(half)].filter((some) => some.length > 0);
  const [lowest, highest] = [scores[0], scores.at(-1)];
  const label = (score: number | undefined, text: string, side: string): string =>
    `<td class="soft" width="50%" valign="top" style="padding-top:8px;text-align:${side};font-size:13px;line-height:1.5;color:#5b6370">${score === undefined ? '' : `${number(score)}: `}${escapeHtml(text)}</td>`;
  const legend = labels === null ? '' : `
<table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr>${label(lowest?.score, labels.lowest, start)}${label(highest?.score, labels.highest, end)}</tr></table>`;
  return `<div style="text-align:${start};font-size:0">
<!--[if mso]><table role="presentation" cellspacing="0" cellpadding="0"><tr><td><![endif]-->
${groups.map(group).join('\n<!--[if mso]></td><td><![endif]-->\n')}
<!--[if mso]></td></tr></table><![endif]-->
</div>${legend}`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll(/\r?\n/g, '<br>');
}

function numbersIn(language: string): (value: number) => string {
  const format = new Intl.NumberFormat(language, { useGrouping: false });
  return (value) => format.format(value);
}
