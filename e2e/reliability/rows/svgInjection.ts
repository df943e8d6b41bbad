import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { get } from '#e2e/lib/get.ts';
import { startPair, stopPair } from '#e2e/lib/test.ts';
import { createFindings, type Drill } from '#e2e/reliability/drill.ts';
import { toCardData } from '#lib/card/data/cardData.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import { paintSvg } from '#lib/card/render/paintSvg.ts';
import { makeGames, makeSnapshot } from '#lib/players/testing/parts.ts';

const TITLES = 10_000;
const PER_CARD = 5;
const HOSTILE = [
  '<script>alert(1)</script>',
  ']]>',
  '"/><g onload="x"',
  '&lt;',
  '&#0;',
  '\u0000\u0008',
  '\ufffe',
  '\ud800',
  '<!--',
  'url(x)',
  '{}</style>',
];

const title = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** The element names of a card in order; null if it is not well-formed. */
function elementsOf(svg: string): string | null {
  const names: string[] = [];
  let broken = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => void names.push(name));
  parser.on('error', () => {
    broken = true;
  });
  parser.write(svg).close();
  return broken ? null : names.filter((name) => name !== 'tspan').join(' ');
}

/** Row 15: no title becomes markup. */
export const svgInjection: Drill = {
  title: 'SVG injection',
  async run() {
    const { found, expect } = createFindings(
      `${TITLES.toLocaleString('en')} titles of markup, control characters, lone surrogates and noise, ${PER_CARD} per card, read by an XML parser that is not ours.`,
    );
    const { options } = parseCardOptions({ type: 'recent' });
    const write = (titles: readonly string[]) => {
      const games = makeGames(titles.length).map((game, n) => ({
        ...game,
        title: titles[n] ?? '',
      }));
      return paintSvg(
        layoutCard(toCardData(makeSnapshot('Somebody', Date.now(), { games })), options),
      );
    };
    const plain = elementsOf(write(Array.from({ length: PER_CARD }, () => 'Plain')));
    let broken = 0;
    let others = 0;
    for (const titles of fc.sample(
      fc.array(title, { minLength: PER_CARD, maxLength: PER_CARD }),
      TITLES / PER_CARD,
    )) {
      const elements = elementsOf(write(titles));
      if (elements === null) broken++;
      else if (elements !== plain) others++;
    }
    expect(broken === 0, `${broken} of ${TITLES / PER_CARD} cards not well-formed`);
    expect(others === 0, `${others} with other elements than a card of plain titles`);
    const pair = await startPair();
    try {
      const { headers } = await get(`${pair.site.url}/u/MaxMilyin/card.svg`);
      const policy = headers.get('content-security-policy') ?? '';
      const right = policy.includes("default-src 'none'") && policy.includes('sandbox');
      const sniff = headers.get('x-content-type-options');
      expect(right && sniff === 'nosniff', `policy: ${policy}; ${sniff}`);
      return found;
    } finally {
      await stopPair(pair);
    }
  },
};
