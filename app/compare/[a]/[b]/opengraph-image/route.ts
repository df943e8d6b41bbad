import { loadPairPicture } from '#lib/handlers/ogImages/loadPairPicture.ts';
import { pictureResponse } from '#lib/handlers/ogImages/pictureResponse.ts';

type Context = { params: Promise<{ a: string; b: string }> };

/** The picture under a link to a comparison, 1200×630. Any case and order of the names will do. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { a, b } = await params;
  return pictureResponse(request, await loadPairPicture(a, b), `longplay-${a}-${b}.png`);
}
