import type { Metadata } from 'next';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { Docs } from '#components/docs/Docs.tsx';
import { listOperations } from '#lib/api/openapi/operations.ts';
import { currentYear } from '#lib/domain/year.ts';
import { loadSamples } from '#lib/handlers/loadSamples.ts';
import { describeDocs } from '#lib/handlers/metadata/describeDocs.ts';
import { site } from '#lib/handlers/site.ts';

export const revalidate = 60;

/** The player in the examples if the site has no samples. */
const EXAMPLE_PLAYER = 'MaxMilyin';

export async function generateMetadata(): Promise<Metadata> {
  const [sample] = await loadSamples();
  return describeDocs(site(), sample?.snapshot ?? null);
}

export default async function DocsPage() {
  const here = site();
  const [sample] = await loadSamples();
  const operations = listOperations(currentYear());
  return (
    <PageFrame site={here} takenAt={null}>
      <Docs origin={here.origin} name={sample?.name ?? EXAMPLE_PLAYER} operations={operations} />
    </PageFrame>
  );
}
