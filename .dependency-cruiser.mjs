/*
 * Who may import whom. `npm run check` holds it.
 *
 * A folder may import itself and folders in rows above its own. Folders in the same row may not import
 * each other.
 */
const RANKS = [
  [
    'package.json',
    'lib/singleton.ts',
    'lib/requireNode24.mjs',
    'lib/endWithNpm.mjs',
    'lib/limitMemory.mjs',
  ],
  ['lib/domain/'],
  ['lib/env.ts'],
  ['lib/metrics/'],
  ['lib/log.ts', 'lib/rateLimit/', 'lib/format/'],
  ['lib/stats/'],
  ['lib/board/'],
  ['lib/gameQuery/', 'lib/upstream/', 'lib/http/', 'lib/card/', 'lib/images/og/'],
  ['lib/api/', 'lib/storage/'],
  ['lib/players/', 'lib/images/', 'lib/pageCache/', 'lib/server/'],
  ['lib/cli/'],
  ['components/'],
  ['lib/handlers/'],
  ['app/'],
  ['lib/demo/'],
  ['server.ts'],
];

/** Tests, and what only they use. They may import anything. */
const TESTS = String.raw`\.test\.tsx?$|/testing/`;

const startWith = (paths) =>
  `^(${paths.map((path) => path.replaceAll('.', String.raw`\.`)).join('|')})`;

/** A rule for each path of a table: it may import only rows above. */
const rankRules = (table) =>
  table.flatMap((row, n) => {
    const below = table.slice(n + 1).flat();
    /** Folders within a folder that have a rank of their own. */
    const within = (path) =>
      table.flat().filter((other) => other !== path && other.startsWith(path));
    // The last row, where it is one path, may import everything.
    const limited = row.length > 1 || below.length > 0 ? row : [];
    return limited.map((path) => ({
      name: `rank of ${path}`,
      comment: `${path} may import only what stands above it in its table`,
      severity: 'error',
      from: {
        path: startWith([path]),
        pathNot: [TESTS, ...within(path).map((one) => startWith([one]))],
      },
      to: {
        path: startWith([...below, ...row.filter((other) => other !== path)]),
        pathNot: startWith([path]),
      },
    }));
  });

/** The same within lib/card. */
const CARD_RANKS = [
  ['memoize.ts', 'sizes.ts'],
  ['colour/', 'fonts/', 'messages/'],
  ['text/'],
  ['data/'],
  ['scene.ts'],
  ['layout/'],
  ['types/'],
  ['options/'],
  ['render/', 'badge.ts'],
  ['snippets/'],
].map((row) => row.map((path) => `lib/card/${path}`));

export default {
  forbidden: [
    ...rankRules(RANKS),
    ...rankRules(CARD_RANKS),
    {
      name: 'no file of lib/card without a rank',
      comment: 'a new folder of lib/card needs a place in CARD_RANKS',
      severity: 'error',
      from: {},
      to: { path: '^lib/card/', pathNot: [TESTS, startWith(CARD_RANKS.flat())] },
    },
    {
      name: 'no folder without a rank',
      comment: 'a new folder of lib needs a place in RANKS',
      severity: 'error',
      from: {},
      to: { path: '^(lib|app|components)/', pathNot: startWith(RANKS.flat()) },
    },
    {
      name: 'no circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no missing file or package',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'components know no upstream',
      comment: 'what a component needs of the site is a prop',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: { path: String.raw`^lib/(upstream|players)/|^lib/env\.ts$` },
    },
    {
      name: 'only the server starts the demo',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: [TESTS, '^lib/demo/'] },
      to: { path: '^lib/demo/' },
    },
    {
      name: 'the product does not import its tests',
      severity: 'error',
      from: { path: '^(app|components|lib)/|^[^/]+$', pathNot: TESTS },
      to: { path: `^e2e/|${TESTS}` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next/', '^e2e/bench/tools/node_modules/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
