import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { create } from 'qrcode';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';

const LINK = 'https://nps.example/s/gwp_1234?branch=شمال';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
});
afterAll(() => app.close());

const get = (path: string, key = workspace.key) => fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${key}` } });

describe('a code', () => {
  it('is a drawing and a picture of the same modules', async () => {
    const { qrCode } = await workspace.query('query ($link: String!) { qrCode(link: $link) { svg png } }', { link: LINK });
    const { size } = create(LINK, { errorCorrectionLevel: 'Q' }).modules;
    expect(qrCode.svg).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
    expect(pixelsOf(Buffer.from(qrCode.png, 'base64'))).toEqual({ width: 512, height: 512, dark: expect.any(Number) });
  });

  it('is served as files of the asked size', async () => {
    const svg = await get(`/qr.svg?link=${encodeURIComponent(LINK)}`);
    expect([svg.status, svg.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    const png = await get(`/qr.png?link=${encodeURIComponent(LINK)}&size=200`);
    expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png']);
    const { width, dark } = pixelsOf(Buffer.from(await png.arrayBuffer()));
    expect(width).toBe(200);
    expect(dark).toBeGreaterThan(1_000);
  });

  it.each(['', 'javascript:alert(1)', 'nps.example', 'https://a b', `https://nps.example/${'x'.repeat(500)}`])('is not drawn for %j', async (link) => {
    expect((await get(`/qr.svg?link=${encodeURIComponent(link)}`)).status).toBe(400);
    const { errors } = await workspace.send('query ($link: String!) { qrCode(link: $link) { svg } }', { link });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'link' });
  });

  it.each(['63', '2049', '1e9', '-1', ''])('is not drawn in a size of %j', async (size) => {
    expect((await get(`/qr.png?link=${encodeURIComponent(LINK)}&size=${size}`)).status).toBe(400);
  });

  it('is drawn for nobody who is not known', async () => {
    expect((await get(`/qr.svg?link=${encodeURIComponent(LINK)}`, 'gw_x')).status).toBe(401);
  });
});

/** The size of a PNG, and how many of its bytes are not white. */
function pixelsOf(png: Buffer): { readonly width: number; readonly height: number; readonly dark: number } {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), dark: inflateSync(Buffer.concat(parts)).filter((byte) => byte === 0).length };
}
