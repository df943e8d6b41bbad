import { endFaults, orderFault } from '#e2e/lib/control.ts';
import { getPicture } from '#e2e/lib/getPicture.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';

const GOOD = 'public, max-age=300, s-maxage=1800, stale-if-error=86400';
const CARDS = ['card.svg', 'card.png', 'card.txt', 'badge.json'];
/** Bytes: without icons, and drawn. */
const MOST: Record<string, number> = { 'card.svg': 20_000, 'card.png': 150_000 };
const MOST_MS = 3000;

/** Row 18: cards and previews are cached elsewhere for as long as they should be. */
export const embedCaching: Drill = {
  title: 'Embed caching',
  async run() {
    const { found, expect, note } = createFindings(
      'Headers, sizes and times of cards and link previews: of a known player, an unknown name, and a new player while the upstream takes 20 s.',
    );
    const pair = await startPair();
    const { url } = pair.site;
    try {
      await getPicture(`${url}/u/MaxMilyin/opengraph-image`);
      for (const card of CARDS) {
        const { status, headers, bytes, etag } = await getPicture(`${url}/u/MaxMilyin/${card}`);
        const life = headers.get('cache-control');
        expect(
          status === 200 && life === GOOD && etag !== '',
          `${card}: ${life}, ETag ${etag !== ''}`,
        );
        const most = MOST[card];
        if (most) expect(bytes.length <= most, `${card}: ${bytes.length} bytes of ${most}`);
        const again = await getPicture(`${url}/u/MaxMilyin/${card}`, {
          headers: { 'if-none-match': etag },
        });
        expect(again.status === 304, `${card} asked for again: ${again.status}`);
        const asked = `${url}/u/NobodyAtAll/${card}?cache_seconds=86400`;
        const nobody = await getPicture(asked);
        expect(nobody.status === 200 && nobody.life <= 60, `${card} of nobody: ${nobody.life} s`);
      }
      const preview = await getPicture(`${url}/u/MaxMilyin/opengraph-image`);
      expect(
        preview.etag !== '' && preview.life <= 300 && preview.bytes.length <= 150_000,
        `link preview: ${preview.headers.get('cache-control')}, ${preview.bytes.length} bytes`,
      );
      await orderFault(pair.upstream.url, { mode: 'slow', ms: 20_000 });
      const files = ['card.svg', 'card.png', 'opengraph-image'];
      for (const [index, file] of files.entries()) {
        const name = ['SofaSundays', 'HalfwayHome', 'ThreeHundredClub'][index];
        const cold = await getPicture(`${url}/u/${name}/${file}`);
        const holds = cold.status === 200 && cold.took <= MOST_MS && cold.life <= 30;
        expect(
          holds,
          `${file} of a player never seen: ${Math.round(cold.took)} ms, ${cold.life} s`,
        );
      }
      note(`no stale-while-revalidate on any of them`);
      return found;
    } finally {
      await endFaults(pair.upstream.url);
      await stopPair(pair);
    }
  },
};
