import { answerMalformedBadge } from '#lib/handlers/cards/answerBadge.ts';
import { answerMalformed } from '#lib/handlers/cards/answerCard.ts';
import { problemResponse } from '#lib/http/problem.ts';

type Context = { params: Promise<{ file: string }> };

const FORMATS = { 'card.svg': 'svg', 'card.png': 'png', 'card.txt': 'txt' } as const;

/**
 * Target of the rewrite for cards of malformed names (`next.config.mjs`): a 404 without any lookup. A
 * browser shows the image in it.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (file === 'badge.json') return answerMalformedBadge(request);
  const format = Object.hasOwn(FORMATS, file) ? FORMATS[file as keyof typeof FORMATS] : null;
  if (format) return answerMalformed(request, format);
  return problemResponse({ status: 404, slug: 'not-found', title: 'There is nothing here.' });
}
