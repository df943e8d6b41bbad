/** What the first HTML of a page tells readers that run no script. */
export interface Head {
  title: string;
  /** The contents of each `<meta>`, by its `name` or `property`. */
  meta: Map<string, string[]>;
  links: Record<string, string>[];
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
const plain = (text = '') =>
  text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (one) => ENTITIES[one] ?? '');

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/\s([\w:-]+)="([^"]*)"/g)].map(([, name = '', value]) => [
      name.toLowerCase(),
      plain(value),
    ]),
  );
}

/** Reads everything before `</head>`; not every reader sees what comes later. */
export function readHead(html: string): Head {
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = (name: string) =>
    [...head.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => attributesOf(tag));
  const meta = new Map<string, string[]>();
  for (const { name, property = name, content = '' } of tags('meta')) {
    if (property) meta.set(property, [...(meta.get(property) ?? []), content]);
  }
  return { title: plain(/<title>([^<]*)<\/title>/.exec(head)?.[1]), meta, links: tags('link') };
}

/** The structured data of a page: each JSON-LD block, parsed. */
export function readJsonLd(html: string): Record<string, unknown>[] {
  const blocks = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  return [...blocks].map(([, json = '']) => JSON.parse(json));
}
