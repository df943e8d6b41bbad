import { LENGTH_HEADER } from '#lib/http/lengthHeader.ts';
import type { Middleware } from './middleware.ts';

/**
 * Normalizes headers between readers and Next.
 *
 * Of the request it drops cookies: no page reads one, and Next would answer a cookie of its own with
 * another.
 *
 * Of the response it sets each header as a single string, and gives the length that a route handler
 * says its real name. Next sets a handler's headers as lists, even for one value, and its own
 * compression reads a list as no type at all, so it would never compress. It also reads the length:
 * short responses are not compressed.
 */
export const normalizeHeaders: Middleware = (context, next) => {
  const { request, response } = context;
  delete request.headers.cookie;
  const setHeader = response.setHeader;
  response.setHeader = function (this: typeof response, name, value) {
    const single = Array.isArray(value) && value.length === 1 ? String(value[0]) : value;
    const isLength = name.toLowerCase() === LENGTH_HEADER;
    return setHeader.call(this, isLength ? 'content-length' : name, single);
  };
  return next(context);
};
