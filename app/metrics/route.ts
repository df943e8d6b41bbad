import { env } from '#lib/env.ts';
import { setGauges } from '#lib/handlers/metrics/setGauges.ts';
import { canReadMetrics } from '#lib/http/canReadMetrics.ts';
import { plainTextResponse } from '#lib/http/plainTextResponse.ts';
import { collectProcessMetrics, metrics } from '#lib/metrics/metrics.ts';
import { currentClient } from '#lib/rateLimit/client.ts';

export const dynamic = 'force-dynamic';

/** The metrics in Prometheus' text format; 401 or 404 for readers who may not see them. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken: token } = env();
  const authorization = request.headers.get('authorization');
  if (!canReadMetrics({ token, authorization, isLocal: currentClient()?.isLocal ?? false })) {
    if (token === null) return plainTextResponse(404, 'Not found.\n');
    return plainTextResponse(401, 'A token is required.\n', { 'www-authenticate': 'Bearer' });
  }
  collectProcessMetrics();
  await setGauges();
  const { registry } = metrics();
  return plainTextResponse(200, await registry.metrics(), { 'content-type': registry.contentType });
}
