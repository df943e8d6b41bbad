import { OPTION_NAMES } from '#lib/card/options/options.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { type CardFormat, cardAddress } from '#lib/card/snippets/cardAddress.ts';
import { writeSnippets } from '#lib/card/snippets/writeSnippets.ts';
import { parseUsername } from '#lib/domain/username.ts';
import { site } from '#lib/handlers/site.ts';

const FORMATS: readonly CardFormat[] = ['svg', 'png', 'txt', 'embed'];

/**
 * Handles the builder's form without JavaScript: redirects to the card at its shortest address, or
 * responds with the code to copy.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ username: string }> },
): Promise<Response> {
  const name = parseUsername((await params).username);
  if (!name) return new Response(null, { status: 404 });
  const { searchParams: query } = new URL(request.url);
  // A form sends each value of a list as a parameter of its own.
  const lists = ['hide', 'show'].map((list) => [list, query.getAll(list).join(',')]);
  const first = OPTION_NAMES.map((option) => [option, query.get(option) ?? '']);
  const { options } = parseCardOptions(Object.fromEntries([...first, ...lists]));
  const format = FORMATS.find((one) => one === query.get('format')) ?? 'svg';
  const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };
  if (query.has('snippets')) {
    const text = writeSnippets({ origin: site().origin, name, options }, format);
    return new Response(text, {
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  const location = cardAddress({ origin: '', name, options }, format);
  return new Response(null, { status: 303, headers: { ...headers, location } });
}
