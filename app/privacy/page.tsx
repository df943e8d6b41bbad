import type { Metadata } from 'next';
import { PageFrame } from '#components/chrome/PageFrame.tsx';
import { Privacy } from '#components/privacy/Privacy.tsx';
import { env } from '#lib/env.ts';
import { describePrivacy } from '#lib/handlers/metadata/describePrivacy.ts';
import { site } from '#lib/handlers/site.ts';

export const revalidate = 60;

export function generateMetadata(): Metadata {
  return describePrivacy(site());
}

export default function PrivacyPage() {
  const here = site();
  const { username, contact } = env();
  return (
    <PageFrame site={here} takenAt={null}>
      <Privacy site={here} username={username} contact={contact} />
    </PageFrame>
  );
}
