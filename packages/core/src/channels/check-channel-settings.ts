import { parseEmail } from '../customers/parse-email.js';
import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { trimmed } from '../trimmed.js';

/** Who writes the mails of a workspace. */
export interface EmailSettingsDraft {
  /** What people see as the sender; empty for the address alone. */
  readonly senderName?: string | null | undefined;
  readonly senderAddress: string;
  /** Where answers by mail go; left out or `null`: to the sender. */
  readonly replyTo?: string | null | undefined;
  /** Under which the provider signs, such as `s1`; left out, blank or `null` when it is not known. */
  readonly dkimSelector?: string | null | undefined;
  /** What the provider told to include into SPF, such as `spf.provider.example`. */
  readonly spfInclude?: string | null | undefined;
}

export interface CheckedEmailSettings {
  readonly senderName: string;
  readonly senderAddress: string;
  readonly replyTo: string | null;
  readonly dkimSelector: string | null;
  readonly spfInclude: string | null;
}

export type ChannelSettingsRefusal =
  | { readonly kind: 'channel/address-invalid'; readonly field: 'senderAddress' | 'replyTo' }
  | { readonly kind: 'channel/dns-name-invalid'; readonly field: 'dkimSelector' | 'spfInclude' }
  | { readonly kind: 'channel/sender-name-invalid'; readonly limit: number }
  | { readonly kind: 'channel/sms-sender-invalid' }
  | { readonly kind: 'channel/url-invalid' };

/** Nothing can be sent through this channel yet: it has no sender, no address, or this server has no provider for it. */
export interface ChannelNotReady {
  readonly kind: 'channel/not-ready';
}

/** Labels of letters, digits, hyphens and underscores with points between them. */
const dnsName = /^(?=.{1,200}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/i;

/** Most characters of the name of a sender. */
export const senderNameLength = 100;

/**
 * The sender of mails, checked.
 *
 * @returns refuses `channel/address-invalid` for an address that mail could not reach, `channel/sender-name-invalid` for a
 *   name that is too long or not one line, `channel/dns-name-invalid` for a name that DNS cannot have
 * @example
 * checkEmailSettings({ senderName: ' North Bakery ', senderAddress: 'ask@bakery.example' });
 * // { ok: true, value: { senderName: 'North Bakery', senderAddress: 'ask@bakery.example', replyTo: null, … } }
 */
export function checkEmailSettings(draft: EmailSettingsDraft): Result<CheckedEmailSettings, ChannelSettingsRefusal> {
  const senderName = trimmed(draft.senderName ?? '');
  if (textFault(senderName, senderNameLength) !== null || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(senderName)) {
    return refuse({ kind: 'channel/sender-name-invalid', limit: senderNameLength });
  }
  const sender = parseEmail(draft.senderAddress);
  if (sender === null) return refuse({ kind: 'channel/address-invalid', field: 'senderAddress' });
  const wished = trimmed(draft.replyTo ?? '');
  const replyTo = wished === '' ? null : parseEmail(wished);
  if (wished !== '' && replyTo === null) return refuse({ kind: 'channel/address-invalid', field: 'replyTo' });
  const names = { dkimSelector: trimmed(draft.dkimSelector ?? ''), spfInclude: trimmed(draft.spfInclude ?? '') };
  for (const field of ['dkimSelector', 'spfInclude'] as const) {
    if (names[field] !== '' && !dnsName.test(names[field])) return refuse({ kind: 'channel/dns-name-invalid', field });
  }
  return ok({
    senderName, senderAddress: sender.given, replyTo: replyTo?.given ?? null,
    dkimSelector: names.dkimSelector === '' ? null : names.dkimSelector, spfInclude: names.spfInclude === '' ? null : names.spfInclude,
  });
}

/**
 * The sender of SMS, checked: a number, or a name of 1 to 11 letters, digits and spaces with a letter among them, as the
 * networks allow it. Blank is `null`: the gateway chooses.
 *
 * @example
 * checkSmsSender('SHOP'); // { ok: true, value: 'SHOP' }
 */
export function checkSmsSender(sender: string | null | undefined): Result<string | null, ChannelSettingsRefusal> {
  const wished = trimmed(sender ?? '');
  if (wished === '') return ok(null);
  if (/^\+?\d{3,15}$/.test(wished)) return ok(wished);
  return /^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/.test(wished) ? ok(wished) : refuse({ kind: 'channel/sms-sender-invalid' });
}

/**
 * The address of one's own channel, checked: `https`, or `http` where the operator allows private networks; no user, no password.
 *
 * @example
 * checkWebhookUrl('https://shop.example/hook', { privateNetworks: false }); // { ok: true, value: 'https://shop.example/hook' }
 */
export function checkWebhookUrl(
  url: string, { privateNetworks }: { readonly privateNetworks: boolean },
): Result<string, ChannelSettingsRefusal> {
  const wished = trimmed(url);
  const scheme = privateNetworks ? 'https?' : 'https';
  // By hand: core has no URL. Without control characters and spaces, nothing stands before the host but the scheme.
  const plausible = new RegExp(String.raw`^${scheme}://(?:[\p{L}\p{N}.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#][^\s\p{C}]*)?$`, 'iu');
  return wished.length <= 2_000 && plausible.test(wished) ? ok(wished) : refuse({ kind: 'channel/url-invalid' });
}
