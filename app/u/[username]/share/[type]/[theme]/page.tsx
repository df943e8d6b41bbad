import type { Metadata } from 'next';
import { describeBuilder, ShareFrame } from '#lib/handlers/player/ShareFrame.tsx';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string; type: string; theme: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeBuilder((await params).username);
}

/**
 * The builder for a given card: `/u/NAME/share?type=recent&theme=mint`, which `next.config.mjs` rewrites
 * to this path, so that the page shows that card without JavaScript.
 */
export default async function SharePage({ params }: Props) {
  const { username, type, theme } = await params;
  return <ShareFrame username={username} asked={{ type, theme }} />;
}
