import { loadOgImage } from '#lib/handlers/ogImages/loadOgImage.ts';
import { pairImage } from '#lib/handlers/ogImages/ogImagePages.ts';
import { ogImageResponse } from '#lib/handlers/ogImages/ogImageResponse.ts';

type Context = { params: Promise<{ a: string; b: string }> };

/** The link preview of a comparison, 1200×630, for names in any case and order. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { a, b } = await params;
  return ogImageResponse(request, await loadOgImage(pairImage(a, b)), `longplay-${a}-${b}.png`);
}
