import { answerCard } from '#lib/handlers/cards/answerCard.ts';

type Context = { params: Promise<{ username: string }> };

/** A player's card, for READMEs, blogs and forums. Any case of the name will do. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCard(request, (await params).username, 'svg');
}
