import { builtRoutes } from './builtRoutes.ts';

/** A value for each parameter of a route. */
const SAMPLES: Record<string, string> = {
  username: 'MaxMilyin',
  a: 'HalfwayHome',
  b: 'MaxMilyin',
  year: '2024',
  kind: 'mastered',
  n: '100',
  file: 'card.svg',
};

/** Addresses with a query, with a redirect, or without a route. */
const MORE = [
  '/u/maxmilyin',
  '/u/NobodyAtAll',
  '/u/a',
  '/u/MaxMilyin/games?page=2',
  '/u/MaxMilyin/games?status=mastered&q=kirby',
  '/u/MaxMilyin/games?q=%20Kirby%20',
  '/u/MaxMilyin/year/2011',
  '/u/MaxMilyin/milestone/mastered/99',
  '/compare/MaxMilyin/HalfwayHome',
  '/embed/maxmilyin',
  '/embed/MaxMilyin?type=overlay',
  '/embed/MaxMilyin?type=mini&theme=light',
  '/u/MaxMilyin/card.svg?cache_seconds=86400',
  '/u/NobodyAtAll/card.svg',
  '/API/API_GetUserCompletionProgress.php?u=MaxMilyin',
  '/problems/not-found',
  '/favicon.svg',
  '/nowhere',
  '/nowhere/at/all',
];

/** An address for each route of the build, and for each other kind of response. */
export function everyAddress(): string[] {
  const filled = builtRoutes().map((route) =>
    route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => SAMPLES[name] ?? 'all'),
  );
  return [...new Set([...filled, ...MORE])];
}
