import { answerCard } from '#lib/handlers/cards/answerCard.ts';

type Context = { params: Promise<{ username: string }> };

/** A player's card in plain text, for terminals and code blocks. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCard(request, (await params).username, 'txt');
}
