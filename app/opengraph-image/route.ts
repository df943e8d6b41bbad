import { loadOgImage } from '#lib/handlers/ogImages/loadOgImage.ts';
import { siteImage } from '#lib/handlers/ogImages/ogImagePages.ts';
import { ogImageResponse } from '#lib/handlers/ogImages/ogImageResponse.ts';

/** Not rendered at build time, because only the running site has samples. */
export const dynamic = 'force-dynamic';

/** The link preview of the site, 1200×630. */
export async function GET(request: Request): Promise<Response> {
  return ogImageResponse(request, await loadOgImage(siteImage()), 'longplay.png');
}
