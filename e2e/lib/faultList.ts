/** Every fault of the demo upstream. */
export const FAULTS: Record<string, unknown>[] = [
  { mode: 'slow', ms: 25_000 },
  { mode: 'hang' },
  { mode: 'drip', ms: 100 },
  { mode: 'reset' },
  { mode: '429', retryAfter: 2 },
  { mode: '429' },
  { mode: '401' },
  { mode: '500' },
  { mode: '503html' },
  { mode: 'html200' },
  { mode: 'truncated' },
  { mode: 'wrongTypes' },
  { mode: 'wrongJson' },
  { mode: 'gzipBomb' },
  { mode: 'huge' },
  { mode: 'redirect', location: 'http://169.254.169.254/' },
];
