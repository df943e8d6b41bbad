import { Fragment } from 'react';
import type { Operation } from '#lib/api/openapi/operations.ts';
import type { Parameter } from '#lib/api/openapi/parameters.ts';
import styles from './docs.module.css';

/** Endpoints with their summary and query parameters, from the OpenAPI document. */
export function AddressList({ operations }: { operations: readonly Operation[] }) {
  return (
    <dl className={styles.addresses}>
      {operations.map(({ id, method, path, summary, parameters }) => (
        <div key={id}>
          <dt>
            <span className={styles.method}>{method.toUpperCase()}</span> <code>{path}</code>
          </dt>
          <dd>
            {summary}.
            <ParameterList parameters={parameters.filter((one) => one.in === 'query')} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The values a parameter accepts. */
function Takes({ schema, description }: Pick<Parameter, 'schema' | 'description'>) {
  if (!Array.isArray(schema.enum)) return description;
  return (
    <>
      one of{' '}
      {schema.enum.map((value, n) => (
        <Fragment key={value}>
          {n > 0 && ', '}
          <code>{value}</code>
        </Fragment>
      ))}
    </>
  );
}

function ParameterList({ parameters }: { parameters: readonly Parameter[] }) {
  if (parameters.length === 0) return null;
  return (
    <ul>
      {parameters.map(({ name, description, schema }) => (
        <li key={name}>
          <code>{name}</code> <Takes schema={schema} description={description} />
          {'default' in schema && schema.default !== '' && (
            <>
              . Default: <code>{String(schema.default)}</code>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
