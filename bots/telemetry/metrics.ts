import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures that answer a question of the office. They hold counts and times, never people's words. */
export interface Metrics {
  /** A turn ended with this outcome, as in "answer" or "operator". */
  turn(outcome: string): void;
  /** Seconds from the take-up of an activity to its stored answer. */
  answered(seconds: number): void;
  /** A message was tried on a channel: `sent`, or what went wrong. */
  delivery(channel: string, status: string): void;
  readonly registry: Registry;
  readonly gauges: {
    readonly outboxWaiting: Gauge;
    readonly outboxFailed: Gauge;
    readonly outboxLagSeconds: Gauge;
    readonly queue: Gauge;
    readonly queueOldestSeconds: Gauge;
    readonly handoffsClaimed: Gauge;
    /** By `quantile`, over the last day. */
    readonly firstReplySeconds: Gauge;
    /** Streams open on this instance, by `kind`. */
    readonly streams: Gauge;
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
    help: 'From the take-up of an activity to its stored answer',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const deliveries = new Counter({
    name: 'helpdesk_deliveries_total',
    help: 'Tries to deliver a message, by channel and by what became of it',
    labelNames: ['channel', 'status'],
    registers,
  });
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers });
  return {
    registry,
    turn: (outcome) => turns.inc({ outcome }),
    answered: (seconds) => latency.observe(seconds),
    delivery: (channel, status) => deliveries.inc({ channel, status }),
    gauges: {
      outboxWaiting: gauge('helpdesk_outbox_waiting', 'Messages stored and not yet delivered'),
      outboxFailed: gauge('helpdesk_outbox_failed', 'Messages given up, shown to operators'),
      outboxLagSeconds: gauge('helpdesk_outbox_lag_seconds', 'Age of the oldest message not yet delivered'),
      queue: gauge('helpdesk_queue_waiting', 'Conversations waiting for an operator'),
      queueOldestSeconds: gauge('helpdesk_queue_oldest_seconds', 'Age of the oldest conversation waiting'),
      handoffsClaimed: gauge('helpdesk_handoffs_claimed', 'Conversations that operators hold'),
      firstReplySeconds: gauge(
        'helpdesk_handoff_first_reply_seconds',
        'From the request for a person to their first words, over the last day',
        'quantile',
      ),
      streams: gauge('helpdesk_streams', 'Open sockets of the web chat and open consoles', 'kind'),
    },
  };
}
