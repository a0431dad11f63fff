/** What the server tells Prometheus of itself. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Hub } from './hub/hub.ts';
import type { Memo } from './hub/memo.ts';
import type { Streams } from './streams/streams.ts';

export interface Metrics {
  readonly registry: Registry;
  /** @param seconds from the first byte of the request to the answer’s head */
  answered(route: string, method: string, status: number, seconds: number): void;
}

interface Watched {
  readonly hub: Hub;
  readonly streams: Streams;
  readonly made: Memo<unknown>;
}

/** A registry of its own, so that two servers in one process do not count each other’s requests. */
export function metrics({ hub, streams, made }: Watched): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'nemcon_http_requests_total',
    help: 'Requests that were answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'nemcon_http_request_duration_seconds',
    help: 'Time until a request was answered, by route.',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const gauge = (name: string, help: string, value: () => number): void => {
    const made = new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(value());
      },
    });
    registry.registerMetric(made);
  };
  gauge('nemcon_streams_open', 'Streams of changes that are open.', () => streams.open);
  gauge(
    'nemcon_streams_cut',
    'Streams cut off because their client was too slow, since the start.',
    () => streams.cut,
  );
  gauge(
    'nemcon_stream_writes',
    'Times that changes were written to a stream, since the start.',
    () => streams.writes,
  );
  gauge('nemcon_cases_held', 'Cases that are held in memory.', () => hub.size().cases);
  gauge('nemcon_entries_held', 'Entries that are held in memory.', () => hub.size().entries);
  gauge(
    'nemcon_answers_held_bytes',
    'Bytes of answers that are held to be given again.',
    () => made.bytes,
  );
  return {
    registry,
    answered(route, method, status, seconds) {
      requests.inc({ route, method, status: String(status) });
      durations.observe({ route }, seconds);
    },
  };
}
