/** How somebody left the survey: with an answer, which its first number is, by saying that they would rather not, or by closing it. */
export type SurveyOutcome = 'answered' | 'declined' | 'closed';

/** Days in which a visitor is not asked again, by what came of it. */
export interface WidgetQuarantine {
  /** After the survey was shown; 30. */
  readonly shownDays?: number | undefined;
  /** After an answer; 90. */
  readonly answeredDays?: number | undefined;
  /** After somebody would rather not answer; 30. */
  readonly declinedDays?: number | undefined;
}

export interface ShowSurveyOptions {
  /** Address of an open link whose `origins` name this site. */
  readonly link: string;
  /** In which the survey begins (BCP 47), that of the page unless told. */
  readonly language?: string | undefined;
  /** Name of the dialog and of its button, for those who do not see them; in English unless told. */
  readonly labels?: { readonly dialog: string; readonly close: string } | undefined;
  readonly quarantine?: WidgetQuarantine | undefined;
  /** Called once, when the dialog goes. */
  readonly onEnd?: ((outcome: SurveyOutcome) => void) | undefined;
}

/** A survey that is shown. */
export interface ShownSurveyWidget {
  /** Takes the dialog away, as the visitor can. */
  readonly close: () => void;
}

const DAY = 86_400_000;
/** A page that has not come by then does not let itself be shown here, or the line is down: nobody waits for it. */
const PATIENCE_MS = 20_000;
/** Until when nobody is asked on this site: one for all surveys, since a visitor is one person. */
const KEY = 'goodword:quarantine-until';
/** What is higher scrolls inside of the frame. */
const highest = 'max-block-size:min(90vh,720px);';
const shape = 'position:fixed;z-index:2147483000;inset-block-end:0;inset-inline-end:0;inline-size:min(440px,100vw);'
  + `${highest}display:flex;visibility:hidden;background:Canvas;border-radius:16px 16px 0 0;overflow:hidden;box-shadow:0 4px 32px #0004`;
const cross = 'position:absolute;inset-block-start:4px;inset-inline-end:4px;inline-size:44px;block-size:44px;border:0;background:none;color:CanvasText;'
  + 'font:24px/1 system-ui;cursor:pointer';

/**
 * Shows a survey in a corner of this page, once for each visitor and span of days, and leaves the rest of the page alone: it takes
 * no focus, and nothing is seen before the page is there. It goes when the visitor closes it or would rather not answer, and does
 * not come where the survey is over or does not let itself be shown.
 *
 * @returns `null` when the visitor was asked not long ago, or the browser remembers nothing: then everybody would be asked on every
 *   page
 * @throws TypeError when the link is no address
 * @example
 * showSurvey({ link: 'https://nps.example/s/gwp_…' });
 */
export function showSurvey(options: ShowSurveyOptions): ShownSurveyWidget | null {
  const { link, language = document.documentElement.lang, labels, quarantine = {}, onEnd } = options;
  const address = new URL(link);
  const { shownDays = 30, answeredDays = 90, declinedDays = 30 } = quarantine;
  if (!mayAsk()) return null;

  address.searchParams.set('frame', '');
  if (language !== '') address.searchParams.set('lang', language);
  const dialog = document.createElement('div');
  dialog.style.cssText = shape;
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', labels?.dialog ?? 'Survey');
  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = labels?.dialog ?? 'Survey';
  frame.referrerPolicy = 'no-referrer';
  frame.style.cssText = `inline-size:100%;block-size:360px;border:0;${highest}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', labels?.close ?? 'Close');
  button.style.cssText = cross;
  dialog.append(frame, button);

  let outcome: SurveyOutcome = 'closed';
  let isOpen = true;
  let isSeen = false;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    clearTimeout(patience);
    window.removeEventListener('message', hear);
    dialog.remove();
    onEnd?.(outcome);
  };
  const hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    // Other frames and other sites speak to this window as well.
    if (source !== frame.contentWindow || origin !== address.origin || typeof data !== 'object' || data === null) return;
    const { goodword, height } = data as { readonly goodword?: unknown; readonly height?: unknown }; // by whoever is in the frame: looked at below
    if (typeof height === 'number' && height > 0) frame.style.blockSize = `${Math.ceil(height)}px`;
    if (!isSeen) {
      clearTimeout(patience);
      // Whoever cannot be remembered is not asked, and neither is anybody where there is nothing to answer.
      if (goodword !== 'question' || !rest(shownDays)) return close();
      isSeen = true;
      dialog.style.visibility = 'visible';
    }
    if (goodword === 'answered') {
      outcome = 'answered';
      rest(answeredDays);
    }
    if (goodword === 'declined') {
      outcome = 'declined';
      rest(declinedDays);
      close();
    }
  };
  const patience = setTimeout(close, PATIENCE_MS);
  window.addEventListener('message', hear);
  button.addEventListener('click', close);
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.body.append(dialog);
  return { close };
}

function mayAsk(): boolean {
  try {
    return Number(localStorage.getItem(KEY) ?? 0) <= Date.now();
  } catch {
    return false;
  }
}

/** Leaves the visitor alone for so many days; false where the browser does not remember it. */
function rest(days: number): boolean {
  try {
    localStorage.setItem(KEY, String(Date.now() + days * DAY));
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
