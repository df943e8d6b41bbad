import { writeOpenApi } from '#lib/api/openapi/writeOpenApi.ts';
import { currentYear } from '#lib/domain/year.ts';
import { site } from '#lib/handlers/site.ts';
import { jsonResponse } from '#lib/http/jsonResponse.ts';

/** The description of the API. */
export function GET(request: Request): Response {
  const document = writeOpenApi(site().origin, currentYear());
  return jsonResponse(request, document, 'public, max-age=300');
}
