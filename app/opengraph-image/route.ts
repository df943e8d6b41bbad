import { loadSitePicture } from '#lib/handlers/ogImages/loadSitePicture.ts';
import { pictureResponse } from '#lib/handlers/ogImages/pictureResponse.ts';

/** A build must not make it: the samples are the running site's. */
export const dynamic = 'force-dynamic';

/** The picture under a link to the site itself, 1200×630. */
export async function GET(request: Request): Promise<Response> {
  return pictureResponse(request, await loadSitePicture(), 'longplay.png');
}
