import { answerCard } from '#lib/handlers/cards/answerCard.ts';

type Context = { params: Promise<{ username: string }> };

/** A player's card for READMEs, blogs and forums, for a name in any case. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCard(request, (await params).username, 'svg');
}
