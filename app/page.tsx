import { describeHomePage, HomePage } from '#lib/handlers/HomePage.tsx';

export const revalidate = 60;
export const generateMetadata = () => describeHomePage();

/** The home page. */
export default function Page() {
  return <HomePage />;
}
