import { env } from '#lib/env.ts';
import { setGauges } from '#lib/handlers/metrics/setGauges.ts';
import { mayReadMetrics } from '#lib/http/mayReadMetrics.ts';
import { plainAnswer } from '#lib/http/plainTextResponse.ts';
import { metrics, watchProcess } from '#lib/metrics/metrics.ts';
import { caller } from '#lib/rateLimit/client.ts';

export const dynamic = 'force-dynamic';

/** The metrics in Prometheus' text format, for who may read them; to others there is nothing. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken: token } = env();
  const authorization = request.headers.get('authorization');
  if (!mayReadMetrics({ token, authorization, direct: caller()?.direct ?? false })) {
    if (token === null) return plainAnswer(404, 'There is nothing here.\n');
    return plainAnswer(401, 'A token is needed.\n', { 'www-authenticate': 'Bearer' });
  }
  watchProcess();
  await setGauges();
  const { registry } = metrics();
  return plainAnswer(200, await registry.metrics(), { 'content-type': registry.contentType });
}
