import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { prepareOg } from './prepareOg.ts';

prepareOg();

it('hides sharp from @vercel/og, and takes its pixels before they are encoded', async () => {
  expect(() => createRequire(import.meta.url)('sharp')).toThrow('does without sharp');
  const { ImageResponse } = await import('next/og.js');
  const style = { width: '100%', height: '100%', backgroundColor: '#336699' };
  const tree = { type: 'div', props: { style } };
  const bytes = await new ImageResponse(tree as never, { width: 30, height: 20 }).bytes();
  // Where this fails after an upgrade, drawing still works by way of a PNG, at twice the time.
  expect(bytes.length).toBe(30 * 20 * 4);
  expect([...bytes.subarray(0, 4)]).toEqual([0x33, 0x66, 0x99, 255]);
});
