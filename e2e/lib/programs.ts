import { fromDebian } from './fromDebian.ts';

/** Programs that tests start: the path of each, installed first where it is missing. */
export const chromium = () =>
  fromDebian('chromium', [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser']);
export const redisServer = () =>
  fromDebian('redis-server', [process.env.REDIS_SERVER, '/usr/bin/redis-server']);
export const nginx = () => fromDebian('nginx', [process.env.NGINX, '/usr/sbin/nginx']);

/** What tests call by name. */
const CALLED = ['curl', 'openssl'];

/** Has all of them installed, one after the other: two tests at once would be in each other's way. */
export function installPrograms(): void {
  for (const find of [chromium, redisServer, nginx]) find();
  for (const name of CALLED) fromDebian(name, [`/usr/bin/${name}`]);
}
