import { describe, expect, it } from 'vitest';
import { getEtag } from './etag.ts';
import { pngResponse } from './pngResponse.ts';

const bytes = new Uint8Array([1, 2, 3]);
const png = { bytes, etag: getEtag(bytes), cacheControl: 'public, max-age=60' };
const ask = (known?: string) =>
  new Request('http://here/', { headers: known === undefined ? {} : { 'if-none-match': known } });

describe('pngResponse', () => {
  it('has a length, a file name and a max-age, and is readable by any site', async () => {
    const answer = pngResponse(ask(), png, 'longplay.png');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toEqual({
      etag: png.etag,
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-type': 'image/png',
      'x-length': '3',
      'content-disposition': 'inline; filename="longplay.png"',
    });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    [png.etag],
    [`W/${png.etag}`],
    [`"other", ${png.etag}`],
    ['*'],
  ])('is 304 to a client that has it: %s', async (known) => {
    const answer = pngResponse(ask(known), png, 'longplay.png');
    expect([answer.status, await answer.text()]).toEqual([304, '']);
    expect(answer.headers.get('etag')).toBe(png.etag);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
  });

  it('is sent to a client with another ETag', () => {
    expect(pngResponse(ask('"other"'), png, 'longplay.png').status).toBe(200);
  });
});
