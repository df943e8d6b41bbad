/** One whole HTTP answer, before any fault has been at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A JSON answer with the headers that Laravel gives by default. */
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

/** An HTML answer, as an edge or a maintenance page gives. */
export function htmlAnswer(status: number, title: string): Answer {
  const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return {
    status,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    body: Buffer.from(page),
  };
}
