import type { z } from 'zod';
import type { Control } from '#lib/card/options/kinds.ts';
import { getOption, OPTION_NAMES, type OptionName } from '#lib/card/options/options.ts';
import { USERNAME_PATTERN } from '#lib/domain/username.ts';
import { type JsonSchema, toJsonSchema } from './schemas.ts';

/** A parameter in the document. */
export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

/** The username in a path. */
export const USERNAME: Parameter = {
  name: 'username',
  in: 'path',
  required: true,
  description: 'a username, in any case',
  schema: { type: 'string', pattern: USERNAME_PATTERN.source },
};

/** The parameters of a query, from its schema. */
export function toParameters({ shape }: z.ZodObject): Parameter[] {
  return Object.entries(shape).map(([name, field]) => {
    const { description, ...schema } = toJsonSchema(field, 'input');
    return queryParameter(name, String(description ?? ''), schema);
  });
}

/** A query parameter, a string by default. */
export function queryParameter(
  name: string,
  description: string,
  schema: JsonSchema = { type: 'string' },
): Parameter {
  return { name, in: 'query', required: false, ...(description && { description }), schema };
}

/** The options of a card. */
export function cardParameters(): Parameter[] {
  return OPTION_NAMES.map((name) => queryParameter(name, '', toOptionSchema(name)));
}

function toOptionSchema(name: OptionName): JsonSchema {
  const { control, fallback, write } = getOption(name);
  const text = write(fallback);
  const schema = toControlSchema(control);
  return text === ''
    ? schema
    : { ...schema, default: schema.type === 'number' ? Number(text) : text };
}

function toControlSchema(control: Control): JsonSchema {
  switch (control.kind) {
    case 'choice':
      return { type: 'string', enum: control.values };
    case 'flag':
      return { type: 'string', enum: ['true', 'false'] };
    case 'number':
      return { type: 'number', minimum: control.least, maximum: control.most };
    case 'text':
      return { type: 'string', maxLength: control.longest };
    case 'choices':
      return {
        type: 'string',
        description: `some of ${control.values.join(', ')}, separated by commas`,
      };
    default:
      return { type: 'string' };
  }
}
