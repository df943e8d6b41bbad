import { answerCard } from '#lib/handlers/cards/answerCard.ts';

type Context = { params: Promise<{ username: string }> };

/** A player's card as PNG, for sites without SVG; `scale=2` doubles the pixels. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCard(request, (await params).username, 'png');
}
