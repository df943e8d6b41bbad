import { type Answer, jsonAnswer } from './answer.ts';

/** The answer to a call without a valid key (RAWeb `app/Exceptions/Handler.php`). */
export function unauthenticated(): Answer {
  const title = 'Unauthenticated.';
  return jsonAnswer(401, {
    message: title,
    errors: [{ status: '401', code: 'unauthorized', title }],
  });
}
