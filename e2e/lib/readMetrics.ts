import parse from 'parse-prometheus-text-format';
import { get } from './get.ts';

type Labels = Record<string, string>;

/** A site's `/metrics`, read by a parser that is not ours. */
export interface ReadMetrics {
  text: string;
  /** The names of all metrics. */
  names: string[];
  /** A counter or gauge: the sum over all matching labels, 0 without any. */
  value(name: string, labels?: Labels): number;
}

/** Reads the metrics of a site from its own machine. */
export async function readMetrics(origin: string): Promise<ReadMetrics> {
  const { text } = await get(`${origin}/metrics`);
  const families = parse(text);
  return {
    text,
    names: families.map(({ name }) => name),
    value(name, labels = {}) {
      const samples = families.find((family) => family.name === name)?.metrics ?? [];
      return samples
        .filter((one) => Object.entries(labels).every(([key, is]) => one.labels?.[key] === is))
        .reduce((sum, { value }) => sum + Number(value), 0);
    },
  };
}
