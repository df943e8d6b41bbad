import { currentYear, parseYear } from '#lib/domain/year.ts';
import { loadPlayerPicture } from '#lib/handlers/ogImages/loadPlayerPicture.ts';
import { pictureResponse } from '#lib/handlers/ogImages/pictureResponse.ts';
import { yearPicture } from '#lib/handlers/ogImages/yearPicture.ts';

type Context = { params: Promise<{ username: string; year: string }> };

/** The link preview of a player's year, 1200×630, for a name in any case. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { username, year: raw } = await params;
  const year = parseYear(raw, currentYear());
  const picture = year === null ? null : await loadPlayerPicture(username, yearPicture(year));
  return pictureResponse(request, picture, `longplay-${username}-${raw}.png`);
}
