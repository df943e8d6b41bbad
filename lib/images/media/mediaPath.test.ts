import { expect, test } from 'vitest';
import { getMediaKind } from './mediaPath.ts';

test.each([
  ['/Images/074560.png', 'icon'],
  ['/Images/1.png', 'icon'],
  ['/UserPic/MaxMilyin.png', 'avatar'],
  ['/UserPic/_User.png', 'avatar'],
])('%s is an %s', (path, kind) => {
  expect(getMediaKind(path)).toBe(kind);
});

test.each([
  '',
  '/Images/.png',
  '/Images/074560.jpg',
  '/Images/074560.png?x=1',
  '/Images/074560.png\n',
  '/Images/../UserPic/A.png',
  '/Images/%30.png',
  '/Images/٣.png',
  '/Badge/074560.png',
  'Images/074560.png',
  '//evil.example/Images/074560.png',
  'https://evil.example/Images/074560.png',
  '@evil.example/Images/074560.png',
  '/UserPic/.png',
  '/UserPic/a b.png',
  '/UserPic/a/b.png',
  '/UserPic/a@b.png',
  `/UserPic/${'a'.repeat(33)}.png`,
])('%s is never asked for', (path) => {
  expect(getMediaKind(path)).toBeNull();
});
