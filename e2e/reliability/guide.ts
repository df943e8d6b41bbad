import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#e2e/lib/startSite.ts';
import { startUpstream } from '#lib/demo/startUpstream.ts';

/*
 * `npm run guide`: follows docs/hosting.md word by word, in its own mount namespace where /etc,
 * /opt, /usr and /var are temporary copies. Needs root. HANDS lists replacements for what needs a
 * public name or a running systemd; everything else is the guide's own text.
 */

const GUIDE = 'docs/hosting.md';

/** Replacements for lines of the guide. Each line must exist, or the guide has changed. */
const HANDS: Record<string, string> = {
  'apt-get update': ':',
  'apt-get install -y git npm nginx libnginx-mod-http-brotli-filter certbot':
    'apt-get install -y nginx libnginx-mod-http-brotli-filter >/dev/null',
  'git clone ADDRESS /opt/longplay': 'git clone -q "$SOURCE" /opt/longplay',
  'chmod 600 /etc/longplay.env':
    'chmod 600 /etc/longplay.env; echo "RA_API_URL=$STAND_IN/API\nRA_MEDIA_URL=$STAND_IN" >> /etc/longplay.env',
  'systemctl daemon-reload': 'systemd-analyze verify /etc/systemd/system/longplay.service',
  'systemctl enable --now longplay': 'start_unit',
  'systemctl restart longplay': 'stop_unit; start_unit',
  'systemctl reload nginx': 'nginx -s reload 2>/dev/null || nginx',
  'git pull --ff-only': 'git pull -q --ff-only',
};
const CERTBOT = /^certbot certonly .*$/m;

/** What the unit would do: its user, folder, variables and command. */
const PRELUDE = `
set -eu
export DEBIAN_FRONTEND=noninteractive
mount -t tmpfs tmpfs /run
for place in etc opt usr var; do
  mkdir -p "$COPIES/$place/upper" "$COPIES/$place/work"
  mount -t overlay overlay -o "lowerdir=/$place,upperdir=$COPIES/$place/upper,workdir=$COPIES/$place/work" "/$place"
done
unit=/etc/systemd/system/longplay.service
start_unit() {
  for kind in lib cache; do
    mkdir -p /var/$kind/longplay && chown longplay: /var/$kind/longplay && chmod 700 /var/$kind/longplay
  done
  (
    cd "$(sed -n 's/^WorkingDirectory=//p' $unit)"
    set -a
    . "$(sed -n 's/^EnvironmentFile=//p' $unit)"
    for pair in $(sed -n 's/^Environment=//p' $unit); do export "$pair"; done
    set +a
    umask 077
    exec setpriv --reuid longplay --regid longplay --clear-groups --no-new-privs --bounding-set=-all \\
      $(sed -n 's/^ExecStart=//p' $unit)
  ) &
  site=$!
}
stop_unit() { kill -TERM $site; wait $site || true; }
end() { stop_unit; nginx -s quit 2>/dev/null || true; }
trap end EXIT
`;

/** Checks beyond the guide, between its steps and at its end. */
const PROOF = `
echo "--- looked at"
curl --retry 30 --retry-connrefused --retry-delay 1 -fsS -o /dev/null http://127.0.0.1:3000/privacy
longplay-player show MaxMilyin | grep -q '^taken'
test "$(stat -c %U /var/lib/longplay/longplay.sqlite)" = longplay
test "$(stat -c %a /etc/longplay.env)" = 600
setpriv --reuid longplay --regid longplay --clear-groups sh -c '! touch /opt/longplay/x 2>/dev/null'
ask() { curl -ksS -o /dev/null -w '%{http_code}' --resolve games.example:443:127.0.0.1 "https://games.example$1"; }
test "$(ask /u/MaxMilyin)" = 200
longplay-player opt-out MaxMilyin
for _ in $(seq 20); do
  test "$(curl -sS -o /dev/null -w '%{http_code}' http://127.0.0.1:3000/u/MaxMilyin)" = 404 && break
  sleep 1
done
test "$(curl -sS -o /dev/null -w '%{http_code}' http://127.0.0.1:3000/u/MaxMilyin)" = 404
`;

/** The shell blocks of a page, in order. */
function shellBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
}

/** The guide as one script. @throws Error if a replaced line is missing */
function guideScript(markdown: string): string {
  let script = shellBlocks(markdown)
    .map((block) => `echo "--- ${block.split('\n', 1)[0]?.replaceAll('"', "'")}"\n${block}`)
    .join('\n');
  const swap = (what: string | RegExp, by: string) => {
    const before = script;
    script = typeof what === 'string' ? script.replaceAll(what, by) : script.replace(what, by);
    if (script === before) throw new Error(`${GUIDE} has no line ${what} any more`);
  };
  for (const [line, by] of Object.entries(HANDS)) swap(line, by);
  swap(
    CERTBOT,
    `mkdir -p /etc/letsencrypt/live/games.example
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=games.example -keyout /etc/letsencrypt/live/games.example/privkey.pem -out /etc/letsencrypt/live/games.example/fullchain.pem 2>/dev/null`,
  );
  // A self-signed certificate, a made-up name, and a player of the demo.
  swap(
    "curl -fsS -o /dev/null -w '%{http_code}\\n' https://games.example/u/YourName",
    "curl -kfsS -o /dev/null -w '%{http_code}\\n' --resolve games.example:443:127.0.0.1 https://games.example/u/MaxMilyin",
  );
  return `${PRELUDE}\n${script}\n${PROOF}`;
}

async function main(): Promise<number> {
  const upstream = await startUpstream({});
  const copies = mkdtempSync('/dev/shm/longplay-guide-');
  const script = guideScript(readFileSync(join(ROOT, GUIDE), 'utf8'));
  const shell: ChildProcess = spawn(
    'unshare',
    ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', script],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, SOURCE: ROOT, COPIES: copies, STAND_IN: upstream.url },
    },
  );
  const [code] = await once(shell, 'exit');
  await upstream.close();
  rmSync(copies, { recursive: true, force: true });
  console.log(code === 0 ? 'The guide holds.' : `The guide does not hold: ${code}`);
  return code ?? 1;
}

process.exit(await main());
