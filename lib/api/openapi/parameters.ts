import type { z } from 'zod';
import type { Control } from '#lib/card/options/kinds.ts';
import { getOption, OPTION_NAMES, type OptionName } from '#lib/card/options/options.ts';
import { USERNAME_PATTERN } from '#lib/domain/username.ts';
import { type JsonSchema, toJsonSchema } from './schemas.ts';

/** A parameter as the document has it. */
export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

/** A name of a player in a path. */
export const USERNAME: Parameter = {
  name: 'username',
  in: 'path',
  required: true,
  description: 'the name of a player, in any case',
  schema: { type: 'string', pattern: USERNAME_PATTERN.source },
};

/** The parameters of a query, from its schema. */
export function parametersOf({ shape }: z.ZodObject): Parameter[] {
  return Object.entries(shape).map(([name, field]) => {
    const { description, ...schema } = toJsonSchema(field, 'input');
    return textParameter(name, String(description ?? ''), schema);
  });
}

/** A parameter of a query, text where nothing else is said. */
export function textParameter(
  name: string,
  description: string,
  schema: JsonSchema = { type: 'string' },
): Parameter {
  return { name, in: 'query', required: false, ...(description && { description }), schema };
}

/** The options of a card. */
export function cardParameters(): Parameter[] {
  return OPTION_NAMES.map((name) => textParameter(name, '', schemaOf(name)));
}

function schemaOf(name: OptionName): JsonSchema {
  const { control, fallback, write } = getOption(name);
  const text = write(fallback);
  const schema = schemaOfControl(control);
  return text === ''
    ? schema
    : { ...schema, default: schema.type === 'number' ? Number(text) : text };
}

function schemaOfControl(control: Control): JsonSchema {
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
      return { type: 'string', description: `some of ${control.values.join(', ')}, with commas` };
    default:
      return { type: 'string' };
  }
}
