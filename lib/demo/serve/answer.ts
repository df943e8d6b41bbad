/** A whole HTTP answer, before any fault applies. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A JSON answer with Laravel's default headers. */
export function jsonAnswer(status: number, value: unknown): Answer {
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-cache, private',
      'access-control-allow-origin': '*',
    },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** An HTML answer, like that of an edge or a maintenance page. */
export function htmlAnswer(status: number, title: string): Answer {
  const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return {
    status,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    body: Buffer.from(page),
  };
}
