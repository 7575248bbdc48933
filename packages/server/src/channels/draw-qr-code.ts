import { toBuffer, toString as toText } from 'qrcode';

/** Longest link: more would not be read from a poster any longer. */
const LONGEST_LINK = 500;

/** Pixels of a side. */
export const qrCodeSizes = { smallest: 64, largest: 2_048, usual: 512 } as const;

// A quarter of the code may be covered or scratched: it hangs on doors and stands on tables.
const options = { errorCorrectionLevel: 'Q', margin: 4 } as const;

/** Whether a text is a link that a code is drawn for: http or https, and not too long. */
export function isQrLink(link: string): boolean {
  return link.length <= LONGEST_LINK && /^https?:\/\/[^\s\p{C}]+$/u.test(link);
}

/** Both forms of a code as a request answers with them: the drawing, and the picture in base64. */
export async function drawQrCode(link: string): Promise<{ readonly svg: string; readonly png: string }> {
  return { svg: await qrCodeSvg(link), png: (await qrCodePng(link, qrCodeSizes.usual)).toString('base64') };
}

/** A code that a telephone reads as the link, to be printed at any size. */
export function qrCodeSvg(link: string): Promise<string> {
  return toText(link, { ...options, type: 'svg' });
}

/** The same as a picture of so many pixels. */
export function qrCodePng(link: string, size: number): Promise<Buffer> {
  return toBuffer(link, { ...options, type: 'png', width: size });
}
