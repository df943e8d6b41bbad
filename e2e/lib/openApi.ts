import { expect } from '@playwright/test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Answer } from './get.ts';

/** The part of an OpenAPI document's path that is used here. */
interface Described {
  parameters: { name: string; in: string; schema: { pattern?: string } }[];
  responses: Record<
    string,
    {
      headers?: Record<string, { required?: boolean }>;
      content?: Record<string, { schema: object }>;
    }
  >;
}

interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, object> };
}

/** Compares responses of a site with its own document. */
export interface OpenApi {
  document: Document;
  /** Whether the document describes the path of an address. */
  knows(pathname: string): boolean;
  /**
   * Fails unless the document describes the response: status, headers, type and body, without
   * further fields.
   * @param path of the request, with its query
   */
  check(method: string, path: string, answer: Answer): void;
}

const documents = new Map<string, Promise<OpenApi | null>>();

/** Compares a response with the document of its site, if that describes the address. */
export async function holdAgainstDocument(url: URL, method: string, answer: Answer): Promise<void> {
  if (!DESCRIBED.test(url.pathname) || !['GET', 'HEAD'].includes(method)) return;
  const { origin } = url;
  const reading = documents.get(origin) ?? readOpenApi(origin).catch(() => null);
  documents.set(origin, reading);
  const api = await reading;
  if (api?.knows(url.pathname)) api.check(method, url.pathname + url.search, answer);
}

/** Prefixes of documented addresses, so that pages are not looked up. */
const DESCRIBED = /^\/(?:api|API|u\/\w+)\//;

/** Reads the document of a site. */
export async function readOpenApi(origin: string): Promise<OpenApi> {
  const answer = await fetch(`${origin}/api/openapi.json`);
  const document: Document = await answer.json();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // The document allows more fields in objects; a test does not.
  ajv.addSchema(closed(document) as object, 'site');
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (pointer: string) => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `site#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };
  const templates = Object.entries(document.paths).map(([template, methods]) => ({
    template,
    methods,
    fits: patternOf(template, methods),
  }));

  return {
    document,
    knows: (pathname) => templates.some(({ fits }) => fits.test(pathname)),
    check(method, path, { status, headers, text }) {
      const pathname = path.split('?', 1)[0] ?? path;
      const where = `${method} ${path} → ${status}`;
      const found = templates.find(({ fits }) => fits.test(pathname));
      const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
      const response = found?.methods[verb]?.responses[status];
      expect(response, `${where} is in the document`).toBeDefined();
      for (const [name, { required }] of Object.entries(response?.headers ?? {})) {
        if (required) expect(headers.get(name), `${where}: ${name}`).not.toBeNull();
      }
      const type = (headers.get('content-type') ?? '').split(';', 1)[0] ?? '';
      if (!response?.content) return expect(text, where).toBe('');
      expect(Object.keys(response.content), `${where}: type`).toContain(type);
      if (method === 'HEAD' || !type.endsWith('json')) return;
      const at = ['paths', found?.template, verb, 'responses', status, 'content', type, 'schema'];
      const validate = validatorOf(at.map((part) => `/${escapeOf(String(part))}`).join(''));
      const valid = validate(JSON.parse(text));
      expect(valid ? [] : validate.errors?.slice(0, 3), where).toEqual([]);
    },
  };
}

/** Matches the addresses of a template. */
function patternOf(template: string, methods: Record<string, Described>): RegExp {
  const [described] = Object.values(methods);
  const values = template.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, name) => {
    const parameter = described?.parameters.find((one) => one.name === name && one.in === 'path');
    return parameter?.schema.pattern?.replace(/^\^|\$$/g, '') ?? '[^/]+';
  });
  return new RegExp(`^${values}$`);
}

/** A part of a JSON pointer, in the fragment of an address. */
const escapeOf = (part: string) =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Every object of a schema, without further fields. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const all = Object.entries(value).map(([name, one]) => [name, closed(one)]);
  const copy = Object.fromEntries(all);
  return copy.type === 'object' && copy.properties && !copy.additionalProperties
    ? { ...copy, additionalProperties: false }
    : copy;
}
