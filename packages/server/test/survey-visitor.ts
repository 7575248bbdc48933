/** A page as a visitor has it in front of them. */
export interface VisitedPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where it stands after all redirects. */
  readonly url: string;
  /** The first heading. */
  readonly heading: string;
  /** What the form carries along unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Values of the buttons and boxes to choose from. */
  readonly choices: readonly string[];
}

export interface SurveyVisitor {
  readonly open: (url: string) => Promise<VisitedPage>;
  /** Sends the form of a page with what is chosen or written, and follows where it leads. */
  readonly send: (page: VisitedPage, fields: Readonly<Record<string, string | readonly string[]>>) => Promise<VisitedPage>;
  /** The same, up to the first answer. */
  readonly post: (page: VisitedPage, fields: Readonly<Record<string, string | readonly string[]>>) => Promise<Response>;
}

/** A browser without scripts, with cookies of its own; `forwardedFor` is the address that a proxy would tell of it. */
export function surveyVisitor({ language = 'en', forwardedFor }: { readonly language?: string; readonly forwardedFor?: string } = {}): SurveyVisitor {
  const cookies: { readonly path: string; readonly name: string; readonly value: string }[] = [];
  const ask = async (url: string, init: { readonly method?: string; readonly body?: URLSearchParams } = {}): Promise<Response> => {
    const { pathname } = new URL(url);
    const cookie = cookies.filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`)).map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual', ...init, headers: {
        'accept-language': language, ...(cookie === '' ? {} : { cookie }), ...(forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor }),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /Path=([^;]+)/i.exec(line)?.[1] ?? '/';
      const place = cookies.findIndex((one) => one.name === name && one.path === path);
      if (place !== -1) cookies.splice(place, 1);
      if (value !== '') cookies.push({ path, name, value });
    }
    return answer;
  };
  const follow = async (from: string, first: Response): Promise<VisitedPage> => {
    let [url, answer] = [from, first];
    for (let step = 0; step < 5 && answer.status >= 300 && answer.status < 400; step += 1) {
      url = new URL(answer.headers.get('location') ?? '', url).href;
      answer = await ask(url);
    }
    return pageOf(url, answer, await answer.text());
  };
  const post: SurveyVisitor['post'] = (page, fields) => {
    const body = new URLSearchParams(page.hidden);
    for (const [name, value] of Object.entries(fields)) for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    return ask(new URL(/<form method="post" action="([^"]+)"/.exec(page.html)?.[1] ?? '', page.url).href, { method: 'POST', body });
  };
  return { open: async (url) => follow(url, await ask(url)), post, send: async (page, fields) => follow(page.url, await post(page, fields)) };
}

function pageOf(url: string, { status, headers }: Response, html: string): VisitedPage {
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, unescaped(value)]);
  return {
    status, headers, html, url,
    heading: unescaped(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''),
    hidden: Object.fromEntries(hidden),
    choices: [...html.matchAll(/name="answer" value="([^"]*)"/g)].map(([, value = '']) => unescaped(value)),
  };
}

function unescaped(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
