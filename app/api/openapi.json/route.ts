import { writeOpenApi } from '../../../lib/api/openapi/writeOpenApi.ts';
import { jsonResponse } from '../../../lib/http/jsonResponse.ts';
import { site } from '../../site.ts';

/** What is here for programs, described for programs. */
export function GET(request: Request): Response {
  const document = writeOpenApi(site().origin, new Date().getUTCFullYear());
  return jsonResponse(request, document, 'public, max-age=300');
}
