import { loadPairPicture } from '#lib/handlers/ogImages/loadPairPicture.ts';
import { pictureResponse } from '#lib/handlers/ogImages/pictureResponse.ts';

type Context = { params: Promise<{ a: string; b: string }> };

/** The link preview of a comparison, 1200×630, for names in any case and order. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { a, b } = await params;
  return pictureResponse(request, await loadPairPicture(a, b), `longplay-${a}-${b}.png`);
}
