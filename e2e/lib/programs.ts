import { globSync } from 'node:fs';
import { fromDebian } from './fromDebian.ts';

/*
 * Programs that tests start. Each function returns a path, and installs the program first if it is
 * missing.
 */

const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * Chromium's headless shell, which opens a page in two thirds of the time; plain Chromium if
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

/** The browser that `webkitDriver` drives, from the same package. */
export function miniBrowser(): string {
  const [found] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (!found) throw new Error('There is no MiniBrowser beside WebKit’s driver.');
  return found;
}

/** Programs that tests call by name. */
const CALLED = ['curl', 'openssl'];

/**
 * Installs all of them, one after the other, because parallel tests would get in each other's way.
 */
export function installPrograms(): void {
  for (const find of [chromium, firefoxEsr, webkitDriver, xvfb, redisServer, nginx]) find();
  for (const name of CALLED) fromDebian(name, [`/usr/bin/${name}`]);
}
