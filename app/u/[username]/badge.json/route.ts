import { answerBadge } from '#lib/handlers/cards/answerBadge.ts';

type Context = { params: Promise<{ username: string }> };

/** A player's number for shields.io: `https://img.shields.io/endpoint?url=` and this address. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerBadge(request, (await params).username);
}
