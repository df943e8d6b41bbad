import { jsonResponse } from '#lib/http/jsonResponse.ts';
import { textResponse } from '#lib/http/textResponse.ts';
import type { OembedAnswer } from './toOembed.ts';
import type { OembedRequest } from './oembedRequest.ts';
import { oembedXml } from './oembedXml.ts';

/** Sends an answer in the form that was asked for, to any site, with an ETag. */
export function oembedResponse(
  request: Request,
  answer: OembedAnswer,
  format: OembedRequest['format'],
  cacheControl: string,
): Response {
  if (format === 'json') return jsonResponse(request, answer, cacheControl);
  const response = textResponse(request, oembedXml(answer), 'text/xml', cacheControl);
  response.headers.set('access-control-allow-origin', '*');
  return response;
}
