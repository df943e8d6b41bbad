/*
 * Who may import whom. `npm run check` holds it.
 *
 * A folder may import what stands in a row above its own, and itself. Folders of one row do not know
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
  ['lib/domain/', 'lib/env.ts'],
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

const ALL = RANKS.flat();
/** Folders within a folder that have a rank of their own. */
const within = (path) => ALL.filter((other) => other !== path && other.startsWith(path));

const ranks = RANKS.flatMap((row, n) => {
  const below = RANKS.slice(n + 1).flat();
  // The last row may import everything.
  if (below.length === 0) return [];
  return row.map((path) => ({
    name: `rank of ${path}`,
    comment: `${path} may import only what stands above it in RANKS`,
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

export default {
  forbidden: [
    ...ranks,
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
