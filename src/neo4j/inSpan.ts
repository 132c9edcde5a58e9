import { type Attributes, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { TRACER } from '../util/tracer.ts';

/**
 * Runs work that waits for another program as a span of the trace it belongs to. Of an error the span keeps the name and
 * the code, never the message, which may quote what people look for. Costs next to nothing if nobody traces.
 */
export function inSpan<Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> {
  return trace.getTracer(TRACER).startActiveSpan(name, { kind: SpanKind.CLIENT, attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      if (error instanceof Error) span.setAttribute('error.type', 'code' in error ? String(error.code) : error.name);
      throw error;
    } finally {
      span.end();
    }
  });
}
