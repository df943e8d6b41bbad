import type { Metadata } from 'next';
import { describeBuilder, ShareFrame } from '#lib/handlers/player/ShareFrame.tsx';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeBuilder((await params).username);
}

export default async function SharePage({ params }: Props) {
  return <ShareFrame username={(await params).username} />;
}
