import { answerCard } from '#lib/handlers/cards/answerCard.ts';

type Context = { params: Promise<{ username: string }> };

/** A player's card as a PNG, where no SVG is taken; `scale=2` has twice the pixels. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCard(request, (await params).username, 'png');
}
