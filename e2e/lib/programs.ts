import { globSync } from 'node:fs';
import { fromDebian } from './fromDebian.ts';

/*
 * Programs that tests start: the path of each, installed first where it is missing.
 */

const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * Chromium without its own windows, which opens a page in two thirds of the time; plain Chromium where
 * Debian's release has no such package.
 */
export function chromium(): string {
  try {
    return fromDebian('chromium-headless-shell', [process.env.CHROMIUM, HEADLESS_SHELL]);
  } catch {
    return fromDebian('chromium', ['/usr/bin/chromium', '/usr/bin/chromium-browser']);
  }
}
export const redisServer = () =>
  fromDebian('redis-server', [process.env.REDIS_SERVER, '/usr/bin/redis-server']);
export const nginx = () => fromDebian('nginx', [process.env.NGINX, '/usr/sbin/nginx']);
export const firefoxEsr = () =>
  fromDebian('firefox-esr', [process.env.FIREFOX, '/usr/bin/firefox-esr']);
export const webkitDriver = () =>
  fromDebian('webkit2gtk-driver', [process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver']);
export const xvfb = () => fromDebian('xvfb', [process.env.XVFB, '/usr/bin/Xvfb']);

/** The browser that `webkitDriver` drives; its package brings it along in a folder of the machine's kind. */
export function miniBrowser(): string {
  const [found] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (!found) throw new Error('There is no MiniBrowser beside WebKit’s driver.');
  return found;
}

/** What tests call by name. */
const CALLED = ['curl', 'openssl'];

/** Has all of them installed, one after the other: two tests at once would be in each other's way. */
export function installPrograms(): void {
  for (const find of [chromium, firefoxEsr, webkitDriver, xvfb, redisServer, nginx]) find();
  for (const name of CALLED) fromDebian(name, [`/usr/bin/${name}`]);
}
