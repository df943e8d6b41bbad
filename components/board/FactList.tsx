interface Props {
  /** Label and value; null values are omitted. */
  facts: readonly (readonly [name: string, value: string | null])[];
  className?: string;
}

/** Facts beside a board. */
export function FactList({ facts, className }: Props) {
  const known = facts.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return (
    <dl className={className}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
