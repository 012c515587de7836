import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures that answer a question of the office. They hold counts and times, never people's words. */
export interface Metrics {
  /** A turn ended with this outcome, as in "answer" or "operator". */
  turn(outcome: string): void;
  /** Seconds from the arrival of an activity to its stored answer. */
  answered(seconds: number): void;
  readonly registry: Registry;
  readonly gauges: {
    readonly outboxWaiting: Gauge;
    readonly outboxFailed: Gauge;
    readonly outboxLagSeconds: Gauge;
    readonly queue: Gauge;
    readonly queueOldestSeconds: Gauge;
  };
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const turns = new Counter({
    name: 'helpdesk_turns_total',
    help: 'Turns by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const latency = new Histogram({
    name: 'helpdesk_answer_seconds',
    help: 'From the arrival of an activity to its stored answer',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  return {
    registry,
    turn: (outcome) => turns.inc({ outcome }),
    answered: (seconds) => latency.observe(seconds),
    gauges: {
      outboxWaiting: gauge('helpdesk_outbox_waiting', 'Messages stored and not yet delivered'),
      outboxFailed: gauge('helpdesk_outbox_failed', 'Messages given up, shown to operators'),
      outboxLagSeconds: gauge('helpdesk_outbox_lag_seconds', 'Age of the oldest message not yet delivered'),
      queue: gauge('helpdesk_queue_waiting', 'Conversations waiting for an operator'),
      queueOldestSeconds: gauge('helpdesk_queue_oldest_seconds', 'Age of the oldest conversation waiting'),
    },
  };
}
