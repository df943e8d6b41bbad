import { jsonResponse } from '#lib/http/jsonResponse.ts';
import { textResponse } from '#lib/http/textResponse.ts';
import type { OembedRequest } from './oembedRequest.ts';
import { oembedXml } from './oembedXml.ts';
import type { Oembed } from './toOembed.ts';

/** Responds in the requested format, for any site, with an ETag. */
export function oembedResponse(
  request: Request,
  oembed: Oembed,
  format: OembedRequest['format'],
  cacheControl: string,
): Response {
  if (format === 'json') return jsonResponse(request, oembed, cacheControl);
  const response = textResponse(request, oembedXml(oembed), 'text/xml', cacheControl);
  response.headers.set('access-control-allow-origin', '*');
  return response;
}
