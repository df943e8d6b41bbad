/** Something to copy: for a shell, for Node and browsers, or for a text. */
export interface Example {
  kind: 'sh' | 'js' | 'text';
  /** Short caption. */
  title: string;
  code: string;
}

export type Examples = Record<
  'api' | 'endpoint' | 'cards' | 'badges' | 'embeds' | 'feed',
  readonly Example[]
>;

/**
 * The examples of the documentation. Shell and JavaScript examples run as they are.
 * @param origin of this site
 * @param name of a player this site can show
 */
export function listExamples(origin: string, name: string): Examples {
  const users = `${origin}/api/v1/users/${name}`;
  const page = `${origin}/u/${name}`;
  const badge = encodeURIComponent(`${page}/badge.json?metric=mastered`);
  return {
    api: [
      sh('Every number of a player', `curl ${users}/summary`),
      sh('The games closest to mastery', `curl '${users}/games?status=unawarded&sort=to_go'`),
      js('In a browser or Node', fetchExample(users)),
      sh('Fetch a player now', `curl -i -X POST ${users}/refresh`),
    ],
    endpoint: [
      sh(
        '500 rows, starting at row 1,000',
        `curl '${origin}/API/API_GetUserCompletionProgress.php?u=${name}&c=500&o=1000'`,
      ),
      js('The client @retroachievements/api', clientExample(origin, name)),
    ],
    cards: [
      text('In a README or HTML, light and dark', pictureExample(page, name)),
      text('In Markdown without HTML', `[![${name} on Longplay](${page}/card.svg)](${page})`),
      sh('In a terminal', `curl ${page}/card.txt`),
      sh('Save as a PNG', `curl -o card.png '${page}/card.png?theme=light&scale=2'`),
    ],
    badges: [
      text('A badge', `![Mastered](https://img.shields.io/endpoint?url=${badge})`),
      sh('The JSON behind it', `curl '${page}/badge.json?metric=mastered'`),
    ],
    embeds: [
      text(
        'A frame',
        `<iframe src="${origin}/embed/${name}" width="600" height="240" title="${name} on Longplay"></iframe>`,
      ),
      sh('oEmbed', `curl '${origin}/api/oembed?url=${encodeURIComponent(page)}&maxwidth=480'`),
    ],
    feed: [sh('The latest 50 awards', `curl ${page}/feed.xml`)],
  };
}

const sh = (title: string, code: string): Example => ({ kind: 'sh', title, code });
const js = (title: string, code: string): Example => ({ kind: 'js', title, code });
const text = (title: string, code: string): Example => ({ kind: 'text', title, code });

const pictureExample = (page: string, name: string) => `<a href="${page}">
  <picture>
    <source media="(prefers-color-scheme: dark)" srcset="${page}/card.svg">
    <img src="${page}/card.svg?theme=light" alt="${name} on Longplay" width="495" height="195">
  </picture>
</a>`;

const fetchExample = (users: string) => `const response = await fetch('${users}/summary');
if (response.ok) {
  const { username, mastered, played } = await response.json();
  console.log(\`\${username} mastered \${mastered} of \${played} games\`);
} else {
  const { title, status } = await response.json();
  console.log(status, title, response.headers.get('retry-after'));
}`;

const clientExample = (origin: string, name: string) => `import {
  buildAuthorization,
  getUserCompletionProgress,
} from '@retroachievements/api';

// The client has no setting for the host, so point its requests at this site.
const send = globalThis.fetch;
globalThis.fetch = (url, options) =>
  send(String(url).replace('https://retroachievements.org', '${origin}'), options);

const anybody = buildAuthorization({ username: 'anybody', webApiKey: 'none' });
const { total, results } = await getUserCompletionProgress(anybody, {
  username: '${name}',
  count: 500,
});
console.log(\`\${results.length} of \${total} rows\`);`;
