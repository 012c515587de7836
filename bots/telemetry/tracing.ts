import { context, SpanStatusCode, trace, type Attributes, type Context } from '@opentelemetry/api';
import { errorFields } from './log.ts';

/** Without an exporter this is OpenTelemetry's own nothing. */
const tracer = trace.getTracer('help-desk');

/** Contexts kept for what goes on later; more would only fill the memory when nothing goes on. */
const MOST_KEPT = 10_000;
const kept = new Map<string, Context>();

/**
 * Does the work within a span. Attributes are ids and numbers, never people's words.
 * @param from a key under which `keepTrace` kept where this goes on
 */
export function traced<T>(
  name: string,
  { attributes = {}, from }: { readonly attributes?: Attributes; readonly from?: string },
  work: () => Promise<T>,
): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, resumed(from), async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: errorFields(error).error });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Keeps the present trace for work of this process that goes on with it later, once. */
export function keepTrace(key: string): void {
  if (trace.getActiveSpan() === undefined) {
    return;
  }
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= MOST_KEPT) {
    kept.delete(oldest);
  }
  kept.set(key, context.active());
}

function resumed(key: string | undefined): Context {
  const before = key === undefined ? undefined : kept.get(key);
  if (key !== undefined) {
    kept.delete(key);
  }
  return before ?? context.active();
}
