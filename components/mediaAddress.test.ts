import { expect, it } from 'vitest';
import { mediaAddress } from './mediaAddress.ts';

const site = { mediaUrl: 'https://media.example' };

it('joins only image paths to the media host', () => {
  expect(mediaAddress(site, '/Images/085573.png')).toBe('https://media.example/Images/085573.png');
  expect(mediaAddress(site, '/UserPic/Max_1.png')).toBe('https://media.example/UserPic/Max_1.png');
  expect(mediaAddress({ mediaUrl: '' }, '/Images/1.png')).toBe('/Images/1.png');
  for (const path of [
    null,
    '',
    '@evil.example/Images/1.png',
    '.evil.example/1.png',
    '/Images/../1.png',
    '//x/1.png',
  ]) {
    expect(mediaAddress(site, path), String(path)).toBeUndefined();
  }
});
