import { type Answer, jsonAnswer } from './answer.ts';

/** What a call without a key, or with a wrong one, gets (RAWeb `app/Exceptions/Handler.php`). */
export function unauthenticated(): Answer {
  const title = 'Unauthenticated.';
  return jsonAnswer(401, {
    message: title,
    errors: [{ status: '401', code: 'unauthorized', title }],
  });
}
