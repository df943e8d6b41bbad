import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The parts of an image's configuration that a start needs. */
export interface ImageConfig {
  Env: string[];
  Entrypoint: string[];
  Cmd: string[];
  WorkingDir: string;
  /** `65532:65532` */
  User: string;
  Volumes: Record<string, unknown>;
}

/** Mounts an image's files read-only, its volume, /proc and an empty /tmp, and enters it. */
const ENTER = `
set -eu
mount --make-rprivate /
mount --bind "$ROOT" "$ROOT"
mount --bind "$VOLUME" "$ROOT$PLACE"
mount -t tmpfs -o mode=1777 tmpfs "$ROOT/tmp"
mount -t proc proc "$ROOT/proc"
mount --bind /dev "$ROOT/dev"
mount --bind /etc/resolv.conf "$ROOT/etc/resolv.conf" 2>/dev/null || true
mount -o remount,bind,ro "$ROOT"
exec setpriv --no-new-privs unshare --root="$ROOT" --wd="$DIR" --setgid="$GID" --setuid="$USER_ID" \\
  "$NODE" -e 'const { argv, vars } = JSON.parse(process.env.START);
process.execve(argv[0], argv, vars);'
`;

/**
 * Starts an image as a container engine does with `--read-only`: its files, user, folder,
 * variables, command and one volume. Needs root for the mounts. There is no shell or engine around
 * the process, so its exit code is the site's own.
 * @param root folder of the image's files
 * @param env further variables
 */
export function startImage(
  root: string,
  config: ImageConfig,
  env: Record<string, string>,
): ChildProcess {
  const [uid = '', gid = uid] = config.User.split(':');
  const [place = '/data'] = Object.keys(config.Volumes);
  const volume = mkdtempSync(join(tmpdir(), 'longplay-volume-'));
  chownSync(volume, Number(uid), Number(gid));
  const own = Object.fromEntries(config.Env.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  return spawn('unshare', ['--mount', 'sh', '-c', ENTER], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ROOT: root,
      VOLUME: volume,
      PLACE: place,
      DIR: config.WorkingDir,
      USER_ID: uid,
      GID: gid,
      NODE: config.Entrypoint[0],
      START: JSON.stringify({
        argv: [...config.Entrypoint, ...config.Cmd],
        vars: { ...own, ...env },
      }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
