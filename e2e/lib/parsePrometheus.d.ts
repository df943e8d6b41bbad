declare module 'parse-prometheus-text-format' {
  /** Parses Prometheus' text format. Of a histogram with labels it gives the names only. */
  export default function parse(text: string): {
    name: string;
    help: string;
    type: string;
    metrics: { value?: string; labels?: Record<string, string> }[];
  }[];
}
