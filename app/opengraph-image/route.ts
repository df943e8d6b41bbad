import { loadSitePicture } from '#lib/handlers/ogImages/loadSitePicture.ts';
import { pictureResponse } from '#lib/handlers/ogImages/pictureResponse.ts';

/** Not rendered at build time, because only the running site has samples. */
export const dynamic = 'force-dynamic';

/** The link preview of the site, 1200×630. */
export async function GET(request: Request): Promise<Response> {
  return pictureResponse(request, await loadSitePicture(), 'longplay.png');
}
