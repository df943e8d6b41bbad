declare module 'parse-prometheus-text-format' {
  /** Parses Prometheus' text format. For histograms with labels it returns only the names. */
  export default function parse(text: string): {
    name: string;
    help: string;
    type: string;
    metrics: { value?: string; labels?: Record<string, string> }[];
  }[];
}
