import { permanentRedirect } from 'next/navigation';
import { usernameKey } from '#lib/domain/username.ts';
import { env } from '#lib/env.ts';
import { describeHomePage, HomePage } from '#lib/handlers/HomePage.tsx';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string }> };

/** Of the home page: search engines need no copies. */
export const generateMetadata = () => describeHomePage();

/** The home page with another of its players, `/?show=NAME`. */
export default async function ShowPage({ params }: Props) {
  const { username } = await params;
  const isSample = env().samples.some((one) => usernameKey(one) === usernameKey(username));
  if (!isSample) permanentRedirect('/');
  return <HomePage show={username} />;
}
