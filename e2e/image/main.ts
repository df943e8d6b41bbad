import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromDebian } from '#e2e/lib/fromDebian.ts';
import { freePort, ROOT } from '#e2e/lib/startSite.ts';
import { prepareBases } from './bases.ts';
import { run } from './run.ts';
import { type ImageConfig, startImage } from './startImage.ts';

/*
 * `npm run image`: builds the image from nothing with buildah, tries it, and writes what was found to
 * docs/reports/container.md. Needs root and Debian's packages; see `startImage`.
 */

const FILE = 'deploy/Containerfile';
const NAME = 'ghcr.io/longplay/longplay';
const MOST_ABOVE = 150;
const MOST = 250;

const store = mkdtempSync(join(tmpdir(), 'longplay-store-'));
const program = fromDebian('buildah', ['/usr/bin/buildah']);
fromDebian('mmdebstrap', ['/usr/bin/mmdebstrap']);
const where = [
  '--storage-driver',
  'vfs',
  '--root',
  join(store, 'root'),
  '--runroot',
  join(store, 'run'),
];
const buildah = (...args: string[]) => run(program, ...where, ...args);

/** Bytes of an image's files, and their folder. */
function open(name: string): { root: string; megabytes: number } {
  const root = buildah('mount', buildah('from', '--pull-never', name));
  const [bytes = '0'] = run('du', '-s', '--apparent-size', '--block-size=1', root).split('\t');
  return { root, megabytes: Number(bytes) / 1e6 };
}

const rows: [what: string, found: string, holds: boolean][] = [];
function note(what: string, found: string, holds = true) {
  rows.push([what, found, holds]);
  console.log(`${holds ? 'ok' : 'NOT'}  ${what}: ${found}`);
}

/** Asks until an answer is right: on a slow machine an image may be "warming up". */
async function ask(url: string, right: (answer: Response, bytes: Uint8Array) => boolean) {
  for (let left = 30; ; left -= 1) {
    const answer = await fetch(url);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const type = answer.headers.get('content-type');
    const found = `${answer.status}, ${type}, ${bytes.length} bytes`;
    if (right(answer, bytes)) return { found, holds: true };
    if (left === 0) return { found, holds: false };
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function tryImage(root: string) {
  const [image] = [JSON.parse(buildah('inspect', '--type', 'image', NAME))];
  const config: ImageConfig = image.OCIv1.config;
  const port = await freePort();
  const started = performance.now();
  const site = startImage(root, config, { PORT: String(port), HOST: '127.0.0.1' });
  let printed = '';
  const ended = once(site, 'exit');
  await new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes('Longplay is at')) resolve();
    };
    site.stdout?.on('data', take);
    site.stderr?.on('data', take);
    site.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${printed}`)));
  });
  note('starts, read-only', `after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const status = readFileSync(`/proc/${site.pid}/status`, 'utf8');
  const [, uid] = /^Uid:\s+(\d+)/m.exec(status) ?? [];
  const [, capabilities] = /^CapEff:\s+(\w+)/m.exec(status) ?? [];
  note(
    'user',
    `${uid}, capabilities ${capabilities}`,
    uid === '65532' && /^0+$/.test(capabilities ?? ''),
  );
  const at = `http://127.0.0.1:${port}/u/MaxMilyin`;
  const is = (start: string) => (answer: Response) =>
    answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith(start);
  const page = await ask(at, (answer, bytes) => is('text/html')(answer) && bytes.length > 50_000);
  note('a page', page.found, page.holds);
  const picture = await ask(
    `${at}/opengraph-image`,
    (answer, bytes) => is('image/png')(answer) && bytes.length > 10_000,
  );
  note('a picture', picture.found, picture.holds);
  const card = await ask(`${at}/card.svg`, is('image/svg+xml'));
  note('a card', card.found, card.holds);
  site.removeAllListeners('exit');
  const end = once(site, 'exit');
  site.kill('SIGTERM');
  const [code, signal] = await Promise.race([end, ended]);
  note('SIGTERM', `ends with ${code ?? signal}`, code === 0);
}

function report(commit: string, origins: Map<string, string>): string {
  const table = rows.map(
    ([what, found, holds]) => `| ${what} | ${found} | ${holds ? 'holds' : '**no**'} |`,
  );
  return `# The container

Written by \`npm run image\` at commit ${commit}: the image of \`${FILE}\` built from nothing with
buildah, and started read-only with one volume, without a container engine around it.

${[...origins].map(([name, origin]) => `- \`${name}\`: ${origin}`).join('\n')}

| what | found | |
| --- | --- | --- |
${table.join('\n')}

Sizes are those of the files, in MB (1,000,000 bytes), and not of the compressed layers. A base that
was made here is not the published one byte for byte: its size in all may differ by some MB.
`;
}

try {
  const names = [...readFileSync(join(ROOT, FILE), 'utf8').matchAll(/^FROM (\S+)/gm)].map(
    ([, name = '']) => name,
  );
  const origins = prepareBases(buildah, names);
  const registry = run('npm', 'config', 'get', 'registry');
  const build = [
    ...['--isolation', 'chroot', '--pull-never'],
    ...['--build-arg', `NPM_CONFIG_REGISTRY=${registry}`],
  ];
  const certificates = process.env.NODE_EXTRA_CA_CERTS;
  if (certificates) {
    build.push('--volume', `${certificates}:/run/certificates.pem:ro`);
    build.push('--build-arg', 'NODE_EXTRA_CA_CERTS=/run/certificates.pem');
  }
  console.log(buildah('build', ...build, '-f', join(ROOT, FILE), '-t', NAME, ROOT));
  const base = open(names.at(-1) ?? '');
  const whole = open(NAME);
  const above = whole.megabytes - base.megabytes;
  note('above its base', `${above.toFixed(0)} MB of ${MOST_ABOVE}`, above <= MOST_ABOVE);
  note('in all', `${whole.megabytes.toFixed(0)} MB of ${MOST}`, whole.megabytes <= MOST);
  await tryImage(whole.root);
  const commit = run('git', '-C', ROOT, 'rev-parse', '--short', 'HEAD');
  writeFileSync(join(ROOT, 'docs', 'reports', 'container.md'), report(commit, origins));
} finally {
  rmSync(store, { recursive: true, force: true });
}
process.exit(rows.every(([, , holds]) => holds) ? 0 : 1);
